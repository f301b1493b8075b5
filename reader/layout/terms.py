"""Words a reader watches for or looks for, found in text as people write it.

Both kinds work on `reader.text.fold` of the text, which keeps its length, so that offsets found
there are offsets in the text. What the reader types is never a pattern.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from reader.text import fold

# Scripts that do not part words by spaces, or hang endings on them (Korean): a word there has no
# edges to ask for.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
_LETTER = re.compile(f"[^\\W{_UNSPACED}]")
_LETTERS = rf"[^\W{_UNSPACED}]"
_PART = re.compile(r'\s*(?:["“”„«]([^"“”„»]*)["“”»]|([^,，、\n]*))\s*(?:[,，、\n]|$)')


@dataclass(frozen=True, slots=True)
class Term:
    """A standing keyword: a word or a phrase, whole unless it ended in "*"."""

    text: str
    prefix: bool = False
    """It also begins longer words."""

    @property
    def folded(self) -> str:
        return " ".join(fold(self.text).split())


def parse(text: str) -> tuple[Term, ...]:
    """The terms of a list as typed: parted by commas, quotes round one that holds a comma.

    A trailing * asks for every word that begins so. A term given twice counts once.
    """
    terms: dict[str, Term] = {}
    for words, quoted in _parts(text):
        prefix = not quoted and words.endswith("*")
        kept = words.rstrip("* ") if prefix else words
        if _says_something(kept):
            terms.setdefault(fold(kept), Term(kept, prefix))
    return tuple(terms.values())


def refused(text: str) -> tuple[str, ...]:
    """What in a list as typed is no term: punctuation alone, or nothing but the commas."""
    parts = list(_parts(text))
    if not parts and text.strip():
        return (text.strip(),)
    return tuple(words for words, _quoted in parts if not _says_something(words))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """What the commas part, and whether it is in quotes."""
    for match in _PART.finditer(text):
        quoted, plain = match.groups()
        if words := " ".join((quoted or plain or "").split()):
            yield words, quoted is not None


def _says_something(words: str) -> bool:
    """A full stop would be found everywhere; a letter, a digit or a picture is looked for."""
    return any(char.isalnum() or category(char) == "So" for char in words)


def find(folded: str, terms: tuple[Term, ...]) -> list[tuple[int, int, int]]:
    """Start, end and index of the term, for every place in folded text, in order.

    One pass whatever the number of terms; where two begin at one place the longer wins, and
    places do not overlap.
    """
    if not terms:
        return []
    pattern, order = _compiled(terms)
    return [
        (match.start(), match.end(), order[(match.lastindex or 1) - 1])
        for match in pattern.finditer(folded)
    ]


@lru_cache(32)
def _compiled(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """One alternation, and which term each of its groups stands for.

    Grouped by first letter, the letter first and the look behind it after: so the scan leaps from
    one first letter to the next in C, four times as fast for a hundred terms.
    """
    order = sorted(range(len(terms)), key=lambda i: (terms[i].folded[0], -len(terms[i].folded), i))
    branches: dict[str, list[str]] = {}
    for index in order:
        branches.setdefault(terms[index].folded[0], []).append(_branch(terms[index]))
    pattern = "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in branches.items()
    )
    return re.compile(pattern), tuple(order)


def _branch(term: Term) -> str:
    """What follows the first letter, with an empty group at its end to tell the terms apart."""
    words = term.folded
    before = f"(?<!{_LETTERS}{re.escape(words[0])})" if _LETTER.match(words[0]) else ""
    rest = _spaced(words)[len(re.escape(words[0])) :]
    after = ""
    if _LETTER.match(words[-1]):
        after = f"{_LETTERS}*" if term.prefix else f"(?!{_LETTERS})"
    return f"{before}{rest}{after}()"


def _spaced(words: str) -> str:
    """The words as a pattern in which any white space parts them, a line break too."""
    return r"\s+".join(map(re.escape, words.split()))


def matches(text: str, folded: str, query: str) -> list[tuple[int, int]]:
    """Start and end of every place of `query`, as a search box means it.

    A capital in the query asks for its case. An accent or a typographic quote in it asks for
    these; a plain query finds them all. White space in it stands for any, so that a phrase is
    found across lines and blocks. `folded` is `fold(text)`.
    """
    words = query.split()
    if not words:
        return []
    cased = any(char.isupper() for char in query)
    marked = fold(query) != query.lower()
    found = (match.span() for match in _pattern(fold(query)).finditer(folded))
    if not cased and not marked:
        return list(found)
    return [
        (start, end)
        for start, end in found
        if _agrees(zip(text[start:end].split(), words, strict=False), cased, marked)
    ]


@lru_cache(32)
def _pattern(folded: str) -> re.Pattern[str]:
    return re.compile(_spaced(folded))


def _agrees(pairs: Iterable[tuple[str, str]], cased: bool, marked: bool) -> bool:
    for found, asked in pairs:
        for char, want in zip(found, asked, strict=False):
            if cased and char.isupper() != want.isupper():
                return False
            if marked and char.lower() != want.lower():
                return False
    return True
