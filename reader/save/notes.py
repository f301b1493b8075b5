"""The notes that the user made, as text, CSV or JSON lines: one row a note.

`id`, `page`, `location` and `sha256` are those of the rows of comments (`save/csv.py`), by which
the two tables are joined.
"""

import csv
import io
import json
from collections.abc import Sequence
from itertools import groupby

from reader.save.csv import guarded
from reader.values import NamedTuple


class NoteRow(NamedTuple):
    """A note, what it is on, and where that is; "" for what is not known."""

    title: str
    page: str
    """The address of the page, as it says itself."""
    location: str
    """The address or path under which the library has it."""
    id: str
    """The id of the comment, "" for the article."""
    author: str
    published: str
    """ISO 8601, or as the page says it."""
    url: str
    """The address of the comment."""
    quote: str
    note: str
    tags: tuple[str, ...]
    made: str
    """When the note was made, ISO 8601."""
    seen: str
    """When the newest copy that has the passage was made, ISO 8601 in UTC."""
    newest: str
    """When the newest copy of the page was made."""
    sha256: str
    """SHA-256 of the bytes of the copy of `seen`."""


def as_text(rows: Sequence[NoteRow]) -> str:
    """The notes under their pages, for people; one line for the words and one for the note."""
    parts = []
    for (title, location), group in groupby(rows, lambda row: (row.title, row.location)):
        head = [title, location] if title else [location]
        parts.append("\n".join((*head, *(_entry(row) for row in group))))
    return "\n\n".join(parts) + "\n" if parts else ""


def _entry(row: NoteRow) -> str:
    # Of a note from before its author was kept with it, a page without a copy may well name one.
    author = row.author or ("unknown" if row.newest else "author not kept")
    comment = (author, _brief(row.published), f"#{row.id}") if row.id else ()
    lost = row.newest > row.seen
    gone = f"last seen {row.seen[:10]}" if lost and row.seen else "not found" if lost else ""
    about = ", ".join(filter(None, (*comment, gone)))
    quoted = f"“{' '.join(row.quote.split())}”{f' ({about})' if about else ''}"
    return f"\n  {quoted}" + (f"\n    {row.note}" if row.note else "")


def _brief(published: str) -> str:
    """A time of ISO 8601 to the minute; what the page says as it is."""
    return published[:16].replace("T", " ") if published[10:11] == "T" else published


def as_csv(rows: Sequence[NoteRow]) -> str:
    """A row a note, below a row of column names; lines end in CRLF. Tags have spaces between."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(NoteRow._fields)
    for row in rows:
        cells = row._replace(tags=())._asdict() | {"tags": " ".join(row.tags)}
        table.writerow([guarded(cell) for cell in cells.values()])
    return out.getvalue()


def as_lines(rows: Sequence[NoteRow]) -> str:
    """A line of JSON a note."""
    return "".join(f"{json.dumps(row._asdict(), ensure_ascii=False)}\n" for row in rows)
