"""Characters of ambiguous width (Unicode's annex 11): one cell in the West, two in a terminal set
up for Chinese, Japanese or Korean, as é, “ and … are there.

The width depends on the terminal alone, and Textual and reader count cells with the same library;
so the library is changed once, instead of every place that counts.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.cells import CellTable

_BLOCKS = ((0xA1, 0x3300), (0xFFFD, 0xFFFE), (0x1F100, 0x1F200))
"""Ranges in which some characters are ambiguous."""
_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))
"""Private-use ranges, in which all characters are."""
DRAWN = frozenset("•★☆").union(map(chr, (*range(0x2500, 0x25FD), 0x25FF)))
"""Frames, bars, bullets and marks that are drawn in one cell: they are written as ASCII signs
(`reader.ui.terminal.ascii_driver`), whose width is never in doubt."""

OF_THE_LIBRARY = (
    "rich._unicode_data:load", "rich.cells:load_cell_table", "rich.cells:_SINGLE_CELLS",
    "rich.cells:_is_single_cell_widths", "rich.segment:_is_single_cell_widths",
    "rich.cells:get_character_cell_size.cache_clear", "rich.cells:cached_cell_len.cache_clear",
    "rich.segment:Segment._split_cells.cache_clear",
)  # fmt: skip
"""What is used of the library beyond its documented interface: rich 15 has all of it."""

_now = 1


def _is_there(name: str) -> bool:
    module, _, path = name.partition(":")
    try:
        attrgetter(path)(import_module(module))
    except (ImportError, AttributeError):
        return False
    return True


def is_wide() -> bool:
    """Whether ambiguous characters take two cells."""
    return _now == 2


def count_as(cells: int) -> None:
    """Make ambiguous characters count as `cells` (1 or 2) from now on; earlier counts stay.

    If the library is not the version known here, they stay one cell wide, as it counts them.
    """
    global _now  # noqa: PLW0603  there is one terminal
    if cells == _now or not all(map(_is_there, OF_THE_LIBRARY)):
        return
    from rich import _unicode_data, segment  # noqa: PLC0415  10 ms, and few ask for it
    from rich import cells as library  # noqa: PLC0415

    _now = cells
    library.load_cell_table = _unicode_data.load if cells == 1 else _as_wide  # type: ignore[attr-defined]
    plain = (library._SINGLE_CELLS if cells == 1 else _PLAIN).issuperset  # noqa: SLF001
    for module in (library, segment):
        module._is_single_cell_widths = plain  # type: ignore[attr-defined]  # noqa: SLF001
    known = library.get_character_cell_size, library.cached_cell_len, segment.Segment._split_cells  # noqa: SLF001
    for cache in known:
        cache.cache_clear()


@lru_cache(1)
def _as_wide(_version: str = "auto") -> "CellTable":
    """The library's table with ambiguous characters among the wide ones."""
    from rich._unicode_data import load  # noqa: PLC0415

    known = load("auto")
    wide = frozenset(_wide(frozenset(_zero_or_wide(known.widths))))
    ranges = [*known.widths, *((ord(sign), ord(sign), 2) for sign in wide)]
    ranges += [(low, high, 2) for low, high in _PRIVATE]
    return known._replace(widths=sorted(ranges), narrow_to_wide=known.narrow_to_wide - wide)


_PLAIN = DRAWN.union(map(chr, range(0x20, 0x7F)))


def _zero_or_wide(widths: Sequence[tuple[int, int, int]]) -> Iterator[int]:
    """Characters that are never in doubt: marks without a cell, and those wide everywhere."""
    for low, high, _ in widths:
        if low < 0x20000:
            yield from range(low, high + 1)


def _wide(certain: frozenset[int]) -> Iterator[str]:
    for low, high in _BLOCKS:
        for code in range(low, high):
            sign = chr(code)
            if unicodedata.east_asian_width(sign) == "A" and not (code in certain or sign in DRAWN):
                yield sign
