"""The thread in the data that a page brings along for the script which is to draw it."""

from collections.abc import Iterable
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.article.embedded_state import values
from reader.extraction.data.discussed import discussed
from reader.html.tree import Document
from reader.sites.base import Thread


def brought_thread(data: Iterable[object] | None, document: Document, shown: Thread) -> Thread:
    """`shown`, the thread of a page that shows none, with the comments in its data.

    `data` is None for a page whose text is no data: then of its scripts those are read that have
    comments to give.
    """
    if data is None and shown.claimed == 0:
        return shown
    found = discussed(values(document, _GIVEN) if data is None else data, document.url)
    if found is None:
        return shown
    said = shown.claimed
    return replace(
        shown,
        ordered=found.ordered,
        claimed=found.claimed if said is None else said,
        notes=found.notes,
    )


_GIVEN = expression(
    r'\\?"(?:[^"\\]{0,40}(?:[cC]omments?|[cC]ommentId|[dD]iscussions?)|replies|Comment:[^"\\]{1,80})(?:\([^()]{0,200}\))?\\?"\s*:'
    r'\s*(?:\[\s*[\[{"\d]|\{\s*\\?"|\d+\s*[,}]|\\?")'
)
"""A list or a thing that is called so and is not empty; a number may be a place in a flat list."""
