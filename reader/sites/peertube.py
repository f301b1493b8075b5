"""PeerTube: comments in comments under a video, as a browser saves them.

No real page was available: built from its public templates. The server sends none of it: a script
draws the comments. They have no ids of their own; an address names the thread alone.
"""

from reader.extraction.comments.rules import Rules
from reader.sites.base import FOLDED, Site

SITE = Site(
    name="peertube",
    marks=(".root-comment .comment-account-name", ".root-comment .comment-html-deleted"),
    rules=(
        Rules(
            item=".root-comment",
            id=lambda _: "",
            author=".comment-account-name",
            published=("a.comment-date@title", "a.comment-date"),
            published_text="a.comment-date",
            body=".comment-html",
            roles=(("op", ".comment-account-name.video-author"),),
            states=(
                ("deleted", ".comment-html-deleted"),
                ("moderated", ".comment-account-date .pt-badge"),
            ),
        ),
    ),
    section=(".comment-threads", "my-video-comments"),
    claimed=("my-video-comments .title-block h2", ".title-block .title-page"),
    more=((".root-comment .view-replies", FOLDED),),
)
