"""phpBB 3: flat threads; the date is the last part of the line that names the author.

The styles differ in the classes around author and date, the ids of the posts are the same in all.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="phpbb",
    marks=(
        "div.post[id^='p'] .postbody .content",
        "div.post[id^='p'] .postprofile",
        "body#phpbb .viewtopic .post[id^='p']",
    ),
    rules=(
        Rules(
            item="div.post[id^='p']:has(.content), article.post[id^='p']:has(.content)",
            id=inside("id", r"p(\d+)"),
            opening="first",
            author=(
                ".postprofile .username-coloured", ".postprofile .username",
                ".postprofile a[href*='viewprofile']", ".author .username-coloured",
                ".author .username", ".author strong a", ".author strong",
                ".postprofile dt strong", "@data-poster-name",
            ),
            published=(".author time@datetime", ".postbody time@datetime"),
            published_text=(
                "p.author time", "p.author", ".postbody .author", ".post-date", ".postbody time",
            ),
            published_in=r"(?:»\s*|^)([^»]+)$",
            edited=".postbody .notice",
            body=".content",
            drop=(".signature", ".codebox > p", ".notice", ".attachbox", ".post-buttons"),
            states=(
                ("deleted", ".post-content .post_deleted_msg"),
                ("hidden", ".post.post-ignore"),
            ),
        ),
    ),
    section=(".signature", ".postprofile", ".action-bar"),
    more=((".action-bar .pagination .next, .topic-actions .pagination a", PAGED),),
)  # fmt: skip
