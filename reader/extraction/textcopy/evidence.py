"""What shows that dated rows head comments, and what that they list articles."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.extraction.textcopy.line_kinds import Kind, counts_comments, discusses
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp


def signs(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> int:
    """How many pieces of evidence show that these are comments."""
    many, kinds = len(at), sheet.kinds
    ends = [*at[1:], min(at[-1] + 40, len(sheet))]
    linked = sum(_linked(sheet, start + 1, end) for start, end in zip(at, ends, strict=True))
    says = sum(Kind.SAYS in kinds[max(0, row - 1) : row + 1] for row in at)
    stamped = sum(discusses(stamps[row].after) for row in at)
    answers = sum(sheet.text(max(0, row - 1)).startswith("Re:") for row in at)
    form = Kind.FORM in kinds[at[-1] : at[-1] + 400]
    clock = sum(stamps[row].is_clock for row in at)
    under = sum(stamps[row].linked for row in at)
    return sum(
        (
            linked >= many / 3,
            says >= many / 2,
            stamped >= many / 2,
            answers >= many / 4,
            linked > 0 and form,
            many > 4 and clock >= 0.8 * many,
            under == many,
        )
    )


def _linked(sheet: Sheet, start: int, end: int) -> bool:
    """Whether links that only comments have are near either end of the rows."""
    near = {*range(start, min(start + 8, end)), *range(max(start, end - 8), end)}
    return any(discusses(sheet.text(row)) for row in near)


def lists(sheet: Sheet, at: Sequence[int]) -> bool:
    """Whether most rows between the heads count comments: a list of articles."""
    counted = sum(
        any(counts_comments(sheet.text(row)) for row in range(start + 1, end))
        for start, end in pairwise(at)
    )
    return len(at) > 2 and counted > 0.5 * (len(at) - 1)
