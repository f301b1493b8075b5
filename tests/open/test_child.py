"""A page understood in a process of its own is understood as it is here, or not for ever."""

import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.comment_columns import columns_of
from reader.errors import EmptyPage, OpenError
from reader.model import Comment, Explanation, Mark, Page, Paragraph, Reading, Span
from reader.open import bounds, child, understand
from reader.open.bounds import Bounds
from reader.open.child import forked, started
from reader.open.handing_over import hand_on
from reader.open.head_start import begun
from reader.open.job import Job, Way, do
from reader.open.location import read_page
from reader.open.lost_process import Lost
from reader.open.understand import Attempt

PAGE = Page(
    b"<title>Kites</title><h1>Kites</h1>" + b"<p>The kite rose over the field again today.</p>" * 9
)
# 4,000 kinds of formatting left open, in 80 KB: the parser takes minutes and gigabytes over it.
CUBIC = Page(
    PAGE.body
    + "".join(f"<{tag} {n}>" for tag in "bi" for n in range(4000)).encode()
    + b"x</b>" * 4000
)
DEEP = Page(
    PAGE.body + b"<br>" * 8000 + b"<div>" * 600 + b"<p>The kite rose <em>again</em> and went.</p>"
)
AMPLE = Bounds(60, 1 << 31)


@pytest.mark.parametrize("begin", [forked, started])
def test_the_child_answers_what_is_understood_here(
    begin: Callable[[Job, Bounds], child.Child],
) -> None:
    for job in (Job(PAGE), Job(PAGE, explained=True), Job(PAGE, way=Way.FLAT, why="so")):
        assert begin(job, AMPLE).wait() == do(job)


@pytest.mark.parametrize("begin", [forked, started])
def test_what_goes_wrong_there_is_raised_here(
    begin: Callable[[Job, Bounds], child.Child],
) -> None:
    with pytest.raises(EmptyPage, match="no text to read"):
        begin(Job(Page(b"<html><body></body></html>")), AMPLE).wait()


@pytest.mark.parametrize("begin", [forked, started])
def test_time_and_memory_have_an_end(begin: Callable[[Job, Bounds], child.Child]) -> None:
    whole = Job(CUBIC, way=Way.WHOLE)
    with pytest.raises(Lost, match=r"more than 0 s"):
        begin(whole, Bounds(0.3, 1 << 32)).wait()
    with pytest.raises(Lost, match=r"more than 21 MB of memory"):
        begin(whole, Bounds(60, 20 << 20)).wait()


def test_a_child_that_gets_no_time_is_stopped_by_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Bounds, "patience", 0.2)
    monkeypatch.setattr(child, "do", lambda *_: time.sleep(60))
    with pytest.raises(Lost, match="more than 9 s"):
        forked(Job(PAGE), Bounds(9, 1 << 31)).wait()


def test_what_a_child_writes_besides_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe takes: it would wait until somebody reads it."""
    monkeypatch.setattr(child, "hand_over", lambda _, end: os.write(end, b"warning\n" * 400_000))
    with pytest.raises(Lost):
        forked(Job(PAGE), AMPLE).wait()


@pytest.mark.parametrize(
    "work",
    [
        lambda: time.sleep(60),
        pytest.param(
            lambda: re.match(r"(a+)+$", "a" * 50 + "!"),  # holds the interpreter's lock for years
            marks=pytest.mark.skipif(sys.platform != "linux", reason="the system sends no signal"),
        ),
    ],
    ids=["waiting", "in a regular expression"],
)
def test_a_child_goes_when_its_parent_is_gone(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]
) -> None:
    monkeypatch.setattr(bounds, "_limit", lambda *_: None)
    begun, told = os.pipe()
    monkeypatch.setattr(child, "do", lambda *_: (os.write(told, b"!"), work()))
    left = forked(Job(PAGE), AMPLE)
    os.read(begun, 1)
    os.close(left._leash)  # as it is when a process ends, however it does
    deadline = time.monotonic() + 20
    try:
        while not (ended := os.waitpid(left._pid, os.WNOHANG))[0]:
            assert time.monotonic() < deadline
            time.sleep(0.01)
    except AssertionError:
        os.kill(left._pid, signal.SIGKILL)
        raise
    assert os.waitstatus_to_exitcode(ended[1]) in (bounds.LEFT_ALONE, -signal.SIGKILL)
    os.close(begun)
    os.close(told)


def test_a_child_whose_parent_went_before_it_began_does_nothing() -> None:
    here, there = os.pipe()
    os.close(there)
    if (pid := os.fork()) == 0:
        try:
            bounds.keep_within(Bounds(7, 1 << 30), here)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == bounds.LEFT_ALONE
    os.close(here)


def test_limits_of_the_system_are_set_below_what_was_there() -> None:
    here, there = os.pipe()
    if (pid := os.fork()) == 0:
        try:
            bounds.keep_within(Bounds(7, 1 << 20), here)
            import resource

            seconds, _ = resource.getrlimit(resource.RLIMIT_CPU)
            addresses, _ = resource.getrlimit(resource.RLIMIT_AS)
            told = bounds._addresses() == 0 or addresses < 1 << 40
            os._exit(0 if 7 <= seconds <= 100_000 and told else 1)
        finally:
            os._exit(2)
    _, status = os.waitpid(pid, 0)
    os.close(here)
    os.close(there)
    assert os.waitstatus_to_exitcode(status) == 0


# The ways of an attempt.


def test_a_page_that_is_flagged_is_read_whole_where_that_can_be_done() -> None:
    made = Attempt(DEEP).result().reading
    assert made.notes == ()
    assert Paragraph((Span("The kite rose "), Span("again", Mark.ITALIC), Span(" and went."))) in (
        made.article.blocks
    )


def test_what_is_too_much_is_read_as_bare_text() -> None:
    reading = Attempt(CUBIC).result().reading
    assert "The kite rose over the field again today." in reading.article.text
    assert "bare text is shown" in reading.notes[0]


async def test_the_loop_is_free_meanwhile_and_who_gives_up_ends_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[child.Child] = []
    has_begun = asyncio.Event()
    loop = asyncio.get_running_loop()

    def kept(job: Job, within: Bounds) -> child.Child:
        made.append(started(job, within))
        loop.call_soon_threadsafe(has_begun.set)
        return made[-1]

    monkeypatch.setattr(understand, "started", kept)
    monkeypatch.setattr(understand, "bounds", lambda *_, **__: AMPLE)
    reading = asyncio.ensure_future(read_page(CUBIC))
    await has_begun.wait()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    for _ in range(500):
        if made[0]._has_ended:
            break
        await asyncio.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(made[0]._pid, 0)


def test_a_large_page_is_read_by_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[Job] = []

    def seen(job: Job, within: Bounds) -> child.Child:
        jobs.append(job)
        return started(job, within)

    monkeypatch.setattr(understand, "LARGE", 100)
    monkeypatch.setattr(understand, "started", seen)
    assert Attempt(PAGE).result() == do(Job(PAGE))
    assert [job.way for job in jobs] == [Way.WHOLE]


def test_when_even_the_bare_text_is_too_much_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(understand, "LARGE", 100)
    monkeypatch.setattr(understand, "bounds", lambda *_, **__: Bounds(0.0, 1 << 31))
    monkeypatch.setattr(child, "do", lambda *_: time.sleep(60))
    monkeypatch.setattr(understand, "started", forked)
    monkeypatch.setattr(Bounds, "patience", 0.2)
    with pytest.raises(OpenError, match=r"cannot be read, because it would take more than 0 s,"):
        Attempt(PAGE).result()


def test_what_breaks_in_a_child_costs_the_markup_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(job: Job, _: object) -> Explanation:
        if job.way is Way.WHOLE:
            raise RecursionError
        return do(job)

    monkeypatch.delenv("READER_DEBUG", raising=False)
    monkeypatch.setattr(child, "do", breaks)
    monkeypatch.setattr(understand, "started", forked)
    reading = Attempt(DEEP).result().reading
    assert "The kite rose again and went." in reading.article.text
    assert "512 deep" in reading.notes[0]


def test_without_another_process_a_page_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_job: Job, _within: Bounds) -> child.Child:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(understand, "started", none)
    assert "512 deep" in Attempt(DEEP).result().reading.notes[0]
    monkeypatch.setattr(understand, "LARGE", 100)
    assert Attempt(PAGE).result() == do(Job(PAGE))
    reading = Attempt(DEEP).result().reading
    assert "The kite rose again and went." in reading.article.text
    assert "512 deep" in reading.notes[0]


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def none(*_: object, **__: object) -> int:
    raise BlockingIOError("no more processes")


@pytest.mark.parametrize(("begin", "refused"), [(forked, "fork"), (started, "posix_spawn")])
def test_no_process_leaves_no_pipe(
    begin: Callable[[Job, Bounds], child.Child], refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_files()
    monkeypatch.setattr(os, refused, none)
    with pytest.raises(BlockingIOError):
        begin(Job(PAGE), AMPLE)
    assert open_files() == before


def test_the_second_pipe_that_cannot_be_had_leaves_no_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = iter([os.pipe()])
    before = open_files() - 2
    monkeypatch.setattr(os, "pipe", lambda: next(made, None) or none())
    with pytest.raises(BlockingIOError):
        forked(Job(PAGE), AMPLE)
    assert open_files() == before


def test_a_child_that_cannot_watch_itself_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent = os.getpid()

    def no_thread(_within: Bounds, _leash: int) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(child, "keep_within", no_thread)
    try:
        with pytest.raises(Lost):
            forked(Job(PAGE), AMPLE).wait()
    finally:
        if os.getpid() != parent:
            (tmp_path / "came back").touch()
            os._exit(1)
    assert not (tmp_path / "came back").exists()


# What has begun before there is a screen.


def test_what_has_begun_is_waited_for() -> None:
    begin = begun(PAGE)
    assert begin.is_ready(30.0)
    assert begin.wait() == do(Job(PAGE)).reading


def test_what_has_begun_and_is_flagged_goes_on_within_bounds() -> None:
    assert begun(DEEP).wait() == Attempt(DEEP).result().reading


def test_what_has_begun_answers_at_once_or_says_that_it_takes_another_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A page that may hang the parser was waited for before anything was on the screen."""
    assert begun(PAGE).answer() == do(Job(PAGE)).reading
    begin = begun(DEEP)
    with monkeypatch.context() as within:
        within.setattr("reader.open.understand.started", none)
        assert begin.answer() is None
    assert begin.wait() == Attempt(DEEP).result().reading


def test_of_a_long_answer_what_comes_early_is_taken_over_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is ready when it is made, and not when its first comments are there."""
    held, go_on = os.pipe()
    comments = tuple(Comment(str(number)) for number in range(900))
    answer = Explanation(Reading(comments=comments[:300]))

    def in_pieces(_: Job, hand_on: Callable[[object], None]) -> Explanation:
        for start in (300, 500, 700):
            hand_on(columns_of(comments[start : start + 200]))
        os.read(held, 1)
        return answer

    monkeypatch.setattr(child, "do", in_pieces)
    begin = begun(PAGE)
    assert not begin.is_ready(0.05)
    assert not begin.is_ready(0)
    os.write(go_on, b"!")
    assert begin.is_ready(30.0)
    assert begin.wait() == Reading(comments=comments)
    os.close(held)
    os.close(go_on)


def test_an_answer_is_ready_when_only_the_rest_of_it_is_to_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It was looked for again after a step of imports that takes longer than writing it."""

    def begins(result: Explanation, end: int) -> None:
        hand_on((result, 200), end)
        time.sleep(60)

    monkeypatch.setattr(child, "hand_over", begins)
    begin = forked(Job(PAGE), AMPLE)
    assert begin.is_ready(30.0)
    begin.stop()
    with pytest.raises(Lost):
        begin.wait()


def test_a_long_answer_that_breaks_off_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(_: Job, hand_on: Callable[[object], None]) -> Explanation:
        hand_on(columns_of([Comment("1")]))
        os._exit(0)

    monkeypatch.setattr(child, "do", breaks_off)
    begin = forked(Job(PAGE), AMPLE)
    assert begin.is_ready(30.0)
    with pytest.raises(Lost):
        begin.wait()


def test_a_long_answer_has_an_end_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def goes_on(_: Job, hand_on: Callable[[object], None]) -> Explanation:
        while True:
            hand_on(columns_of([Comment("1")] * 200))

    monkeypatch.setattr(Bounds, "patience", 1.0)
    monkeypatch.setattr(child, "do", goes_on)
    begin = forked(Job(PAGE), Bounds(9, 1 << 31))
    with monkeypatch.context() as always:
        always.setattr(child, "select", lambda ready, *_: (ready, [], []))
        assert not begin.is_ready(0)
    assert begin.is_ready(30.0)
    with pytest.raises(Lost, match="more than 9 s"):
        begin.wait()


def test_a_child_that_dies_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    parent = os.getpid()

    def dies(job: Job, _: object) -> Explanation:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return do(job)

    monkeypatch.setattr(child, "do", dies)
    assert begun(PAGE).wait() == do(Job(PAGE)).reading


def test_without_fork_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert begun(PAGE).wait().article.title == "Kites"


def test_where_no_fork_is_to_be_had_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", none)
    begin = begun(PAGE)
    assert not begin.is_ready(0.0)
    assert begin.wait().article.title == "Kites"
