"""Bytes of a page to a reading: pure, without files, network or terminal."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from reader.charset import decode
from reader.errors import EmptyPage
from reader.extraction.article import extract_article
from reader.extraction.clock import Clock
from reader.extraction.meta import meta
from reader.extraction.signs import Signs
from reader.html.guard import check, flatten
from reader.html.tree import Document, parse
from reader.model import Article, Comment, Page, Reading
from reader.open.frames import framed
from reader.open.kind import is_data, is_markup
from reader.open.missing import claimed, completeness
from reader.sites import SITES
from reader.sites.base import Site, Thread, recognised


@dataclass(frozen=True, slots=True)
class _Discussion:
    thread: Thread
    source: str
    notes: tuple[str, ...] = ()


def extract(
    body: bytes | str,
    url: str = "",
    *,
    fetched: datetime | None = None,
    charset: str = "",
    sites: tuple[Site, ...] = SITES,
) -> Reading:
    """What is to be read in the bytes, or the decoded text, of one page.

    `url` is where it was, for its links; `fetched` when (aware); `charset` the label a server gave;
    `sites` the platforms to recognise, `()` for none. Never raises on bad input: a poor page gives
    a poor reading, and its `notes` say what is missing.
    """
    text = decode(body, charset) if isinstance(body, bytes) else body
    with _uncollected():
        return _read(text, url, sites, fetched)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: the tree of a page is thousands of objects and no garbage,
    and looking through them again and again was 17 % of the time of a page.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read(
    text: str,
    url: str,
    sites: tuple[Site, ...],
    fetched: datetime | None,
    frames: tuple[bytes, ...] = (),
) -> Reading:
    if is_data(text):
        # Few pages are JSON, and what reads it need not be there for the others.
        from reader.open.data import read_data  # noqa: PLC0415

        reading = read_data(text, url, sites, lambda markup: _read(markup, url, sites, fetched))
        if reading is not None:
            return reading
    if not is_markup(text):
        return _from_text(text, url)
    danger = check(text)
    if danger is not None:
        reading = _from_text(flatten(text), url)
        note = f"The page's markup is not read, because {danger.reason}; its bare text is shown."
        return _noted(reading, (note,))
    document = parse(text, url)
    try:
        return _from_markup(document, sites, fetched, frames)
    finally:
        document.release()


def _from_text(text: str, url: str) -> Reading:
    # Its tables of widget words cost 40 ms to import, and most pages are markup.
    from reader.extraction.textcopy import read_textcopy  # noqa: PLC0415

    return read_textcopy(text, url)


def extract_page(page: Page) -> Reading:
    """A fetched page as a reading; what was cut off on the way is noted."""
    with _uncollected():
        text = decode(page.body, page.charset)
        reading = _read(text, page.url, SITES, page.fetched, page.frames)
    notes = page.notes
    if page.incomplete:
        notes = (*notes, "The page broke off while it was loaded: this is what came.")
    return _noted(reading, notes) if notes else reading


def understood(page: Page) -> Reading:
    """A page as a reading; EmptyPage where there is nothing to read in it."""
    reading = extract_page(page)
    if not reading.article.blocks and not reading.comments:
        why = f" ({reading.notes[0].removesuffix('.')})" if reading.notes else ""
        raise EmptyPage(f"The page was opened, but there is no text to read in it{why}.")
    return reading


def _noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    return replace(reading, notes=(*notes, *reading.notes))


def _from_markup(
    document: Document,
    sites: tuple[Site, ...],
    fetched: datetime | None,
    frames: tuple[bytes, ...],
) -> Reading:
    facts = meta(document)
    clock = Clock(document.root.get("lang"), fetched, lambda: facts.published)
    discussion = _known(document, sites, clock)
    if not discussion.thread.is_told:
        discussion = _framed(document, discussion, sites, clock, frames) or _guessed(
            document, discussion, clock
        )
    thread = claimed(discussion.thread, facts.comments, document)
    extracted = extract_article(document, thread.section, facts)
    article = extracted.article
    if thread.opening is not None and thread.opening.blocks:
        article = _opened(article, thread.opening)
    comments = thread.ordered.comments
    return Reading(
        article=article,
        comments=comments,
        source=discussion.source,
        claimed=thread.claimed,
        notes=(*completeness(thread), *thread.notes, *discussion.notes, *extracted.notes),
    )


def _opened(article: Article, opening: Comment) -> Article:
    """The article of a page that is a thread: the post that opens it."""
    return replace(
        article,
        blocks=opening.blocks,
        byline=opening.author or article.byline,
        published=opening.published or article.published,
    )


def _known(document: Document, sites: tuple[Site, ...], clock: Clock) -> _Discussion:
    """The thread by the first platform that has one; a broken one must not lose the page."""
    empty = _Discussion(Thread(), "")
    notes: tuple[str, ...] = ()
    signs = Signs(document)
    for site in recognised(document, sites, signs):
        try:
            thread = site.read(document, clock, signs)
        except Exception:  # a description that breaks must not lose the article
            if os.environ.get("READER_DEBUG") == "1":
                raise
            notes = (*notes, f"The comments could not be read as {site.name} comments.")
            continue
        if thread.is_told:
            return _Discussion(thread, site.name, notes)
        notes = (*notes, *thread.notes)
        if empty.thread.claimed is None:
            section = (*empty.thread.section, *thread.section)
            kept = replace(thread, section=section, notes=())
            empty = _Discussion(kept, empty.source or site.name)
    return replace(empty, notes=notes)


def _framed(
    document: Document,
    known: _Discussion,
    sites: tuple[Site, ...],
    clock: Clock,
    frames: tuple[bytes, ...],
) -> _Discussion | None:
    """The thread in one of the page's frames, by a platform that is known."""
    for frame in framed(document, frames):
        found = _known(frame, sites, clock)
        frame.release()
        if found.thread.ordered.comments and found.thread.is_told:
            thread = replace(found.thread, section=known.thread.section, opening=None)
            return replace(found, thread=thread)
    return None


def _guessed(document: Document, known: _Discussion, clock: Clock) -> _Discussion:
    """The thread as it looks without knowing the platform; `known` where there is none."""
    if known.thread.claimed == 0:
        return known
    # Imported when it is needed: its vocabulary costs 25 ms that a known platform can do without.
    from reader.extraction.generic import find_discussion  # noqa: PLC0415

    found = find_discussion(document, clock)
    guessed = found.ordered.comments
    if len(guessed) < max(1, len(known.thread.ordered.comments)):
        return known
    thread = replace(known.thread, ordered=found.ordered, section=found.section, notes=())
    return replace(known, thread=thread, source="generic")
