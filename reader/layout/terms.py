"""Finds keywords and search queries in text.

Both are matched in the result of `reader.text.fold`, which keeps the length of the text, so that
offsets in it are offsets in the text. Input is treated as a pattern only if declared as one.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias
from unicodedata import category, normalize

from reader.config.settings import Match
from reader.expressions import expression
from reader.layout.combining_marks import bare
from reader.text import fold
from reader.text.scripts import KOREAN, NARROW_KANA, UNSPACED
from reader.values import NamedTuple

# In scripts that do not separate words by spaces, or attach endings to them (Korean), word
# boundaries cannot be required.
_UNSPACED = f"{UNSPACED}{KOREAN}{NARROW_KANA}"
_LETTERS = rf"[^\W{_UNSPACED}]"
"""Compiled if there are keywords: 3 ms."""
_PART = expression(r'\s*(?:["“”„«]([^"“”„»]*)["“”»]|([^,，、\n]*))\s*(?:[,，、\n]|$)')


Hits: TypeAlias = list[tuple[int, int, int]]
"""Start, end, and the index of the term."""


class Term(NamedTuple):
    """A keyword to highlight: a word, a phrase or a pattern."""

    text: str
    match: Match = "word"
    color: str = ""
    """A color name of the theme, or "#rrggbb"; "" to be assigned one in turn."""

    @property
    def folded(self) -> str:
        return " ".join(bare(fold(self.text)).text.split())


def parse(text: str) -> tuple[Term, ...]:
    """The terms in a list as typed: separated by commas, with quotes around one that contains a
    comma.

    A trailing * matches every word that begins this way. A term given twice counts once.
    """
    terms: dict[str, Term] = {}
    for words, quoted in _parts(text):
        begins = not quoted and words.endswith("*")
        phrase = words.rstrip("* ") if begins else words
        if says_something(phrase):
            terms.setdefault(fold(phrase), Term(phrase, "beginning" if begins else "word"))
    return tuple(terms.values())


def refused(text: str) -> tuple[str, ...]:
    """Entries of a list that cannot be terms: punctuation alone, or nothing between commas."""
    parts = list(_parts(text))
    if not parts and text.strip():
        return (text.strip(),)
    return tuple(words for words, _quoted in parts if not says_something(words))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The entries between commas, and whether each is in quotes."""
    if not text:  # most pages are read without a list, and the pattern takes 1 ms to compile
        return
    for match in _PART.finditer(text):
        quoted, plain = match.groups()
        if words := " ".join((quoted or plain or "").split()):
            yield words, quoted is not None


def says_something(words: str) -> bool:
    """Whether there is a letter, a digit or a picture to find; a full stop would be everywhere."""
    return any(char.isalnum() or category(char) == "So" for char in words)


def find(folded: str, terms: tuple[Term, ...]) -> Hits:
    """Start, end and index of the term for every match in folded text, in order.

    One pass for all words, and one for each pattern; of two matches that begin together the longer
    wins, and matches do not overlap.
    """
    if not terms:
        return []
    plain, order, patterns = _compiled(terms)
    text, back = bare(folded)
    hits: Hits = []
    if plain is not None:
        hits = [
            (match.start(), match.end(), order[(match.lastindex or 1) - 1])
            for match in plain.finditer(text)
        ]
    if patterns:
        from reader.layout.patterns import spans  # noqa: PLC0415  only where there is a pattern

        hits += [(*span, n) for n, source in patterns for span in spans(source, text)]
        hits = _apart(hits)
    return hits if back is None else [(back[start], back[end], n) for start, end, n in hits]


def _apart(hits: Hits) -> Hits:
    """The hits in order without overlaps; of two that begin together, the longer."""
    hits.sort(key=lambda hit: (hit[0], -hit[1], hit[2]))
    separate: Hits = []
    for hit in hits:
        if not separate or hit[0] >= separate[-1][1]:
            separate.append(hit)
    return separate


@lru_cache(32)
def _compiled(
    terms: tuple[Term, ...],
) -> tuple[re.Pattern[str] | None, tuple[int, ...], tuple[tuple[int, str], ...]]:
    """One alternation of all words, the term of each of its groups, and the patterns.

    Grouped by first letter, with the look-behind after that letter: the scan then jumps from one
    first letter to the next in C, four times as fast for a hundred terms.
    """
    patterns = tuple((n, term.text) for n, term in enumerate(terms) if term.match == "pattern")
    words = [n for n, term in enumerate(terms) if term.match != "pattern" and term.folded]
    order = sorted(words, key=lambda i: (terms[i].folded[0], -len(terms[i].folded), i))
    branches: dict[str, list[str]] = {}
    for index in order:
        branches.setdefault(terms[index].folded[0], []).append(_branch(terms[index]))
    alternation = "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in branches.items()
    )
    return re.compile(alternation) if branches else None, tuple(order), patterns


def _branch(term: Term) -> str:
    """The pattern after the first letter, ending in an empty group that identifies the term."""
    words = term.folded
    edged = term.match != "anywhere"
    before = (
        f"(?<!{_LETTERS}{re.escape(words[0])})" if edged and re.match(_LETTERS, words[0]) else ""
    )
    following = _spaced(words)[len(re.escape(words[0])) :]
    after = ""
    if edged and re.match(_LETTERS, words[-1]):
        after = f"{_LETTERS}*" if term.match == "beginning" else f"(?!{_LETTERS})"
    return f"{before}{following}{after}()"


def _spaced(words: str) -> str:
    """The words as a pattern that allows any white space between them, including line breaks."""
    return r"\s+".join(map(re.escape, words.split()))


def matches(text: str, folded: str, query: str) -> list[tuple[int, int]]:
    """Start and end of every match of `query`, as typed into a search box.

    A capital in the query makes it case-sensitive. An accent or a typographic quote in it has to
    match; a plain query matches with or without them, even if a text has accents as separate
    characters. White space matches any white space, so that phrases are found across lines and
    blocks. `folded` is `fold(text)`.
    """
    plain_query = bare(fold(normalize("NFC", query))).text
    words = normalize("NFC", query).split()
    if not plain_query.split():
        return []
    cased = any(char.isupper() for char in query)
    marked = plain_query != query.lower()
    plain, back = bare(folded)
    spans = [match.span() for match in _pattern(plain_query).finditer(plain)]
    if back is not None:
        spans = [(back[start], back[end]) for start, end in spans]
    if not cased and not marked:
        return spans
    return [
        (start, end)
        for start, end in spans
        if _agrees(zip(_composed(text[start:end]), words, strict=False), cased, marked)
    ]


def _composed(text: str) -> list[str]:
    """The words of a text, with each letter and its accent as one character."""
    return normalize("NFC", text).split()


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
