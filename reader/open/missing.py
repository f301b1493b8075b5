"""What a page claims against what is there, in a sentence each; never silence."""

from reader.sites.base import Thread


def completeness(thread: Thread) -> tuple[str, ...]:
    """What is missing of a thread by its page's own count, and by whom its comments answer."""
    here = len(thread.ordered.comments)
    found = []
    if thread.claimed is not None and thread.claimed > here + thread.others:
        found.append(f"{here} of {thread.claimed} comments are on this page.")
    if thread.ordered.orphans:
        found.append(
            f"{thread.ordered.orphans} comments answer one that is not on this page; "
            "they stand as threads of their own."
        )
    return tuple(found)
