"""An address in a list, and such lists as browsers and services keep them as data."""

import json
from collections.abc import Iterator

from reader.containers.base import HEAD
from reader.containers.plist import loaded
from reader.containers.xml import events
from reader.expressions import expression
from reader.html.links import absolute
from reader.text import line
from reader.values import NamedTuple

_MOST_NODES = 200_000
_DEEPEST = 20
_NAMES = ("title", "name", "description", "Title")
_PLACES = ("url", "uri", "href", "URLString", "URL")
_INSIDE = ("children", "Children")


class Link(NamedTuple):
    """A title and an address, and the names of the folders it is in."""

    folder: str
    title: str
    url: str


def in_json(text: str) -> list[Link]:
    """The bookmarks of Chrome, of a backup of Firefox, and of Pinboard."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return []
    roots = value.get("roots") if isinstance(value, dict) else None
    return list(in_tree([*roots.values()] if isinstance(roots, dict) else value))


def in_plist(body: bytes) -> list[Link]:
    """The bookmarks of Safari, its reading list among them."""
    return list(in_tree(loaded(body)))


def in_tree(top: object) -> Iterator[Link]:
    """The links of folders in folders, in order. A list that contains itself is read until a number
    of nodes is reached.
    """
    pending: list[tuple[str, object]] = [("", top)]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        folder, node = pending.pop()
        if isinstance(node, list):
            room = max(0, _MOST_NODES - len(pending))
            pending += ((folder, child) for child in reversed(node[:room]))
            continue
        address = absolute("", _first(node, _PLACES))
        title = line(_first(node, _NAMES) or _first(_value(node, "URIDictionary"), ("title",)))
        if address:
            yield Link(folder, title or address, address)
        for name in _INSIDE:
            inside = _value(node, name)
            if isinstance(inside, list):
                pending.append((_within(folder, _shown(title)), inside))


def _within(folder: str, title: str) -> str:
    """The path of a folder in a folder; beyond some depth all are in one."""
    return folder if folder.count(" · ") > _DEEPEST else " · ".join(filter(None, (folder, title)))


def _shown(title: str) -> str:
    """The name of a folder as people know it."""
    return {"com.apple.ReadingList": "Reading List", "BookmarksBar": "Favorites"}.get(title, title)


def _first(node: object, names: tuple[str, ...]) -> str:
    values = (_value(node, name) for name in names)
    return next((value for value in values if isinstance(value, str) and value), "")


def _value(node: object, name: str) -> object:
    return node.get(name) if isinstance(node, dict) else None


def in_xml(body: bytes) -> tuple[str, list[Link]]:
    """The title and the links of OPML, XBEL, and what Pinboard and Delicious export."""
    outline = _Outline()
    events(body, "", outline.start, outline.end, outline.chars)
    return outline.title, outline.links


class _Outline:
    """The state of one pass: the links so far, and the elements around the current one."""

    def __init__(self) -> None:
        self.title = ""
        self.links: list[Link] = []
        self._around: list[tuple[str, str]] = []
        """The kind and the title of each."""
        self._text: list[str] = []

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self._text.clear()
        if name not in _ELEMENTS:
            return
        title = line(next((attrs[name] for name in _TITLES if attrs.get(name)), ""))
        address = absolute("", next((attrs[name] for name in _ADDRESSES if attrs.get(name)), ""))
        if address:
            folder = " · ".join(filter(None, (name for _, name in self._around)))
            self.links.append(Link(folder, title or address, address))
        self._around.append((name, "" if address else title))

    def end(self, name: str) -> None:
        text = line("".join(self._text))
        self._text.clear()
        if name in _ELEMENTS and self._around:
            self._around.pop()
        elif name == "title" and text:
            self._name(text)

    def _name(self, title: str) -> None:
        """A title given in an element of its own: of the list, a folder, or a link (XBEL)."""
        kind = self._around[-1][0] if self._around else ""
        if kind == "bookmark" and self.links:
            self.links[-1] = self.links[-1]._replace(title=title)
        elif kind:
            self._around[-1] = kind, title
        else:
            self.title = self.title or title

    def chars(self, text: str) -> None:
        self._text.append(text)


_LINE = expression(r"(?:[-*•]\s+)?(https?://[^\s|]+)(?:\s+[|–—-]\s+(\S.*))?")
"""An address, after which extensions that list open tabs write the title."""


def is_lines(head: str) -> bool:
    """Whether a text is nothing but addresses, each on its own line, perhaps below its title."""
    if "://" not in head[:600]:
        return False
    rows = head.split("\n") if len(head) < HEAD else head.split("\n")[:-1]
    rows = [row.strip() for row in rows if row.strip()]
    fits = [_LINE.fullmatch(row) is not None for row in rows]
    if len(fits) < 2:
        return False
    return all(fits) or (len(fits) > 3 and not any(fits[::2]) and all(fits[1::2]))


def in_lines(text: str) -> Iterator[Link]:
    """The addresses of such a text, with their titles."""
    above = ""
    for row in text.split("\n"):
        match = _LINE.fullmatch(row.strip())
        if match:
            address = absolute("", match[1])
            yield Link("", line(match[2] or above) or address, address)
            above = ""
        else:
            above = row.strip() or above


_ELEMENTS = frozenset({"outline", "folder", "bookmark", "post"})
_TITLES = ("title", "text", "description")
_ADDRESSES = ("xmlUrl", "htmlUrl", "url", "href")
