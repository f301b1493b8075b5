"""Utterances: the issue of a page is found by its title, its comments are GitHub's.

https://utteranc.es; https://docs.github.com/en/rest/search/search#search-issues-and-pull-requests
"""

from reader.extraction.data.paths import every, first
from reader.request import Request
from reader.sites.github import SITE
from reader.sites.live.base import OpenedPage, Part, Steps, get, numbered, values
from reader.sites.live.terms import term

_API = "https://api.github.com"
_SIZE = 100


def steps(opened: OpenedPage) -> Steps:
    """The issue given in the page, or the oldest whose title contains the page's term."""
    script = "script[src*='utteranc.es']"
    repo, number = opened.attribute(script, "repo"), opened.attribute(script, "issue-number")
    if repo.count("/") != 1:
        return
    if not number:
        wanted = term(opened, opened.attribute(script, "issue-term"))
        query = f'"{wanted}" type:issue in:title repo:{repo}'
        page = yield get(f"{_API}/search/issues", q=query, sort="created", order="asc")
        answer = values(page)[0]
        if not every(answer, "items"):
            yield Part(missing="GitHub answers with something other than issues.")
            return
        numbers = [
            first(issue, "number")
            for issue in every(answer, "items[]")
            if wanted.lower() in str(first(issue, "title")).lower()
        ]
        number = str(numbers[0]) if numbers else ""
    if not number.isdecimal():
        return

    def ask(page: int) -> Request:
        return get(f"{_API}/repos/{repo}/issues/{number}/comments", per_page=_SIZE, page=page)

    yield from numbered(ask, SITE, _SIZE)
