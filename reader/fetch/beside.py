"""What a browser saves beside a page: the pages in its frames, in a folder of the page's name."""

import os
import stat
from contextlib import suppress
from pathlib import Path

# Browsers name the folder in the language of the system ("page-Dateien").
ENDINGS = (
    "_files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_file",
    "_bestanden", "_pliki", "_soubory", "_dosyalar", "-filer", "_tiedostot",
    "_elemei", "_datoteke", "_fitxers", ".files",
)  # fmt: skip


def frames(path: str, size: int) -> tuple[bytes, ...]:
    """The pages saved beside the page at `path`, at most `size` bytes of them in all.

    What cannot be read is passed over: the page itself is there. How many of them are looked into
    is for `reader.open.frames` to say: those of advertisements are small and many.
    """
    page = Path(path)
    names = dict.fromkeys((page.stem, page.name))
    found: list[bytes] = []
    for folder in (page.with_name(name + ending) for name in names for ending in ENDINGS):
        for file in _pages(folder):
            data = _read(file, size)
            if data:
                found.append(data)
                size -= len(data)
    return tuple(found)


def folders_beside(folder: str) -> dict[str, list[int]]:
    """When the folders saved beside pages were last changed, by the names of the pages.

    A page is called as it is, or without its ending.
    """
    found: dict[str, list[int]] = {}
    with suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            ending = next((end for end in ENDINGS if entry.name.endswith(end)), "")
            if ending and entry.is_dir():
                name = entry.name.removesuffix(ending)
                found.setdefault(name, []).append(entry.stat().st_mtime_ns)
    return found


def _pages(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in {".html", ".htm"})
    except OSError:
        return []


def _read(file: Path, size: int) -> bytes:
    """The bytes of an ordinary file that is not larger than `size`, else none."""
    try:
        found = file.stat()
        fits = stat.S_ISREG(found.st_mode) and found.st_size <= size
        return file.read_bytes() if fits else b""
    except OSError:
        return b""
