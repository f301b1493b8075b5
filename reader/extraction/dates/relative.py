"""An age ("2 hours ago") or a day by name ("yesterday at 14:03"), counted from the time of
fetching.

An age is taken as exactly as it is written. One in hours, minutes or seconds gives a time, aware
because the time of fetching is. One in days gives a day, like a date without a time: naive, at
midnight. Weeks, months and years could mean several days: these give None, and only the page's
words are kept.
"""

import re
from datetime import datetime, time, timedelta

from reader.expressions import expression
from reader.extraction.dates.clock import Clock, clock
from reader.extraction.dates.page import Page
from reader.extraction.dates.words import Phrase

_UNIT = "[hisdwqDYGHISK]"
# A unit may have up to three words: Irish "uair an chloig".
_ITEM = rf"(?:[149N][fg]?{_UNIT}{{1,3}}|U|[hisdwq][14](?!f?{_UNIT})|{_UNIT}{{1,3}})"
_ITEMS = rf"{_ITEM}(?:[.,f]{{0,2}}{_ITEM}){{0,3}}"
_ONE = expression(_ITEM)
# A unit without a number counts as one, unless the word before it could be a number ("few hours").
_AGO = tuple(
    expression(pattern)
    for pattern in (
        rf"(?:(?<![?149N])|(?<![149N])(?=[149]))(?P<items>{_ITEMS})[.,f]{{0,2}}g",
        rf"(?<![149N])g[gf.,]{{0,3}}(?P<items>{_ITEMS})",
    )
)
_BARE = expression(r",?(?P<items>1[hisdwq](?:1[hisdwq])?)\.?")
_NOW = expression(r"[fg,.]*x[fg,.]*")
_SECONDS = {
    "h": 3600,
    "H": 3600,
    "i": 60,
    "I": 60,
    "s": 1,
    "S": 1,
    "d": 86400,
    "D": 86400,
    "w": 604800,
}
_FARTHEST_ZONE = timedelta(hours=14)


def relative(phrase: Phrase, page: Page, written: str) -> datetime | None:
    """The time or day that `phrase` gives, counted from the time of fetching; None if it gives
    none.
    """
    if page.fetched is None:
        return None
    if _NOW.fullmatch(phrase.shape):
        return page.fetched
    if "g" in phrase.shape:
        for pattern in _AGO:
            match = pattern.search(phrase.shape)
            # A unit without a number counts as one if there is nothing else: "час назад".
            if match and ("?" not in phrase.shape or set(match["items"]) & set("149NU")):
                return _before(page.fetched, phrase, *match.span("items"))
    elif page.lang.partition("-")[0] in {"", "en"}:
        # "2h" is an age in English; in French it is two o'clock.
        match = _BARE.fullmatch(phrase.shape)
        if match:
            return _before(page.fetched, phrase, *match.span("items"))
    return _named_day(phrase, page.fetched, written) if phrase.shape.count("t") == 1 else None


def _before(fetched: datetime, phrase: Phrase, start: int, end: int) -> datetime | None:
    seconds = 0
    units = ""
    for item in _ONE.finditer(phrase.shape, start, end):
        amount, unit = _amount(phrase, item)
        if unit not in _SECONDS:
            return None
        seconds += amount * _SECONDS[unit]
        units += unit
    then = fetched - timedelta(seconds=seconds)
    if set(units) & set("hHiIsS"):
        return then
    return datetime.combine(then.date(), time()) if set(units) & set("dD") else None


def _amount(phrase: Phrase, item: re.Match[str]) -> tuple[int, str]:
    shape = item[0]
    if shape == "U":
        return 2, chr(phrase.values[item.start()])
    unit = next(letter for letter in shape if letter not in "149Nfg")
    number = next((at for at in range(*item.span()) if phrase.shape[at] in "149N"), None)
    return 1 if number is None else phrase.values[number], unit


def _named_day(phrase: Phrase, fetched: datetime, written: str) -> datetime | None:
    """Today, yesterday or the day before on the day of fetching, with the time beside it."""
    at = phrase.shape.index("t")
    read = clock(phrase, at, at + 1, written)
    if phrase.shape.count("?") > (0 if read == Clock() else 3):
        return None  # "Antworten hier": a short word of one language is a different word in others
    day = fetched.date() - timedelta(days=phrase.values[at])
    try:
        then = datetime.combine(day, time(read.hour, read.minute, read.second, tzinfo=read.zone))
    except ValueError:
        return None
    # A time that has not come anywhere on Earth yet: the page's day is not that of the fetch.
    late = then.replace(tzinfo=None) > fetched.replace(tzinfo=None) + _FARTHEST_ZONE
    return None if late else then
