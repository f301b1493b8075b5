"""The whole program on a long page, timed from inside: `screen.py` runs it in a terminal.

It moves by the calls that keys would make, and writes the CPU milliseconds of each step to a file.
"""

import asyncio
import fcntl
import gc
import json
import resource
import struct
import sys
import termios
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import discussion

from reader.layout.orders import SORTS
from reader.layout.terms import parse
from reader.ui import app
from reader.ui.panes.arrangement import Condition
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.authors import AuthorLook
from reader.ui.panes.comments import CommentsPane
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings

FRAMES = 60
MEMORY = "memory beyond the data, MB"
"""What is noted last: without it the measuring broke off."""
ARTICLE = {
    "page": "page_down",
    "page back": "page_up",
    "line": "scroll_down",
    "next heading": "next_heading",
}
NARROW = 80
MADE = {
    "N comments": discussion.reading,
    "a chain of N comments": discussion.chain,
    "an article of N words": discussion.article,
}
"""What is measured, by its name, and what makes one of a size."""


class Timed(app.ReaderApp):
    """Begins with a short thread, so that the long page is opened on a screen that stands."""

    def __init__(self, what: str, size: int) -> None:
        self.long = MADE[what](size)
        self.talk = MADE[what] is not discussion.article
        self.found: dict[str, list[float]] = {}
        self.sent: dict[str, list[float]] = {}
        self.written: list[str] = []
        super().__init__(ScreenSettings(), reading=discussion.reading(3))
        gc.collect()
        gc.freeze()

    def on_ready(self) -> None:
        driver = self._driver
        if driver is None:
            raise TypeError("there is no terminal")
        write = driver.write

        def counted(data: str) -> None:
            self.written.append(data)
            write(data)

        driver.write = counted  # type: ignore[method-assign]
        self.run_worker(self.measure())

    async def measure(self) -> None:
        screen = self.screen
        if not isinstance(screen, ReadingScreen):
            raise TypeError("the reading is not on the screen")
        before = memory()
        if self.talk:
            screen.enter("comments")
            await self.discussion(screen.comments)
        else:
            await self.article(screen)
        self.found[MEMORY] = [memory() - before]
        self.exit()

    async def discussion(self, pane: CommentsPane) -> None:
        await self.moves(pane)
        await self.folds(pane)
        await self.orders(pane)
        await self.searches(pane)
        await self.widths(pane)

    async def article(self, screen: ReadingScreen) -> None:
        pane = screen.article
        await asyncio.sleep(0.3)
        await self.step("mount", lambda: screen.show(self.long))
        pane.set_terms(parse("water, people"))
        start = time.process_time()
        await until(lambda: not (pane.busy or screen.comments.busy))
        self.found["rest of counting"] = [1000 * (time.process_time() - start)]
        for name, motion in ARTICLE.items():
            await self.step(name, partial(pane.go, motion), FRAMES)
        await self.searches(pane)
        await self.widths(pane)

    async def moves(self, pane: CommentsPane) -> None:
        await asyncio.sleep(0.3)
        paragraphs = [discussion.words(100, seed) for seed in range(1000)]
        await self.step("mount", lambda: self.open(pane, paragraphs))
        await self.step("page while measuring", lambda: pane.go("page_down"), 20)
        start = time.process_time()
        await until(lambda: pane.thread.heights.measure_some(lambda: True))
        self.found["rest of measuring"] = [1000 * (time.process_time() - start)]
        pane.targets.aim_at_author("user7")
        await self.step("page while quotes are looked for", lambda: pane.go("page_down"), 20)
        start = time.process_time()
        await until(lambda: not pane.busy)
        self.found["rest of quotes"] = [1000 * (time.process_time() - start)]
        await self.step("page", lambda: pane.go("page_down"), FRAMES)
        await self.step("page back", lambda: pane.go("page_up"), FRAMES)
        await self.step("line", lambda: pane.go("scroll_down"), FRAMES)
        await self.step("next comment", lambda: pane.go("line_down"), FRAMES)
        await self.step("last comment", lambda: pane.go("bottom"))

    def open(self, pane: CommentsPane, paragraphs: list[str]) -> None:
        pane.show(self.long)
        pane.look_for_quotes(paragraphs)
        pane.set_terms(parse("water, people"))

    async def orders(self, pane: CommentsPane) -> None:
        for sort in SORTS:
            if sort != "page":
                await self.step("sort", partial(pane.arrangement.sort_by, sort))
                await until(lambda: not pane.scans.are_running)
        await until(lambda: not pane.busy)
        await self.step("page when sorted", lambda: pane.go("page_down"), 20)
        await self.step("sort back", lambda: pane.arrangement.sort_by("page"))
        few = Condition("by few", lambda number: number % 50 == 7)
        await self.step("filter", lambda: pane.arrangement.filter_by("few", few))
        await until(lambda: not pane.busy)
        await self.step("page when filtered", lambda: pane.go("page_down"), 20)
        await self.step("filter off", pane.arrangement.unfilter)
        pane.remarks.authors.set("user7", AuthorLook(muted=True))
        await self.step("mute", pane.folding.quieten)
        text = pane.text_of
        words = Condition("words", lambda number: "water" in text(number).lower())
        await self.step("filter by words", lambda: pane.arrangement.filter_by("words", words))
        await self.step("page while filtering", lambda: pane.go("page_down"), 20)
        await until(lambda: not pane.scans.are_running)
        await self.step("filter off", pane.arrangement.unfilter)

    async def folds(self, pane: CommentsPane) -> None:
        pane.go("top")
        await asyncio.sleep(0.3)
        for _ in range(5):
            await self.step("fold", lambda: pane.folding.fold("close"))
            await self.step("unfold", lambda: pane.folding.fold("open"))
        await self.step("fold all", lambda: pane.folding.fold("close_all"))
        await self.step("unfold all", lambda: pane.folding.fold("open_all"))

    async def searches(self, pane: ArticlePane | CommentsPane) -> None:
        for query in ("w", "wa", "wat", "wate"):
            await self.step("search keystroke", partial(pane.search, query))
        await self.step("search", lambda: pane.search("water"))
        start = time.process_time()
        await until(lambda: not pane.busy)
        self.found["rest of searching"] = [1000 * (time.process_time() - start)]
        await self.step("next match", lambda: pane.find_next(1), 20)
        pane.search("")

    async def widths(self, pane: ArticlePane | CommentsPane) -> None:
        pane.go("top")
        for _ in range(30):
            pane.go("page_down")
        await asyncio.sleep(0.3)
        before = pane.view_width
        start = time.process_time()
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, NARROW, 0, 0))
        await until(lambda: pane.view_width != before)
        await self.painted()
        self.found["resize"] = [1000 * (time.process_time() - start)]

    async def step(self, name: str, change: Callable[[], object], times: int = 1) -> None:
        """Note the CPU it takes until what a change asks for is on the screen."""
        for _ in range(times):
            self.written.clear()
            start = time.process_time()
            change()
            await self.painted()
            self.found.setdefault(name, []).append(1000 * (time.process_time() - start))
            self.sent.setdefault(name, []).append(len("".join(self.written).encode()))

    async def painted(self) -> None:
        done = asyncio.Event()
        self.screen.call_after_refresh(done.set)
        await done.wait()


async def until(done: Callable[[], bool]) -> None:
    while not done():  # noqa: ASYNC110  what is waited for knows of no event
        await asyncio.sleep(0.002)


def memory() -> float:
    """MB that are in use now, where the system tells; else that were at most."""
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    timed = Timed(sys.argv[1], int(sys.argv[2]))
    timed.run()
    if MEMORY not in timed.found:
        sys.exit("the program under test ended before everything was measured")
    Path(sys.argv[3]).write_text(json.dumps((timed.found, timed.sent)))
