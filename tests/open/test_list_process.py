"""A process that reads a list for a screen: complete, told what is in view, and gone afterwards."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.open import list_process, pipes, reading_order
from reader.open import summary as summary_module
from reader.open.list_process import apart
from reader.open.reading_order import InView
from reader.open.summaries import listed
from reader.open.summary import Hands, Summary, summary

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")

PAGE = "<title>Kites {0}</title></head><h1>Kites {0}</h1>" + "<p>The kite rose, and fell again." * 9


def written(tmp_path: Path, count: int) -> list[str]:
    paths = [tmp_path / f"{at:02}.html" for at in range(count)]
    for at, path in enumerate(paths):
        path.write_text(PAGE.format(at))
    return [str(path) for path in paths]


def counting(_seen: InView) -> Iterator[int | None]:
    for number in range(500):
        yield number
        yield None


def test_what_is_yielded_there_comes_in_order_and_in_bunches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bunches: list[bytes] = []
    received = pipes.receive

    def receive(end: int) -> bytes:
        bunches.append(received(end))
        return bunches[-1]

    monkeypatch.setattr("reader.open.list_process.receive", receive)
    assert [one for one in apart(counting, tuple) if one is not None] == list(range(500))
    assert len(bunches) < 100


def test_it_is_no_work_of_this_process() -> None:
    (pid,) = filter(None, apart(lambda _seen: iter([os.getpid()]), tuple))
    assert pid != os.getpid()


def until_seen(wanted: Sequence[int]) -> Callable[[InView], Iterator[Sequence[int] | None]]:
    def begin(seen: InView) -> Iterator[Sequence[int] | None]:
        deadline = time.monotonic() + 20
        while tuple(seen()) != wanted and time.monotonic() < deadline:
            yield None
            time.sleep(0.001)
        yield seen()

    return begin


def test_it_knows_what_is_in_view_and_what_is_later() -> None:
    views = [(1, 2), (3, 4), (7,)]
    heard = filter(None, apart(until_seen((7,)), lambda: views.pop(0) if views else (7,)))
    assert list(heard) == [(7,)]


def breaking(_seen: InView) -> Iterator[int]:
    yield 1
    raise ValueError("the mill")


def test_what_is_raised_there_is_raised_here() -> None:
    heard: list[int | None] = []
    with pytest.raises(ValueError, match="the mill"):
        heard.extend(apart(breaking, tuple))


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def test_who_leaves_early_leaves_nobody_behind() -> None:
    def endless(_seen: InView) -> Iterator[int]:
        while True:
            yield os.getpid()

    before = len(list(Path("/dev/fd").iterdir()))
    news: Generator[int | None] = apart(endless, tuple)
    pid = next(filter(None, news))
    assert not gone(pid)
    news.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    unasked = apart(endless, tuple)
    unasked.close()
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_it_ends_when_the_reader_is_gone(tmp_path: Path) -> None:
    script = (
        "import os, sys, time\nfrom reader.open.list_process import apart\n"
        "def begin(seen):\n"
        "    open(sys.argv[1], 'w').write(str(os.getpid()))\n"
        "    while True:\n        time.sleep(0.01)\n        yield None\n"
        "list(apart(begin, tuple))"
    )
    note = tmp_path / "pid"
    reader = subprocess.Popen([sys.executable, "-c", script, str(note)])
    deadline = time.monotonic() + 20
    while not (note.is_file() and note.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    reader.kill()
    reader.wait()
    while not gone(int(note.read_text())):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("count", [1, 12])
def test_its_list_is_that_of_others_with_heads_before_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    for name, number in (("_AT_ONCE", 2), ("_MANY", 4), ("_HEADS", 9), ("_PAGES", 1)):
        monkeypatch.setattr(reading_order, name, number)
    paths = written(tmp_path, count)
    news = listed(paths, tmp_path / "lists", hands=Hands.APART, in_view=lambda: [count - 1]).news
    rows = [one for one in news if one is not None]
    heads = {place for place, row in rows if not row.is_complete}
    assert bool(heads) == (count > 4)
    assert heads <= {*range(2, count)}  # one that comes after its page is not told
    whole = {place: row for place, row in rows if row.is_complete}
    assert whole == {at: summary(path, counted=False) for at, path in enumerate(paths)}
    assert len(listed(paths, tmp_path / "lists", hands=Hands.APART).known) == count


def test_if_the_process_is_lost_the_other_files_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, whole = os.getpid(), summary_module._all

    def lost(items: Sequence[str], *others: Any) -> Iterator[tuple[int, Summary] | None]:
        if os.getpid() == here:
            yield from whole(items, *others)
            return
        yield 1, Summary(items[1], "Read before")
        yield 2, Summary(items[2], "Its head", is_complete=False)
        time.sleep(2 * list_process._OFTEN)
        yield None
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(summary_module, "_all", lost)
    paths = written(tmp_path, 6)
    news = listed(paths, None, hands=Hands.APART, in_view=lambda: [5, 1]).news
    rows = [one for one in news if one]
    assert [row.title for _, row in rows[:2]] == ["Read before", "Its head"]
    rest = dict(rows[2:])
    assert len(rest) == len(rows[2:])
    assert rest == {at: summary(paths[at], counted=False) for at in (0, 2, 3, 4, 5)}


def test_without_room_for_a_process_files_are_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> int:
        raise OSError(11, "no more processes")

    before = len(list(Path("/dev/fd").iterdir()))
    monkeypatch.setattr("os.fork", none)
    paths = written(tmp_path, 6)
    rows = [one for one in listed(paths, None, hands=Hands.APART, in_view=tuple).news if one]
    assert [row.title for _, row in rows] == [f"Kites {at}" for at in range(6)]
    assert len(list(Path("/dev/fd").iterdir())) == before
