"""Turn text into styled segments: the styles of roles, and highlights over parts of a line."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, TypeVar

from rich.segment import Segment
from rich.style import Style

from reader.model import Mark
from reader.text import is_web
from reader.values import NamedTuple

MARKS = {
    Mark.BOLD: Style(bold=True),
    Mark.ITALIC: Style(italic=True),
    Mark.STRIKE: Style(strike=True),
}
"""Marks that a terminal has an attribute for; CODE and MARKED are roles, for a theme to color."""

MAIL = "mailto:"
_MOST = 4096
"""The most styles with another one over them that are remembered."""


class Run(NamedTuple):
    """A style for a stretch of a text, over its own style."""

    start: int
    end: int
    style: Style


class Palette:
    """Cached styles of roles: looking one up in Textual takes longer than drawing the line."""

    def __init__(self, look_up: Callable[[str], Style]) -> None:
        self._look_up = look_up
        self._styles: dict[str | tuple[Mark, str], Style] = {}
        self._segments: dict[tuple[str, str], Segment] = {}
        self._stretches: dict[tuple[tuple[str, str], ...], list[Segment]] = {}
        self._under: dict[tuple[int, str], tuple[Style | None, Style]] = {}
        """By the `id` of a style, which is kept with the result so that no other one gets it."""

    def __getitem__(self, role: str) -> Style:
        style = self._styles.get(role)
        if style is None:
            style = self._styles[role] = self._look_up(role)
        return style

    def segment(self, text: str, role: str) -> Segment:
        """A character in a role, cached because it occurs on many lines."""
        cached = self._segments.get((text, role))
        if cached is None:
            cached = self._segments[text, role] = Segment(text, self[role])
        return cached

    def stretch(self, signs: tuple[tuple[str, str], ...]) -> list[Segment]:
        """Characters, each in a role, cached as those are that many lines begin with."""
        cached = self._stretches.get(signs)
        if cached is None:
            cached = self._stretches[signs] = [self.segment(text, role) for text, role in signs]
        return cached

    def under(self, row: list[Segment], role: str) -> list[Segment]:
        """A row with the style of a role over it.

        ASCII that now looks alike is joined, and a sign with the same sign: for any other stretch
        Rich would count the cells anew.
        """
        segments: list[Segment] = []
        joined, before, last = "", None, ""
        for text, style, _control in row:
            known = self._under.get((id(style), role))
            after = (known or self._mix(style, role))[1]
            if after is before and (text == last or (text.isascii() and last.isascii())):
                joined += text
            else:
                if before is not None:
                    segments.append(Segment(joined, before))
                joined, before = text, after
            last = text
        return segments if before is None else [*segments, Segment(joined, before)]

    def _mix(self, style: Style | None, role: str) -> tuple[Style | None, Style]:
        """A style with a role over it; equal ones are one object."""
        if len(self._under) >= _MOST:
            self._under.clear()
        over = self[role]
        mixed = (style or over) + over
        alike = (each for _style, each in self._under.values() if each == mixed)
        self._under[id(style), role] = pair = style, next(alike, mixed)
        return pair

    def span(self, mark: Mark, href: str) -> Style:
        """The style of a run of text with a format or a link."""
        style = self._styles.get((mark, href))
        if style is None:
            style = self._styles[mark, href] = self._mixed(mark, href)
        return style

    def _mixed(self, mark: Mark, href: str) -> Style:
        style = Style.null()
        if Mark.CODE in mark:
            style += self["lines--code"]
        if Mark.MARKED in mark:
            style += self["lines--marked"]
        if href:
            style += self["lines--link"]
            if is_web(href):
                style += Style(link=href)
            elif href.startswith(MAIL):
                # No link of the terminal's: that would leave reader for a mail program.
                style += Style.from_meta({"address": href})
        return Style.combine([style, *(MARKS[flag] for flag in mark if flag in MARKS)])

    def tinted(self, role: str, color: str) -> Style:
        """The style of a role in another color: "#rrggbb", or one of the terminal's."""
        style = self._styles.get(f"{role} {color}")
        if style is None:
            style = self[role] + Style(color=color.replace(" ", "_"))
            self._styles[f"{role} {color}"] = style
        return style

    def clear(self) -> None:
        """Forget all styles, after the theme changed."""
        self._styles.clear()
        self._segments.clear()
        self._stretches.clear()
        self._under.clear()


_Span = TypeVar("_Span", bound=tuple[Any, ...])


def overlapping(spans: Sequence[_Span], start: int, end: int) -> Sequence[_Span]:
    """Those of some sorted, disjoint spans that overlap a stretch."""
    first = bisect_right(spans, start, key=itemgetter(1))
    return spans[first : bisect_left(spans, end, key=itemgetter(0))]


def segments(text: str, span: tuple[int, int], base: Style, runs: Sequence[Run]) -> list[Segment]:
    """A stretch of `text` in `base`, with highlights; a later run covers earlier ones."""
    start, end = span
    over = [run for run in runs if run.start < end and run.end > start]
    if not over:
        return [Segment(text[start:end], base)]
    cuts = {start, end}
    for run in over:
        cuts.update((max(start, run.start), min(end, run.end)))
    edges = sorted(cuts)
    drawn: list[Segment] = []
    for first, last in pairwise(edges):
        styles = [run.style for run in over if run.start <= first and run.end >= last]
        style = Style.combine([base, *styles]) if styles else base
        drawn.append(Segment(text[first:last], style))
    return drawn
