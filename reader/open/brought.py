"""The thread in the data that a page brings along for the script which is to draw it."""

from dataclasses import replace

from reader.extraction.data.discussed import discussed
from reader.extraction.state import values
from reader.html.tree import Document
from reader.sites.base import Thread


def brought_thread(document: Document, shown: Thread) -> Thread:
    """`shown`, the thread of a page that shows none, with the comments in its data."""
    found = discussed(values(document), document.url)
    if found is None:
        return shown
    said = shown.claimed
    return replace(
        shown,
        ordered=found.ordered,
        claimed=found.claimed if said is None else said,
        notes=found.notes,
    )
