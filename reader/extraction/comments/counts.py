"""Whole numbers as pages show them: votes, and numbers of comments."""

import re

from reader.expressions import expression

_DIGITS = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+"
_NUMBER = expression(rf"([+\-\u2212\u2013]?)\s?({_DIGITS})")
_COUNTED = expression(
    rf"(?:\W*score[\s:]*)?\(?([+\-\u2212\u2013]?)({_DIGITS})"
    r"(?=\s*(?:,\s|[)\]])|\s*$|\s+(?!(?:[km]|тыс|mil|tys|rb|jt|bin|mio|mln|k\+)\b)[^\W\d])",
    re.IGNORECASE,
)


def number(text: str) -> int | None:
    """A whole number as pages show it ("+1,204", "−3"); None for "1.2K" or anything else."""
    return _integer(_NUMBER.fullmatch(text.strip()))


def counted(text: str) -> int | None:
    """A number alone or before its noun ("2 likes", "(Score:5, Funny)"), never "1.2K"."""
    alone = number(text)
    return _integer(_COUNTED.match(text.strip())) if alone is None and text else alone


def _integer(match: re.Match[str] | None) -> int | None:
    if not match:
        return None
    digits = re.sub(r"\D", "", match[2])
    sign = -1 if match[1] and match[1] in "-\u2212\u2013" else 1
    return sign * int(digits) if len(digits) < 16 else None


def people(text: str) -> int | None:
    """How many people a line of likes names: "Ada, Bo and 3 others" are five."""
    number_first = counted(text)
    if number_first is not None or not text.strip():
        return number_first
    more = _OTHERS.search(text)
    listed = text[: more.start()] if more else text
    # A name may contain the word ("Andy and Co"): it counts only before the last of several names,
    # or before a number of others.
    names = [name for name in listed.split(",") if name.strip()]
    last = more is None and bool(names) and _AND_ONE.search(names[-1]) is not None
    return len(names) + last + (int(more[1]) if more else 0)


_AND = r"(?:and|und|et|y|e|en|och|og|i|и|ve|ja|&)"
_OTHERS = expression(rf",?\s+{_AND}\s+(\d{{1,7}})\b")
_AND_ONE = expression(rf"\S\s+{_AND}\s")
