"""Determines which item answers which, by the depth that the page states or draws."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.comments.order import parents_by_depth
from reader.extraction.generic.wording.blank_strings import has_words
from reader.html.tree import Document, Node

_DEPTH_CLASS = expression(
    r"(?:^|[\s_-]|(?<=[a-z])(?=(?-i:[A-Z])))(?<!user[_-])(?<!member[_-])(?<!author[_-])(?<!rank[_-])"
    r"(?<!trust[_-])(?:depth|level|lvl|lv|indent(?:ed)?|nest(?:ing|ed)?|deep|tier|generation"
    r"|niv(?:eau|el|å|a|o)|livello|ebene|stufe|tiefe|poziom|uroven|taso|seviye|profondeur|hloubka)"
    r"[-_]*+(?:[ln][-_]*+)?(\d{1,4})(?=$|[\s_])",
    re.IGNORECASE,
)
"""A class with the depth of an answer; "user-level-2" has that of who wrote it."""
_DEPTH_ATTRIBUTES = frozenset({
    "depth", "data-depth", "data-level", "aria-level", "data-indent", "indent",
    "data-nesting", "data-nesting-level", "data-comment-depth", "level",
})  # fmt: skip
_MARGIN = expression(
    r"(?:(?:margin|padding)(?:-left|-inline-start)|(?:^|;)\s*left)\s*:\s*"
    r"(?:calc\([^;]{0,80}?\*\s*|calc\(\s*(?=\d+\s*\*))?(\d{1,5}(?:\.\d{1,3})?)"
    r"|(?:margin|padding)\s*:\s*\S+\s+\S+\s+\S+\s+(\d{1,5}(?:\.\d{1,3})?)"
    r"|grid-column(?:-start)?\s*:\s*(\d{1,3})"
    r"|--(?:[\w-]{0,60}(?:depth|indent|level))\s*:\s*(\d{1,4})",
    re.IGNORECASE,
)
"""How far an item is moved to the right: a length, a step times its depth, or the depth."""
_TRIED = 100
"""How many items are tested before all are."""


def by_depth(
    document: Document, opening: Callable[[int], Iterable[Node]], roots: Sequence[Node]
) -> list[int] | None:
    """Parents by the depth numbers that items carry, None without any. `opening` gives the first
    elements of an item, from its root, and those around it alone.
    """
    first = [[*opening(place)] for place in range(min(len(roots), _TRIED))]
    for read, names in _READERS.items():
        if names.isdisjoint(document.attributes):
            continue
        tried = _most(partial(_first, read), first)
        if tried is None:
            continue
        rest = [
            depth if (depth := read(roots[place])) is not None else _first(read, opening(place))
            for place in range(_TRIED, len(roots))
        ]
        above = _by_numbers_of([*tried, *rest])
        if above is not None:
            return above
    return None


def _first(read: Callable[[Node], int | None], nodes: Iterable[Node]) -> int | None:
    for node in nodes:
        if (depth := read(node)) is not None:
            return depth
    return None


def _most(
    read: Callable[[Sequence[Node]], int | None], items: Sequence[Sequence[Node]]
) -> list[int | None] | None:
    """The depths of items, some of them unknown; None as soon as too many are."""
    found: list[int | None] = []
    unknown = 0
    for nodes in items:
        found.append(depth := read(nodes))
        unknown += depth is None
        if unknown * 10 > len(items) * 4:
            return None
    return found


def _class_depth(node: Node) -> int | None:
    return _depth_in(classes) if (classes := node.class_name) else None


@lru_cache(2048)
def _depth_in(classes: str) -> int | None:
    found = _DEPTH_CLASS.search(classes)
    return int(found[1]) if found else None


def _attribute_depth(node: Node) -> int | None:
    for name, given in node.attrs.items():
        value = given or ""
        if name in _DEPTH_ATTRIBUTES and value.isascii() and value.isdigit() and len(value) < 5:
            return int(value)
    return None


def _indent(node: Node) -> int | None:
    found = _MARGIN.search(node.get("style")) if node.attrs else None
    return None if found is None else round(1000 * float(next(filter(None, found.groups()))))


_STEP = expression(
    r"(?:^|[\s_-])(?:(?:col-)?(?:[sml][dgm]-)?offset|m[ls]|p[ls])(?:-(?:xs|sm|md|lg"
    r"|xl))?-(\d{1,3})(?=$|\s)"
)
"""Classes of style libraries that indent an element by a number of steps."""
_BOXES_OF_ITEMS = frozenset({"div", "li", "article", "section", "ul", "ol", "td"})


def _step(node: Node) -> int | None:
    if node.tag not in _BOXES_OF_ITEMS:
        return None
    return _steps_in(node.get("class")) if node.attrs else None


@lru_cache(2048)
def _steps_in(classes: str) -> int | None:
    found = _STEP.findall(classes)
    return sum(map(int, found)) if found else None


_WIDTH = expression(r"(?:^|[;\s])width\s*:\s*(\d{1,3})(?:\.\d+)?%")


def _narrowed(node: Node) -> int | None:
    """How much narrower than the page an element is."""
    found = _WIDTH.search(node.get("style"))
    return 1000 - int(found[1]) if found else None


def _spacer(node: Node) -> int | None:
    if node.tag not in _SPACERS:
        return None
    width = node.get("width").removesuffix("px")
    if node.tag == "td" and not any(node.elements()) and width.isdigit() and len(width) < 4:
        empty = all(
            isinstance(child, str) and not child.strip("\u00a0 \n\t") for child in node.children
        )
        return int(width) if empty else None
    if node.tag == "td" or node.get("alt"):
        return None
    tall = node.get("height")
    return int(width) if width.isdigit() and len(width) < 5 and tall in ("0", "1", "") else None


_SPACERS = frozenset({"td", "img"})
_READERS: dict[Callable[[Node], int | None], frozenset[str]] = {
    _class_depth: frozenset({"class"}),
    _attribute_depth: _DEPTH_ATTRIBUTES,
    _indent: frozenset({"style"}),
    _step: frozenset({"class"}),
    _narrowed: frozenset({"style"}),
    _spacer: frozenset({"width"}),
}
"""Functions that read the depth of an element, the best first, and the attributes it may be in: if
the page has none of these, no item is tested."""


def by_level(document: Document, items: Sequence[Sequence[Node]]) -> list[int] | None:
    """Parents by the labels for screen readers that give the depth: "level 2"; None without any.
    `items` are the first elements of each item.
    """
    depths = _by_numbers(items, _stated_depth)
    if depths is not None or not _is_numbered(document, items):
        return depths
    return _by_numbers(items, _numbered)


def _is_numbered(document: Document, items: Sequence[Sequence[Node]]) -> bool:
    """Whether the first items have numbers, and any on the page is one of several numbers: most are
    those of votes.
    """
    if _most(_numbered, items[:_TRIED]) is None:
        return False
    return any(
        _PATH.fullmatch(text)
        for _, _, _, text in document.seen.texts
        if "." in text and len(text) < _LONGEST
    )


def by_lines(items: Sequence[Sequence[Node]]) -> list[int] | None:
    """Parents by the lines or blanks before an item, as many as it is deep; None without any."""
    return _by_numbers(items, _lines)


def by_moves(roots: Sequence[Node]) -> list[int] | None:
    """Parents by what only the answers carry, moved to the right or called "level-1", in a flat
    list: items without it start threads. None if the first carries it, or fewer than two where
    it is a class of a style library.
    """
    for read in _MOVING:
        found = [read(root) for root in roots]
        least = _SOME if read is _step else 1
        if not found or found[0] is not None or sum(map(bool, found)) < least:
            continue
        depths = _ranks([depth or 0 for depth in found])
        if max(depths) and _plausible(depths):
            return parents_by_depth(depths)
    return None


def are_levels(roots: Sequence[Node]) -> bool:
    """Whether the elements of items carry numbers that go up and down like depths."""
    return any(_by_numbers_of([*map(read, roots)]) is not None for read in _MOVING[:-1])


_MOVING = (_class_depth, _attribute_depth, _indent, _step)
_SOME = 2


def _by_numbers(
    items: Sequence[Sequence[Node]], read: Callable[[Sequence[Node]], int | None]
) -> list[int] | None:
    tried = _most(read, items[:_TRIED])
    if tried is None:
        return None
    return _by_numbers_of([*tried, *map(read, items[_TRIED:])])


def _by_numbers_of(found: Sequence[int | None]) -> list[int] | None:
    """Parents by depths, some of them unknown; None if these cannot be depths."""
    known = [depth for depth in found if depth is not None]
    if len(known) * 10 < len(found) * 6 or len(set(known)) < 2:
        return None
    lowest = min(known)
    # Where the first item is not moved, only answers are.
    none = lowest - 1 if found[0] is None and lowest > 0 else lowest
    depths = _ranks([none if depth is None else depth for depth in found])
    return parents_by_depth(depths) if _plausible(depths) else None


_LEVEL = expression(
    r"\W*(?:level|depth|ebene|niveau|nivel|livello|уровень)\W{1,3}(\d{1,3})\W*", re.IGNORECASE
)
_LINE = expression(
    r"(?:thread|indent|depth|level|nest|reply)\w*[-_]?(?:lines?|guides?|bars?|rails?|units?"
    r"|spacers?)"
    r"(?=$|[\s_-])|(?:^|[\s_-])(?:indent(?:ation)?|spacer|branch)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of the lines drawn from a comment to those it answers, one for each level."""


def _stated_depth(nodes: Sequence[Node]) -> int | None:
    for node in nodes:
        own = node.children
        if len(own) == 1 and isinstance(own[0], str) and len(own[0]) < 20:
            found = _LEVEL.fullmatch(own[0])
            if found:
                return int(found[1])
    return None


_LONGEST = 60
_PATH = expression(r"\W*\d{1,3}(?:\.\d{1,3}){0,20}\W*")


def _numbered(nodes: Sequence[Node]) -> int | None:
    """How many numbers the number of an item has: "2.1.3"."""
    for node in nodes:
        own = node.children
        if len(own) != 1 or not isinstance(text := own[0], str):
            continue
        if 0 < len(text) < _LONGEST and not text[0].isalpha() and _PATH.fullmatch(text):
            return text.strip(" .").count(".")
    return None


def _lines(nodes: Sequence[Node]) -> int | None:
    """How many lines precede the first text of an item."""
    count = 0
    for node in nodes:
        if has_words(node):
            break
        if node.end - node.order == 1:
            count += node.tag == "td" or _LINE.search(node.get("class")) is not None
    return count


def _ranks(values: list[int]) -> list[int]:
    rank = {depth: place for place, depth in enumerate(sorted(set(values)))}
    return [rank[depth] for depth in values]


def _plausible(depths: list[int]) -> bool:
    """Whether numbers may be depths: they begin at the top and increase by one level at a time."""
    jumps = sum(after > before + 1 for before, after in pairwise(depths))
    return depths[0] == 0 and jumps * 20 <= len(depths)
