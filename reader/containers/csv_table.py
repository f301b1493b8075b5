"""The CSV table of comments that reader writes, as a thread, even if a spreadsheet saved it again.

Recognised by its first column names. It has the comments' plain text, without marks and links, and
not the article. Rows may have been sorted, removed or added: the parents give their places.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from reader.charset import decode
from reader.containers.base import LARGEST, UTF_16, Container, Source
from reader.errors import EmptyPage, OpenError
from reader.expressions import expression
from reader.extraction.comments.order import ordered
from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.record.fields import Fields
from reader.text import clean, is_web, line

_HEAD = expression(r'\ufeff?"?id"?([,;\t])"?parent"?\1"?root"?\1"?depth"?\1')
_NOTE = "This is a table of comments: their plain text, without the article they are about."


def _knows(head: bytes) -> bool:
    may_be = b"id" in head[:6] or head.startswith(UTF_16)
    return may_be and _HEAD.match(decode(head)) is not None


def read(source: Source) -> Reading:
    """The thread, in the order given by its column. EmptyPage if it has no rows."""
    text = decode(source.stream.read(LARGEST)).lstrip("\ufeff")
    head = _HEAD.match(text)
    csv.field_size_limit(LARGEST)  # a comment of more than 131,072 characters is not an error
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=head[1] if head else ",")
    try:
        sorted_rows = sorted(map(_cells, rows), key=lambda row: _number(row, "order") or 0)
    except csv.Error as error:
        raise OpenError("This table of comments (CSV) is damaged.") from error
    if not sorted_rows:
        raise EmptyPage("This is a table of comments (CSV) with no comments in it.")
    drafts = [_comment(row, number) for number, row in enumerate(sorted_rows, 1)]
    first = sorted_rows[0]
    page = first.get("page", "")
    return Reading(
        Article(url=page if is_web(page) else ""),
        ordered(drafts).comments,
        source=line(first.get("source", "")),
        notes=(_NOTE,),
    )


def _cells(row: Mapping[str | None, object]) -> dict[str, str]:
    """The cells of a row, without the protection that keeps a spreadsheet from running them."""
    return {
        name: clean(value).removeprefix("'")
        for name, value in row.items()
        if name and isinstance(value, str)
    }


def _number(row: dict[str, str], name: str) -> int | None:
    cell = row.get(name, "").strip()
    return int(cell) if re.fullmatch(r"-?\d{1,15}", cell) else None


def _comment(row: dict[str, str], number: int) -> Comment:
    return Comment(
        id=row.get("id") or f"row {number}",
        blocks=tuple(_paragraphs(row.get("text", ""))),
        parent=row.get("parent", ""),
        author=line(row.get("author", "")),
        published=_time(row),
        published_text=line(row.get("published_text", "")),
        edited_text=line(row.get("edited_text", "")),
        score=_number(row, "score"),
        url=row.get("url", "") if is_web(row.get("url", "")) else "",
        roles=tuple(row.get("roles", "").split()),
        states=tuple(row.get("states", "").split()),
    )


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for part in text.split("\n\n"):
        if part.strip():
            yield Paragraph((Span(part),))


def _time(row: dict[str, str]) -> datetime | None:
    try:
        return Fields({"time": row.get("published") or None}).time("time")
    except ValueError:  # a spreadsheet may have written it in its own format
        return None


CONTAINER = Container("table of comments", _knows, read)
