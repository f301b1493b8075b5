"""What keeps a library from being made in a folder."""

import os
import stat
from pathlib import Path
from threading import get_ident

from reader.text import line


def hindrance(folder: Path) -> str:
    """Why no library can be made in a folder, as a sentence; "" if it can."""
    for place in (folder, *folder.parents):
        try:
            is_folder = stat.S_ISDIR(place.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            return f"There can be no library: nobody may look into {line(str(place.parent))}."
        if not is_folder:
            return f"There can be no library: {line(str(place))} is a file and not a folder."
        if not os.access(place, os.W_OK | os.X_OK) or not _holds_folders(place):
            return f"There can be no library: {line(str(place))} cannot be written."
        break
    return ""


def _holds_folders(place: Path) -> bool:
    """Whether a folder can be made there: in /proc not even root can, who may write everywhere."""
    trial = place / f".library.{os.getpid()}.{get_ident()}"
    try:
        trial.mkdir()
        trial.rmdir()
    except OSError:
        return False
    return True
