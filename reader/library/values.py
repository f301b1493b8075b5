"""What the library tells of: values, for whoever shows them."""

from typing import Literal, NamedTuple, TypeAlias

Order: TypeAlias = Literal["opened", "title", "site", "comments", "new"]


class Kept(NamedTuple):
    """A page in the library."""

    number: int
    location: str
    title: str
    site: str
    opened: str
    """When it was on the screen last, "" if it never was."""
    saved: int
    comments: int
    unread: int
    tags: str
    """With commas between."""


class Found(NamedTuple):
    """A page in which something was found, and the first of it."""

    page: int
    """The number of the page."""
    comment: str
    """The id of the comment, "" for the article."""
    author: str
    snippet: tuple[tuple[str, bool], ...]
    """Text, and whether it is what was looked for."""
    times: int = 1
    """In how many pieces of the page it was found."""
