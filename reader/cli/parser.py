"""An argument parser that reports mistakes in one sentence."""

import argparse
from typing import NoReturn

from reader.expressions import expression
from reader.text import line

_UNKNOWN = expression(r"unrecognized arguments: (?:[^-\s]\S* )*(--?[^\s=]+)")
_OPTION = expression(r"--[a-z][a-z-]+")
_NEAR = 0.8
"""The least similarity for a suggestion: “--width” for “--widht”, but not “--wait”."""


class Parser(argparse.ArgumentParser):
    """Reports a mistake without the usage, twelve lines in which nobody would find it."""

    def error(self, message: str) -> NoReturn:
        unknown = _UNKNOWN.match(message)
        similar = self._similar(unknown[1]) if unknown else ""
        if unknown and similar:
            message = f"there is no option {unknown[1]}; {similar} is one"
        usage = f"{self.prog}: {line(message)} ({self.prog} --help shows all options)"
        self.exit(2, f"{usage}\n")

    def _similar(self, typed: str) -> str:
        """The option that was probably meant, "" if none is close enough."""
        from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

        options = _OPTION.findall(self.format_usage())
        return next(iter(get_close_matches(typed.lower(), options, 1, _NEAR)), "")
