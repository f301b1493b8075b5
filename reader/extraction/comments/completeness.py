"""Notes on comments that are not in the page, and why."""

PAGED = "The thread goes on over several pages; the comments of this page are shown."
MORE = "More comments are behind a button of the page."
FOLDED = "Some replies are folded away by the page."
PINGBACKS = "li.pingback, li.trackback, div.pingback, div.trackback"


def left_out(pingbacks: int) -> tuple[str, ...]:
    """A note that this many links are not comments, though the page may count them."""
    if not pingbacks:
        return ()
    if pingbacks == 1:
        return ("Left out: 1 pingback, which is a link and not a comment.",)
    return (f"Left out: {pingbacks} pingbacks, which are links and not comments.",)
