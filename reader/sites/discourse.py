"""Discourse: the view for readers without scripts, and the one a browser saves.

A thread is flat and its first post is the article. The last post of the view without scripts may
be a list of related topics, which has neither author nor time nor text.
"""

from reader.extraction.data.shape import Post, Shape
from reader.extraction.rules import Rules, inside
from reader.sites.base import FOLDED, PAGED, Site

_NUMBER = inside("id", r"post_(\d+)")

_PLAIN = Rules(
    item="div.crawler-post[id^='post_'], div.topic-body.crawler-post",
    id=_NUMBER,
    opening="#post_1.crawler-post",
    author=(".creator [itemprop='name']", ".creator a", ".creator"),
    published=(
        "time[itemprop='datePublished']@datetime", "time.post-time@datetime", "time@datetime",
    ),
    published_text="time",
    changed=("meta[itemprop='dateModified']@content", "time[itemprop='dateModified']@datetime"),
    score=("meta[itemprop='userInteractionCount']@content", ".post-likes"),
    body=(".post[itemprop='text']", "[itemprop='text']", ".post"),
    drop=(".lightbox .meta",),
)  # fmt: skip

_SCRIPTED = Rules(
    item="article[data-post-id][id^='post_']",
    id=_NUMBER,
    opening="article#post_1",
    author=(".names .username", ".names .full-name", ".names a"),
    published=(".post-date .relative-date@data-time",),
    published_text=".post-date .relative-date",
    edited=".post-info.edits [title]@title",
    score=(".like-count", "button.like-count"),
    body=".cooked",
    drop=(".lightbox .meta", ".quote-controls", ".cooked-selection-barrier"),
    # What a post is stands on the element around it.
    roles=(
        ("op", ".topic-owner"),
        ("op", ".topic-owner > article[data-post-id]"),
        ("staff", ".names .staff"),
        ("staff", ".topic-post.moderator > article[data-post-id]"),
        ("accepted", ".accepted-answer"),
    ),
    states=(
        ("deleted", ".topic-post.deleted"),
        ("deleted", ".topic-post.deleted > article[data-post-id]"),
        ("hidden", ".post-hidden"),
    ),
)


def _edited(post: dict[str, object]) -> object:
    """When a post was edited. `updated_at` moves when somebody likes it, `version` does not."""
    version = post.get("version")
    return post.get("updated_at") if isinstance(version, int) and version > 1 else None


SITE = Site(
    name="discourse",
    marks=(".crawler-post", "article[data-post-id][id^='post_']"),
    rules=(_PLAIN, _SCRIPTED),
    section=("#related-topics", ".suggested-topics", ".more-topics__container"),
    more=(
        ("#main-outlet [rel='next']", PAGED),
        (".topic-post .gap, .post-stream > .gap", FOLDED),
    ),
    shapes=(
        Shape(  # /t/ID.json, /t/ID/posts.json
            has=("post_stream.posts",),
            items=("post_stream.posts[]",),
            each=("post_number", "cooked", "username"),
            id="post_number",
            parent="reply_to_post_number",
            author=("username", "name"),
            published="created_at",
            edited=_edited,
            html="cooked",
            text="action_code",
            score=("reaction_users_count", "actions_summary[id=2].count"),
            roles=(
                ("staff", "staff"),
                ("staff", "moderator"),
                ("staff", "admin"),
                ("accepted", "accepted_answer"),
            ),
            states=(("hidden", "hidden"), ("deleted", "user_deleted"), ("deleted", "deleted_at")),
            claimed="posts_count",
            uncounted=1,
            names=True,
            paged=True,
            post=Post(
                at=("post_stream.posts[post_number=1]",),
                when=("cooked",),
                id="post_number",
                title="$.title",
                author="username",
                published="created_at",
                html="cooked",
            ),
        ),
    ),
)
