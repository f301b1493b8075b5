"""The thread in the data that a page brings along for the script which is to draw it."""

from collections.abc import Iterable
from dataclasses import replace

from reader.extraction.data.discussed import discussed
from reader.sites.base import Thread


def brought_thread(data: Iterable[object], url: str, shown: Thread) -> Thread:
    """`shown`, the thread of the page at `url` that shows none, with the comments in its data."""
    found = discussed(data, url)
    if found is None:
        return shown
    said = shown.claimed
    return replace(
        shown,
        ordered=found.ordered,
        claimed=found.claimed if said is None else said,
        notes=found.notes,
    )
