"""Pictures among the members of a ZIP file, by what a page or a chapter calls them."""

from urllib.parse import unquote

from reader.containers.archive import Archive
from reader.containers.base import LARGEST_PICTURE, Pictures


def pictures_in(archive: Archive, names: frozenset[str]) -> Pictures:
    """The members that a page calls by these relative names.

    A chapter may stand in any folder of a book, so that a name is that of the member whose path
    ends with it, the shortest of several.
    """
    members = sorted((member.filename for member in archive), key=len)
    by_end: dict[str, list[str]] = {}
    for member in members:
        by_end.setdefault(member.rpartition("/")[2], []).append(member)
    found: Pictures = {}
    for name in names:
        path = unquote(name.partition("?")[0].partition("#")[0])
        while path.startswith(("./", "../", "/")):
            path = path.partition("/")[2]
        same = by_end.get(path.rpartition("/")[2], ())
        member = next((one for one in same if f"/{one}".endswith(f"/{path}")), "")
        if path and member and (data := archive.read(member, LARGEST_PICTURE)):
            found[name] = data
    return found
