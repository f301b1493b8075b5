"""What a page says that its dates depend on."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.extraction.dates.limits import EARLIEST, LATEST


@dataclass(frozen=True, slots=True)
class Page:
    """The language of a page, when it was fetched, and what is known of its dates."""

    lang: str = ""
    fetched: datetime | None = None
    """When the page was as it is: the anchor of "2 hours ago"; nothing on it is later."""
    since: datetime | None = None
    """A time nothing in question is before: an article's own date, for its comments."""
    order: str = ""
    """ "dm" or "md" where dates of figures on this page are known to be so."""

    def allows(self, moment: datetime) -> bool:
        """Whether a page could have written `moment`. A calendar may be a day ahead of ours."""
        if not EARLIEST <= moment.year <= LATEST:
            return False
        if self.fetched is None:
            return True
        limit = self.fetched.replace(tzinfo=None) + timedelta(days=2)
        return moment.replace(tzinfo=None) <= limit
