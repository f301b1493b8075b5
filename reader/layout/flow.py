"""Blocks as one text and a list of pieces of it, before the width is known.

A pane searches, copies and keeps its position by offsets into `Flow.text`, which do not change on
a resize. Anything drawn that is not text (bullets, numbers, bars) is in the prefixes only.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from reader.layout.superscripts import PLAIN, raised
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    item_labels,
)
from reader.text import cells, is_web

Kind: TypeAlias = Literal[
    "text", "heading", "code", "quote", "item", "table", "image", "media", "rule", "note"
]

_TAB = 4
"""Cells between two tab stops in code. In other text a tab is a space."""
_BAR = "│ "
_NOTE_BAR = "┃ "
_PLAY = "▶ "
_BULLETS = ("• ", "◦ ", "▪ ")
_LABEL = 6
"""A note's label of up to this many cells is set before its text, a longer one above it."""


class Run(NamedTuple):
    """A stretch of `Flow.text` that has marks or is a link."""

    start: int
    end: int
    marks: Mark
    href: str


class Piece(NamedTuple):
    """A stretch of text that is broken into lines separately: a paragraph, a heading, a table."""

    start: int
    end: int
    kind: Kind
    """A paragraph is "quote" inside a quote at any depth, otherwise "note" or "item" by its
    container. A long label of a note is a "note" of its own."""
    level: int
    """1 to 6 for a heading; otherwise the number of quotes, list items and notes around it."""
    block: int
    """The index of the block it comes from."""
    first: str = ""
    """The prefix of its first line."""
    rest: str = ""
    """The prefix of all other lines; as wide as `first`."""
    indent: int = 0
    """The width of the prefixes, in cells."""
    gap: int = 0
    """The number of blank lines before it."""
    between: str = ""
    """The prefix of these blank lines, so that the bar of a quote continues between paragraphs."""
    spans: tuple[Run, ...] = ()
    """In order; only runs that are not plain."""
    cells: "tuple[tuple[tuple[int, int], ...], ...]" = ()
    """For a table, the offsets of each cell, row by row."""
    header: int = 0
    """For a table, the number of heading rows."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Pieces and their `text`, with a line feed between two; table cells are separated by tabs."""

    text: str
    pieces: tuple[Piece, ...]


def flow(blocks: Blocks) -> Flow:
    """Everything that is shown of `blocks`. A block without text makes no piece."""
    writing = _Writing()
    for index, block in enumerate(blocks):
        writing.block = index
        writing.gap = 1
        _write(writing, block)
    return Flow("\n".join(writing.texts), tuple(writing.pieces))


@dataclass(slots=True)
class _Holder:
    """The prefix drawn before the lines of the blocks in a container: a bar, a bullet, a number."""

    kind: Kind
    first: str
    rest: str
    indent: int = 2

    def take(self) -> str:
        """The prefix of a piece's first line; a bullet is drawn only once."""
        first, self.first = self.first, self.rest
        return first


@dataclass(slots=True)
class _Writing:
    texts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    holders: list[_Holder] = field(default_factory=list)
    offset: int = 0
    """Where the next piece begins."""
    block: int = 0
    gap: int = 0
    """The number of blank lines before the next piece."""
    shared: int = 0
    """How many containers have been around the last piece and everything since."""

    def add(self, kind: Kind, text: str, level: int = 0, spans: tuple[Run, ...] = ()) -> None:
        start, end = self.offset, self.offset + len(text)
        gap = self.gap if self.pieces else 0
        drawn = ("", "", 0, gap, "")
        if holders := self.holders:
            between = "".join(holder.rest for holder in holders[: self.shared]).rstrip()
            first = "".join(holder.take() for holder in holders)
            rest = "".join(holder.rest for holder in holders)
            indent = sum(holder.indent for holder in holders)
            drawn = (first, rest, indent, gap, between)
        self.pieces.append(Piece(start, end, kind, level, self.block, *drawn, spans))
        self.texts.append(text)
        self.offset = end + 1
        self.shared = len(holders)

    def push(self, kind: Kind, first: str, rest: str = "", indent: int = 2) -> None:
        self.holders.append(_Holder(kind, first, rest or first, indent))

    def pop(self) -> None:
        self.holders.pop()
        self.shared = min(self.shared, len(self.holders))

    def kind(self) -> Kind:
        """The kind of a paragraph at this place."""
        kinds = [holder.kind for holder in self.holders] if self.holders else ()
        return "quote" if "quote" in kinds else kinds[-1] if kinds else "text"


def _write(writing: _Writing, block: Block) -> None:
    match block:
        case Paragraph(spans):
            _write_spans(writing, writing.kind(), spans, len(writing.holders))
        case Heading(level, spans):
            _write_spans(writing, "heading", spans, level)
        case Code(text):
            _write_code(writing, text)
        case Quote() | Items() | Note():
            _write_holding(writing, block)
        case Table():
            _write_table(writing, block)
        case Image():
            _write_image(writing, block)
        case Media(url, title):
            _write_media(writing, url, title)
        case Rule():
            writing.add("rule", "")


def _write_holding(writing: _Writing, block: Quote | Items | Note) -> None:
    match block:
        case Quote(blocks):
            writing.push("quote", _BAR)
            _write_blocks(writing, blocks)
            writing.pop()
        case Items():
            _write_items(writing, block)
        case Note(label, blocks):
            _write_note(writing, label, blocks)


def _write_blocks(writing: _Writing, blocks: Blocks, *, tight: bool = False) -> None:
    """Write the blocks of a container; `tight` puts a list directly under the text before it."""
    before = len(writing.pieces)
    for block in blocks:
        if len(writing.pieces) > before:
            writing.gap = 0 if tight and isinstance(block, Items) else 1
        _write(writing, block)


def _write_spans(writing: _Writing, kind: Kind, spans: Spans, level: int) -> None:
    text, runs = _set(spans, writing.offset)
    if text and not text.isspace():
        writing.add(kind, text, level, runs)


def _set(spans: Spans, start: int, marks: Mark = Mark.PLAIN) -> tuple[str, tuple[Run, ...]]:
    """The text of spans and its runs, from offset `start`; `marks` are added to all of them."""
    if len(spans) == 1 and marks is spans[0].marks is PLAIN and not spans[0].href:
        return spans[0].text.replace("\t", " "), ()
    runs: list[Run] = []
    for span in spans:
        end = start + len(span.text)
        if (set_as := span.marks | marks if marks else span.marks) or span.href:
            runs.append(Run(start, end, set_as, span.href))
        start = end
    text = "".join(raised(span.text, span.marks) for span in spans)
    return text.replace("\t", " "), tuple(runs)


def _write_code(writing: _Writing, code: str) -> None:
    text = code.strip("\n").expandtabs(_TAB)
    if text and not text.isspace():
        writing.push("code", "  ")
        writing.add("code", text, len(writing.holders) - 1)
        writing.pop()


def _write_items(writing: _Writing, block: Items) -> None:
    tight = all(_is_tight(item) for item in block.items)
    depth = sum(holder.kind == "item" for holder in writing.holders)
    bullet = _BULLETS[depth % len(_BULLETS)]
    markers = [f"{' '.join(label.split())}." for label in item_labels(block)]
    size = max(map(cells, markers), default=0)
    before = len(writing.pieces)
    for index, item in enumerate(block.items):
        if len(writing.pieces) > before:
            writing.gap = 0 if tight else 1
        marker = f"{markers[index].rjust(size)} " if markers else bullet
        writing.push("item", marker, " " * len(marker), len(marker))
        _write_blocks(writing, item, tight=tight)
        writing.pop()


def _is_tight(item: Blocks) -> bool:
    """Whether an item is a single block, followed by nothing except lists."""
    return all(isinstance(block, Items) for block in item[1:])


def _write_note(writing: _Writing, label: str, blocks: Blocks) -> None:
    before = len(writing.pieces)
    label = " ".join(label.split())  # a prefix has to be one line
    mark = f"[{label}] " if label.isalnum() else f"{label} "
    size = cells(mark)
    if label and size <= _LABEL:
        writing.push("note", mark, " " * size, size)
        _write_blocks(writing, blocks)
        writing.pop()
        if len(writing.pieces) > before:
            return
        blocks = ()
    writing.push("note", _NOTE_BAR)
    _write_spans(writing, "note", (Span(label, Mark.BOLD),), len(writing.holders))
    if len(writing.pieces) > before:
        writing.gap = 0
    _write_blocks(writing, blocks)
    writing.pop()


def _write_table(writing: _Writing, table: Table) -> None:
    texts: list[str] = []
    runs: list[Run] = []
    rows: list[tuple[tuple[int, int], ...]] = []
    start = writing.offset
    for index, row in enumerate(table.rows):
        row_texts: list[str] = []
        ends: list[tuple[int, int]] = []
        for spans in row:
            text, set_as = _set(spans, start, Mark.BOLD if index < table.header else Mark.PLAIN)
            row_texts.append(text)
            ends.append((start, start + len(text)))
            runs += set_as
            start += len(text) + 1
        texts.append("\t".join(row_texts))
        rows.append(tuple(ends))
    text = "\n".join(texts)
    if text and not text.isspace():
        writing.add("table", text, len(writing.holders), tuple(runs))
        writing.pieces[-1] = writing.pieces[-1]._replace(cells=tuple(rows), header=table.header)


def _write_image(writing: _Writing, image: Image) -> None:
    text = f"[image: {image.alt}]" if image.alt else "[image]"
    _write_spans(writing, "image", (Span(text, href=image.src if is_web(image.src) else ""),), 0)
    writing.gap = 0
    _write_spans(writing, "image", image.caption, 1)


def _write_media(writing: _Writing, url: str, title: str) -> None:
    writing.push("media", _PLAY)
    _write_spans(writing, "media", (Span(title or url, href=url),), len(writing.holders) - 1)
    writing.pop()
