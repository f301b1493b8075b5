"""The text of an element without blocks: on one line, or as written."""

from collections.abc import Iterator

from reader.html.elements import INLINE, SILENT, hides
from reader.html.footnotes import is_sign
from reader.html.tree import Document, Node, Text
from reader.text import clean, line


def is_hidden(node: Node) -> bool:
    """Whether the markup itself hides an element. Style sheets are not read."""
    attrs = node.attrs
    return bool(attrs) and hides(attrs)


def text_of(node: Node) -> str:
    """All text in a subtree on one line, cleaned; element boundaries separate words."""
    children = node.children
    if not children or node.tag in SILENT:
        return ""
    if len(children) == 1 and isinstance(text := children[0], str):
        return "" if node.tag == "a" and is_sign(node) else line(text)
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            continue
        tag = item.tag
        if tag not in SILENT and not (tag == "a" and is_sign(item)):
            if tag not in INLINE:
                found.append(" ")
                pending.append(" ")  # "<h5>Ada</h5><time>": what follows a block is apart from it
            inner = item.children
            pending += inner[::-1] if len(inner) > 1 else inner
    return line("".join(found))


def is_short(node: Node, size: int) -> bool:
    """Whether a subtree has up to `size` elements and characters, white space too: known without
    reading a text that is longer.
    """
    pending: list[Node | str] = [node]
    room = size
    while pending:
        item = pending.pop()
        inner = [] if isinstance(item, str) else item.children
        room -= len(item) if isinstance(item, str) else 1
        if room < len(inner):
            return False
        pending += inner
    return True


def opening_of(node: Node, size: int) -> str:
    """The beginning of `text_of`, at least `size` characters: a block may contain the whole page,
    and the text of blocks nested a hundred deep was read a hundred times.
    """
    children = node.children
    if len(children) == 1 and isinstance(text := children[0], str):
        tag = node.tag
        return "" if tag in SILENT or (tag == "a" and is_sign(node)) else line(text)
    return line("".join(_texts(node, _LOOSE * size, -1)))


def ending_of(node: Node, size: int) -> str:
    """The end of `text_of`, at least `size` characters."""
    return line("".join(_texts(node, size, 1)[::-1]))


def _texts(node: Node, room: int, step: int) -> list[str]:
    """Texts in a subtree up to `room` characters: from its beginning on with a `step` of -1, from
    its end back with 1.
    """
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending and room > 0:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            room -= len(item.strip())
        elif item.tag not in SILENT and not (item.tag == "a" and is_sign(item)):
            if item.tag not in INLINE:
                found.append(" ")
                pending.append(" ")
            pending += item.children[::step]
    return found


_LOOSE = 4
"""How many times longer than its words a text can be, through white space."""


def texts_between(document: Document, start: int, stop: int) -> Iterator[Text]:
    """The texts in elements from one order up to another.

    A text behind a child has the order of its parent, which is smaller than that of the texts
    before it: they are in no order that could be searched by halves.
    """
    return (text for text in document.seen.texts if start <= text[0] < stop)


def raw_text(node: Node) -> str:
    """All text in a subtree as written, with a line break for each `<br>`."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
        elif item.tag == "br":
            found.append("\n")
        elif item.tag not in SILENT:
            pending.extend(reversed(item.children))
    return clean("".join(found))
