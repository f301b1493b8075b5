"""A folder of limited size, in which other programs delete files at the same time."""

import os
from pathlib import Path
from typing import Self

import pytest

from reader.config.cache_folder import make_room


class _Listed(list["os.DirEntry[str]"]):
    """What `os.scandir` gives, read to its end."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""


def test_the_oldest_files_go_until_the_rest_fit(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "older", "oldest")):
        (tmp_path / name).write_bytes(b"x" * 10)
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    make_room(tmp_path, 20)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "older"]


def test_a_file_that_is_deleted_meanwhile_takes_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("kept", "gone", "other"):
        (tmp_path / name).write_bytes(b"x" * 10)
    scandir = os.scandir

    def deleting(folder: Path) -> _Listed:
        with scandir(folder) as entries:
            listed = _Listed(entries)
        (tmp_path / "gone").unlink()
        return listed

    monkeypatch.setattr(os, "scandir", deleting)
    make_room(tmp_path, 20)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "other"]
