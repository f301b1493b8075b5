"""Guess before parsing whether a command line shows a page on this machine.

A wrong guess costs time only: a page that is not foreseen is begun later.
"""

import os
import sys
from collections.abc import Sequence

_OTHERWISE = ("--print", "--explain", "--linear", "--save", "--format", "--schema", "--help")
"""Beginnings of options that open no screen: `--print` stands for `--print-config` too."""
_DEMO = "--demo"


def shows_page(words: Sequence[str]) -> bool:
    """Whether a screen will open on a single named file, or on the demo."""
    if sys.stdout is None or not sys.stdout.isatty():
        return False
    if any(word.startswith(_OTHERWISE) for word in words):
        return False
    files = sum(map(_is_file, words[:_MOST]))
    return files == 1 if _DEMO not in words else files == 0


_MOST = 8
"""Words that are looked at: a longer command line names a list."""


def _is_file(word: str) -> bool:
    try:
        return os.path.isfile(word)  # noqa: PTH113  any bytes; pathlib is not loaded yet
    except ValueError:  # a NUL in it
        return False
