"""Worker processes reading a list: complete, in order, whichever dies, and gone afterwards."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from operator import itemgetter
from pathlib import Path
from select import select
from threading import Event, Thread

import pytest

from reader.open.bounds import Bounds
from reader.open.lost_process import Lost
from reader.open.summary import Summary, begun
from reader.open.worker_pool import Task, crew

WAYS = pytest.mark.parametrize("forks", [True, False], ids=["copies", "new processes"])


def shout(item: str) -> str:
    return f"{item.upper()} {os.getpid()}"


def waits_at_first(end: int, item: str) -> str:
    if item == "0":
        select([end], [], [], 20)
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
    said = filter(None, crew(Task(str.upper), items, 2, forks=forks))
    assert sorted(said) == [(place, item.upper()) for place, item in enumerate(items)]


def test_it_is_no_work_of_this_process() -> None:
    said = filter(None, crew(Task(shout), ["a", "b", "c"], 2, forks=True))
    assert all(str(made).split()[1] != str(os.getpid()) for _, made in said)


def test_a_slow_one_holds_up_no_other() -> None:
    items = [str(n) for n in range(50)]
    end, start = os.pipe()
    made = crew(Task(partial(waits_at_first, end)), items, 3, forks=True)
    others = list(islice(filter(None, made), 49))
    assert sorted(others) == sorted(enumerate(items))[1:]
    assert next(made) is None  # nothing is made while the first waits
    os.write(start, b"go")
    assert list(filter(None, made)) == [(0, "0")]
    os.close(end)
    os.close(start)


def test_what_breaks_on_one_or_dies_of_it_loses_that_one_alone() -> None:
    items = [str(n) for n in range(9)]
    wanted = [None if item == "3" else item for item in items]
    assert told(crew(Task(breaks_on_three), items, 2, forks=True)) == wanted
    assert told(crew(Task(dies_on_three), items, 2, forks=True)) == wanted


@pytest.mark.parametrize("hands", [1, 2])
def test_where_all_have_died_others_do_the_rest(hands: int) -> None:
    items = ["1", "3", "3", "3", "5", "3", "7"]
    wanted = ["1", None, None, None, "5", None, "7"]
    assert told(crew(Task(dies_on_three), items, hands, forks=True)) == wanted


def test_who_has_got_threads_meanwhile_starts_new_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dies = "__import__('os').kill(__import__('os').getpid(), 9)"
    made = crew(Task(eval), ["1", dies, "5"], 1, forks=True)
    monkeypatch.setattr("os.fork", lambda: pytest.fail("it has forked"))
    done = Event()
    thread = Thread(target=done.wait)
    thread.start()
    assert told(made) == [1, None, 5]
    done.set()
    thread.join()


def told(made: Iterable[tuple[int, object] | None]) -> list[object]:
    """What was made, by its place, None for what was lost."""
    by_place = sorted(filter(None, made), key=itemgetter(0))
    return [None if isinstance(one, Lost) else one for _, one in by_place]


@WAYS
def test_what_takes_too_much_memory_takes_no_other_with_it(forks: bool) -> None:
    items = ["1", "len(bytes(10**10))", "2", "len(bytes(10**10))", "3"]
    made = list(filter(None, crew(Task(eval), items, 2, forks=forks)))
    assert told(made) == [1, None, 2, None, 3]
    assert {str(one) for _, one in made if isinstance(one, Lost)} == {
        "it would take more than 929 MB of memory"
    }


def test_what_takes_too_long_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.open.worker_pool._within", lambda *_, **__: Bounds(0.2, 1 << 30))
    # The second holds the interpreter's lock all the time.
    items = ["1", "any(0 for _ in iter(int, 1))", "2", "sum(iter(int, 1))", "3"]
    made = list(filter(None, crew(Task(eval), items, 2, forks=True)))
    assert told(made) == [1, None, 2, None, 3]
    assert {str(one) for _, one in made if isinstance(one, Lost)} == {"it would take more than 0 s"}


@WAYS
@pytest.mark.parametrize("hands", [1, 2])
def test_what_a_worker_is_lost_over_is_tried_once_more_and_otherwise(
    forks: bool, hands: int
) -> None:
    items = ["1", "3", "3", "5", "3", "7"]
    made = crew(Task(dies_on_three, str.upper), items, hands, forks=forks)
    assert told(made) == items
    lost = crew(Task(dies_on_three, dies_on_three), items, hands, forks=forks)
    assert told(lost) == ["1", None, None, "5", None, "7"]


@WAYS
def test_nobody_goes_on_when_the_reader_is_gone(forks: bool, tmp_path: Path) -> None:
    script = (
        "import sys\nfrom reader.open.worker_pool import Task, crew\n"
        f"list(crew(Task(eval), sys.argv[1:], 2, forks={forks}))"
    )
    said = "open({!r}, 'w').write(str(__import__('os').getpid())) and any(0 for _ in iter(int, 1))"
    notes = [tmp_path / "a", tmp_path / "b"]
    reader = subprocess.Popen(
        [sys.executable, "-c", script, *(said.format(str(note)) for note in notes)]
    )
    pids = [int(awaited(note)) for note in notes]
    reader.kill()
    reader.wait()
    deadline = time.monotonic() + 20
    while any(is_there(pid) for pid in pids):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def awaited(note: Path) -> str:
    """What somebody writes into a file."""
    deadline = time.monotonic() + 20
    while not (note.is_file() and note.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return note.read_text()


def is_there(pid: int) -> bool:
    """Whether a process is at work: one that has ended is waited for by somebody else."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def nobody_is_left(made: Iterator[tuple[int, str | Lost] | None], items: list[str]) -> None:
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
    made = crew(Task(waits), items, 2, forks=True)
    assert next(filter(None, made)) == (0, items[0])
    nobody_is_left(made, items)


def test_who_asks_for_nothing_leaves_nobody_behind_either(tmp_path: Path) -> None:
    items = [str(tmp_path / name) for name in ("a", "b")]
    made = crew(Task(waits), items, 2, forks=True)
    nobody_is_left(made, items)


def test_what_breaks_is_raised_for_who_looks_for_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_DEBUG", "1")
    made = crew(Task(breaks_on_three), ["1", "2", "3", "4"], 2, forks=True)
    with pytest.raises(ValueError, match="3"):
        list(made)


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
    found = [(place, one.title) for place, one in filter(None, begun(paths))]
    assert found == list(enumerate(["Kites"] * 6))
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_what_its_process_did_not_outlive_is_told_of_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("reader.open.summary.summary", dies)
    paths = [str(tmp_path / f"{n}.html") for n in range(6)]
    rows = [row for _, row in filter(None, begun(paths))]
    assert {one.failure for one in rows} == {"The process that read it came to an end."}
    assert not any(one.lasts for one in rows)


def test_a_page_that_takes_for_ever_is_told_in_its_row(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("reader.open.worker_pool._within", lambda *_, **__: Bounds(0.2, 1 << 30))
    monkeypatch.setattr("reader.open.summary.summary", hangs)
    paths = [str(tmp_path / name) for name in ("a", "hang", "b")]
    rows = [row for _, row in sorted(filter(None, begun(paths)), key=itemgetter(0))]
    assert [one.title for one in rows] == ["read", "", "read"]
    assert rows[1].failure == (
        "The process that read it came to an end, because it would take more than 0 s."
    )
    assert rows[1].lasts


def hangs(path: str, **_: object) -> Summary:
    while path.endswith("hang"):
        pass
    return Summary(path, "read")


def dies(_path: str, **_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
