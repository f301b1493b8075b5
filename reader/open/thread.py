"""Fetch the whole of a discussion: what the page left out is requested, counted and merged.

The platforms' endpoints (`reader.sites.live`) say what to request; the requests are made here, one
at a time and within bounds, and only with the user's permission to another host than the page's.
What stays missing is reported with the reason.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.charset import decode
from reader.errors import ReaderError
from reader.extraction.article.obstacles import SUMMARY
from reader.extraction.article.pages_of_text import GOES_ON
from reader.extraction.comments.completeness import (
    CAME_OF,
    MORE_ON_SITE,
    NO_MORE_SENT,
    NO_WAY,
    NOT_COME,
    POST_ALONE,
    SENT_IN_PAGES,
    without_asking,
    without_missing,
)
from reader.extraction.comments.merge import merged
from reader.extraction.data.answer import Answer
from reader.extraction.data.gather import Gathered, gathered
from reader.fetch.detached import aside
from reader.html.guard import check
from reader.html.tree import parse
from reader.model import Comment, Page, Reading
from reader.open.contents import contents
from reader.open.kind import is_data, is_markup
from reader.open.paced_requests import Asking, Ended, Session
from reader.request import Request
from reader.sites.live import ENDPOINTS, PAGES
from reader.sites.live.base import Endpoint, OpenedPage, Part, Steps

_FRUITLESS = 3
"""After so many answers without a new comment, a list is taken to be complete."""


@dataclass(slots=True)
class _Collected:
    """What the answers of one endpoint have given so far."""

    page: frozenset[str]
    """The ids of the comments in the page."""
    answers: list[Answer] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    claimed: int | None = None
    fruitless: int = 0

    def take(self, part: Part) -> None:
        before = len(self.ids)
        self.ids.update(part.ids)
        self.fruitless = 0 if len(self.ids) > before else self.fruitless + 1
        self.answers += part.answers
        self.comments += part.comments
        claims = [part.claimed, *(answer.claimed for answer in part.answers), self.claimed]
        self.claimed = max((claim for claim in claims if claim is not None), default=None)

    @property
    def count(self) -> int:
        """The number of comments so far, including those of the page."""
        return len(self.ids | self.page)

    def all_gathered(self) -> Gathered:
        all_answers = gathered(self.answers)
        if not self.comments:
            return all_answers
        comments = (*all_answers.ordered.comments, *self.comments)
        return replace(all_answers, ordered=all_answers.ordered._replace(comments=comments))


async def whole_thread(page: Page, reading: Reading, asking: Asking) -> Reading:
    """`reading` of `page` with all comments that its platform gives.

    Never raises: if requests fail there are fewer comments, and a note gives the reason. When
    stopped by `asking.stop`, it has what had arrived by then.
    """
    reading = replace(reading, notes=without_asking(reading.notes))
    opened = await aside(lambda arguments: _opened_page(*arguments), (page, reading))
    if opened is None:
        return replace(reading, notes=(*reading.notes, NO_WAY))
    session = Session(page.url, asking)
    reasons: list[str] = []
    was_asked = False
    for endpoint in _likely_first(reading.source):
        collected = _Collected(frozenset(comment.id for comment in reading.comments))
        reason = await _ask(endpoint, opened, session, collected)
        if reason is None:
            continue
        was_asked = True
        if collected.ids:
            before = len(reading.comments)
            reading = await aside(_Merging(reading, endpoint.name), collected)
            if endpoint is PAGES and not reason and len(reading.comments) > before:
                reading = _without_next(reading)
        if not reason and collected.ids:
            reasons = []
            break
        reasons += [reason] if reason and reason not in reasons else []
        if asking.stop.is_set():
            break
    opened.document.release()
    return _noted(reading, reasons, was_asked=was_asked)


def _likely_first(source: str) -> Sequence[Endpoint]:
    return sorted(ENDPOINTS, key=lambda endpoint: endpoint.name != source)


def _opened_page(page: Page, reading: Reading) -> OpenedPage | None:
    """The page parsed, to find its endpoint; None if it is not a page of the web."""
    content = contents(page)
    if isinstance(content, Reading):
        return None
    text = decode(content.body, content.charset)
    if is_data(text) or not is_markup(text) or check(text) is not None:
        return None
    return OpenedPage(
        content,
        text,
        parse(text, content.url),
        reading.comments,
        reading.source,
        reading.article.title,
    )


async def _ask(
    endpoint: Endpoint, opened: OpenedPage, session: Session, collected: _Collected
) -> str | None:
    """Ask one endpoint. The reason why it did not give everything, "" if it did; None if not
    asked.
    """
    steps = endpoint.steps(opened)
    any_step = False
    try:
        step = await aside(_next, steps)
        while step is not None:
            any_step = True
            if isinstance(step, Request):
                step = await _answered(step, steps, session)
                continue
            collected.take(step)
            session.tell(collected.count, collected.claimed)
            if step.missing:
                return step.missing
            if collected.fruitless >= _FRUITLESS:
                return f"{session.host} sends the same comments again and again."
            step = await aside(_next, steps)
    except Ended as ended:
        return str(ended)
    except ReaderError as error:
        return str(error)
    except Exception:  # a description that breaks must not lose the comments that are there
        if os.environ.get("READER_DEBUG") == "1":
            raise
        return f"What {session.host or 'the site'} answers cannot be read."
    return "" if any_step else None


def _next(steps: Steps) -> Request | Part | None:
    return _sent(steps, None)


async def _answered(step: Request, steps: Steps, session: Session) -> Request | Part | None:
    """The step after a request; a refusal is passed to the endpoint, which may know another way."""
    try:
        page = await session.answer(step)
    except Ended:
        raise
    except ReaderError as error:
        refusal = error
        return await aside(lambda steps: _thrown(steps, refusal), steps)
    return await aside(lambda steps: _sent(steps, page), steps)


def _sent(steps: Steps, page: Page | None) -> Request | Part | None:
    """StopIteration cannot pass from one thread to another, so it is returned as a value."""
    try:
        return next(steps) if page is None else steps.send(page)
    except StopIteration:
        return None


def _thrown(steps: Steps, error: ReaderError) -> Request | Part | None:
    try:
        return steps.throw(error)
    except StopIteration:
        return None


@dataclass(frozen=True, slots=True)
class _Merging:
    """Merges the comments found into a reading."""

    reading: Reading
    name: str

    def __call__(self, collected: _Collected) -> Reading:
        reading = self.reading
        answer = collected.all_gathered()
        thread = merged(reading.comments, answer.ordered.comments)
        article = reading.article
        stands_in = not article.blocks or SUMMARY in reading.notes
        notes = reading.notes
        if stands_in and answer.article.blocks:
            article = replace(answer.article, url=article.url or answer.article.url)
            notes = tuple(note for note in notes if note != SUMMARY)
        claims = [claim for claim in (reading.claimed, collected.claimed) if claim is not None]
        return replace(
            reading,
            article=article,
            comments=thread.comments,
            source=self.name if reading.source in {"", "generic"} else reading.source,
            claimed=max(claims, default=None),
            notes=tuple(dict.fromkeys((*notes, *filter(_stays, answer.notes)))),
        )


def _stays(note: str) -> bool:
    """The notes of an answer that still hold, without the note that there are more: those were
    requested.
    """
    return note not in {MORE_ON_SITE, SENT_IN_PAGES, POST_ALONE}


def _without_next(reading: Reading) -> Reading:
    """The notes without one on a next page, where all pages of a thread were read.

    An article in several pages has the same comments under each: those gave nothing new, and its
    text does continue.
    """
    return replace(reading, notes=tuple(note for note in reading.notes if not GOES_ON.is_in(note)))


def _noted(reading: Reading, reasons: Sequence[str], *, was_asked: bool) -> Reading:
    """The reading with notes that are true now: none calls missing what is there."""
    if not was_asked:
        return replace(reading, notes=(*reading.notes, NO_WAY))
    count, claimed = len(reading.comments), reading.claimed
    other_notes = without_missing(reading.notes, is_complete=not reasons)
    short = claimed is not None and claimed > count
    sentences = [CAME_OF(count, claimed)] if short else []
    if reasons:
        sentences.append(NOT_COME(" ".join(reasons)))
    elif short:
        sentences.append(NO_MORE_SENT)
    return replace(reading, notes=(*sentences, *other_notes))
