"""What stands inside the article's element and is not the article, each removal with its reason."""

from collections.abc import Iterable

from reader.extraction.measure import Measures, sum_up, verdict
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import fold

_LINKY = frozenset({"ul", "ol", "div", "section", "p", "dl", "table", "header", "center"})
Removed = dict[int, str]
"""Why each element went, by its `order`."""


def pruned(document: Document, root: Node, measures: Measures, title: str) -> Removed:
    """The elements in `root` that are furniture, with the reason."""
    inside = _unprotected(document, root)
    words = sum_up(document, list(map(float, measures.words)))
    linked = sum_up(document, list(map(float, measures.linked)))
    prose = sum_up(document, [max(value, 0.0) for value in measures.prose])
    found: Removed = {}
    found |= _linked(inside, words, linked)
    found |= _marked(inside, prose, prose[root.order])
    found |= _repeated_title(inside, title, prose)
    return found


def _unprotected(document: Document, root: Node) -> list[Node]:
    """The elements in `root` but those in a quotation: whose words these are, only it says."""
    found: list[Node] = []
    quoted_until = 0
    for node in document.within(root):
        if node.order >= quoted_until:
            if node.tag == "blockquote":
                quoted_until = node.end
            else:
                found.append(node)
    return found


def _linked(inside: Iterable[Node], words: list[float], linked: list[float]) -> Removed:
    """Lists and boxes that are nearly all links, with no sentence between them."""
    return {
        node.order: "links"
        for node in inside
        if node.tag in _LINKY
        and (node.tag != "p" or words[node.order] <= 12)
        and words[node.order] >= 2
        and linked[node.order] >= 0.8 * words[node.order]
    }


def _marked(inside: Iterable[Node], prose: list[float], whole: float) -> Removed:
    """Boxes whose class or element says furniture and whose shape agrees: little prose."""
    found: Removed = {}
    for node in inside:
        marks = f"{node.get('class')} {node.get('id')}" if node.attrs else ""
        apart = node.tag in ("nav", "footer", "aside", "form", "dialog", "noscript", "fieldset")
        if not apart and (not marks.strip() or verdict(marks) >= 0):
            continue
        if prose[node.order] < 0.25 * whole or (apart and prose[node.order] < 0.45 * whole):
            found[node.order] = f"marked as furniture ({node.tag} {marks.strip()[:60]})"
    return found


def _repeated_title(inside: Iterable[Node], title: str, prose: list[float]) -> Removed:
    """Headings that repeat the title: it is shown once, above the text."""
    wanted = fold(title)
    found: Removed = {}
    for node in inside:
        if node.tag in ("h1", "h2", "h3") and wanted and fold(text_of(node)) == wanted:
            found[node.order] = "the title again"
        elif node.tag == "header" and prose[node.order] < 40:
            found[node.order] = "the article's header"
    return found
