"""The tables of the library, and the steps that update an older library."""

from collections.abc import Callable
from contextlib import suppress
from sqlite3 import Connection, OperationalError
from typing import TypeAlias

Step: TypeAlias = Callable[[Connection], None]

_PAGES = """
CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    location TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    opened TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    saved INTEGER NOT NULL DEFAULT 0,
    comments INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    seen INTEGER REFERENCES readings (id) ON DELETE SET NULL,
    deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX pages_by_time ON pages (opened);

CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    record BLOB NOT NULL,
    UNIQUE (page, sha256)
) STRICT;

CREATE TABLE copies (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    reading INTEGER REFERENCES readings (id) ON DELETE SET NULL,
    fetched TEXT NOT NULL,
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    headers TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    extractor TEXT NOT NULL,
    packed INTEGER NOT NULL,
    raw BLOB
) STRICT;
CREATE INDEX copies_by_page ON copies (page, fetched);
CREATE INDEX copies_by_reading ON copies (reading);
CREATE INDEX copies_held ON copies (fetched, page, packed) WHERE packed > 0;

CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    reading INTEGER REFERENCES readings (id) ON DELETE SET NULL,
    opened TEXT NOT NULL
) STRICT;
CREATE INDEX visits_by_page ON visits (page, opened);
CREATE INDEX visits_by_reading ON visits (reading);

CREATE TABLE pieces (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    comment TEXT NOT NULL,
    author TEXT NOT NULL,
    body TEXT NOT NULL,
    unspaced INTEGER NOT NULL
) STRICT;
CREATE INDEX pieces_by_page ON pieces (page);
CREATE VIEW unspaced_pieces AS SELECT id, body FROM pieces WHERE unspaced;
"""
"""Pages by location; the reading of each (`record` is the compressed JSON of `reader.record`); the
bytes it was made of, which are deleted first when there are too many; when it was on the screen;
and the text of its newest reading, one piece for the article and one for each comment.
"""

FULL_TEXT = """
CREATE VIRTUAL TABLE words USING fts5 (
    author, body, content='pieces', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE signs USING fts5 (
    body, content='unspaced_pieces', content_rowid='id', tokenize='trigram'
);
"""
"""An index of the words of all pieces; trigrams for scripts without spaces between words."""


def _script(sql: str) -> Step:
    """A step that runs each statement: `executescript` would end the transaction around it."""

    def run(connection: Connection) -> None:
        for statement in sql.split(";\n"):
            if statement.strip():
                connection.execute(statement)

    return run


_COUNTED = """
ALTER TABLE readings ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
UPDATE readings SET comments = (SELECT comments FROM pages WHERE pages.id = readings.page);
"""
"""The number of comments of a reading; for older readings, the number there is now."""

_TAGGED = "ALTER TABLE pages ADD COLUMN tags TEXT NOT NULL DEFAULT '';\n"

_NOTED = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    comment TEXT NOT NULL,
    quote TEXT NOT NULL,
    text TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_page ON notes (page);
"""
_FRAMED = "ALTER TABLE copies ADD COLUMN framed INTEGER;\n"
"""Whether the page was read with frames that are not in its bytes; NULL in older copies."""

_SUMMED = "CREATE INDEX copies_by_sha256 ON copies (sha256);\n"
"""By which a file is found again that has another name."""

PADDING = "  "
"""Behind a text in the index of trigrams: so one begins with each of its signs, the last too."""
_PADDED = """
DROP VIEW unspaced_pieces;
CREATE VIEW unspaced_pieces AS SELECT id, body || '  ' AS body FROM pieces WHERE unspaced;
"""


def _pad(connection: Connection) -> None:
    _script(_PADDED)(connection)
    with suppress(OperationalError):  # there is no index, or none that this SQLite can use
        connection.execute("INSERT INTO signs (signs) VALUES ('rebuild')")


_SIGNED = "ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT '';\n"
"""Who wrote the comment that a note is on: a page may be kept without its text."""
_SCRIPTS = (_PAGES, _COUNTED, _TAGGED, _NOTED, _FRAMED, _SUMMED)
STEPS: tuple[Step, ...] = (*map(_script, _SCRIPTS), _pad, _script(_SIGNED))
"""The step at index n turns a library of version n into one of version n + 1."""
VERSION = len(STEPS)

make_full_text: Step = _script(FULL_TEXT)
