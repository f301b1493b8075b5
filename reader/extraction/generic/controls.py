"""The controls of a comment: links, buttons, and elements that scripts make into controls."""

from functools import lru_cache

from reader.extraction.generic.memory import Memory, pressed_text
from reader.extraction.generic.vocabulary import REPLY, SHARED
from reader.html.tree import Node

_PRESSED = frozenset({"a", "button", "span", "input"})
_KEYS = frozenset({"a", "button"})
_MADE = frozenset({"li", "div"})
"""Elements that a script makes into a control if they contain only a text."""


def may_be_pressed(node: Node) -> bool:
    """Whether an element is of a kind that controls are made of."""
    return node.tag in _PRESSED or (node.tag in _MADE and node.end - node.order == 1)


def is_pressed(node: Node) -> bool:
    """Whether an element is a link or a button, by its tag or by what a script makes of it."""
    return node.tag in _KEYS or node.attrs.get("role") == "button"


def is_reply(memory: Memory, node: Node) -> bool:
    """Whether an element is a control for answering a comment, or doing more with it."""
    found = memory.replies.get(node.order)
    if found is None:
        found = memory.replies[node.order] = _is_reply(memory, node)
    return found


def _is_reply(memory: Memory, node: Node) -> bool:
    attrs = node.attrs
    for name in _CALLING if attrs else ():
        called = attrs.get(name)
        if called and _is_called_reply(called):
            return True
    said = pressed_text(node) if node.tag == "button" else memory.text(node)
    return 0 < len(said) <= 40 and _says_reply(said)


_CALLING = ("class", "aria-label", "title")


@lru_cache(4096)
def _is_called_reply(marks: str) -> bool:
    plain = marks.lower()
    return "reply" in plain or "quote" in plain


@lru_cache(4096)
def _says_reply(said: str) -> bool:
    """Whether a text consists of such a control's label; cached, as pages repeat it with each
    comment.
    """
    return REPLY.fullmatch(said) is not None


def is_shared(memory: Memory, node: Node) -> bool:
    """Whether a control is one that any card has, and not for answering."""
    said = pressed_text(node) if node.tag == "button" else memory.text(node)
    return SHARED.fullmatch(said) is not None


def is_permalink(node: Node) -> bool:
    return any(map(str.isdigit, node.get("href").partition("#")[2]))
