"""Discourse: the view for readers without scripts, and the one a browser saves.

A thread is flat and its first post is the article. The last post of the view without scripts may
be a list of related topics, which has neither author nor time nor text.
"""

from reader.extraction.comments.completeness import DRAWN_LATER
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.html.tree import Document
from reader.model import Comment
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
    score=(
        # Beside the likes stands how many answers a post has, in the same words.
        "meta[content$='LikeAction'] ~ meta[itemprop='userInteractionCount']@content",
        ".post-likes", "meta[itemprop='userInteractionCount']@content",
    ),
    body=(".post[itemprop='text']", "[itemprop='text']", ".post"),
    drop=(".lightbox .meta",),
    roles=(("accepted", ".crawler-post[itemprop='acceptedAnswer']"),),
)  # fmt: skip

_SCRIPTED = Rules(
    item="article[data-post-id][id^='post_']",
    id=_NUMBER,
    opening="article#post_1",
    unless=".embedded-posts article",
    # Answers unfolded within a post, and the post it answers, are copies of other posts.
    author=(
        ".topic-meta-data:not(.embedded-reply) .names .username",
        ".topic-meta-data:not(.embedded-reply) .names .full-name",
        ".topic-meta-data:not(.embedded-reply) .names a",
        ".small-action-desc [data-user-card]@data-user-card",
    ),
    published=(
        ".post-date .relative-date@data-time", ".small-action-desc .relative-date@data-time",
    ),
    published_text=(".post-date .relative-date", ".small-action-desc .relative-date"),
    edited=".post-info.edits [title]@title",
    score=(
        ".post-controls .like-count", ".post-menu-area .like-count", "button.like-count",
        ".discourse-reactions-counter .reactions-counter", ".post-voting-vote-count",
    ),
    body=(
        ".regular > .cooked", ".contents > .cooked", ".small-action-custom-message .cooked",
        ".small-action-contents > p", ".small-action-desc > p", ".cooked",
    ),
    drop=(".lightbox .meta", ".quote-controls", ".cooked-selection-barrier", ".embedded-posts"),
    # The kind of a post is given by the element around it.
    roles=(
        ("op", ".topic-owner"),
        ("op", ".topic-owner > article[data-post-id]"),
        ("staff", ".topic-meta-data:not(.embedded-reply) .names .staff"),
        ("staff", ".topic-meta-data:not(.embedded-reply) .names .category-moderator"),
        ("staff", ".topic-post.moderator > article[data-post-id]"),
        ("accepted", ".accepted-answer"),
        ("accepted", ".topic-post.accepted-answer > article[data-post-id]"),
    ),
    states=(
        ("deleted", ".topic-post.deleted"),
        ("deleted", ".topic-post.deleted > article[data-post-id]"),
        ("deleted", "article.small-action.deleted"),
        ("hidden", ".topic-post.post-hidden > article[data-post-id]"),
        # A whisper is visible to staff only.
        ("hidden", ".topic-post.whisper > article[data-post-id]"),
    ),
)  # fmt: skip


def _undrawn(document: Document, _found: tuple[Comment, ...]) -> tuple[str, ...]:
    """A note on posts out of view: a script leaves an empty box in place of each."""
    boxes = len(document.css(".post-stream .topic-post[aria-busy='true'], .cloaked-post"))
    if not boxes:
        return ()
    if boxes == 1:
        return (DRAWN_LATER("1 post is", "its place is empty here"),)
    return (DRAWN_LATER(f"{boxes} posts are", "their places are empty"),)


def _edited(post: dict[str, object]) -> object:
    """When a post was edited. `updated_at` also changes with likes, `version` does not."""
    version = post.get("version")
    return post.get("updated_at") if isinstance(version, int) and version > 1 else None


SITE = Site(
    name="discourse",
    marks=(".crawler-post", "article[data-post-id][id^='post_']"),
    rules=(_PLAIN, _SCRIPTED),
    notes=_undrawn,
    section=("#related-topics", ".suggested-topics", ".more-topics__container"),
    more=(
        ("#main-outlet [rel='next'], #main-outlet a[rel='prev']", PAGED),
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
            states=(
                ("hidden", "hidden"),
                ("hidden", "post_type=4"),
                ("deleted", "user_deleted"),
                ("deleted", "deleted_at"),
            ),
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
