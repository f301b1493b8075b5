"""Comments by description: where a platform puts author, date and text, as data.

A field is a selector, looked up inside each item but not in an item nested there: `"time"` is the
element's text, `"time@datetime"` an attribute, `"@data-id"` an attribute of the item itself. A
tuple of fields is tried in order until one gives something.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.html.tree import Node
from reader.values import dataclass

Field = str | tuple[str, ...]
Reader = Callable[[Node], str]
"""A function that reads an id from an item: its own, or the one it answers."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one platform marks up a comment. Empty fields do not occur on its pages."""

    item: str
    """The selector of one comment."""
    body: Field
    """The text."""
    id: Reader
    """The id in the page."""
    parent: Reader | None = None
    """The id it answers. Without this, `answers` is used, then `depth` or `level`, then nesting."""
    name: Reader | None = None
    """The name other comments use for it in `parent`, if that is not its id."""
    answers: Field = ()
    """A link to the comment it answers: the last word or number in it is the id."""
    depth: Callable[[Node], int] | None = None
    level: Field = ()
    """A number that grows with depth: a level, a width, a margin."""
    apart: str = ""
    """Headings that separate threads: nothing after one answers anything before it."""
    with_next: str = ""
    """Siblings after an item that belong to it: `dd` to `dt`, a row to the row above."""
    with_before: str = ""
    """Siblings before an item that belong to it: the paragraphs above a signed one."""
    opening: str = ""
    """The item that is the post the others answer; "first" if only its position shows it."""
    body_in: str = ""
    """A pattern whose first group is the text, if it is part of one preformatted whole."""
    plain: bool = False
    """Whether a `pre` is a text as in a mail, not code: quotes by their >, lines broken when full.
    """
    mailed: bool = False
    """Whether plain texts are mails, which may end with a signature below a mark."""
    answering: str = ""
    """A pattern for the line above a text that names the comment it answers."""
    signed_below: bool = False
    """Whether the text ends with its author's name, like a letter."""
    underlined: bool = False
    """Whether a line of underscores in the text separates it from a signature."""
    unless: str = ""
    """Items that match this are not comments (pingbacks, forms)."""
    author: Field = ()
    goes_on: bool = False
    """Whether an item without an author is by that of the item before, as in a chat."""
    author_by: Reader | None = None
    """Reads the author from the item, if no field has the name as written."""
    author_in: str = ""
    """A pattern whose first group is the name, if other words surround it ("by …")."""
    published: Field = ()
    """A machine-readable or absolute date."""
    published_by: Reader | None = None
    """Reads the date from the item, if it is mixed with other words, even those of answers."""
    published_text: Field = ()
    """The date as the page shows it."""
    published_in: str = ""
    """A pattern whose first group is the date, if other words surround it."""
    edited: Field = ()
    changed: Field = ()
    """A date that is the comment's own unless it was edited."""
    score: Field = ()
    liked: Field = ()
    """A line naming those who liked it ("Ada, Bo and 3 others"), if there is no number."""
    votes: tuple[Field, Field] | tuple[()] = ()
    """Votes for and against, if shown separately; the score is the difference."""
    drop: tuple[str, ...] = ()
    """Elements in the text that are not text."""
    quoted: str = ""
    """Elements in the text that quote, where no class that all forums have says so."""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, selector of an element in the item, or of the item itself)."""
    states: tuple[tuple[str, str], ...] = ()
    ranks: Field = ()
    """Elements that name a moderator or staff member in a word: a group, a title, a badge."""
    worded: tuple[tuple[str, Field, str], ...] = ()
    """(role or state, field, pattern): what only the words of an element show."""


def fields(field: Field) -> tuple[str, ...]:
    """The alternatives of a field."""
    return (field,) if isinstance(field, str) else field


def selector_of(field: str) -> str:
    """The selector of `"css@attribute"`; "" for the item itself."""
    return field.rpartition("@")[0] if "@" in field else field


def attribute_of(field: str) -> str:
    """The attribute of `"css@attribute"`; "" for the text."""
    return field.rpartition("@")[2] if "@" in field else ""


@lru_cache(4096)
def parted(field: str) -> tuple[str, str]:
    """The selector and the attribute of a field."""
    return selector_of(field), attribute_of(field)


def part(attribute: str, prefix: str, index: int = 0) -> Reader:
    """A reader of ids like `prefix-12_7`: part `index` after the prefix, with "0" as none."""

    def read(node: Node) -> str:
        value = node.get(attribute)
        if not value.startswith(prefix):
            return ""
        parts = value[len(prefix) :].split("_")
        number = parts[index] if index < len(parts) else ""
        return "" if number == "0" else number

    return read


def inside(attribute: str, pattern: str, reach: int = 12) -> Reader:
    """A reader of ids: the group of `pattern` in an attribute of the item, or of elements in it.

    `reach` is how many elements are searched, those nearest to the item first.
    """
    wanted = re.compile(pattern)

    def read(node: Node) -> str:
        pending = [node]
        for inner in pending:
            match = wanted.fullmatch(inner.get(attribute))
            if match:
                return match[1]
            if len(pending) < reach:
                pending.extend(inner.elements())
        return ""

    return read
