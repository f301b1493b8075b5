"""Search in the user's notes, and in all articles and comments, the page read last first."""

import re
from sqlite3 import Connection, OperationalError

from reader.expressions import expression
from reader.library.search_text import is_unspaced
from reader.library.store import Library
from reader.library.values import SearchHit
from reader.text import clean, fold, line

MOST = 100
"""The most pages listed as results."""
_LOOKED_AT = 400
"""The most pieces examined, newest first."""
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
    return connection.execute(
        "SELECT page, comment, pieces.author, snippet(words, 1, ?1, ?2, '…', ?3)"
        " FROM words JOIN pieces ON pieces.id = words.rowid"
        " JOIN pages ON pages.id = page AND deleted = ''"
        " WHERE words MATCH ?4 ORDER BY words.rowid DESC LIMIT ?5",
        (_BEGIN, _END, _AROUND, terms, _LOOKED_AT),
    ).fetchall()


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
    rows = connection.execute(
        "SELECT page, comment, author, pieces.body"  # noqa: S608  marks for values alone
        " FROM signs JOIN pieces ON pieces.id = signs.rowid"
        " JOIN pages ON pages.id = page AND deleted = ''"
        f" WHERE signs MATCH ?{likes} ORDER BY signs.rowid DESC LIMIT ?",
        (indexed, *map(_like, common), _LOOKED_AT),
    )
    return [(page, comment, author, _cut(body, words[0])) for page, comment, author, body in rows]


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
    rows = connection.execute(
        f"SELECT page, comment, author, body FROM pieces"  # noqa: S608  marks for values alone
        f" JOIN pages ON pages.id = page AND deleted = '' WHERE {likes}{more}"
        f" ORDER BY pieces.id DESC LIMIT ?",
        (*map(_like, words), _LOOKED_AT),
    )
    return [(page, comment, author, _cut(body, words[0])) for page, comment, author, body in rows]


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
    """One result for each page, with the number of its pieces that match."""
    hits: dict[int, SearchHit] = {}
    for page, comment, author, text in rows:
        if page in hits:
            hits[page] = hits[page]._replace(times=hits[page].times + 1)
        elif len(hits) < MOST:
            hits[page] = SearchHit(page, comment, line(author), tuple(_parts(text)))
    return tuple(hits.values())


def _parts(text: str) -> list[tuple[str, bool]]:
    """A snippet split at its matches."""
    parts: list[tuple[str, bool]] = []
    for number, piece in enumerate(text.split(_BEGIN)):
        hit, _, after = piece.partition(_END) if number else ("", "", piece)
        parts += [(line(hit), True)] if hit else []
        parts += [(re.sub(r"\s+", " ", clean(after)), False)] if after else []
    return parts
