"""Whatever one does in whatever order, what must always hold holds."""

import random
from typing import Any

import pytest

from reader.layout.orders import SORTS
from reader.layout.terms import parse
from reader.model import Code, Comment, Paragraph, Quote, Reading, Span
from reader.ui.panes.arrangement import Condition
from reader.ui.panes.comments import CommentsPane
from reader.ui.panes.jumps import JUMPS

STEPS = 180
WORDS = (
    "tide",
    "clock",
    "潮の時計",
    "👩‍🚀",
    "harbour",
    "https://quaylight.example/a/long/way",
    "ledger",
)


def discussion(chance: random.Random, count: int) -> Reading:
    comments: list[Comment] = []
    for number in range(count):
        depth = chance.randint(0, comments[-1].depth + 1) if comments else 0
        text = " ".join(chance.choices(WORDS, k=chance.choice((1, 5, 30, 200))))
        said = Paragraph((Span(text),))
        blocks = chance.choice(((said,), (said, Quote((said,))), (Code(text),), ()))
        comments.append(Comment(f"c{number}", blocks, depth=depth, author=chance.choice(WORDS)))
    return Reading(comments=tuple(comments))


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_pressed_rows_and_focus_agree(stage: Any, seed: int) -> None:
    chance = random.Random(seed)
    pane = CommentsPane()
    async with stage(pane, (60, 20)) as on:
        pane.show(discussion(chance, chance.choice((3, 40, 400))))
        for _ in range(STEPS):
            told = await step(chance, pane, on)
            heights, thread = pane.thread.heights, pane.thread
            assert pane.index in thread.visible, told
            assert pane.in_view(pane.index), told
            assert pane.line_count() == heights.total == pane.virtual_size.height, told
            assert 0 <= pane.first_line <= max(0, heights.total - pane.view_height), told
            row, _offset = heights.at(pane.first_line)
            for near in range(row, min(row + 5, len(thread.visible))):
                index = thread.visible[near]
                true = 1 if thread.is_short(index) else pane._measure(index)
                assert heights.height(near) == true or not seen(pane, near), told
            widths = {pane.render_line(y).cell_length for y in range(pane.view_height)}
            assert widths == {pane.view_width}, told
            assert sum("┃" in line for line in on.rows) > 0, told


def seen(pane: CommentsPane, row: int) -> bool:
    top = pane.thread.heights.top(row)
    return top < pane.first_line + pane.view_height


async def step(chance: random.Random, pane: CommentsPane, on: Any) -> str:
    motions = (*pane.motions, *JUMPS)
    match chance.randrange(15):
        case 0 | 1 | 2 | 3 | 4:
            motion = chance.choice(motions)
            pane.go(motion, chance.choice((1, 1, 1, 3)))
            return motion
        case 5 | 6 | 7:
            operation = chance.choice(tuple(pane.folding.operations))
            pane.folding.fold(operation, chance.randint(1, 3))
            return operation
        case 8:
            pane.search(chance.choice(("", "tide", "時", "Z")))
            pane.find_next(chance.choice((1, -1)))
            return "search"
        case 9:
            size = chance.choice(((60, 20), (30, 9), (100, 30), (22, 4)))
            await on.resize(*size)
            return f"resize {size}"
        case 10:
            pane.set_terms(parse(chance.choice(("", "clock", "tide, harb*"))))
            pane.restore(pane.place)
            return "terms, restore"
        case 11:
            sort = chance.choice(tuple(SORTS))
            pane.arrangement.sort_by(sort)
            return f"sort {sort}"
        case 12:
            kept = chance.choice((2, 7, 1000))
            pane.arrangement.filter_by("some", Condition("some", lambda number: number % kept == 1))
            return f"filter {kept}"
        case 13:
            pane.arrangement.unfilter()
            return "no filter"
        case _:
            pane.column = chance.choice((0, 24, 50))
            await on.idle()
            return "column"
