"""The dates of quotes: a post that repeats another one repeats its author and its date too."""

from collections import Counter
from collections.abc import Mapping

from reader.extraction.textcopy.line_kinds import Kind, says
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp

_ALONE = 3
"""The fewest dates that show how those of a page are, without "Ada wrote:"."""


def unquoted(sheet: Sheet, stamps: Mapping[int, Stamp]) -> dict[int, Stamp]:
    """The dates without those of quotes: "Ada wrote:" with the day and time of a post that stands
    above, or among as many dates of that form which quote nobody.
    """
    quotes = {at for at, mark in stamps.items() if ":" in mark.text and _quotes(sheet, at)}
    forms = Counter(mark.shape for at, mark in stamps.items() if at not in quotes)
    quoted = Counter(stamps[at].shape for at in quotes)
    out: dict[int, Stamp] = {}
    seen: set[str] = set()
    for at, mark in stamps.items():
        if at not in quotes:
            seen.add(mark.text)
        elif mark.text in seen or forms[mark.shape] >= max(_ALONE, quoted[mark.shape]):
            continue
        out[at] = mark
    return out


def _quotes(sheet: Sheet, at: int) -> bool:
    """Whether a row with a date, or the row above it, says that somebody said what is below."""
    return says(sheet.text(at)) != "" or (at > 0 and sheet.kinds[at - 1] is Kind.SAYS)
