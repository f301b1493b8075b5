"""The text of an item: its own, without furniture, signature and edit note."""

from bisect import bisect_left, bisect_right
from collections.abc import Container
from dataclasses import replace
from functools import partial

from reader.expressions import expression
from reader.extraction.comments.signature_line import without_signature
from reader.extraction.generic.fields import Layout
from reader.extraction.generic.items.bylines import (
    fields_in,
    leading_name,
    lines_to_drop,
    lines_with,
    unparted,
)
from reader.extraction.generic.items.elements_said import keep_said
from reader.extraction.generic.items.page import Page, Starts
from reader.extraction.generic.items.repeated_text import once
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.people.names import LEVEL
from reader.extraction.generic.wording.dated_parts import stamp_in
from reader.extraction.generic.wording.trailing_controls import paragraph_text, unpressed
from reader.extraction.generic.wording.vocabulary import EDIT_NOTE, SAYS
from reader.html.blocks import blocks
from reader.html.tree import Node
from reader.model import Block, Blocks, Paragraph, blocks_text

_NOTE_LENGTH = 140


def _is_start(order: int, starts: Starts) -> bool:
    at = bisect_left(starts, order)
    return at < len(starts) and starts[at] == order


class _Dropped(Container[int]):
    """What is left out of a text that contains other items: those, and some elements of its own."""

    def __init__(self, starts: Starts, own: set[int], kept: set[int]) -> None:
        self.starts = starts
        self.own = own
        self.kept = kept

    def __contains__(self, order: object) -> bool:
        if not isinstance(order, int) or order in self.kept:
            return False
        return order in self.own or _is_start(order, self.starts)


def _dropped(roots: list[Node], starts: Starts, own: set[int], kept: set[int]) -> Container[int]:
    """What is left out of a text. Most contain no other item, and a plain set is faster."""
    if any(bisect_right(starts, root.order) < bisect_left(starts, root.end) for root in roots):
        return _Dropped(starts, own, kept)
    return own - kept


def text_and_note(row: Row, layout: Layout, page: Page) -> tuple[Blocks, str]:
    """A comment's own text, and the edit note at its end."""
    if len(row.body) > 1:
        keep_said(row, layout)
    if len(row.body) == 1 and _is_alone(row, layout, row.body[0], page.starts):
        return _finished(blocks(row.body[0], page.url, hidden=True, shapes=page.shapes))
    return _finished(_cut_out(row, layout, page))


def _is_alone(row: Row, layout: Layout, root: Node, starts: Starts) -> bool:
    """Whether a text contains nothing else: no other item, no furniture, not its date."""
    start, end = root.order, root.end
    for orders in (starts, row.chrome):
        inner = bisect_right(orders, start)
        if inner < len(orders) and orders[inner] < end:
            return False
    if leading_name(row, layout.author, root) is not None:
        return False
    for kept in (row.cells, row.dated) if row.dated else (row.cells,):
        for place in layout.dated_places:
            cell = kept.get(place)
            if cell is not None and start < cell.end and cell.order < end:
                return False
    return True


def _cut_out(row: Row, layout: Layout, page: Page) -> Blocks:
    """A text without everything in it that is not text."""
    starts, read = page.starts, partial(blocks, base=page.url, hidden=True, shapes=page.shapes)
    roots = row.body or [node for node in row.nodes if _is_start(node.order, starts)]
    kept = {root.order for root in roots}
    own = {*row.chrome}
    cells = fields_in(row, (layout.date, layout.shown), roots, dates=True)
    if cells or not row.body:
        # If the line of the date is in the text, so is the name in that line.
        named = [source for source in layout.author if not (row.body and source[1])]
        cells = [*fields_in(row, [named], roots), *cells]
    if cells and not row.body:
        # A picture before name and date shows the author, and is not part of the text.
        first = min((node.order for node in cells if node.order not in kept), default=0)
        before = [node for node in row.nodes if node.order < first and node.order not in kept]
        author = row.author(layout.author)
        own |= {
            node.order for node in before if node.tag == "img" or _is_initial(row, node, author)
        }
    heads = lines_with(row, cells, kept) if cells else []
    if len(row.body) == 1 and (signed := leading_name(row, layout.author, row.body[0])):
        heads.append(signed)
    if len(roots) > 1 and not row.body:
        # In an item of several siblings, the first may be the line of name and date.
        own_line = lines_with(row, cells, set())
        roots = [root for root in roots if root not in own_line] or roots
    for lines in lines_to_drop(heads):
        # A short text may share an element with author and date: then only those are cut out.
        found = read(roots, drop=_dropped(roots, starts, own | lines, kept))
        if not heads or blocks_text(found).strip():
            return unparted(found) if heads else found
    # Or a line each: "Name: Ada", "Date: 3 May", and what she said.
    whole = read(roots, drop=_dropped(roots, starts, own - lines, kept))
    return _below_labels(whole, row.author(layout.author))


def _is_initial(row: Row, node: Node, author: str) -> bool:
    """Whether an element has one or two capitals, or the letter of a name, in place of a picture of
    the author.
    """
    text = row.memory.text(node) if node.end - node.order <= _SMALL else ""
    return 0 < len(text) <= _INITIALS and (text.isupper() or author.startswith(text))


_SMALL, _INITIALS = 3, 2


def _below_labels(blocks: Blocks, author: str) -> Blocks:
    """A text after the lines that it begins with and that give author and date, those of a form or
    one with both: "Ada(2024-03-08 09:15)"; empty if it does not begin with any.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return ()
    lines = paragraph_text(first).split("\n")
    labels = 0
    for line in lines:
        heads = (author and author in line) or stamp_in(line)
        if not heads or not _LABELLED.fullmatch(line.strip()):
            break
        labels += 1
    if not labels and len(lines) > 1 and _is_head(lines[0], author):
        labels = 1
    if not labels:
        return ()
    gone = sum(len(line) + 1 for line in lines[:labels])
    kept = []
    for span in first.spans:
        kept.append(replace(span, text=span.text[max(gone, 0) :]))
        gone -= len(span.text)
    spans = tuple(span for span in kept if span.text)
    return (Paragraph(spans), *blocks[1:]) if spans else blocks[1:]


def _is_head(text: str, author: str) -> bool:
    """Whether a line begins with an author's name and has a date, and hardly anything else."""
    if not author or not stamp_in(text) or not _NO_WORD.sub("", text).startswith(author):
        return False
    return len(text) <= len(author) + _DATED


_NO_WORD = expression(r"^[^\w(\[{]+")
"""A picture and a colon before a name."""
_DATED = 40
"""The most characters of a date beside a name."""
_LABELLED = expression(r"[^\W\d][^\d.!?:]{0,24}:\s?.{0,60}")


def _finished(blocks: Blocks) -> tuple[Blocks, str]:
    """A text without what editors and forums put around it, and the edit note at its end."""
    if _is_plain(blocks):
        return once(blocks), ""
    blocks = once(blocks)
    return _without_notes(_unlabelled(unpressed(without_signature(trimmed(blocks)))))


def _is_plain(blocks: Blocks) -> bool:
    """Whether a text is certainly all text: most are, and each later test costs a fiftieth of what
    a comment does.
    """
    last, end = "", len(blocks) - 1
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            if place == end:
                return False
            continue  # a quotation, a list
        spans = block.spans
        last = spans[0].text
        if len(spans) > 1 or spans[0].href:
            if place == end or _is_blank(block) or "\n____" in paragraph_text(block):
                return False
        elif (len(last) <= _NOTE_LENGTH or last[0] in _DOTS) and _is_blank(block):
            return False
        if (place and last.lstrip()[:2] in _SIGNING) or "\n____" in last:
            return False
    if (len(blocks) > 1 and len(last) <= _NOTE_LENGTH) or _is_dashed(last):
        return False
    return len(blocks) <= _FORM or not paragraph_text(blocks[0]).endswith(":")


_SIGNING = frozenset({"__", "--"})


def dateless(blocks: Blocks, shown: str) -> Blocks:
    """A text without a first line that is only the date: "(3 May 2024)", "3 May, said:"."""
    first = blocks[0] if blocks else None
    if not shown or not isinstance(first, Paragraph):
        return blocks
    head, parted, rest = first.spans[0].text.partition("\n")
    if not parted or len(head) > len(shown) + _SAYING_LENGTH:
        return blocks
    left = head.strip(_BETWEEN).replace(shown.strip(_BETWEEN), "", 1).strip(_BETWEEN)
    if left and not SAYS.fullmatch(left):
        return blocks
    kept = (replace(first.spans[0], text=rest), *first.spans[1:])
    return trimmed((Paragraph(tuple(span for span in kept if span.text)), *blocks[1:]))


_SAYING_LENGTH = 20
"""The most characters of "said:" beside a date."""


def trimmed(blocks: Blocks) -> Blocks:
    """A text without the empty lines that some editors put around it."""
    start, end = 0, len(blocks)
    while start < end and _is_blank(blocks[start]):
        start += 1
    while end > start and _is_blank(blocks[end - 1]):
        end -= 1
    return blocks[start:end]


def _is_blank(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    texts = [text for span in block.spans if (text := span.text.strip(_DOTS))]
    return not texts or (len(texts) == 1 and LEVEL.fullmatch(texts[0]) is not None)


_DOTS = " \t\r\n\u00a0·•|"
"""Separators between the fields of a line, which are not text once the fields are gone."""


_FORM = 3
_LABEL = expression(r"[^\W\d][^\d.!?:]{0,24}:")


def _unlabelled(blocks: Blocks) -> Blocks:
    """A text without its form labels ("Name:", "Ada", "Date:", …) and the dash before a name."""
    first, last = (blocks[0], blocks[-1]) if blocks else (None, None)
    if len(blocks) > _FORM and isinstance(first, Paragraph) and first.spans[-1].text.endswith(":"):
        texts = [blocks_text((block,)).strip() for block in blocks]
        labels = [place for place, text in enumerate(texts[:-1]) if _LABEL.fullmatch(text)]
        blocks = blocks[labels[-1] + 1 :] if len(labels) > 1 and labels[0] == 0 else blocks
    if not isinstance(last, Paragraph):
        return blocks
    if not _is_dashed(last.spans[-1].text):
        return blocks
    bare = last.spans[-1].text.rstrip(" \u00a0")
    end = replace(last.spans[-1], text=bare.rstrip("-–—").rstrip())
    return (*blocks[:-1], Paragraph((*last.spans[:-1], end)))


def _is_dashed(text: str) -> bool:
    """Whether a text ends in the dash before a name."""
    return text.rstrip(" \u00a0").endswith((" –", " —", " -", "\u00a0–", " --"))


_BETWEEN = " \u00a0|·•,/-–—[]()"
"""Separators between controls."""


def _without_notes(blocks: Blocks) -> tuple[Blocks, str]:
    """A text without the edit note at its end, and that note."""
    if len(blocks) > 1:
        text = blocks_text(blocks[-1:]).strip()
        if len(text) <= _NOTE_LENGTH and EDIT_NOTE.match(text) and stamp_in(text):
            return blocks[:-1], " ".join(text.split())
    return blocks, ""
