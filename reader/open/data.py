"""JSON to a reading: our own format, a platform's, linked data, or HTML inside JSON."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.extraction.comments.completeness import MORE_ON_SITE
from reader.extraction.data.answer import Answer
from reader.extraction.data.decode import decode
from reader.extraction.data.envelope import pieces, refusal
from reader.extraction.data.extracted import page_of
from reader.extraction.data.gather import gathered
from reader.extraction.data.guess import guessed
from reader.extraction.data.known_answers import answers
from reader.extraction.data.linked_data import linked
from reader.extraction.data.paths import Value, every
from reader.model import Reading
from reader.open.missing import completeness
from reader.record import is_record, reading_from
from reader.sites.base import Site, Thread

UNKNOWN = "This JSON is not a discussion that reader knows."
GUESSED = "This JSON is from no platform that reader knows: what looks like comments is shown."
CUT = "The JSON breaks off: this is what came before."
CUT_AT_ONCE = "The JSON breaks off before there is anything to read."

ReadMarkup = Callable[[str], Reading]
"""A function that makes a reading of markup."""


def read_data(
    text: str, url: str, sites: Sequence[Site], read_markup: ReadMarkup
) -> Reading | None:
    """The reading of JSON, with a note if it holds no discussion; None if the text is not JSON."""
    decoded = decode(text)
    if decoded is None:
        return None
    reading = _read_values(decoded.values, url, sites, read_markup)
    if decoded.whole:
        return reading
    note = CUT if reading.article.blocks or reading.comments else CUT_AT_ONCE
    return replace(reading, notes=(note, *reading.notes))


def _read_values(
    values: tuple[Value, ...], url: str, sites: Sequence[Site], read_markup: ReadMarkup
) -> Reading:
    if is_record(values[0]):
        return reading_from(values[0])
    shapes = {id(shape): site for site in sites for shape in site.shapes}
    recognised = answers(values, [shape for site in sites for shape in site.shapes], url)
    if recognised:
        site = shapes[id(recognised[0].shape)]
        same = [answer for answer in recognised if shapes[id(answer.shape)] is site]
        return _piece(values, same, read_markup) or _gathered(same, site.name, url)
    return (
        _linked(values, url)
        or _in_envelope(values, read_markup)
        or _guessed(values, url)
        or _extracted(values, read_markup)
        or Reading(notes=(refusal(values[0]) or UNKNOWN,))
    )


def _gathered(answers: list[Answer], source: str, url: str) -> Reading:
    discussion = gathered(answers)
    article = discussion.article if discussion.article.url else replace(discussion.article, url=url)
    thread = Thread(ordered=discussion.ordered, claimed=discussion.claimed)
    return Reading(
        article=article,
        comments=discussion.ordered.comments,
        source=source if discussion.ordered.comments or discussion.article.blocks else "",
        claimed=discussion.claimed,
        notes=(*completeness(thread), *discussion.notes),
    )


def _piece(
    values: tuple[Value, ...], answers: list[Answer], read_markup: ReadMarkup
) -> Reading | None:
    """The HTML fragment in the answer of a known platform."""
    places = [place for answer in answers for place in answer.shape.markup]
    parts = [part for value in values for place in places for part in every(value, place)]
    markup = "\n".join(part for part in parts if isinstance(part, str))
    if not markup:
        return None
    reading = read_markup(markup)
    more = (MORE_ON_SITE,) if answers[-1].more else ()
    return replace(reading, notes=(*more, *reading.notes))


def _linked(values: tuple[Value, ...], url: str) -> Reading | None:
    discussion = linked(values, url)
    if discussion is None:
        return None
    return Reading(
        article=discussion.article,
        comments=discussion.ordered.comments,
        source="schema.org",
        claimed=discussion.claimed,
        notes=completeness(Thread(ordered=discussion.ordered, claimed=discussion.claimed)),
    )


def _in_envelope(values: tuple[Value, ...], read_markup: ReadMarkup) -> Reading | None:
    """The HTML fragment in the answer of an unknown platform, if it holds a discussion."""
    markup = pieces(values)
    if markup:
        reading = read_markup(markup)
        if reading.comments:
            return reading
    return None


def _extracted(values: tuple[Value, ...], read_markup: ReadMarkup) -> Reading | None:
    """The article that another program extracted, with its own words about it."""
    markup = page_of(values)
    reading = read_markup(markup) if markup else None
    return reading if reading and reading.article.blocks else None


def _guessed(values: tuple[Value, ...], url: str) -> Reading | None:
    answer = guessed(values, url)
    if answer is None or not answer.drafts:
        return None
    reading = _gathered([answer], "generic", url)
    return replace(reading, notes=(GUESSED, *reading.notes))
