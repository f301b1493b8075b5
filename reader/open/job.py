"""One piece of work on a page, that may be done in this process or in one of its own."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.errors import EmptyPage
from reader.model import Explanation, Page, Reading
from reader.open.contents import contents

_FORM = "its form says what is the article and what a comment"


class Way(Enum):
    """How the markup of a page is taken."""

    CHECKED = auto()
    """Parsed if it looks harmless; else `reader.open.extract.Flagged` is raised."""
    WHOLE = auto()
    """Parsed whatever it looks like: for a process that can be stopped."""
    FLAT = auto()
    """Not parsed: its bare text is read."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be understood of a page, and how."""

    page: Page
    explained: bool = False
    """Whether what is not in the article is wanted too."""
    way: Way = Way.CHECKED
    why: str = ""
    """For `Way.FLAT`: why its markup is not read, the end of a sentence."""
    briefly: bool = False
    """Whether the text is not asked for: markup that has one for sure is read without it."""


def do(job: Job) -> Explanation:
    """The reading of a page, explained if that is asked for.

    Raises EmptyPage where there is nothing to read and nothing to explain, OpenError for a
    container without a page in it, and Flagged.
    """
    # 60 ms that a process which hands its jobs on never pays.
    from reader.open import extract  # noqa: PLC0415

    found = contents(job.page)
    if isinstance(found, Reading):
        return Explanation(_some(found), "text", _FORM)
    page = found
    given = replace(extract.source(page), briefly=job.briefly)
    if job.way is Way.FLAT:
        made = extract.flat(given, job.why)
    else:
        guard = extract.Guard.REFUSES if job.way is Way.CHECKED else extract.Guard.IS_OFF
        made = extract.understood(given, guard, keep=job.explained)
    reading = made.reading
    notes = page.notes
    if page.incomplete:
        notes = (*notes, "The page broke off while it was loaded: this is what came.")
    if notes:
        reading = extract.noted(reading, notes)
    if job.explained:
        from reader.open.explain import explanation  # noqa: PLC0415  nobody else needs it

        return explanation(reading, made)
    return Explanation(reading if made.is_brief else _some(reading))


def _some(reading: Reading) -> Reading:
    """The reading, EmptyPage where there is nothing in it."""
    if not reading.article.blocks and not reading.comments:
        why = f" ({reading.notes[0].removesuffix('.')})" if reading.notes else ""
        raise EmptyPage(f"The page was opened, but there is no text to read in it{why}.")
    return reading
