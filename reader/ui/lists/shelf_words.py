"""What the screen says around a list of pages: its keys, and why no page is shown."""

from collections.abc import Iterator

from reader.commands.table import Command, key_of
from reader.ui.panes.fitting import as_fits
from reader.values import NamedTuple

_KEYS = "keys"
"""What the key of the help shows."""


class Asked(NamedTuple):
    """What the keys of a list can change at the moment."""

    looking: bool
    """Whether pages are still being read."""
    unread: bool
    """Whether those that were read are left out."""
    returns: bool
    """Whether there is a screen to go back to."""
    filtered: bool = False
    """Whether a filter is set: the key that stops reading removes it first."""


def hints(asked: Asked, commands: tuple[Command, ...]) -> Iterator[str]:
    """Keys and what they do, the most important first."""
    does = (
        ("shelf_open", "open"),
        ("shelf_filter", "filter"),
        ("shelf_unread", "all" if asked.unread else "unread"),
        ("shelf_sort", "sort"),
        ("shelf_leave", "go back" if asked.returns else "quit"),
        ("shelf_help", _KEYS),
    )
    if asked.filtered:
        yield f"{key_of('shelf_all', commands)} clear the filter"
    elif asked.looking:
        yield f"{key_of('shelf_all', commands)} stop looking into pages"
    for name, done in does:
        yield f"{key_of(name, commands)} {done}"
    leaf = " and ".join(key_of(name, commands) for name in ("next_page", "previous_page"))
    yield f"{leaf} leaf through"


def foot(asked: Asked, commands: tuple[Command, ...], width: int) -> str:
    """As many of the keys as fit, that of the help among them."""
    return as_fits(hints(asked, commands), width, f"{key_of('shelf_help', commands)} {_KEYS}")


def why_none(asked: Asked, commands: tuple[Command, ...]) -> str:
    """Why no page is shown, and the key that shows some again."""
    if not asked.filtered:
        return f"All pages here are read: {key_of('shelf_unread', commands)} shows them again."
    page = "unread page" if asked.unread else "page"
    so_far = " so far" if asked.looking else ""
    return f"No {page} fits the filter{so_far}: {key_of('shelf_all', commands)} removes it."
