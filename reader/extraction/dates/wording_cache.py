"""Each wording of a date is read once: the dates of a page differ only in their numbers, and in
the names beside them.

A thread has "Ada | May 3, 2021 at 14:05" five thousand times over. What its words mean, and which
of them are a day, is worked out with zeros for all figures and one word for all that mean nothing;
the numbers and these words are filled in afterwards.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.extraction.dates.tokens import cut, numbers, words_of
from reader.extraction.dates.words import Phrase, guessed, has_meaning, own

_KEPT = 1024
_ZEROS = dict.fromkeys(map(ord, "0123456789"), "0")


def in_own(text: str, lang: str) -> Phrase | None:
    """A `normal` text as read in the language of the page; None if it is not in the table."""
    worded, names = wording(text)
    phrase = own_phrase(worded, lang)
    return None if phrase is None else _filled(phrase, numbers(text), names)


def in_others(text: str, lang: str) -> list[Phrase]:
    """A `normal` text as read in the languages that know most of its words."""
    worded, names = wording(text)
    own_numbers = numbers(text)
    return [_filled(phrase, own_numbers, names) for phrase in _guessed(worded, lang)]


def wording(text: str) -> tuple[str, tuple[str, ...]]:
    """A `normal` text with zeros for all figures and one stand-in for all words that mean nothing,
    and these words in order.
    """
    return _wording(text.translate(_ZEROS))


@lru_cache(_KEPT)
def _wording(text: str) -> tuple[str, tuple[str, ...]]:
    """A text with one stand-in for all words that mean nothing, and these words in order."""
    if _NAME in text:
        return text, ()
    names: list[str] = []

    def standing_in(found: re.Match[str]) -> str:
        word = found[0]
        if has_meaning(word):
            return word
        names.append(word)
        return _NAME

    return words_of(text).sub(standing_in, text), tuple(names)


_NAME = "qq"
"""A word of no language, which stands for all that mean nothing."""


@lru_cache(_KEPT)
def own_phrase(worded: str, lang: str) -> Phrase | None:
    """A wording, with zeros for its figures, as read in the language of the page."""
    return own(cut(worded), lang)


@lru_cache(_KEPT)
def _guessed(worded: str, lang: str) -> tuple[Phrase, ...]:
    return tuple(guessed(cut(worded), lang))


def _filled(phrase: Phrase, numbers: Sequence[str], names: Sequence[str]) -> Phrase:
    """A phrase with its own numbers in place of zeros, and its own words."""
    values, texts = list(phrase.values), list(phrase.texts)
    for at, number in zip(places(phrase.shape), numbers, strict=True):
        values[at] = int(number) if len(number) < 10 else 0
        texts[at] = number
    if names:
        own_names = iter(names)
        texts = [next(own_names) if text == _NAME else text for text in texts]
    return Phrase(phrase.shape, tuple(values), tuple(texts), phrase.order)


@lru_cache(_KEPT)
def places(shape: str) -> tuple[int, ...]:
    """The places of numbers in a phrase: the meaning of a word is never written as a figure."""
    return tuple(at for at, letter in enumerate(shape) if letter in "149")
