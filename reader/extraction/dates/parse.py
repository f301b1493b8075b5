"""The date in a text: in machine formats, or in the words of its language."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, partial

from reader.extraction.dates.limits import LONGEST
from reader.extraction.dates.machine import machine


def parse_date(text: str) -> datetime | None:
    """The date in a text of unknown language and time; None if it is not certain."""
    return read_date(text)


def read_date(
    text: str,
    lang: str = "",
    fetched: datetime | None = None,
    *,
    since: datetime | None = None,
    order: str = "",
) -> datetime | None:
    """The date written by a machine or a person; None if it is not certain.

    Aware if a zone is written, otherwise naive: a zone is never invented. `lang` is the page's (a
    tag, "" unknown); words of another language are read if all languages that know them agree.
    `fetched` (aware) is when the page was fetched or saved: ages are counted from it, and a date in
    words is never later. A date without a year is read only with `since`, a time before which it
    cannot be, and only if exactly one year puts it between the two. `order` is "dm" or "md" if the
    page's own dates show it (`spoken.orders_of`); without it 3/4/2021 is read only if the language
    has a single custom.
    """
    if not text or len(text) > LONGEST:
        return None
    moment = machine(text)
    if moment is not None:
        return moment
    return _spoken(lang, fetched, since, order)(text)


@lru_cache(16)
def _spoken(
    lang: str, fetched: datetime | None, since: datetime | None, order: str
) -> Callable[[str], datetime | None]:
    """A reader for dates in the words of a page, made once for all its dates."""
    # Most pages have machine-readable dates and never need these 20 ms.
    from reader.extraction.dates.in_words import in_words  # noqa: PLC0415
    from reader.extraction.dates.page import Page  # noqa: PLC0415

    return partial(in_words, page=Page(lang, fetched, since, order))
