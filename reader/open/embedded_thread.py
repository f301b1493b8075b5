"""The thread in the data embedded in a page whose script would draw it."""

from collections.abc import Iterable
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.article.embedded_state import values
from reader.extraction.data.embedded_discussion import discussed
from reader.html.blocks import text_of
from reader.html.tree import Document
from reader.sites.base import Thread


def brought_thread(data: Iterable[object] | None, document: Document, shown: Thread) -> Thread:
    """Add the comments in the page's data to `shown`, the thread of a page that shows none.

    `data` is None for a page whose text was not taken from data: then those of its scripts are read
    that hold comments, and comments on other stories are left out.
    """
    if data is None and shown.claimed == 0:
        return shown
    if data is None:
        titles = (text_of(node) for node in document.tagged("title", "h1"))
        discussion = discussed(values(document, gives), document.url, titles)
    else:
        discussion = discussed(data, document.url)
    if discussion is None:
        return shown
    stated = shown.claimed
    return replace(
        shown,
        ordered=discussion.ordered,
        claimed=discussion.claimed if stated is None else stated,
        notes=discussion.notes,
    )


STEMS = ("omment", "iscussion", "replies")
"""One of these is in every name for comments."""
_NAME = 42
"""How far before it, in characters, the name begins."""
_NAMED_VALUE = expression(
    r'\\?"(?:[^"\\]{0,40}(?:[cC]omments?|[cC]ommentId|[dD]iscussions?)|replies|Comment:[^"\\]{1,80})(?:\([^()]{0,200}\))?\\?"\s*:'
    r'\s*(?:\[\s*[\[{"\d]|\{\s*\\?"|\d+\s*[,}]|\\?")'
)
"""A list or object under a name for comments, not empty; a number may be an index into a list."""


def gives(script: str) -> bool:
    """Whether a script contains comments, by the names in it.

    The pattern is tried only where a name for comments stands: trying it at every quotation mark
    took most of the time of some pages.
    """
    for stem in STEMS:
        at = script.find(stem)
        while at >= 0:
            quote = script.rfind('"', max(0, at - _NAME), at)
            if quote >= 0 and _NAMED_VALUE.match(script, quote):
                return True
            at = script.find(stem, at + 1)
    return False
