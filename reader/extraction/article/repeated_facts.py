"""Removes lines above a text that only repeat who wrote it and when, which are shown already."""

import re
from datetime import datetime

from reader.expressions import expression
from reader.extraction.article.events import EVENTS
from reader.extraction.article.lead import says_who_or_when
from reader.extraction.dates import read_date
from reader.extraction.dates.words import is_weekday
from reader.extraction.metadata.meta import Meta
from reader.model import Block, Blocks, Image, Media, Paragraph, Rule, spans_text

_LINES = 3
"""The most such lines above a text."""
_LONGEST = 80
"""The most characters of one."""
_SAID = expression(
    r"\b(?:by|von|par|por|di|door|av|af|text|words|written|author|autor(?:in)?|the|at|on|um|am|de|"
    r"last|first|updated?|published|posted|modified|aktualisiert|veröffentlicht|stand|publié|"
    r"publicado|[ap]\.?m|uhr|(?:GM|BS|CES|CE|[ECMP][SD]?)T|UTC|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b"
    r"|(?:\b[A-Z]\w+ )?\b(?:reporter|correspondent|editor|writer|journalist|columnist)\b",
    re.IGNORECASE,
)
"""Words for authorship, a position, or the moment that stands behind them, and days of the week."""
_LETTERS = expression(r"[^\W\d_]{2,}")
_SHORTEST = 5
"""The fewest characters of an author's name: shorter ones are in other words."""


def without_repeated_facts(blocks: Blocks, facts: Meta) -> Blocks:
    """The blocks without the first lines that say who or when, if that is the page's author or
    declared day; all blocks of a manual.

    A line in an element of its own is known by its form alone (`edges`). These are loose in the
    element of the text: one may be its first words, and so must repeat what is known.
    """
    if facts.is_manual:
        return blocks
    gone: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Image | Media | Rule):
            continue
        if len(gone) == _LINES or not _repeats(block, facts):
            break
        gone.append(at)
    if not gone or len(gone) == len(blocks):
        return blocks
    return tuple(block for at, block in enumerate(blocks) if at not in gone)


def _repeats(block: Block, facts: Meta) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans).strip()
    if len(text) > _LONGEST or not says_who_or_when(text):
        return False
    rest, is_named = _rest(text, facts)
    # When something will be is not when the page says that it was written.
    is_dated = facts.is_dated and facts.types.isdisjoint(EVENTS)
    return (is_named and not any(map(str.isalnum, rest))) or (
        is_dated and _is_day(rest, facts.published, facts.lang)
    )


def _rest(text: str, facts: Meta) -> tuple[str, bool]:
    """What a line says besides the author, the site, and words that go with them; and whether it
    names an author. More authors, translators and photographers are not repeated above it.
    """
    names = [name for name in facts.byline.split(", ") if len(name) >= _SHORTEST]
    rest = text
    for name in names:
        rest = re.sub(rf"\b{re.escape(name)}\b", " ", rest, flags=re.IGNORECASE)
    is_named = rest != text
    if facts.site_name:
        rest = rest.replace(facts.site_name, " ")
    return " ".join(_SAID.sub(" ", rest).split()), is_named


def _is_day(rest: str, published: datetime | None, lang: str) -> bool:
    """Whether what a line says is nothing but the day of a date, perhaps with its month in letters:
    a hall and a town make it one of an event, and beside figures for the month a word says of what.
    """
    words = [word for word in _LETTERS.findall(rest) if not is_weekday(word)]
    if published is None or len(words) > 1:
        return False
    moment = read_date(rest, lang)
    if moment is None or moment.date() != published.date():
        return False
    bare = read_date(rest.replace(words[0], " "), lang) if words else None
    return bare is None or bare.date() != published.date()
