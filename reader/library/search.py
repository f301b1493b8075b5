"""Search in the user's notes, and in all articles and comments, the page read last first."""

import re
from collections.abc import Iterable
from itertools import islice
from sqlite3 import Connection, OperationalError

from reader.expressions import expression
from reader.library.search_text import is_unspaced
from reader.library.store import Library
from reader.library.values import MOST_HITS, SearchHit
from reader.text import clean, fold, line

_MOST_TRIGRAMS = 300
"""The most trigrams that stand for a word of one or two signs."""
_NO_TRIGRAM = '"\ue002\ue002\ue002"'
_AROUND = 12
"""Words of a snippet."""
_BEGIN, _END = "\ue000", "\ue001"
"""Delimiters round a match in a snippet: characters that no page has a reason to use."""
_NOTE = "Note: "
_WORD = expression(r"[\w'’-]+")


def search(library: Library, query: str) -> tuple[SearchHit, ...]:
    """The pages with all words in one piece: a note, the article or a comment. Raises LibraryError.

    The last word may be a prefix, if it has two letters: what begins with one is nearly everything.
    In scripts without spaces between words any substring is found.
    A word that begins with # is looked for in notes alone, which are tagged so.
    """
    words = [word for word in _WORD.findall(clean(query)) if any(map(str.isalnum, word))]
    if not words:
        return ()
    parts = clean(query).split()

    def look(connection: Connection) -> tuple[SearchHit, ...]:
        rows = _in_notes(connection, parts)
        if any(part.startswith("#") for part in parts):
            return _by_page(rows)
        try:
            rows += _indexed(connection, words)
        except OperationalError:  # no index, or none that this SQLite can use
            rows += _plain(connection, words)
        return _by_page(rows)

    return library.ask(look, ())


Row = tuple[int, str, str, str]


def _in_notes(connection: Connection, parts: list[str]) -> list[Row]:
    """The notes with all parts of a query, newest first: few enough to look at each."""
    wanted = [fold(part) for part in parts]
    notes = connection.execute(
        "SELECT page, comment, text FROM notes JOIN pages ON pages.id = page AND deleted = ''"
        " WHERE text > '' ORDER BY notes.id DESC"
    )
    return [
        (page, comment, "", f"{_NOTE}{_cut(text, parts[0])}")
        for page, comment, text in notes
        if all(part in fold(text) for part in wanted)
    ]


def _indexed(connection: Connection, words: list[str]) -> list[Row]:
    if any(map(is_unspaced, words)):
        return _in_signs(connection, words)
    terms = " ".join(f'"{word.replace(chr(34), "")}"' for word in words)
    # Of 20,000 pages those with a word that begins with t took a third of a second, nothing else so
    # long.
    terms += "*" if len(words[-1]) > 1 else ""
    connection.create_function("is_first", 1, _FirstOfEachPage())
    # The words outside, newest first, so that nothing is sorted and reading stops at MOST_HITS; and
    # a snippet of what is shown alone: one of each match took 50 times as long.
    rows = connection.execute(
        "SELECT page, comment, pieces.author,"
        " CASE WHEN is_first(page) THEN snippet(words, 1, ?, ?, '…', ?) END"
        " FROM words CROSS JOIN pieces ON pieces.id = words.rowid"
        " CROSS JOIN pages ON pages.id = page AND deleted = ''"
        " WHERE words MATCH ? ORDER BY words.rowid DESC",
        (_BEGIN, _END, _AROUND, terms),
    )
    return list(islice((row for row in rows if row[3] is not None), MOST_HITS))


class _FirstOfEachPage:
    """Whether a page comes for the first time.

    A limit on pieces would leave out pages: one thread of 400 comments with a word hid all others.
    """

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def __call__(self, page: int) -> bool:
        is_first = page not in self._seen
        self._seen.add(page)
        return is_first


def _newest_of_each_page(matches: Iterable[tuple[int, int]]) -> list[int]:
    """Of pieces and their pages the first piece of each page, of MOST_HITS pages at most."""
    pieces: dict[int, int] = {}
    for piece, page in matches:
        pieces.setdefault(page, piece)
        if len(pieces) == MOST_HITS:
            break
    return list(pieces.values())


def _in_signs(connection: Connection, words: list[str]) -> list[Row]:
    """The index holds trigrams: a shorter word is any of those that begin with it.

    One that begins very many is common: of the texts the newest ones have it.
    """
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.trigrams USING fts5vocab (main, signs, row)"
    )
    terms = [_trigrams(connection, word) for word in words]
    indexed = " AND ".join(filter(None, terms))
    common = [word for word, term in zip(words, terms, strict=True) if not term]
    if not indexed:
        return _plain(connection, words, " AND unspaced")
    likes = "".join(" AND pieces.body LIKE ? ESCAPE '\\'" for _ in common)
    matches = connection.execute(
        "SELECT signs.rowid, page"  # noqa: S608  marks for values alone
        " FROM signs JOIN pieces ON pieces.id = signs.rowid"
        " JOIN pages ON pages.id = page AND deleted = ''"
        f" WHERE signs MATCH ?{likes} ORDER BY signs.rowid DESC",
        (indexed, *map(_like, common)),
    )
    return _excerpts(connection, _newest_of_each_page(matches), words[0])


def _trigrams(connection: Connection, word: str) -> str:
    """What is looked for in the index instead of a word, "" for what is too common."""
    if len(word) > 2:
        return f'"{word}"'
    terms = connection.execute(
        "SELECT term FROM trigrams WHERE term >= ? AND term < ? LIMIT ?",
        (fold(word), f"{fold(word)}\U0010ffff", _MOST_TRIGRAMS + 1),
    ).fetchall()
    if len(terms) > _MOST_TRIGRAMS:
        return ""
    quoted = (f'"{term.replace(chr(34), chr(34) * 2)}"' for (term,) in terms)
    return f"({' OR '.join(quoted) or _NO_TRIGRAM})"


def _plain(connection: Connection, words: list[str], more: str = "") -> list[Row]:
    """Search the texts themselves, without the index."""
    likes = " AND ".join("body LIKE ? ESCAPE '\\'" for _ in words)
    matches = connection.execute(
        f"SELECT pieces.id, page FROM pieces"  # noqa: S608  marks for values alone
        f" JOIN pages ON pages.id = page AND deleted = '' WHERE {likes}{more}"
        f" ORDER BY pieces.id DESC",
        tuple(map(_like, words)),
    )
    return _excerpts(connection, _newest_of_each_page(matches), words[0])


def _excerpts(connection: Connection, pieces: Iterable[int], word: str) -> list[Row]:
    """The pieces with a snippet of each round the word."""
    rows = (
        connection.execute("SELECT page, comment, author, body FROM pieces WHERE id = ?", (piece,))
        for piece in pieces
    )
    return [
        (page, comment, author, _cut(body, word))
        for row in rows
        for page, comment, author, body in row
    ]


def _like(word: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", word) + "%"


def _cut(body: str, word: str) -> str:
    """A snippet round the first match."""
    at = body.casefold().find(word.casefold())
    if at < 0:  # found by letters without their accents
        at, word = 0, ""
    start, end = max(0, at - 4 * _AROUND), at + len(word) + 4 * _AROUND
    hit = f"{_BEGIN}{body[at : at + len(word)]}{_END}" if word else ""
    context = f"{body[start:at]}{hit}{body[at + len(word) : end]}"
    return f"{'…' if start else ''}{context}{'…' if end < len(body) else ''}"


def _by_page(rows: list[Row]) -> tuple[SearchHit, ...]:
    """One result for each page: the first of its rows."""
    hits: dict[int, SearchHit] = {}
    for page, comment, author, text in rows:
        if page not in hits and len(hits) < MOST_HITS:
            is_note = text.startswith(_NOTE)
            hits[page] = SearchHit(page, comment, line(author), tuple(_parts(text)), is_note)
    return tuple(hits.values())


def _parts(text: str) -> list[tuple[str, bool]]:
    """A snippet split at its matches."""
    parts: list[tuple[str, bool]] = []
    for number, piece in enumerate(text.split(_BEGIN)):
        hit, _, after = piece.partition(_END) if number else ("", "", piece)
        parts += [(line(hit), True)] if hit else []
        parts += [(re.sub(r"\s+", " ", clean(after)), False)] if after else []
    return parts
