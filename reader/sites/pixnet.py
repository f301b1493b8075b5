"""Pixnet: a list with a row each for author and date, the text, and the answer of the blog's owner.

An answer has no id, and the page does not count it: it is left out, and a note says so. A secret
comment is only a place with the word for it.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Document
from reader.model import Comment
from reader.sites.base import Site
from reader.text import numbered


def _answers(document: Document, _: tuple[Comment, ...]) -> tuple[str, ...]:
    count = len(document.css("ul.single-post > li.reply-text"))
    if not count:
        return ()
    answers = numbered(count, "answer")
    return (f"Left out: {answers} of the page's owner, written into the comments they answer.",)


SITE = Site(
    name="pixnet",
    hosts=("pixnet.net",),
    marks=("ul.single-post > li.post-info",),
    rules=(
        Rules(
            item="ul.single-post",
            id=inside("name", r"comment-(\d+)"),
            author=".post-info .user-name",
            published_text=".post-info .post-time",
            published_in=r"(\d.+)$",
            body=".post-text",
            states=(("hidden", ".secret"),),
        ),
    ),
    section=("#comment-box",),
    claimed=("#comment-title",),
    notes=_answers,
)
