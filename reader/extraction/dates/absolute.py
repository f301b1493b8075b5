"""A day written out, in any order that languages use, and the time beside it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.dates import calendars
from reader.extraction.dates.clock import Clock, clock
from reader.extraction.dates.page import LAST, Page
from reader.extraction.dates.words import Phrase, base

# Patterns over `Phrase.shape`. A day is not the end of a range ("5-7 May") or of a longer row of
# figures; a time may come before it.
_START = r"(?<![149][./])(?<!(?<!:)1-)"
_N = r"[fhisdwqgN,.]"
"""What joins the parts of a day without meaning: "de", "г.", "m.", commas."""
_DAY, _MONTH, _YEAR = "(?P<d>1)", "(?P<m>[MX])", "(?P<y>4)"
_ERA = r"(?:(?P<e>E)\.?)?"
_TIME = r"(?P<time>1:1(?::1)?A?(?:[+\-]4|Z)?)"
_NAMED = tuple(
    expression(_START + pattern)
    for pattern in (
        rf"{_DAY}[fdN./\-]{{0,3}}{_MONTH}(?:{_N}|[/\-]){{0,4}}{_ERA}{_YEAR}",
        rf"{_DAY}[f,\-/]{{0,2}}K(?P<m>1)(?:{_N}|[/\-]){{0,3}}{_YEAR}",
        rf"{_MONTH}[f.,\-]{{0,3}}{_DAY}[fd.,/\-]{{0,3}}{_YEAR}",
        rf"{_MONTH}\.?{_DAY},?{_TIME}{_YEAR}",
        rf"{_ERA}{_YEAR}(?:{_N}|[/\-]){{0,5}}{_MONTH}[f.,/\-]{{0,2}}{_DAY}(?!:)",
        rf"{_YEAR}{_N}{{0,3}}{_DAY}[f.,]{{0,2}}{_MONTH}",
        rf"{_ERA}(?P<y>[149])[Yq](?P<m>1)[Gq]{_DAY}",
        # A two-digit year only after the name of a month, and not where a time begins; not in
        # "April 6 - July 10, 2026", where the first number belongs to the month before it.
        rf"(?<!M)(?<!M[f.]){_DAY}[f.\-]{{0,2}}{_MONTH}[f.,\-]{{0,2}}(?P<y>1)(?![:hHA]|\.1|,4)",
        # A path has figures between slashes too: "/2017/03/09/a-title".
        rf"(?<!/){_YEAR}(?P<s>[./\-])(?P<m>1)(?P=s){_DAY}(?!/|-1)",
    )
)
_FIGURES = expression(
    # "17.07, 2011 @ 13:10": a comma before the year where a time shows that it is one.
    rf"{_START}(?P<a>1)(?P<s>[./\-])(?P<b>1)(?:(?P=s)|-|,(?=4,?1:1))"
    r"(?:(?P<c>4)(?!/|-1(?!:))|(?P<short>1)(?![:hH]|[./\-]1(?![:hHA.])))"
)
_NO_YEAR = tuple(
    expression(_START + pattern)
    for pattern in (
        rf"{_DAY}[fdN.]{{0,3}}{_MONTH}",
        rf"{_MONTH}[f.]{{0,2}}{_DAY}(?![:hHA.]1|[149])",
        rf"(?P<m>1)G{_DAY}D",
        rf"{_DAY}\.(?P<m>1)\.(?!1[./])",
    )
)
_WEEKDAY_BEFORE = expression(r"[WX][f,.\-]{0,3}$")
_WEEKDAY_AFTER = expression(r"[fD,.\-]{0,3}[WX]")


def absolute(phrase: Phrase, page: Page, written: str) -> datetime | None:
    """The time `phrase` gives; None for no time, for an impossible one, and for two."""
    if "1" not in phrase.shape:
        return None
    kind, match = format_of_day(phrase.shape)
    if match is None or (kind == "lately" and (page.since is None or page.fetched is None)):
        return None
    return _only(_KINDS[kind](phrase, match, page), phrase, page, match, written)


@lru_cache(1024)
def format_of_day(shape: str) -> tuple[str, re.Match[str] | None]:
    """The format of the day in a text, and its place; the shapes of a page are few."""
    patterns = (
        *(("named", pattern) for pattern in _NAMED),
        ("figures", _FIGURES),
        *(("lately", pattern) for pattern in _NO_YEAR),
    )
    for kind, pattern in patterns:
        match = pattern.search(shape)
        if match:
            return kind, match
    return "", None


def day_order(phrase: Phrase) -> str:
    """The order that a date in figures shows by itself: "dm", "md", or "" for neither."""
    match = _FIGURES.search(phrase.shape)
    if not match:
        return ""
    year = _year(phrase, match.start("c" if match["c"] else "short"))
    first, second = (phrase.values[match.start(name)] for name in "ab")
    if match["short"] and phrase.order == "y":
        return ""  # "25/09/22" has its day last, as the language does
    possible = {
        name
        for name, month, day in (("dm", second, first), ("md", first, second))
        if (date_made := day_in(year, month, day)) and _on_its_weekday(phrase, match, date_made)
    }
    return possible.pop() if len(possible) == 1 and first != second else ""


def sides_of(phrase: Phrase) -> tuple[int, int, int] | None:
    """The figures of a date in figures whose year comes last: day and month in some order, and
    the year.
    """
    match = _FIGURES.search(phrase.shape)
    if not match or not match["c"]:
        return None
    first, second, last = (match.start(name) for name in "abc")
    return phrase.values[first], phrase.values[second], _year(phrase, last)


def with_short_year(phrase: Phrase) -> tuple[str, str, str] | None:
    """The figures, as written, of a date in figures whose year has two digits."""
    match = _FIGURES.search(phrase.shape)
    if not match or not match["short"]:
        return None
    first, second, third = (phrase.texts[match.start(name)] for name in ("a", "b", "short"))
    return first, second, third


def _only(
    days: Iterator[date], phrase: Phrase, page: Page, match: re.Match[str], written: str
) -> datetime | None:
    """The only possible one of `days`, with the time beside it; None if there are two or none."""
    read = _time_of(phrase, match, written)
    moments = set()
    for day in days:
        moment = _moment(day, read)
        if moment is not None and page.allows(moment) and _on_its_weekday(phrase, match, day):
            moments.add(moment)
    return moments.pop() if len(moments) == 1 else None


def _time_of(phrase: Phrase, match: re.Match[str], written: str) -> Clock:
    inside = match.groupdict().get("time")
    if inside:
        return clock(phrase, match.start(), match.start("time"), written)
    return clock(phrase, match.start(), match.end(), written)


def _moment(day: date, read: Clock) -> datetime | None:
    try:
        return datetime(
            day.year, day.month, day.day, read.hour, read.minute, read.second, tzinfo=read.zone
        )
    except ValueError:
        return None


def _named(phrase: Phrase, match: re.Match[str], page: Page) -> Iterator[date]:
    month = match.start("m")
    number = phrase.values[month]
    if phrase.shape[month] == "X":
        number //= 10
    year = _year(phrase, match.start("y"))
    if match.groupdict().get("e"):
        year = phrase.values[match.start("y")] + phrase.values[match.start("e")]
    if year in calendars.PERSIAN and number <= 12 and base(page.lang) == "fa":
        number += 100  # "۱۴۰۰/۰۷/۲۸"; in other scripts it is a medieval year
    day = day_in(year, number, phrase.values[match.start("d")])
    if day is not None:
        yield day


def _year(phrase: Phrase, at: int) -> int:
    """The year at a place: two digits are in the present century, or in the last decade of the one
    before.
    """
    value = phrase.values[at]
    if phrase.shape[at] == "4":
        return value
    if len(phrase.texts[at]) != 2:
        return 0
    return value + (1900 if value >= 90 else 2000)


def day_in(year: int, month: int, day: int) -> date | None:
    """The day with these numbers; None if it does not exist."""
    try:
        return calendars.day(year, month, day)
    except ValueError:
        return None


def _figures(phrase: Phrase, match: re.Match[str], page: Page) -> Iterator[date]:
    """The days that three figures may mean. With a known order there is one at most."""
    first, second = (match.start(name) for name in "ab")
    third = match.start("c" if match["c"] else "short")
    if not match["c"] and (
        phrase.shape.count("?") > 2 or _FIGURES.search(phrase.shape, match.end())
    ):
        return  # "Nr. 1.1.12 und 1.1.13"
    a, b, c = (phrase.values[at] for at in (first, second, third))
    is_last = bool(match["c"]) or page.order == LAST
    order = phrase.order if page.order in ("", LAST) else page.order
    in_order = {
        "dm": day_in(_year(phrase, third), b, a),
        "md": day_in(_year(phrase, third), a, b),
        "y": None if is_last else day_in(_year(phrase, first), b, c),
    }
    for name in orders(order, match["s"] if match["c"] else "", page):
        day = in_order[name]
        if day is not None and _on_its_weekday(phrase, match, day):
            yield day
            return
    since = None if match["c"] or page.since is None else page.since.date() - timedelta(days=1)
    yield from (day for day in in_order.values() if day and (since is None or day >= since))


def orders(order: str, sign: str, page: Page) -> tuple[str, ...]:
    """The orders a page writes figures in, as far as known."""
    if order in {"dm", "md"}:
        return (order,)
    if order == "y" and not sign:
        return ("y",)
    if order == "ydm" and sign:
        return ("dm",)
    # Full stops go with the day first wherever they are used; English pages follow no rule.
    return ("dm",) if sign == "." and not page.lang.lower().startswith("en") else ()


def _lately(phrase: Phrase, match: re.Match[str], page: Page) -> Iterator[date]:
    """The days, given without a year, that lie between `page.since` and the time of fetching."""
    if page.since is None or page.fetched is None:
        return
    month = match.start("m")
    number = phrase.values[month] // (10 if phrase.shape[month] == "X" else 1)
    first, last = page.since.date() - timedelta(days=1), page.fetched.date() + timedelta(days=1)
    for year in range(first.year, last.year + 1):
        day = day_in(year, number, phrase.values[match.start("d")])
        if day is not None and first <= day <= last:
            yield day


def _on_its_weekday(phrase: Phrase, match: re.Match[str], day: date) -> bool:
    """Whether the day of the week beside a day, if there is one, is right."""
    return weekday_beside(phrase, match) in (-1, day.weekday())


def weekday_beside(phrase: Phrase, match: re.Match[str]) -> int:
    """The day of the week beside a day, -1 for none. One letter may be the initial of a name:
    "Olga K. 9/11/2022" has no Finnish Wednesday.
    """
    at = _weekday_at(phrase.shape, match.start(), match.end())
    if at < 0 or (len(phrase.texts[at]) == 1 and phrase.texts[at].isascii()):
        return -1
    return phrase.values[at] % 10


@lru_cache(1024)
def _weekday_at(shape: str, start: int, end: int) -> int:
    """Where the day of the week beside a day is, -1 if there is none."""
    before = _WEEKDAY_BEFORE.search(shape, 0, start)
    if before:
        return before.start()
    after = _WEEKDAY_AFTER.match(shape, end)
    return after.end() - 1 if after else -1


_KINDS = {"named": _named, "figures": _figures, "lately": _lately}
