"""Zeit Online: comments and, one level in, their replies; a page of the thread at a time."""

from reader.extraction.comments.rules import Rules, part
from reader.html.tree import Node
from reader.sites.base import PAGED, Site


def _depth(node: Node) -> int:
    return int("comment--indented" in node.classes)


SITE = Site(
    name="zeit",
    hosts=("zeit.de",),
    marks=("article.comment[id^='cid-'] .comment-meta__name",),
    rules=(
        Rules(
            item="article.comment[id^='cid-']",
            id=part("id", "cid-"),
            depth=_depth,
            author=".comment-meta__name",
            published=".comment-meta__date time@datetime",
            published_text=".comment-meta__date",
            published_in=r"(?:#\S+\s+—\s+|^)(.+)$",
            score=".js-comment-recommendations",
            body=".comment__body",
            roles=(("op", ".comment--author"), ("staff", ".comment-meta__badge--zon")),
            states=(("moderated", ".comment__body em.moderation"),),
        ),
    ),
    section=("#comments", ".comment-section"),
    claimed=(
        ".comment-section__headline",
        ".comment-section__head h2",
        ".comment-section__heading",
        ".metadata__commentcount[href='#comments']",
    ),
    more=((".comment-section .pager, .comments .pager, .pager--comments", PAGED),),
)
