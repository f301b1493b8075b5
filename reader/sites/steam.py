"""Steam discussions and profile comments: flat; the time is seconds in an attribute.

No real page was available: built from public descriptions of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="steam",
    hosts=("steamcommunity.com",),
    marks=(".commentthread_comment .commentthread_comment_text",),
    rules=(
        Rules(
            item=".commentthread_comment[id^='comment_']",
            id=inside("id", r"comment_(\d+)"),
            author=(".commentthread_author_link bdi", ".commentthread_author_link"),
            published=(
                ".commentthread_comment_timestamp@data-timestamp",
                ".commentthread_comment_timestamp@title",
            ),
            published_text=".commentthread_comment_timestamp",
            body=".commentthread_comment_text",
            drop=(".forum_audit",),
            edited=".forum_audit",
            roles=(("op", ".commentthread_author_op"),
                ("staff", ".commentthread_workshop_authorbadge"),
                ("accepted", ".commentthread_comment.answer")),
            states=(("deleted", ".commentthread_comment.deleted"),
                ("hidden", ".commentthread_comment.hidden_post")),
        ),
    ),
    post=Rules(
        item=".forum_op",
        id=inside("id", r"forum_op_(\d+)"),
        author=".forum_op_author bdi, .forum_op_author",
        published=".forum_op .date@data-timestamp",
        published_text=".date",
        body=".content",
    ),
    claimed=("[id^='commentthread_'][id$='_totalcount']",
        "[id^='commentthread_'][id$='_pagetotal']"),
    more=((".commentthread_pagelinks .commentthread_pagelink:not(.active)", PAGED),),
)  # fmt: skip
