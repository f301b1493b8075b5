"""Names that are words of dates too ("Mai", "Sun", "Dan"), in a time in the page's words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from reader.expressions import expression
from reader.text.date_words import date_words

_WORD = expression(r"[^\W_]+")
_IN_FIGURES = expression(r"\d[./-]\d")
_YEAR = expression(r"\d{4}\b")
_APART = r"[,;:|·•–—@]"
_HEAD = expression(rf"@?([^\W_][^,;:|·•–—@]*?)\s*{_APART}\s*(?=\S)")
_FIRST = expression(r"@?([^\W_]+)\s+(?=\S)")
_TAIL = expression(rf"(?:\s*(?:{_APART}|\s-\s)\s*|(?<=\d{{4}})\s+)@?([^\W_][^,;:|·•–—@]*)$")
_BY = expression(
    r"(?:^|\s+)(?:by|von|par|por|di|da|door|av|af)\s+@?([^\W_]+)"
    rf"(?=\s*{_APART}|\s+(?:on|at|am|um|le|el)\b|\s*$)",
    re.IGNORECASE,
)


@cache
def _roles() -> dict[str, frozenset[str]]:
    """Each word of dates with its roles in all languages."""
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for words in date_words().words.values():
        for word, role in words.items():
            for part in _WORD.findall(word):
                roles[part].add(role if part == word else "f")
    return {word: frozenset(those) for word, those in roles.items()}


def is_of_dates(name: str) -> bool:
    """Whether a name consists of nothing but numbers and words that dates have in any language."""
    words = _WORD.findall(name.lower())
    return bool(words) and all(word.isdigit() or word in _roles() for word in words)


def without(names: Iterable[str], text: str, when: datetime | None) -> str:
    """A time without those of the names, in small letters, that stand apart in it.

    All are words of dates: elsewhere they are part of the time, and a pseudonym instead would spoil
    it. What stands apart is cut, as "Sun" may be the day after all: "May 9" is still true.
    """
    if found := _BY.search(text):
        rest = f"{text[: found.start()]}{text[found.end() :]}"
        text = rest.lstrip() if _is_name(found[1], names) else text
    if found := _HEAD.match(text):
        text = _left(found, text[found.end() :], names, text, when)
    if found := _FIRST.match(text):
        rest = text[found.end() :]
        is_person = _is_name(found[1], names) and _is_beside(found[1], rest, when)
        text = rest if is_person else text
    if found := _TAIL.search(text):
        text = _left(found, text[: found.start()], names, text, when)
    return text


def _left(
    found: re.Match[str], rest: str, names: Iterable[str], text: str, when: datetime | None
) -> str:
    """The rest of a text, if what is cut is a name: in "May, 2021" and "Today, 10:00" none is."""
    if not _is_name(found[1], names):
        return text
    return rest if _tells_day(rest) or _is_beside(found[1], rest, when) else text


def _is_name(word: str, names: Iterable[str]) -> bool:
    return not word.isdigit() and word.lower() in names


def _tells_day(text: str) -> bool:
    roles = (role for word in _WORD.findall(text.lower()) for role in _roles().get(word, ()))
    return _IN_FIGURES.search(text) is not None or any(role[0] in "mjwtugx" for role in roles)


def _is_beside(word: str, rest: str, when: datetime | None) -> bool:
    """Whether a word cannot be part of the time that it begins: a unit ("Dan" is "day" in Croatian)
    without its number, a second month, or another day of the week.
    """
    roles = _roles().get(word.lower(), frozenset())
    kinds = {role[0] for role in roles}
    if "u" in kinds and kinds <= {"u", "f"}:
        return True
    if not kinds or not kinds <= {"m", "w"}:
        return False
    others = (_roles().get(other, ()) for other in _WORD.findall(rest.lower()))
    is_month = "m" in kinds and (
        _YEAR.match(rest) is not None
        or not any(found and all(role[0] == "m" for role in found) for found in others)
    )
    is_day = "w" in kinds and (when is None or f"w{when.weekday()}" in roles)
    return not is_month and not is_day
