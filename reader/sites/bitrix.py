"""1C-Bitrix: the reviews below a page, or the threads of its forum; both are flat.

No real page was available: built from the public source of its templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_ID = inside("id", r"message(?:_block_)?(\d+)")
_REVIEWS = Rules(
    item=".reviews-post-table[id^='message']",
    id=_ID,
    author=("@bx-author-name", ".reviews-text-info b", "thead b", ".author__name"),
    published_text=".message-post-date",
    body=".reviews-text",
    states=(("hidden", ".reviews-post-hidden"),),
)
_FORUM = Rules(
    item="table.forum-post-table:has(.forum-post-text)",
    id=_ID,
    opening="first",
    author=(".forum-user-name", "@bx-author-name"),
    published_text=".forum-post-date > span",
    edited="div.forum-post-lastedit",
    body=".forum-post-text",
    states=(("hidden", ".forum-post-hidden"),),
)

SITE = Site(
    name="bitrix",
    marks=(".reviews-post-table .reviews-text", "table.forum-post-table .forum-post-text"),
    rules=(_FORUM, _REVIEWS),
    section=(".reviews-block-container", ".reviews-navigation-box", ".reviews-reply-form"),
    more=((".reviews-page-navigation a, .forum-page-navigation a", PAGED),),
)
