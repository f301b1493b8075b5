"""The dates of quotes: a post that repeats another one repeats its author and its date too."""

from collections.abc import Mapping

from reader.extraction.textcopy.line_kinds import Kind, plain, says
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp

_BEGINNING = 30
_LEAST = 9
"""The characters that show whose words a text repeats: at most and at least."""
_ABOVE = 6
"""How many rows from its date a name is: a rank and some counts are between."""


def unquoted(sheet: Sheet, stamps: Mapping[int, Stamp]) -> dict[int, Stamp]:
    """The dates without those of quotes: "Ada wrote:" with the day and time of a post above that
    has the same name without such a word, and above words that are further up too. Any other "Ada
    says:" heads a comment of its own, whatever dates a sidebar has.
    """
    out: dict[int, Stamp] = {}
    written: dict[str, set[str]] = {}
    said: dict[str, int] = {}
    last = -1
    for at, mark in stamps.items():
        who = _quoted(sheet, at) if ":" in mark.text else ""
        if not who:
            rows = range(max(last + 1, at - _ABOVE), min(at + 2, len(sheet)))
            near = (sheet.text(row) for row in rows if sheet.kinds[row] is not Kind.SAYS)
            written.setdefault(mark.text, set()).update([*map(plain, near), plain(mark.before)])
        elif who in written.get(mark.text, ()) and _repeats(sheet, stamps, at, said):
            continue
        last = at
        out[at] = mark
    return out


def _quoted(sheet: Sheet, at: int) -> str:
    """The name in a row with a date, or in the row above it, that says who said what is below."""
    if who := says(sheet.text(at)):
        return plain(who)
    return plain(says(sheet.text(at - 1))) if at and sheet.kinds[at - 1] is Kind.SAYS else ""


def _repeats(sheet: Sheet, stamps: Mapping[int, Stamp], at: int, said: dict[str, int]) -> bool:
    """Whether a row below a date begins like one that is further up; `said` holds where each
    beginning is first, once they are known.
    """
    if not said:
        for row in range(len(sheet)):
            said.setdefault(plain(sheet.text(row)[:_BEGINNING]), row)
    rows = range(at + 1, min(at + _ABOVE, len(sheet)))
    texts = (row for row in rows if row not in stamps and sheet.kinds[row] is Kind.TEXT)
    below = (plain(sheet.text(row)[:_BEGINNING]) for row in texts)
    return any(len(text) >= _LEAST and said[text] < at for text in below)
