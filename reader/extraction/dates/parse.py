"""The date a text gives: as machines write it, else in the words of its language."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, partial

from reader.extraction.dates.limits import LONGEST
from reader.extraction.dates.machine import machine


def parse_date(text: str) -> datetime | None:
    """The date in a text whose language and time are unknown; None when it is not sure."""
    return read_date(text)


def read_date(
    text: str,
    lang: str = "",
    fetched: datetime | None = None,
    *,
    since: datetime | None = None,
    order: str = "",
) -> datetime | None:
    """The date a machine or a person wrote; None when it is not sure.

    Aware where a zone is written, naive where none is: none is invented. `lang` is the page's (a
    tag, "" unknown); words of another language are read where all languages that know them agree.
    `fetched` (aware) is when the page was as it is: ages count from it, and a date in words is not
    later. A date without a year is read only with `since`, a time before which it cannot be, and
    only if one year puts it between the two. `order` is "dm" or "md" where the page's own dates
    show it (`spoken.orders_of`); without it 3/4/2021 is read where the language has one custom.
    """
    if not text or len(text) > LONGEST:
        return None
    found = machine(text)
    if found is not None:
        return found
    return _spoken(lang, fetched, since, order)(text)


@lru_cache(16)
def _spoken(
    lang: str, fetched: datetime | None, since: datetime | None, order: str
) -> Callable[[str], datetime | None]:
    """What reads dates in the words of a page: made once for all of its dates."""
    # Most pages give their dates to machines and never need these 20 ms.
    from reader.extraction.dates.page import Page  # noqa: PLC0415
    from reader.extraction.dates.spoken import in_words  # noqa: PLC0415

    return partial(in_words, page=Page(lang, fetched, since, order))
