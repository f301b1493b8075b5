"""Files too large to hold in memory, for callers that can read them as a stream."""

from collections.abc import Callable
from io import BufferedReader, FileIO, RawIOBase
from typing import BinaryIO, TypeAlias

from reader.fetch.limits import Progress
from reader.model import Page

Large: TypeAlias = Callable[[FileIO], Page | None]
"""Finds the page in a file that is larger than a page may be; None if it cannot."""
_BUFFER = 1 << 16


class _Watched(RawIOBase):
    """A file that reports how far it has been read."""

    def __init__(self, file: FileIO, progress: Progress | None) -> None:
        self._file = file
        self._progress = progress
        self._size = file.seek(0, 2)
        file.seek(0)

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = self._file.readinto(buffer)
        if self._progress is not None:
            self._progress(self._file.tell(), self._size)
        return count

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


def watched(file: FileIO, progress: Progress | None = None) -> BinaryIO:
    """A file from its start, buffered, which calls `progress` for every piece that is read."""
    return BufferedReader(_Watched(file, progress), _BUFFER)
