"""Whether items are drawn as a thread: some inside others, or moved to the right by levels."""

from reader.extraction.generic.judging.attributions import is_spoken
from reader.extraction.generic.judging.forms import is_invited
from reader.extraction.generic.structure.depths import are_levels
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.html.blocks import text_of
from reader.html.tree import Document, Node

_LOOKED_AT = 100
"""How many items are examined."""
_FEWEST = 4
"""The fewest items of a thread: two or three boxes in boxes are the layout of a page, and above
the form may stand the article and its author."""
_SOME = 2
"""At least this many items stand in others, and this many in none."""


def are_answers(document: Document, group: Group, *, called: bool) -> bool:
    """Whether the items of a group are drawn as answers to each other. Items that nothing calls
    comments count too if they say who wrote them, or stand above the form for a further comment.

    Lists of news, people and products are flat, whatever they have else in common with comments.
    """
    if len(group.items) < _FEWEST:
        return False
    nodes = group.roots(_LOOKED_AT)
    if _are_nested(nodes) or are_levels(nodes):
        return True
    if called:
        return False
    return is_spoken(document, group) or (
        is_invited(document, group.items[-1].end) and not _are_titled(document, nodes[0])
    )


def _are_titled(document: Document, first: Node) -> bool:
    """Whether a heading directly before some items says what they are, as nothing calls them
    comments: "Letters from the front", above the form to comment on these.
    """
    before = document.nodes[max(0, first.order - _NEAR) : first.order]
    return any(
        node.tag in _TITLES
        and node.end <= first.order
        and node.parent is not None
        and first.order < node.parent.end
        and not speaks_of_comments(text_of(node))
        for node in before
    )


_NEAR = 4
"""How many elements may come between a heading and what it is above."""
_TITLES = frozenset({"h2", "h3", "h4"})


def _are_nested(nodes: list[Node]) -> bool:
    """Whether several items stand in others, but not all in one: that is the page around them.

    Answers stand at the same place in each comment; columns in columns do not.
    """
    outer: list[Node] = []
    inner = 0
    ways: set[tuple[str, ...]] = set()
    for node in nodes:
        while outer and outer[-1].end <= node.order:
            outer.pop()
        if outer:
            inner += 1
            ways.add(_way(node, outer[-1]))
        outer.append(node)
    return inner >= _SOME and len(nodes) - inner >= _SOME and len(ways) == 1


def _way(node: Node, outer: Node) -> tuple[str, ...]:
    """The tags of the elements between an item and the item around it."""
    found: list[str] = []
    up = node.parent
    while up is not None and up is not outer and len(found) < _DEEP:
        found.append(up.tag)
        up = up.parent
    return tuple(found)


_DEEP = 8
