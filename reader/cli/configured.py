"""The configuration of a command line: which file, what is wrong with it, how it is changed."""

from collections.abc import Sequence
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.config.edits import Edit
from reader.config.place import config_file, expanded
from reader.config.read import NO_SETTINGS, Configured, read
from reader.ui.commands import COMMANDS, Command


def configured(arguments: Arguments) -> Configured:
    """The settings asked for. ConfigError with file and line for the first mistake in them."""
    if arguments.no_config:
        return NO_SETTINGS
    if arguments.config:
        found = read(Path(expanded(arguments.config)), required=True)
    else:
        file = config_file()
        found = read(file) if file else NO_SETTINGS
    for number, keyword in enumerate(found.settings.keywords):
        if keyword.match == "pattern":
            from reader.layout.patterns import check  # noqa: PLC0415  its engine takes 55 ms

            if why := check(keyword.term):
                raise found.error(("keywords", number, "term"), f"“{keyword.term}”: {why}.")
    return found


def commands(found: Configured) -> tuple[Command, ...]:
    """The table with the keys of the configuration. ConfigError names the line of a bad one."""
    if not found.settings.keys:
        return COMMANDS
    from reader.ui.keymaps import KeyMistake, rebound  # noqa: PLC0415  only for keys of the user's

    try:
        return rebound(found.settings.keys)
    except KeyMistake as mistake:
        raise found.error(("keys", mistake.command), str(mistake)) from mistake


class Keeper:
    """Writes changes into the file of a configuration."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self, edits: Sequence[Edit], /) -> None:
        from reader.config.write import write  # noqa: PLC0415  only when something is changed

        write(self._file, edits)


def print_config() -> str:
    """The whole configuration, commented, as it is without a file."""
    from reader.config.example import example  # noqa: PLC0415  only for this

    return example({command.id: (command.keys, command.help) for command in COMMANDS})
