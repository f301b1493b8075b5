"""What stands inside the article's element and is not the article, each removal with its reason."""

from dataclasses import dataclass

from reader.extraction.container import apart
from reader.extraction.marks import DOUBTFUL, FURNITURE
from reader.extraction.measure import Measures
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import fold

Removed = dict[int, str]
"""Why each element went, by its `order`."""
_LINKY = frozenset({"ul", "ol", "div", "section", "p", "dl", "table", "header", "center"})


@dataclass(frozen=True, slots=True)
class Inside:
    """The article's element as the rules of pruning see it."""

    document: Document
    root: Node
    measures: Measures
    title: str
    """The title, folded."""
    prose: float
    """All prose in the element."""


def pruned(document: Document, root: Node, measures: Measures, title: str) -> Removed:
    """The outermost elements in `root` that are furniture, with the reason."""
    inside = Inside(document, root, measures, fold(title), measures.prose[root.order])
    found: Removed = {}
    until = 0
    for node in measures.boxes:
        if node.order <= root.order or node.order < until or measures.quoted[node.order]:
            continue
        if node.order >= root.end:
            break
        for rule in RULES:
            reason = rule(inside, node)
            if reason:
                found[node.order] = reason
                until = node.end
                break
    return found


def _marked(inside: Inside, node: Node) -> str:
    """Class or element says furniture, and it holds a small part of the prose."""
    measures = inside.measures
    if not apart(node, measures):
        return ""
    share = 0.25 if measures.said[node.order] == FURNITURE else 0.45
    return (
        f"marked as furniture ({_name(node)})"
        if measures.prose[node.order] < share * inside.prose
        else ""
    )


def _doubtful(inside: Inside, node: Node) -> str:
    """Class says maybe, and the shape agrees: short, or linked."""
    measures, order = inside.measures, node.order
    if measures.said[order] != DOUBTFUL or node.tag in ("main", "article", "body"):
        return ""
    words = measures.words[order]
    prose = measures.prose[order]
    if (prose < 25 and prose < 0.1 * inside.prose) or measures.linked[order] > 0.4 * words:
        return f"marked as furniture perhaps, and short ({_name(node)})"
    return ""


def _linked(inside: Inside, node: Node) -> str:
    """Lists and boxes that are nearly all links, with no sentence between them."""
    words = inside.measures.words[node.order]
    if words < 2 or inside.measures.linked[node.order] < 0.8 * words or node.tag not in _LINKY:
        return ""
    return "links" if node.tag != "p" or words <= 12 else ""


def _header(inside: Inside, node: Node) -> str:
    """Headings that repeat the title: it is shown once, above the text."""
    if node.tag in ("h1", "h2", "h3"):
        short = inside.measures.words[node.order] < 60
        if short and inside.title and fold(text_of(node)) == inside.title:
            return "the title again"
    elif node.tag == "header" and inside.measures.prose[node.order] < 40:
        return "the article's header"
    return ""


def _name(node: Node) -> str:
    marks = f"{node.get('class')} {node.get('id')}".strip()
    return f"{node.tag} {marks[:60]}".strip()


RULES = (_marked, _doubtful, _linked, _header)
