"""The history of jumps: back and forward through the positions left by jumps."""

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 100
"""How many places are remembered."""

_Place = TypeVar("_Place")


class Trail(Generic[_Place]):
    """The positions that were left by a jump, and those the user came back from."""

    def __init__(self) -> None:
        self._behind: list[_Place] = []
        self._ahead: list[_Place] = []
        self.before: _Place | None = None
        """The position before the last jump, of whatever kind."""

    def leave(self, place: _Place) -> None:
        """Record a jump from here; the forward history is dropped."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        del self._behind[:-MOST]
        self._ahead.clear()
        self.before = place

    def back(self, position: _Place) -> _Place | None:
        """The position before the last jump that is not undone, None if there is none."""
        return self._step(position, self._behind, self._ahead)

    def forward(self, position: _Place) -> _Place | None:
        """The position the user came back from, None if there is none."""
        return self._step(position, self._ahead, self._behind)

    def change(self, follow: Callable[[_Place], _Place]) -> None:
        """Replace every position by where it is now, as the page has changed."""
        self._behind, self._ahead = list(map(follow, self._behind)), list(map(follow, self._ahead))
        self.before = follow(self.before) if self.before is not None else None

    def _step(
        self, position: _Place, taken_from: list[_Place], added_to: list[_Place]
    ) -> _Place | None:
        if not taken_from:
            return None
        added_to.append(position)
        self.before = position
        return taken_from.pop()
