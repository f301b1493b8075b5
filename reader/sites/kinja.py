"""Kinja (Gawker, Lifehacker, Jezebel until 2023): the parent and the author are attributes."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="kinja",
    marks=("article.js_reply[data-parentid]",),
    rules=(
        Rules(
            item="article.js_reply[data-parentid]",
            id=inside("data-id", r"(\d+)"),
            parent=inside("data-parentid", r"(\d+)", reach=1),
            author=("@data-authorname", ".author .fn"),
            published=(".js_publish_time@data-publishtime", ".publish-time a@title"),
            published_text=(".meta-time .published", ".publish-time .published", ".publish-time"),
            score=(".js_like@data-likecount", ".js_like_count"),
            body=".reply-content",
            drop=(".js_reply-tools",),
            roles=(("op", ".js_reply.author-reply"),),
            states=(("hidden", ".js_reply.dismissed"), ("moderated", ".js_reply.pending")),
        ),
    ),
    section=(".js_replies", "section.replies"),
    claimed=(".js_allview a@title", ".js_replycount"),
)
