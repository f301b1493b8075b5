"""Sections beside the element of the text: pages of offers tell their facts under headings, each in
a box of its own, of which the longest is most of the text.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.phrases import points_elsewhere, tells_of_author, wanted
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import fold

_UP = 4
"""How many levels above the text such sections are looked for."""
_MOST = 40
"""The most siblings that are looked at on each."""
_LEAST = 6
"""The fewest words of a section, without links."""
_LINKED = 0.3
_TITLE = 12
"""The most words of its heading."""
_TITLES = frozenset({"h2", "h3", "h4"})
_FACTS = expression(r"(?:^|[\s_-])(?:key-?|quick-?)?facts(?:$|[\s_-])|at-a-glance")
"""Classes of a box of facts, which may be an `aside`: when and where a course is."""
_OTHERS = (
    "similar", "ahnliche", "vergleichbare", "weitere", "autres", "otros", "otras", "altri", "altre",
    "outros", "outras", "andere", "podobne", "похожие",
)  # fmt: skip
"""How the headings of other offers begin, folded."""
_TABS = frozenset({"tab-pane", "tab-content", "tabs-panel", "tab-panel"})
"""Classes of the panes of which a reader sees one at a time; Magento names them by a role."""

_FOOTNOTES = frozenset({"footnotes", "footnote", "footnotes-segment", "endnotes"})


def sections(
    document: Document, root: Node, measures: Measures, aside: Sequence[Node]
) -> list[Node]:
    """The titled sections beside `root`, below the heading of the page, and in none of `aside`."""
    gone = {node.order for node in aside}
    found: list[Node] = []
    inner = root
    for _ in range(_UP):
        around = inner.parent
        if around is None or inner is document.body:
            break
        rank = _rank(document, inner, measures)
        for node in islice(around.elements(), _MOST):
            if node is inner or not _is_text(node, measures):
                continue
            if "class" in node.attrs and _names_facts(node.get("class")):
                found.append(node)
            elif node.tag == inner.tag and node.order not in gone:
                alike = rank and _rank(document, node, measures) == rank
                if alike or _are_tabs(node, inner):
                    found.append(node)
        inner = around
    return found


@lru_cache(4096)
def _names_facts(classes: str) -> bool:
    return _FACTS.search(classes.lower()) is not None


def _rank(document: Document, node: Node, measures: Measures) -> str:
    """The heading with which an element begins, such as "h2"; "" if it begins with none, or with
    one that points elsewhere.
    """
    own = measures.own
    title = next(
        (inner for inner in document.nodes[node.order : node.end] if own[inner.order]), None
    )
    if title is None or title.tag not in _TITLES or own[title.order] > _TITLE:
        return ""
    text = fold(text_of(title))
    if measures.linked[title.order] or text.startswith(_OTHERS):
        return ""
    is_other = points_elsewhere(text) or tells_of_author(text) or wanted(text)
    return "" if is_other else title.tag


def _are_tabs(*nodes: Node) -> bool:
    return all(
        node.get("role") == "tabpanel"
        or node.get("data-role") == "content"
        or not _TABS.isdisjoint(node.classes)
        for node in nodes
    )


def _is_text(node: Node, measures: Measures) -> bool:
    words, linked = measures.words[node.order], measures.linked[node.order]
    return words >= _LEAST and linked <= _LINKED * words


def footnotes(document: Document, root: Node) -> list[Node]:
    """The boxes of footnotes that stand under the element with the text."""
    if _FOOTNOTES.isdisjoint(document.words):
        return []
    return [
        node
        for node in document.called("footnote", "endnotes")
        if node.order >= root.end
        and not _FOOTNOTES.isdisjoint(node.classes)
        and node.tag in ("div", "section")
        and node.parent is not None
        and node.parent.holds(root)
    ]
