"""ZIP files read flat: names are not paths, sizes are bounded, nothing is written to disk."""

import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BufferedReader, RawIOBase
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reader.containers.base import LARGEST
from reader.containers.cut_archive import members_of
from reader.errors import OpenError
from reader.packing.unpacking import MOST_TIMES

_MOST_MEMBERS = 20_000
_SMALL = 4 << 20
_STEP = 1 << 16
_ENCRYPTED = 1
_DAMAGED = (
    BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError,
    OverflowError, IndexError,
)  # fmt: skip
"""The library's errors for archives that are damaged, encrypted or packed in an unknown way."""


class Archive:
    """The members of a ZIP file; `name` begins the sentences about it.

    Of a truncated file, those members that arrived. OpenError if there are none.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.name = name
        self.damaged = False
        try:
            self._zip = ZipFile(stream)
            members = self._zip.infolist()
        except Exception as error:  # struct.error and the like: whatever a broken directory causes
            self._zip, members = members_of(stream, _MOST_MEMBERS)
            self.damaged = True
            if not members:
                raise OpenError(
                    f"{name} is damaged, or not an archive that can be read."
                ) from error
        self.encrypted = any(member.flag_bits & _ENCRYPTED for member in members[:_MOST_MEMBERS])
        # If a member has no name, the library asks for the last character of it.
        files = [member for member in members[:_MOST_MEMBERS] if member.filename]
        for member in files:  # some programs of Windows write its own separator
            member.filename = member.filename.replace("\\", "/")
        self._members = {member.filename: member for member in files}

    def __iter__(self) -> Iterator[ZipInfo]:
        return iter(self._members.values())

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def comment(self, name: str) -> str:
        """The comment on a member in the archive."""
        return self._members[name].comment.decode("utf-8", "replace")

    def joined(self, names: Sequence[str]) -> BinaryIO:
        """The bytes of several members, one after the other, as a stream."""
        return BufferedReader(_Joined(self, self._zip, [self._members[name] for name in names]))

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        """The first `limit` bytes of a member; fewer if it is damaged, which is recorded.

        Raises OpenError for a bomb.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        body = bytearray()
        most = max(_SMALL, MOST_TIMES * member.compress_size)
        with suppress(*_DAMAGED):
            with self._zip.open(member) as file:
                while piece := file.read(min(_STEP, limit - len(body))):
                    body += piece
                    if len(body) > most:  # a bomb, as in `reader.packing`
                        raise OpenError(f"{self.name} unpacks to {MOST_TIMES} times its size.")
            return bytes(body)
        self.damaged = True
        return bytes(body)


class _Joined(RawIOBase):
    """Members as one stream. Damage ends it and is recorded; a bomb raises OpenError."""

    def __init__(self, archive: Archive, packed: ZipFile, members: list[ZipInfo]) -> None:
        self._archive = archive
        self._zip = packed
        self._members = members[::-1]
        self._file: IO[bytes] | None = None
        self._left = max(_SMALL, MOST_TIMES * sum(member.compress_size for member in members))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = b""
        with suppress(*_DAMAGED):
            while not piece and (self._file or self._members):
                self._file = self._file or self._zip.open(self._members.pop())
                piece = self._file.read(len(buffer))
                if not piece:
                    self._file = None
            buffer[: len(piece)] = piece
            self._left -= len(piece)
            if self._left < 0:
                raise OpenError(f"{self._archive.name} unpacks to {MOST_TIMES} times its size.")
            return len(piece)
        self._archive.damaged = True
        return 0
