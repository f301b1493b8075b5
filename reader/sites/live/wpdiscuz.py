"""wpDiscuz: what its own “load more” button requests, with the votes that WordPress does not know.

Observed with 7.6.54: threads come ten at a time as markup; a missing or outdated nonce is answered
with status 200 and a sentence, and `wpdGetNonce` gives a new one.
"""

from collections.abc import Generator, Mapping
from urllib.parse import urljoin

from reader.errors import NoAnswer
from reader.extraction.data.paths import first
from reader.model import Page
from reader.request import Request
from reader.sites.live.base import OpenedPage, Steps, form, piece, values
from reader.sites.live.post import post_id
from reader.sites.wpdiscuz import SITE

_BAD_NONCE = b"once is invalid"
Answered = Generator[Request, Page, Page]


def steps(opened: OpenedPage) -> Steps:
    """Load after load, and the replies that the page folds away."""
    asking = _asking(opened)
    if asking is None:
        return
    first_load = str(opened.object("wpdiscuzAjaxObj").get("firstLoadWithAjax", "0")) != "0"
    first_load = first_load and not opened.comments
    more = opened.attribute("#wpdiscuzHasMoreComments", "data-is_show_load_more") == "1"
    last_id = opened.attribute(".wpd-load-more-submit[data-lastparentid]", "data-lastparentid")
    offset = 0 if first_load else 1
    while more or first_load:
        page = yield from asking.answer(
            action="wpdLoadMoreComments",
            sorting=opened.attribute(".wpdiscuz-sort-button-active", "data-sorting") or "newest",
            offset=offset,
            lastParentId=last_id,
            isFirstLoad=int(first_load),
            wpdType="",
        )
        answer = values(page)[0]
        yield piece(_markup(answer, page), page, SITE, lang=opened.lang)
        more, first_load = bool(first(answer, "data.is_show_load_more")), False
        last_id, offset = str(first(answer, "data.last_parent_id") or ""), offset + 1
    yield from _folded(opened, asking)


def _markup(value: object, page: Page) -> str:
    fragment = first(value, "data.comment_list")
    if not isinstance(fragment, str):
        raise NoAnswer("wpDiscuz answers with something other than comments.", page.url)
    return fragment


def _folded(opened: OpenedPage, asking: "_Asking") -> Steps:
    """The replies hidden on a page that shows only the beginnings of threads."""
    answered = {comment.parent for comment in opened.comments}
    for node in opened.signs.css(".wpd-comment:has(> .wpd-comment-wrap.wpd-hidden-replies)"):
        comment_id = node.get("id").removeprefix("wpd-comm-").partition("_")[0]
        if comment_id not in answered:
            page = yield from asking.answer(action="wpdShowReplies", commentId=comment_id)
            yield piece(_markup(values(page)[0], page), page, SITE, lang=opened.lang)


def _asking(opened: OpenedPage) -> "_Asking | None":
    settings, post = opened.object("wpdiscuzAjaxObj"), post_id(opened)
    url = str(settings.get("url") or "")
    if str(settings.get("isNativeAjaxEnabled", "1")) == "0":
        url = str(settings.get("customAjaxUrl") or url)
    if not url or not post:
        return None
    fields = {"postId": post}
    return _Asking(
        urljoin(opened.url, url), fields, str(settings.get("nonceName") or "wpdiscuz_nonce")
    )


class _Asking:
    """The requests for one page, with a nonce once one is required."""

    def __init__(self, url: str, fields: Mapping[str, str], nonce_name: str) -> None:
        self._url = url
        self._fields = fields
        self._name = nonce_name
        self._nonce: dict[str, str] = {}

    def answer(self, **fields: object) -> Answered:
        """The answer to one request, repeated with a new nonce if the old one is refused."""
        page = yield form(self._url, {**fields, **self._fields, **self._nonce})
        if _BAD_NONCE not in page.body[:200]:
            return page
        nonce_page = yield form(self._url, {"action": "wpdGetNonce", **self._fields})
        nonce = first(values(nonce_page)[0], f"data.{self._name}")
        if not isinstance(nonce, str):
            raise NoAnswer("wpDiscuz gives no nonce, without which it does not answer.", page.url)
        self._nonce = {self._name: nonce}
        page = yield form(self._url, {**fields, **self._fields, **self._nonce})
        if _BAD_NONCE in page.body[:200]:
            raise NoAnswer("wpDiscuz does not take the nonce that it gave.", page.url)
        return page
