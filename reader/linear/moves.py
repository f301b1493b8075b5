"""The target of each movement in a linear page: a part, or none. Pure."""

from collections.abc import Callable
from typing import TypeAlias

from reader.linear.page import LinearPage

NOWHERE = -1
Move: TypeAlias = Callable[[LinearPage, int], int]
"""From a part to another, NOWHERE if there is none."""


def _step(page: LinearPage, at: int) -> int:
    return at + 1 if at + 1 < len(page) else NOWHERE


def _step_back(_page: LinearPage, at: int) -> int:
    return at - 1 if at else NOWHERE


def next_matching(page: LinearPage, at: int, step: int, holds: Callable[[int], object]) -> int:
    """The next part that matches, in steps of 1 or -1."""
    end = len(page) if step > 0 else -1
    return next((part for part in range(at + step, end, step) if holds(part)), NOWHERE)


def next_heading(page: LinearPage, at: int) -> int:
    return next_matching(page, at, 1, page.is_heading)


def previous_heading(page: LinearPage, at: int) -> int:
    return next_matching(page, at, -1, page.is_heading)


def _next_text(page: LinearPage, at: int) -> int:
    return next_matching(page, at, 1, lambda part: not page.is_heading(part))


def _previous_text(page: LinearPage, at: int) -> int:
    return next_matching(page, at, -1, lambda part: part and not page.is_heading(part))


def _in_forest(step: Callable[[LinearPage, int], int], *, onward: bool = False) -> Move:
    """A movement between comments, by index; `onward` begins them, from their heading."""

    def move(page: LinearPage, at: int) -> int:
        index = page.comment(at)
        if index < 0:
            begins = onward and at == page.first - 1 and len(page.forest)
            return page.first if begins else NOWHERE
        target = step(page, index)
        return page.first + target if 0 <= target < len(page.forest) else NOWHERE

    return move


def _next_thread(page: LinearPage, index: int) -> int:
    return page.forest.end[page.forest.path(index)[0]]


def _previous_thread(page: LinearPage, index: int) -> int:
    root = page.forest.path(index)[0]
    return root if index != root else page.forest.previous_sibling(root)


def _past_replies(page: LinearPage, index: int) -> int:
    return page.forest.end[index]


def _before_replies(page: LinearPage, index: int) -> int:
    """The comment before at this level or above, skipping replies."""
    before = page.forest.previous_sibling(index)
    return before if before >= 0 else page.forest.parent[index]


def _first_reply(page: LinearPage, index: int) -> int:
    return index + 1 if page.forest.replies(index) else NOWHERE


def _root(page: LinearPage, index: int) -> int:
    root = page.forest.path(index)[0]
    return NOWHERE if root == index else root


MOVES: dict[str, Move] = {
    "line_down": _step,
    "line_up": _step_back,
    "scroll_down": _step,
    "scroll_up": _step_back,
    "top": lambda _page, _at: 0,
    "bottom": lambda page, _at: len(page) - 1,
    "next_heading": next_heading,
    "previous_heading": previous_heading,
    "next_paragraph": _next_text,
    "previous_paragraph": _previous_text,
    "next_thread": _in_forest(_next_thread, onward=True),
    "previous_thread": _in_forest(_previous_thread),
    "next_level": _in_forest(_past_replies, onward=True),
    "previous_level": _in_forest(_before_replies),
    "next_sibling": _in_forest(lambda page, index: page.forest.next_sibling(index), onward=True),
    "previous_sibling": _in_forest(lambda page, index: page.forest.previous_sibling(index)),
    "parent": _in_forest(lambda page, index: page.forest.parent[index]),
    "root": _in_forest(_root),
    "expand": _in_forest(_first_reply, onward=True),
    "collapse": _in_forest(lambda page, index: page.forest.parent[index]),
    "toggle": _in_forest(_past_replies, onward=True),
    "close": _in_forest(_past_replies, onward=True),
    "done": _in_forest(_next_thread, onward=True),
}
"""By command id. What folds on the screen skips the replies here."""


def nth(page: LinearPage, at: int, number: int) -> int:
    """Paragraph or comment `number`, whichever the current part is."""
    if page.is_article(at):
        return number if 0 < number <= len(page.blocks) else NOWHERE
    return page.first + number - 1 if 0 < number <= len(page.forest) else NOWHERE
