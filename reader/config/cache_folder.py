"""A folder of files that can be rebuilt: bounded, and emptied when asked."""

import os
from contextlib import suppress
from pathlib import Path


def make_room(folder: Path, most: int) -> None:
    """Let the oldest files go until the others have `most` bytes together. OSError."""
    files = [(entry.stat(), entry.path) for entry in os.scandir(folder) if entry.is_file()]
    total = sum(stat.st_size for stat, _ in files)
    for stat, path in sorted(files, key=lambda file: file[0].st_mtime):
        if total <= most:
            return
        Path(path).unlink(missing_ok=True)
        total -= stat.st_size


def empty(folder: Path, suffix: str) -> None:
    """Keep none of the files with a suffix any longer, as far as that is allowed."""
    with suppress(OSError):
        for path in folder.glob(f"*{suffix}"):
            path.unlink(missing_ok=True)
