"""Cuts a text into the numbers, words and signs that make up a date."""

import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.dates.spelling import unspaced
from reader.extraction.dates.words import table
from reader.values import NamedTuple

_SIGNS_IN_ASCII = r"\s\d!-/:-@\[-`{-~"
_SIGNS_BEYOND = r"\u00a1-\u00bf\u2010-\u2064\u2190-\u2bff\u3000-\u3003\u3008-\u3020\u0964"


def _word(signs: str) -> str:
    return f"[^{signs}]+(?:'[^{signs}]+)*"


def _pieces(signs: str) -> re.Pattern[str]:
    return expression(rf"'(\d\d)(?!\d)|(\d+)|({_word(signs)})|([^\s_])")


_FIGURES = expression(r"\d+")
_NUMBER = expression(r"'(\d\d)(?!\d)|(\d+)")
_PIECE, _PIECE_IN_ASCII = _pieces(_SIGNS_IN_ASCII + _SIGNS_BEYOND), _pieces(_SIGNS_IN_ASCII)
"""The second is the first for ASCII: classes beyond it take a millisecond to compile."""
_WORD = expression(_word(_SIGNS_IN_ASCII + _SIGNS_BEYOND))
_WORD_IN_ASCII = expression(_word(_SIGNS_IN_ASCII))
_KINDS = {1: "1", 2: "1", 4: "4"}
_SIGNS = frozenset(".,/-:+")
# A day and a time from adjacent elements: "28.09.19" "12:44".
_TOUCHING = expression(r"(?<!\d)(\d\d\.\d\d\.\d\d)(?=\d\d:\d\d(?!\d))")
_LONGEST_WORD = 8
"""The longest word of a date in a script without spaces, in letters."""


class Piece(NamedTuple):
    """A number ("1" with one or two digits, "4" with four, "9" otherwise), a word ("?"), or a sign,
    which stands for itself; rare signs become commas.
    """

    kind: str
    text: str


def cut(text: str) -> list[Piece]:
    """The pieces of a `normal` text; words that form one name are a single piece."""
    pattern = _PIECE_IN_ASCII if text.isascii() else _PIECE
    return list(_joined(_piece(*found.groups()) for found in pattern.finditer(_spaced(text))))


def words_of(text: str) -> re.Pattern[str]:
    """The pattern of the words among the pieces of a `normal` text."""
    return _WORD_IN_ASCII if text.isascii() else _WORD


def numbers(text: str) -> list[str]:
    """The numbers among the pieces of a `normal` text."""
    spaced = _spaced(text)
    if "'" not in spaced:
        return _FIGURES.findall(spaced)
    found = _NUMBER.findall(spaced)
    return [_century(short) if short else number for short, number in found]


def _spaced(text: str) -> str:
    return _TOUCHING.sub(r"\1 ", text) if "." in text and ":" in text else text


def _piece(short: str | None, number: str | None, word: str | None, sign: str | None) -> Piece:
    if short:
        return Piece("4", _century(short))
    if number:
        return Piece(_KINDS.get(len(number), "9"), number)
    if word:
        return Piece("?", word)
    return Piece(sign if sign in _SIGNS else ",", sign or "")


def _century(short: str) -> str:
    """The year meant by two figures after an apostrophe: "'21"."""
    return f"20{short}" if short < "90" else f"19{short}"


def _joined(unjoined: Iterator[Piece]) -> Iterator[Piece]:
    pieces = list(unjoined)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "?":
            yield piece
            at += 1
            continue
        name, count = _name(pieces, at)
        yield from [Piece("?", name)] if count > 1 else _parted(piece)
        at += count


def _name(pieces: list[Piece], at: int) -> tuple[str, int]:
    """The name of several words or letters that begins here, and how many pieces it takes."""
    vocabulary = table()
    if pieces[at].text in vocabulary.heads:
        neighbours = pieces[at : at + 3]
        kinds = "".join(piece.kind for piece in neighbours)
        texts = [piece.text for piece in neighbours]
        if kinds == "???" and " ".join(texts) in vocabulary.phrases:
            return " ".join(texts), 3
        if kinds[:2] == "??" and " ".join(texts[:2]) in vocabulary.phrases:
            return " ".join(texts[:2]), 2
        if kinds == "?.?" and "".join(texts) in vocabulary.phrases:
            return "".join(texts), 3
    return pieces[at].text, 1


def _parted(piece: Piece) -> Iterator[Piece]:
    """The words in a run of a script without spaces, the longest first."""
    known = table().unspaced
    word = piece.text
    if word in known or not any(map(unspaced, word)):
        yield piece
        return
    at = start = 0
    while at < len(word):
        end = next(
            (e for e in range(min(len(word), at + _LONGEST_WORD), at, -1) if word[at:e] in known), 0
        )
        if not end:
            at += 1
            continue
        if start < at:
            yield Piece("?", word[start:at])
        yield Piece("?", word[at:end])
        at = start = end
    if start < len(word):
        yield Piece("?", word[start:])
