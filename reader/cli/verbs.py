"""Subcommands: first words of a command line that are not locations."""

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
"""Each subcommand, and the module whose `run` does it. For a file of that name type `./forget`."""


def verb(words: Sequence[str]) -> Verb | None:
    """The subcommand at the start of a command line, if there is one."""
    if not words or words[0] not in VERBS:
        return None
    done: Verb = import_module(VERBS[words[0]]).run
    return done
