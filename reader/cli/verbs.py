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
_INITIALS = {name[0] for name in VERBS}


_NEAR = 0.8
"""The least similarity: “bacth” and “note” are taken for commands, “node” and “batik” are not."""


def _refuse_misspelt(words: Sequence[str]) -> None:
    """A first word that is no file and nearly a subcommand is one with a slip: as a location, it
    would be looked for beside what follows it.
    """
    name = words[0] if words else ""
    if not name.isalpha() or name[0].lower() not in _INITIALS or os.path.lexists(name):
        return
    from difflib import get_close_matches  # noqa: PLC0415  only for a word that begins like one

    if near := get_close_matches(name.lower(), VERBS, 1, _NEAR):
        from reader.cli.arguments import wrong_use  # noqa: PLC0415  as above

        wrong_use(f"there is no file {name}, and the command is called {near[0]}")


def verb(words: Sequence[str]) -> Verb | None:
    """The subcommand at the start of a command line, if there is one.

    Alone, it may be meant for a file or a folder of that name: how to open that is said first.
    """
    if not words or words[0] not in VERBS:
        _refuse_misspelt(words)
        return None
    if len(words) == 1 and os.path.lexists(words[0]):
        name = words[0]
        kind = "folder" if os.path.isdir(name) else "file"  # noqa: PTH112
        sys.stderr.write(f"reader: {name} is a command; `reader ./{name}` opens the {kind} here.\n")
    done: Verb = import_module(VERBS[words[0]]).run
    return done
