"""`C`: what the page left out is asked for, counted and shown; Esc ends it; other hosts are asked about."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from reader.commands.keymaps import rebound
from reader.errors import FetchError
from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.screens.note import NoteScreen
from tests.ui.test_remembering import Remembered

Asks = Callable[[str], Awaitable[bool]]
Count = Callable[[int, int | None], None]


def said(own: str) -> Comment:
    return Comment(own, (Paragraph((Span(f"The words of {own}."),)),), author=f"Person {own}")


PAGE = Reading(
    Article("The crane", (Paragraph((Span("It sings every night."),)),)),
    comments=(said("1"), said("2")),
    source="wordpress",
    claimed=5,
    notes=("2 of 5 comments are on this page.",),
)
WHOLE = replace(PAGE, comments=tuple(map(said, "12345")), notes=())


class Site:
    """Stands for the site: it tells how far it is, and goes on when it is told to."""

    def __init__(self, host: str = "") -> None:
        self.host = host
        self.go_on = asyncio.Event()
        self.reading = WHOLE
        self.asked = 0
        self.failure = ""
        self.is_given_up = False

    async def __call__(
        self, reading: Reading, asks: Asks, tell: Count, stop: asyncio.Event, /
    ) -> Reading:
        self.asked += 1
        if self.host and not await asks(self.host):
            return replace(reading, notes=("The rest was asked for and did not come: no.",))
        tell(3, 5)
        done = asyncio.ensure_future(self.go_on.wait())
        stopped = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({done, stopped}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            self.is_given_up = True
            raise
        done.cancel()
        stopped.cancel()
        if self.failure:
            raise FetchError(self.failure)
        if stop.is_set():
            return replace(
                WHOLE, comments=WHOLE.comments[:3],
                notes=("The rest was asked for and did not come: You stopped it.",),
            )  # fmt: skip
        return self.reading


async def until(shown: Any, told: Callable[[], bool]) -> None:
    for _ in range(200):
        if told():
            return
        await shown.pilot.pause(0.01)
    raise AssertionError(shown.report.message)


async def test_the_rest_is_counted_and_shown_where_one_was(show: Any) -> None:
    site = Site()
    async with show(reading=PAGE, whole_thread=site) as shown:
        assert shown.report.missing == "2 of 5 comments, C asks"
        await shown.press("c j")
        await shown.press("C")
        await until(shown, lambda: shown.report.message.startswith("3 of 5 comments, Esc ends it"))
        site.go_on.set()
        await until(shown, lambda: shown.report.message == "3 more comments")
        assert len(shown.screen.reading.comments) == 5
        assert shown.screen.comments.current.id == "2"
        assert shown.report.missing == ""


async def test_what_came_is_stored_as_far_as_it_came(show: Any) -> None:
    site, memory = Site(), Remembered()
    async with show(reading=PAGE, whole_thread=site, memory=memory) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        await shown.press("escape")
        await until(shown, lambda: [len(each.comments) for each in memory.threads] == [3])
        await shown.press("C")
        site.go_on.set()
        await until(shown, lambda: [len(each.comments) for each in memory.threads] == [3, 5])


async def test_what_came_and_cannot_be_stored_is_told(show: Any) -> None:
    site, memory = Site(), Remembered()
    site.go_on.set()
    async with show(reading=PAGE, whole_thread=site, memory=memory) as shown:
        await until(shown, lambda: memory.told != [])
        memory.failure = "The library has no room on its disk."
        await shown.press("C")
        sentence = "These comments are not kept. The library has no room on its disk."
        await until(shown, lambda: shown.report.message == sentence)
        assert len(shown.screen.reading.comments) == 5


async def test_esc_ends_the_asking_with_what_has_come(show: Any) -> None:
    site = Site()
    async with show(reading=PAGE, whole_thread=site) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        await shown.press("C")
        assert shown.report.message == "It is being asked for; Esc ends it"
        assert site.asked == 1
        await shown.press("escape")
        await until(shown, lambda: "1 more comment" in shown.report.message)
        assert shown.report.message == "1 more comment · 3 of 5 comments · = tells why"
        await shown.press("C")
        site.go_on.set()
        await until(shown, lambda: "2 more comments" in shown.report.message)


@pytest.mark.parametrize(
    ("yes", "key", "count"), [("y", "y", 5), ("y", "escape", 2), ("y", "n", 2), ("Y", "Y", 5)]
)
async def test_another_host_is_named_and_asked_about(
    show: Any, yes: str, key: str, count: int
) -> None:
    site = Site("talk.example")
    site.go_on.set()
    async with show(
        reading=PAGE, whole_thread=site, commands=rebound({"box_yes": (yes,)})
    ) as shown:
        await shown.press("C")
        await until(shown, lambda: isinstance(shown.app.screen, NoteScreen))
        assert f"{yes} ask it, now and later · n do not · Esc close" in "\n".join(shown.rows())
        assert "May talk.example be asked?" in "\n".join(shown.rows())
        assert "it will learn that you read this page" in "\n".join(shown.rows())
        await shown.press(key)
        await until(
            shown, lambda: "omments" in shown.report.message and "Ask" not in shown.report.message
        )
        assert len(shown.screen.reading.comments) == count


async def test_a_failure_is_a_sentence_and_the_page_stays(show: Any) -> None:
    site = Site()
    site.failure = "talk.example cannot be reached."
    site.go_on.set()
    async with show(reading=PAGE, whole_thread=site) as shown:
        await shown.press("C")
        await until(shown, lambda: shown.report.message == "talk.example cannot be reached.")
        assert shown.screen.reading == PAGE


async def test_what_is_missing_can_be_clicked(show: Any) -> None:
    site = Site()
    site.go_on.set()
    async with show((100, 24), reading=PAGE, whole_thread=site) as shown:
        at = shown.screen.pane_layout.status.spot("2 of 5 comments, C asks").start
        await shown.pilot.click("#status", offset=(at + 2, 0))
        await until(shown, lambda: "3 more comments" in shown.report.message)


async def test_a_page_without_comments_offers_to_ask(show: Any) -> None:
    page = replace(PAGE, comments=(), claimed=None, notes=("The comments are loaded by script.",))
    async with show(reading=page, whole_thread=Site()) as shown:
        await shown.press("c")
        assert shown.report.message == "This page has no comments, C asks"
        await shown.press("=")
        assert any("C asks the site for comments" in row for row in shown.rows())


async def test_a_file_has_no_site_to_ask(show: Any) -> None:
    async with show(reading=PAGE) as shown:
        assert shown.report.missing == "2 of 5 comments"
        await shown.press("C")
        assert "opened by its address" in shown.report.message


async def test_the_command_line_can_have_it_asked_at_once(show: Any) -> None:
    site = Site()
    site.go_on.set()
    async with show(reading=PAGE, whole_thread=site, begins_whole=True) as shown:
        await until(shown, lambda: "3 more comments" in shown.report.message)


async def test_a_page_read_again_is_compared_with_itself_alone(show: Any) -> None:
    site = Site()
    site.go_on.set()

    async def reload() -> Reading:
        return PAGE

    async with show(reading=PAGE, whole_thread=site, reload=reload) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 more comments" in shown.report.message)
        await shown.press("r")
        await until(shown, lambda: shown.report.message == "Read again")
        assert len(shown.screen.reading.comments) == 2
        assert shown.report.missing == "2 of 5 comments, C asks"


@pytest.mark.parametrize(
    ("left", "at"), [("123", "3"), ("13", "3"), ("5", "5"), ("1345", "4"), ("45", "4")]
)
async def test_read_again_without_the_comment_one_is_at_its_neighbour_is_next(
    show: Any, left: str, at: str
) -> None:
    async def reload() -> Reading:
        return replace(WHOLE, comments=tuple(map(said, left)))

    async with show(reading=WHOLE, reload=reload) as shown:
        await shown.press("c 3 j")
        assert shown.screen.comments.current.id == "4"
        await shown.press("r")
        await until(shown, lambda: "Read again" in shown.report.message)
        assert shown.screen.comments.current.id == at


async def test_a_page_that_is_nothing_without_its_script_is_filled_by_its_endpoint(
    show: Any,
) -> None:
    site = Site()
    site.go_on.set()
    empty = Reading(
        Article(url="https://kites.example/"), notes=("There is no text to read in it.",)
    )
    async with show(reading=empty, whole_thread=site, begins_whole=True) as shown:
        await until(shown, lambda: "5 more comments" in shown.report.message)
        await shown.press("c j")
        assert shown.screen.comments.current.id == "2"
        assert "sings" in shown.screen.reading.article.text


async def test_asking_for_the_rest_ends_when_the_page_is_read_again(show: Any) -> None:
    site = Site()

    async def reload() -> Reading:
        return replace(PAGE)

    async with show(reading=PAGE, whole_thread=site, reload=reload) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        await shown.press("r")
        await until(shown, lambda: shown.report.message == "Read again")
        assert site.is_given_up
        assert shown.report.missing == "2 of 5 comments, C asks"
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        site.go_on.set()
        await until(shown, lambda: shown.report.message == "3 more comments")


async def test_the_rest_is_not_asked_for_while_the_page_is_read_again(show: Any) -> None:
    site, come = Site(), asyncio.Event()

    async def reload() -> Reading:
        await come.wait()
        return replace(PAGE)

    async with show(reading=PAGE, whole_thread=site, reload=reload) as shown:
        await shown.press("r C")
        assert shown.report.message == "The page is being read again; C asks after that"
        come.set()
        await until(shown, lambda: shown.report.message == "Read again")
        assert site.asked == 0


async def test_a_selection_stays_on_its_words_when_more_comments_come(show: Any) -> None:
    site = Site()
    site.reading = replace(WHOLE, comments=tuple(map(said, "34512")))
    async with show(reading=PAGE, whole_thread=site) as shown:
        await shown.press("C c j v w w")
        assert shown.screen.get_selected_text() == "The words o"
        site.go_on.set()
        await until(shown, lambda: shown.report.message == "3 more comments")
        assert len(shown.screen.reading.comments) == 5
        assert shown.screen.get_selected_text() == "The words o"
        await shown.press("$")
        assert shown.screen.get_selected_text() == "The words of 2."


async def test_a_selection_of_the_mouse_stays_on_its_words_when_more_comments_come(
    show: Any,
) -> None:
    site = Site()
    site.reading = replace(WHOLE, comments=tuple(map(said, "34512")))
    async with show(reading=PAGE, whole_thread=site) as shown:
        await shown.press("c C")
        comments = shown.screen.comments
        shown.screen.selections = {comments: Selection(Offset(0, 1), Offset(9, 1))}
        site.go_on.set()
        await until(shown, lambda: shown.report.message == "3 more comments")
        assert shown.screen.selections == {comments: Selection(Offset(0, 4), Offset(9, 4))}


async def test_a_selection_ends_with_the_comment_it_is_in(show: Any) -> None:
    come = asyncio.Event()

    async def reload() -> Reading:
        await come.wait()
        return replace(PAGE, comments=PAGE.comments[:1])

    async with show(reading=PAGE, reload=reload) as shown:
        await shown.press("r c j v w")
        assert shown.screen.parts.selecting.is_on
        come.set()
        await until(shown, lambda: len(shown.screen.reading.comments) == 1)
        await shown.settle()
        assert not shown.screen.parts.selecting.is_on
        assert not shown.screen.selections


async def test_a_test_can_wait_for_errands_where_there_is_none(show: Any) -> None:
    async with show(reading=PAGE, whole_thread=Site()) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        await asyncio.wait_for(shown.settle(), 30)


@pytest.mark.parametrize("failure", ["", "talk.example cannot be reached."])
async def test_the_bar_tells_of_the_asking_until_it_ends(show: Any, failure: str) -> None:
    site = Site()
    site.failure = failure
    async with show(reading=PAGE, whole_thread=site) as shown:
        await shown.press("C")
        await until(shown, lambda: "3 of 5" in shown.report.message)
        await shown.press("j")
        assert shown.report.message == ""
        assert shown.report.missing == "2 of 5 comments, asking for more, Esc ends it"
        site.go_on.set()
        await until(shown, lambda: shown.report.message == (failure or "3 more comments"))
        assert shown.report.missing == ("2 of 5 comments, C asks" if failure else "")


async def test_the_bar_tells_of_the_asking_where_no_comment_is_known_to_miss(show: Any) -> None:
    site = Site()
    async with show(reading=replace(PAGE, claimed=None), whole_thread=site) as shown:
        await shown.press("C j")
        assert shown.report.missing == "asking for more, Esc ends it"
        await shown.press("escape")
        assert "asking" not in shown.report.missing


async def test_all_stays_with_its_comments_when_those_that_come_have_ids(show: Any) -> None:
    site = Site()
    site.reading = replace(WHOLE, comments=tuple(map(said, "51234")))
    site.go_on.set()
    before = tuple(replace(said(one), id=f"at-{7 * at}") for at, one in enumerate("12"))
    async with show(reading=replace(PAGE, comments=before), whole_thread=site) as shown:
        await shown.press("c m a x k j")
        comments = shown.screen.comments
        assert (comments.current.author, comments.remarks.done) == ("Person 2", {"at-0"})
        await shown.press("C")
        await until(shown, lambda: "3 more comments" in shown.report.message)
        assert comments.current.id == "2"
        assert comments.remarks.done == {"1"}
        assert comments.remarks.marks == {"a": "1"}
