"""Commento and Comentario: cards in cards a script draws.

No real page was available: built from its public source.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Shape
from reader.sites.base import Site

SITE = Site(
    name="commento",
    marks=(".commento-card .commento-body", "#commento", "comentario-comments"),
    rules=(
        Rules(
            item=".commento-card, .comentario-card",
            id=inside(
                "id", r"(?:commento-comment-card-|comentario-(?:card-)?)([0-9a-f-]{8,64})", reach=3
            ),
            author=(".commento-name", ".comentario-name"),
            published=(".commento-timeago@title", ".comentario-subtitle a@title",
                ".comentario-subtitle@title"),
            published_text=(".commento-timeago", ".comentario-subtitle a", ".comentario-subtitle"),
            score=(".commento-score", ".comentario-score"),
            body=(".commento-body", ".comentario-card-body"),
            drop=(".commento-options", ".comentario-options", ".comentario-moderation-notice"),
            roles=(("staff", ".commento-moderator"), ("pinned", ".commento-sticky"),
                ("staff", ".comentario-is-moderator"), ("pinned", ".comentario-sticky"),
                ("staff", ".comentario-name.comentario-moderator")),
            states=(("deleted", ".comentario-deleted"), ("moderated", ".comentario-pending"),
                ("moderated", ".comentario-moderation-notice")),
        ),
    ),
    section=("#commento", "comentario-comments"),
    service="a Commento server",
    shapes=(
        Shape(  # /api/comment/list
            has=("comments", "commenters"),
            items=("comments[]",),
            each=("commentHex|id", "parentHex|parentId", "html|markdown"),
            id=("commentHex", "id"),
            parent=("parentHex", "parentId"),
            nobody=frozenset({"", "root"}),
            author=("$.commenters.{commenterHex}.name", "$.commenters[id={userCreated}].name",
                "authorName"),
            published=("creationDate", "createdTime"),
            html="html",
            markdown="markdown",
            score="score",
            roles=(("pinned", "isSticky"),),
            states=(("deleted", "deleted"), ("deleted", "isDeleted"),
                ("moderated", "state=unapproved"), ("moderated", "isPending")),
        ),
    ),
)  # fmt: skip
