"""Mastodon and what speaks its API: a status, and the thread around it.

A context holds the statuses above and below one that is not in it. Since version 4 pages are an
empty shell, filled by a script: one that does not begin a thread answers the one before it, and no
other parent is in the page. Pages of versions 2 and 3, for visitors without a login, hold the
thread: there the direct answers are marked, and what follows each is somewhere below it; as its
parent is not in the page, it is put directly there. No real one was available: built from their
public templates and source.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.html.tree import Node
from reader.sites.base import MORE, Site


def _depth(status: Node) -> int:
    """Whether it answers the page's status, or one of the answers to that."""
    entry = status.parent
    around = entry.get("class").split() if entry is not None else []
    return 0 if "p-comment" in around or "entry-predecessor" in around else 1


def _chained(status: Node) -> int:
    """0 for one that begins a thread; any other is below the one before it, which it answers."""
    return 0 if "status--first-in-thread" in status.classes else status.order


_DRAWN = Rules(  # since version 4
    item=".status__wrapper > .status--in-thread",
    id=inside("data-id", r"(\d+)", reach=1),
    depth=_chained,
    apart=".detailed-status",
    author=".status__display-name .display-name strong",
    published=".status__relative-time time@datetime",
    published_text=".status__relative-time time",
    edited=".status__relative-time abbr@title",
    score=".star-icon .icon-button__counter",
    body=(".status__content .status__content__text", ".status__content"),
)

SITE = Site(
    name="mastodon",
    marks=(".status__wrapper > .status--in-thread", ".detailed-status__wrapper > .detailed-status",
        ".entry > .detailed-status .e-content", ".entry > .detailed-status .status__content"),
    rules=(
        Rules(
            item=".entry > .status",
            id=inside("href", r"(?:https?:)?[^?#]*/(?:@[^/]+|statuses|updates)/(\d+)", reach=24),
            depth=_depth,
            author=".display-name .p-name, .display-name strong",
            published=(".status__info time@datetime", ".status__relative-time time@datetime"),
            published_text=".status__info time",
            body=(".status__content .e-content", ".status__content"),
            states=(("collapsed", ".status__content .p-summary"),),
        ),
        _DRAWN,
    ),
    post=Rules(
        item=".entry > .detailed-status, .detailed-status__wrapper > .detailed-status",
        id=lambda _: "status",
        author=".display-name .p-name, .display-name strong",
        published=(".detailed-status__meta time@datetime", ".dt-published@value"),
        published_text=(".detailed-status__meta time", ".detailed-status__datetime"),
        body=(".status__content .e-content", ".status__content .status__content__text",
            ".status__content"),
    ),
    section=(".entry:has(> .status)", ".detailed-status__meta", ".detailed-status .p-author",
        ".detailed-status__display-name", ".detailed-status__action-bar",
        ".status__wrapper:has(> .status--in-thread)"),
    more=((".entry > a.load-more:not(:has(.fa-comments))", MORE),),
    shapes=(
        Shape(  # /api/v1/statuses/ID/context
            has=("ancestors", "descendants"),
            items=("ancestors[]", "descendants[]"),
            each=("account.acct", "content", "in_reply_to_id"),
            parent="in_reply_to_id",
            rooted=True,
            author=("account.display_name", "account.username", "account.acct"),
            published="created_at",
            edited="edited_at",
            html="content",
            score="favourites_count",
            url=("url", "uri"),
            states=(("collapsed", "spoiler_text"),),
            paged=True,
        ),
        Shape(  # /api/v1/statuses/ID
            has=("account.acct", "content", "in_reply_to_id", "replies_count"),
            post=Post(
                when=("content",),
                id="id",
                title=("card.title", "spoiler_text"),
                author=("account.display_name", "account.username", "account.acct"),
                published="created_at",
                html="content",
                url=("url", "uri"),
            ),
        ),
    ),
)  # fmt: skip
