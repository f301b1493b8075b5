"""Two readings of one page: what was added, edited, moved, and what is gone. Pure."""

from reader.compare.article import paragraph_changes
from reader.compare.changes import Changed, Comparison, Fact, Paragraph
from reader.compare.comments import comment_changes
from reader.model import Reading

__all__ = ["Changed", "Comparison", "Fact", "Paragraph", "compare"]


def compare(before: Reading, after: Reading) -> Comparison:
    """What has changed in `after`, in its order; what is gone stands where it was.

    The time it takes grows with the length of both, but for sorting.
    """
    comments, same = comment_changes(before, after)
    return Comparison(
        tuple(_facts(before, after)),
        tuple(paragraph_changes(before.article.blocks, after.article.blocks)),
        comments,
        same,
    )


def _facts(before: Reading, after: Reading) -> list[Fact]:
    """What the page says of itself, where it says something else now."""
    one, other = before.article, after.article
    pairs = (
        ("title", one.title, other.title),
        ("byline", one.byline, other.byline),
        ("published", one.published and one.published.isoformat(),
         other.published and other.published.isoformat()),
        ("claimed", before.claimed, after.claimed),
    )  # fmt: skip
    return [
        Fact(name, "" if was is None else str(was), "" if now is None else str(now))
        for name, was, now in pairs
        if was != now
    ]
