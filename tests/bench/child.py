"""The programs that `screen.py` runs in a terminal and times."""

import asyncio
import fcntl
import gc
import json
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path


def minimal() -> None:
    """The smallest Textual program: one word."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Minimal(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("minimal-app")

    Minimal().run()


def thread(comments: int, results: Path) -> None:
    """The whole program on a long thread, moved by calls that keys would make."""
    import thread as made
    from reader.ui import app
    from reader.ui.app import ReaderApp
    from reader.ui.panes.comments import CommentsPane
    from reader.ui.screens.reading import ReadingScreen
    from reader.ui.settings import ScreenSettings

    long = made.reading(comments)
    short = made.reading(3)
    gc.collect()
    gc.freeze()

    class Timed(ReaderApp):
        CSS_PATH = Path(app.__file__).parent / "reader.tcss"

        def on_ready(self) -> None:
            self.run_worker(self.measure())

        async def measure(self) -> None:
            screen = self.screen
            assert isinstance(screen, ReadingScreen)
            screen.enter("comments")
            await self.quiet()
            found = {"mount": [await self.cost(lambda: screen.comments.show(long))]}
            pane = screen.comments
            found["page while measuring"] = [
                await self.cost(lambda: pane.go("page_down")) for _ in range(20)
            ]
            start = time.process_time()
            while pane.busy:
                await asyncio.sleep(0.01)
            found["rest of measuring"] = [1000 * (time.process_time() - start)]
            for name, motion in (
                ("page", "page_down"),
                ("line", "scroll_down"),
                ("j", "line_down"),
            ):
                found[name] = [
                    await self.cost(lambda motion=motion: pane.go(motion)) for _ in range(60)
                ]
            found["jump to the end"] = [await self.cost(lambda: pane.go("bottom"))]
            pane.go("top")
            await self.quiet()
            for name in ("fold", "unfold"):
                found[name] = [await self.cost(lambda: pane.fold("toggle"))]
            for _ in range(4):
                for name in ("fold", "unfold"):
                    found[name].append(await self.cost(lambda: pane.fold("toggle")))
            found["search"] = [await self.cost(lambda: pane.search("water"))]
            while pane.busy:
                await asyncio.sleep(0.01)
            found["next match"] = [await self.cost(lambda: pane.find_next(1)) for _ in range(20)]
            pane.search("")
            pane.go("top")
            for _ in range(30):
                pane.go("page_down")
            await self.quiet()
            found["resize"] = [await self.resized(80)]
            results.write_text(json.dumps(found))
            self.exit()

        async def cost(self, change: Callable[[], object]) -> float:
            """Milliseconds of CPU until what a change asks for is on the screen."""
            painted = asyncio.Event()
            start = time.process_time()
            change()
            self.screen.call_after_refresh(painted.set)
            await painted.wait()
            return 1000 * (time.process_time() - start)

        async def resized(self, width: int) -> float:
            start = time.process_time()
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
            pane = self.screen.query_one(CommentsPane)
            before = pane.view_width
            while pane.view_width == before:
                await asyncio.sleep(0)
            painted = asyncio.Event()
            self.screen.call_after_refresh(painted.set)
            await painted.wait()
            return 1000 * (time.process_time() - start)

        async def quiet(self) -> None:
            await asyncio.sleep(0.3)

    Timed(ScreenSettings(), reading=short).run()


if __name__ == "__main__":
    if sys.argv[1] == "minimal":
        minimal()
    else:
        thread(int(sys.argv[2]), Path(sys.argv[3]))
