"""Whether the form for a comment of one's own stands right below a list."""

import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.wording.blank import has_words
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.html.blocks import text_of
from reader.html.tree import Document, Node

_REVIEW = expression(
    r"review|rezension|bewertung|rese[nñ]a|recensi|avalia|recenz|beoordel|отзыв|opinię|レビュー|评价|후기",
    re.IGNORECASE,
)
_NEAR = 40
"""How many elements below the list are examined: a heading, and what is said of the rules."""
_MARKS = ("id", "class", "name", "action", "placeholder", "aria-label")
_LONGEST = 60
"""The most characters of a heading of the form: "Leave a comment"."""
_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})


def is_invited(document: Document, end: int) -> bool:
    """Whether the first form after `nodes[end]` has a field for a long text and is called one of
    comments, by its marks or its heading. Cheap on a page without such a field, as are most.
    """
    field = _field(document, end)
    if field is None:
        return False
    if any(map(speaks_of_comments, _marks(field, end))):
        return True
    heads = _headings(document, end, field)
    return any(speaks_of_comments(said) and not _ANY.search(said) for said in heads)


def is_to_review(document: Document, end: int) -> bool:
    """Whether that form is for a review of one's own, by its heading."""
    field = _field(document, end)
    return field is not None and any(map(_REVIEW.search, _headings(document, end, field)))


def _field(document: Document, end: int) -> Node | None:
    """The first field for a long text, if it is near `nodes[end]`."""
    fields = document.tagged("textarea")
    return next((field for field in fields if end <= field.order < end + _NEAR), None)


def _marks(field: Node, end: int) -> Iterator[str]:
    """What the field and the elements around it are called, as far as these begin after a list."""
    up: Node | None = field
    while up is not None and up.order >= end:
        yield from map(up.get, _MARKS)
        up = up.parent


def _headings(document: Document, end: int, field: Node) -> Iterator[str]:
    """The short headings between the list and the field."""
    for node in document.nodes[end : field.order]:
        if node.tag in _HEADS and has_words(node):
            said = text_of(node)
            if len(said) <= _LONGEST:
                yield said


_ANY = expression(r"feedback|opini|answer|respon[ds]", re.IGNORECASE)
"""Words that the heading of any form may have: "Send us feedback"."""
