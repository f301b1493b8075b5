"""What the reading of a page's dates depends on."""

from datetime import datetime, timedelta

from reader.extraction.dates.limits import EARLIEST, LATEST
from reader.values import NamedTuple

LAST = "last"
"""The order of figures of which only the last is known, to be the year."""


class Page(NamedTuple):
    """The language of a page, when it was fetched, and what is known of its dates."""

    lang: str = ""
    fetched: datetime | None = None
    """When the page was fetched or saved: ages are counted from it, and nothing on it is later."""
    since: datetime | None = None
    """A time before which no date in question can be: the article's date, for its comments."""
    order: str = ""
    """"dm" or "md" if dates in figures on this page are known to have this order; "y" and `LAST` if
    only the place of a year of two digits is.
    """

    def allows(self, moment: datetime) -> bool:
        """Whether a page could contain the time `moment`. A calendar may be a day ahead of ours."""
        if not EARLIEST <= moment.year <= LATEST:
            return False
        if self.fetched is None:
            return True
        limit = self.fetched.replace(tzinfo=None) + timedelta(days=2)
        return moment.replace(tzinfo=None) <= limit
