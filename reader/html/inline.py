"""Running text: what inline elements do to spans, and how white space collapses."""

import re

from reader.model import Mark, Span, Spans
from reader.text import clean

MARKS: dict[str, Mark] = {
    "b": Mark.BOLD, "strong": Mark.BOLD,
    "i": Mark.ITALIC, "em": Mark.ITALIC, "cite": Mark.ITALIC, "dfn": Mark.ITALIC,
    "var": Mark.ITALIC,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "tt": Mark.CODE,
    "s": Mark.STRIKE, "del": Mark.STRIKE, "strike": Mark.STRIKE,
    "sup": Mark.SUP, "sub": Mark.SUB, "mark": Mark.MARKED,
}  # fmt: skip
"""How each inline element sets its text."""

AROUND: dict[str, tuple[str, str]] = {"q": ("“", "”"), "rt": ("(", ")")}
"""What an element puts around its text: a quotation its quotes, a ruby reading its brackets."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK_SPACE = re.compile(r" *\n *")
_PARAGRAPH_BREAK = re.compile(r"\n{2,}")

Run = tuple[str, Mark, str]
"""Text, marks, address: a span on its way."""


def collapse(text: str) -> str:
    """Any white space of the markup as one space. No-break spaces are text and stay."""
    return _SPACE.sub(" ", text)


def paragraphs(runs: list[Run]) -> list[Spans]:
    r"""Collapsed runs to the spans of one paragraph, or of several where a blank line parts them.

    A "\n" in a run is a break the author made. Spaces at ends and around breaks go, runs set
    alike become one span, empty paragraphs are left out.
    """
    if all(text.isspace() for text, _, _ in runs):
        return []
    found: list[Spans] = []
    for part in _parts(runs):
        spans = _spans(part)
        if spans:
            found.append(spans)
    return found


def _parts(runs: list[Run]) -> list[list[Run]]:
    """Runs cut at every pair of breaks, also where the two stand in different runs."""
    parts: list[list[Run]] = [[]]
    breaks = 0
    for text, mark, href in runs:
        for piece in re.split(r"(\n)", text):
            if piece == "\n":
                breaks += 1
                if breaks == 2 and parts[-1]:
                    parts.append([])
                if breaks == 1:
                    parts[-1].append((piece, mark, href))
            elif piece:
                if piece.strip(" "):
                    breaks = 0
                parts[-1].append((piece, mark, href))
    return parts


def _spans(runs: list[Run]) -> Spans:
    merged: list[Run] = []
    for text, mark, href in runs:
        # One space between two runs is enough, and none stands beside a break.
        kept = text
        if merged and merged[-1][0][-1] in " \n":
            kept = kept.lstrip(" ")
        if kept.startswith("\n") and merged and merged[-1][0].endswith(" "):
            last = merged.pop()
            shorter = last[0].rstrip(" ")
            if shorter:
                merged.append((shorter, last[1], last[2]))
        if not kept:
            continue
        if merged and merged[-1][1:] == (mark, href):
            merged[-1] = (merged[-1][0] + kept, mark, href)
        else:
            merged.append((kept, mark, href))
    _trim(merged)
    return tuple(Span(text, mark, href) for text, mark, href in map(_cleaned, merged) if text)


def _cleaned(run: Run) -> Run:
    text, mark, href = run
    return clean(text), mark, href


def _trim(runs: list[Run]) -> None:
    """No space and no break at either end."""
    while runs and not (text := runs[0][0].lstrip(" \n")):
        del runs[0]
    if runs:
        runs[0] = (text, *runs[0][1:])
    while runs and not (text := runs[-1][0].rstrip(" \n")):
        del runs[-1]
    if runs:
        runs[-1] = (text, *runs[-1][1:])
