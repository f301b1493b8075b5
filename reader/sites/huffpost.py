"""HuffPost of about 2011: flat items whose margin is their depth; the text has no element."""

from reader.extraction.comments.rules import Rules, part
from reader.sites.base import PAGED, Site

SITE = Site(
    name="huffpost",
    marks=("div.comment_item[id^='comment_'] .comment_body",),
    rules=(
        Rules(
            item="div.comment_item[id^='comment_']",
            id=part("id", "comment_"),
            level="@style",
            author=(".author_name a.vertical_color", ".author_name a", ".author_name"),
            published_text=".comment_time",
            body=".comment_body",
            drop=(".comment_time", ".comment_body .author_fans", ".comment_bottom"),
        ),
    ),
    section=("[id^='comments_block_holder_']", ".comments_block_holder"),
    claimed=".comments_header .comments_count",
    more=((".comments_pager a ~ a", PAGED),),
)
