"""Reads the dates of comments by the page's language, its time of saving and its date order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from reader.extraction.dates import read_date
from reader.extraction.dates.machine import machine
from reader.model import Comment
from reader.values import dataclass


def _unknown() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Clock:
    """What the reading of dates on a page depends on."""

    lang: str = ""
    fetched: datetime | None = None
    """When the page was fetched or saved: "2 hours ago" is counted from here."""
    since: Callable[[], datetime | None] = _unknown
    """The date of the article, before which no comment was written; needed only for dates without a
    year, or with one of two digits."""
    order: str = ""
    """"dm", "md" or the place of the year, if the dates of the page show it."""

    def read(self, text: str) -> datetime | None:
        """The date of one text by itself."""
        return read_date(text, self.lang, self.fetched, order=self.order)

    def absolute(self, text: str) -> datetime | None:
        """Like `read`, but None for an age."""
        return read_date(text, self.lang, order=self.order)

    def ordered(self, texts: Iterable[str]) -> "Clock":
        """The same clock, with the order of day and month that the page's dates show.

        The texts are read at once: failing to read a date costs more than reading it, and happens
        again later.
        """
        remaining = iter(texts)
        first = [*islice(remaining, _ASKED)]
        if all(map(machine, first)):
            return self
        # Most pages have machine-readable dates and never need these 20 ms.
        from reader.extraction.dates.in_words import orders_of  # noqa: PLC0415

        order = orders_of((*first, *remaining), self.lang)
        return replace(self, order=order) if order else self

    def settled(self, drafts: Sequence[Comment]) -> list[Comment]:
        """`drafts` with the dates that become certain only through other dates, or the article's.

        If 3/4 is two possible days, a single 25/4 on the page shows that the day comes first in
        all.
        """
        if not any(_is_open(draft) for draft in drafts):
            return list(drafts)
        # Most pages have machine-readable dates and never need these 20 ms.
        from reader.extraction.dates.in_words import orders_of  # noqa: PLC0415

        order = orders_of((draft.published_text for draft in drafts), self.lang)
        since = self.since()
        if not order and since is None:
            return list(drafts)
        return [
            replace(
                draft,
                published=read_date(
                    draft.published_text, self.lang, self.fetched, since=since, order=order
                ),
            )
            if _is_open(draft)
            else draft
            for draft in drafts
        ]


_ASKED = 3
"""How many dates show whether a page has machine-readable ones."""


def _is_open(draft: Comment) -> bool:
    """Whether there is a date that has not been read yet."""
    return draft.published is None and any(map(str.isdigit, draft.published_text))
