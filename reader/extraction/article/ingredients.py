"""The ingredients of a recipe, which stand beside its steps.

They are short lines, often all of links, and the steps are running text: on some sites only these
are found. A recipe names its ingredients for machines, and the page shows the same.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.extraction.article.measure import Measures
from reader.extraction.metadata import json_ld
from reader.html.blocks import is_hidden, text_of
from reader.html.tree import Document, Node
from reader.text import flattened

_PROPERTIES = frozenset({"recipeingredient", "ingredients"})
"""The second is what schema.org first called them."""
_FEWEST, _MOST = 3, 100
_OTHER, _TIMES = 8, 1.5
"""The words that there may be beside those of the ingredients: names of parts, and buttons."""
_UP = 6
"""How many levels above them their heading is looked for."""
_TITLES = frozenset({"h2", "h3", "h4"})
_TITLE = 6
"""The most words of a heading."""


def ingredients(
    document: Document, root: Node, measures: Measures, aside: Sequence[Node]
) -> list[Node]:
    """The list of what the recipe in `root` is made of, if it is above that, with its heading, and
    the heading of `root`; [] if there is none, or any of it is in `root` or in `aside`.
    """
    lines = _shown(document)
    if not _FEWEST <= len(lines) <= _MOST or lines[-1].end > root.order:
        return []
    every = _around(lines)
    words = sum(measures.words[node.order] for node in lines)
    if every is None or every.holds(root) or _is_hidden(every):
        return []
    if measures.words[every.order] > _TIMES * words + _OTHER:
        return []
    if any(node is every or node.holds(every) or every.holds(node) for node in aside):
        return []
    # Above the title of a page are the ingredients of another.
    if any(every.end <= node.order < root.end for node in document.tagged("h1")):
        return []
    return [*_titled(every, root, measures), every, *_titled(root, every, measures)]


def _shown(document: Document) -> list[Node]:
    """The elements that show an ingredient, in order: as microdata, or as lines of a list with the
    words of those in JSON-LD.
    """
    marked = [
        node
        for node in document.bearing("itemprop")
        if node.tag != "meta" and not _PROPERTIES.isdisjoint(node.get("itemprop").lower().split())
    ]
    if marked:
        return [node for node, after in pairwise([*marked, document.root]) if not node.holds(after)]
    named: set[str] = set()
    for thing in json_ld.things(document, ("ngredient",)):
        texts = thing.get("recipeIngredient") if "Recipe" in json_ld.types(thing) else None
        named |= {flattened(text) for text in json_ld.names(texts)}
    named.discard("")
    lines = document.tagged("li") if len(named) >= _FEWEST else []
    found = {text: node for node in lines if (text := flattened(text_of(node))) in named}
    whole = len(named) == len(found)
    return sorted(found.values(), key=lambda node: node.order) if whole else []


def _around(lines: Sequence[Node]) -> Node | None:
    """The innermost element around the first line that holds the last one, too."""
    above = lines[0].parent
    while above is not None and not above.holds(lines[-1]):
        above = above.parent
    return above


def _is_hidden(node: Node) -> bool:
    above: Node | None = node
    while above is not None and not is_hidden(above):
        above = above.parent
    return above is not None


def _titled(node: Node, other: Node, measures: Measures) -> list[Node]:
    """The heading right above an element, in none of the elements around it that hold `other`."""
    inner = node
    for _ in range(_UP):
        around = inner.parent
        if around is None:
            return []
        above = [beside for beside in around.elements() if beside.end <= inner.order]
        said = [beside for beside in above if measures.words[beside.order]]
        if said:
            is_title = said[-1].tag in _TITLES and measures.words[said[-1].order] <= _TITLE
            return said[-1:] if is_title and not said[-1].holds(other) else []
        if around.holds(other):
            return []
        inner = around
    return []
