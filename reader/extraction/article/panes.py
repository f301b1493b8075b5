"""Panes of which a reader sees one at a time: the label of a tab becomes the heading of its pane,
since in a row above the first pane it says of none of them what it is about.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.extraction.article.shop_labels import DESCRIBED
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.labels import put_heading
from reader.html.tree import Document, Node, outermost
from reader.text import fold, line, words

TAB = "the label of a tab, which stands above its pane"
_TOGGLES, _OPENS = ("data-toggle", "data-bs-toggle"), frozenset({"tab", "pill"})
_TARGETS = ("aria-controls", "href", "data-bs-target", "data-target")
_LONGEST = 8
"""The most words of a label."""
_FEWEST = 2
"""The fewest panes: with one there is nothing to choose."""
_LEVEL = 5
"""The level of such a heading: it is under any section of a text. Above another heading it has the
level of that."""
_BOXES = frozenset({"div", "section", "article"})
"""The panes that may begin with a heading: code, lists, rows and paragraphs may not."""


def headed_panes(
    document: Document,
    roots: tuple[Node, ...],
    measures: Measures,
    removed: Removed,
    *,
    sold: bool = False,
) -> Removed:
    """Put the label of its tab above each pane in `roots` that does not say it already, and tell
    which tabs are left out for that. `sold` is whether all that is read describes a product.
    """
    tabs: dict[str, list[Node]] = {}
    for target, tab in _tabs(document, measures):
        tabs.setdefault(target, []).append(tab)
    if len(tabs) < _FEWEST:
        return {}
    gone = outermost(document.nodes[order] for order in removed)
    starts = [node.order for node in gone]
    shown = []
    for pane in document.bearing("id"):
        pressed = tabs.get(pane.get("id"), ())
        if not pressed or not measures.words[pane.order] or not _may_be_headed(pane, pressed):
            continue
        at = bisect_right(starts, pane.order) - 1
        is_gone = at >= 0 and pane.order < gone[at].end
        if not is_gone and any(root.holds(pane) for root in roots):
            shown.append((pressed, pane))
    if len(shown) < _FEWEST:
        return {}
    found: Removed = {}
    for pressed, pane in shown:
        label = _label(pressed[0])
        said = fold(label)
        head = _heading(document, pane, measures)
        if not (sold and DESCRIBED.are_all_of(said)) and (head is None or said not in _said(head)):
            put_heading(pane, label, _LEVEL if head is None else int(head.tag[1:]))
        found |= {tab.order: TAB for tab in pressed if fold(_label(tab)) == said}
    return found


def _tabs(document: Document, measures: Measures) -> Iterator[tuple[str, Node]]:
    """The elements that open a pane when they are pressed, by its id."""
    pressed = [node for node in document.bearing("role") if node.get("role") == "tab"]
    # These two lists are known already; those with an attribute would have to be looked for.
    tags = ("a", "button") if any(name in document.attributes for name in _TOGGLES) else ()
    for node in chain.from_iterable(map(document.tagged, tags)):
        attrs = node.attrs
        if any(attrs.get(name) in _OPENS for name in _TOGGLES):
            pressed.append(node)
    held: dict[int, int] = {}
    found = []
    for tab in pressed:
        target = next(filter(None, (tab.get(name) for name in _TARGETS)), "").removeprefix("#")
        count = words(_label(tab)) if target else 0
        if 0 < count <= _LONGEST:
            block = _block(document, tab)
            held[block] = held.get(block, 0) + count
            found.append((target, tab, block))
    # In a sentence the words around a tab would be left.
    return ((target, tab) for target, tab, block in found if measures.own[block] <= held[block])


def _block(document: Document, tab: Node) -> int:
    """The `order` of the block that a tab is or stands in."""
    block_of = document.seen.block_of
    at: Node | None = tab
    while at is not None and block_of[at.order] < 0:
        at = at.parent
    return block_of[at.order] if at is not None else tab.order


def _may_be_headed(pane: Node, pressed: Sequence[Node]) -> bool:
    """Whether a heading may be put into a pane, and none of its tabs stands above it as one."""
    if pane.tag not in _BOXES or any(tab.holds(pane) or pane.holds(tab) for tab in pressed):
        return False
    above = (tab.parent for tab in pressed)
    return not any(one is not None and one.tag in HEADINGS for one in (*pressed, *above))


def _label(tab: Node) -> str:
    """What a tab says. A button is no text elsewhere."""
    if tab.tag != "button":
        return text_of(tab)
    own = line("".join(child for child in tab.children if isinstance(child, str)))
    return own or line(" ".join(map(text_of, tab.elements())))


def _heading(document: Document, pane: Node, measures: Measures) -> Node | None:
    """The first block with words in a pane, if it is a heading."""
    own = measures.own
    first = next((node for node in document.nodes[pane.order : pane.end] if own[node.order]), None)
    return first if first is not None and first.tag in HEADINGS else None


def _said(heading: Node) -> str:
    return fold(text_of(heading))
