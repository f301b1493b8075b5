"""Every word of the command line as data, from the parsers: for the manual and the shells."""

import argparse
from importlib import import_module
from typing import Literal, NamedTuple, TypeAlias

from reader.cli.arguments import command_parser
from reader.cli.verbs import VERBS

Value: TypeAlias = Literal["none", "file", "choice", "text"]
_FILES = {"FILE", "PATH", "IN", "PAGE", "LOCATION", "FOLDER|FILE.jsonl"}
"""What is a file, or may be one."""


class Option(NamedTuple):
    """One option, or what stands without a name."""

    flags: tuple[str, ...]
    """() for what stands without a name."""
    metavar: str
    help: str
    value: Value = "none"
    choices: tuple[str, ...] = ()
    repeats: bool = False


class Group(NamedTuple):
    """Options that belong together."""

    title: str
    options: tuple[Option, ...]


class Words(NamedTuple):
    """A command: `reader`, or one of its verbs."""

    name: str
    """"" for reader itself."""
    about: str
    named: tuple[Option, ...]
    """What stands without a name."""
    groups: tuple[Group, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(option for group in self.groups for option in group.options)


def all_words() -> tuple[Words, ...]:
    """Reader itself, then its verbs in order."""
    verbs = (_words(name, import_module(where).command_parser()) for name, where in VERBS.items())
    return (_words("", command_parser()), *verbs)


def _words(name: str, parser: argparse.ArgumentParser) -> Words:
    groups, named = [], []
    for group in parser._action_groups:  # noqa: SLF001  argparse tells its groups nowhere else
        options = [_option(one) for one in group._group_actions if _is_told(one)]  # noqa: SLF001
        named += [option for option in options if not option.flags]
        if with_flags := tuple(option for option in options if option.flags):
            groups.append(Group(group.title or "", with_flags))
    return Words(name, parser.description or "", tuple(named), tuple(groups))


def _is_told(action: argparse.Action) -> bool:
    return action.help != argparse.SUPPRESS


def _option(action: argparse.Action) -> Option:
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    value: Value = "text"
    if action.nargs == 0:
        value = "none"
    elif action.choices:
        value = "choice"
    elif metavar in _FILES:
        value = "file"
    return Option(
        tuple(action.option_strings),
        metavar or ("|".join(action.choices) if action.choices else ""),
        (action.help or "").replace("%%", "%"),
        value,
        tuple(map(str, action.choices or ())),
        # What stands without a name, or is gathered, may come again.
        type(action).__name__ == "_AppendAction" or action.nargs in ("*", "+"),
    )
