"""Several pages to choose from: values and callables, so that the screen does no I/O."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.text import fold
from reader.ui.settings import Opening


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of several."""

    name: str
    """A path or an address, cleaned."""
    open: Callable[[], Opening]
    """How it is read, and shown."""
    told: str = ""
    """What is known of it from the beginning: its title, where an archive tells that."""


Telling: TypeAlias = Callable[[], Iterator[tuple[int, str]]]
"""Goes through the pages and tells one after the other, by its place, in a line of cleaned text.
It may take its time: it is asked in a thread of its own."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Pages in their order."""

    title: str
    pages: tuple[Listed, ...]
    tell: Telling | None = None
    """None where all there is to know is known already."""


def matching(texts: list[str], query: str) -> list[int]:
    """The places of the texts in which every word of `query` is found."""
    words = fold(query).split()
    folded = map(fold, texts)
    return [place for place, text in enumerate(folded) if all(word in text for word in words)]
