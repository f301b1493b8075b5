"""Each wording of a date is read once: the dates of a page differ only in their numbers.

A thread has "May 3, 2021 at 14:05" five thousand times over. What its words mean, and which of them
are a day, is worked out with zeros for all figures; the numbers are filled in afterwards.
"""

from collections.abc import Sequence
from functools import lru_cache

from reader.extraction.dates.tokens import cut, numbers
from reader.extraction.dates.words import Phrase, guessed, own

_KEPT = 1024
_ZEROS = dict.fromkeys(map(ord, "0123456789"), "0")


def in_own(text: str, lang: str) -> Phrase | None:
    """A `normal` text as read in the language of the page; None if it is not in the table."""
    phrase = _own_phrase(text.translate(_ZEROS), lang)
    return None if phrase is None else _filled(phrase, numbers(text))


def in_others(text: str, lang: str) -> list[Phrase]:
    """A `normal` text as read in the languages that know most of its words."""
    own_numbers = numbers(text)
    return [_filled(phrase, own_numbers) for phrase in _guessed(text.translate(_ZEROS), lang)]


@lru_cache(_KEPT)
def _own_phrase(worded: str, lang: str) -> Phrase | None:
    return own(cut(worded), lang)


@lru_cache(_KEPT)
def _guessed(worded: str, lang: str) -> tuple[Phrase, ...]:
    return tuple(guessed(cut(worded), lang))


def _filled(phrase: Phrase, numbers: Sequence[str]) -> Phrase:
    """A phrase with its own numbers in place of zeros."""
    values, texts = list(phrase.values), list(phrase.texts)
    for at, number in zip(_places(phrase.shape), numbers, strict=True):
        values[at] = int(number) if len(number) < 10 else 0
        texts[at] = number
    return Phrase(phrase.shape, tuple(values), tuple(texts), phrase.order)


@lru_cache(_KEPT)
def _places(shape: str) -> tuple[int, ...]:
    """The places of numbers in a phrase: the meaning of a word is never written as a figure."""
    return tuple(at for at, letter in enumerate(shape) if letter in "149")
