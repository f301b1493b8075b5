"""Ghost: the comments of a post, a hundred a page, and the answers that are held back.

https://github.com/TryGhost/Ghost (apps/comments-ui/src/utils/api.ts)
"""

from urllib.parse import urljoin

from reader.extraction.data.paths import every, first
from reader.sites.ghost import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read, values


def steps(opened: OpenedPage) -> Steps:
    """The post given by the page's script."""
    script = "script[data-ghost-comments]"
    post = opened.attribute(script, "data-post-id")
    if not post:
        return
    api = urljoin(
        opened.attribute(script, "data-ghost-comments") or opened.url, "members/api/comments"
    )
    number: object = 1
    while number:
        page = yield get(f"{api}/post/{post}/", urljoin(opened.url, "/"), limit=100, page=number)
        yield read(page, SITE)
        answer = values(page)[0]
        for comment in every(answer, "comments[]"):
            count, replies = first(comment, "count.replies"), every(comment, "replies[]")
            if isinstance(count, int) and count > len(replies):
                yield read((yield get(f"{api}/{first(comment, 'id')}/replies/", limit="all")), SITE)
        number = first(answer, "meta.pagination.next")
