"""The configuration of a run: which file, its mistakes, and how it is changed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.commands.presets import Keys, with_preset
from reader.commands.table import COMMANDS, Command
from reader.config.folders import config_file, expanded
from reader.config.read import NO_SETTINGS, Configured, read
from reader.errors import ConfigError
from reader.text.ambiguous import count_as

if TYPE_CHECKING:  # nothing is written before the first frame
    from reader.config.edits import Edit


def configured(arguments: Arguments) -> Configured:
    """The settings asked for. ConfigError with file and line for each mistake in them.

    From then on cell widths are computed as the settings say.
    """
    configuration = _configured(arguments)
    count_as(configuration.settings.screen.ambiguous_width)
    return configuration


def _configured(arguments: Arguments) -> Configured:
    if arguments.no_config:
        return NO_SETTINGS
    if arguments.config:
        return read(Path(expanded(arguments.config)), _mistakes, required=True)
    file = config_file()
    return read(file, _mistakes) if file else NO_SETTINGS


def _mistakes(configured: Configured) -> Iterator[ConfigError]:
    """Mistakes in patterns and keys, which the reader of the file cannot check."""
    for number, keyword in enumerate(configured.settings.keywords):
        if keyword.match == "pattern":
            from reader.layout.patterns import check  # noqa: PLC0415  its engine takes 55 ms

            if reason := check(keyword.term):
                yield configured.error(("keywords", number, "term"), f"“{keyword.term}”: {reason}.")
    if keys := _keys(configured):
        from reader.commands.keymaps import checked  # noqa: PLC0415  only for keys of the user's

        for mistake in checked(keys)[1]:
            yield configured.error(("keys", mistake.command), str(mistake))


def commands(configured: Configured) -> tuple[Command, ...]:
    """The table of commands with the keys of a configuration without mistakes."""
    if not (keys := _keys(configured)):
        return COMMANDS
    from reader.commands.keymaps import rebound  # noqa: PLC0415  only for keys of the user's

    return rebound(keys)


def _keys(configured: Configured) -> Keys:
    """The user's keys added to those of the preset chosen."""
    return with_preset(configured.settings.screen.preset, configured.settings.keys)


class Keeper:
    """Writes changes to the configuration file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self, edits: "Sequence[Edit]", /) -> None:
        from reader.config.write import write  # noqa: PLC0415  only when something is changed

        write(self._file, edits)


def print_config(arguments: Arguments) -> str:
    """Print the whole configuration with comments: the defaults, or that of the file named."""
    from reader.config.example import example  # noqa: PLC0415  only for this

    configuration = configured(arguments) if arguments.config else NO_SETTINGS
    described = {command.id: (command.keys, command.help) for command in COMMANDS}
    return example(described, configuration.settings)
