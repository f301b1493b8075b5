"""Print several files or a folder: a line for each, as soon as it is known."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.arguments import Arguments, wrong_use
from reader.cli.output import put_out
from reader.cli.progress import Progress
from reader.cli.terminal_ascii import for_terminal
from reader.errors import EmptyPage, OpenError
from reader.fetch.addresses import is_web, shown
from reader.fetch.folder import Pages, holds_pages, pages_in, passed_over
from reader.open.kept_data import is_kept
from reader.open.summaries import InOrder, listed
from reader.open.summary import Summary
from reader.save.facts import moment
from reader.text import line, numbered

LISTS = "lists"
"""The cache subfolder for summaries of files."""


def print_list(arguments: Arguments) -> int:
    """Print a line about each page. Raises EmptyPage if none could be read."""
    if arguments.format not in ("", "txt", "json", "jsonl"):
        name = arguments.format
        wrong_use(
            f"a list of pages is text or JSON; --format {name} is for one page, and"
            f" `reader batch … --out FOLDER/ --format {name}` writes a file for each"
        )
    paths, limit = paths_of(arguments)
    if limit:
        sys.stderr.write(f"reader: {limit[0].upper()}{limit[1:]}.\n")
    is_data = arguments.format in ("json", "jsonl")
    write = _record if is_data else _line
    progress = Progress(shown(arguments.location))
    # If the lines themselves are seen, they show the progress.
    is_seen = sys.stdout is not None and sys.stdout.isatty()

    def tell() -> None:
        awaited = shown(paths[summaries.awaited]) if summaries.awaited < len(paths) else ""
        progress.pages(summaries.known, len(paths), awaited, briefly=is_seen)

    summaries = InOrder(listed(paths, lists_folder(arguments), counted=is_data), tell)
    readable = False
    try:
        for summary in summaries:
            readable = readable or not summary.failure
            row = write(summary)
            if is_seen:
                progress.end()
            put_out(f"{row if is_data else for_terminal(row, arguments.ascii)}\n")
    finally:
        progress.end()
    if documents := passed_over_in(arguments, paths):
        sys.stderr.write(f"reader: {documents}.\n")
    if not readable:
        raise EmptyPage("None of these files could be read.")
    return 0


def lists_folder(arguments: Arguments) -> Path | None:
    """The folder for cached summaries; none if pages are not cached either."""
    pages = arguments.fetch.cache
    return pages.with_name(LISTS) if pages else None


def paths_of(arguments: Arguments) -> Pages:
    """The files named, and those in the folders named. OpenError if none is to be listed.

    Of several, a folder with nothing to list is listed itself: the others are read all the same.
    """
    if arguments.page:
        raise OpenError("--page is for an archive of several pages; folders and files are listed.")
    paths: list[str] = []
    limits: list[str] = []
    for location in (arguments.location, *arguments.others):
        if is_web(location) or location == "-":
            raise OpenError("Several files are listed together; a web page is opened by itself.")
        if holds_pages(location):
            inside, limit = _inside(location) if arguments.others else _alone(location)
            paths += inside
            limits += [limit] if limit else []
        else:
            paths.append(location)
    return Pages(tuple(paths), "; ".join(dict.fromkeys(limits)))


def passed_over_in(arguments: Arguments, paths: Sequence[str]) -> str:
    """How many documents of the folders named are not listed, as a clause, "" for none."""
    folders = filter(holds_pages, (arguments.location, *arguments.others))
    return passed_over(folders, paths)


def _inside(folder: str) -> Pages:
    inside = pages_in(folder, is_kept)
    return inside if inside.paths else Pages((folder,))


def _alone(folder: str) -> Pages:
    inside = pages_in(folder, is_kept)
    if inside.paths in ((), (folder,)):
        from reader.fetch.files import local  # noqa: PLC0415  few folders are shut or empty

        local(folder)  # says why nothing can be listed
    return inside


def _line(summary: Summary) -> str:
    return f"{line(summary.path)}: {line_of(summary)}"


def line_of(summary: Summary) -> str:
    """The summary of a file, or why it cannot be read, without its name."""
    if summary.failure:
        return failure_of(summary)
    parts = (title_of(summary), moment(summary.published)[:10], count_of(summary))
    return " · ".join(part for part in parts if part)


def failure_of(summary: Summary) -> str:
    """Why a file cannot be read, without its name, with which the row begins."""
    name = shown(summary.path)
    return line(summary.failure.removeprefix(f"{name} ").replace(f" ({name})", ""))


def title_of(summary: Summary) -> str:
    """The title of a page and its site."""
    title = summary.title or "Without a title"
    return f"{title} · {summary.site_name}" if summary.site_name else title


def count_of(summary: Summary) -> str:
    if summary.claimed is not None and summary.claimed > summary.comments:
        return f"{summary.comments} of {summary.claimed} comments"
    return numbered(summary.comments, "comment")


def _record(summary: Summary) -> str:
    """A line of JSON, with the file's name unchanged."""
    return json.dumps(
        {
            "path": summary.path,
            "title": summary.title,
            "site_name": summary.site_name,
            "published": summary.published.isoformat() if summary.published else None,
            "comments": summary.comments,
            "claimed": summary.claimed,
            "words": summary.words or 0,
            "failure": summary.failure,
        }
    )
