"""What an element is called, without what differs from item to item."""

import re
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.wording.vocabulary import AUTHOR, BODY
from reader.html.tree import Node

_NUMBER = expression(r"\d+")
_HASH = expression(r"(?<=[a-z]\d_)[a-z\d]{4,}|(?<![^\W_])[\da-f]{8,}(?:-[\da-f]{4,})*(?![^\W_])")
"""Ids that are not numbers. Names in style sheets look like them, but are the same in all items."""
MOST_TOKENS = 10
"""How many of an element's classes are looked at."""


def shape(token: str) -> str:
    """A class or id without what differs from item to item."""
    stem = token.rstrip(_DIGITS)
    return (stem != token and _numbered(stem)) or _shape(token)


_DIGITS = "0123456789"


@lru_cache(8192)
def _numbered(stem: str) -> str:
    """The shape of what begins so and ends with a number; "" if it is not known by its beginning.

    "comment-123" or "r123" differs in every item. "cafe123" may be a name in a style sheet.
    """
    return stem + "#" if stem and stem[-1] not in "abcdef" and _shape(stem) == stem else ""


@lru_cache(8192)
def _shape(token: str) -> str:
    return _NUMBER.sub("#", _HASH.sub("#", token))


def signature(node: Node | None) -> str:
    """An element's tag and classes, without what differs from item to item."""
    if node is None:
        return ""
    return _signature(node.tag, node.class_name or "")


@lru_cache(16384)
def _signature(tag: str, classes: str) -> str:
    # The first names say what an element is; after them come states and names of its own.
    tokens = [token for token in classes.split()[:MOST_TOKENS] if token not in IN_TURN]
    return ".".join((tag, *dict.fromkeys(map(shape, tokens[:3]))))


IN_TURN = frozenset({
    "odd", "even", "alt", "thread-odd", "thread-even", "thread-alt", "first", "last", "parent",
})  # fmt: skip
"""Classes of alternate items, or of a single one, which say nothing about what it is."""


@lru_cache(4096)
def is_part(identity: str) -> bool:
    """Whether an id calls an element the author, the text or the date of something: small sites
    give it to that of each comment, as if it were a class.
    """
    if not identity.replace("-", "").replace("_", "").isalpha():
        return False
    return AUTHOR.are_in(identity) or BODY.are_in(identity) or _DATING.search(identity) is not None


_DATING = expression(r"(?:^|[-_])(?:date|time|when)(?:$|[-_])|date$", re.IGNORECASE)
