"""The controls of a comment: links, buttons, and elements that scripts make into controls."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.structure.text_cache import Memory, pressed_text
from reader.extraction.generic.wording.sharing import SHARED, SHARED_ON
from reader.extraction.generic.wording.vocabulary import REPLY, REPLY_WORDS
from reader.extraction.generic.wording.word_filter import beginnings, first_begun, is_latin
from reader.html.tree import Node

_PRESSED = frozenset({"a", "button", "span", "input"})
_KEYS = frozenset({"a", "button"})
_MADE = frozenset({"li", "div"})
"""Elements that a script makes into a control if they contain only a text."""
USES = expression(r"\W*\d[\d.,]*\s?[km]?\W*", re.IGNORECASE)
"""How often a control was used, beside it: "12", "👍 1.2k"."""


def may_be_pressed(node: Node) -> bool:
    """Whether an element is of a kind that controls are made of."""
    return node.tag in _PRESSED or (node.tag in _MADE and node.end - node.order == 1)


def is_pressed(node: Node) -> bool:
    """Whether an element is a link or a button, by its tag or by what a script makes of it."""
    return node.tag in _KEYS or node.attrs.get("role") == "button"


def pressed(nodes: Iterable[Node]) -> list[Node]:
    """The links and buttons among elements: asked of each by itself, it takes twice as long."""
    return [
        node
        for node in nodes
        if node.tag in _KEYS or ("role" in node.attrs and node.attrs["role"] == "button")
    ]


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
        kind = _called(called) if called else ""
        if kind and (kind != _PART or is_pressed(node)):
            return True
    label = pressed_text(node) if node.tag == "button" else memory.text(node) or _shown_on(node)
    return 0 < len(label) <= 40 and _says_reply(label)


def _shown_on(node: Node) -> str:
    """What stands on a button that is an input, which has no text; "" of one that sends an answer:
    each question of a quiz has it, and each advertisement.
    """
    is_button = node.tag == "input" and node.get("type").lower() in _BUTTONS
    label = node.get("value").strip() if is_button else ""
    return "" if label.lower() == "answer" else label


_BUTTONS = frozenset({"submit", "button"})


_CALLING = ("class", "aria-label", "title")


@lru_cache(4096)
def _called(marks: str) -> str:
    """What a class or a label says of a control: "reply", "quote" or `_PART`; "" for all else."""
    plain = marks.lower()
    if "reply" in plain:
        return "reply"
    if "quote" not in plain:
        return ""
    return _PART if _QUOTATION.search(plain) else "quote"


_PART = "part of a quotation"
"""Only of a link or a button a control: "quote__name" is whom somebody quotes."""
_QUOTATION = expression(
    r"(?:^|\s)quote[_-]+(?!btn|button|link|post|reply|action|icon|toggle|message|msg|comment)"
)
"""The class of a part of a quotation, which only "quote" alone or a button's class is not."""


@lru_cache(4096)
def _says_reply(text: str) -> bool:
    """Whether a text consists of such a control's label; cached, as pages repeat it with each
    comment.
    """
    return is_label(text)


def is_label(text: str) -> bool:
    """Whether a text is the label of a control below a comment, in full."""
    if _PLAINLY.fullmatch(text):
        return True
    return may_be_label(text) and REPLY.fullmatch(text) is not None


_PLAINLY = expression(
    r"(?:reply|quote|report|like|link|share)(?: (?:to|with)\b.{0,40})?", re.IGNORECASE
)
"""What most pages in English say, for which the other patterns need not be compiled (2 ms)."""


def may_be_label(text: str) -> bool:
    """Whether the first word of a text begins like that of a control below a comment."""
    if not is_latin(text):
        return True
    begun = first_begun(text)
    if begun in _OBJECTS:
        return False
    return begun in beginnings(REPLY_WORDS) or "melden" in text.lower()


_OBJECTS = frozenset({"comm", "post", "mess", "with", "this"})
"""The beginnings of words that come first in no such label, but in many other texts."""


def is_shared(memory: Memory, node: Node) -> bool:
    """Whether a control is one that any card has, and not for answering."""
    label = pressed_text(node) if node.tag == "button" else memory.text(node)
    return SHARED.fullmatch(label) is not None or _HANDED_ON.fullmatch(label) is not None


_HANDED_ON = expression(SHARED_ON, re.IGNORECASE)


def is_permalink(node: Node) -> bool:
    return any(map(str.isdigit, node.get("href").partition("#")[2]))
