"""Choosing one of several pages in a container, or opening each."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reader.containers.base import Opener, PageOrReading, Source
from reader.errors import NoSuchPage, SeveralPages
from reader.text import line, numbered
from reader.values import dataclass

_LONGEST = 80
"""Characters of a title in a sentence."""
_LISTED = 20
"""How many pages a sentence lists."""


@dataclass(frozen=True, slots=True)
class Several:
    """The pages of a container that was read to its end."""

    entries: Sequence[tuple[str, str]]
    """The title and the address of each."""
    opened: Callable[[int], PageOrReading]
    """Opens the page of that index."""


def one_of(several: Several, number: int) -> PageOrReading:
    """The page of a number, or a choice. Raises as `chosen` does."""
    return several.opened(chosen(number, several.entries))


def each_of(read: Callable[[Source], Several]) -> Callable[[Source], Iterator[Opener]]:
    """A container's `each`, from what reads all of it."""

    def each(source: Source) -> Iterator[Opener]:
        return openers(read(source))

    return each


def openers(several: Several) -> Iterator[Opener]:
    """What opens each of several pages."""
    return (partial(several.opened, index) for index in range(len(several.entries)))


def chosen(number: int, entries: Sequence[tuple[str, str]], count: int = 0) -> int:
    """The index of the page wanted among `entries`, (title, address) each. A larger `count` says
    how many pages there are, if only the first have an entry.

    SeveralPages if no choice was made, NoSuchPage if none has that number.
    """
    count = count or len(entries)
    if number > count:
        some = f"are {numbered(count, 'page')}" if count > 1 else "is one page"
        raise NoSuchPage(f"There {some} in it, and none has the number {number}.")
    if number or count == 1:
        return max(0, number - 1)
    listed = [f"{place} {_name(*entry)}" for place, entry in enumerate(entries[:_LISTED], 1)]
    more = f" … {count}" if count > _LISTED else ""
    raise SeveralPages(
        f"There are {count:,} pages in it; --page N opens one: {'; '.join(listed)}{more}.",
        tuple((line(title), line(address)) for title, address in entries),
        count,
    )


def _name(title: str, address: str) -> str:
    title, address = _shortened(line(title), _LONGEST), _shortened(line(address), 120)
    return f"{title} ({address})" if title and address else title or address or "without a name"


def _shortened(text: str, most: int) -> str:
    """A text of at most so many characters, with a sign where there was more."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
