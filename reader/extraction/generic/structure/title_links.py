"""Links with the title of another page, which teasers have as headings and comments do not."""

import re

from reader.expressions import expression
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.byline_words import says_by
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.elements import HEADINGS
from reader.html.links import split_address
from reader.html.tree import Node
from reader.text import line


def is_title(memory: Memory, node: Node) -> bool:
    """Whether the text of a link is the title of another page."""
    found = memory.titles.get(node.order)
    if found is None:
        found = memory.titles[node.order] = _is_title(memory, node)
    return found


def _is_title(memory: Memory, node: Node) -> bool:
    href = node.get("href")
    if not href or href.startswith(("#", "javascript:", "mailto:")) or "#" in href:
        return False
    path = _path(href)
    if len(path) < 2 or _PERSON.match(path):
        return False
    title = link_title(memory, node)
    return is_long(title) and not is_stamp(title) and not says_by(title)  # "Review by Ada Lund"


def is_long(text: str) -> bool:
    """Whether a text is longer than a name: one in Chinese or Japanese has at most eight signs."""
    if text.isascii() or len(text) < _SIGNS:
        return len(text) >= 18 and text.count(" ") >= 2
    wide = sum("\u3040" <= sign <= "\u9fff" for sign in text)
    return wide >= _SIGNS or (len(text) >= 18 and text.count(" ") >= 2)


_SIGNS = 9


def link_title(memory: Memory, node: Node) -> str:
    """The text of a link, or the title of a card that an empty link lies over, if the card shows
    what the link says.
    """
    text = memory.text(node)
    if text:
        return text
    label = line(node.get("aria-label"))
    if not label or node.parent is None:
        return ""
    return label if label in memory.text(node.parent) else ""


_PERSON = expression(
    r"/(?:(?:profiles?|users?|u|members?|people|person)/|@|~|in/[^/]+/?$)", re.IGNORECASE
)
"""Addresses of people's pages, linked by their full names: "Ada Lund @ada@sea.example"."""


def _path(href: str) -> str:
    """The path and query of an address."""
    parts = split_address(href)
    return parts.path + parts.query


def in_heading(node: Node) -> bool:
    up: Node | None = node
    for _ in range(4):
        if up is None:
            return False
        if up.tag in HEADINGS:
            return True
        up = up.parent
    return False
