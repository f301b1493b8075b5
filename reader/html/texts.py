"""What an element says, without blocks: its text on one line, or as written."""

from reader.html.elements import INLINE, SILENT, hides
from reader.html.footnotes import is_sign
from reader.html.tree import Node
from reader.text import clean, line


def is_hidden(node: Node) -> bool:
    """Whether the markup itself hides an element. Style sheets are not read."""
    attrs = node.attrs
    return bool(attrs) and hides(attrs)


def text_of(node: Node) -> str:
    """All text in a subtree on one line, cleaned; elements part words."""
    children = node.children
    if not children or node.tag in SILENT:
        return ""
    if len(children) == 1 and isinstance(text := children[0], str) and node.tag != "a":
        return line(text)
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
            pending += item.children[::-1]
    return line("".join(found))


def opening_of(node: Node, size: int) -> str:
    """What `text_of` begins with, `size` characters or more: a block may hold the whole page, and
    of one that stands in another a hundred deep it was read a hundred times.
    """
    children = node.children
    if len(children) == 1 and isinstance(text := children[0], str) and node.tag != "a":
        return "" if node.tag in SILENT else line(text)
    found: list[str] = []
    pending: list[Node | str] = [node]
    room = _LOOSE * size
    while pending and room > 0:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            room -= len(item.strip())
        elif item.tag not in SILENT and not (item.tag == "a" and is_sign(item)):
            if item.tag not in INLINE:
                found.append(" ")
            pending += item.children[::-1]
    return line("".join(found))


def ending_of(node: Node, size: int) -> str:
    """What `text_of` ends with, `size` characters or more."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    room = size
    while pending and room > 0:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            room -= len(item.strip())
        elif item.tag not in SILENT and not (item.tag == "a" and is_sign(item)):
            if item.tag not in INLINE:
                pending.append(" ")
            pending += item.children
    return line("".join(reversed(found)))


_LOOSE = 4
"""No text has so much more white space than words."""


def raw_text(node: Node) -> str:
    """All text in a subtree as written, line breaks where `<br>` stands."""
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
