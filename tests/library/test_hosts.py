"""Hosts that may be asked, kept by several readers at once."""

import multiprocessing
from pathlib import Path

from reader.library.hosts import allow, allowed


def _allow(folder: Path, first: int) -> None:
    for number in range(first, first + 20):
        allow(folder, f"talk{number}.example")


def test_of_two_readers_none_forgets_what_the_other_was_told(tmp_path: Path) -> None:
    several = multiprocessing.get_context("spawn")
    readers = [several.Process(target=_allow, args=(tmp_path, 20 * n)) for n in range(3)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    assert allowed(tmp_path) == {f"talk{number}.example" for number in range(60)}


def test_a_host_is_one_or_none(tmp_path: Path) -> None:
    allow(tmp_path / "new", "Talk.example")
    allow(tmp_path / "new", "no host")
    assert allowed(tmp_path / "new") == {"talk.example"}
    (tmp_path / "file").write_text("")
    allow(tmp_path / "file", "talk.example")
    assert allowed(tmp_path / "file") == frozenset()
