"""Whether the form for a comment of one's own stands right below a list."""

from reader.extraction.generic.vocabulary import speaks_of_comments
from reader.html.tree import Document

_NEAR = 40
"""How many elements below the list are examined: a heading, and what is said of the rules."""
_MARKS = ("id", "class", "name", "action")


def is_invited(document: Document, end: int) -> bool:
    """Whether the first form after `nodes[end]` has a field for a long text and is called one of
    comments. Cheap on a page without such a field, as are most.
    """
    fields = document.tagged("textarea")
    field = next((field for field in fields if end <= field.order < end + _NEAR), None)
    if field is None:
        return False
    if any(speaks_of_comments(field.get(name)) for name in _MARKS):
        return True
    up = field.parent
    while up is not None and up.order >= end:
        if any(speaks_of_comments(up.get(name)) for name in _MARKS):
            return True
        up = up.parent
    return False
