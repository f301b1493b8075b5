"""The Guardian: threads with all their answers, a hundred a page, from its discussion service.

https://github.com/guardian/dotcom-rendering (discussionApi)
"""

from reader.extraction.data.paths import first
from reader.sites.guardian import SITE
from reader.sites.live.base import OpenedPage, Steps, get, is_below, read, values

_API = "https://discussion.theguardian.com/discussion-api"


def steps(opened: OpenedPage) -> Steps:
    """The discussion, by the short address given in the page."""
    if not is_below(opened.host, "theguardian.com"):
        return
    short = opened.found(r"[\"'/](p/[a-z0-9]{3,12})[\"'/]")
    api = opened.found(
        r'"discussionApiUrl"\s*:\s*"(https://(?:[a-z]+\.)*(?:the)?guardian(?:apis)?\.com/[a-z/-]+)"'
    )
    number = 1
    while short:
        page = yield get(
            f"{api or _API}/discussion/{short}", pageSize=100, page=number, orderBy="oldest",
            displayThreaded="true", maxResponses=100,
        )  # fmt: skip
        yield read(page, SITE)
        pages = first(values(page)[0], "pages")
        if not isinstance(pages, int) or number >= pages:
            return
        number += 1
