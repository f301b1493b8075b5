"""A page with the comments that its site was asked for on an earlier day, as they are stored."""

from dataclasses import replace

from reader.extraction.comments.completeness import (
    ASKED_BEFORE,
    CAME_OF,
    without_asking,
    without_missing,
)
from reader.extraction.comments.merge import merged
from reader.model import Comment, Reading
from reader.text import numbered


def with_stored(
    reading: Reading, thread: Reading, page_then: Reading | None, asked: str
) -> Reading:
    """`reading` with the comments of `thread` that it lacks, and a note on when they were `asked`
    for (ISO 8601); `reading` itself if it lacks none.

    A comment that was on the page then and has left it since is not brought back.
    """
    comments_then = page_then.comments if page_then else ()
    gone = set(map(_mark, comments_then)) - set(map(_mark, reading.comments))
    stored = [comment for comment in thread.comments if _mark(comment) not in gone]
    comments = merged(reading.comments, stored).comments
    count = len(comments) - len(reading.comments)
    if not count:
        return reading
    claims = [claim for claim in (reading.claimed, thread.claimed) if claim is not None]
    claimed = max(claims, default=None)
    is_short = claimed is not None and claimed > len(comments)
    notes = without_missing(without_asking(reading.notes), is_complete=not is_short)
    sentences = [CAME_OF(len(comments), claimed)] if is_short else []
    sentences.append(ASKED_BEFORE(numbered(count, "comment"), asked[: len("2026-11-29")]))
    return replace(reading, comments=comments, claimed=claimed, notes=(*sentences, *notes))


def _mark(comment: Comment) -> tuple[str, str]:
    """What a comment is known by, since a page and an endpoint may give it different ids."""
    return comment.author, comment.text
