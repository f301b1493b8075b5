"""How long ^C takes on the command line, and Esc on the screen, at the worst of times.

    python tests/bench/stopping.py [TIMES]

The median and the longest of so many tries, in seconds from the key to the end of the process, or
to the sentence on the screen. What is stopped are those of `tests/cli/test_stopping.py`.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))

from test_stopping import (
    LARGE,
    LOOKING_UP,
    PLACES,
    READER,
    Screen,
    Slow,
    begun,
    children,
    interrupted,
    until,
)


def key(words: list[str], here: Path, ready: Callable[[int], object]) -> float:
    """Seconds from ^C to the end."""
    process = begun(words, here)
    until(lambda: ready(process.pid))
    time.sleep(0.3)  # into the middle of it
    began = time.monotonic()
    status, *_ = interrupted(process)
    assert status == 130
    return time.monotonic() - began


def escape(words: list[str], here: Path, ready: Callable[[int], object]) -> float:
    """Seconds from Esc to the sentence that says it."""
    screen = Screen(words, here)
    until(lambda: ready(screen.process.pid))
    screen.until(b"Opening")
    screen.until(b" 1 s")
    began = time.monotonic()
    screen.press(b"\x1b")
    screen.until(b"Stopped before")
    spent = time.monotonic() - began
    screen.press(b"q")
    screen.end()
    screen.close()
    return spent


Measure = Callable[[list[str], Path, Callable[[int], object]], float]


def while_slow(measure: Measure, words: list[str], here: Path, says: bytes) -> float:
    """The same while a server says nothing, or dribbles."""
    slow = Slow(says=says)
    spent = measure([*words, slow.url], here, lambda _: slow.heard.is_set())
    slow.close()
    return spent


def while_looked_up(measure: Measure, words: list[str], here: Path) -> float:
    """The same while a name is looked up, and no name server says anything."""
    asked = here / "asked"
    asked.unlink(missing_ok=True)
    return measure([*LOOKING_UP, *words, "http://kites.example/"], here, lambda _: asked.exists())


def main(times: int) -> None:
    print(f"{'':36}{'median':>8}{'longest':>8}")
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "large.html").write_bytes(LARGE)
        for name, measure, words in (
            ("^C --print", key, ["--print"]),
            ("^C --save", key, ["--save", "kept/"]),
            ("Esc", escape, []),
        ):
            options = [*words, "--timeout", "600"]
            rows: dict[str, Callable[[], float]] = {
                place: partial(while_slow, measure, [*READER, *options], here, says)
                for place, says in PLACES.items()
            }
            rows["a name looked up"] = partial(while_looked_up, measure, options, here)
            rows["a large page"] = partial(measure, [*READER, *words, "large.html"], here, children)
            for place, one in rows.items():
                spent = [one() for _ in range(times)]
                row = f"{statistics.median(spent):8.2f}{max(spent):8.2f}"
                print(f"{name + ', ' + place:36}{row}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
