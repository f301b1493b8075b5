"""Comments by description: where a platform puts author, date and text, as data.

A field is a selector, looked up inside each item but not in an item nested there: `"time"` is the
element's text, `"time@datetime"` an attribute, `"@data-id"` an attribute of the item itself. A
tuple of fields is tried in order until one gives something.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.html.tree import Node

Field = str | tuple[str, ...]
Reader = Callable[[Node], str]
"""The id an item has, or the id it answers, read off the item."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one platform marks up a comment. Empty fields are not on its pages."""

    item: str
    """What one comment is."""
    body: Field
    """Its text."""
    id: Reader
    """Its id in the page."""
    parent: Reader | None = None
    """The id it answers. Without it, `depth`; without that, the item it is nested in."""
    depth: Callable[[Node], int] | None = None
    author: Field = ()
    published: Field = ()
    """A machine-readable or absolute date."""
    published_text: Field = ()
    """What the page shows for it."""
    edited: Field = ()
    score: Field = ()
    votes: tuple[Field, Field] | tuple[()] = ()
    """Votes for and against where they are shown apart; the score is the first less the second."""
    drop: tuple[str, ...] = ()
    """What stands in the text and is not text."""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, selector of something in the item, or of the item itself)."""
    states: tuple[tuple[str, str], ...] = ()
    unless: str = ""
    """Items that match this are no comments (pingbacks, forms)."""


def fields(field: Field) -> tuple[str, ...]:
    """A field's alternatives."""
    return (field,) if isinstance(field, str) else field


def selector_of(field: str) -> str:
    """The selector of `"css@attribute"`; "" where it is the item itself."""
    return field.rpartition("@")[0] if "@" in field else field


def attribute_of(field: str) -> str:
    """The attribute of `"css@attribute"`; "" for the text."""
    return field.rpartition("@")[2] if "@" in field else ""
