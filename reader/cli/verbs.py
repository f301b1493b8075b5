"""Subcommands: first words of a command line that are not locations."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeAlias

Verb: TypeAlias = Callable[[Sequence[str]], int]
"""Runs a subcommand with the words after it; returns the exit status."""
VERBS = {
    "add": "reader.cli.add",
    "batch": "reader.cli.batch",
    "compare": "reader.cli.compare",
    "forget": "reader.cli.forget",
    "notes": "reader.cli.notes",
}
"""Each subcommand, and the module whose `run` does it."""


def verb(words: Sequence[str]) -> Verb | None:
    """The subcommand at the start of a command line, if there is one.

    Alone, it may be meant for a file or a folder of that name: how to open that is said first.
    """
    if not words or words[0] not in VERBS:
        return None
    if len(words) == 1 and os.path.lexists(words[0]):
        name = words[0]
        kind = "folder" if os.path.isdir(name) else "file"  # noqa: PTH112
        sys.stderr.write(f"reader: {name} is a command; `reader ./{name}` opens the {kind} here.\n")
    done: Verb = import_module(VERBS[words[0]]).run
    return done
