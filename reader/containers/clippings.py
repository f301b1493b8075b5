"""The clippings of a Kindle ("My Clippings.txt"): what was marked in books, and notes about it.

Each has the book in its first line, then a line that says in the reader's language what it is,
where and when, then the text, and ends with a line of "=". A book's stand together here, in its
order: in the file they stand in that in which they were made.
"""

from collections.abc import Iterator

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source, nothing
from reader.model import Article, Block, Heading, Mark, Paragraph, Quote, Reading, Span
from reader.text import line
from reader.values import NamedTuple

_END = "=========="
_NAME = "This file of clippings"
_TITLE = "My Clippings"
_FIRST = 3
"""The lines before the text of a clipping: the book, what it is, and a blank one."""


class _Clipping(NamedTuple):
    book: str
    about: str
    """What it is, where it is, and when it was made: in the words of the device."""
    text: str


def _knows(head: bytes) -> bool:
    first = decode(head).lstrip("\ufeff").splitlines()
    if len(first) <= _FIRST or _END not in map(str.rstrip, first):
        return False
    book, about, blank, *_ = first
    return bool(book.strip()) and about.startswith("- ") and " | " in about and not blank.strip()


def read(source: Source) -> Reading:
    """The clippings, below the titles of their books; OpenError if there is none."""
    by_book: dict[str, list[Block]] = {}
    for clipping in _clippings(decode(source.stream.read(LARGEST))):
        by_book.setdefault(clipping.book, []).extend(_shown(clipping))
    blocks: list[Block] = []
    for book, clippings in by_book.items():
        blocks += [Heading(2, (Span(book),)), *clippings]
    if not blocks:
        raise nothing(_NAME)
    return Reading(Article(title=_TITLE, blocks=tuple(blocks)))


def _clippings(text: str) -> Iterator[_Clipping]:
    lines: list[str] = []
    for row in [*text.splitlines(), _END]:
        if row.rstrip() != _END:
            lines.append(row)
            continue
        # Some are written after a byte order mark of their own.
        book, about, *below = [*(line(row.replace("\ufeff", "")) for row in lines), "", ""]
        if book and about.startswith("- "):
            yield _Clipping(book, about[2:], "\n".join(below).strip())
        lines = []


def _shown(clipping: _Clipping) -> Iterator[Block]:
    """The text as a quotation, and below it what was said of it; a bookmark has no text."""
    if clipping.text:
        paragraphs = filter(None, clipping.text.split("\n"))
        yield Quote(tuple(Paragraph((Span(text),)) for text in paragraphs))
    yield Paragraph((Span(clipping.about.replace(" | ", " · "), Mark.ITALIC),))


CONTAINER = Container("clippings", _knows, read)
