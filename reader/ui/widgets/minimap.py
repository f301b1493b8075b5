"""A map of a whole text in the column beside it: positions of new comments, matches and marks."""

from collections.abc import Iterable, Mapping

SIGNS: dict[str, str] = {"new": "●", "hit": "◆", "mark": "★", "note": "✎", "role": "@"}
"""The marks, most important first: one row of the map represents many lines."""


def rows(height: int, total: int, lines: Mapping[str, Iterable[int]]) -> dict[int, str]:
    """The characters for the rows of a view `height` rows high, of a text of `total` lines."""
    span = max(height, total, 1)
    signs: dict[int, str] = {}
    for kind in reversed(SIGNS):
        sign = SIGNS[kind]
        for line in lines.get(kind, ()):
            signs[line * height // span] = sign
    return signs
