"""Segments as text and escape sequences, in as few bytes as possible."""

from functools import lru_cache
from typing import TypeAlias

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from reader.values import NamedTuple

_RESET = "\x1b[0m"
_ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
    "underline2": "21",
    "frame": "51",
    "encircle": "52",
    "overline": "53",
}
"""Select Graphic Rendition (ECMA-48, 8.3.117) of what a style is besides its colors."""


class _Codes(NamedTuple):
    """The codes for a style, in parts that can change separately."""

    attributes: str = ""
    color: str = ""
    background: str = ""
    is_visible: bool = False
    """Whether more is seen of it on a blank than the background."""


_PLAIN = _Codes()


def sequences(segments: list[Segment], system: ColorSystem) -> str:
    """Segments as text with escape sequences only for what changes between two of them.

    Blanks need only a background color: nobody sees their text color.
    """
    parts: list[str] = []
    before = _PLAIN
    known = _KNOWN.setdefault(system, {})
    for text, style, _control in segments:
        codes = (known.get(id(style)) or _learnt(known, style, system))[1]
        if codes is not before:
            if not (codes.is_visible or before.is_visible or text.strip(" ")):
                alike = codes.background == before.background
                codes = before if alike else _Codes(*before[:2], codes.background)
            if codes != before:
                parts.append(_change(before, codes))
                before = codes
        if codes.is_visible and style and style.link:
            text = f"\x1b]8;id={style.link_id};{style.link}\x1b\\{text}\x1b]8;;\x1b\\"  # noqa: PLW2901
        parts.append(text)
    parts.append(_change(before, _PLAIN))
    return "".join(parts)


_Known: TypeAlias = dict[int, tuple[Style | None, _Codes]]
"""The codes of styles by their identity: Rich computes their hash in Python, for each segment. The
style is kept with them, so that no other one gets its identity.
"""
_KNOWN: dict[ColorSystem, _Known] = {}
_MOST = 4096
"""The most styles cached: each link has one."""


def _learnt(known: _Known, style: Style | None, system: ColorSystem) -> tuple[Style | None, _Codes]:
    if len(known) >= _MOST:
        known.clear()
    learnt = known[id(style)] = style, _codes(style, system) if style else _PLAIN
    return learnt


def _codes(style: Style, system: ColorSystem) -> _Codes:
    color, background = style.color, style.bgcolor
    lines = style.underline or style.underline2 or style.overline or style.strike
    framed = style.frame or style.encircle
    return _Codes(
        _attributes(style),
        ";".join(color.downgrade(system).get_ansi_codes()) if color else "",
        ";".join(background.downgrade(system).get_ansi_codes(foreground=False))
        if background
        else "",
        bool(lines or framed or style.reverse or style.blink or style.blink2 or style.link),
    )


def _attributes(style: Style) -> str:
    return ";".join(code for name, code in _ATTRIBUTES.items() if getattr(style, name))


@lru_cache(4096)
def _change(before: _Codes, after: _Codes) -> str:
    """The sequence from one style to another: attributes can only be reset all together."""
    if not any(after[:3]):
        return _RESET if any(before[:3]) else ""
    anew = before.attributes not in ("", after.attributes) or any(
        had and not has for had, has in zip(before[1:3], after[1:3], strict=True)
    )
    changed = [
        has for had, has in zip(before[:3], after[:3], strict=True) if has and (anew or has != had)
    ]
    codes = ";".join(["0", *changed] if anew else changed)
    return f"\x1b[{codes}m" if codes else ""
