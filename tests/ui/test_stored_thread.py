"""What C brought is shown again with its page: in its place, to be read on, and not as new."""

from dataclasses import replace
from typing import Any

import pytest

from reader.library.places import Place
from reader.library.values import Note
from reader.library.whole_threads import WholeThread
from reader.model import Reading
from tests.ui.test_remembering import Remembered
from tests.ui.test_whole import PAGE, WHOLE, Site, said, until

ASKED = "2026-11-20T08:00:00+00:00"


def remembered(thread: Reading = WHOLE, place: Place | None = None) -> Remembered:
    memory = Remembered(place or Place(), PAGE)
    memory.stored = WholeThread(thread, PAGE, ASKED)
    return memory


def ids(shown: Any) -> list[str]:
    return [each.id for each in shown.screen.reading.comments]


async def test_a_page_has_what_was_asked_for_before_and_the_place_in_it(show: Any) -> None:
    memory = remembered(place=Place(pane="comments", top="3", comment="4"))
    memory.kept_notes = [Note("The words of 5.", "5", "later", "2026-11-20", 1)]
    async with show(reading=PAGE, whole_thread=Site(), memory=memory) as shown:
        await until(shown, lambda: ids(shown) == ["1", "2", "3", "4", "5"])
        await until(shown, lambda: shown.screen.comments.current.id == "4")
        assert shown.screen.current == "comments"
        assert shown.report.missing == ""
        assert shown.screen.comments.remarks.news_counts == (0, 0)
        await shown.press("M enter")
        assert shown.screen.comments.current.id == "5"
        await shown.press("=")
        note = "3 comments that the site was asked for on 2026-11-20"
        assert note in " ".join(" ".join(shown.rows()).split())


async def test_the_rest_of_a_thread_that_is_stored_in_part_can_be_asked_for(show: Any) -> None:
    part = replace(WHOLE, comments=WHOLE.comments[:4])
    site = Site()
    site.go_on.set()
    async with show(reading=PAGE, whole_thread=site, memory=remembered(part)) as shown:
        await until(shown, lambda: ids(shown) == ["1", "2", "3", "4"])
        assert shown.report.missing == "4 of 5 comments, C asks"
        await shown.press("C")
        await until(shown, lambda: shown.report.message == "1 more comment")
        assert ids(shown) == ["1", "2", "3", "4", "5"]
        assert shown.screen.reading.notes == ()


async def test_an_asking_that_fails_keeps_what_is_stored(show: Any) -> None:
    site, memory = Site("talk.example"), remembered()
    async with show(reading=PAGE, whole_thread=site, memory=memory, begins_whole=False) as shown:
        await until(shown, lambda: len(ids(shown)) == 5)
        await shown.press("C")
        await until(shown, lambda: "May talk.example be asked?" in "\n".join(shown.rows()))
        await shown.press("n")
        await until(shown, lambda: shown.report.message.startswith("No more comments"))
        assert ids(shown) == ["1", "2", "3", "4", "5"]


async def test_a_page_that_is_read_again_keeps_what_was_asked_for(show: Any) -> None:
    fresh = replace(PAGE, comments=(*PAGE.comments, said("6")), claimed=6)

    async def reload() -> Reading:
        return fresh

    memory = remembered()
    async with show(reading=PAGE, whole_thread=Site(), memory=memory, reload=reload) as shown:
        await until(shown, lambda: len(ids(shown)) == 5)
        await shown.press("r")
        await until(shown, lambda: shown.screen.comments.remarks.new == {"6"})
        assert sorted(ids(shown)) == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("number", [20, 39, 40])
async def test_a_comment_of_a_stored_thread_is_opened_at(show: Any, number: int) -> None:
    long = replace(WHOLE, comments=tuple(said(str(each)) for each in range(1, 41)))
    async with show(
        (80, 24), reading=PAGE, memory=remembered(long), target_comment=str(number)
    ) as shown:
        await until(shown, lambda: len(ids(shown)) == 40)
        await until(shown, lambda: shown.screen.parts.position.is_back)
        await shown.pilot.pause(0.05)
        assert shown.screen.current == "comments"
        assert shown.screen.comments.current.id == str(number)
        assert shown.report.message == ""
