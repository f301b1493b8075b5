"""A thread as plain text, to be copied or given to another program."""

from collections.abc import Sequence

from reader.layout.threads import UNKNOWN, Forest
from reader.model import Comment

DEEP = 20
"""How many levels are set in."""


def thread_text(comments: Sequence[Comment], forest: Forest, number: int) -> str:
    """The text of the whole thread that a comment is in, with replies indented."""
    return "\n\n".join(_as_text(comments[index]) for index in forest.thread(number))


def _as_text(comment: Comment) -> str:
    margin = "  " * min(comment.depth, DEEP)
    lines = [f"{comment.author or UNKNOWN}:", *comment.text.splitlines()]
    return "\n".join(f"{margin}{line}".rstrip() for line in lines)
