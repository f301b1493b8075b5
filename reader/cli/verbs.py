"""First words of a command line that are commands and not locations."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeAlias

Verb: TypeAlias = Callable[[Sequence[str]], int]
"""Does what the words after it say; the exit status."""
VERBS = {
    "add": "reader.cli.add",
    "batch": "reader.cli.batch",
    "compare": "reader.cli.compare",
    "forget": "reader.cli.forget",
}
"""Each verb, and the module whose `run` does it. A file of that name is `./forget`."""


def verb(words: Sequence[str]) -> Verb | None:
    """What a command line begins with, where that is a verb."""
    if not words or words[0] not in VERBS:
        return None
    done: Verb = import_module(VERBS[words[0]]).run
    return done
