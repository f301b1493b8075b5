"""Pictures among the members of a ZIP file, by the names a page or a chapter uses for them."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from reader.containers.archive import Archive
from reader.containers.base import LARGEST_PICTURE, Pictures
from reader.expressions import expression

_UP = expression(r"\A(?:\.{0,2}/)+")


def pictures_in(archive: Archive, names: frozenset[str]) -> Pictures:
    """The members that a page refers to by these relative names.

    A chapter may be in any folder of a book, so a name matches a member whose path ends with it,
    the shortest of several.
    """
    paths = {name: _path(name) for name in names}
    wanted = frozenset(paths.values()) - {""}
    depths = sorted({path.count("/") for path in wanted})
    by_end: dict[str, str] = {}
    for member in sorted((member.filename for member in archive), key=len):
        for end in _ends(member, depths):
            if end in wanted:
                by_end.setdefault(end, member)
    read = ((name, by_end.get(path, "")) for name, path in paths.items())
    pictures = {name: archive.read(member, LARGEST_PICTURE) for name, member in read if member}
    return {name: data for name, data in pictures.items() if data}


def _path(name: str) -> str:
    """The path in a relative address, without leading steps up."""
    return _UP.sub("", unquote(name.partition("?")[0].partition("#")[0]))


def _ends(member: str, depths: Sequence[int]) -> Iterator[str]:
    """The ends of a path with the given numbers of slashes."""
    parts = member.split("/")
    for depth in depths:
        if depth >= len(parts):
            return
        yield "/".join(parts[-depth - 1 :])
