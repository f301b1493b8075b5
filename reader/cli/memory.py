"""What is remembered of a location: that it was opened, and where in it one was."""

import os
from datetime import UTC, datetime

from reader.config.place import state_folder
from reader.fetch.addresses import is_file_url, is_web, safe_url
from reader.library.recent import NOWHERE, Place, Visit, leave, recent, remember
from reader.model import Reading
from reader.text import line


class Memory:
    """One location in the list of pages of late."""

    def __init__(self, location: str) -> None:
        self._location = location

    def opened(self, reading: Reading) -> None:
        """It is on the screen."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        remember(state_folder(), Visit(self._location, reading.article.title, now))

    def left(self, place: Place) -> None:
        """It is no longer."""
        leave(state_folder(), self._location, place)

    def place(self) -> Place:
        """Where it was left the last time."""
        visits = recent(state_folder())
        return next((one.place for one in visits if one.location == self._location), NOWHERE)


def memory_of(location: str) -> Memory | None:
    """The memory of a location; the demo and standard input are no places to come back to."""
    if location in ("", "-"):
        return None
    if is_web(location):
        return Memory(line(safe_url(location)))
    if is_file_url(location):
        return Memory(line(location))
    # By os.path, as the file is opened: Path raises where there is no home.
    return Memory(line(os.path.abspath(os.path.expanduser(location))))  # noqa: PTH100, PTH111
