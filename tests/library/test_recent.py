"""The list of pages opened last is short, private, and never in the way."""

import fcntl
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.library.recent import MOST, NAME, Place, Visit, forget, leave, recent, remember


def test_the_newest_is_first_and_none_is_there_twice(tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        remember(tmp_path, Visit(f"https://{name}.example/", name.upper(), "2026-11-28T10:00:00Z"))
    assert [visit.title for visit in recent(tmp_path)] == ["A", "B"]
    forget(tmp_path, "https://a.example/")
    assert [visit.title for visit in recent(tmp_path)] == ["B"]


def test_it_does_not_grow(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        remember(tmp_path, Visit(f"https://a.example/{number}"))
    visits = recent(tmp_path)
    assert len(visits) == MOST
    assert visits[0].location == f"https://a.example/{MOST + 4}"


def test_it_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "reader"
    remember(folder, Visit("https://a.example/"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"a": 1}', b"[1, null, {}]", b"\xff", b"[" * 100_000, b'[{"location": 3}]'],
)
def test_a_broken_list_is_no_list_and_is_replaced(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    assert recent(tmp_path) == ()
    remember(tmp_path, Visit("https://a.example/"))
    assert recent(tmp_path) == (Visit("https://a.example/"),)


def test_what_it_holds_can_be_told_and_opened(tmp_path: Path) -> None:
    data = r"""[{"location": "/a\u001b]0;x\u0007"}, {"location": "/a\nb"}, {"location": "/b\ud800"},
        {"location": "/my  kites/a\u202fb ", "title": "Kites\u001b[1m  fly"}]"""
    (tmp_path / NAME).write_text(data, encoding="utf-8")
    assert recent(tmp_path) == (Visit("/my  kites/a\u202fb ", "Kites[1m fly"),)


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    remember(tmp_path / "file" / "reader", Visit("https://a.example/"))
    assert recent(tmp_path / "file" / "reader") == ()


def test_two_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from reader.library.recent import *\n"
        "for n in range(8): remember(Path(sys.argv[1]), Visit(sys.argv[2] + str(n)))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name]) for name in "ab"
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    assert len(recent(tmp_path)) == 16


def test_where_a_page_was_left_stays_known(tmp_path: Path) -> None:
    place = Place("comments", 120, 1, "c3", 8, "c4")
    remember(tmp_path, Visit("/a", "A"))
    leave(tmp_path, "/a", place)
    leave(tmp_path, "/b", place)
    remember(tmp_path, Visit("/a", "A again"))
    assert recent(tmp_path) == (Visit("/a", "A again", "", place),)


@pytest.mark.parametrize("place", ["3", '{"article": "x", "spot": 1e9, "top": 3}', "[]", "null"])
def test_a_broken_place_is_none(tmp_path: Path, place: str) -> None:
    (tmp_path / NAME).write_text(f'[{{"location": "/a", "place": {place}}}]', encoding="utf-8")
    assert recent(tmp_path) == (Visit("/a"),)


def test_who_leaves_a_page_does_not_wait_for_another_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, Visit("/a"))
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(time, "sleep", lambda seconds: clock.append(clock.pop() + seconds))
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    try:
        leave(tmp_path, "/a", Place(article=3))
        assert 0.1 < clock[0] < 0.3
        clock[0] = 0.0
        forget(tmp_path, "/a")
        assert 1.9 < clock[0] < 2.1
    finally:
        os.close(held)
    assert recent(tmp_path) == (Visit("/a"),)
    forget(tmp_path, "/a")
    assert recent(tmp_path) == ()
