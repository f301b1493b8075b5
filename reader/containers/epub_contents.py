"""The table of contents of a book, which names chapters that have no heading of their own.

NCX in EPUB 2, the navigation document in EPUB 3.
"""

import re
from html import escape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from reader.containers.archive import Archive
from reader.containers.xml import events
from reader.expressions import expression
from reader.text import line

_MOST = 1 << 22
_HEADING = expression(r"<h[1-6]\b", re.IGNORECASE)
_FIRST = expression(
    r"\A((?:\s|<(?!p\b)[a-z][^<>]{0,400}>){0,40}+)<p\b[^<>]{0,400}>(.{1,400}?)</p\s*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = expression(r"<[^<>]{0,400}>")
_LOOKED_AT = 4000


def titles(archive: Archive, documents: list[str]) -> dict[str, str]:
    """The titles of chapters by the names of their files, from these documents."""
    by_file: dict[str, str] = {}
    for name in documents:
        entries = _Entries()
        events(archive.read(name, _MOST), "", entries.start, entries.end, entries.chars)
        for href, title in entries.titles:
            place = normpath(join(dirname(name), unquote(href.partition("#")[0])))
            by_file.setdefault(place, title)
    return by_file


class _Entries:
    """The state of one pass: addresses and titles so far."""

    def __init__(self) -> None:
        self.titles: list[tuple[str, str]] = []
        self._title = ""
        self._href = ""
        self._text: list[str] = []

    def start(self, name: str, attrs: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "content" and self._title:  # after the label, in NCX
            self.titles.append((attrs.get("src", ""), self._title))
        elif local in ("a", "text"):
            self._href = attrs.get("href", "")
            self._text.clear()

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "text":
            self._title = line("".join(self._text))
        elif local == "a" and self._href:
            self.titles.append((self._href, line("".join(self._text))))
            self._href = ""

    def chars(self, text: str) -> None:
        self._text.append(text)


def headed(chapter: str, title: str) -> str:
    """A chapter with its title as a heading, unless it begins with one.

    A first paragraph that is the title becomes the heading: conversions lose what it was.
    """
    if not title or _HEADING.search(chapter[:_LOOKED_AT]):
        return chapter
    first = _FIRST.match(chapter[:_LOOKED_AT])
    if first and line(_TAG.sub("", first[2])).casefold() == title.casefold():
        return f"{first[1]}<h2>{first[2]}</h2>{chapter[first.end() :]}"
    return f"<h2>{escape(title)}</h2>{chapter}"
