"""Paths as they are typed: completed, and what kind of location they name."""

import os
from itertools import islice
from pathlib import Path

from reader.config.folders import expanded
from reader.text import line

MOST = 20
"""The most completions offered."""
_LOOKED_AT = 5_000
"""The most names of a folder examined, so that keys never wait for a huge folder."""


def completions(typed: str) -> tuple[str, ...]:
    """The paths that begin with `typed`; folders end in "/".

    Hidden files are included only if a dot was typed.
    """
    if not typed or "://" in typed or "\0" in typed:
        return ()
    folder, slash, prefix = typed.rpartition("/")
    try:
        directory = Path(expanded(f"{folder}{slash}") or ".")
        with os.scandir(directory) as entries:
            paths = [
                f"{folder}{slash}{entry.name}{'/' if entry.is_dir() else ''}"
                for entry in islice(entries, _LOOKED_AT)
                if _fits(entry.name, prefix)
            ]
    except OSError:
        return ()
    return tuple(sorted(paths, key=lambda path: (path.endswith("/"), path.casefold()))[:MOST])


def _fits(name: str, prefix: str) -> bool:
    """A name that cannot be shown unchanged cannot be typed either."""
    hidden = name.startswith(".") and not prefix.startswith(".")
    return name.startswith(prefix) and not hidden and line(name) == name


def can_be_read_again(location: str) -> bool:
    """Whether a location can be read more than once, unlike standard input and pipes."""
    from reader.fetch import files  # noqa: PLC0415  the demo and the web are shown without it

    return files.can_be_read_again(location)


def folder_of_pages(location: str) -> str:
    """The path of a folder with pages in it; "" for any other location."""
    from reader.fetch.folder import holds_pages  # noqa: PLC0415  most are files

    folder = expanded(location)
    return folder if holds_pages(folder) else ""
