"""Bytes of a page to a reading: pure, without files, network or terminal."""

from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from functools import partial

from reader.charset import decoded
from reader.errors import ReaderError
from reader.extraction.article.pages_of_text import GOES_ON
from reader.extraction.article.pipeline import Extracted, described, extract_article, has_text
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.completeness import is_paged
from reader.extraction.data.decode import is_one_value
from reader.extraction.metadata.meta import meta
from reader.extraction.overlays import hide_overlays
from reader.html.guard import check, flatten
from reader.html.tree import Document, parse
from reader.model import Article, Page, Reading
from reader.open.contents import contents
from reader.open.discussion import Discussion, discussion
from reader.open.embedded_hint import may_bring
from reader.open.flagged import Flagged
from reader.open.frames import main_frame
from reader.open.kind import is_data, is_markup
from reader.open.missing import claimed, completeness
from reader.open.opening_post import corrected, opened
from reader.open.own_text import is_own_text
from reader.open.truncation import cut_off
from reader.open.uncollected import uncollected
from reader.open.whole_document import all_of
from reader.packing.signatures import packing_of
from reader.sites import SITES
from reader.sites.base import Site, Thread
from reader.values import NamedTuple, dataclass

_LARGEST = 32 << 20
"""The most bytes that a compressed page may unpack to: as many as a file may."""
ONE_VALUE = "This is a single JSON value, and not a page."


class Guard(Enum):
    """What to do with markup that could take the parser minutes."""

    FLATTENS = auto()
    """Its bare text is read, and a note gives the reason."""
    REFUSES = auto()
    """`Flagged` is raised, for a caller that can use a process of its own."""
    IS_OFF = auto()
    """It is parsed: the caller watches the time."""


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of a page, and what is known about it."""

    text: str
    utf8: bytes = b""
    """The same text as UTF-8 bytes, if it came in UTF-8: the parser wants bytes."""
    url: str = ""
    fetched: datetime | None = None
    sites: tuple[Site, ...] = SITES
    frames: tuple[bytes, ...] = ()
    """Pages saved beside it, which it shows in frames."""
    answers: tuple[tuple[str, bytes], ...] = ()
    """What its scripts were sent as JSON, with the address of each."""
    title: str = ""
    """The title given by the container it was saved in."""
    is_all_article: bool = False
    """Whether all of it is the article: it is not a page of a site."""
    briefly: bool = False
    """Whether only title, date and comments are wanted, not the text."""


class SourceReading(NamedTuple):
    """A reading, and the document it was made from if that is markup and is kept."""

    reading: Reading
    document: Document | None = None
    extracted: Extracted | None = None
    is_brief: bool = False
    """Whether the page has a text that was left out because it was not asked for."""


def extract(
    body: bytes | str,
    url: str = "",
    *,
    fetched: datetime | None = None,
    charset: str = "",
    sites: tuple[Site, ...] = SITES,
) -> Reading:
    """Extract article and comments from the bytes, or the decoded text, of one page.

    `url` is the page's address, to resolve links; `fetched` the time it was fetched (aware);
    `charset` the label a server gave; `sites` the platforms to recognise, `()` for none. Never
    raises on bad input: a poor page gives a poor reading, and its `notes` state what is missing.
    """
    if isinstance(body, str):
        return read_source(Source(body, url=url, fetched=fetched, sites=sites)).reading
    try:
        content = contents(_unpacked(Page(body, url, charset=charset, fetched=fetched)))
    except ReaderError as error:
        return Reading(Article(url=url), notes=(str(error),))
    if isinstance(content, Reading):
        return content
    return noted(read_source(replace(source_of(content), sites=sites)).reading, cut_off(content))


def _unpacked(page: Page) -> Page:
    """The page decompressed; files are so where they are read. Raises ReaderError."""
    if not packing_of(page.body):
        return page
    from reader.packing.layers import unpacked  # noqa: PLC0415  few pages are compressed

    body, is_complete = unpacked(page.body, "The page", _LARGEST)
    return replace(page, body=body, incomplete=page.incomplete or not is_complete)


def source_of(page: Page) -> Source:
    """A fetched page, decoded."""
    text, is_utf8 = decoded(page.body, page.charset)
    return Source(
        text,
        page.body if is_utf8 else b"",
        page.url,
        page.fetched,
        frames=page.frames,
        answers=page.answers,
        title=page.title,
        is_all_article=page.is_all_article,
    )


def read_source(
    source: Source, guard: Guard = Guard.FLATTENS, *, keep: bool = False
) -> SourceReading:
    """The reading of a page, and with `keep` how it came to be.

    Raises Flagged where `guard` refuses the markup.
    """
    with uncollected():
        if is_data(source.text):
            # Few pages are JSON, and its reader need not be loaded for the others.
            from reader.open.data import read_data  # noqa: PLC0415

            reading = read_data(source.text, source.url, source.sites, partial(_piece, source))
            if reading is not None:
                return SourceReading(reading)
        if not is_markup(source.text):
            if is_one_value(source.text):
                return SourceReading(Reading(Article(url=source.url), notes=(ONE_VALUE,)))
            return SourceReading(_read_text(source.text, source.url))
        danger = None if guard is Guard.IS_OFF else check(source.text)
        if danger is None:
            return _read_markup(source, keep=keep)
        if guard is Guard.REFUSES:
            raise Flagged(danger.reason)
        return flat(source, danger.reason)


def _piece(source: Source, markup: str) -> Reading:
    """The reading of a fragment of HTML found in JSON."""
    return read_source(replace(source, text=markup, utf8=b"", answers=(), briefly=False)).reading


def flat(source: Source, why: str) -> SourceReading:
    """The bare text of markup, with a note on why the markup is not read."""
    note = f"The page's markup is not read, because {why}; its bare text is shown."
    return SourceReading(noted(_read_text(flatten(source.text), source.url), (note,)))


def _read_text(text: str, url: str) -> Reading:
    # Its tables of widget words cost 40 ms to import, and most pages are markup.
    from reader.extraction.textcopy import read_textcopy  # noqa: PLC0415

    return read_textcopy(text, url)


def noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    """A reading with more notes, put before its own."""
    return replace(reading, notes=(*notes, *reading.notes))


def _read_markup(source: Source, *, keep: bool) -> SourceReading:
    document = parse(source.text, source.url, source.utf8)
    if source.frames and (inner := main_frame(document, source.frames)):
        document.release()
        source = replace(source, text=inner, utf8=b"", frames=())
        document = parse(inner, source.url)
    try:
        reading, extracted, is_brief = _read_document(document, source)
        if keep:
            return SourceReading(reading, document, extracted)
        return SourceReading(reading, is_brief=is_brief)
    finally:
        if not keep:
            document.release()


def _with_sent_data(source: Source, detected: Discussion) -> Discussion:
    """The discussion of a page that shows none, from what its scripts were sent."""
    from reader.open.sent_data import answered, with_answers  # noqa: PLC0415 (few pages are such)

    sent = answered(source.answers, source.url, source.sites, partial(_piece, source))
    return with_answers(detected, sent) if sent else detected


def _notes(
    thread: Thread, discussion_notes: tuple[str, ...], extracted: Extracted | None
) -> tuple[str, ...]:
    """The notes on a page, each once."""
    article_notes = extracted.notes if extracted else ()
    if any(map(is_paged, thread.notes)):
        # The next page has more comments, not more of the text.
        article_notes = tuple(note for note in article_notes if not GOES_ON.is_in(note))
    return tuple(
        dict.fromkeys((*completeness(thread), *thread.notes, *discussion_notes, *article_notes))
    )


def _read_document(document: Document, source: Source) -> tuple[Reading, Extracted | None, bool]:
    """The reading, the fate of each element, and whether the text was left out for brevity."""
    hide_overlays(document)
    is_text = source.briefly and has_text(document)
    facts = meta(document, signed=not is_text)  # a list names no author
    clock = Clock(document.root.get("lang"), source.fetched, lambda: facts.published)
    detected = discussion(document, clock, source.sites, source.frames, briefly=source.briefly)
    if detected.source == "generic" and is_own_text(detected.thread, facts.body):
        detected = Discussion(Thread(), "")
    if source.answers and not detected.thread.ordered.comments:
        detected = _with_sent_data(source, detected)
    if source.is_all_article and detected.source in ("", "generic"):
        return all_of(document, facts, source.title), None, False
    thread = claimed(detected.thread, facts.comments, document)
    facts = corrected(facts, document, thread)
    is_brief = is_text or (source.briefly and bool(thread.ordered.comments))
    extracted = None if is_brief else extract_article(document, thread.section, facts)
    article = extracted.article if extracted else described(facts)
    if source.title and not article.title:
        article = replace(article, title=source.title)
    data = extracted.data if extracted else None
    if not thread.ordered.comments and (data is not None or may_bring(document.script_texts())):
        from reader.open.embedded_thread import brought_thread  # noqa: PLC0415 (few pages are such)

        thread = brought_thread(data, document, thread)
    if thread.opening is not None and thread.opening.blocks:
        article = opened(article, thread.opening)
    reading = Reading(
        article=article,
        comments=thread.ordered.comments,
        source=detected.source or ("generic" if thread.ordered.comments else ""),
        claimed=thread.claimed,
        notes=_notes(thread, detected.notes, extracted),
    )
    return reading, extracted, is_brief
