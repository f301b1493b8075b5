"""FictionBook 2 (.fb2): a book in one XML file, with its notes at the end.

http://www.fictionbook.org/index.php/Eng:XML_Schema_Fictionbook_2.1 describes the elements.
"""

from html import escape

from reader.charset import decode
from reader.containers.base import CUT_OFF, LARGEST, Container, Source, nothing
from reader.containers.written_page import About, written_page
from reader.containers.xml import events
from reader.model import Page
from reader.text import line

_NAME = "This book (FB2)"
_AS_HTML = {
    "p": "p", "v": "p", "text-author": "p", "emphasis": "em", "strong": "strong", "sup": "sup",
    "sub": "sub", "strikethrough": "del", "code": "code", "cite": "blockquote", "section": "div",
    "epigraph": "blockquote", "table": "table", "tr": "tr", "th": "th", "td": "td",
}  # fmt: skip
_NAMES = ("first-name", "middle-name", "last-name", "nickname")
_LOWEST = 6


class _Book:
    """The state of one pass: the markup of the text, and what is said about the book."""

    def __init__(self) -> None:
        self.markup: list[str] = []
        self.title = ""
        self.authors: list[str] = []
        self.metadata: dict[str, str] = {}
        self._text: list[str] = []
        self._path: list[str] = []

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self._path.append(name)
        if "body" not in self._path:
            self._text.clear()
            if name == "author" and self._is_about_book:
                self.authors.append("")
            if name == "date" and self._is_about_book and attrs.get("value"):
                self.metadata["date"] = attrs["value"]
            return
        if name in ("title", "subtitle"):
            self.markup.append(f"<h{self._level(name)}>")
        elif name == "p" and "title" in self._path:
            if not self.markup[-1].startswith("<h"):
                self.markup.append(" ")
        elif name in _AS_HTML:
            section_id = attrs.get("id", "") if name == "section" else ""
            id_attribute = f' id="{escape(section_id)}"' if section_id else ""
            self.markup.append(f"<{_AS_HTML[name]}{id_attribute}>")

    def end(self, name: str) -> None:
        self._path.pop()
        if "body" not in self._path:
            self._note(name)
        elif name in ("title", "subtitle"):
            self.markup.append(f"</h{self._level(name)}>")
        elif name in _AS_HTML and not (name == "p" and "title" in self._path):
            self.markup.append(f"</{_AS_HTML[name]}>")

    def chars(self, text: str) -> None:
        if "body" in self._path:
            self.markup.append(escape(text))
        elif "binary" not in self._path:
            self._text.append(text)

    @property
    def _is_about_book(self) -> bool:
        return "title-info" in self._path

    def _level(self, name: str) -> int:
        deep = self._path.count("section") + (name == "subtitle") + 1
        return min(deep, _LOWEST)

    def _note(self, name: str) -> None:
        """Note what is said about the book; the original of a translation is another book."""
        text = line("".join(self._text))
        self._text.clear()
        if not text or not self._is_about_book:
            return
        if name in _NAMES and self._path[-1] == "author":
            self.authors[-1] = f"{self.authors[-1]} {text}".strip()
        else:
            self.metadata.setdefault(name, text)


def _knows(head: bytes) -> bool:
    return "<FictionBook" in decode(head)


def read(source: Source) -> Page:
    """The text of the book, as a page."""
    book = _Book()
    is_complete = events(source.stream.read(LARGEST), "", book.start, book.end, book.chars)
    if not book.markup:
        raise nothing(_NAME, is_cut=not is_complete)
    metadata = book.metadata
    title = metadata.get("book-title", "")
    about = About(
        title, metadata.get("lang", ""), ", ".join(book.authors), metadata.get("date", "")
    )
    return Page(
        written_page(about, "".join(book.markup)),
        charset="utf-8",
        title=title,
        is_all_article=True,
        notes=() if is_complete else (CUT_OFF,),
    )


CONTAINER = Container("FictionBook", _knows, read)
