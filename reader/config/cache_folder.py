"""A folder of files that can be rebuilt: limited in size, and emptied on request."""

import os
from contextlib import suppress
from pathlib import Path


def make_room(folder: Path, limit: int) -> None:
    """Delete the oldest files until the rest have at most `limit` bytes. Raises OSError."""
    files = _files(folder)
    total = sum(stat.st_size for stat, _ in files)
    for stat, path in sorted(files, key=lambda file: file[0].st_mtime):
        if total <= limit:
            return
        Path(path).unlink(missing_ok=True)
        total -= stat.st_size


def _files(folder: Path) -> list[tuple[os.stat_result, str]]:
    """Status and path of each file, without those that another program deletes meanwhile."""
    files = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                if entry.is_file():
                    files.append((entry.stat(), entry.path))
    return files


def empty(folder: Path, suffix: str) -> None:
    """Delete all files with a suffix, as far as permissions allow."""
    with suppress(OSError):
        for path in folder.glob(f"*{suffix}"):
            path.unlink(missing_ok=True)
