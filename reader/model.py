"""What a page is once it is read: blocks of spans, an article, comments in reading order.

Values only, frozen, without I/O. Text is cleaned (`reader.text`); absent is "", () or None by type.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, auto
from typing import Literal, TypeAlias

MAX_BLOCK_DEPTH = 12
"""How deep quotes, lists and notes may hold each other. Builders flatten what is deeper, so that
a writer may walk blocks by plain recursion, whatever the page does."""


class Mark(Flag):
    """How a run of text is set."""

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
    """A run of text that is set one way and points to at most one place.

    `href` is absolute, http, https or mailto, or "". A line break in `text` is a `<br>`.
    """

    text: str
    marks: Mark = Mark.PLAIN
    href: str = ""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the article; `level` 1 to 6, `anchor` its id in the page."""

    level: int
    spans: Spans
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Text whose every space and line break counts."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks said by somebody else."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is its first number, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None
    labels: tuple[str, ...] = ()
    """What the items go by, one each, where that is not `start` and the numbers after it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of spans, all rows of one length; the first `header` rows are headings."""

    rows: tuple[tuple[Spans, ...], ...]
    header: int = 0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its address; `caption` is what the page wrote under it."""

    src: str
    alt: str = ""
    caption: Spans = ()


@dataclass(frozen=True, slots=True)
class Media:
    """A film, a sound or an embedded post, as a link."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or a boxed aside, with the mark or title it goes by."""

    label: str
    blocks: "tuple[Block, ...]"


Block: TypeAlias = Paragraph | Heading | Code | Quote | Items | Table | Image | Media | Rule | Note
Blocks: TypeAlias = tuple[Block, ...]


def spans_text(spans: Spans) -> str:
    """The text of spans, without marks."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


def item_labels(block: Items) -> tuple[str, ...]:
    """What each item of a numbered list goes by ("3", "c"), () for bullets."""
    if block.labels or block.start is None:
        return block.labels
    return tuple(str(block.start + index) for index in range(len(block.items)))


def blocks_text(blocks: Blocks) -> str:
    """The plain text of blocks, a blank line between two.

    Pictures, their captions and media say nothing here: this is the text one reads, counts and
    searches. List items and table rows stand on lines of their own, cells part by a tab.
    """
    return "\n\n".join(text for text in map(_block_text, blocks) if text)


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
            return "\n".join(text for text in map(blocks_text, items) if text)
        case Table(rows):
            return "\n".join("\t".join(map(spans_text, row)) for row in rows)
        case Image() | Media() | Rule():
            return ""


@dataclass(frozen=True, slots=True)
class Article:
    """The text a page was made for, and what the page says of it."""

    title: str = ""
    blocks: Blocks = ()
    byline: str = ""
    """Authors as the page names them, separated by commas, without "By"."""
    site_name: str = ""
    published: datetime | None = None
    """Of a page that shows its last change alone, that. Aware where the page gives a zone, naive
    where not: a zone is never invented."""
    lang: str = ""
    url: str = ""
    summary: str = ""

    @property
    def text(self) -> str:
        """The plain text of the blocks, rebuilt at each call."""
        return blocks_text(self.blocks)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment, and its place in the tree."""

    id: str
    blocks: Blocks = ()
    parent: str = ""
    """The id it answers, "" for one that starts a thread."""
    depth: int = 0
    author: str = ""
    published: datetime | None = None
    published_text: str = ""
    """The page's own words for the time ("2 hours ago")."""
    edited_text: str = ""
    """The page's own words for the last edit."""
    score: int | None = None
    url: str = ""
    roles: tuple[str, ...] = ()
    """Any of "op", "staff", "pinned", "accepted"."""
    states: tuple[str, ...] = ()
    """Any of "edited", "deleted", "hidden", "moderated", "collapsed"."""

    @property
    def text(self) -> str:
        """The plain text of the blocks, rebuilt at each call."""
        return blocks_text(self.blocks)


Nesting: TypeAlias = Literal["known", "unknown"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as it was read: the article, all threads in reading order, and what is missing.

    `comments` is a pre-order tuple: each comment follows the one it answers or a comment below
    that, and is at most one level deeper than the comment before it (ValueError otherwise).
    """

    article: Article = field(default_factory=Article)
    comments: tuple[Comment, ...] = ()
    source: str = ""
    """What the comments were read by: a site's name, "generic", "text copy", or ""."""
    claimed: int | None = None
    """How many comments the page says there are."""
    nesting: Nesting = "known"
    notes: tuple[str, ...] = ()
    """What a reader should know about what is missing or uncertain, a sentence each."""

    def __post_init__(self) -> None:
        before = -1
        for comment in self.comments:
            if not 0 <= comment.depth <= before + 1:
                raise ValueError(f"comment {comment.id!r} skips a level: {comment.depth}")
            before = comment.depth


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something of a page that is not in its article, and why."""

    reason: str
    blocks: Blocks = ()
    """What it would have been; () where nothing in it can be read."""
    element: str = ""
    """Its tag and marks ("div.related"), "" for a block that went by itself."""
    at: int = 0
    """How many blocks of the article stand before it."""
    elsewhere: bool = False
    """Whether it is read all the same, as the discussion."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading, and how it came to be what it is."""

    reading: Reading
    kind: str = ""
    """What the page is read as: "article", "thread", "listing", "docs", "product", "text"."""
    why: str = ""
    chosen: tuple[str, ...] = ()
    """The elements that hold the article, by tag and marks, in the order they are read."""
    dropped: tuple[Dropped, ...] = ()
    """In page order."""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came from a file or the network, before anything was understood."""

    body: bytes
    url: str = ""
    """Where it was in the end, after redirects; "" for standard input."""
    media_type: str = ""
    charset: str = ""
    """The label the server gave, "" for none."""
    fetched: datetime | None = None
    """When it was fetched or saved (aware), the anchor for "2 hours ago"."""
    incomplete: bool = False
    """Fewer bytes came than were announced."""
    notes: tuple[str, ...] = ()
    """What else a reader should know of how it came."""
    frames: tuple[bytes, ...] = ()
    """The pages in its frames, where they were saved beside it."""
    title: str = ""
    """What the container calls it that it was saved in."""
    whole: bool = False
    """Whether all of it is the article, where it is no page of a site: a book, a note."""
    number: int = 0
    """Which page to read where it is a container of several, from 1; 0 where nobody said."""
    headers: tuple[tuple[str, str], ...] = ()
    """What the server said of it, without what is to be kept secret; () for a file."""
