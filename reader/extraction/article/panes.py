"""Panes of which a reader sees one at a time: the label of a tab becomes the heading of its pane,
since in a row above the first pane it says of none of them what it is about.
"""

from bisect import bisect_right
from collections.abc import Iterator

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.extraction.article.shop_labels import DESCRIBED
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.labels import put_heading
from reader.html.tree import Document, Node, outermost
from reader.text import fold, line, words

TAB = "the label of a tab, which stands above its pane"
_OPENS = frozenset({"tab", "pill"})
_TARGETS = ("aria-controls", "href", "data-bs-target", "data-target")
_LONGEST = 8
"""The most words of a label."""
_FEWEST = 2
"""The fewest panes: with one there is nothing to choose."""
_LEVEL = 5
"""The level of such a heading: it is under any section of a text."""


def headed_panes(
    document: Document, roots: tuple[Node, ...], measures: Measures, removed: Removed
) -> Removed:
    """Put the label of its tab above each pane in `roots` that does not begin with a heading, and
    tell which tabs are left out for that.
    """
    tabs: dict[str, list[Node]] = {}
    for target, tab in _tabs(document):
        tabs.setdefault(target, []).append(tab)
    if len(tabs) < _FEWEST:
        return {}
    gone = outermost(document.nodes[order] for order in removed)
    starts = [node.order for node in gone]
    shown = []
    for pane in document.bearing("id"):
        pressed = tabs.get(pane.get("id"), ())
        if not pressed or any(map(pane.holds, pressed)) or not measures.words[pane.order]:
            continue
        at = bisect_right(starts, pane.order) - 1
        is_gone = at >= 0 and pane.order < gone[at].end
        if not is_gone and any(root.holds(pane) for root in roots):
            shown.append((pressed, pane))
    if len(shown) < _FEWEST:
        return {}
    for pressed, pane in shown:
        label = _label(pressed[0])
        if not (_is_headed(document, pane, measures) or DESCRIBED.are_all_of(fold(label))):
            put_heading(pane, label, _LEVEL)
    return {tab.order: TAB for pressed, _ in shown for tab in pressed}


def _tabs(document: Document) -> Iterator[tuple[str, Node]]:
    """The elements that open a pane when they are pressed, by its id."""
    pressed = [node for node in document.bearing("role") if node.get("role") == "tab"]
    # These two lists are known already; those with an attribute would have to be looked for.
    for node in (*document.tagged("a"), *document.tagged("button")):
        attrs = node.attrs
        if attrs.get("data-toggle") in _OPENS or attrs.get("data-bs-toggle") in _OPENS:
            pressed.append(node)
    for tab in pressed:
        target = next(filter(None, (tab.get(name) for name in _TARGETS)), "").removeprefix("#")
        if target and 0 < words(_label(tab)) <= _LONGEST:
            yield target, tab


def _label(tab: Node) -> str:
    """What a tab says. A button is no text elsewhere."""
    if tab.tag != "button":
        return text_of(tab)
    own = line("".join(child for child in tab.children if isinstance(child, str)))
    return own or line(" ".join(map(text_of, tab.elements())))


def _is_headed(document: Document, pane: Node, measures: Measures) -> bool:
    """Whether the first block with words in a pane is a heading."""
    own = measures.own
    first = next((node for node in document.nodes[pane.order : pane.end] if own[node.order]), None)
    return first is not None and first.tag in HEADINGS
