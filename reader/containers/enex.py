"""Evernote's export (ENEX): notes, most of them clipped from pages, one of which is opened.

https://evernote.com/blog/how-evernotes-xml-export-format-works describes it. Pictures and files are
in it as well, in base64; they are passed over.
"""

from reader.charset.prolog import beginning
from reader.containers.base import CUT_OFF, LARGEST, Container, PageOrReading, Source, nothing
from reader.containers.choice import Several, each_of, one_of
from reader.containers.times import iso_date
from reader.containers.written_page import About, written_page
from reader.containers.xml import events
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_SIGN, _ROOT = b"<en-export", "en-export"
_NAME = "This export of Evernote"
_MOST = 8 * LARGEST
"""Pictures are most of such a file."""
_READ = frozenset({"title", "content", "created", "updated", "author", "source-url"})
_BEGINS = expression(r"\A[^<]*(?:<[?!][^>]{0,400}>[^<]*)*<en-note\b[^>]{0,2000}>")
_ENDS = expression(r"</en-note>\s*\Z")

_Note = dict[str, str]


class _Notes:
    """The state of one pass: the notes so far, and the text of the current element."""

    def __init__(self) -> None:
        self.notes: list[_Note] = []
        self._text: list[str] = []
        self._keeps = False
        self._within = ""
        """A file or a task of the note, which has fields of its own."""

    def start(self, name: str, _attrs: dict[str, str]) -> None:
        if name == "note":
            self.notes.append({})
        elif name in ("resource", "task"):
            self._within = self._within or name
        self._text.clear()
        self._keeps = name in _READ and not self._within and bool(self.notes)

    def end(self, name: str) -> None:
        if self._keeps and name in _READ:
            self.notes[-1].setdefault(name, "".join(self._text).strip())
        self._keeps = False
        self._text.clear()
        if name == self._within:
            self._within = ""

    def chars(self, text: str) -> None:
        if self._keeps:
            self._text.append(text)


def _knows(head: bytes) -> bool:
    # A page about such files may have one in its scripts.
    return _SIGN in head and beginning(head)[1] == _ROOT


def read(source: Source) -> PageOrReading:
    """The note asked for, or a choice of several."""
    return one_of(_several(source), source.number)


def _several(source: Source) -> Several:
    state = _Notes()
    is_complete = events(source.stream.read(_MOST), "", state.start, state.end, state.chars)
    notes = [note for note in state.notes if note.get("content")]
    if not notes:
        raise nothing(_NAME, is_cut=not is_complete)
    entries = [(line(note.get("title", "")), note.get("source-url", "")) for note in notes]
    cut = () if is_complete else (CUT_OFF,)
    return Several(entries, lambda index: _page(notes[index], cut))


def _page(note: _Note, notes: tuple[str, ...]) -> Page:
    title = line(note.get("title", ""))
    date = iso_date(note.get("created", ""))
    about = About(title, author=line(note.get("author", "")))
    markup = _ENDS.sub("", _BEGINS.sub("", note["content"]))
    return Page(
        written_page(about, markup),
        absolute("", note.get("source-url", "")),
        charset="utf-8",
        fetched=date,
        notes=notes,
        title=title,
        is_all_article=True,
    )


CONTAINER = Container("Evernote", _knows, read, each=each_of(_several))
