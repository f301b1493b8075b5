"""Giscus: the discussion of a page as its frame loads it, page after page by a cursor.

https://github.com/giscus/giscus (pages/api/discussions)
"""

from reader.extraction.data.paths import first
from reader.sites.giscus import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read, values
from reader.sites.live.terms import term

_SIZE = 100


def steps(opened: OpenedPage) -> Steps:
    """The discussion given by the page's script."""
    script = "script[data-repo][data-repo-id]"
    repo = opened.attribute(script, "data-repo")
    if not repo:
        return
    mapping = opened.attribute(script, "data-mapping")
    given_term = opened.attribute(script, "data-term")
    number = given_term if mapping == "number" else "0"
    search_term = (
        ""
        if mapping == "number"
        else given_term
        if mapping == "specific"
        else term(opened, mapping)
    )
    after: object = None
    while True:
        page = yield get(
            "https://giscus.app/api/discussions", repo=repo, term=search_term, number=number,
            category=opened.attribute(script, "data-category"),
            strict="true" if opened.attribute(script, "data-strict") == "1" else "false",
            first=_SIZE, after=after,
        )  # fmt: skip
        yield read(page, SITE)
        answer = values(page)[0]
        after = first(answer, "discussion.pageInfo.endCursor")
        if not after or not first(answer, "discussion.pageInfo.hasNextPage"):
            return
