"""Blocks and comments in words for a voice: what the screen draws is put into words here."""

import unicodedata
from collections.abc import Iterator
from datetime import datetime

from reader.expressions import expression
from reader.layout.ages import age
from reader.layout.site_keywords import site_of
from reader.layout.superscripts import raised
from reader.model import (
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
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
from reader.nested import every
from reader.text import is_openable, numbered
from reader.values import NamedTuple

_UNITS = {"min": "minute", "h": "hour", "d": "day", "mo": "month"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_BARE = expression(r"https?://\S{12,}$|www\.\S{12,}$|[\w.-]+\.\w{2,}/\S{8,}$")
_ROLES = {"op": "who wrote the page", "accepted": "accepted answer"}


class Link(NamedTuple):
    """The words of a link and its address."""

    text: str
    address: str


def spoken(blocks: Blocks) -> str:
    """Blocks as lines, each to be spoken in one breath."""
    return "\n".join(line for block in blocks for line in _spoken_lines(block) if line.strip())


def _spoken_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(spans):
            yield _text(spans)
        case Heading(level, spans):
            if any(map(str.isalnum, text := _text(spans))):  # stars part, and head nothing
                yield f"Heading level {level}: {text}"
        case Code(text):
            yield from ("Code:", text.strip("\n"), "End of code.")
        case Image(_, alt, caption):
            yield " ".join(
                filter(None, (f"Picture: {alt}." if alt else "Picture.", _text(caption)))
            )
        case Media(url, title):
            yield f"Film or sound: {title or url}"
        case Rule():
            return
        case Quote() | Note() | Items() | Table():
            yield from _holding(block)


def _holding(block: Quote | Note | Items | Table) -> Iterator[str]:
    """A block with a beginning and an end, both of which are announced."""
    match block:
        case Quote(blocks):
            yield from _between("Quote", "quote", spoken(blocks))
        case Note(label, blocks):
            yield from _between(f"Note {label}".strip(), "note", spoken(blocks))
        case Items(items) if block.terms:
            yield f"List of {numbered(len(items), 'term')}:"
            yield from map(spoken, items)
            yield "End of list."
        case Items(items):
            labels = item_labels(block) or tuple(map(str, range(1, len(items) + 1)))
            yield f"List of {numbered(len(items), 'item')}:"
            for label, item in zip(labels, items, strict=True):
                yield f"{label}. {spoken(item)}"
            yield "End of list."
        case Table(rows, header):
            yield from _table(rows, header)


def _between(begin: str, name: str, text: str) -> Iterator[str]:
    if text:
        yield f"{begin}: {text}"
        yield f"End of {name}."


def _table(rows: tuple[tuple[Spans, ...], ...], header: int) -> Iterator[str]:
    """Each row of a table on a line, its cells preceded by the names of their columns."""
    columns = len(rows[0]) if rows else 0
    count = len(rows) - header
    yield f"Table of {numbered(count, 'row')} and {numbered(columns, 'column')}:"
    names = [_text(cell) for cell in rows[header - 1]] if header else [""] * columns
    for number, row in enumerate(rows[header:], 1):
        cells = zip(names, map(_text, row), strict=True)
        cells_text = "; ".join(f"{name}: {text}" if name else text for name, text in cells)
        yield f"Row {number}: {cells_text}"
    yield "End of table."


def _text(spans: Spans) -> str:
    texts = (_address(span) or raised(span.text, span.marks) for span in spans)
    return "".join(texts).replace("\t", " ")


def _address(span: Span) -> str:
    """The words for a link that shows its own address, which nobody can listen to; else ""."""
    if not span.href or not _BARE.match(span.text):
        return ""
    host = site_of(span.href)
    return f"link to {host}" if host else ""


def notes_pointed_to(blocks: Blocks) -> Iterator[str]:
    """The labels of the footnotes that links in blocks lead to: ¹ and [1] are both 1."""
    for link in _links(blocks):
        if "#" in link.address:
            yield unicodedata.normalize("NFKC", link.text).strip(" ()[]\u00a0")


def links(blocks: Blocks) -> tuple[Link, ...]:
    """The links in blocks, each address once, in order."""
    texts_by_address: dict[str, str] = {}
    for link in _links(blocks):
        if is_openable(link.address):
            texts_by_address.setdefault(link.address, " ".join(link.text.split()))
    return tuple(Link(text, address) for address, text in texts_by_address.items())


def _links(blocks: Blocks) -> Iterator[Link]:
    for block in every(blocks):
        yield from _own_links(block)


def _own_links(block: Block) -> Iterator[Link]:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            yield from _links_in(spans)
        case Image(src, alt, caption):
            yield Link(alt or "picture", src)
            yield from _links_in(caption)
        case Media(url, title):
            yield Link(title, url)
        case _:
            pass


def _links_in(spans: Spans) -> Iterator[Link]:
    return (Link(span.text, span.href) for span in spans if span.href)


def about(comment: Comment, answers: str, now: datetime, *, new: bool) -> Iterator[str]:
    """The facts about a comment, most important first; `answers` is its parent's author, or ""."""
    author = comment.author or "somebody"
    yield f"{author} answers {answers}" if answers else author
    if new:
        yield "new"
    yield from (_ROLES.get(role, role) for role in comment.roles)
    if when := ago(comment.published, now) or comment.published_text:
        yield when
    if comment.score is not None:
        yield f"score {comment.score}"
    yield from comment.states


def ago(published: datetime | None, now: datetime) -> str:
    """How long ago, in whole words: "3 hours ago"; a date if that is clearer."""
    short = age(published, now)
    count, _, unit = short.partition(" ")
    if unit in _UNITS:
        return f"{numbered(int(count), _UNITS[unit])} ago"
    if short == "now" or published is None:
        return "a moment ago" * bool(short)
    return date(datetime.fromisoformat(short))


def date(time: datetime) -> str:
    """A date as it is spoken, with the time if it is known: "1 June 2026 at 14:03"."""
    day = f"{time.day} {_MONTHS[time.month - 1]} {time.year}"
    return f"{day} at {time:%H:%M}" if (time.hour, time.minute) != (0, 0) else day
