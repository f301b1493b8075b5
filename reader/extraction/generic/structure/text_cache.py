"""Caches the texts of elements, since the structures of a page share them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from reader.extraction.generic.wording.blank_strings import BLANK
from reader.extraction.generic.wording.dated_parts import (
    SETTING_APART,
    led_stamp,
    may_be_indented,
    unindented,
)
from reader.extraction.generic.wording.member_since import is_since
from reader.extraction.generic.wording.stamps import LONGEST, is_stamp
from reader.html.blocks import text_of
from reader.html.elements import INLINE, SILENT
from reader.html.footnotes import is_sign
from reader.html.tree import Node, order_of
from reader.text import line

LONG = 1000
"""Characters of a text that is certainly longer than a name, a date or a number."""
_SMALL = 64
"""An element with at most this many elements is read whole, which costs no more than counting."""


class Memory:
    """What is known about elements, by their `order`."""

    __slots__ = (
        "authors", "columns", "dated", "headings", "held", "near", "nexts", "parts", "places",
        "replies", "stamped", "texts", "titles",
    )  # fmt: skip

    def __init__(self, stamped: Sequence[Node] = (), times: Sequence[Node] = ()) -> None:
        self.stamped = {*map(order_of, stamped)}
        """The elements with a date in a text of their own."""
        self.near = {*_near(stamped), *map(order_of, times)}
        """All that may hold a date: these, the elements around them, and those for times. Of what
        is in a comment, that is one in five."""
        self.texts: dict[int, str] = {}
        self.authors: dict[str, dict[int, str]] = defaultdict(dict)
        """The authors that elements name, by the attribute that is read. Groups share their
        elements, and three of five were asked for again."""
        self.columns: dict[int, str] = {}
        self.dated: dict[int, bool] = {}
        self.held: dict[int, list[Node]] = {}
        self.nexts: dict[int, Node | None] = {}
        self.places: dict[int, int] = {}
        self.replies: dict[int, bool] = {}
        self.titles: dict[int, bool] = {}
        self.headings: list[Node] | None = None
        """The headings that announce comments; looked for on demand."""
        self.parts: list[Node] | None = None
        """The elements called parts of comments; looked for on demand."""

    def elements(self, node: Node) -> list[Node]:
        """The children of an element that are elements: they may be in a thousand groups."""
        found = self.held.get(node.order)
        if found is None:
            found = self.held[node.order] = [*node.elements()]
        return found

    def sibling_after(self, node: Node) -> Node | None:
        """The next element in the same parent, if there is one. It is noted for all elements of a
        parent at once: thousands of comments may share one.
        """
        if node.parent is None:
            return None
        if node.order not in self.nexts:
            siblings = self.elements(node.parent)
            orders = (sibling.order for sibling in siblings)
            self.nexts.update(zip_longest(orders, siblings[1:]))
        return self.nexts[node.order]

    def before(self, node: Node) -> Iterator[Node | str]:
        """What stands before an element in the same parent, the nearest first. The places of all
        elements of a parent are noted at once, as for `sibling_after`.
        """
        siblings = node.parent.children if node.parent is not None else []
        if node.order not in self.places:
            held = ((one.order, at) for at, one in enumerate(siblings) if isinstance(one, Node))
            self.places.update(held)
        places = range(self.places.get(node.order, 0) - 1, -1, -1)
        return (siblings[place] for place in places)

    def text(self, node: Node) -> str:
        """The text of an element on one line, or its beginning if it is long.

        An element with all answers to an answer must not be read for each of them.
        """
        found = self.texts.get(node.order)
        if found is None:
            found = self.texts[node.order] = self._read(node)
        return found

    def _read(self, node: Node) -> str:
        """The text of an element; most have one child, whose text it is."""
        inner = node
        while True:
            if inner.tag in SILENT or (inner.tag == "a" and is_sign(inner)):
                return ""
            held = inner.children
            if len(held) > 1:
                held = [each for each in held if not isinstance(each, str) or each.strip(BLANK)]
                if len(held) > 1:
                    break
            if not held:
                return ""
            only = held[0]
            if isinstance(only, str):
                return line(only)
            known = self.texts.get(only.order)
            if known is not None:
                return known
            inner = only
        return text_of(inner) if inner.end - inner.order <= _SMALL else _beginning(inner)

    def holds_date(self, node: Node) -> bool:
        """Whether the element's own text, or that of an element or two in it, may be a date."""
        order = node.order
        if order not in self.near:
            return False
        found = self.dated.get(order)
        if found is None:
            found = self.dated[order] = node.tag == "time" or _holds_date(self, node)
        return found

    def own_stamp(self, node: Node) -> str:
        """The element's own text that is a date, "" for none."""
        return _own_stamp(node) if node.order in self.stamped else ""


_DEEP = 2
"""How many levels below an element its date may be."""


def _near(stamped: Sequence[Node]) -> set[int]:
    """The elements in which one of some others is, at most so many levels below."""
    found = {*map(order_of, stamped)}
    level = stamped
    for _ in range(_DEEP):
        level = [up for node in level if (up := node.parent) is not None]
        found.update(map(order_of, level))
    return found


def pressed_text(node: Node) -> str:
    """The text of an element that is clicked; the text of buttons is normally left out."""
    if node.tag != "button":
        return text_of(node)
    return line(
        " ".join(child if isinstance(child, str) else text_of(child) for child in node.children)
    )


def _beginning(node: Node) -> str:
    """The text of an element as by `text_of`, or more than its first `LONG` characters."""
    found: list[str] = []
    size = 0
    pending: list[Node | str] = [node]
    while pending and size < LONG:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            size += len(item.strip())
        elif item.tag not in SILENT and not (item.tag == "a" and is_sign(item)):
            if item.tag not in INLINE:
                found.append(" ")
                pending.append(" ")
            pending.extend(reversed(item.children))
    return line("".join(found))


def _holds_date(memory: Memory, node: Node) -> bool:
    pending: list[tuple[Node, int]] = [(node, 0)]
    while pending:
        at, depth = pending.pop()
        if _own_stamp(at) and not _is_labelled_since(memory, at):
            return True
        if depth < _DEEP:
            pending.extend((child, depth + 1) for child in at.elements())
    return False


def _is_labelled_since(memory: Memory, node: Node) -> bool:
    """Whether the text right before an element says that it is when somebody joined: "Joined:
    <b>3 May 2012</b>", in a column that elsewhere has the day of the post.
    """
    for child in memory.before(node):
        if label := (child if isinstance(child, str) else text_of(child)).strip(_COLON):
            return is_since(label)
    return False


_COLON = " :\u00a0\n\t"


def behind_elements(node: Node) -> Iterator[str]:
    """The texts right behind an element in another, as ", Quayside, 3 May 2024" is behind a name.
    A sentence in several lines stands alone, or in a line of its own.
    """
    for before, child in pairwise(node.children):
        if isinstance(child, str) and isinstance(before, Node) and before.tag != "br":
            yield child


def _own_stamp(node: Node) -> str:
    """The element's first own text with a date, unless that is when somebody joined."""
    before: list[Node] = []
    label = ""
    for child in node.children:
        if not isinstance(child, str):
            before.append(child)
            continue
        text = child.strip()
        if may_be_indented(text) and child in behind_elements(node):
            text = unindented(text)
        if len(text) > LONGEST and text[0] in SETTING_APART:
            text = led_stamp(text)
        if len(text) < 2 or not is_stamp(text):
            continue
        # Few texts are dates: what is before the others need not be read.
        label = _label(before) or label
        if not (label and is_since(label)):
            return text
        before = []
    return ""


def _label(before: list[Node]) -> str:
    """The last text of some elements: "Joined", ":", and the date may be an element each."""
    for node in reversed(before):
        text = text_of(node)
        if text.strip(_COLON):
            return text
    return ""
