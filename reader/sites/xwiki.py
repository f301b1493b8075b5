"""XWiki: comments below a page, lists in lists.

No real page was available: built from its public templates. A remark on words of the page quotes
them above its text.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="xwiki",
    marks=(".xwikicomment .commentcontent",),
    rules=(
        Rules(
            item="li.reply:has(> .xwikicomment)",
            id=inside("id", r"xwikicomment_(\d+)"),
            author=".commentauthor",
            published=".commentdate",
            published_text=".commentdate",
            body=".commentcontent",
            roles=(("op", ".xwikicomment.commentByCreator"),),
        ),
    ),
    section=("#commentscontent", "#_comments", "#Comments"),
    claimed="#Commentstab .itemCount",
)
