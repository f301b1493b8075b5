"""`reader batch`: many pages to a folder or to one file of JSON lines."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.batch.inputs import LISTED, besides, items, weight
from reader.batch.pages import Output
from reader.batch.results_file import ResultsFile
from reader.batch.run import Plan, Tally
from reader.batch.run import run as run_batch
from reader.cli.arguments import FORMATS
from reader.cli.network import add_network, add_thread, fetch_options
from reader.cli.parser import Parser
from reader.cli.progress import is_watched
from reader.cli.pseudonym_key import add_key, key_in
from reader.cli.terminal_ascii import for_terminal, wants_ascii
from reader.config.folders import state_folder
from reader.errors import SaveError
from reader.library.hosts import allowed
from reader.open.paced_requests import Caps
from reader.save import Options, format_named
from reader.text import line, numbered

if TYPE_CHECKING:
    from rich.progress import Progress

_OFTEN = 0.2
"""Seconds between two updates of the bar."""


def run(words: Sequence[str]) -> int:
    """Read everything named; 0 if any page could be read, 1 if none could."""
    namespace, is_lines = _parsed(words)
    output = _output(namespace, is_lines=is_lines)
    suffix = output.format.suffix if output.format else ""
    results = ResultsFile(
        _file(namespace.out, is_lines=is_lines), suffix, retry=namespace.retry_failed
    )
    plan = Plan(output, namespace.jobs, ordered=namespace.ordered, wait=namespace.wait)
    ascii_only = wants_ascii(namespace.ascii, sys.stderr)
    bar = _Bar(weight(namespace.input) if is_watched() else 0, ascii_only=ascii_only)
    try:
        all_items = items(namespace.input, sys.stdin.buffer if sys.stdin else None)
        inputs = besides(all_items, namespace.out, namespace.input)
        tally = run_batch(inputs, plan, results, bar)
    except KeyboardInterrupt:
        bar.stop()
        raise
    finally:
        bar.end()
        results.close()
    sys.stderr.write(
        for_terminal(
            f"{_counted_up(tally, line(str(results.path)))}\n", namespace.ascii, sys.stderr
        )
    )
    return 0 if tally.pages > tally.failed or tally.passed else 1


def _parsed(words: Sequence[str]) -> tuple[argparse.Namespace, bool]:
    """What was asked for, and whether a file of lines is written."""
    parser = command_parser()
    namespace = parser.parse_args(words)
    if namespace.out in ("", "-"):
        parser.error("--out takes a folder or a file of lines, FILE.jsonl")
    is_lines = namespace.out.lower().endswith(".jsonl") and not os.path.isdir(namespace.out)  # noqa: PTH112
    if is_lines and namespace.format not in (None, "jsonl"):
        parser.error("a file of lines is jsonl; --out FOLDER/ takes the other formats")
    if not is_lines and _is_file_name(namespace.out):
        parser.error(
            f"--out takes a folder or a file of lines, FILE.jsonl; {namespace.out} is neither"
        )
    if namespace.whole_thread and namespace.no_comments:
        parser.error("--whole-thread asks for comments and does not go with --no-comments")
    return namespace, is_lines


def _is_file_name(out: str) -> bool:
    """Whether a name that does not exist yet looks like a file, as "pages.json" and "notes.md"
    do.
    """
    ending = Path(out).suffix[1:].lower()
    return ending in FORMATS and not out.endswith("/") and not os.path.isdir(out)  # noqa: PTH112


def _file(out: str, *, is_lines: bool) -> Path:
    """The file for the lines: the one named, or the list in the folder named."""
    if is_lines:
        return Path(out)
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise SaveError(f"{out} is not a folder, and none can be made there.") from error
    return Path(out, LISTED)


def _output(namespace: argparse.Namespace, *, is_lines: bool) -> Output:
    options = Options(
        article=not namespace.comments_only,
        comments=not namespace.no_comments,
        pseudonyms=namespace.pseudonyms or bool(namespace.pseudonym_key),
        key=key_in(namespace.pseudonym_key),
    )
    output = Output(
        options,
        fetch_options(namespace),
        whole_thread=namespace.whole_thread,
        hosts=_hosts(namespace),
        pause=Caps().pause * namespace.jobs,  # a host may be asked for a page by each of them
    )
    if is_lines:
        return output
    return replace(output, folder=namespace.out, format=format_named(namespace.format or "txt"))


def _hosts(namespace: argparse.Namespace) -> tuple[str, ...]:
    """The hosts besides a page's own that may be asked for comments, as named or allowed before."""
    folder = state_folder()
    return (*namespace.ask_hosts, *(allowed(folder) if namespace.whole_thread and folder else ()))


def _counted_up(tally: Tally, rows: str) -> str:
    if not tally.pages and not tally.passed:
        return "0 pages: there is nothing to read in what was named"
    parts = [numbered(tally.pages, "page")]
    if tally.failed:
        parts.append(f'{tally.failed} could not be read (see "error" in {rows})')
    if tally.passed:
        parts.append(f"{tally.passed} had been read before")
    return ", ".join(parts)


class _Bar:
    """A display of progress, speed and time left, on standard error if that is a terminal."""

    def __init__(self, total_weight: int, *, ascii_only: bool) -> None:
        self.tally = Tally()
        """What is done, as far as it was shown."""
        self._next = 0.0
        self._began = time.monotonic()
        self._bar = _progress(ascii_only) if is_watched() else None
        if self._bar is not None:
            self._task = self._bar.add_task("", total=total_weight or None, rate="", pages=0)
            self._bar.start()

    def __call__(self, tally: Tally) -> None:
        self.tally = tally
        now = time.monotonic()
        if self._bar is None or now < self._next:
            return
        self._next = now + _OFTEN
        rate = f"{tally.pages / max(now - self._began, 0.001):.0f} pages/s"
        pages = tally.pages + tally.passed
        self._bar.update(self._task, completed=tally.weight, rate=rate, pages=pages)
        self._bar.refresh()

    def stop(self) -> None:
        """End because the user stopped it, and say that nothing is lost."""
        self.end()
        done = numbered(self.tally.pages, "page")
        sys.stderr.write(f"reader: Stopped after {done}; the same command goes on from there.\n")

    def end(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def _progress(ascii_only: bool) -> "Progress":
    """The bar, redrawn only when told to: a thread of its own would be one too many."""
    from rich.console import Console  # noqa: PLC0415  nobody sees it in a pipe
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    class Signed(Console):
        """Takes the characters of a bar from the user's settings, not only from the stream."""

        @property
        def encoding(self) -> str:
            return "ascii" if ascii_only else super().encoding

    return Progress(
        TextColumn("{task.fields[pages]} pages"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Signed(stderr=True),
        auto_refresh=False,
        transient=True,
    )


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader batch",
        description="Read many pages. What is done is skipped: run it again to go on.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "input",
        nargs="+",
        metavar="IN",
        help="a file, a folder, a WARC, a list of URLs, a URL; - for a list on standard input",
    )
    add(
        "--out",
        required=True,
        metavar="FOLDER|FILE.jsonl",
        help="where to: a folder for a file a page, or a file for a line a page",
    )
    add("--format", choices=FORMATS, metavar="NAME", help="format of the files in a folder (txt)")
    add("--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="processes (cores)")
    add("--ordered", action="store_true", help="keep the lines in the order of what is read")
    add(
        "--wait",
        type=_wait,
        default=1.0,
        metavar="S",
        help="seconds between two pages of one server (1)",
    )
    add("--retry-failed", action="store_true", help="read again what could not be read before")
    parts = parser.add_mutually_exclusive_group()
    parts.add_argument("--no-comments", action="store_true", help="the articles alone")
    parts.add_argument("--comments-only", action="store_true", help="the discussions alone")
    add("--pseudonyms", action="store_true", help="call commenters Person 1, 2, … on each page")
    add_key(parser)
    add("--ascii", action="store_true", help="only ASCII characters on the terminal")
    add("--no-history", action="store_true", help="keep no copies of pages from the web")
    add_thread(parser)
    add_network(parser)
    return parser


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= 1000):
        raise argparse.ArgumentTypeError("a number of processes from 1 to 1000")
    return int(text)


def _wait(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError("a number of seconds from 0 to 3600")
    return seconds
