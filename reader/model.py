"""The result of reading a page: an article of blocks, and comments in reading order.

Frozen values without I/O. Text is already clean (`reader.text`). Absent values are "", () or None.
"""

from datetime import datetime
from enum import Flag, auto
from typing import Literal, TypeAlias

from reader.values import dataclass

MAX_BLOCK_DEPTH = 12
"""How deep quotes, lists and notes may nest. Builders flatten the rest; writers may recurse."""


class Mark(Flag):
    """How a run of text is set; marks can be combined."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    CODE = auto()
    STRIKE = auto()
    SUP = auto()
    SUB = auto()
    MARKED = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text set in one way, with at most one link."""

    text: str
    """A line break in it is a `<br>`."""
    marks: Mark = Mark.PLAIN
    href: str = ""
    """An absolute http, https or mailto address, or "" for none."""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the article; `level` is 1 to 6, `anchor` its id in the page."""

    level: int
    spans: Spans
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted text, in which every space and line break counts."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: blocks written by somebody else."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is its first number, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None
    labels: tuple[str, ...] = ()
    """A label for each item, where these are not `start` and the numbers that follow."""
    terms: tuple[int, ...] = ()
    """In a list of definitions, how many of each item's first blocks are the term."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of spans, all of the same length; the first `header` rows are headings."""

    rows: tuple[tuple[Spans, ...], ...]
    header: int = 0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, given by its address; `caption` is the text the page sets under it."""

    src: str
    alt: str = ""
    caption: Spans = ()


@dataclass(frozen=True, slots=True)
class Media:
    """A video, an audio file or an embedded post, as a link."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line between two parts."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or a boxed aside, with its mark or title as the label."""

    label: str
    blocks: "tuple[Block, ...]"


Block: TypeAlias = Paragraph | Heading | Code | Quote | Items | Table | Image | Media | Rule | Note
Blocks: TypeAlias = tuple[Block, ...]


def spans_text(spans: Spans) -> str:
    """The plain text of spans."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


def item_labels(block: Items) -> tuple[str, ...]:
    """The label of each item of a numbered list ("3", "c"); () for a bulleted list."""
    if block.labels or block.start is None:
        return block.labels
    return tuple(str(block.start + index) for index in range(len(block.items)))


def blocks_text(blocks: Blocks) -> str:
    """The plain text of blocks, with blank lines between them, as it is read, counted and searched.

    Each list item and table row is a line, cells are separated by tabs; pictures are left out.
    """
    return "\n\n".join(filter(None, map(_block_text, blocks)))


def _block_text(block: Block) -> str:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return spans_text(spans)
        case Code(text):
            return text
        case Quote(blocks):
            return blocks_text(blocks)
        case Note(label, blocks):
            return "\n".join(text for text in (label, blocks_text(blocks)) if text)
        case Items(items):
            return "\n".join(filter(None, map(blocks_text, items)))
        case Table(rows):
            return "\n".join("\t".join(map(spans_text, row)) for row in rows)
        case Image() | Media() | Rule():
            return ""


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page, and the page's metadata about it."""

    title: str = ""
    blocks: Blocks = ()
    byline: str = ""
    """Authors as the page names them, separated by commas, without "By"."""
    site_name: str = ""
    published: datetime | None = None
    """The last change, if the page gives no other date. Aware if the page gives a time zone,
    otherwise naive: a zone is never invented."""
    lang: str = ""
    url: str = ""
    summary: str = ""

    @property
    def text(self) -> str:
        """The plain text of the blocks, rebuilt on each call."""
        return blocks_text(self.blocks)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment and its place in the tree."""

    id: str
    blocks: Blocks = ()
    parent: str = ""
    """The id of the comment it answers, "" if it starts a thread."""
    depth: int = 0
    author: str = ""
    published: datetime | None = None
    published_text: str = ""
    """The time in the page's own words ("2 hours ago")."""
    edited_text: str = ""
    """The time of the last edit in the page's own words."""
    score: int | None = None
    url: str = ""
    roles: tuple[str, ...] = ()
    """Any of "op", "staff", "pinned", "accepted"."""
    states: tuple[str, ...] = ()
    """Any of "edited", "deleted", "hidden", "moderated", "collapsed"."""

    @property
    def text(self) -> str:
        """The plain text of the blocks, rebuilt on each call."""
        return blocks_text(self.blocks)


Nesting: TypeAlias = Literal["known", "unknown"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as read: the article, all threads in reading order, and notes on what is missing.

    `comments` is in pre-order: each comment follows the one it answers or one of that comment's
    descendants, at most one level deeper than the comment before it (ValueError otherwise).
    """

    article: Article = Article()
    comments: tuple[Comment, ...] = ()
    source: str = ""
    """How the comments were found: a site's name, "generic", "text copy", or ""."""
    claimed: int | None = None
    """How many comments the page claims to have; None if it makes no claim."""
    nesting: Nesting = "known"
    notes: tuple[str, ...] = ()
    """What the user should know about missing or uncertain content, one sentence each."""

    def __post_init__(self) -> None:
        before = -1
        for comment in self.comments:
            if not 0 <= comment.depth <= before + 1:
                raise ValueError(f"comment {comment.id!r} skips a level: {comment.depth}")
            before = comment.depth


@dataclass(frozen=True, slots=True)
class Dropped:
    """Part of a page that was left out of its article, and the reason."""

    reason: str
    blocks: Blocks = ()
    """The blocks it would have become; () if nothing in it can be read."""
    element: str = ""
    """Its tag, id and classes ("div.related"), "" for a single block that was dropped."""
    at: int = 0
    elsewhere: bool = False
    """How many blocks of the article come before it; whether the discussion shows it."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading, and how it came about."""

    reading: Reading
    kind: str = ""
    """What the page was read as: "article", "thread", "listing", "docs", "product", "text"."""
    why: str = ""
    chosen: tuple[str, ...] = ()
    """The elements that contain the article, by tag, id and classes, in reading order."""
    dropped: tuple[Dropped, ...] = ()
    is_recorded: bool = True
    """What was left out, in page order; and whether that is known, as it is not of plain text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as bytes from a file or the network, before any parsing."""

    body: bytes
    url: str = ""
    """Its final address, after redirects; "" for standard input."""
    media_type: str = ""
    charset: str = ""
    """The charset the server declared, "" for none."""
    fetched: datetime | None = None
    """When it was fetched or saved (aware): the moment from which "2 hours ago" is counted."""
    incomplete: bool = False
    """Whether fewer bytes arrived than were announced."""
    notes: tuple[str, ...] = ()
    """Anything else the user should know about how it was obtained."""
    frames: tuple[bytes, ...] = ()
    answers: tuple[tuple[str, bytes], ...] = ()
    title: str = ""
    """What its container kept: pages in its frames, JSON sent to scripts by address, its title."""
    is_all_article: bool = False
    """Whether all of it is the article, as in a book or a note, which have no site around them."""
    number: int = 0
    is_chosen: bool = False
    """The page to read of a container, from 1, 0 for no choice; whether it is out of it already."""
    headers: tuple[tuple[str, str], ...] = ()
    """The server's response headers, without any that are secret; () for a file."""
