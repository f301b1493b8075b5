"""The thread in the data that was sent to a page's scripts, where what was sent was saved too."""

from collections.abc import Sequence
from dataclasses import replace

from reader.charset import decode
from reader.extraction.comments.completeness import without_missing
from reader.extraction.comments.order import Ordered
from reader.model import Reading
from reader.open.data import GUESSED, ReadMarkup, read_data
from reader.open.discussion import Discussion
from reader.open.embedded_thread import STEMS, gives
from reader.sites.base import Site

_GENERIC = ("", "generic")


def answered(
    answers: Sequence[tuple[str, bytes]], url: str, sites: Sequence[Site], read_markup: ReadMarkup
) -> Reading | None:
    """The discussion in the answers to a page's scripts, each with its address; None if there is
    none.

    Those of unknown systems are read only where address or data say that there are comments: any
    page asks for lists with names and dates, of articles and of goods.
    """
    sent = [(address, text) for address, body in answers if (text := decode(body).strip())]
    reading = _with_comments([text for _, text in sent], url, sites, read_markup)
    if reading is not None and reading.source not in _GENERIC:
        return reading
    named_texts = [
        text for address, text in sent if any(map(address.__contains__, STEMS)) or gives(text)
    ]
    return _with_comments(named_texts, url, sites, read_markup)


def _with_comments(
    texts: list[str], url: str, sites: Sequence[Site], read_markup: ReadMarkup
) -> Reading | None:
    reading = read_data("\n".join(texts), url, sites, read_markup) if texts else None
    return reading if reading is not None and reading.comments else None


def with_answers(discussion: Discussion, sent: Reading) -> Discussion:
    """The discussion of a page that shows none, with the comments that its scripts were sent."""
    thread = replace(
        discussion.thread,
        ordered=Ordered(sent.comments),
        claimed=discussion.thread.claimed if sent.claimed is None else sent.claimed,
        notes=tuple(note for note in sent.notes if note != GUESSED),
    )
    return Discussion(thread, sent.source, without_missing(discussion.notes))
