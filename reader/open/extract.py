"""Bytes of a page to a reading: pure, without files, network or terminal."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from functools import partial

from reader.charset import decoded
from reader.errors import OpenError
from reader.extraction.article.obstacles import GOES_ON
from reader.extraction.article.pipeline import Extracted, described, extract_article, has_text
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.completeness import PAGED
from reader.extraction.data.decode import is_one_value
from reader.extraction.metadata.meta import meta
from reader.html.guard import check, flatten
from reader.html.tree import Document, parse
from reader.model import Article, Page, Reading
from reader.open.contents import contents
from reader.open.discussion import discussion
from reader.open.frames import main_frame
from reader.open.kind import is_data, is_markup
from reader.open.maybe import may_bring
from reader.open.missing import claimed, completeness
from reader.open.opening_post import opened, undated
from reader.open.signals import Flagged
from reader.open.whole_document import all_of
from reader.sites import SITES
from reader.sites.base import Site, Thread

ONE_VALUE = "This is a single JSON value, and not a page."


class Guard(Enum):
    """What is done with markup that the parser may take minutes over."""

    FLATTENS = auto()
    """Its bare text is read, and a note says why."""
    REFUSES = auto()
    """`Flagged` is raised, for somebody who has a process to spare."""
    IS_OFF = auto()
    """It is parsed: somebody else keeps the time."""


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of a page, and what is known of it."""

    text: str
    utf8: bytes = b""
    """The same as it came, where it came in UTF-8: the parser wants that."""
    url: str = ""
    fetched: datetime | None = None
    sites: tuple[Site, ...] = SITES
    frames: tuple[bytes, ...] = ()
    """Pages saved beside it, which it shows in frames."""
    title: str = ""
    """What the container calls it that it was saved in."""
    whole: bool = False
    """Whether all of it is the article, where it is no page of a site."""
    briefly: bool = False
    """Whether its text is not asked for, but its title, its date and its comments."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A reading, and what it was made from where that was markup and is kept."""

    reading: Reading
    document: Document | None = None
    extracted: Extracted | None = None
    is_brief: bool = False
    """Whether there is a text that the reading is without, since it was not asked for."""


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
    if isinstance(body, str):
        return understood(Source(body, url=url, fetched=fetched, sites=sites)).reading
    try:
        found = contents(Page(body, url, charset=charset, fetched=fetched))
    except OpenError as error:
        return Reading(Article(url=url), notes=(str(error),))
    if isinstance(found, Reading):
        return found
    return noted(understood(replace(source(found), sites=sites)).reading, found.notes)


def source(page: Page) -> Source:
    """A fetched page, decoded."""
    text, is_utf8 = decoded(page.body, page.charset)
    return Source(
        text,
        page.body if is_utf8 else b"",
        page.url,
        page.fetched,
        frames=page.frames,
        title=page.title,
        whole=page.whole,
    )


def understood(given: Source, guard: Guard = Guard.FLATTENS, *, keep: bool = False) -> Understood:
    """What is to be read in a page, and with `keep` how it came to be.

    Flagged where `guard` refuses it.
    """
    with _uncollected():
        if is_data(given.text):
            # Few pages are JSON, and what reads it need not be there for the others.
            from reader.open.data import read_data  # noqa: PLC0415

            reading = read_data(given.text, given.url, given.sites, partial(_piece, given))
            if reading is not None:
                return Understood(reading)
        if not is_markup(given.text):
            if is_one_value(given.text):
                return Understood(Reading(Article(url=given.url), notes=(ONE_VALUE,)))
            return Understood(_from_text(given.text, given.url))
        danger = None if guard is Guard.IS_OFF else check(given.text)
        if danger is None:
            return _from_markup(given, keep=keep)
        if guard is Guard.REFUSES:
            raise Flagged(danger.reason)
        return flat(given, danger.reason)


def _piece(given: Source, markup: str) -> Reading:
    """What is to be read in markup that stands in JSON."""
    return understood(replace(given, text=markup, utf8=b"", briefly=False)).reading


def flat(given: Source, why: str) -> Understood:
    """The bare text of markup, with a note that says why its markup is not read."""
    note = f"The page's markup is not read, because {why}; its bare text is shown."
    return Understood(noted(_from_text(flatten(given.text), given.url), (note,)))


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


def _from_text(text: str, url: str) -> Reading:
    # Its tables of widget words cost 40 ms to import, and most pages are markup.
    from reader.extraction.textcopy import read_textcopy  # noqa: PLC0415

    return read_textcopy(text, url)


def noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    """A reading with more to know of it, said first."""
    return replace(reading, notes=(*notes, *reading.notes))


def _from_markup(given: Source, *, keep: bool) -> Understood:
    document = parse(given.text, given.url, given.utf8)
    if given.frames and (inner := main_frame(document, given.frames)):
        document.release()
        given = replace(given, text=inner, utf8=b"", frames=())
        document = parse(inner, given.url)
    try:
        reading, extracted, is_brief = _read(document, given)
        if keep:
            return Understood(reading, document, extracted)
        return Understood(reading, is_brief=is_brief)
    finally:
        if not keep:
            document.release()


def _notes(thread: Thread, found: tuple[str, ...], extracted: Extracted | None) -> tuple[str, ...]:
    """What is to be known of a page, each once."""
    said = extracted.notes if extracted else ()
    if any(note.startswith(_PAGED) for note in thread.notes):
        said = tuple(note for note in said if not note.startswith(GOES_ON))
    return tuple(dict.fromkeys((*completeness(thread), *thread.notes, *found, *said)))


_PAGED = PAGED.partition(";")[0]
"""Where the thread goes on, the next page has comments, and no more of the text."""


def _read(document: Document, given: Source) -> tuple[Reading, Extracted | None, bool]:
    """The reading, what became of each element, and whether the text was left out for brevity."""
    is_text = given.briefly and has_text(document)
    facts = meta(document, signed=not is_text)  # a list names no author
    clock = Clock(document.root.get("lang"), given.fetched, lambda: facts.published)
    found = discussion(document, clock, given.sites, given.frames)
    if given.whole and found.source in ("", "generic"):
        return all_of(document, facts, given.title), None, False
    thread = claimed(found.thread, facts.comments, document)
    facts = undated(facts, document, thread)
    is_brief = is_text or (given.briefly and bool(thread.ordered.comments))
    extracted = None if is_brief else extract_article(document, thread.section, facts)
    article = extracted.article if extracted else described(facts)
    if given.title and not article.title:
        article = replace(article, title=given.title)
    data = extracted.data if extracted else None
    if not thread.ordered.comments and (data is not None or may_bring(given.text)):
        from reader.open.embedded_thread import brought_thread  # noqa: PLC0415 (few pages are such)

        thread = brought_thread(data, document, thread)
    if thread.opening is not None and thread.opening.blocks:
        article = opened(article, thread.opening)
    reading = Reading(
        article=article,
        comments=thread.ordered.comments,
        source=found.source or ("generic" if thread.ordered.comments else ""),
        claimed=thread.claimed,
        notes=_notes(thread, found.notes, extracted),
    )
    return reading, extracted, is_brief
