"""Write changes to the configuration file without moving anything else or losing others' changes.

Each change is made to the file as it is at that moment, under a lock, and the file is replaced
atomically. If a program that ignores the lock, such as an editor, changed the file meanwhile, the
change is made again.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.config.atomic import contents, locked, replaced
from reader.config.edits import Edit, applied
from reader.config.read import parsed
from reader.errors import ConfigError
from reader.text import line

_TRIES = 5


def write(file: Path, edits: Sequence[Edit]) -> None:
    """Make changes in `file`, which is created if it does not exist.

    Raises ConfigError if it has a mistake or cannot be written; the file is then unchanged.
    """
    # A symbolic link is followed, so that a file kept elsewhere, with other dotfiles, stays there.
    target = Path(os.path.realpath(file))
    try:
        with locked(target.parent):
            for _ in range(_TRIES):
                if _changed(target, file, edits):
                    return
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        name = line(str(file))
        raise ConfigError(f"{name} cannot be changed: {reason}.", name) from error
    raise ConfigError(f"{line(str(file))} is being changed by another program.", str(file))


def _changed(target: Path, file: Path, edits: Sequence[Edit]) -> bool:
    """Make the changes; False if somebody else changed the file meanwhile."""
    before = contents(target)
    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{line(str(file))}: this is not UTF-8.", str(file)) from error
    parsed(text.replace("\r\n", "\n"), file)
    after = applied(text, edits)
    # Nothing is written that could not be read again.
    parsed(after.replace("\r\n", "\n"), file)
    return after == text or replaced(target, after.encode(), before)
