"""Removes other articles inside the article's element: teasers below it and beside it."""

from bisect import bisect_left
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.article.linked_titles import LINKED, leads_elsewhere
from reader.extraction.article.lone_teaser import is_pictured, may_stand_alone
from reader.extraction.article.measure import Measures
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

ANOTHER = "another article"
_LATE, _BEFORE = 0.3, 100
"""Items of a list are teasers after this share of the prose and at least this many words of it,
which columns of teasers need beside them too. A list of links near the beginning is more often one
that the text speaks of: its contents, or addresses for what it advises."""
_LONGEST = 80
"""The most words of a teaser: anything longer is a section, even if its heading is a link."""
_TITLE = 3
"""The fewest words of a title: shorter links are names and numbers."""
_INTRODUCTION = 8
"""If this many words come before its title, an element is not a teaser."""
_PART, _PART_UNSAID, _REST = 0.4, 0.25, 250
"""The largest share of an article that is teasers; the same for pages not declared articles, and
the words of prose they then need besides. A page that is mostly teasers is a list, read for them.
"""
_SEVERAL, _SUMMARIES = 3, 30
"""The fewest teasers in a column of them, and the fewest words of prose."""
_COLUMNS = frozenset({"div", "section", "aside", "ul", "ol", "td"})
_TOGETHER = 0.8
"""Unless so much of the rest of an article, and as many words, stand above the first of them."""
_TITLES = frozenset({"h1", "h2", "h3"})
_BOXES = frozenset({"article", "div", "li", "section", "a"})
_NEAR = 8
"""Among how many siblings the next of the same kind is looked for."""
_Last = dict[tuple[int, tuple[str, str]], Node]
"""The last element of each kind in its parent."""
_DIGITS = expression("[0-9]+")


def other_articles(
    document: Document, root: Node, measures: Measures, heading: Node | None, *, is_article: bool
) -> dict[int, str]:
    """The outermost elements in the root that belong to articles other than that of `heading`."""
    prose, whole = measures.prose, measures.prose[root.order]
    words, linked = measures.words, measures.linked
    main = article_of(heading)
    late, last_of_it = _late(root, measures)
    entries = _Entries(document, root, measures)
    other: dict[int, str] = {}
    teasers: dict[int, str] = {}
    last: _Last = {}
    until, taken = 0, 0.0
    orders = measures.orders
    first, end = bisect_left(orders, root.order), bisect_left(orders, root.end)
    for order, node in zip(orders[first:end], measures.boxes[first:end], strict=True):
        if order < until or measures.quoted[order] or order == root.order:
            continue
        if node.tag == "article" and _is_other(node, main, measures):
            other[order] = ANOTHER
        elif (
            (order > late or node.tag != "li")
            # A page that is not an article may exist for a list of bare links.
            and (is_article or linked[order] < words[order])
            and (
                is_teaser(document, node, measures, _before(node, last))
                or (is_article and _stands_alone(document, node, measures, last_of_it, entries))
            )
        ):
            teasers[order] = "a teaser"
            taken += prose[order]
        else:
            continue
        until = node.end
    if not teasers:
        return other
    rest = whole - taken
    if is_article:
        goes = taken <= _PART * whole or _stands_above(min(teasers), rest, root, measures)
    else:
        goes = taken <= _PART_UNSAID * whole and rest >= _REST
    return other | teasers if goes else other


def _stands_above(first: int, rest: float, root: Node, measures: Measures) -> bool:
    """Whether a text of some length, `rest`, stands above the first teaser: the archive below it
    may be longer.
    """
    above = sum(max(measures.signed[order], 0) for order in range(root.order, first))
    return rest >= _REST and above >= _TOGETHER * rest


def columns(
    document: Document, root: Node, measures: Measures, heading: Node | None, *, is_article: bool
) -> list[Node]:
    """The elements directly in `root` that are columns of teasers, without the page's heading, if
    the rest of the root is a text. Where no class names them, their summaries outweigh it.
    """
    prose, linked = measures.prose, measures.linked
    found = [
        node
        for node in root.elements()
        if linked[node.order] >= _SEVERAL * _TITLE
        and prose[node.order] >= _SUMMARIES
        and node.tag in _COLUMNS
        and not (heading is not None and node.holds(heading))
        and _is_column(document, node, measures)
    ]
    taken = sum(prose[node.order] for node in found)
    rest = prose[root.order] - taken
    return found if rest >= (_BEFORE if is_article else max(_REST, taken)) else []


def _is_column(document: Document, column: Node, measures: Measures) -> bool:
    """Whether nearly all prose of an element is in several teasers."""
    prose, orders = measures.prose, measures.orders
    first, end = bisect_left(orders, column.order + 1), bisect_left(orders, column.end)
    count, taken, until = 0, 0.0, 0
    last: _Last = {}
    for order, node in zip(orders[first:end], measures.boxes[first:end], strict=True):
        if order >= until and is_teaser(document, node, measures, _before(node, last)):
            count += 1
            taken += prose[order]
            until = node.end
    return count >= _SEVERAL and taken >= LINKED * prose[column.order]


def _late(root: Node, measures: Measures) -> tuple[int, int]:
    """The order of the block after which items of a list may be teasers, and of the last block of
    prose, which a teaser has that stands alone.
    """
    least, before = max(_LATE * measures.prose[root.order], _BEFORE), 0.0
    items, last = root.end, root.end
    for order in range(root.order, root.end):
        if measures.signed[order] > 0:
            before += measures.signed[order]
            items = min(items, order) if before >= least else items
            last = order
    return items, last


def article_of(heading: Node | None) -> Node | None:
    """The `article` element around a title."""
    around = heading if heading is not None and heading.tag in _TITLES else None
    while around is not None and around.tag != "article":
        around = around.parent
    return around


def _is_other(node: Node, main: Node | None, measures: Measures) -> bool:
    """Whether an article stands beside that of the title and is shorter."""
    if main is None or node is main:
        return False
    if main.holds(node) or node.holds(main):
        return False
    return measures.prose[node.order] < measures.prose[main.order]


def is_teaser(document: Document, node: Node, measures: Measures, before: Node | None) -> bool:
    """Whether an element is little more than a linked title, and has a similar sibling.

    A list of the best of something links elsewhere; teasers link to the site's own articles.
    """
    if not _looks_it(document, node, measures):
        return False
    if before is not None and _looks_it(document, before, measures):
        return True
    after = _after(document, node)
    return after is not None and _looks_it(document, after, measures)


def _stands_alone(
    document: Document, node: Node, measures: Measures, ending: int, entries: "_Entries"
) -> bool:
    """Whether an element that reaches beyond the block `ending` is a teaser that stands alone, and
    no box above it in the root is another entry of the same kind.
    """
    if node.end <= ending or not may_stand_alone(document, node, measures):
        return False
    if not _looks_it(document, node, measures) or not is_pictured(document, node, measures):
        return False
    return not entries.is_one_above(node)


class _Entries:
    """The kinds of the boxes in a root that look like teasers, each looked at once."""

    def __init__(self, document: Document, root: Node, measures: Measures) -> None:
        self._document, self._measures = document, measures
        self._at = bisect_left(measures.orders, root.order + 1)
        self._kinds: set[tuple[str, str]] = set()

    def is_one_above(self, node: Node) -> bool:
        """Whether one of the kind of `node` stands above it; asked in the order of the page."""
        orders, boxes = self._measures.orders, self._measures.boxes
        while self._at < len(orders) and orders[self._at] < node.order:
            if _looks_it(self._document, boxes[self._at], self._measures):
                self._kinds.add(kind_of(boxes[self._at]))
            self._at += 1
        return kind_of(node) in self._kinds


def _looks_it(document: Document, node: Node, measures: Measures) -> bool:
    order = node.order
    if node.tag not in _BOXES or not _TITLE < measures.words[order] <= _LONGEST:
        return False
    return measures.linked[order] >= _TITLE and _leads_on(document, node, measures)


def _leads_on(document: Document, node: Node, measures: Measures) -> bool:
    """Whether the first title in an element links to another page of the site."""
    for inner in document.nodes[node.order : node.end]:
        own = measures.own[inner.order]
        titled = inner.tag in HEADINGS
        if not own or not (titled or own >= _TITLE):
            continue
        if measures.own_linked[inner.order] >= LINKED * own:
            return leads_elsewhere(document, inner, node)
        if titled or own > _INTRODUCTION:
            return False
    return False


def _before(node: Node, last: _Last) -> Node | None:
    """The previous sibling of the same kind; the element then becomes the last of its kind."""
    if node.tag not in _BOXES or node.parent is None:
        return None
    key = (node.parent.order, kind_of(node))
    found = last.get(key)
    last[key] = node
    return found


def _after(document: Document, node: Node) -> Node | None:
    """The next sibling of the same kind, if it is near."""
    kind, at = kind_of(node), node.end
    for _ in range(_NEAR):
        if at >= len(document.nodes) or document.nodes[at].parent is not node.parent:
            return None
        if kind_of(document.nodes[at]) == kind:
            return document.nodes[at]
        at = document.nodes[at].end
    return None


def kind_of(node: Node) -> tuple[str, str]:
    """Tag and classes, without what merely numbers the elements."""
    return node.tag, _unnumbered(node.class_name or "")


@lru_cache(4096)
def _unnumbered(classes: str) -> str:
    return _DIGITS.sub("", classes)
