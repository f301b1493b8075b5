"""Pages of late, and where in a page somebody was: values, whoever keeps them."""

from dataclasses import dataclass

from reader.text import clean


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a page somebody was."""

    pane: str = ""
    """"article" or "comments"."""
    article: int = 0
    """The offset of what stood at the top, in the text under the head, and blank lines above it."""
    above: int = 0
    top: str = ""
    """The id of the comment at the top, and the offset in it."""
    spot: int = -1
    comment: str = ""
    """The id of the comment in focus."""


NOWHERE = Place()
"""Where nobody was yet."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was opened."""

    location: str
    """A URL without name and password, or an absolute path: as it is opened, spaces and all."""
    title: str = ""
    opened: str = ""
    """When, in ISO 8601 with a zone."""
    place: Place = NOWHERE
    """Where it was left."""


def can_be_told(location: str) -> bool:
    """Whether a location can be shown and still be opened: nothing in it has to be cleaned away."""
    return clean(location) == location and "\n" not in location
