"""The file a screen is drawn on outlives its terminal."""

import errno
import io
from threading import Thread

from textual.drivers._writer_thread import WriterThread

from reader.ui.terminal.ascii_driver import PlainTerminal
from reader.ui.terminal.terminal import Terminal


class Gone(io.StringIO):
    """What writes to a terminal whose other end was closed."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EIO, "Input/output error")

    def flush(self) -> None:
        raise OSError(errno.EIO, "Input/output error")


def test_nobody_waits_for_a_terminal_that_is_gone() -> None:
    for kind in (Terminal, PlainTerminal):
        writer = WriterThread(kind(Gone()))  # type: ignore[arg-type]
        writer.start()

        def draw(writer: WriterThread = writer) -> None:
            for _ in range(100):
                writer.write("a frame")
            writer.stop()

        drawing = Thread(target=draw, daemon=True)
        drawing.start()
        drawing.join(10)
        assert not drawing.is_alive()


def test_what_is_drawn_reaches_a_terminal_that_is_there() -> None:
    seen = io.StringIO()
    assert Terminal(seen).write("❝ 2") == 3
    PlainTerminal(seen).write("❝ 2")
    assert seen.getvalue().startswith("❝ 2")
    assert seen.getvalue()[3:].isascii()
