"""Mastodon and what speaks its API: a status, and the thread around it.

A context holds the statuses above and below one that is not in it. Pages of Mastodon are an empty
shell.
"""

from reader.extraction.data.shape import Post, Shape
from reader.sites.base import Site

SITE = Site(
    name="mastodon",
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
)
