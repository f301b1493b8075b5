"""What a browser saves beside a page: pages in its frames and pictures, in a folder of its name."""

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

    What cannot be read is passed over: the page itself is there. How many of them are looked into
    is for `reader.open.frames` to say: those of advertisements are small and many.
    """
    page = Path(path)
    found: list[bytes] = []
    for folder in _folders(page):
        for file in _pages(folder):
            data = _read(file, size)
            if data:
                found.append(data)
                size -= len(data)
    return tuple(found)


def _folders(page: Path) -> list[Path]:
    """The folders saved beside a page. Most have none, and no path is made for what is not there:
    with one for each of 34 names a list of 400 pages took 40 ms longer.
    """
    here, name = os.path.split(page)
    stems = dict.fromkeys((page.stem, name))
    places = (os.path.join(here, stem + ending) for stem in stems for ending in ENDINGS)  # noqa: PTH118
    return [Path(place) for place in places if os.path.isdir(place)]  # noqa: PTH112


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


def picture(path: str, name: str, size: int) -> bytes:
    """A picture that the page at `path` has at a relative place, b"" for none of at most `size`.

    It stands in the folder of the page or below it, wherever links lead: nothing else of this
    machine is looked at, whatever a page names. Where a browser noted the page's address, `name` is
    an address too, whose last two parts are the folder and the file.
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
    """Whether a place is in the folder that a browser made for the page."""
    page = Path(path)
    folder = parts[-2] if len(parts) > 1 else ""
    return any(folder == name + ending for name in (page.stem, page.name) for ending in ENDINGS)


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
