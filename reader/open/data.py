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

Understand = Callable[[str], Reading]
"""A function that makes a reading of markup."""


def read_data(text: str, url: str, sites: Sequence[Site], understood: Understand) -> Reading | None:
    """The reading of JSON, with a note if it holds no discussion; None if the text is not JSON."""
    decoded = decode(text)
    if decoded is None:
        return None
    reading = _read(decoded.values, url, sites, understood)
    return reading if decoded.whole else replace(reading, notes=(CUT, *reading.notes))


def _read(
    values: tuple[Value, ...], url: str, sites: Sequence[Site], understood: Understand
) -> Reading:
    if is_record(values[0]):
        return reading_from(values[0])
    shapes = {id(shape): site for site in sites for shape in site.shapes}
    found = answers(values, [shape for site in sites for shape in site.shapes], url)
    if found:
        site = shapes[id(found[0].shape)]
        same = [answer for answer in found if shapes[id(answer.shape)] is site]
        return _piece(values, same, understood) or _gathered(same, site.name, url)
    return (
        _linked(values, url)
        or _in_envelope(values, understood)
        or _guessed(values, url)
        or _extracted(values, understood)
        or Reading(notes=(refusal(values[0]) or UNKNOWN,))
    )


def _gathered(answers: list[Answer], source: str, url: str) -> Reading:
    whole = gathered(answers)
    article = whole.article if whole.article.url else replace(whole.article, url=url)
    thread = Thread(ordered=whole.ordered, claimed=whole.claimed)
    return Reading(
        article=article,
        comments=whole.ordered.comments,
        source=source if whole.ordered.comments or whole.article.blocks else "",
        claimed=whole.claimed,
        notes=(*completeness(thread), *whole.notes),
    )


def _piece(
    values: tuple[Value, ...], answers: list[Answer], understood: Understand
) -> Reading | None:
    """The HTML fragment in the answer of a known platform."""
    places = [place for answer in answers for place in answer.shape.markup]
    parts = [part for value in values for place in places for part in every(value, place)]
    markup = "\n".join(part for part in parts if isinstance(part, str))
    if not markup:
        return None
    reading = understood(markup)
    more = (MORE_ON_SITE,) if answers[-1].more else ()
    return replace(reading, notes=(*more, *reading.notes))


def _linked(values: tuple[Value, ...], url: str) -> Reading | None:
    found = linked(values, url)
    if found is None:
        return None
    return Reading(
        article=found.article,
        comments=found.ordered.comments,
        source="schema.org",
        claimed=found.claimed,
        notes=completeness(Thread(ordered=found.ordered, claimed=found.claimed)),
    )


def _in_envelope(values: tuple[Value, ...], understood: Understand) -> Reading | None:
    """The HTML fragment in the answer of an unknown platform, if it holds a discussion."""
    markup = pieces(values)
    if markup:
        reading = understood(markup)
        if reading.comments:
            return reading
    return None


def _extracted(values: tuple[Value, ...], understood: Understand) -> Reading | None:
    """The article that another program extracted, with its own words about it."""
    markup = page_of(values)
    reading = understood(markup) if markup else None
    return reading if reading and reading.article.blocks else None


def _guessed(values: tuple[Value, ...], url: str) -> Reading | None:
    found = guessed(values, url)
    if found is None or not found.drafts:
        return None
    reading = _gathered([found], "generic", url)
    return replace(reading, notes=(GUESSED, *reading.notes))
