"""The options of all commands as data, for the manual page and the completions."""

import argparse
from importlib import import_module
from typing import Literal, TypeAlias

from reader.cli.options import command_parser
from reader.cli.verbs import VERBS
from reader.values import NamedTuple

Value: TypeAlias = Literal["none", "file", "choice", "text"]
_FILES = {"FILE", "PATH", "IN", "PAGE", "LOCATION", "FOLDER|FILE.jsonl"}
"""Placeholders that stand for a file."""


class Option(NamedTuple):
    """One option or positional argument."""

    flags: tuple[str, ...]
    """() for a positional argument."""
    metavar: str
    help: str
    value: Value = "none"
    choices: tuple[str, ...] = ()
    repeats: bool = False


class Group(NamedTuple):
    """A group of options."""

    title: str
    options: tuple[Option, ...]


class CommandHelp(NamedTuple):
    """A command: `reader`, or one of its subcommands."""

    name: str
    """"" for reader itself."""
    about: str
    named: tuple[Option, ...]
    """The positional arguments."""
    groups: tuple[Group, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(option for group in self.groups for option in group.options)


def all_commands() -> tuple[CommandHelp, ...]:
    """Reader itself, then its subcommands in order."""
    verbs = (_command(name, import_module(where).command_parser()) for name, where in VERBS.items())
    return (_command("", command_parser()), *verbs)


def _command(name: str, parser: argparse.ArgumentParser) -> CommandHelp:
    groups, positional = [], []
    for group in parser._action_groups:  # noqa: SLF001  argparse tells its groups nowhere else
        options = [_option(action) for action in group._group_actions if _is_public(action)]  # noqa: SLF001
        positional += [option for option in options if not option.flags]
        if with_flags := tuple(option for option in options if option.flags):
            groups.append(Group(group.title or "", with_flags))
    return CommandHelp(name, parser.description or "", tuple(positional), tuple(groups))


def _is_public(action: argparse.Action) -> bool:
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
        # Positional arguments and those that collect values may be repeated.
        type(action).__name__ == "_AppendAction" or action.nargs in ("*", "+"),
    )
