"""The location of a page in an archive of several: FILE#page=N."""

MARK = "#page="


def file_of(location: str) -> str:
    """The file that a page is in, or is."""
    return location.partition(MARK)[0]
