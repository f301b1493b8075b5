"""One job on a page, which can run in this process or in a process of its own."""

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.errors import EmptyPage
from reader.model import Article, Explanation, Page, Paragraph, Reading
from reader.open.contents import contents
from reader.open.truncation import cut_off, ends_before_text
from reader.values import dataclass

if TYPE_CHECKING:
    from reader.record.pieces import HandOn

_FORM = "its form says what is the article and what a comment"
_NO_LETTER = "\ufffd \n"


class Way(Enum):
    """How the markup of a page is treated."""

    CHECKED = auto()
    """Parsed if it looks harmless, otherwise `reader.open.extract.Flagged` is raised."""
    WHOLE = auto()
    """Parsed whatever it looks like: for a process that can be stopped."""
    FLAT = auto()
    """Not parsed: its bare text is read."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to read of a page, and how."""

    page: Page
    explained: bool = False
    """Whether to report also what was left out of the article."""
    way: Way = Way.CHECKED
    why: str = ""
    """For `Way.FLAT`: why the markup is not parsed, as the end of a sentence."""
    briefly: bool = False
    """Whether the text is not wanted: markup that certainly has one is read without it."""


def do(job: Job, hand_on: "HandOn | None" = None) -> Explanation:
    """The reading of a page, explained if that is asked for. With `hand_on`, comments of a reading
    saved here may go there as they are read, as `saved_reading` says.

    Raises EmptyPage where there is nothing to read or explain, OpenError for a container without a
    page in it, and Flagged.
    """
    content = contents(job.page, hand_on)
    if isinstance(content, Reading):
        return Explanation(_some(content), "text", _FORM)
    # These imports take 60 ms, which a process that hands its jobs on never pays.
    from reader.open import extract  # noqa: PLC0415

    page = content
    source = replace(extract.source_of(page), briefly=job.briefly)
    if job.way is Way.FLAT:
        result = extract.flat(source, job.why)
    else:
        guard = extract.Guard.REFUSES if job.way is Way.CHECKED else extract.Guard.IS_OFF
        result = extract.read_source(source, guard, keep=job.explained)
    reading = result.reading
    notes = cut_off(page)
    if notes:
        reading = extract.noted(reading, notes)
    if job.explained:
        from reader.open.explain import explanation  # noqa: PLC0415  nobody else needs it

        return explanation(reading, result)
    return Explanation(reading if result.is_brief else _some(reading, page.body))


def _some(reading: Reading, body: bytes = b"") -> Reading:
    """Return `reading`; EmptyPage if there is nothing in it, which was read from `body`."""
    if reading.comments or not _is_empty(reading.article):
        return reading
    reasons = [note.removesuffix(".") for note in reading.notes[:1]]
    if ends_before_text(body):  # a script that never ends is no reason to save the page again
        reasons = ["it is cut off before its text begins"]
    why = f" ({reasons[0]})" if reasons else ""
    raise EmptyPage(f"The page was opened, but there is no text to read in it{why}.")


def _is_empty(article: Article) -> bool:
    """Whether there is no text, or nothing but the sign for bytes that are none."""
    if len(article.blocks) > 1:
        return False
    return not article.blocks or (
        isinstance(article.blocks[0], Paragraph) and not article.text.strip(_NO_LETTER)
    )
