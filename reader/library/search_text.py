"""The text of readings, in pieces that can be searched."""

from collections.abc import Iterator
from sqlite3 import Connection, OperationalError

from reader.expressions import expression
from reader.library.schema import PADDING
from reader.model import Reading
from reader.text.scripts import UNSPACED
from reader.values import NamedTuple

_UNSPACED = expression(f"[{UNSPACED}]")
"""A letter of a script without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han."""


class Piece(NamedTuple):
    """The text of an article (then without comment or author) or of one comment."""

    comment: str
    author: str
    body: str


def pieces(reading: Reading) -> Iterator[Piece]:
    """All searchable texts of a reading."""
    article = reading.article
    yield Piece("", article.byline, "\n\n".join(filter(None, (article.title, article.text))))
    for comment in reading.comments:
        yield Piece(comment.id, comment.author, comment.text)


def put_pieces(connection: Connection, page: int, reading: Reading) -> None:
    """Replace the searchable text of a page by that of a reading."""
    drop_pieces(connection, page)
    words = _has(connection, "words")
    for piece in pieces(reading):
        unspaced = is_unspaced(piece.body)
        row = connection.execute(
            "INSERT INTO pieces (page, comment, author, body, unspaced) VALUES (?, ?, ?, ?, ?)",
            (page, *piece, unspaced),
        ).lastrowid
        if words:
            connection.execute(
                "INSERT INTO words (rowid, author, body) VALUES (?, ?, ?)",
                (row, piece.author, piece.body),
            )
        if words and unspaced:
            padded = piece.body + PADDING
            connection.execute("INSERT INTO signs (rowid, body) VALUES (?, ?)", (row, padded))


def drop_pieces(connection: Connection, page: int) -> None:
    """Delete the searchable text of a page."""
    if _has(connection, "words"):
        connection.execute(
            "INSERT INTO signs (signs, rowid, body)"
            " SELECT 'delete', id, body || ? FROM pieces WHERE page = ? AND unspaced",
            (PADDING, page),
        )
        connection.execute(
            "INSERT INTO words (words, rowid, author, body)"
            " SELECT 'delete', id, author, body FROM pieces WHERE page = ?",
            (page,),
        )
    connection.execute("DELETE FROM pieces WHERE page = ?", (page,))


def merge_index(connection: Connection) -> None:
    """Remove words from the index that occurred only in deleted texts."""
    for table in ("words", "signs"):
        if _has(connection, table):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608


def is_unspaced(text: str) -> bool:
    """Whether a text has letters that a search by words alone cannot find."""
    return _UNSPACED.search(text) is not None


def _has(connection: Connection, table: str) -> bool:
    """Whether this library has an index that this SQLite can use."""
    try:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608  a name of ours
    except OperationalError:
        return False
    return True
