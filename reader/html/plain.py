"""Elements that contain only paragraphs of plain text, as most comments do, read without the
walk.
"""

from collections.abc import Container

from reader.html.elements import KEEPS_LINES
from reader.html.inline import Run, collapse, paragraph, paragraphs, span
from reader.html.walk import Node
from reader.model import Blocks, Mark, Paragraph, Spans
from reader.text import is_printable

_BOXES = frozenset({"article", "div", "p", "section", "span"})
"""Elements that are plain containers of text or paragraphs."""
_CELLS = frozenset({"td", "th", "caption"})
_BLANK = " \t\n\r\f"


def plain(root: Node, drop: Container[int]) -> Blocks | None:
    """The blocks of an element as `reader.html.blocks` reads them; None if that must be called.

    One reason for None is a style that makes the line breaks the author's.
    """
    if root.tag not in _BOXES or "style" in root.attrs:
        return None
    children = root.children
    for child in children:
        if not isinstance(child, str) and child.tag != "br":
            break
    else:
        parts = _spans(children, drop)
        return None if parts is None else tuple(map(paragraph, parts))
    found: list[Paragraph] = []
    for child in children:
        if isinstance(child, str):
            if child.strip(_BLANK):
                return None
            continue
        if child.tag != "p" or "style" in child.attrs or child.order in drop:
            return None
        inner = child.children
        alone = _alone(inner[0]) if len(inner) == 1 else None
        if alone is not None:
            found.append(paragraph(alone))
            continue
        parts = _spans(inner, drop)
        if parts is None:
            return None
        found += map(paragraph, parts)
    return tuple(found)


def text_alone(cell: Node) -> Spans | None:
    """The spans of a table cell that is empty or has a single text, as most do; None for any
    other. The walk takes ten times as long, and a table may have thousands of cells.
    """
    if cell.tag not in _CELLS or len(cell.children) > 1:
        return None
    if "style" in cell.attrs and KEEPS_LINES.search(cell.get("style")):
        return None
    if not cell.children:
        return ()
    text = cell.children[0]
    if not isinstance(text, str):
        return None
    alone = _alone(text)
    if alone is not None:
        return alone
    found = paragraphs([(collapse(text), Mark.PLAIN, "")])
    return found[0] if found else ()


def _alone(text: Node | str) -> Spans | None:
    """The paragraph of a single text that needs no cleaning, as most do not; None for any other."""
    # Looked for from the end, two spaces are ruled out in a third of the time.
    if not isinstance(text, str) or text.rfind("  ") >= 0 or not is_printable(text):
        return None
    bare = text.strip(" ")
    return (span(bare, Mark.PLAIN, ""),) if bare else None


def _spans(children: list[Node | str], drop: Container[int]) -> list[Spans] | None:
    """The paragraphs that texts and line breaks make; None if there is anything else."""
    runs: list[Run] = []
    for child in children:
        if isinstance(child, str):
            text = collapse(child)
            if text != " " or runs:
                runs.append((text, Mark.PLAIN, ""))
        elif child.tag == "br" and child.order not in drop:
            runs.append(("\n", Mark.PLAIN, ""))
        else:
            return None
    return paragraphs(runs) if runs else []
