"""The pieces of a text that is laid out, and what collects them while blocks are read."""

from typing import Literal, TypeAlias

from reader.model import Mark
from reader.values import NamedTuple

Kind: TypeAlias = Literal[
    "text", "heading", "code", "quote", "item", "facts", "table", "image", "media", "rule", "note"
]


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
    container. A long label of a note is a "note" of its own, and the "facts" of an entry of a list
    stand right below its title."""
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


class Flow(NamedTuple):
    """Pieces and their `text`, with a line feed between two; table cells are separated by tabs."""

    text: str
    pieces: tuple[Piece, ...]


class Holder:
    """The prefix drawn before the lines of the blocks in a container: a bar, a bullet, a number."""

    __slots__ = "first", "indent", "kind", "rest"

    def __init__(self, kind: Kind, first: str, rest: str, indent: int = 2) -> None:
        self.kind: Kind = kind
        self.first, self.rest, self.indent = first, rest, indent

    def take(self) -> str:
        """The prefix of a piece's first line; a bullet is drawn only once."""
        first, self.first = self.first, self.rest
        return first


class Writing:
    """Collects pieces, with the prefixes of the containers that are open around each."""

    __slots__ = "block", "gap", "holders", "offset", "pieces", "shared", "texts"

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.holders: list[Holder] = []
        self.offset = 0
        """Where the next piece begins."""
        self.block = 0
        self.gap = 0
        """The number of blank lines before the next piece."""
        self.shared = 0
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
        self.holders.append(Holder(kind, first, rest or first, indent))

    def pop(self) -> None:
        self.holders.pop()
        self.shared = min(self.shared, len(self.holders))

    def kind(self) -> Kind:
        """The kind of a paragraph at this place."""
        kinds = [holder.kind for holder in self.holders] if self.holders else ()
        return "quote" if "quote" in kinds else kinds[-1] if kinds else "text"
