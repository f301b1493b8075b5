"""Keys that can do nothing say so, and why."""

from typing import Any

import pytest

from reader.model import Reading


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("p", "p is a key of the comments (c)"),
        ("J", "J is a key of the comments (c)"),
        ("enter", "Enter is a key of the comments (c)"),
        ("left", "← is a key of the comments (c)"),
        ("z a", "z a is a key of the comments (c)"),
        ("z x", "z x means nothing"),
        ("5 X", "X does nothing here, ? shows the keys"),
        ("z escape", ""),
        ("X j", ""),
        ("c X", "X does nothing here, ? shows the keys"),
        ("c z x", "z x means nothing"),
    ],
)
async def test_a_key_that_does_nothing_says_why(show: Any, keys: str, sentence: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(keys)
        assert shown.report.message == sentence


async def test_a_key_of_the_comments_where_there_are_none(show: Any, page: Reading) -> None:
    async with show((80, 24), reading=Reading(page.article)) as shown:
        await shown.press("p")
        assert shown.report.message == "p is a key of the comments, and there are none"
