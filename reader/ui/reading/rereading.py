"""Reading the page again, and keeping the position in what comes."""

from collections.abc import Sequence

from textual.worker import Worker

from reader.errors import ReaderError
from reader.model import Reading
from reader.ui.panes import facts
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments_place import CommentsPlace
from reader.ui.reading.jumps import Travels
from reader.ui.reading.left_out import LeftOut
from reader.ui.reading.notes import Notes
from reader.ui.reading.page import Page
from reader.ui.reading.position import anchors
from reader.ui.reading.selecting import Selecting
from reader.ui.reading.visit import Visit, compared_beside, ids_beside
from reader.ui.workers import OFTEN, begin


class Rereading:
    """Replaces the reading that is shown with another reading of the same page."""

    def __init__(
        self,
        page: Page,
        visit: Visit,
        following: tuple[Notes, Travels],
        left_out: LeftOut,
        selecting: Selecting,
    ) -> None:
        self._page = page
        self._visit = visit
        self._notes, self._travels = following
        self._left_out = left_out
        self._selecting = selecting
        self._loading: Worker[None] | None = None

    @property
    def is_going_on(self) -> bool:
        """Whether the page is being read again."""
        return self._loading is not None and self._loading.is_running

    def begin(self) -> bool:
        """Read the page again, and say what has changed; False if that cannot be."""
        if self._page.settings.reload is None:
            self._page.say("This cannot be read a second time")
            return False
        self._say_how_far()
        work = self._read_again
        self._loading = begin(self._page.screen, work, group="reload", exclusive=True)
        return True

    def _say_how_far(self) -> None:
        self._page.say(f"Reading it again … {self._page.settings.how_far()}")

    async def _read_again(self) -> None:
        page = self._page
        if page.settings.reload is None:
            return
        timer = page.screen.set_interval(OFTEN, self._say_how_far)
        try:
            reading = await page.settings.reload()
        except ReaderError as error:
            page.say(str(error))
            return
        finally:
            timer.stop()
        compared = await compared_beside(page.as_read or page.reading, reading)
        whole = await self._visit.with_thread(reading)
        await self.put_in_place(whole)
        page.as_read = None if whole is reading else reading
        await self._visit.mark_news(compared)
        page.say(facts.news(compared, "Read again"))
        self._visit.record_again()

    async def put_in_place(self, reading: Reading) -> None:
        """Show another reading of the page, keeping the position."""
        article, comments = self._page.article, self._page.comments
        names = await ids_beside(self._page.reading, reading)
        explained = self._left_out.is_shown
        self._left_out.hide()
        place, near = comments.place.followed(names), comments.near()
        top, above, marks = anchors(article)
        stop = article.anchor_of_stop()
        for each in (comments.remarks, comments.arrangement, self._notes, self._travels):
            each.follow(names)
        self._left_out.forget()
        self._selecting.across(lambda: self._page.show(reading), names)
        self._notes.show()
        article.marks = {letter: article.offset_at(at) for letter, at in marks.items()}
        article.restore(ArticlePlace(article.offset_at(top), above))
        article.stop_again(stop)
        comments.restore(_beside(place, [names.get(each, each) for each in near], reading))
        if explained:
            await self._left_out.explain()

    def stop(self) -> bool:
        """Stop reloading; False if the page was not being reloaded."""
        if self._loading is None or not self._loading.is_running:
            return False
        self._loading.cancel()
        return True


def _beside(place: CommentsPlace, near: Sequence[str], reading: Reading) -> CommentsPlace:
    """The place, at a neighbour of its comment where that is gone, and not at the beginning."""
    there = {comment.id for comment in reading.comments}
    if place.focus in there:
        return place
    focus = next((each for each in near if each in there), place.focus)
    return place._replace(focus=focus, top=place.top if place.top in there else focus)
