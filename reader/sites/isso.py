"""Isso: nested items a script draws; the page as served has only the place for them."""

from reader.extraction.comments.rules import Rules, part
from reader.extraction.data.shape import Shape
from reader.html.tree import Document
from reader.model import Comment
from reader.sites.base import MORE, Site

_FLAT = "Isso keeps replies on one level, so whom some of them answer is not known."


def _flattened(_document: Document, comments: tuple[Comment, ...]) -> tuple[str, ...]:
    """A note that Isso stores a reply to a reply as one to the first comment of the thread."""
    answered = [comment.parent for comment in comments if comment.parent]
    if len(answered) == len(set(answered)):
        return ()
    return (_FLAT,)


_EMPTIED = ":has(> .isso-text > p:only-child:lexbor-contains('\u00a0'))"
"""What is left of a deleted text: a space."""
_NOTE = ".isso-note:not(:empty)"

SITE = Site(
    name="isso",
    marks=("#isso-thread", "div.isso-comment[id^='isso-']"),
    rules=(
        Rules(
            item="div.isso-comment[id^='isso-']",
            id=part("id", "isso-"),
            author=(".isso-author", ".isso-comment-header .author"),
            published=(".isso-permalink time@datetime", ".isso-comment-header time@datetime",
                ".text-wrapper .permalink time@datetime"),
            published_text=".isso-permalink time, .isso-comment-header time, .permalink time",
            score=(".isso-votes", ".isso-comment-footer .votes"),
            body=(".isso-text", ".text-wrapper > .text"),
            # A comment shows its state in the words of the page; of a deleted one nothing is left.
            roles=(("op", ".isso-comment.isso-is-page-author"),),
            states=(
                ("deleted", f".isso-text-wrapper{_EMPTIED} {_NOTE}"),
                ("moderated", f".isso-text-wrapper:not({_EMPTIED}) {_NOTE}"),
                ("moderated", ".text-wrapper .isso-comment-header .note:not(:empty)"),
            ),
        ),
    ),
    section=("#isso-thread",),
    claimed=(".isso-thread-heading", "#isso-thread > h4"),
    more=((".isso-comment-loader", MORE),),
    notes=_flattened,
    service="an Isso server",
    thread=(("address", "script[data-isso]@data-isso"),),
    shapes=(
        Shape(
            has=("total_replies", "hidden_replies", "replies"),
            items=("replies[]",),
            each=("text", "created", "mode"),
            replies=("replies[]",),
            parent="parent",
            author="author",
            published="created",
            edited="modified",
            html="text",
            votes=("likes", "dislikes"),
            states=(("moderated", "mode=2"), ("deleted", "mode=4")),
            claimed="total_replies",
            replied="total_replies",
            flat=_FLAT,
        ),
    ),
)  # fmt: skip
