"""Sets aside what a shop puts under its product before the text is looked for: other products, what
customers say, how it is sent. Beside a short description each of them is longer than it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from reader.expressions import expression
from reader.extraction.article.class_names import TEXT
from reader.extraction.article.controls import controls
from reader.extraction.article.linked_titles import leads_elsewhere
from reader.extraction.article.measure import Measures
from reader.extraction.article.products import NOT_DESCRIBED, labels
from reader.extraction.article.prune import Removed, without
from reader.extraction.article.shop_headings import is_beside_product
from reader.extraction.prices import PRICE
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, outermost
from reader.text import fold, line
from reader.values import NamedTuple

_SHORT = 8
"""The most words of a block with a price, and of a heading."""
_LONGEST = 60
"""The most characters of such a heading."""
_FIGURE = expression(r"\d")
_UP = 8
"""How many levels above a price the entry with it is looked for, and above a list its box."""
_SEVERAL, MANY = 3, 16
"""The fewest entries of a list of products, and so many that a page exists for it."""
_LABEL = 12
"""The most words beside such a list in a box that is no more than the list: its heading."""
_LEFT = 8
"""With fewer words of running text outside, what is set aside may be all that the page has."""
_SECTION = 15
"""The fewest words of running text in a section below a product that is on it too."""
_FAR = 40
"""How many elements before its heading a box begins at most."""
_ROWS = frozenset({"tr", "td", "th", "tbody", "option", "optgroup"})
_BOXES = frozenset({"div", "section", "article", "details", "li", "dd", "aside"})
_TITLES = (*HEADINGS, "button", "summary", "strong")
_TARGETS = ("data-tab", "data-target", "data-bs-target", "aria-controls")
"""Attributes of a tab that is no link: the pane it opens."""


class Merchandise(NamedTuple):
    """The heading of a page for one product, and what is below it and not about the product."""

    heading: Node | None
    beside: list[Node]
    """The outermost elements on other products, on what customers say and on how it is sent."""

    def set_aside(self, others: Iterable[Node]) -> list[Node]:
        """What is beside the product and the `others`, without a form around all of it."""
        at = self.heading
        kept = (one for one in others if at is None or one.tag != "form" or not one.holds(at))
        return outermost([*kept, *self.beside])

    def around(
        self, document: Document, measures: Measures, root: Node, aside: list[Node]
    ) -> "tuple[Node, Merchandise | None]":
        """The element around the text found, the heading and the sections on the product below it.

        The whole page is no such element: then it is read as any other page.
        """
        around: Node | None = root
        while around is not None and self.heading is not None and not around.holds(self.heading):
            around = around.parent
        if around is None or self.heading is None:
            return root, self
        if around is document.body:
            return root, None
        gone = Ranges(aside)
        for outer in _around(around, document.body):
            if _adds(document, measures, around, outer, gone):
                around = outer
        return around, self

    def pruned(
        self,
        document: Document,
        measures: Measures,
        root: Node,
        within: tuple[Removed, list[Node]],
    ) -> tuple[Removed, list[Node]]:
        """What is removed from the root and the blocks left, also without controls, labels and what
        stands beside the product: of what is inside of another only the outer.
        """
        removed, leaves = within
        beside = (node.order for node in self.beside if root.holds(node))
        why = removed | controls(leaves, measures) | labels(leaves, measures)
        why |= dict.fromkeys(beside, NOT_DESCRIBED)
        whole = outermost(document.nodes[order] for order in why)
        return {node.order: why[node.order] for node in whole}, without(leaves, self.beside)


def merchandise(document: Document, measures: Measures, heading: Node | None) -> Merchandise | None:
    """What a page for one product has beside it; None if it lists products."""
    if heading is None:
        return Merchandise(None, [])
    for form in document.tagged("form"):
        if form.holds(heading):
            measures.take(form, TEXT)
    lists = dict(goods(document, measures, heading))
    if any(many >= MANY for many in lists.values()):
        return None
    found = [*lists, *_titled(document, measures, heading), *_panes(document)]
    named = (node for node in document.bearing("id") if "description" in node.get("id"))
    described = Ranges(
        node for node in (*named, *document.called("description")) if node.order > heading.order
    )
    body = measures.prose[document.body.order]
    beside = (
        node
        for node in found
        if node.order > heading.order
        and body - measures.prose[node.order] >= _LEFT
        and not described.hold(node)
    )
    return Merchandise(heading, outermost(beside))


class Ranges:
    """Elements of which none is in another, to ask which of them holds a node."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = outermost(nodes)
        self.starts = [node.order for node in self.nodes]

    def hold(self, node: Node) -> bool:
        """Whether one of them is or holds a node."""
        at = bisect_right(self.starts, node.order) - 1
        return at >= 0 and node.order < self.nodes[at].end

    def between(self, first: int, last: int) -> list[Node]:
        """Those that begin from one order up to before another."""
        return self.nodes[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def _adds(document: Document, measures: Measures, inner: Node, outer: Node, gone: Ranges) -> bool:
    """Whether an element has running text or a table outside of another and of all that is gone."""
    beside = ((outer.order, inner.order), (inner.end, outer.end))
    prose = measures.prose
    more = prose[outer.order] - prose[inner.order]
    more -= sum(prose[node.order] for ends in beside for node in gone.between(*ends))
    if more >= _SECTION:
        return True
    return any(
        outer.holds(table)
        and not inner.holds(table)
        and measures.words[table.order] >= _SEVERAL
        and not gone.hold(table)
        for table in document.tagged("table", "dl")
    )


def goods(document: Document, measures: Measures, heading: Node) -> Iterator[tuple[Node, int]]:
    """The boxes of lists whose entries have a price each and lead elsewhere."""
    entries: dict[tuple[int, str, str], list[Node]] = {}
    own = measures.own
    first = bisect_left(measures.orders, heading.end)
    # A text after an element is of the one around it, which has a smaller `order`.
    figures = sorted({order for order, _, _, text in document.seen.texts if _FIGURE.search(text)})
    for order, node in zip(measures.orders[first:], measures.boxes[first:], strict=True):
        if not 0 < own[order] == measures.words[order] <= _SHORT:
            continue
        if not _is_priced(node, figures):
            continue
        for inner in _above(node):
            if inner.parent is None or inner.parent.holds(heading):
                break
            alike = entries.setdefault((inner.parent.order, inner.tag, inner.get("class")), [])
            if not alike or alike[-1] is not inner:
                alike.append(inner)
    links = document.tagged("a")
    places = [link.order for link in links]  # made once: a page may have thousands of such lists
    for (order, tag, _), alike in entries.items():
        if len(alike) < _SEVERAL or tag in _ROWS:
            continue
        stretches = (
            links[bisect_left(places, entry.order) : bisect_left(places, entry.end)]
            for entry in alike
        )
        leading = sum(any(leads_elsewhere(document, link) for link in held) for held in stretches)
        if 2 * leading > len(alike):
            yield _box(document.nodes[order], measures, heading), len(alike)


def _is_priced(node: Node, figures: list[int]) -> bool:
    """Whether a block has a price; `figures` are the elements with a figure in a text of theirs, by
    their `order`. Of most blocks no text has to be put together.
    """
    at = bisect_left(figures, node.order)
    return at < len(figures) and figures[at] < node.end and PRICE.search(text_of(node)) is not None


def _around(node: Node, body: Node) -> Iterator[Node]:
    """The nearest elements around one, up to the body."""
    at = node.parent
    for _ in range(_UP):
        if at is None or at is body:
            return
        yield at
        at = at.parent


def _above(node: Node) -> Iterator[Node]:
    """A block and the elements around it."""
    at: Node | None = node
    for _ in range(_UP):
        if at is None or at.tag in _ROWS:
            return
        yield at
        at = at.parent


def _box(node: Node, measures: Measures, heading: Node) -> Node:
    """The box around a list that has no more than a heading besides."""
    most = measures.words[node.order] + _LABEL
    for _ in range(_UP):
        above = node.parent
        if above is None or above.holds(heading) or measures.words[above.order] > most:
            break
        if above.tag not in _BOXES:
            break
        node = above
    return node


def _titled(document: Document, measures: Measures, heading: Node) -> Iterator[Node]:
    """The boxes whose heading says that they are of one of these."""
    for title in document.tagged(*_TITLES):
        if title.order < heading.end:
            continue
        label = fold(_label(title))
        if 0 < len(label) <= _LONGEST and is_beside_product(label):
            box = _begun_by(title, measures, heading)
            if box is not None:
                yield box


def _label(title: Node) -> str:
    """The text of a heading; of a button, which is no text elsewhere, what it says."""
    if title.tag != "button":
        return opening_of(title, _LONGEST)
    own = line("".join(child for child in title.children if isinstance(child, str)))
    return own or next((opening_of(inner, _LONGEST) for inner in title.elements()), "")


def _begun_by(title: Node, measures: Measures, heading: Node) -> Node | None:
    """The largest box that begins with a title and has more than it; None if there is none."""
    found, own = None, measures.own
    # What is in no block of its own is counted for the one around it.
    most = 0 if own[title.order] else len(text_of(title).split())
    inner = title
    for _ in range(_UP):
        above = inner.parent
        if above is None or above.holds(heading) or title.order - above.order > _FAR:
            break
        if sum(own[above.order : title.order]) > most:
            break
        if above.tag in _BOXES and measures.words[above.order] > _SHORT:
            if found is not None and measures.words[above.order] > measures.words[found.order]:
                break
            found = above
        inner = above
    return found


def _panes(document: Document) -> Iterator[Node]:
    """The panes whose tab says that they are of one of these."""
    panes = {}
    tabs = [(link, link.get("href")) for link in document.tagged("a")]
    for name in _TARGETS:
        tabs += ((node, f"#{node.get(name).lstrip('#')}") for node in document.bearing(name))
    for tab, target in tabs:
        if target.startswith("#") and len(target) > 1:
            label = fold(_label(tab))
            if is_beside_product(label):
                panes[target[1:]] = tab
    if not panes:
        return
    for node in document.bearing("id"):
        owner = panes.get(node.get("id"))
        if owner is not None and node.tag in _BOXES and not node.holds(owner):
            yield node
