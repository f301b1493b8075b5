"""Several files or a folder on the command line: a line each, as soon as it is known."""

import json
import os
import sys
from collections.abc import Sequence

from reader.cli.arguments import Arguments
from reader.cli.output import put_out
from reader.cli.progress import Progress
from reader.errors import EmptyPage, OpenError
from reader.fetch.addresses import is_web, shown
from reader.fetch.folder import pages_in
from reader.open.summary import Summary, begun
from reader.save.facts import moment
from reader.text import line


def print_list(arguments: Arguments) -> int:
    """What each page is, on a line of its own."""
    paths = paths_of((arguments.location, *arguments.others))
    write = _record if arguments.format in ("json", "jsonl") else _line
    readable = False
    progress = Progress(shown(arguments.location))
    # Where the lines are seen themselves they say how far it is.
    is_seen = sys.stdout is not None and sys.stdout.isatty()
    try:
        for number, found in enumerate(begun(paths), 1):
            readable = readable or not found.failure
            put_out(write(found) + "\n")
            if not is_seen:
                progress.pages(number, len(paths))
    finally:
        progress.end()
    if not readable:
        raise EmptyPage("None of these files could be read.")
    return 0


def paths_of(locations: Sequence[str]) -> list[str]:
    """The files that are meant: those named, and those in folders that are named."""
    found: list[str] = []
    for location in locations:
        if is_web(location) or location == "-":
            raise OpenError("Several files are listed together; a web page is opened by itself.")
        if os.path.isdir(location):  # noqa: PTH112  any bytes
            inside = pages_in(location)
            if not inside:
                raise OpenError(f"{shown(location)} is a folder without a page in it.")
            found += inside
        else:
            found.append(location)
    return found


def _line(found: Summary) -> str:
    return f"{line(found.path)}: {line_of(found)}"


def line_of(found: Summary) -> str:
    """What a file is, or why it cannot be read, without its name."""
    if found.failure:
        return line(found.failure)
    parts = (
        found.title or "Without a title",
        found.site_name,
        moment(found.published)[:10],
        _count(found),
    )
    return " · ".join(part for part in parts if part)


def _count(found: Summary) -> str:
    if found.claimed is not None and found.claimed > found.comments:
        return f"{found.comments} of {found.claimed} comments"
    return "1 comment" if found.comments == 1 else f"{found.comments} comments"


def _record(found: Summary) -> str:
    """A line of JSON, the file's name as it is."""
    return json.dumps(
        {
            "path": found.path,
            "title": found.title,
            "site_name": found.site_name,
            "published": found.published.isoformat() if found.published else None,
            "comments": found.comments,
            "claimed": found.claimed,
            "words": found.words,
            "failure": found.failure,
        }
    )
