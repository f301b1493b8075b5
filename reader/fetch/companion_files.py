"""The files a browser saves beside a page, in a folder of its name: frames and pictures."""

import os
import stat
from contextlib import suppress
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

# Browsers name the folder in the language of the system ("page-Dateien").
ENDINGS = (
    "_files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_file",
    "_bestanden", "_pliki", "_soubory", "_dosyalar", "-filer", "_tiedostot",
    "_elemei", "_datoteke", "_fitxers", ".files",
)  # fmt: skip


def frames(path: str, size: int) -> tuple[bytes, ...]:
    """The pages saved beside the page at `path`, at most `size` bytes of them in all.

    Files that cannot be read are skipped: the page itself is there. How many are examined is
    decided by `reader.open.frames`: those of advertisements are small and many.
    """
    page = Path(path)
    bodies: list[bytes] = []
    for folder in _folders(page):
        for file in _pages(folder):
            data = _read(file, size)
            if data:
                bodies.append(data)
                size -= len(data)
    return tuple(bodies)


def _folders(page: Path) -> list[Path]:
    """The folders saved beside a page. Most pages have none, and no Path is made for a missing one:
    making one for each of 34 names slowed a list of 400 pages by 40 ms. Asking for access first,
    which raises nothing, is another 10 ms less.
    """
    parent, name = os.path.split(page)
    stems = dict.fromkeys((page.stem, name))
    places = (os.path.join(parent, stem + ending) for stem in stems for ending in ENDINGS)  # noqa: PTH118
    existing = (place for place in places if os.access(place, os.F_OK))
    return [Path(place) for place in existing if os.path.isdir(place)]  # noqa: PTH112


def folders_beside(folder: str) -> dict[str, list[int]]:
    """Modification times, in ns, of the folders saved beside pages, by the name before the ending.

    That name is the page's, with or without its suffix.
    """
    times_by_name: dict[str, list[int]] = {}
    with suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            ending = next((end for end in ENDINGS if entry.name.endswith(end)), "")
            if ending and entry.is_dir():
                name = entry.name.removesuffix(ending)
                times_by_name.setdefault(name, []).append(entry.stat().st_mtime_ns)
    return times_by_name


def picture(path: str, name: str, size: int) -> bytes:
    """The picture at a relative address of the page at `path`; b"" if there is none of at most
    `size`.

    Only files inside the page's folder are read, after links are resolved: a page must not reach
    any other file of this machine. Where a browser kept the original address, `name` may be a full
    address, whose last two parts are the folder and the file.
    """
    try:
        parts = PurePosixPath(unquote(urlsplit(name).path)).parts
        home = Path(path).parent.resolve(strict=True)
        named = parts[-2:] if _is_beside(path, parts) else parts
        file = home.joinpath(*named).resolve(strict=True)
        return _read(file, size) if file.is_relative_to(home) else b""
    except (OSError, ValueError, RuntimeError):  # what is no name, or a link to itself
        return b""


def _is_beside(path: str, parts: tuple[str, ...]) -> bool:
    """Whether a path is inside the folder that a browser made for the page."""
    page = Path(path)
    folder = parts[-2] if len(parts) > 1 else ""
    return any(folder == name + ending for name in (page.stem, page.name) for ending in ENDINGS)


def _pages(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in {".html", ".htm"})
    except OSError:
        return []


def _read(file: Path, size: int) -> bytes:
    """The bytes of a regular file of at most `size`, else b""."""
    try:
        found = file.stat()
        fits = stat.S_ISREG(found.st_mode) and found.st_size <= size
        return file.read_bytes() if fits else b""
    except OSError:
        return b""
