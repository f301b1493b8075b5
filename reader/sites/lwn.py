"""LWN: boxes in boxes. "Posted DATE by NAME (rank) in reply to …" stands above the text.

No real page was available: built from public descriptions of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="lwn",
    hosts=("lwn.net",),
    marks=(".CommentBox .CommentPoster",),
    rules=(
        Rules(
            item="details.CommentBox, div.CommentBox",
            id=inside("href", r"(?:https?://lwn\.net)?/Articles/(\d+)/?", reach=30),
            author=(".CommentPoster a[href*='/user/']", ".CommentPoster b", ".CommentPoster a",
                ".CommentPoster"),
            author_in=r"^(?:Posted .*? by )?(.+?)(?: \(.*)?$",
            published_text=".CommentPoster",
            published_in=r"Posted (.+?) by ",
            body=(".FormattedComment", ".CommentBody"),
            drop=(".CommentReplyButton", ".CommentPoster", "summary", ".CommentTitle"),
            worded=(("staff", ".CommentPoster", r"\(editor\b"),),
            # Comments by people the reader filters out are folded.
            states=(("collapsed", "details.CommentBox:not([open])"),),
        ),
    ),
    section=(".CommentBox",),
    claimed=(".CommentCount",),
)  # fmt: skip
