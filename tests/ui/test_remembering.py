"""Returning to a page: the last position is restored, and new comments are marked."""

import asyncio
import threading
import time
from dataclasses import replace
from typing import Any

import pytest
from textual.events import DescendantFocus

from reader.errors import LibraryError
from reader.library.places import NOWHERE, Anchor, Place
from reader.library.values import Note
from reader.library.whole_threads import WholeThread
from reader.model import Comment, Paragraph, Reading, Span
from reader.open.stored_thread import with_stored
from reader.ui.reading import visit
from reader.ui.screens.comparison import ComparisonScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.list import ListScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Earlier, Opening, ScreenSettings, Since
from tests.blocks import paragraph

WHEN = "2026-11-23T09:00:00+00:00"


class Remembered:
    """Stands for the library."""

    def __init__(self, place: Place = NOWHERE, before: Reading | None = None) -> None:
        self.place = place
        self.before = before
        self.told: list[str] = []
        self.threads: list[Reading] = []
        self.stored: WholeThread | None = None
        self.places: list[Place] = []
        self.failure = ""
        self.is_held = False
        self.kept_notes: list[Note] = []
        self.visits: dict[int, Reading | None] = {}
        self.saved: bool | None = False

    def glance(self) -> Place:
        return self.recall()

    def recall(self) -> Place:
        if self.failure:
            raise LibraryError(self.failure)
        return self.place

    def opened(self, reading: Reading, /) -> Since:
        if self.failure:
            raise LibraryError(self.failure)
        self.told.append(reading.article.title)
        return Since(self.before, WHEN, "The library was damaged." if len(self.told) > 1 else "")

    def completed(self, reading: Reading, /) -> None:
        if self.failure:
            raise LibraryError(self.failure)
        self.threads.append(reading)

    def with_thread(self, reading: Reading, /) -> Reading:
        return with_stored(reading, *self.stored) if self.stored else reading

    def earlier(self) -> tuple[Earlier, ...]:
        if self.failure:
            raise LibraryError(self.failure)
        return tuple(
            Earlier(number, WHEN, len(one.comments) if one else 0)
            for number, one in self.visits.items()
        )

    def reading(self, number: int, /) -> Reading | None:
        return self.visits[number]

    def notes(self, _reading: Reading, /) -> tuple[Note, ...]:
        return tuple(self.kept_notes)

    def note(self, note: Note, /) -> Note:
        if self.failure:
            raise LibraryError(self.failure)
        kept = note if note.number else note._replace(number=len(self.kept_notes) + 1)
        self.kept_notes = [*(one for one in self.kept_notes if one.number != kept.number), kept]
        return kept

    def save_or_not(self) -> bool | None:
        if self.failure:
            raise LibraryError(self.failure)
        self.saved = None if self.saved is None else not self.saved
        return self.saved

    def drop_note(self, note: Note, /) -> None:
        self.kept_notes = [one for one in self.kept_notes if one.number != note.number]

    def left(self, place: Place, /, *, patient: bool = False) -> bool:
        if self.is_held and not patient:
            return False
        self.places.append(place)
        return True


async def settled(shown: Any) -> None:
    await shown.app.workers.wait_for_complete()
    await shown.pilot.pause(0.1)


async def back(shown: Any) -> None:
    """Wait until the page is as it was left."""
    await settled(shown)
    end = time.monotonic() + 60
    while _comes_back(shown.app.screen):
        assert time.monotonic() < end, "one never came back to where one was"
        await shown.pilot.pause(0.02)
    await shown.pilot.pause()


def _comes_back(screen: Any) -> bool:
    """Whether a page is still on its way to where it was left."""
    remembers = isinstance(screen, ReadingScreen) and screen.settings.memory is not None
    return remembers and not screen.parts.position.is_back


async def written(memory: Remembered, last: str) -> None:
    """Wait for the last place: a look at the moment a page is left writes in a thread."""
    end = time.monotonic() + 60
    while not memory.places or memory.places[-1].comment != last:
        assert time.monotonic() < end, f"{last} was never kept, but {memory.places[-1:]}"
        await asyncio.sleep(0.02)


def without(page: Reading, *ids: str) -> Reading:
    return replace(page, comments=tuple(one for one in page.comments if one.id not in ids))


def other(page: Reading, id_: str, text: str) -> Reading:
    return replace(
        page,
        comments=tuple(
            replace(one, blocks=(paragraph(text),)) if one.id == id_ else one
            for one in page.comments
        ),
    )


async def test_a_page_that_was_opened_is_told_of(show: Any) -> None:
    memory = Remembered()
    async with show(memory=memory) as shown:
        await settled(shown)
        assert memory.told == ["The clock on the quay"]
        assert shown.report.message == ""
    async with show(memory=memory) as shown:
        await settled(shown)
        assert shown.report.message == "The library was damaged."


async def test_the_place_is_kept_while_one_reads(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is killed, or has no more power, finds place and marks as of a moment ago."""
    monkeypatch.setattr(visit, "SAVE_INTERVAL", 0.05)
    memory = Remembered()
    async with show(memory=memory) as shown:
        await back(shown)
        await shown.press("c j j m a")
        end = time.monotonic() + 60
        while not memory.places or not memory.places[-1].comment_marks:
            assert time.monotonic() < end, "the mark was never kept"
            await shown.pilot.pause(0.02)
        await shown.pilot.pause(0.2)  # the mark is written at once, and the place at the next look
        kept = len(memory.places)
        assert memory.places[-1].pane == "comments"
        assert dict(memory.places[-1].comment_marks) == {"a": shown.comment}
        await shown.pilot.pause(0.5)
        assert len(memory.places) == kept  # nobody has moved, nothing is written
        await shown.press("j")
        last = shown.comment
    await written(memory, last)


async def test_a_place_that_was_refused_is_kept_at_the_next_look(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may hold the library at that moment."""
    monkeypatch.setattr(visit, "SAVE_INTERVAL", 0.05)
    memory, refused = Remembered(), threading.Event()
    left = memory.left

    def once(place: Place, /, *, patient: bool = False) -> bool:
        if place.pane == "comments" and not refused.is_set():
            refused.set()
            return False
        return left(place, patient=patient)

    memory.left = once  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        await back(shown)
        await shown.press("c j j")
        end = time.monotonic() + 60
        while not (memory.places and memory.places[-1].comment == shown.comment):
            assert time.monotonic() < end
            await shown.pilot.pause(0.02)
        assert refused.is_set()


async def test_folds_are_put_in_order_only_after_they_changed(show: Any) -> None:
    """Of 50,000 comments all folded that was most of each look at whether anything changed."""
    async with show() as shown:
        pane, position = shown.screen.comments, shown.screen.parts.position
        assert position.place.folds == ()
        pane.folding.fold("close_all")
        all_folded = position.place.folds
        assert all_folded == tuple(one for one in pane.forest.ids if one in pane.thread.folds)
        assert len(all_folded) > 1
        assert position.place.folds is all_folded
        pane.folding.fold("open")
        assert position.place.folds == all_folded[1:]


async def test_the_last_place_is_written_last(show: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "SAVE_INTERVAL", 0.05)
    memory, begun = Remembered(), threading.Event()
    left = memory.left

    def slow(place: Place, /, *, patient: bool = False) -> bool:
        if not begun.is_set():
            begun.set()
            time.sleep(0.5)
        return left(place, patient=patient)

    memory.left = slow  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        await back(shown)
        while not begun.is_set():
            await shown.pilot.pause(0.01)
        await shown.press("c j")
        last = shown.comment
    await written(memory, last)


async def test_a_page_that_is_left_as_soon_as_it_is_seen_is_told_of(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Remembered(Place(pane="comments", comment="c2"))
    monkeypatch.setattr(ReadingScreen, "call_after_refresh", lambda *_args: True)
    async with show(memory=memory) as shown:
        await shown.press("Q")
    assert memory.told == ["The clock on the quay"]
    assert memory.places == []


async def test_keys_typed_before_the_library_is_asked_have_moved_one(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Remembered()
    monkeypatch.setattr(ReadingScreen, "call_after_refresh", lambda *_args: True)
    async with show(memory=memory) as shown:
        await shown.press("c ] Q")
    assert memory.told == ["The clock on the quay"]
    assert [(place.pane, place.comment) for place in memory.places] == [("comments", "21")]


async def test_a_place_is_kept_after_the_page_it_is_in(show: Any) -> None:
    memory = Remembered()
    opened, go_on = memory.opened, threading.Event()

    def late(reading: Reading, /) -> Since:
        go_on.wait(30)
        assert memory.places == []
        return opened(reading)

    memory.opened = late  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        await shown.press("c ] Q")
    assert memory.places == []
    go_on.set()
    await asyncio.get_running_loop().shutdown_default_executor()
    assert memory.told == ["The clock on the quay"]
    assert [place.comment for place in memory.places] == ["21"]


async def test_who_leaves_before_the_place_is_known_does_not_lose_it(show: Any) -> None:
    memory = Remembered(Place(pane="comments", comment="c2"))
    known = threading.Event()
    recall = memory.recall

    def late() -> Place:
        known.wait(30)
        return recall()

    memory.recall = late  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        await shown.press("Q")
        known.set()
    assert memory.places == []


async def test_without_a_library_reading_goes_on(show: Any) -> None:
    memory = Remembered(Place("comments", comment="31"))
    memory.failure = "The library is held by another program."
    async with show(memory=memory) as shown:
        await settled(shown)
        assert (
            shown.report.message
            == "This page is not remembered. The library is held by another program."
        )
        await shown.press("V")
        await settled(shown)
        assert shown.report.message == "The library is held by another program."
        await shown.press("c ]")
        assert shown.comment == "21"


# Where one was.


async def test_a_page_begins_where_it_was_left(show: Any) -> None:
    memory = Remembered()
    async with show((80, 24), memory=memory) as shown:
        await settled(shown)
        await shown.press("1 0 g c ] ] z t")
        assert shown.comment == "31"
        top = shown.screen.article.first_line, shown.screen.comments.first_line
    assert len(memory.places) == 1
    place = memory.places[0]
    assert (place.pane, place.comment) == ("comments", "31")
    async with show((80, 24), memory=Remembered(place)) as shown:
        await settled(shown)
        assert (shown.report.pane, shown.comment) == ("comments", "31")
        assert (shown.screen.article.first_line, shown.screen.comments.first_line) == top
    async with show((80, 24), memory=Remembered(place), target_comment="21") as shown:
        await settled(shown)
        assert shown.comment == "21"
    async with show((80, 24), memory=Remembered(place), sought="wiell") as shown:
        await settled(shown)
        assert shown.report.pane == "article"
        assert "Wiell" in "".join(shown.rows())


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_the_pane_in_which_a_page_does_not_open_is_as_it_was_left(
    show: Any, size: tuple[int, int]
) -> None:
    """A page that was opened at a comment was at the beginning of its article ever after."""
    left = Remembered()
    async with show(size, memory=left) as shown:
        await settled(shown)
        await shown.press("c ] ] z t tab 1 0 g")
    (place,) = left.places
    assert (place.pane, place.comment) == ("article", "31")
    memory = Remembered(place)
    async with show(size, memory=memory, target_comment="21", sought="photographs") as shown:
        await back(shown)
        assert (shown.report.pane, shown.comment) == ("comments", "21")
    assert memory.places[-1].article == place.article
    in_comments = replace(place, pane="comments")
    memory = Remembered(in_comments)
    async with show(size, memory=memory, sought="wiell") as shown:
        await back(shown)
        assert shown.report.pane == "article"
        assert shown.comment == "31"
    assert memory.places[-1].article != place.article
    assert memory.places[-1].comment == "31"


async def left_after(show: Any, keys: str, **settings: Any) -> Place:
    memory = Remembered()
    async with show(memory=memory, **settings) as shown:
        await settled(shown)
        await shown.press(keys)
        await settled(shown)
    return memory.places[-1]


async def test_all_that_was_set_comes_back(show: Any) -> None:
    keys = "> c ] - m k x S down enter c } } m a / t i d e enter *"
    place = await left_after(show, keys)
    assert place.done
    assert place.hidden == ("21",)
    assert place.sort == "newest"
    async with show(memory=Remembered(place)) as shown:
        await settled(shown)
        comments = shown.screen.comments
        assert comments.arrangement.sort == "newest"
        assert comments.remarks.marks == {"k": "21"}
        assert comments.remarks.hidden == {"21"}
        assert comments.remarks.done == set(place.done)
        assert shown.screen.article.marks == {
            "a": shown.screen.article.offset_at(dict(place.marks)["a"])
        }
        assert set(comments.place.folds) == set(place.folds)
        assert shown.screen.pane_layout.column == 76
        assert "tide" in shown.chips
        assert shown.screen.parts.position.place == place


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ("c & t i d e enter", ("words", "tide")),
        ("c F end up up enter 5 enter", ("length", "5")),
        ("c ] ] F down enter", ("author", "Solveig Anker")),
        ("c F down down down enter", ("link", "")),
    ],
)
async def test_a_filter_comes_back(
    show: Any, page: Reading, keys: str, kept: tuple[str, str]
) -> None:
    link = Paragraph((Span("See the book", href="https://quaylight.example/book"),))
    page = replace(page, comments=(*page.comments, Comment("51", (link,), author="Runa")))
    place = await left_after(show, keys, reading=page)
    assert place.filters == (kept,)
    async with show(memory=Remembered(place), reading=page) as shown:
        await settled(shown)
        facts = shown.screen.comments.facts()
        assert facts.filter
        assert 0 < facts.shown < 11


async def test_after_edits_above_it_the_place_is_the_same_paragraph(
    show: Any, page: Reading
) -> None:
    place = await left_after(show, "1 2 g m b", size=(80, 24))
    top = place.article.words
    assert top
    blocks = page.article.blocks
    new = (
        *(
            paragraph(f"A paragraph that was not there, the {name} one.")
            for name in ("first", "next")
        ),
        *blocks[:3],
        *blocks[4:],
    )
    edited = replace(page, article=replace(page.article, blocks=new))
    async with show((80, 24), memory=Remembered(place), reading=edited) as shown:
        await settled(shown)
        assert shown.screen.parts.position.place.article.words == top
        await shown.press("g ' b")
        assert shown.screen.article.paragraphs()[
            shown.screen.article.current_paragraph()
        ].startswith(dict(place.marks)["b"].words)


async def test_it_is_the_same_at_another_size_of_the_terminal(show: Any) -> None:
    place = await left_after(show, "1 2 g c ] ]", size=(80, 24))
    async with show((160, 50), memory=Remembered(place)) as shown:
        await settled(shown)
        assert shown.comment == "31"
        assert shown.screen.parts.position.place.article.paragraph == place.article.paragraph


async def test_where_the_comment_is_gone_the_nearest_is_taken(show: Any, page: Reading) -> None:
    place = await left_after(show, "c ] ] j j j", size=(80, 24))
    assert place.comment == "34"
    for gone, there in ((("34",), "33"), (("34", "33"), "32"), (("34", "33", "32", "31"), "21")):
        async with show((80, 24), memory=Remembered(place), reading=without(page, *gone)) as shown:
            await back(shown)
            assert shown.comment == there


async def test_a_place_that_is_gone_is_no_place(show: Any, page: Reading) -> None:
    anchor = Anchor(99, "None of it", 999)
    memory = Remembered(
        Place("comments", anchor, 0, "gone", 4, "gone", marks=(("a", anchor),), sort="x")
    )
    async with show((80, 24), reading=Reading(page.article), memory=memory) as shown:
        await settled(shown)
        assert shown.report.pane == "article"


async def test_who_has_moved_before_the_library_answered_stays(show: Any) -> None:
    answer = threading.Event()

    class Slow(Remembered):
        def recall(self) -> Place:
            answer.wait(5)
            return self.place

    memory = Slow(Place("comments", Anchor(0), 0, "31", 0, "31", sort="oldest"))
    async with show((80, 24), memory=memory) as shown:
        await shown.press("j j j")
        answer.set()
        await settled(shown)
        assert shown.report.pane == "article"
        assert shown.screen.article.first_line > 0
        assert shown.screen.comments.arrangement.sort == "oldest"


# What is new.


async def test_what_is_new_or_edited_is_marked_and_walked(show: Any, page: Reading) -> None:
    before = other(without(page, "14", "33", "34"), "21", "Nice photographs.")
    before = replace(
        before, comments=(*before.comments, Comment("40", (paragraph("Gone."),), author="Bero"))
    )
    async with show(memory=Remembered(before=before)) as shown:
        await settled(shown)
        assert shown.report.message == "Since 3 h ago, 3 new, 1 edited, 1 gone"
        text = "\n".join(shown.rows())
        assert text.count("● new") == 3
        assert text.count("✎ edited since") == 1
        await shown.press("c n")
        walked = [shown.comment]
        for _ in range(4):
            await shown.press("n")
            walked.append(shown.comment)
        assert walked == ["14", "21", "33", "34", "14"]
        assert shown.report.target == "n: new 1/4"
        await shown.press("z n")
        assert set(shown.screen.comments.place.folds) == {"12"}
        await shown.press("F enter")
        assert shown.screen.comments.facts().shown == 4


async def test_a_page_that_did_not_change_says_nothing(show: Any, page: Reading) -> None:
    async with show(memory=Remembered(before=page)) as shown:
        await settled(shown)
        assert shown.report.message == ""
        assert shown.screen.comments.targets.kind == "thread"


async def test_read_again_it_is_compared_and_kept(show: Any, page: Reading) -> None:
    async def again() -> Reading:
        return other(page, "12", "Which third ledger?")

    memory = Remembered(before=without(page, "41"))
    async with show(memory=memory, reload=again) as shown:
        await settled(shown)
        assert shown.report.message == "Since 3 h ago, 1 new"
        await shown.press("r")
        await settled(shown)
        assert len(memory.told) == 2
        assert shown.screen.comments.remarks.new == {"41"}
        assert shown.screen.comments.remarks.edited == {"12"}
        assert shown.screen.comments.remarks.news_counts == (1, 1)
        await shown.press("c x")
        assert shown.screen.comments.remarks.news == {"41"}


async def test_a_new_comment_that_is_gone_when_read_again_is_counted_no_more(
    show: Any, page: Reading
) -> None:
    async def again() -> Reading:
        return without(page, "41")

    async with show(memory=Remembered(before=without(page, "34", "41")), reload=again) as shown:
        await settled(shown)
        assert shown.screen.comments.remarks.news_counts == (2, 0)
        await shown.press("r")
        await settled(shown)
        assert shown.screen.comments.remarks.news_counts == (1, 0)


async def test_when_nothing_new_is_left_the_next_thread_is_the_target_again(
    show: Any, page: Reading
) -> None:
    """The bar said "n: new 0"."""

    async def again() -> Reading:
        return without(page, "41")

    async with show(memory=Remembered(before=without(page, "41")), reload=again) as shown:
        await settled(shown)
        assert shown.screen.comments.targets.kind == "new"
        await shown.press("r")
        await settled(shown)
        assert shown.screen.comments.targets.kind == "thread"


async def test_reading_again_after_edits_above_stays_at_the_paragraph(
    show: Any, page: Reading
) -> None:
    async def again() -> Reading:
        new = (paragraph("A paragraph that was not there."), *page.article.blocks)
        return replace(page, article=replace(page.article, blocks=new))

    async with show((80, 24), reload=again) as shown:
        await shown.press("1 2 g m b")
        top = shown.screen.parts.position.place.article.words
        await shown.press("r")
        await settled(shown)
        assert shown.report.message == "Read again, the article was edited"
        place = shown.screen.parts.position.place
        assert place.article.words == top
        assert dict(place.marks)["b"].paragraph == 12


async def test_another_visit_can_be_chosen_to_compare_with(show: Any, page: Reading) -> None:
    memory = Remembered(before=without(page, "41"))
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press("V")
        await settled(shown)
        assert shown.report.message == "No earlier visit to this page is kept"
        memory.visits = {7: page}
        for key in ("V", "R"):
            await shown.press(key)
            await settled(shown)
            assert shown.report.message == "The page was the same at each visit; r reads again"
        memory.visits = {7: page, 5: without(page, "41", "33", "34"), 3: None, 2: page}
        await shown.press("V")
        await settled(shown)
        assert "3 h ago  2026-11-23 09:00  8" in "".join(shown.rows()) or "7 comments" in "".join(
            shown.rows()
        )
        # The visit that goes on is not listed: nothing is new since then.
        assert sum("2026-11-23 09:00" in row for row in shown.rows()) == 3
        await shown.press("enter")
        await settled(shown)
        assert shown.report.message == "Since 3 h ago, 3 new"
        assert shown.screen.comments.remarks.new == {"33", "34", "41"}
        for keys, told in (
            ("end enter", "Since 3 h ago, nothing has changed"),
            ("down enter", "What was read then is no longer kept"),
        ):
            await shown.press("V")
            await settled(shown)
            await shown.press(keys)
            await settled(shown)
            assert shown.report.message == told
    async with show() as shown:
        await shown.press("V")
        assert shown.report.message == "Nothing is kept of this page"


async def test_the_list_of_visits_begins_at_the_one_that_news_are_since(
    show: Any, page: Reading
) -> None:
    memory = Remembered(before=without(page, "41"))
    memory.visits = {number: without(page, "41", "34", "33") for number in (34, 33, 31)}
    times = {34: WHEN, 33: "2026-11-22T09:00:00+00:00", 31: "2026-11-21T09:00:00+00:00"}
    visits = memory.earlier
    memory.earlier = lambda: tuple(  # type: ignore[method-assign]
        one._replace(when=times[one.number]) for one in visits()
    )
    async with show(memory=memory) as shown:
        await settled(shown)
        for keys, day in (("", "2026-11-23"), ("down", "2026-11-22"), ("down", "2026-11-21")):
            await shown.press("V")
            await settled(shown)
            if keys:
                await shown.press(keys)
            (row,) = (row for row in shown.rows() if "▸" in row and "comments" in row)
            assert day in row
            await shown.press("enter")
            await settled(shown)


@pytest.mark.parametrize("key", ["V", "R"])
async def test_the_copy_of_a_visit_is_opened_over_the_page(
    show: Any, page: Reading, key: str
) -> None:
    asked: list[str] = []
    copy = replace(without(page, "41"), article=replace(page.article, title="As it was"))

    async def load() -> Reading:
        return copy

    def kept(when: str) -> Opening:
        asked.append(when)
        return Opening(load, ScreenSettings(returns=True, copy_label=lambda: "copy of 2026-11-23"))

    memory = Remembered()
    memory.visits = {7: page, 5: without(page, "41"), 4: page}
    async with show(memory=memory, open_copy=kept) as shown:
        await settled(shown)
        await shown.press(key)
        await settled(shown)
        assert "O open the copy" in "\n".join(shown.rows())
        await shown.press("O")
        await settled(shown)
        assert asked == [memory.earlier()[1].when]
        assert shown.screen.reading is copy
        assert shown.report.copy_label == "copy of 2026-11-23"
        await shown.press("q")
        await settled(shown)
        assert shown.screen.reading is page
        assert shown.report.copy_label == ""
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press(f"{key}")
        await settled(shown)
        await shown.press("O")
        await settled(shown)
        assert shown.report.message == "No copy of this page is opened from here"


async def test_a_list_with_nothing_to_open_stays(show: Any) -> None:
    async with show() as shown:
        await shown.press("c S O")
        assert shown.shows(ListScreen)


async def test_the_page_is_compared_with_a_visit_in_panes(show: Any, page: Reading) -> None:
    before = other(without(page, "41", "34"), "21", "Nice drawings, all of them.")
    gone = Comment("77", (paragraph("The old remark."),), author="Bero")
    before = replace(
        before,
        comments=(*before.comments, gone),
        article=replace(page.article, blocks=page.article.blocks[1:]),
    )
    memory = Remembered()
    memory.visits = {7: page, 5: before, 4: page}
    async with show((160, 40), memory=memory) as shown:
        await settled(shown)
        await shown.press("R")
        await settled(shown)
        await shown.press("end enter")
        await settled(shown)
        assert shown.report.message == "Nothing has changed since then"
        await shown.press("R")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        assert shown.shows(ComparisonScreen)
        text = "\n".join(shown.rows())
        for words in (
            "Article: paragraphs 1 added",
            "2 added, 1 gone, 1 edited",
            "Nice [-drawings-]{+photographs+}, all of them.",
            "- Bero · #77 · gone",
            "The old remark.",
            "Since 3 h ago",
        ):
            assert words in text
        await shown.press("Y")
        assert shown.rows()[-1].strip() == "Y does nothing here, ? shows the keys"
        await shown.press("j ?")
        assert shown.shows(HelpScreen)
        assert "To this comment on the page" in "\n".join(shown.rows())
        await shown.press("escape k")
        await shown.press("j k k tab tab enter")
        await settled(shown)
        assert shown.comment == "21"
        await shown.press("R")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        await shown.press("j enter")
        await settled(shown)
        assert shown.report.message == "This comment is gone from the page"
        await shown.press("(")
        for keys, reached in (("G", "41"), ("G g", "21")):
            await shown.press("R")
            await settled(shown)
            await shown.press("enter")
            await settled(shown)
            await shown.press(f"{keys} enter")
            await settled(shown)
            assert shown.comment == reached


async def test_ctrl_c_closes_a_comparison_as_escape_does(show: Any, page: Reading) -> None:
    memory = Remembered()
    memory.visits = {5: without(page, "41"), 4: page}
    async with show((100, 30), memory=memory) as shown:
        await settled(shown)
        await shown.press("R")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        assert shown.shows(ComparisonScreen)
        await shown.press("ctrl+c")
        await settled(shown)
        assert not shown.shows(ComparisonScreen)


async def test_a_narrow_screen_compares_one_pane_at_a_time(show: Any, page: Reading) -> None:
    before = other(without(page, "41", "34"), "21", "Nice drawings, all of them.")
    memory = Remembered()
    memory.visits = {
        7: page,
        5: replace(before, article=replace(page.article, blocks=page.article.blocks[1:])),
    }
    async with show((40, 20), memory=memory) as shown:
        await settled(shown)
        await shown.press("R")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        assert shown.shows(ComparisonScreen)
        assert "[Article] [Comments]" in shown.rows()[1]
        text = "\n".join(shown.rows())
        assert "Comments: 2 added" in text
        assert "Article: paragraphs" not in text
        await shown.press("j")
        second = next(row for row in shown.rows() if "▌" in row or "▐" in row or "█" in row)
        await shown.press("tab")
        await settled(shown)
        text = "\n".join(shown.rows())
        assert "Article: paragraphs 1 added" in text
        assert "Comments: 2 added" not in text
        await shown.press("tab")
        await settled(shown)
        assert second in shown.rows()


# What is to stay.


async def test_a_page_is_kept_whatever_comes_and_no_longer(show: Any) -> None:
    memory = Remembered()
    async with show((80, 24), memory=memory) as shown:
        for saved, told in (
            (True, "Kept for good; L lists what is"),
            (False, "No longer kept for good; may be deleted when space runs out"),
        ):
            await shown.press("B")
            await settled(shown)
            assert (memory.saved, shown.report.message) == (saved, told)
        memory.saved = None
        await shown.press("c B")
        await settled(shown)
        assert shown.report.message == "No text of this page is kept"
        memory.failure = "The library is held by another program."
        await shown.press("B")
        await settled(shown)
        assert shown.report.message == memory.failure
    async with show((80, 24)) as shown:
        await shown.press("B")
        assert shown.report.message == "Nothing is kept of this page"


# Notes.


async def test_a_comment_is_noted_and_the_note_is_there_again(show: Any, page: Reading) -> None:
    memory = Remembered()
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press("c ] H s e e space # t i d e s enter")
        await settled(shown)
        assert shown.report.message == "Noted; M lists notes"
        assert [(one.comment, one.quote, one.text, one.tags) for one in memory.kept_notes] == [
            ("21", "Nice photographs, all of them.", "see #tides", ("tides",))
        ]  # fmt: skip
        assert "✎ see #tides" in "\n".join(shown.rows())
        await shown.press("H backspace backspace enter")
        await settled(shown)
        assert [one.text for one in memory.kept_notes] == ["see #tid"]
    async with show(memory=memory, reading=without(page, "11", "12", "13", "14")) as shown:
        await settled(shown)
        assert "✎ see #tid" in "\n".join(shown.rows())
        await shown.press("c G M enter")
        assert shown.comment == "21"
        await shown.press("X")
        await settled(shown)
        assert shown.report.message == "The note is gone"
        assert memory.kept_notes == []
        assert "✎" not in "\n".join(shown.rows())
        await shown.press("X")
        assert shown.report.message == "There is no note here"


async def test_a_note_is_typed_after_its_command_and_replaces_none(show: Any) -> None:
    memory = Remembered()
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press("c ] : n o t e space h e l l o enter")
        await settled(shown)
        assert shown.report.message == "Noted; M lists notes"
        assert [(one.comment, one.text) for one in memory.kept_notes] == [("21", "hello")]
        await shown.press(": n o t e space 1 9 enter")
        await settled(shown)
        assert [one.text for one in memory.kept_notes] == ["hello"]
        await shown.press("enter")
        await settled(shown)
        assert [one.text for one in memory.kept_notes] == ["hello 19"]


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "Note, with #tags, or nothing: on “The ledger of 1871 …”"),
        (40, "Note: on “The ledge…”"),
    ],
)
async def test_the_line_for_a_note_tells_what_it_is_about_until_one_is_typed(
    show: Any, width: int, line: str
) -> None:
    """At the top of the view no sign shows which paragraph is meant."""
    async with show((width, 20), memory=Remembered()) as shown:
        await settled(shown)
        await shown.press("4 g H")
        await settled(shown)
        assert " ".join(shown.rows()[-1].split()) == line
        await shown.press("x")
        await settled(shown)
        assert "on “" not in shown.rows()[-1]
        assert shown.rows()[-1].split()[-1] == "x"


async def test_words_of_the_article_are_found_again_after_edits(show: Any, page: Reading) -> None:
    memory = Remembered()
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press("4 g v w w w H enter")
        await settled(shown)
        assert shown.report.message == "Highlighted"
        (note,) = memory.kept_notes
        assert note.quote == "The ledger of 1"
        assert "✎" in "\n".join(shown.rows())
    new = (
        paragraph("A paragraph that was not there."),
        paragraph("Nor this one, ever."),
        *page.article.blocks,
    )
    edited = replace(page, article=replace(page.article, blocks=new))
    async with show((80, 24), memory=memory, reading=edited) as shown:
        await settled(shown)
        await shown.press("G M enter")
        assert shown.screen.article.current_paragraph() == 5
        assert shown.screen.article.noted == {5}
        assert shown.screen.parts.notes.on_page().notes[-1] == "Note on “The ledger of 1”"
    gone = replace(page, article=replace(page.article, blocks=page.article.blocks[:2]))
    async with show((80, 24), memory=memory, reading=gone) as shown:
        await settled(shown)
        await shown.press("M enter")
        assert shown.report.message == "The words of this note are no longer on this page"


async def test_a_note_that_cannot_be_kept_is_told_of(show: Any) -> None:
    memory = Remembered()
    async with show(memory=memory) as shown:
        await settled(shown)
        memory.failure = "The library is held by another program."
        await shown.press("c H x enter")
        await settled(shown)
        line = " ".join(shown.rows()[-1].split())
        assert line == "Not kept, Enter tries again: x library is held by another program"
        memory.failure = ""
        await shown.press("y enter")
        await settled(shown)
        assert shown.report.message.startswith("Noted")
        assert [note.text for note in memory.kept_notes] == ["xy"]
        assert memory.kept_notes[0].author == shown.screen.comments.current.author != ""
        memory.failure = "The library is held by another program."
        await shown.press("j H enter")
        await settled(shown)
        said = "The note is not kept. The library is held by another program."
        assert shown.report.message == said, "there are no words"
    async with show() as shown:
        await shown.press("H")
        assert shown.report.message == "Nothing is kept of this page"


async def test_why_a_note_is_not_kept_has_its_subject_and_no_path(show: Any) -> None:
    memory = Remembered()
    async with show((80, 24), memory=memory) as shown:
        await settled(shown)
        memory.failure = "The library cannot be read or written (/home/quay/library.db)."
        await shown.press("c H x enter")
        await settled(shown)
        line = " ".join(shown.rows()[-1].split())
        assert line == "Not kept, Enter tries again: x library cannot be read or written"


async def test_a_mark_that_the_library_refuses_is_said_not_to_be_kept(show: Any) -> None:
    memory = Remembered()
    async with show((80, 24), memory=memory) as shown:
        await back(shown)
        memory.is_held = True
        await shown.press("c j m a")
        await settled(shown)
        said = "Mark a is set, but not kept so far; the library refuses it"
        assert shown.report.message == said
        await shown.press("g ' a")
        assert shown.comment == "12"
        memory.is_held = False
        await shown.press("m b")
        await settled(shown)
        assert shown.report.message == "Mark b is set; ' b goes there"
        assert dict(memory.places[-1].comment_marks) == {"a": "12", "b": "12"}


async def test_a_note_that_waits_for_another_program_is_said_to_be_kept(show: Any) -> None:
    class Held(Remembered):
        free = threading.Event()

        def note(self, note: Note, /) -> Note:
            self.free.wait(60)
            return super().note(note)

    memory = Held()
    async with show((80, 24), memory=memory) as shown:
        await settled(shown)
        await shown.press("c H x enter")
        await shown.hear("Keeping the note …")
        memory.free.set()
        await shown.hear("Noted; M lists notes")


async def test_a_line_opened_again_at_once_is_not_closed_by_the_focus_of_the_page(
    show: Any,
) -> None:
    """The failure may come before the page is told that it has the focus again."""
    async with show((80, 24), memory=Remembered()) as shown:
        await settled(shown)
        await shown.press("c j H x enter")
        await settled(shown)
        screen = shown.screen
        screen.ask("note", "Not kept, Enter tries again: ", "x")
        screen.on_descendant_focus(DescendantFocus(screen.comments))
        await shown.press("y enter")
        assert not screen.asking.prompt.display
        assert screen.focused is screen.comments
        await shown.press("j")
        assert shown.comment == "13"
        screen.ask("note", "Note: ")
        await shown.pilot.pause()
        await shown.pilot.click("#comments")
        assert not screen.asking.question, "a click closes it, as before"


async def test_a_thread_that_is_done_stays_so_below_a_new_comment_where_none_has_an_id(
    show: Any, page: Reading
) -> None:
    def talk(*authors: str) -> Reading:
        comments = (
            Comment(f"at-{10 + 5 * at}", (paragraph(f"The tide, says {one}."),), author=one)
            for at, one in enumerate(authors)
        )
        return replace(page, comments=tuple(comments))

    memory = Remembered()
    async with show(memory=memory, reading=talk("Bero", "Kitt", "Tove")) as shown:
        await settled(shown)
        await shown.press("c j H f o g enter x")
        await settled(shown)
    memory.place = memory.places[-1]
    async with show(memory=memory, reading=talk("Orla", "Bero", "Kitt", "Tove")) as shown:
        await back(shown)
        comments = shown.screen.comments
        assert comments.current.author == "Tove"
        authors = {one.id: one.author for one in comments.all}
        assert [authors[name] for name in comments.remarks.done] == ["Kitt"]
        assert {authors[name]: text for name, text in comments.remarks.noted.items()} == {
            "Kitt": "fog"
        }


async def test_a_note_is_not_on_who_says_the_same_where_no_comment_has_an_id(
    show: Any, page: Reading
) -> None:
    def talk(*authors: str) -> Reading:
        comments = (
            Comment(f"at-{10 + 5 * at}", (paragraph("Agreed."),), author=one)
            for at, one in enumerate(authors)
        )
        return replace(page, comments=tuple(comments))

    memory = Remembered()
    async with show(memory=memory, reading=talk("Bero", "Kitt", "Tove")) as shown:
        await settled(shown)
        await shown.press("c j H f o g enter")
        await settled(shown)
        assert shown.screen.comments.remarks.noted == {"at-15": "fog"}
        await shown.press("H 2 enter")
        await settled(shown)
    assert [note.text for note in memory.kept_notes] == ["fog2"]
    async with show(memory=memory, reading=talk("Orla", "Bero", "Kitt", "Tove")) as shown:
        await back(shown)
        await settled(shown)
        assert shown.screen.comments.remarks.noted == {"at-20": "fog2"}


def without_ids(page: Reading, *authors: str) -> Reading:
    """Comments without an id on their page: each is named after where it is. Tove answers."""
    comments: list[Comment] = []
    for at, one in enumerate(authors, 2):
        parent = comments[-1].id if one == "Tove" else ""
        text = (paragraph(f"The tide, says {one}."),)
        comments.append(Comment(f"at-{5 * at}", text, parent, int(bool(parent)), one))
    return replace(page, comments=tuple(comments))


async def test_read_again_all_stays_with_its_comments_where_none_has_an_id(
    show: Any, page: Reading
) -> None:
    coming = [
        without_ids(page, "Ines", "Orla", "Bero", "Kitt", "Tove"),
        without_ids(page, "Orla", "Bero", "Kitt", "Tove"),
    ]

    async def again() -> Reading:
        return coming.pop()

    before = without_ids(page, "Bero", "Kitt", "Tove")
    async with show(memory=Remembered(), reading=before, reload=again) as shown:
        await settled(shown)
        comments = shown.screen.comments
        await shown.press("c m a j H f o g enter z c x ' a j")
        await shown.settle()
        for new in ({"Orla"}, {"Orla", "Ines"}):
            await shown.press("r")
            await settled(shown)
            authors, remarks = {one.id: one.author for one in comments.all}, comments.remarks
            assert comments.current.author == "Kitt"
            assert [authors[name] for name in comments.thread.folds] == ["Kitt"]
            assert {authors[name] for name in remarks.new} == new
            assert [authors[name] for name in remarks.done] == ["Kitt"]
            assert [authors[name] for name in remarks.marks.values()] == ["Bero"]
            assert [authors[name] for name in remarks.noted] == ["Kitt"]
        await shown.press("k (")
        assert comments.current.author == "Kitt"


async def test_what_is_selected_stays_where_no_comment_has_an_id(show: Any, page: Reading) -> None:
    async def again() -> Reading:
        return without_ids(page, "Bero", "Kitt", "Tove")

    before = without_ids(page, "Orla", "Bero", "Kitt", "Tove")
    async with show(memory=Remembered(), reading=before, reload=again) as shown:
        await settled(shown)
        await shown.press("c j v e")
        selected = shown.screen.get_selected_text()
        assert selected
        shown.screen.parts.selecting.release()
        shown.screen.parts.rereading.begin()
        await settled(shown)
        assert shown.screen.get_selected_text() == selected


async def test_what_is_set_on_a_comment_that_goes_is_on_no_other_where_none_has_an_id(
    show: Any, page: Reading
) -> None:
    async def again() -> Reading:
        return without_ids(page, "Orla", "Kitt", "Tove")

    before = without_ids(page, "Bero", "Kitt", "Tove")
    async with show(memory=Remembered(), reading=before, reload=again) as shown:
        await settled(shown)
        comments = shown.screen.comments
        await shown.press("c m a H f o g enter x r")
        await settled(shown)
        names = {one.id for one in comments.all}
        assert not comments.remarks.done & names
        assert not comments.remarks.noted.keys() & names
        assert not comments.remarks.marks


async def test_what_is_new_is_found_among_comments_that_got_ids_when_more_came(
    show: Any, page: Reading
) -> None:
    before = without_ids(page, "Bero", "Kitt")
    now = without_ids(page, "Orla", "Bero", "Kitt")
    whole = tuple(replace(one, id=str(at)) for at, one in enumerate(now.comments))

    async def complete(reading: Reading, *_rest: object) -> Reading:
        return replace(reading, comments=(*whole, Comment("9", author="Tove")))

    memory = Remembered()
    memory.visits = {7: now, 5: before}
    async with show((160, 40), reading=now, memory=memory, whole_thread=complete) as shown:
        await settled(shown)
        await shown.press("C")
        await settled(shown)
        await shown.press("V")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        assert shown.screen.comments.remarks.new == {"0"}
        await shown.press("R")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        await shown.press("enter")
        await settled(shown)
        assert shown.screen.comments.current.author == "Orla"
