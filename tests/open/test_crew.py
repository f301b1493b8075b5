"""Processes that read a list together: whole, in order, whoever of them dies, and gone afterwards."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.open.crew import crew
from reader.open.summary import begun

WAYS = pytest.mark.parametrize("forks", [True, False], ids=["copies", "new processes"])


def shout(item: str) -> str:
    return f"{item.upper()} {os.getpid()}"


def slow_at_first(item: str) -> str:
    time.sleep(0.2 if item == "0" else 0)
    return item


def breaks_on_three(item: str) -> str:
    if item == "3":
        raise ValueError(item)
    return item


def dies_on_three(item: str) -> str:
    if item == "3":
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def waits(item: str) -> str:
    Path(item).write_text(str(os.getpid()))
    time.sleep(0 if item.endswith("first") else 60)
    return item


@WAYS
def test_each_item_is_done_once_and_by_others(forks: bool) -> None:
    items = [f"kite {n}" for n in range(200)]
    said = [made or "" for made in crew(str.upper, items, 2, forks=forks)]
    assert said == [item.upper() for item in items]


def test_it_is_no_work_of_this_process() -> None:
    said = list(crew(shout, ["a", "b", "c"], 2, forks=True))
    assert all(made and made.split()[1] != str(os.getpid()) for made in said)


def test_a_slow_one_holds_up_nobody_s_place() -> None:
    items = [str(n) for n in range(50)]
    assert list(crew(slow_at_first, items, 3, forks=True)) == items


def test_what_breaks_on_one_or_dies_of_it_loses_that_one_alone() -> None:
    items = [str(n) for n in range(9)]
    wanted = [None if item == "3" else item for item in items]
    assert list(crew(breaks_on_three, items, 2, forks=True)) == wanted
    assert list(crew(dies_on_three, items, 2, forks=True)) == wanted


def test_where_all_have_died_the_rest_is_told_as_lost() -> None:
    assert list(crew(dies_on_three, ["1", "3", "5", "7"], 1, forks=True)) == ["1", None, None, None]


def nobody_is_left(made: Iterator[str | None], items: list[str]) -> None:
    """Once all items are being waited for and what they make is let go of."""
    deadline = time.monotonic() + 20
    while not all(Path(item).is_file() and Path(item).read_text() for item in items):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    pids = [int(Path(item).read_text()) for item in items]
    made.close()  # type: ignore[attr-defined]
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_who_leaves_early_leaves_nobody_behind(tmp_path: Path) -> None:
    items = [str(tmp_path / name) for name in ("first", "a", "b")]
    made = crew(waits, items, 2, forks=True)
    assert next(made) == items[0]
    nobody_is_left(made, items)


def test_who_asks_for_nothing_leaves_nobody_behind_either(tmp_path: Path) -> None:
    items = [str(tmp_path / name) for name in ("a", "b")]
    made = crew(waits, items, 2, forks=True)
    nobody_is_left(made, items)


def test_what_breaks_is_raised_for_who_looks_for_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_DEBUG", "1")
    made = crew(breaks_on_three, ["1", "2", "3", "4"], 2, forks=True)
    assert [next(made), next(made)] == ["1", "2"]
    with pytest.raises(ValueError, match="3"):
        next(made)


def test_without_room_for_a_process_files_are_read_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def none() -> int:
        raise OSError(11, "no more processes")

    before = len(list(Path("/dev/fd").iterdir()))
    monkeypatch.setattr("os.fork", none)
    paths = [str(tmp_path / f"{n}.html") for n in range(6)]
    for path in paths:
        Path(path).write_text("<title>Kites</title><p>It rose, and fell again.")
    assert [one.title for one in begun(paths)] == ["Kites"] * 6
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_what_its_process_did_not_outlive_is_told_of_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("reader.open.summary.summary", dies)
    paths = [str(tmp_path / f"{n}.html") for n in range(6)]
    assert {one.failure for one in begun(paths)} == {"The process that read it came to an end."}


def dies(_path: str, **_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
