"""The manual page and the shell completions, as they are installed beside the command.

`python -m reader.cli.installed` regenerates them; a test fails when they are out of date.
"""

from pathlib import Path

from reader.cli.completions import bash, fish, zsh
from reader.cli.manual import manual

FOLDER = Path(__file__).parent


def files() -> dict[str, str]:
    """The text of each file, by its name in this folder."""
    return {"reader.1": manual(), "reader.bash": bash(), "_reader": zsh(), "reader.fish": fish()}


def write() -> None:
    """Write all the files."""
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
