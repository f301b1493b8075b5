"""Choosing one of several pages in a container."""

from collections.abc import Sequence

from reader.errors import NoSuchPage, SeveralPages
from reader.text import line

_LONGEST = 80
"""Characters of a title in a sentence."""
_LISTED = 20
"""How many pages a sentence lists."""


def chosen(number: int, entries: Sequence[tuple[str, str]]) -> int:
    """The index of the page wanted among `entries`, (title, address) each.

    SeveralPages if no choice was made, NoSuchPage if none has that number.
    """
    if number > len(entries):
        count = f"are {len(entries)} pages" if len(entries) > 1 else "is one page"
        raise NoSuchPage(f"There {count} in it, and none has the number {number}.")
    if number or len(entries) == 1:
        return max(0, number - 1)
    listed = [f"{place} {_name(*entry)}" for place, entry in enumerate(entries[:_LISTED], 1)]
    more = f" … {len(entries)}" if len(entries) > _LISTED else ""
    raise SeveralPages(
        f"There are {len(entries)} pages in it; --page N opens one: {'; '.join(listed)}{more}.",
        tuple((line(title), line(address)) for title, address in entries),
    )


def _name(title: str, address: str) -> str:
    title, address = _shortened(line(title), _LONGEST), _shortened(line(address), 120)
    return f"{title} ({address})" if title and address else title or address or "without a name"


def _shortened(text: str, most: int) -> str:
    """A text of at most so many characters, with a sign where there was more."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
