"""An argument parser that reports mistakes in one sentence."""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from reader.expressions import expression
from reader.text import line

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_UNKNOWN = expression(r"unrecognized arguments: (?:[^-\s]\S* )*(--?[^\s=]+)")
_OPTION = expression(r"--[a-z][a-z-]+")
_NEAR = 0.8
"""The least similarity for a suggestion: “--width” for “--widht”, but not “--wait”."""


class Parser(argparse.ArgumentParser):
    """Reports a mistake without the usage, twelve lines in which nobody would find it."""

    _typed: Sequence[str] = ()

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        self._typed = sys.argv[1:] if args is None else [*args]
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        unknown = _UNKNOWN.match(message)
        # What is missing may be there, with a slip.
        names = [unknown[1]] if unknown else self._unknown() if "required" in message else []
        for name in names:
            if similar := self._similar(name):
                message = f"there is no option {name}; {similar} is one"
                break
        usage = f"{self.prog}: {line(message)} ({self.prog} --help shows all options)"
        self.exit(2, f"{usage}\n")

    def _unknown(self) -> list[str]:
        """The options that were typed and do not exist."""
        typed = [word.partition("=")[0] for word in self._typed if word.startswith("--")]
        return [name for name in typed if name not in self._option_string_actions]

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Help and version are results like any other: a full disk is told of."""
        if file is not sys.stdout:
            super()._print_message(message, file)
            return
        from reader.cli.output import put_out  # noqa: PLC0415  only where one of them was asked for

        put_out(message)

    def _similar(self, typed: str) -> str:
        """The option that was probably meant, "" if none is close enough."""
        from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

        options = _OPTION.findall(self.format_usage())
        return next(iter(get_close_matches(typed.lower(), options, 1, _NEAR)), "")
