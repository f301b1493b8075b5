"""How fast the screen is, in a real terminal of 120 by 40: `python tests/bench/screen.py`.

Prints when the first picture of a page is there, and when the first frame that answers keys is drawn
over it, against the smallest Textual program (interleaved runs, wall and CPU time), and for made-up
threads of 1,000 and 50,000 comments, a chain of 10,000 answers and an article of 100,000 words:
opening it, each frame while paging, folding 1,000 replies, sorting, filtering, a
search as it is typed, another width, with keywords, an author muted and quotes of an article of
100,000 words looked for; what a key sends to the terminal, and memory. CPU is of all threads of the
process; of the first frame, of the process that understands the page too.
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
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUDGETS = {
    "mount": 100.0,
    "page": 6.0,
    "page back": 6.0,
    "line": 6.0,
    "next comment": 6.0,
    "next heading": 6.0,
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
MEMORY = "memory beyond the data, MB"
RATIO = 1.3
TIMEOUT = 600.0
"""Seconds: on a machine with much to do 50,000 comments take three minutes."""


ENTRY = "import sys\nfrom reader.cli import main\n\nsys.exit(main())\n"
"""The command as it is installed; `python -m` looks for the module first, 1 to 3 ms."""
ANSWERS = b"\x1b[?2026$p"
"""What Textual asks of a terminal once it reads keys from it."""


class Ran(NamedTuple):
    """What a program took until it had written something, or ended."""

    wall: float
    cpu: float


def run(command: list[str], compiled: str, needle: bytes = b"", behind: bytes = b"") -> Ran:
    """The ms until a program in a terminal has written `needle`, or else until it has ended.

    With `behind`, what was written before that does not count.

    What Python compiles it keeps in the folder `compiled`: an installed program is compiled.
    """
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(HERE)))
        environment["PYTHONPYCACHEPREFIX"] = compiled
        # COLUMNS and LINES would hide from the program that its terminal is resized.
        for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES"):
            environment.pop(name, None)
        os.execvpe(command[0], command, environment)
    try:
        wall = _watch(terminal, needle, behind, start)
    finally:
        os.kill(child, signal.SIGKILL)
        used = os.wait4(child, 0)[2]
        os.close(terminal)
    return Ran(1000 * wall, 1000 * (used.ru_utime + used.ru_stime))


def _watch(terminal: int, needle: bytes, behind: bytes, start: float) -> float:
    written = b""
    while time.perf_counter() - start < TIMEOUT:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            written += os.read(terminal, 65536)
        except OSError:
            break
        if behind in written:
            written = written.partition(behind)[2] if behind else written
            behind = b""
        if needle and not behind and needle in written:
            return time.perf_counter() - start
        written = written[-65536:]
    if needle:
        sys.exit(f"{needle!r} was not seen; the last that was: {written[-400:]!r}")
    return time.perf_counter() - start


def first_frames(runs: int, compiled: str, page: str, needle: str) -> None:
    """Print when a page is on the screen, against a program that shows one word."""
    minimal = [sys.executable, str(HERE / "minimal.py")]
    (entry := Path(compiled) / "reader").write_text(ENTRY)
    shown = [sys.executable, str(entry), page or "--demo"]
    kinds = {
        "minimal Textual app": (minimal, b"minimal-app", b""),
        "first picture": (shown, needle.encode(), b""),
        "first frame that answers keys": (shown, needle.encode(), ANSWERS),
    }
    times: dict[str, list[Ran]] = {name: [] for name in kinds}
    for number in range(runs + 1):
        for name, (command, seen, behind) in kinds.items():
            ran = run(command, compiled, seen, behind)
            if number:  # the first one compiles what is not compiled yet
                times[name].append(ran)
    for number, kind in enumerate(("wall", "CPU")):
        small, *ours = (statistics.median(each[number] for each in of) for of in times.values())
        print(f"{kind} ms ({runs} runs): minimal Textual app {small:.0f}")
        for name, each in zip(list(kinds)[1:], ours, strict=True):
            ratio = each / small
            print(f"  {name}: {each:.0f}, ratio {ratio:.2f}", end="")
            print(f", aim {RATIO}: {'ok' if ratio <= RATIO else 'TOO SLOW'}")


def measure(what: str, size: int, runs: int, compiled: str) -> None:
    """Print the CPU times over a long page: of each measure the median of all runs."""
    found: dict[str, list[list[float]]] = {}
    sent: dict[str, list[float]] = {}
    for _ in range(runs):
        times, bytes_sent = _once(what, size, compiled)
        for name, each in times.items():
            found.setdefault(name, []).append(each)
        for name, each in bytes_sent.items():
            sent.setdefault(name, []).extend(each)
    print(f"\n{what}, 120 by 40 ({runs} runs)".replace("N", f"{size:,}"))
    memory = statistics.median(each[0] for each in found.pop(MEMORY))
    print(f"  {'':32} {'CPU ms':>8} {'p95':>8} {'bytes':>8}")
    for name, measured in found.items():
        median = statistics.median(statistics.median(each) for each in measured)
        p95 = statistics.median(_p95(each) for each in measured)
        budget = BUDGETS.get(name)
        told = (
            "" if budget is None else f"  aim {budget:g}: {'ok' if median <= budget else 'MISSED'}"
        )
        amount = f"{statistics.median(sent[name]):8,.0f}" if name in sent else " " * 8
        print(f"  {name:32} {median:8.1f} {p95:8.1f} {amount}{told}")
    print(f"  {MEMORY:32} {memory:8.1f}")


def _once(what: str, size: int, compiled: str) -> tuple[dict[str, list[float]], ...]:
    with TemporaryDirectory() as folder:
        results = Path(folder) / "results.json"
        program = [sys.executable, str(HERE / "long_page.py"), what, str(size), str(results)]
        run(program, compiled)
        if not results.exists():
            sys.exit(f"the program under test ended without results, or took {TIMEOUT:.0f} s")
        times, sent = json.loads(results.read_text())
        return times, sent


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1) + 0.5)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default="", help="a page to open first (the demo)")
    parser.add_argument("--needle", default="", help="a word of that page that no splash shows")
    parser.add_argument("--comments", type=int, nargs="*", default=[1_000, 50_000])
    parser.add_argument("--chain", type=int, default=10_000, help="comments that answer each other")
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=("frame", "thread", "chain", "article"))
    chosen = parser.parse_args()
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"load {load} on {os.cpu_count()} cores; shared cores make CPU times up to twice as long")
    with TemporaryDirectory() as compiled:
        if chosen.only in (None, "frame"):
            first_frames(2 * chosen.runs + 1, compiled, chosen.page, chosen.needle or "words")
        for comments in chosen.comments if chosen.only in (None, "thread") else ():
            measure("N comments", comments, chosen.runs, compiled)
        if chosen.only in (None, "chain"):
            measure("a chain of N comments", chosen.chain, chosen.runs, compiled)
        if chosen.only in (None, "article"):
            measure("an article of N words", chosen.words, chosen.runs, compiled)


if __name__ == "__main__":
    main()
