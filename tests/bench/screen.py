"""How fast the screen is, in a real terminal of 120 by 40: `python tests/bench/screen.py`.

Prints when the first frame of a page is there, against the smallest Textual program (wall time,
interleaved runs), and CPU times of a made-up thread of 50,000 comments: opening it, each frame
while paging, folding 1,000 replies, sorting, filtering, a search as it is typed, another width, with
keywords, an author muted and quotes of an article of 100,000 words looked for. CPU is of all
threads of the process.
"""

import argparse
import fcntl
import json
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUDGETS = {
    "mount": 100.0,
    "page": 6.0,
    "page back": 6.0,
    "line": 6.0,
    "next comment": 6.0,
    "fold": 20.0,
    "unfold": 20.0,
    "resize": 150.0,
    "page when sorted": 6.0,
    "page when filtered": 6.0,
    "sort": 150.0,
    "filter": 150.0,
    "search keystroke": 50.0,
}
"""Milliseconds of CPU."""
RATIO = 1.3
TIMEOUT = 120.0


def run(command: list[str], needle: bytes = b"") -> float:
    """Seconds until a program in a terminal has written `needle`, or else until it has ended."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(HERE)))
        environment.pop("NO_COLOR", None)
        os.execvpe(command[0], command, environment)
    try:
        return _watch(terminal, needle, start)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def _watch(terminal: int, needle: bytes, start: float) -> float:
    written = b""
    while time.perf_counter() - start < TIMEOUT:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            written += os.read(terminal, 65536)
        except OSError:
            break
        if needle and needle in written:
            return time.perf_counter() - start
        written = written[-65536:]
    if needle:
        sys.exit(f"{needle!r} was not seen; the last that was: {written[-400:]!r}")
    return time.perf_counter() - start


def first_frames(runs: int, page: str, needle: str) -> None:
    """Print when a page is on the screen, against a program that shows one word."""
    minimal = [sys.executable, str(HERE / "minimal.py")]
    shown = [sys.executable, "-m", "reader", *([page] if page else ["--demo"])]
    run(minimal, b"minimal-app")  # compiles what is not compiled yet
    run(shown, needle.encode())
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        times[0].append(run(minimal, b"minimal-app"))
        times[1].append(run(shown, needle.encode()))
    small, ours = (statistics.median(each) * 1000 for each in times)
    ratio = ours / small
    print(f"first frame: {ours:.0f} ms, minimal Textual app {small:.0f} ms (medians of {runs})")
    print(f"  ratio {ratio:.2f}, aim {RATIO}: {'ok' if ratio <= RATIO else 'TOO SLOW'}")


def thread(comments: int, runs: int) -> None:
    """Print the CPU times over a long thread: of each measure the median of all runs."""
    found: dict[str, list[list[float]]] = {}
    for _ in range(runs):
        for name, times in _one_thread(comments).items():
            found.setdefault(name, []).append(times)
    print(f"thread of {comments:,} comments, 120 by 40, CPU ms ({runs} runs)")
    for name, measured in found.items():
        median = statistics.median(statistics.median(each) for each in measured)
        p95 = statistics.median(_p95(each) for each in measured)
        budget = BUDGETS.get(name)
        told = (
            "" if budget is None else f"  aim {budget:g}: {'ok' if median <= budget else 'MISSED'}"
        )
        print(f"  {name:24} {median:8.1f}   p95 {p95:8.1f}{told}")


def _one_thread(comments: int) -> dict[str, list[float]]:
    with TemporaryDirectory() as folder:
        results = Path(folder) / "results.json"
        run([sys.executable, str(HERE / "long_thread.py"), str(comments), str(results)])
        if not results.exists():
            sys.exit("the program under test ended without results")
        found: dict[str, list[float]] = json.loads(results.read_text())
        return found


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1) + 0.5)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default="", help="a page to open first (the demo)")
    parser.add_argument("--needle", default="", help="a word of that page that no splash shows")
    parser.add_argument("--comments", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=("frame", "thread"))
    chosen = parser.parse_args()
    if chosen.only != "thread":
        first_frames(2 * chosen.runs + 1, chosen.page, chosen.needle or "words")
    if chosen.only != "frame":
        thread(chosen.comments, chosen.runs)


if __name__ == "__main__":
    main()
