"""GitHub: the comments of an issue, a pull request or a gist, a hundred a page.

Without a login it answers 60 questions an hour.
https://docs.github.com/en/rest/issues/comments
"""

from dataclasses import replace

from reader.expressions import expression
from reader.request import Request
from reader.sites.github import SITE
from reader.sites.live.base import OpenedPage, Steps, get, numbered

_ISSUE = expression(r"https?://[^/]+/([\w.-]+/[\w.-]+)/(?:issues|pull)/(\d{1,9})(?:[/?#]|$)")
_GIST = expression(r"https?://[^/]+/[\w-]+/([0-9a-f]{20,40})(?:[/?#]|$)")
_SIZE = 100
_RENDERED = "application/vnd.github.full+json"
"""A media type with the comments as HTML, and not only as Markdown."""


def steps(opened: OpenedPage) -> Steps:
    """The issue, pull request or gist of the page."""
    issue, gist = _ISSUE.match(opened.url), _GIST.match(opened.url)
    if opened.host == "github.com" and issue is not None:
        yield from comments(f"repos/{issue[1]}/issues/{issue[2]}")
    elif opened.host == "gist.github.com" and gist is not None:
        yield from comments(f"gists/{gist[1]}")


def comments(path: str) -> Steps:
    """All comments on an issue or a gist."""

    def ask(page: int) -> Request:
        request = get(f"https://api.github.com/{path}/comments", per_page=_SIZE, page=page)
        return replace(request, accept=_RENDERED)

    yield from numbered(ask, SITE, _SIZE)
