"""Find the line of a key in a TOML file, which the parser that reads the values does not report."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from reader.expressions import expression
from reader.values import NamedTuple

Where: TypeAlias = tuple[str | int, ...]
"""The names of tables and keys from the outside in; a number is the index in an array of tables."""

_KEY = r'(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|\'[^\']*\')'
_NAME = expression(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=")
_TABLE = expression(rf"\s*(\[\[?)\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*\]")
_PART = expression(_KEY)
# What may contain a bracket or a quote without structural meaning.
_SILENT = expression(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)


class Span(NamedTuple):
    """The first and last line, counted from 1, both inclusive."""

    first: int
    last: int


def line_of(text: str, path: Where) -> int:
    """The line, from 1, that sets `path`; else that of the nearest table around it, else 1."""
    found = spans(text)
    for length in range(len(path), 0, -1):
        if (span := found.get(path[:length])) is not None:
            return span.first
    return 1


@lru_cache(4)
def spans(text: str) -> dict[Where, Span]:
    """The lines of each header and each assignment, by the path they set."""
    by_path: dict[Where, Span] = {}
    table: Where = ()
    counts: dict[Where, int] = {}
    for span, statement in _statements(text):
        if header := _TABLE.match(statement):
            table = _names(header[2])
            if header[1] == "[[":
                count = counts.get(table, -1) + 1
                counts[table] = count
                by_path.setdefault(table, span)
                table = (*table, count)
            by_path.setdefault(table, span)
        elif pair := _NAME.match(statement):
            key = (*table, *_names(pair[1]))
            for length in range(len(table) + 1, len(key) + 1):
                by_path.setdefault(key[:length], span)
    return by_path


def _names(dotted: str) -> Where:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _statements(text: str) -> Iterator[tuple[Span, str]]:
    """Each header or assignment with its lines, however many its value takes."""
    # Strings and comments are blanked, so that nothing in them counts as a bracket; line breaks
    # stay.
    bare = _SILENT.sub(lambda match: re.sub(r"[^\n]", "_", match[0]), text).split("\n")
    lines = text.split("\n")
    ends = _inner_breaks(text)
    first, depth = 0, 0
    for number, shown in enumerate(bare):
        depth += sum(shown.count(sign) for sign in "[{") - sum(shown.count(sign) for sign in "]}")
        if depth <= 0 and number not in ends:
            yield Span(first + 1, number + 1), "\n".join(lines[first : number + 1])
            first, depth = number + 1, 0


def _inner_breaks(text: str) -> set[int]:
    """The lines, from 0, that end inside a string."""
    inside: set[int] = set()
    for found in _SILENT.finditer(text):
        if "\n" in found[0]:
            line = text.count("\n", 0, found.start())
            inside.update(range(line, line + found[0].count("\n")))
    return inside
