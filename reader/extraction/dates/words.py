"""The meaning of words in dates, by language: the table, and phrases read with it.

The words (`reader.text.date_words`) are loaded for the first date that is not machine-readable.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Protocol

from reader.extraction.dates.spelling import bare, unspaced
from reader.extraction.dates.zones import ZONES
from reader.text.date_words import date_words
from reader.values import NamedTuple

_SAME = {"no": "nb", "iw": "he", "in": "id", "tl": "fil", "mo": "ro", "sh": "sr", "cmn": "zh"}
"""Other codes for languages in the table."""


class Piece(Protocol):
    """A number, a word or a sign of a text (see `pieces`)."""

    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


class Table(NamedTuple):
    """Roles of words by language ("*" for all), and the order of day and month in each language."""

    words: Mapping[str, Mapping[str, str]]
    orders: Mapping[str, str]
    phrases: frozenset[str]
    """Names of several words, or of letters with full stops."""
    heads: frozenset[str]
    """The first words of such names."""
    unspaced: frozenset[str]
    """Words in scripts without spaces."""
    known: frozenset[str]
    """The words of all languages."""
    parts: frozenset[str]
    """The words of which names of several consist."""


@cache
def table() -> Table:
    """The table, loaded once."""
    data = date_words()
    phrases = frozenset(data.phrases)
    heads = frozenset(phrase.replace(".", " ").split(" ")[0] for phrase in phrases)
    words = data.words
    known = frozenset[str]().union(*(roles for language, roles in words.items() if language != "*"))
    parts = frozenset(part for phrase in phrases for part in phrase.replace(".", " ").split(" "))
    zones = {name.lower(): f"z{minutes}" for name, minutes in ZONES.items()}
    words = {**words, "*": {**words["*"], **zones}}
    return Table(words, data.orders, phrases, heads, frozenset(data.unspaced), known, parts)


class Phrase(NamedTuple):
    """A text as read in one language: one letter for each piece, so that the grammar is a pattern.

    Numbers: 1 (one or two digits), 4 (four), 9 (others). Names: M month, W weekday, X a word that
    can be both. Units: s i h d w q, second to week, q for longer; U two of a unit in one word; N
    "one". Marks after a number: Y G D H I S; K before it, a month's. A half of the day, E era, Z
    zone, g "ago", t a day by name, x "just now", f a word without meaning here, ? an unknown one.
    """

    shape: str
    values: tuple[int, ...]
    texts: tuple[str, ...]
    order: str
    """"dm", "md", "y", "ydm" or "": the order of day, month and year in figures."""


def own(pieces: Sequence[Piece], lang: str) -> Phrase | None:
    """The pieces as read in the language of the page; None for a language not in the table."""
    words = table().words.get(base(lang))
    return None if words is None else _phrase(pieces, words, order(lang))


def guessed(pieces: Sequence[Piece], lang: str) -> list[Phrase]:
    """The pieces as read in the languages that know most of their words, without duplicates."""
    words = list(dict.fromkeys(piece.text for piece in pieces if piece.kind == "?"))
    english = table().words["en"]
    meanings: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for word in words:
        for language, role in _speakers(word):
            # "Posted on 04.03.2024": the Danish for Wednesday would choose the order of figures.
            if role[0] != "w" or english.get(word) != "f":
                meanings[language][word] = role
    most = max(map(len, meanings.values()), default=0)
    readers: defaultdict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for language, roles in meanings.items():
        if len(roles) == most:
            readers[tuple(roles.items())].append(language)
    if not readers:
        return [_phrase(pieces, {}, order(lang))]
    every = [language for languages in readers.values() for language in languages]
    agreed = order(lang) if lang else _agreed(every)
    return [_phrase(pieces, dict(roles), agreed) for roles in readers]


def is_of_dates(word: str) -> bool:
    """Whether any language uses a word in its dates. One of few letters counts only with the
    accents it has there: "há" is of ages in Portuguese, and "Hà" a name in Vietnamese, as "Lê" is.
    """
    plain = word.lower()
    if len(plain) <= _SHORT and not plain.isascii() and plain not in table().known:
        return False
    return bool(_speakers(plain))


_SHORT = 3


def is_weekday(word: str) -> bool:
    """Whether any language calls a day of the week so in full; "Sam" is short for one."""
    is_full = len(word) > _SHORT or not word.isascii()
    return is_full and any(role[0] == "w" for _, role in _speakers(word.lower()))


def has_meaning(word: str) -> bool:
    """Whether a word, or a part of it in a script without spaces, may be one of a date's."""
    known = table()
    if word in known.known or word in known.parts or word in known.words["*"]:
        return True
    return not word.isascii() and (bare(word) in known.known or any(map(unspaced, word)))


@lru_cache(maxsize=4096)
def _speakers(word: str) -> tuple[tuple[str, str], ...]:
    """The languages that use a word in dates, and its role in each."""
    plain = bare(word)
    if word not in table().known and plain not in table().known:
        return ()  # as most words of lines with a number in them
    roles_by_language = (
        (language, roles.get(word) or roles.get(plain, ""))
        for language, roles in table().words.items()
        if language != "*"
    )
    return tuple((language, role) for language, role in roles_by_language if role)


def _agreed(languages: Iterable[str]) -> str:
    orders = {table().orders.get(language, "") for language in languages}
    return orders.pop() if len(orders) == 1 else ""


def base(lang: str) -> str:
    """The language of a tag: "pt" for "pt-BR" or "pt_BR"."""
    code = lang.replace("_", "-").partition("-")[0].lower().strip()
    return _SAME.get(code, code)


@lru_cache(256)
def order(lang: str) -> str:
    """The order of day, month and year in a language and its territory; "" if unknown."""
    parts = lang.replace("_", "-").lower().split("-")
    orders = table().orders
    return orders.get(f"{base(lang)}-{parts[-1].strip()}", orders.get(base(lang), ""))


def _phrase(pieces: Iterable[Piece], words: Mapping[str, str], order: str) -> Phrase:
    shape: list[str] = []
    values: list[int] = []
    texts: list[str] = []
    everywhere = table().words["*"]
    for kind, text in ((piece.kind, piece.text) for piece in pieces):
        letters, value = kind, int(text) if kind in "149" and len(text) < 10 else 0
        if kind == "?":
            role = words.get(text) or words.get(bare(text)) or everywhere.get(text)
            letters, value = _meaning(role) if role else ("?", 0)
        for letter in letters:
            shape.append(letter)
            values.append(value)
            texts.append(text)
    twice = "".join(shape).find("M/M")
    if twice >= 0 and values[twice] == values[twice + 2]:
        # Arabic papers call a month by both of its names: "4 آب/أغسطس 2013".
        for written in (shape, values, texts):
            del written[twice + 1 : twice + 3]
    return Phrase("".join(shape), tuple(values), tuple(texts), order)


_HALVES = {"a": 0, "p": 12, "n": 1}


@lru_cache(maxsize=512)
def _meaning(role: str) -> tuple[str, int]:
    """The letters of a role in the table, and its number."""
    head, suffix = role[0], role[1:]
    if "+" in role:
        month, day = suffix.split("+w")
        return "X", int(month) * 10 + int(day)
    if suffix == "g":
        return role, 0
    if head in "mwtez":
        return {"m": "M", "w": "W", "t": "t", "e": "E", "z": "Z"}[head], int(suffix)
    if head == "j":
        return "M", 100 + int(suffix)
    if role in _HALVES:
        return "A", _HALVES[role]
    if head == "N":
        return "N", int(suffix or 1)
    if head == "U":
        return "U", ord(suffix)
    return {"k": "K"}.get(role, suffix if head == "u" else role), 0
