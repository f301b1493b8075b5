"""How the dates of comments are read: in the page's language, from its time, by its custom."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from reader.extraction.dates import read_date
from reader.extraction.dates.machine import machine
from reader.model import Comment


def _unknown() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Clock:
    """What the dates on a page depend on."""

    lang: str = ""
    fetched: datetime | None = None
    """When the page was as it is: the anchor of "2 hours ago"."""
    since: Callable[[], datetime | None] = _unknown
    """When the article is from: no comment is older. Asked only where a date has no year."""
    order: str = ""
    """ "dm" or "md" where the dates of the page show it."""

    def read(self, text: str) -> datetime | None:
        """The date of one text by itself."""
        return read_date(text, self.lang, self.fetched, order=self.order)

    def ordered(self, texts: Iterable[str]) -> "Clock":
        """The same clock, knowing what dates of a page show of the order of its figures.

        Read by it at once: what cannot be read costs more than what can, and is read again.
        """
        rest = iter(texts)
        first = [*islice(rest, _ASKED)]
        if all(map(machine, first)):
            return self
        # Most pages give their dates to machines and never need these 20 ms.
        from reader.extraction.dates.spoken import orders_of  # noqa: PLC0415

        order = orders_of((*first, *rest), self.lang)
        return replace(self, order=order) if order else self

    def settled(self, drafts: Sequence[Comment]) -> list[Comment]:
        """`drafts` with the dates that only the page's other dates, or the article's, make sure.

        Where 3/4 is two days, one 25/4 on the page tells that the day comes first in all of them.
        """
        if not any(_is_open(draft) for draft in drafts):
            return list(drafts)
        # Most pages give their dates to machines and never need these 20 ms.
        from reader.extraction.dates.spoken import orders_of  # noqa: PLC0415

        order = orders_of((draft.published_text for draft in drafts), self.lang)
        since = self.since() if self.fetched is not None else None
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
"""Dates that tell whether a page writes them for machines."""


def _is_open(draft: Comment) -> bool:
    """Whether there is a date to read that is not read yet."""
    return draft.published is None and any(map(str.isdigit, draft.published_text))
