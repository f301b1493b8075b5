"""Stack Exchange: a question, its answers, and the comments on all of them, a hundred a page.

https://api.stackexchange.com/docs
"""

from collections.abc import Iterable

from reader.expressions import expression
from reader.extraction.data.paths import every, first
from reader.sites.live.base import OpenedPage, Steps, chunks, get, read, values
from reader.sites.stackexchange import SITE

_API = "https://api.stackexchange.com/2.3"
_QUESTION = expression(r"https?://[^/]+/(?:questions|q)/(\d{1,12})")
_OWN = expression(
    r"(?:([a-z0-9.-]+)\.stackexchange\.com"
    r"|((?:[a-z]{2}\.)?stackoverflow|superuser|serverfault|askubuntu|stackapps)\.com"
    r"|(mathoverflow\.net))"
)
_SIZE = 100


def steps(opened: OpenedPage) -> Steps:
    """The question of the page."""
    question, host_match = _QUESTION.match(opened.url), _OWN.fullmatch(opened.host)
    if question is None or host_match is None:
        return
    site, number = next(filter(None, host_match.groups())), question[1]
    yield read((yield get(f"{_API}/questions/{number}", site=site, filter="withbody")), SITE)
    answers: list[str] = []
    yield from _all_pages(f"questions/{number}/answers", site, answers)
    yield from _all_pages(f"questions/{number}/comments", site, [])
    for ids in chunks(answers, _SIZE):
        yield from _all_pages(f"answers/{';'.join(ids)}/comments", site, [])


def _all_pages(path: str, site: str, ids: list[str]) -> Steps:
    """Request page after page; the ids of the answers are added to `ids`."""
    number = 1
    more: Iterable[object] | object = True
    while more:
        page = yield get(
            f"{_API}/{path}", site=site, filter="withbody", pagesize=_SIZE, page=number,
            order="asc", sort="creation",
        )  # fmt: skip
        part = read(page, SITE)
        yield part
        answer = values(page)[0]
        ids += [str(answer_id) for answer_id in every(answer, "items[].answer_id")]
        more, number = first(answer, "has_more"), number + 1
