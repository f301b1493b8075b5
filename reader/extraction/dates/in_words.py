"""Dates in words: read in the page's language, or as all other languages agree."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from reader.expressions import expression
from reader.extraction.dates import numeric
from reader.extraction.dates.absolute import absolute, day_order, sides_of, with_short_year
from reader.extraction.dates.limits import LONGEST
from reader.extraction.dates.page import Page
from reader.extraction.dates.recurring import recurring
from reader.extraction.dates.relative import relative
from reader.extraction.dates.short_years import order_of_short_years
from reader.extraction.dates.spelling import normal
from reader.extraction.dates.wording_cache import in_others, in_own
from reader.extraction.dates.words import Phrase

_MOST_WORDS = 6
"""Labels around a date ("Posted by … in …") have fewer words than this; sentences have more."""


def orders_of(texts: Iterable[str], lang: str = "") -> str:
    """The order of a page's dates in figures, if they allow only one: "dm" or "md", or the place of
    years of two digits (`Page.order`); otherwise "".
    """
    orders: set[str] = set()
    sides: set[tuple[int, int, int]] = set()
    shorts: list[tuple[str, str, str]] = []
    texts = [text for text in texts if text]
    for text in texts:
        if in_figures := numeric.written(text):
            orders.add(numeric.day_order(in_figures))
            sides.add((int(in_figures[1]), int(in_figures[3]), int(in_figures[4])))
        elif len(text) <= LONGEST and _IN_FIGURES.search(normalized := normal(text)):
            own_phrase = in_own(normalized, lang)
            alone = own_phrase is not None and _FIGURES_ALONE.fullmatch(normalized)
            phrases = [own_phrase] if alone else [own_phrase, *in_others(normalized, lang)]
            spoken = [phrase for phrase in phrases if phrase is not None]
            orders.update(map(day_order, spoken))
            sides.update(side for phrase in spoken[:1] if (side := sides_of(phrase)))
            shorts += (short for phrase in spoken[:1] if (short := with_short_year(phrase)))
    orders.discard("")
    short_order = order_of_short_years(shorts) if shorts and not sides else ""
    if short_order == "y":
        return short_order
    if orders:
        return orders.pop() if len(orders) == 1 else ""
    return _order_of_run(sides) or _order_of_clock(texts, lang) or short_order


def _order_of_run(sides: set[tuple[int, int, int]]) -> str:
    """The order of dates of which only one figure differs: days of one month, not the same day of
    several, unless it is the first.
    """
    if len(sides) < _RUN:
        return ""
    firsts, seconds, years = (set(figure) for figure in zip(*sides, strict=True))
    if len(years) > 1 or len(firsts) + len(seconds) != len(sides) + 1:
        return ""
    if len(seconds) == 1 and seconds != {1}:
        return "dm"
    return "md" if len(firsts) == 1 and firsts != {1} else ""


_RUN = 3
"""How many different dates show their order by what they share."""


def _order_of_clock(texts: Sequence[str], lang: str) -> str:
    """The month first, if an English page that names no country writes all dates as Americans do.

    "9/5/22, 2:52 AM" is what browsers and programs write for the United States if nobody told them
    where they are: no zeros, a clock of twelve hours in capitals. With the day first, English has
    "5/9/2022, 2:52 am" or "05/09/2022 2:52 AM".
    """
    if lang.lower() not in _ANYWHERE:
        return ""
    dates = [text for text in texts if _IN_FIGURES.search(text)]
    american = bool(dates) and all(map(_AMERICAN.fullmatch, dates))
    return "md" if american and any(map(_WITHOUT_ZERO.match, dates)) else ""


_ANYWHERE = frozenset({"", "en"})
_AMERICAN = expression(
    r"(?:1[0-2]|[1-9])/(?:[12]\d|3[01]|[1-9])/(?:\d\d|\d{4})"
    r",? (?:1[0-2]|[1-9]):\d\d(?::\d\d)? [AP]M",
    re.ASCII,
)
_WITHOUT_ZERO = expression(r"\d/\d{1,2}/", re.ASCII)


_IN_FIGURES = expression(r"\d\s*[./-]\s*\d")
_FIGURES_ALONE = expression(r"[\d\s!-/:-@]+")
"""Characters that mean the same in every language."""


def in_words(text: str, page: Page) -> datetime | None:
    """The date in a text by the page's language; if that finds none, the date all others
    agree on.
    """
    if in_figures := numeric.written(text):
        return numeric.moment(in_figures, page)
    normalized = normal(text)
    if recurs := recurring(normalized, page):
        return recurs
    phrase = in_own(normalized, page.lang)
    if phrase is not None:
        moment = _moment(phrase, page, text)
        if moment is not None or _FIGURES_ALONE.fullmatch(normalized):
            return moment
    read = {_moment(other, page, text) for other in in_others(normalized, page.lang)} - {None}
    return read.pop() if len(read) == 1 else None


def _moment(phrase: Phrase, page: Page, text: str) -> datetime | None:
    if _is_prose(phrase, text):
        return None
    moment = absolute(phrase, page, text)
    return moment if moment is not None else relative(phrase, page, text)


def _is_prose(phrase: Phrase, text: str) -> bool:
    """Whether there are too many unknown words, or enough to end a sentence."""
    unknown = phrase.shape.count("?")
    ends = text.rstrip()[-1:] in ".!?…。" and phrase.shape[-2:-1] in "?149"
    return unknown > _MOST_WORDS or (ends and unknown > 3 and not _is_before_a_label(phrase, text))


def _is_before_a_label(phrase: Phrase, text: str) -> bool:
    """Whether a date comes first and a sentence begins after it ("May 5, 2021 No votes yet")."""
    first = phrase.shape.index("?")
    return "4" in phrase.shape[:first] and phrase.texts[first].capitalize() in text
