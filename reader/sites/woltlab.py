"""WoltLab Suite and Burning Board: flat threads; dates in an element of its own.

Under articles stand comments with responses, one level deep.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site


def _number(node: Node) -> str:
    """The id of a comment or response, which are numbered separately."""
    response = node.get("data-response-id")
    return f"response-{response}" if response else node.get("data-comment-id")


_COMMENTS = Rules(
    item="li.comment.jsComment, li.commentResponse.jsCommentResponse",
    id=_number,
    author=(
        ".commentContent h3 .userLink",
        ".commentContent h3 a",
        "a.framed@title",
        ".commentContent h3",
    ),
    author_in=r"^(.+?)(?:\s+-\s.*)?$",
    published=("woltlab-core-date-time@date", "time@datetime"),
    published_text=("woltlab-core-date-time", "time"),
    score="@data-like-likes",
    votes=("@data-like-likes", "@data-like-dislikes"),
    body=(".userMessage", ".htmlContent"),
    drop=(".commentOptions",),
)

SITE = Site(
    name="woltlab",
    marks=("article.wbbPost .messageText", "article.message.jsMessage .messageText",
        "li.comment.jsComment .commentContent"),
    rules=(
        Rules(
            item="article.wbbPost, article.message.jsMessage",
            id=inside("data-object-id", r"(\d+)"),
            opening="first",
            author=(".messageAuthor [itemprop='name']", ".messageAuthor .username",
                ".messageSidebar .username"),
            published=(".messageHeader woltlab-core-date-time@date",
                ".messageHeader time@datetime", "meta[itemprop='datePublished']@content",
                "meta[itemprop='dateCreated']@content"),
            published_text=(".messagePublicationTime", ".messageHeader time"),
            edited=".messageFooterNotes .messageFooterNote time@datetime",
            score=".wcfLikeCounter, .reactionSummaryList .reactionCount",
            body=".messageText",
            drop=(".messageSignature", ".codeBoxHeader"),
            roles=(("op", ".jsThreadStarter"), ("op", ".userOnlineThreadStarter"),
                ("accepted", ".wbbPostOfficial")),
            states=(("deleted", ".messageDeleted"), ("moderated", ".messageDisabled")),
        ),
        _COMMENTS,
    ),
    section=(".messageSignature", ".messageSidebar", "ul.commentList"),
    more=(
        (".pagination a[rel='next'], .pagination a[rel='prev']", PAGED),
        ("woltlab-core-pagination[count]", PAGED),
    ),
)  # fmt: skip
