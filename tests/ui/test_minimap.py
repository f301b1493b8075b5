"""The map beside the text: where something new, sought, marked or said by somebody special is."""

from dataclasses import replace
from typing import Any

from reader.config.settings import Screen
from reader.model import Reading
from reader.ui.widgets.minimap import rows


def test_a_row_shows_the_most_telling_of_its_lines() -> None:
    lines = {"role": [0, 50, 99], "hit": [50], "new": [51]}
    assert rows(10, 100, lines) == {0: "@", 5: "●", 9: "@"}
    assert rows(10, 5, {"hit": [4]}) == {4: "◆"}
    assert rows(10, 0, {}) == {}


def column(shown: Any, pane: Any) -> str:
    """The cells beside the text of a pane, from the top."""
    region = pane.region
    last = region.x + pane.view_width - 1
    strips = shown.app.screen._compositor.render_strips()
    return "".join(strip.crop(last, last + 1).text for strip in strips[region.y : region.bottom])


async def test_new_hits_marks_and_roles_are_seen(show: Any, page: Reading) -> None:
    comments = list(page.comments)
    comments[0] = replace(comments[0], roles=("op",))
    reading = replace(page, comments=tuple(comments))
    async with show((120, 44), reading=reading, width=40) as shown:
        screen = shown.screen
        await shown.press("c")
        before = shown.rows()
        screen.comments.note_news({"34"})
        await shown.press("z g")
        assert column(shown, screen.comments).replace(" ", "") == "@●"
        assert column(shown, screen.comments)[0] == "@"
        await shown.press("4 j m b g / p h o t o enter")
        assert column(shown, screen.comments).replace(" ", "") == "@◆●"
        await shown.press("escape")
        assert column(shown, screen.comments).replace(" ", "") == "@★●"
        await shown.press("c / l e d g e r enter")
        found = column(shown, screen.article)
        assert set(found) == {"◆", " "}
        assert 1 <= found.count("◆") <= screen.article.match_count
        await shown.press("escape z g")
        assert column(shown, screen.article).strip() == ""
        assert len(before) == len(shown.rows())


async def test_a_configuration_may_ask_for_it(show: Any) -> None:
    async with show((120, 44), configured=Screen(minimap=True), keywords=("tariff",)) as shown:
        assert "◆" in column(shown, shown.screen.article)
