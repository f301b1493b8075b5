"""phpBB: flat threads; the date is the last part of the line that names the author.

The styles of version 3 differ in the classes around author and date, the ids of the posts are the
same in all. Version 2 draws rows of a table (subSilver and what was made of it; no real page was
at hand): a quotation parts a text into several `.postbody`, so the cell around them is the text.
Its successor in version 3, subsilver2, has a table for each post, and the signature in the last
`.postbody`.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_TWO = Rules(
    item="tr:has(> td > .name a[name]):has(.postbody)",
    id=inside("name", r"(\d+)"),
    opening="first",
    author=(".name b", ".name"),
    published_text="td + td .postdetails",
    published_in=r":\s*(\D{0,12}\d.*?\d{1,2}:\d\d(?:\s?[apAP][mM])?)",
    body="td:has(> .postbody)",
    drop=("td > .gensmall", ".postdetails"),
    edited="td > .gensmall",
    underlined=True,
)

_SUBSILVER = Rules(
    item="table.tablebg:has(.postauthor):has(a[name^='p']):has(.postbody)",
    id=inside("name", r"p(\d+)", reach=40),
    opening="first",
    author=".postauthor",
    published_text="td.gensmall div + div",
    published_in=r":\s*(\D{0,12}\d.*?\d{1,2}:\d\d(?:\s?[apAP][mM])?)",
    body="div.postbody",
    edited="td > span.gensmall",
)

SITE = Site(
    name="phpbb",
    marks=(
        ".forumline .postbody",
        ".tablebg .postauthor",
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
            ranks=(".postprofile .profile-rank", ".postprofile .profile-rank img@alt"),
            states=(
                ("deleted", ".post-content .post_deleted_msg"),
                ("deleted", ".post-notice.deleted"),
                ("moderated", ".post-notice.unapproved"),
                ("hidden", ".post.post-ignore"),
                ("hidden", ".postbody > .ignore[id^='post_hidden']"),
            ),
        ),
        _TWO,
        _SUBSILVER,
    ),
    section=(".signature", ".postprofile", ".action-bar"),
    more=(
        (".action-bar .pagination .next, .topic-actions .pagination a", PAGED),
        (".action-bar .pagination .previous", PAGED),
        (".gensmall b > a[href*='start='], .nav b > a[href*='start=']", PAGED),
    ),
    pages=(".pagination .page-jump", ".pagination"),
)  # fmt: skip
