"""Finds the element that holds the article: the path down to the prose, furniture set aside."""

from collections.abc import Sequence
from typing import Literal

from reader.expressions import expression
from reader.extraction.article.class_names import DOUBTFUL, FURNITURE, TEXT, UNDECIDED
from reader.extraction.article.going_on import goes_on
from reader.extraction.article.lone_paragraph import around_paragraph
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node, standing_in

APART = frozenset({
    "nav", "footer", "aside", "form", "dialog", "noscript", "menu",
    "amp-ad", "amp-sidebar", "amp-social-share", "amp-consent", "amp-sticky-ad",
    "amp-user-notification",
})  # fmt: skip
"""Elements that by definition stand beside the article."""
_NOTE = expression(
    r"footnote|endnote|admonition|starlight-aside|(?:^|[\s_-])(?:note|tip|hint|warning|caution|important)"
    r"(?:$|[\s_-])"
)
_NOTE_ROLES = frozenset({"note", "doc-footnote", "doc-endnotes", "doc-tip", "doc-notice"})
"""Roles of an <aside> that is a note on the text, as in manuals."""
_TOLD = 50
"""A <noscript> that only asks for scripts has fewer words of prose. One with more contains the
page's own text, unclosed: of 23 that have 40 words, four have up to 48 and all others 261 or more.
"""
_WHOLE = frozenset({"html", "body", "main", "article"})
_TEXTS = frozenset({"p", "pre", "dl"})
_HEADS = ("h2", "h3", "h4")
_SHARE = 0.8
"""The search goes further down while one child holds this share of the prose."""
_NAMED = frozenset({"main", "article"})
_NAMED_SHARE, _NAMED_LEAST = 0.6, 100
"""An element named as the text needs only this share, and at least so many words."""
_PART = 0.1
"""Another such element is part of the text if it holds this share of the prose of the first."""
_SECTION = 30
"""Words of running text that make a section beside the longest one part of the text."""
_PARTS = expression(r"(?:^|\s)(?:ref)?sect(?:ion|\d)?(?:$|[\s_-])")
"""Classes of the sections of a manual, which all belong to it, however short they are."""
_CELL = expression(r"(?:^|\s)(?:jp-Cell|text_cell|code_cell)(?:$|\s)")
"""Classes of the cells of a notebook: text, code and what it gives take turns."""
_MEMBERS = frozenset({"description", "summary", "details"})
"""The classes of what Javadoc says of a class: a list of its members between two texts."""
_OPEN_SHARE = 0.99
"""An unclosed <noscript> may begin anywhere: before the article, or in the middle of it."""
_PROTECTED_SHARE = 0.45
"""An element marked as furniture that holds this share of the page's prose is the text."""
_BESIDE, _BESIDE_SHARE = 50, 0.2
"""But not if the text under the page's heading, beside it, has at least this many words of prose,
and this share of its own."""
_ABOVE_FOOT = 40
"""An element named as a footer is one if this many words, outside menus, stand above it."""
_FOOT = expression(r"(?:^|[\s_-])(?:page-?|site-?|global-?)?footer")
_BEGINS = ("h1", "main", "article")
_CELLS = frozenset({"td", "th"})
_ROW = 0.95
"""The share of a layout table's prose that the row with the text has."""
_LINKED_PAGE = 0.5
"""If less than this share of an article's prose outweighs the links, they are not counted."""
CLOSED = frozenset({"p", "ul", "ol", "table", "tbody", "tr", "pre", "blockquote", "dl"})
"""Blocks of text: the article is in an element around them, or in a cell of a layout table."""


def apart(node: Node, measures: Measures) -> bool:
    """Whether an element declares that it stands beside the article."""
    verdict = measures.verdict(node)
    if verdict != FURNITURE and not _may_be_apart(node, verdict):
        return False
    if node.tag == "aside" and verdict == UNDECIDED and _is_note(node):
        return False
    if node.tag == "noscript" and measures.prose[node.order] >= _TOLD:
        return verdict == FURNITURE
    return node.tag not in _WHOLE and not measures.quoted[node.order]


def _may_be_apart(node: Node, verdict: int) -> bool:
    """Whether the tag alone puts an element beside the article: its class must say nothing. Of a
    form, most classes say no more than that it is one.
    """
    return node.tag in APART and (
        verdict == UNDECIDED or (node.tag == "form" and verdict == DOUBTFUL)
    )


def _is_note(node: Node) -> bool:
    marks = node.get("class")
    # Docutils' box for a remark; its table of contents is a "topic" and "contents".
    return marks == "topic" or node.get("role") in _NOTE_ROLES or _NOTE.search(marks) is not None


def furniture(document: Document, measures: Measures, heading: Node | None = None) -> list[Node]:
    """The outermost elements that are marked as furniture and are not the bulk of the page.

    A mark is only a suspicion, and prose is evidence against it: a `div.sidebar` around the whole
    article, or a `main-footer` class on it, is an accident of the theme. Not so a sidebar beside
    the text under the page's `heading`, however short that text is.
    """
    found: list[Node] = []
    whole = measures.prose[document.body.order]
    own, until, seen = measures.own, 0, 0
    for order, node in zip(measures.orders, measures.boxes, strict=True):
        if order < until:
            continue
        # Half of them have no attributes to judge by.
        verdict = measures.verdict(node) if node.attrs else UNDECIDED
        doubted = verdict == FURNITURE or _may_be_apart(node, verdict)
        if not doubted or not apart(node, measures):
            seen += own[order]
            continue
        bulk = whole and measures.prose[order] >= _PROTECTED_SHARE * whole
        if (
            not bulk
            or (seen >= _ABOVE_FOOT and is_foot(document, node))
            or _is_beside_text(document, node, measures, heading)
        ):
            found.append(node)
            until = node.end
        else:
            seen += own[order]
    return found


def _is_beside_text(
    document: Document, node: Node, measures: Measures, heading: Node | None
) -> bool:
    """Whether an element stands beside another that has the page's heading, or is named `main`,
    and has a text.
    """
    least = max(_BESIDE, _BESIDE_SHARE * measures.prose[node.order])
    for inner in filter(None, (heading, *document.tagged("main"))):
        box = inner
        if node is box or node.holds(box) or box.holds(node):
            continue
        while box.parent is not None and not box.parent.holds(node):
            box = box.parent
        if measures.prose[box.order] >= least:
            return True
    return False


def is_foot(document: Document, node: Node) -> bool:
    """Whether an element is the footer of the page: named so, and without a page heading in it.

    Shops end in footnotes, reviews and lists of towns, longer than everything above.
    """
    if node.tag != "footer":
        marks = f"{node.get('class')} {node.get('id')}".lower()
        if "footer" not in marks or not _FOOT.search(marks):
            return False
    return not any(standing_in(node, document.tagged(tag)) for tag in _BEGINS)


def container(
    document: Document,
    values: Sequence[float],
    measures: Measures,
    dropped: Sequence[Node],
    *,
    sections: Literal["", "similar", "every"] = "",
) -> Node:
    """The smallest element that holds nearly all prose of the page outside `dropped`.

    Of several similar sections, the longest is not taken for the whole if `sections` is "similar";
    if it is "every", as for a manual, no section is, whatever the others are like.
    """
    sums, heaviest = sums_below(values, measures, dropped)
    at = document.body.order
    prose = measures.prose[at] - sum(measures.prose[node.order] for node in dropped)
    if not sections and sums[at] < _LINKED_PAGE * prose:
        # Where links outweigh the text, what has the most of it is a corner without links.
        sums, heaviest = sums_below([max(value, 0.0) for value in values], measures, dropped)
    found = _innermost(document, sums, heaviest, measures, sections)
    return around_paragraph(document, found, heaviest, measures, dropped)


def _innermost(
    document: Document, sums: list[float], heaviest: list[int], measures: Measures, sections: str
) -> Node:
    """The element at the end of the path down to the prose."""
    nodes, at = document.nodes, document.body.order
    while True:
        inner = heaviest[at]
        inner = _cell(inner, nodes, sums, heaviest) if nodes[inner].tag == "table" else inner
        if not inner or sums[inner] <= 0:
            return nodes[at]
        share = _OPEN_SHARE if nodes[inner].tag == "noscript" else _SHARE
        if sums[inner] < share * sums[at] and not _is_named(nodes[inner], sums, measures):
            return nodes[at]
        if nodes[inner].tag in CLOSED or (sections and _is_one_of(nodes[inner], sums)):
            return nodes[at]
        is_part = sections == "every" and _is_part(document, nodes[inner])
        if is_part or goes_on(document, nodes[inner], sums, measures):
            return nodes[at]
        at = inner


def main_in(document: Document, root: Node, measures: Measures) -> Node:
    """The part of an element that the page says is its main one, if it has most of the words."""
    mains = [
        *document.tagged("main"),
        *(node for node in document.bearing("role") if node.get("role") == "main"),
    ]
    if len(mains) != 1 or not root.holds(mains[0]):
        return root
    has_most = 2 * measures.words[mains[0].order] > measures.words[root.order]
    return mains[0] if has_most else root


def _cell(table: int, nodes: Sequence[Node], sums: list[float], heaviest: list[int]) -> int:
    """The cell with the prose of a table that lays out a page, or the table.

    The cells of one row are columns, and one of them is the text; rows follow each other.
    """
    at = table
    while nodes[at].tag not in _CELLS:
        inner = heaviest[at]
        if not inner or (nodes[inner].tag not in _CELLS and sums[inner] < _ROW * sums[at]):
            return table
        at = inner
    return at


def _is_one_of(node: Node, sums: list[float]) -> bool:
    """Whether an element is the longest of several sections of one text: its siblings are of the
    same kind and have running text too.
    """
    if node.parent is None or not (node.tag == "section" or node.get("class")):
        return False
    return any(
        other is not node
        and other.tag == node.tag
        and sums[other.order] >= _SECTION
        and other.get("class") == node.get("class")
        for other in node.parent.elements()
    )


def _is_part(document: Document, node: Node) -> bool:
    """Whether an element is only a part of a manual's text: one of its sections, or what stands
    under one of its headings.
    """
    if node.parent is None:
        return False
    beside = [other for other in node.parent.elements() if other is not node]
    mark = node.get("class")
    is_section = node.tag == "section" or mark in _MEMBERS or _PARTS.search(mark) is not None
    if is_section and any(one.tag in _TEXTS or _is_like(one, node.tag, mark) for one in beside):
        return True
    if _CELL.search(mark) and any(_CELL.search(one.get("class")) for one in beside):
        return True
    return any(one.tag in _HEADS for one in beside) and not any(
        standing_in(node, document.tagged(*_HEADS))
    )


def _is_like(node: Node, tag: str, mark: str) -> bool:
    return node.tag == tag and (node.get("class") == mark or {mark, node.get("class")} <= _MEMBERS)


def _is_named(node: Node, sums: list[float], measures: Measures) -> bool:
    """Whether an element is the only one among its siblings named as the text, and may be it."""
    if node.parent is None or not _says_text(node, measures):
        return False
    order = node.order
    if sums[order] < max(_NAMED_SHARE * sums[measures.above[order]], _NAMED_LEAST):
        return False
    # A text in several parts, with a box between them, is the element around them.
    return not any(
        other is not node
        and sums[other.order] > _PART * sums[order]
        and _says_text(other, measures)
        for other in node.parent.elements()
    )


def _says_text(node: Node, measures: Measures) -> bool:
    return measures.verdict(node) == TEXT or node.tag in _NAMED


def sums_below(
    values: Sequence[float], measures: Measures, dropped: Sequence[Node]
) -> tuple[list[float], list[int]]:
    """For each block the signed prose in it without `dropped`, and the child with the most of
    it.
    """
    sums = list(values)
    for node in dropped:
        sums[node.order : node.end] = [0.0] * (node.end - node.order)
    heaviest = [0] * len(sums)
    above = measures.above
    for order in reversed(measures.orders):
        up = above[order]
        if up != order:
            sums[up] += sums[order]
            if not heaviest[up] or sums[order] > sums[heaviest[up]]:
                heaviest[up] = order
    return sums, heaviest
