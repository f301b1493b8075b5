"""The messages of commands that find nothing to do, by command id."""

from collections.abc import Sequence

MISSES = {
    "next_heading": "No heading further down",
    "aside_right": "No code and no table here is wider than the text",
    "aside_left": "Code and tables are not moved",
    "previous_heading": "No heading further up",
    "next_thread": "This is the last thread",
    "previous_thread": "This is the first thread",
    "next_level": "No comment further down at this level",
    "previous_level": "No comment further up at this level",
    "next_sibling": "This is the last reply here",
    "previous_sibling": "This is the first reply here",
    "parent": "This comment starts the thread",
    "root": "This comment starts the thread",
    "toggle": "This comment has no replies",
    "expand": "This comment has no replies",
    "collapse": "This comment starts the thread",
    "open": "This comment is not folded",
    "close": "This comment is folded already",
    "more": "There is nothing more to fold",
    "less": "There is nothing to unfold",
    "close_all": "There is nothing more to fold",
    "open_all": "There is nothing to unfold",
    "levels": "These levels are shown already",
    "done": "No thread further down is left to read",
    "fold_old": "Nothing here is new to you",
}
_WITH = "with "


def none_passes(conditions: Sequence[str]) -> str:
    """Say that no comment is as a filter wants it: "by Ada", "with a link", each of these."""
    wanted = (
        f"has {each.removeprefix(_WITH)}" if each.startswith(_WITH) else f"is {each}"
        for each in conditions
    )
    return f"No comment {' and '.join(wanted)}"
