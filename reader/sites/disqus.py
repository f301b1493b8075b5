"""Disqus: a page has only a place for the comments; a saved frame has them, nested in lists.

No real frame was available: built from its public markup.
"""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, part
from reader.extraction.data.shape import Post, Shape
from reader.sites.base import MORE, Site


def _points(post: dict[str, object]) -> object:
    """Votes for minus votes against; hearts if there are no votes."""
    up, down = post.get("likes"), post.get("dislikes")
    if isinstance(up, int) and isinstance(down, int):
        return up - down
    return post.get("points", up)


_LISTED = Shape(  # api/3.0/threads/listPostsThreaded
    has=("cursor", "code=0", "response"),
    items=("response[]",),
    each=("author.name|author.username", "message|raw_message", "createdAt", "isDeleted"),
    parent="parent",
    author=("author.name", "author.username"),
    published="createdAt",
    utc=True,
    html="message",
    text="raw_message",
    score=_points,
    url="url",
    roles=(("staff", "author.isModerator"), ("staff", "isByModerator"), ("pinned", "isHighlighted"),
        ("pinned", "isFeatured")),
    states=(("edited", "isEdited"), ("deleted", "isDeleted"), ("hidden", "isSpam"),
        ("moderated", "isApproved=false")),
    claimed="cursor.total",
    more=("cursor.hasNext",),
)  # fmt: skip
_EMBEDDED = replace(  # threadData in the page of its frame
    _LISTED,
    has=("response.posts", "response.thread"),
    items=("response.posts[]",),
    claimed=("cursor.total", "response.thread.posts"),
    post=Post(
        at=("response.thread",),
        when=("title|clean_title",),
        id="id",
        title=("clean_title", "title"),
        published="createdAt",
        url="link",
    ),
)

SITE = Site(
    name="disqus",
    marks=("#disqus_thread", "li.post[id^='post-'] .post-message", "#dsq-comments"),
    rules=(
        Rules(
            item="li.post[id^='post-']:has(.post-content)",
            id=part("id", "post-"),
            # Past the depth that is drawn, replies stand on one level and link what they answer.
            answers=".parent-link[href*='#comment-']@href",
            author=("header .author a", "header .author", ".post-byline .author"),
            published=(".post-meta .time-ago@title", ".time-ago@title"),
            published_text=(".post-meta .time-ago", ".time-ago"),
            edited=".has-edited",
            votes=("[data-role='likes']", "[data-role='dislikes']"),
            score="[data-role='likes']",
            body=(".post-message",),
            roles=(("staff", ".moderator .badge, .post-moderator"), ("pinned", ".post.featured")),
            ranks=("header .badge", ".post-byline .badge"),
            states=(("deleted", ".post.minimized"),),
        ),
        Rules(  # the list for readers without scripts, by which blogs kept a copy
            item="#dsq-comments li[id^='dsq-comment-']",
            id=part("id", "dsq-comment-"),
            author=("[id^='dsq-author-user-']", "cite span", "cite"),
            published_text=("[id^='dsq-time-ago-']", ".dsq-comment-meta"),
            body=("[id^='dsq-comment-message-']", ".dsq-comment-message"),
        ),
    ),
    section=("#disqus_thread", "#dsq-comments"),
    claimed=(".comment-count",),
    more=((".load-more:not(.hidden) a, .load-more-refresh", MORE),),
    service="disqus.com",
    embedded="text/json",
    shapes=(_EMBEDDED, _LISTED),
)
