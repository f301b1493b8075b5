"""Reddit in its three markups: old, the redesign of 2018 to 2023, and today's custom elements.

Words of the old one are in the reader's language, so only classes are asked. The redesign hashes
its classes; what is left are ids, test ids and the hidden words "level N". Today's pages hold no
comments: a partial loads them, and a page saved from a browser has them.
"""

import re
from dataclasses import replace

from reader.extraction.comments.completeness import FOLDED_IN, LOADED_BY_SCRIPT, TOO_DEEP
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.paths import first
from reader.extraction.data.shape import Post, Shape
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.sites.base import Site
from reader.text import numbered

_FULL_NAME = r"(?:thing_)?(t1_\w+)"

_OLD = Rules(
    item=".commentarea .thing.comment",
    id=inside("data-fullname", _FULL_NAME),
    author=("@data-author", ".tagline .author", ".tagline em"),
    published=".tagline time@datetime",
    published_text=".tagline time",
    edited=".tagline time.edited-timestamp@title",
    score=(".score.unvoted@title", ".score.unvoted"),
    body=".usertext-body .md",
    roles=(
        ("op", ".tagline .author.submitter"),
        ("staff", ".tagline .author.moderator"),
        ("staff", ".tagline .author.admin"),
        ("pinned", ".comment.stickied"),
    ),
    states=(
        ("deleted", ".comment.deleted"),
        ("collapsed", ".comment.collapsed"),
    ),
)


def _id_class(node: Node) -> str:
    return next((word for word in node.classes if re.fullmatch(r"t1_\w+", word)), "")


_REDESIGN = Rules(  # its first two years had other names: data-test-id, and no id for the votes
    item="div.Comment",
    id=_id_class,
    level="div.Comment > div > span:first-child",
    author=("[data-testid='comment_author_link']", "[data-testid='post-comment-header']",
        "div.Comment a[href*='/user/']"),
    author_in=r"^(\S+)",
    published_text=("[data-testid='comment_timestamp']", "[id^='CommentTopMeta--Created']"),
    score=("[id^='vote-arrows-t1_'] > div", "span:has(+ span + [id^='CommentTopMeta--Created'])"),
    body=("[data-testid='comment']", "[data-test-id='comment']"),
    states=(
        ("deleted", "div.Comment:not(:has([data-testid='comment'], [data-test-id='comment']))"),
    ),
    roles=(
        ("op", "[id^='CommentTopMeta--OP']"),
        ("staff", "[id^='CommentTopMeta--MOD']"),
        ("staff", "[id^='CommentTopMeta--ADMIN']"),
    ),
    worded=(("edited", "[id^='CommentTopMeta--Created'] + span + span", r"^edited\b"),),
)  # fmt: skip

_SHREDDIT = Rules(
    item="shreddit-comment",
    id=inside("thingid", _FULL_NAME),
    parent=inside("parentid", _FULL_NAME, reach=1),
    author="@author",
    published=("@created", "[slot='commentMeta'] faceplate-timeago@ts",
        "[slot='commentMeta'] time@datetime", "time@datetime"),
    published_text="time",
    score="@score",
    body=("[slot='comment']", "[id$='-comment-rtjson-content']"),
    roles=(
        ("op", "shreddit-comment[is-author-op]"),
        ("staff", "shreddit-comment[moderator]"),
        ("op", "shreddit-comment-author-modifier-icon[op]"),
        ("staff", "[slot='commentMeta'] [distinguished-as='MODERATOR' i]"),
        ("staff", "[slot='commentMeta'] [distinguished-as='ADMIN' i]"),
        ("pinned", "shreddit-comment[is-pinned]"),
        ("pinned", "shreddit-comment-badges[stickied]"),
    ),
    ranks="[slot='commentMeta'] span",
    worded=(("op", "[slot='commentMeta'] span", r"^OP$"),
        ("edited", "[slot='commentMeta'] span", r"^Edited\b")),
    states=(
        ("collapsed", "shreddit-comment[collapsed]:not([collapsed='false'])"),
        ("deleted", "shreddit-comment[is-comment-deleted]:not([is-comment-deleted='false'])"),
        ("deleted", "shreddit-comment[is-comment-removed]:not([is-comment-removed='false'])"),
        ("deleted", "shreddit-comment[moderation-verdict*='remov' i]"),
    ),
)  # fmt: skip


_POST = Rules(
    item=(
        "#siteTable > .thing.link, [data-testid='post-container'], [data-test-id='post-content'], "
        "shreddit-post"
    ),
    id=inside("data-fullname", r"(t3_\w+)"),
    author=("@data-author", "@author", "[data-testid='post_author_link']"),
    author_in=r"^(?:u/)?(\S+)",
    published=("@created-timestamp", ".tagline time@datetime"),
    published_text="[data-testid='post_timestamp']",
    body=(".usertext-body .md", "[data-click-id='text']", "[slot='text-body'] .md",
        "[slot='text-body']", "p.title > a.title", "[slot='title']", "h1"),
)  # fmt: skip


def _missing(document: Document, comments: tuple[Comment, ...]) -> tuple[str, ...]:
    notes = []
    partial = document.first("faceplate-partial[src*='/svc/shreddit/comments/']")
    if partial is not None and not comments:
        notes.append(LOADED_BY_SCRIPT("reddit.com; none are in the page"))
    more = len(document.css(".thing.morechildren"))
    more += len(document.css("faceplate-partial[src*='more-comments']"))
    more += len(document.css("[id^='moreComments-']"))
    if more:
        places = "one place" if more == 1 else f"{more} places"
        notes.append(FOLDED_IN("Replies", places))
    deep = len(document.css(".thing.comment .deepthread"))
    if deep:
        notes.append(TOO_DEEP(numbered(deep, "comment")))
    return tuple(notes)


def _score(item: dict[str, object]) -> object:
    """The score; one that is still hidden is sent as 1."""
    return None if first(item, "data.score_hidden") else first(item, "data.score")


_LISTING = Shape(  # the two listings of r/…/comments/….json: the post, and its comments
    has=("kind=Listing", "data.children"),
    items=("data.children[]",),
    each=("kind", "data.author|data.count"),
    replies=("data.replies.data.children[]",),
    unless=("kind=t3", "kind=t5"),
    id="data.name",
    parent="data.parent_id",
    rooted=True,
    author="data.author",
    published="data.created_utc",
    edited="data.edited",
    html="data.body_html",
    markdown="data.body",
    score=_score,
    url="data.permalink",
    base="https://www.reddit.com",
    roles=(("op", "data.is_submitter"), ("staff", "data.distinguished=moderator"),
        ("staff", "data.distinguished=admin"), ("pinned", "data.stickied")),
    states=(("collapsed", "data.collapsed"),),
    stubs=(("kind=more", "data.count"),),
    claimed="data.children[kind=t3].data.num_comments",
    post=Post(
        at=("data.children[kind=t3].data",), id="name", title="title", author="author",
        published="created_utc", html="selftext_html", markdown="selftext", text="url",
        url="permalink", site_name="subreddit_name_prefixed",
    ),
)  # fmt: skip
_THINGS = replace(  # api/morechildren: the comments behind "load more", flat
    _LISTING,
    has=("json.data.things",),
    items=("json.data.things[]",),
    claimed=(),
    post=None,
)

SITE = Site(
    name="reddit",
    hosts=(),
    marks=(
        ".commentarea .thing.comment",
        "div.Comment [data-testid='comment']",
        "div.Comment [data-test-id='comment']",
        "shreddit-comment[thingid]",
        "shreddit-post[comment-count]",
    ),
    rules=(_OLD, _REDESIGN, _SHREDDIT),
    post=_POST,
    section=(".commentarea", "shreddit-comment-tree", "[id^='comment-tree-content']"),
    claimed=(
        "shreddit-post[comment-count]@comment-count",
        "shreddit-comment-tree[totalcomments]@totalcomments",
        "a.comments",
        "[data-testid='post-container'] [data-test-id='comments-page-link-num-comments']",
    ),
    notes=_missing,
    shapes=(_LISTING, _THINGS),
)
