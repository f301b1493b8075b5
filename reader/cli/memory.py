"""What is remembered of a location: that it was opened, and where in it one was."""

import os
from datetime import UTC, datetime
from pathlib import Path

from reader.config.place import expanded, state_folder
from reader.fetch.addresses import is_file_url, is_web, safe_url
from reader.library.recent import NOWHERE, Place, Visit, can_be_told, leave, recent, remember
from reader.model import Reading
from reader.text import line


class Memory:
    """One location in the list of pages of late."""

    def __init__(self, folder: Path, location: str) -> None:
        self._folder = folder
        self._location = location

    def opened(self, reading: Reading) -> None:
        """It is on the screen."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        remember(self._folder, Visit(self._location, reading.article.title, now))

    def left(self, place: Place) -> None:
        """It is no longer."""
        leave(self._folder, self._location, place)

    def place(self) -> Place:
        """Where it was left the last time."""
        visits = recent(self._folder)
        return next((one.place for one in visits if one.location == self._location), NOWHERE)


def memory_of(location: str) -> Memory | None:
    """The memory of a location.

    None for the demo and standard input, which are no places to come back to, for a name that
    cannot be shown as it is, and where there is no folder to remember in.
    """
    folder = state_folder()
    if location in ("", "-") or folder is None:
        return None
    place = _place(location)
    return Memory(folder, place) if can_be_told(place) else None


def _place(location: str) -> str:
    """By what it is opened again: two spaces in a path are two."""
    if is_web(location):
        return line(safe_url(location))
    return location if is_file_url(location) else os.path.abspath(expanded(location))  # noqa: PTH100
