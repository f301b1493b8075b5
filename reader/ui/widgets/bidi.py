"""Put the characters of right-to-left scripts into visual order.

This is for terminals that do not reorder by themselves. The order is that of the Unicode algorithm
(UAX #9) as implemented by python-bidi, an extra; combining characters, such as accents, stay behind
their base.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from reader.expressions import expression

MISSING = "For text from the right: pip install 'article-reader[bidi]'"
_RIGHT = expression(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_DAY = expression(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
"""A day goes from the left whatever is beside it: after Arabic letters the algorithm takes it for
three numbers, and puts the last one first.
"""
_LEADING = " ·▸"
"""What parts the fields of a bar."""


def is_installed() -> bool:
    """Whether lines can be reordered at all."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("bidi") is not None


def has_right(text: str) -> bool:
    """Whether a text contains right-to-left characters."""
    return not text.isascii() and _RIGHT.search(text) is not None


@lru_cache(1024)
def begins_right(text: str) -> bool:
    """Whether a paragraph is right-to-left: its first letter with a direction decides."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL", "L"):
            return kind != "L"
    return False


def in_visual_order(row: Sequence[Segment], *, right: bool) -> list[Segment]:
    """The segments of a line in visual order; `right` is the direction of the paragraph."""
    signs: list[tuple[str, Style | None]] = []
    for text, style, _control in row:
        for char in text:
            if signs and unicodedata.combining(char):
                signs[-1] = signs[-1][0] + char, signs[-1][1]
            else:
                signs.append((char, style))
    segments: list[Segment] = []
    for place, shown in _order("".join(sign[0] for sign, _style in signs), right=right):
        sign, style = signs[place]
        text = shown + sign[1:]
        if segments and segments[-1].style == style:
            segments[-1] = Segment(segments[-1].text + text, style)
        else:
            segments.append(Segment(text, style))
    return segments


def by_field(row: Sequence[Segment]) -> list[Segment]:
    """A line of fields, each in its own order: beside a name from the right a number of the next
    field would change places with it.
    """
    segments: list[Segment] = []
    for field in row:
        segments += (
            in_visual_order([field], right=begins_right(field.text))
            if has_right(field.text)
            else [field]
        )
    return segments


def in_order(text: str) -> str:
    """A field of a bar in visual order; the sign before it stays there."""
    if not has_right(text):
        return text
    words = text.lstrip(_LEADING)
    segments = in_visual_order([Segment(words)], right=begins_right(words))
    return text[: len(text) - len(words)] + "".join(part.text for part in segments)


def _order(text: str, *, right: bool) -> list[tuple[int, str]]:
    """The index and shape of the character at each position, from the left: ( is mirrored to )."""
    from bidi import algorithm  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415

    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(right)
    storage["base_dir"] = "R" if right else "L"
    algorithm.get_embedding_levels(_DAY.sub(lambda day: "0" * len(day[0]), text), storage)
    for place, char in enumerate(storage["chars"]):
        char["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    algorithm.apply_mirroring(storage, debug=False)
    turned = ((char["place"], char["ch"]) for char in storage["chars"])
    return [(place, text[place] if sign == "0" else sign) for place, sign in turned]
