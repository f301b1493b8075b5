"""Changes to the file of the configuration: nothing else in it moves, nobody's change is lost.

Each change is made to the file as it is at that moment, under a lock, and put in its place whole.
Who changes it without asking for the lock, as an editor does, is noticed: then it is done again.
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
    """Make changes in `file`, which need not be there yet.

    ConfigError if it has a mistake now or cannot be written; then it is as it was.
    """
    # Through a link: a file that is kept with others elsewhere stays there.
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
    # What would not be read again is not written.
    parsed(after.replace("\r\n", "\n"), file)
    return after == text or replaced(target, after.encode(), before)
