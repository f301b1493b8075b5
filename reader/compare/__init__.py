"""Compare two readings of one page: what was added, edited, moved or removed. Pure."""

from reader.compare.article import paragraph_changes
from reader.compare.changes import Changed, Comparison, Fact, Paragraph
from reader.compare.comments import comment_changes, ids_now
from reader.model import Reading

__all__ = ["Changed", "Comparison", "Fact", "Paragraph", "compare", "ids_now"]


def compare(before: Reading, after: Reading) -> Comparison:
    """The changes in `after`, in its order; what was removed is listed where it used to be.

    Apart from sorting, the time is linear in the length of both.
    """
    comments, same = comment_changes(before, after)
    return Comparison(
        tuple(_facts(before, after)),
        tuple(paragraph_changes(before.article.blocks, after.article.blocks)),
        comments,
        same,
    )


def _facts(before: Reading, after: Reading) -> list[Fact]:
    """The metadata of the page that differs."""
    old, new = before.article, after.article
    pairs = (
        ("title", old.title, new.title),
        ("byline", old.byline, new.byline),
        ("published", old.published and old.published.isoformat(),
         new.published and new.published.isoformat()),
        ("claimed", before.claimed, after.claimed),
    )  # fmt: skip
    return [
        Fact(name, "" if was is None else str(was), "" if now is None else str(now))
        for name, was, now in pairs
        if was != now
    ]
