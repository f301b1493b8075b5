"""Comments by description: where a platform puts author, date and text, as data.

A field is a selector, looked up inside each item but not in an item nested there: `"time"` is the
element's text, `"time@datetime"` an attribute, `"@data-id"` an attribute of the item itself. A
tuple of fields is tried in order until one gives something.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

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
    """The id it answers. Without it `answers`, then `depth` or `level`, then the item around it."""
    name: Reader | None = None
    """What others call it in `parent`, where that is not its id."""
    answers: Field = ()
    """A link to the comment it answers: its last word or number is the id."""
    depth: Callable[[Node], int] | None = None
    level: Field = ()
    """Something with a number in it that grows with depth: a level, a width, a margin."""
    apart: str = ""
    """Headings: what stands behind one answers nothing before it, however far it is indented."""
    with_next: str = ""
    """Siblings that follow an item and belong to it: `dd` to `dt`, a row to the row above."""
    with_before: str = ""
    """Siblings that stand before an item and belong to it: what a signed paragraph ends."""
    opening: str = ""
    """Items that are the article the others answer; "first" where only its place tells it."""
    body_in: str = ""
    """A pattern whose first group is the text, where it is cut from one preformatted whole."""
    signed_below: bool = False
    """Whether the text ends with the name of its author, as a letter does."""
    unless: str = ""
    """Items that match this are no comments (pingbacks, forms)."""
    author: Field = ()
    author_by: Reader | None = None
    """Its author read off the item, where no field has the name as it is written."""
    author_in: str = ""
    """A pattern whose first group is the name, where other words stand with it ("by …")."""
    published: Field = ()
    """A machine-readable or absolute date."""
    published_by: Reader | None = None
    """Its date read off the item, where it stands in other words and those of answers too."""
    published_text: Field = ()
    """What the page shows for it."""
    published_in: str = ""
    """A pattern whose first group is the date, where it stands in other words."""
    edited: Field = ()
    changed: Field = ()
    """A date that is the comment's own unless it was edited."""
    score: Field = ()
    liked: Field = ()
    """A line that names who liked it ("Ada, Bo and 3 others"), where nothing counts them."""
    votes: tuple[Field, Field] | tuple[()] = ()
    """Votes for and against where they are shown apart; the score is the first less the second."""
    drop: tuple[str, ...] = ()
    """What stands in the text and is not text."""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, selector of something in the item, or of the item itself)."""
    states: tuple[tuple[str, str], ...] = ()
    ranks: Field = ()
    """Elements that say in a word who keeps the discussion: a group, a title, a badge."""
    said: tuple[tuple[str, Field, str], ...] = ()
    """(role or state, field, pattern): what only the words of an element tell."""


def fields(field: Field) -> tuple[str, ...]:
    """A field's alternatives."""
    return (field,) if isinstance(field, str) else field


def selector_of(field: str) -> str:
    """The selector of `"css@attribute"`; "" where it is the item itself."""
    return field.rpartition("@")[0] if "@" in field else field


def attribute_of(field: str) -> str:
    """The attribute of `"css@attribute"`; "" for the text."""
    return field.rpartition("@")[2] if "@" in field else ""


@lru_cache(4096)
def parted(field: str) -> tuple[str, str]:
    """The selector and the attribute of a field."""
    return selector_of(field), attribute_of(field)


def part(attribute: str, prefix: str, index: int = 0) -> Reader:
    """A reader of ids like `prefix-12_7`: part `index` of what follows the prefix, "0" as none."""

    def read(node: Node) -> str:
        value = node.get(attribute)
        if not value.startswith(prefix):
            return ""
        parts = value[len(prefix) :].split("_")
        found = parts[index] if index < len(parts) else ""
        return "" if found == "0" else found

    return read


def inside(attribute: str, pattern: str, reach: int = 12) -> Reader:
    """A reader of ids: the group of `pattern` in an attribute of the item, or of what is in it.

    `reach` is how many elements, the nearest to the item first, are looked at.
    """
    wanted = re.compile(pattern)

    def read(node: Node) -> str:
        pending = [node]
        for inner in pending:
            found = wanted.fullmatch(inner.get(attribute))
            if found:
                return found[1]
            if len(pending) < reach:
                pending.extend(inner.elements())
        return ""

    return read
