"""Boxes over the page: lines that go on below their own beginning, and keys the user has chosen."""

from dataclasses import replace
from typing import Any

import pytest

from reader.commands.table import COMMANDS
from reader.model import Comment, Paragraph, Reading, Span
from reader.ui.screens.note import NoteScreen
from reader.ui.widgets.choice_list import ChoiceList


def with_keys(command_id: str, *keys: str) -> tuple[Any, ...]:
    return tuple(replace(one, keys=keys) if one.id == command_id else one for one in COMMANDS)


@pytest.mark.parametrize("size", [(80, 24), (46, 20)])
async def test_long_facts_go_on_below_their_beginning(
    show: Any, page: Reading, size: tuple[int, int]
) -> None:
    long = replace(page.article, title="The clock on the quay " * 6)
    async with show(size, reading=replace(page, article=long)) as shown:
        await shown.press("=")
        rows = shown.rows()
        first = next(number for number, row in enumerate(rows) if "Title  " in row)
        left = rows[first].index("The clock")
        box = rows[first].index("Title")
        assert not rows[first + 1][box:left].strip()
        assert rows[first + 1][left] != " "


async def test_the_notes_that_the_bar_counts_are_in_view(show: Any, page: Reading) -> None:
    noted = replace(page, notes=tuple(f"The tide is missing from hour {n}." for n in range(3)))
    async with show((80, 24), reading=noted) as shown:
        await shown.press("=")
        rows = "\n".join(shown.rows())
        assert all(note in rows for note in noted.notes)
        await shown.press("G")
        assert "Authors" in "\n".join(shown.rows())


async def test_a_box_has_keys_for_its_ends(show: Any) -> None:
    async with show((80, 24)) as shown:
        lines = [f"Line {number:03}" for number in range(90)]
        for ends in (("G", "g"), ("end", "home")):
            shown.screen.put_over(NoteScreen("A box", lines), lambda _: None)
            await shown.pilot.pause()
            for key, seen in zip(ends, ("Line 089", "Line 000"), strict=True):
                await shown.press(key)
                rows = "\n".join(shown.rows())
                assert seen in rows
                assert "does nothing" not in rows
            await shown.press("q")


async def test_a_box_that_is_too_narrow_for_a_lead_gives_it_a_line(show: Any) -> None:
    async with show((24, 20)) as shown:
        shown.screen.put_over(NoteScreen("A box", (("A long lead ", "and text"),)), lambda _: None)
        await shown.pilot.pause()
        rows = [row.strip() for row in shown.rows()]
        assert "A long lead" in rows
        assert rows[rows.index("A long lead") + 1] == "and text"


async def test_the_parents_are_shown_by_the_users_key(show: Any) -> None:
    async with show((80, 24), commands=with_keys("peek", "Y")) as shown:
        await shown.press("c 2 j Y")
        assert any("Y one more up" in row for row in shown.rows())
        await shown.press("Y")
        assert any("2 of 2 up" in row for row in shown.rows())


async def test_a_page_read_again_keeps_the_bar_beside_the_paragraph(
    show: Any, page: Reading
) -> None:
    async def reload() -> Reading:
        return page

    def barred(shown: Any) -> list[str]:
        return [row for row in shown.rows() if row.lstrip()[:1] in ("▎", "┃", "▌")]

    async with show((80, 24), reload=reload) as shown:
        await shown.press("] }")
        before = barred(shown)
        assert before
        await shown.press("r")
        await shown.settle()
        assert barred(shown) == before


@pytest.mark.parametrize(("width", "cut"), [(80, True), (140, False)])
async def test_a_list_of_addresses_is_broader_where_there_is_room(
    show: Any, page: Reading, width: int, *, cut: bool
) -> None:
    address = "https://quaylight.example/a/way/to/harbour"
    link = Paragraph((Span("the harbour book of all those years", href=address),))
    article = replace(page.article, blocks=(*page.article.blocks, link))
    async with show((width, 30), reading=replace(page, article=article)) as shown:
        await shown.press("U")
        row = next(row for row in shown.rows() if "the harbour book of all" in row)
        assert (address not in row) is cut


async def test_the_words_of_links_have_the_row_where_an_address_could_say_nothing(
    show: Any, page: Reading
) -> None:
    link = Paragraph((Span("The harbour book", href="https://quaylight.example/a"),))
    article = replace(page.article, blocks=(link,))
    async with show((20, 8), reading=replace(page, article=article)) as shown:
        await shown.press("U")
        rows = "\n".join(shown.rows())
        assert "▸ The harbour bo" in rows
        assert "https" not in rows


@pytest.mark.parametrize(("keys", "seen"), [("E", 5), ("ctrl+p", 6)])
async def test_a_list_on_a_tiny_screen_has_all_rows_but_one_to_type_in(
    show: Any, keys: str, seen: int
) -> None:
    async with show((20, 6)) as shown:
        await shown.press(keys)
        rows = shown.rows()
        assert sum(bool(row.strip()) for row in rows) == seen, rows


@pytest.mark.parametrize("size", [(40, 18), (40, 20), (40, 23), (80, 24), (80, 18)])
async def test_the_keys_of_a_full_list_are_seen_whole(show: Any, size: tuple[int, int]) -> None:
    async with show(size) as shown:
        await shown.press("T")
        shown.app.screen.query_one(ChoiceList).put([(f"Row {number}", "") for number in range(60)])
        await shown.pilot.pause()
        assert "Enter take · / filter · Esc close" in "\n".join(shown.rows())
        await shown.press("escape E")
        rows = "\n".join(shown.rows())
        assert "Enter change · / filter" in rows
        assert "Esc keep and close" in rows
        assert "The colors; auto takes what suits" in rows


async def test_a_sentence_too_long_for_a_small_screen_has_all_of_the_bar(
    show: Any, page: Reading
) -> None:
    async with show((40, 20), reading=Reading(page.article)) as shown:
        assert shown.rows()[-1].rstrip().endswith("? help")
        await shown.press("p")
        assert shown.rows()[-1].strip() == "p is a key of the … and there are none"
        await shown.press("j")
        assert shown.rows()[-1].rstrip().endswith("? help")


async def test_on_a_small_screen_the_bar_tells_of_the_comments_too(
    show: Any, page: Reading
) -> None:
    async with show((40, 20), reading=replace(page, claimed=None, notes=())) as shown:
        assert "c 1/10" in shown.rows()[-1]


@pytest.mark.parametrize(
    ("width", "label"), [(40, "Note: kite"), (80, "Note, with #tags, or nothing: kite")]
)
async def test_what_is_asked_for_is_not_cut(show: Any, width: int, label: str) -> None:
    async with show((width, 20)) as shown:
        shown.screen.ask("note", "Note, with #tags, or nothing: ", "kite")
        await shown.settle()
        assert shown.rows()[-1].strip() == label


async def test_a_chain_of_answers_has_a_bar_for_each_of_the_first_levels(show: Any) -> None:
    chain = [
        Comment(f"{n}", parent=f"{n - 1}" if n else "", depth=n, author="Bero") for n in range(200)
    ]
    async with show((60, 40), reading=Reading(comments=tuple(chain))) as shown:
        await shown.press("=")
        rows = [row.strip() for row in shown.rows()]
        at = next(n for n, row in enumerate(rows) if row.startswith("Levels"))
        assert rows[at].split()[1] == "█" * 12
        assert " ".join(rows[at : at + 2]).endswith("1, 1, 1, 1, 188 deeper levels 188")
