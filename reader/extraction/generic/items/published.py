"""The date of a comment, and its wording on the page."""

import re
from datetime import datetime, time, timedelta

from reader.expressions import expression
from reader.extraction.comments.head_lines import unsigned
from reader.extraction.dates.words import is_of_dates
from reader.extraction.generic.fields import Layout, is_in_figures
from reader.extraction.generic.items.page import Page
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.wording.dated_parts import stamp_in, timed
from reader.extraction.generic.wording.stamps import is_stamp


def published(row: Row, layout: Layout, page: Page) -> tuple[datetime | None, str]:
    """The date of a comment and its wording, with the time of day if given."""
    first: tuple[datetime | None, str] = (None, "")
    refused = ""
    for source in (*layout.date, *layout.shown):
        text = row.says(source)
        if not text or (refused and refused in text):
            continue
        found = page.moment(text)
        if found is None:
            # 3/4/2024 may be two days, and so it is in the line around it.
            refused = text if is_in_figures(text) else refused
            continue
        if found.tzinfo is not None or found.hour or found.minute or found.second:
            is_of_day = first[0] is None or first[0] == _midnight(found)
            return (found, text) if is_of_day else first
        first = first if first[0] else (found, text)
    if first[0] is None and not refused:
        return _elsewhere(row, page)
    return _to_the_minute(row, layout, page, first) if first[0] is not None else first


def _elsewhere(row: Row, page: Page) -> tuple[datetime | None, str]:
    """The only date outside the text, where an item has it in another place than most."""
    ends = [(node.order, node.end) for node in (*row.body, *row.edits)]
    found: list[tuple[datetime | None, str]] = []
    for node in row.nodes[1:]:
        if node.end - node.order > 1 or any(a <= node.order < b for a, b in ends):
            continue
        text = row.memory.text(node)
        if len(text) <= _LONGEST and is_stamp(text):
            when = page.moment(node.get("datetime") or node.get("title") or text)
            found += [(when or page.moment(text), text)]
    return found[0] if len(found) == 1 else (None, "")


def _to_the_minute(
    row: Row, layout: Layout, page: Page, day: tuple[datetime | None, str]
) -> tuple[datetime | None, str]:
    """A day with the time from an element beside it, if there is one."""
    for place, _ in (*layout.date, *layout.shown):
        node = row.dating(place)
        around = node.parent if node is not None else None
        if node is None or around is None or around.end - around.order > _FEW:
            continue
        beside = [element for element in around.elements() if element.order > node.order][:_BESIDE]
        clocks = (text for element in beside if _CLOCK.fullmatch(text := row.memory.text(element)))
        text = f"{day[1]} {next(clocks, '')}"
        found = page.moment(text) if text[-1] != " " else None
        if found is not None and _midnight(found) == day[0]:
            return found, text
    return day


_FEW, _BESIDE = 12, 2
"""The most elements around a date and the time beside it, and how many may follow the date."""
_CLOCK = expression(
    r"\W*(?:at |um |à |kl\.? )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?|\s?uhr|\s?h)?\W*",
    re.IGNORECASE,
)


_LONGEST = 60


def short(text: str, author: str, when: datetime | None, page: Page) -> str:
    """What a page shows as the date `when`, without the name beside it or the rest of a long line.

    June's name is cut in "June, 3 June 2021", which is the same date without it.
    """
    if author and author in text and is_stamp(bare := unsigned(text, author)):
        text = text if _names_month(author, text) and not _is_day(bare, when, page) else bare
    text = text.lstrip("),;] ").strip(" |·•–—@")
    count = _COUNT.match(text)  # of followers or posts, between a name and its date
    if count and is_stamp(rest := text[count.end() :]) and _is_day(rest, when, page):
        text = rest
    if " | " in text:  # "3 May | Profile | #"
        parts = (part for part in text.split(" | ") if is_stamp(part) or _CLOCK.fullmatch(part))
        text = " | ".join(parts) or text
    stamp = stamp_in(text) if len(text) > _LONGEST else None
    return timed(text, stamp) if stamp else text


_COUNT = expression(r"\d{1,6} +(?=\d)")
"""A number before a date that begins with one."""


def _is_day(text: str, when: datetime | None, page: Page) -> bool:
    found = page.moment(text) if when is not None else None
    return found is not None and when is not None and found.date() == when.date()


def _names_month(author: str, text: str) -> bool:
    """Whether a date in a text begins with a name: in "June 3, 2011", though June may be one."""
    found = stamp_in(text) if is_of_dates(author.lower()) else None
    return found is not None and found.start() == text.index(author)


_FIGURES = bytes(code if code in b"0123456789" else 0x20 for code in range(0x100))
"""Leaves the figures of a text and makes spaces of all else: to search for them, which is done for
each comment, takes three times as long."""
_MANY_FIGURES = 7
"""More numbers than a date has."""
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = timedelta(hours=26)
"""The most between a machine-readable date and the same in the site's zone, with its hour."""


def shows(text: str, when: datetime | None, page: Page, read: str) -> bool:
    """Whether a text is the date of a comment, and not of its author's joining.

    `read` is the text its date was read from.
    """
    if not is_stamp(text):
        return False
    if when is None or text == read:
        return True
    written = {*map(int, text.encode(errors="surrogatepass").translate(_FIGURES).split())}
    if written >= {when.year, when.day, when.minute} and len(written) < _MANY_FIGURES:
        return True  # the same figures: read word by word, they would be the same date
    found = page.moment(text)
    if found is None:
        # Day and month may be either way round: the year decides.
        year = _YEAR.search(text)
        return year is None or abs(int(year[0]) - when.year) <= 1
    if found.date() == when.date():
        return True
    return abs(found.replace(tzinfo=None) - when.replace(tzinfo=None)) <= _DAY


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())
