"""Notes on comments that are not in the page, and why."""

PAGED = "The thread goes on over several pages; the comments of this page are shown."
MORE = "More comments are behind a button of the page."
FOLDED = "Some replies are folded away by the page."
NOT_COME = "The rest was asked for and did not come: "
"""The beginning of a note; the reasons follow."""
PINGBACKS = "li.pingback, li.trackback, div.pingback, div.trackback"


def left_out(pingbacks: int) -> tuple[str, ...]:
    """A note that this many links are not comments, though the page may count them."""
    if not pingbacks:
        return ()
    if pingbacks == 1:
        return ("Left out: 1 pingback, which is a link and not a comment.",)
    return (f"Left out: {pingbacks} pingbacks, which are links and not comments.",)


def orphaned(count: int, whole: str, one: str = "comment") -> tuple[str, ...]:
    """A note that so many comments answer one that is not in `whole` ("on this page")."""
    if not count:
        return ()
    if count == 1:
        return (f"One {one} answers one that is not {whole}; it stands as a thread of its own.",)
    said = f"{count} {one}s answer one that is not {whole}"
    return (f"{said}; they stand as threads of their own.",)
