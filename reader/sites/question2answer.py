"""Question2Answer: answers to a question, and comments on either.

No real page was available: built from its public theme, on which other themes are based. A comment
on the question starts a thread, one on an answer replies to it.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_POST = Rules(
    item=".qa-a-list-item[id^='a'], .qa-c-list-item[id^='c']",
    id=inside("id", r"([ac]\d+)"),
    author=(
        ".qa-a-item-who-data", ".qa-c-item-who-data", ".qa-a-item-meta .nickname",
        ".qa-c-item-meta .nickname",
    ),
    published=(".qa-a-item-when time@datetime", ".qa-c-item-when time@datetime",
        ".qa-a-item-when .published@title", ".qa-c-item-when .published@title"),
    published_text=(".qa-a-item-when-data", ".qa-c-item-when-data", ".qa-a-item-when",
        ".qa-c-item-when"),
    score=(".qa-voting .qa-netvote-count-data",),
    votes=((".qa-voting .qa-upvote-count-data",), (".qa-voting .qa-downvote-count-data",)),
    body=(".qa-a-item-content .entry-content", ".qa-c-item-content .entry-content",
        ".qa-a-item-content", ".qa-c-item-content"),
    roles=(("accepted", ".qa-a-list-item-selected"),),
    states=(("hidden", ".qa-a-list-item-hidden"), ("hidden", ".qa-c-item-hidden")),
)  # fmt: skip

SITE = Site(
    name="question2answer",
    marks=(".qa-a-list-item .qa-a-item-content", ".qa-c-list-item .qa-c-item-content"),
    rules=(_POST,),
    post=Rules(
        item=".qa-q-view",
        id=inside("id", r"(q\d+)"),
        author=(".qa-q-view-who-data", ".qa-q-view-meta .nickname"),
        published=(".qa-q-view-when time@datetime", ".qa-q-view-when .published@title"),
        published_text=(".qa-q-view-when-data", ".qa-q-view-when"),
        body=(".qa-q-view-content .entry-content", ".qa-q-view-content"),
    ),
    section=(".qa-part-a-list", "#a_list", ".qa-q-view-c-list", ".qa-part-related-qs"),
    more=((".qa-page-links .qa-page-next", PAGED),),
)
