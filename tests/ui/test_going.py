"""Marks, jumps, lists, link hints, the command line; and the mouse beside the text."""

from dataclasses import replace
from typing import Any

import pytest

from reader.model import Article, Comment, Image, Paragraph, Reading, Span
from reader.ui.reading import copies
from reader.ui.screens.list import ListScreen
from reader.ui.terminal import browser
from reader.ui.terminal.browser import Outcome
from reader.ui.terminal.clipboard import ClipboardResult

BOOK = "https://quaylight.example/book"
LOFT = "https://quaylight.example/loft"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses a browser was asked for."""
    asked: list[str] = []

    def open_address(url: str) -> Outcome:
        asked.append(url)
        return Outcome(True, "Handed to the browser")

    monkeypatch.setattr(browser, "open_address", open_address)
    return asked


@pytest.fixture
def linked(page: Reading) -> Reading:
    """The page, its first comment with two links and a picture."""
    said = Paragraph(
        (Span("See "), Span("the loft", href=LOFT), Span(" and "), Span("the book", href=BOOK))
    )
    picture = Image("https://quaylight.example/moon.png", alt="the moon")
    first = replace(page.comments[0], blocks=(said, picture))
    return replace(page, comments=(first, *page.comments[1:]))


async def settled(shown: Any) -> None:
    workers = [worker for worker in shown.app.workers if worker.group == "errand"]
    await shown.app.workers.wait_for_complete(workers)
    await shown.pilot.pause()


async def test_marks_in_both_panes_and_the_list_of_them(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("3 } m a")
        at = shown.screen.article.here_now()
        await shown.press("c 5 g m b g M")
        assert shown.shows(ListScreen)
        rows = "\n".join(shown.rows())
        assert "b  Kitt: Nice photographs" in rows
        await shown.press("enter")
        assert shown.screen.current == "article"
        assert shown.screen.article.here_now() == at
        await shown.press("' b")
        assert (shown.screen.current, shown.comment) == ("comments", "21")
        assert any("'b" in row and "Kitt" in row for row in shown.rows())
        await shown.press("' '")
        assert shown.screen.current == "article"
        await shown.press("' '")
        assert shown.comment == "21"
        await shown.press("' x")
        assert shown.report.message == "There is no mark x"


async def test_jumps_are_undone_and_done_again_over_both_panes(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("( ")
        assert shown.report.message == "There is no jump to undo"
        await shown.press("] G c ] t ] ] G")
        assert shown.comment == "41"
        await shown.press("( (")
        assert shown.comment == "21"
        await shown.press("(")
        assert shown.comment == "11"
        await shown.press("( (")
        assert shown.screen.current == "article"
        await shown.press(") ) )")
        assert shown.screen.current == "comments"
        await shown.press(") ) ) ) )")
        assert shown.report.message == "There is no jump to redo"


async def test_a_jump_back_opens_what_was_folded_since(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c j j p z M G ( (")
        assert shown.comment == "13"
        assert shown.screen.comments.thread.folds.isdisjoint({"11", "12"})


async def test_link_hints_lie_on_the_links_and_open_them(
    show: Any, linked: Reading, opened: list[str]
) -> None:
    async with show((80, 24), reading=linked) as shown:
        await shown.press("c ;")
        rows = "\n".join(shown.rows())
        assert "See ahe loft and she book" in rows
        await shown.press("s")
        await settled(shown)
        assert opened == [BOOK]
        assert "the loft and the book" in "\n".join(shown.rows())
        await shown.press("; escape")
        assert shown.report.message == ""
        await shown.press("; 7")
        assert shown.report.message == "No link here is 7"
        await shown.press("; f12")
        assert shown.report.message == "No link here is F12"
        await shown.press("j")
        assert shown.comment == "12"
        await shown.press("z t ;")
        assert shown.report.message == "There are no links in view"


async def test_the_name_of_a_key_is_no_label(show: Any, linked: Reading, opened: list[str]) -> None:
    async with show((80, 24), reading=linked) as shown:
        await shown.press("c ;")
        shown.screen.parts.hints.labels = {"up": BOOK}
        await shown.press("up")
        await settled(shown)
        assert opened == []
        assert shown.report.message == "No link here is ↑"


async def test_a_count_opens_that_link(show: Any, linked: Reading, opened: list[str]) -> None:
    async with show((80, 24), reading=linked) as shown:
        await shown.press("c 2 o")
        await settled(shown)
        assert opened == [BOOK]
        await shown.press("5 o")
        assert shown.report.message == "This comment has 3 links"
        await shown.press("j 1 o")
        assert shown.report.message == "This comment has no links"
        await shown.press("I")
        assert shown.report.message == "No picture here has an address"
        await shown.press("k I")
        await settled(shown)
        assert opened[-1] == "https://quaylight.example/moon.png"


async def test_the_list_of_links_filters_and_opens(
    show: Any, linked: Reading, opened: list[str]
) -> None:
    async with show((80, 24), reading=linked) as shown:
        await shown.press("c U")
        assert any("3 links" in row for row in shown.rows())
        await shown.press("/ b o o k enter")
        await settled(shown)
        assert opened == [BOOK]


async def test_an_address_that_is_its_own_words_is_listed_once(show: Any, page: Reading) -> None:
    address = "https://quaylight.example/of-the-clock-on-the-quay"
    short = "https://quaylight.example/of-…"  # as sites shorten what they show
    words = (Span(address, href=address), Span(" "), Span(short, href=f"{address}/2"))
    first = replace(page.comments[0], blocks=(Paragraph(words),))
    async with show((120, 24), reading=replace(page, comments=(first,))) as shown:
        await shown.press("c U")
        rows = [row for row in shown.rows() if "quaylight.example/of-the-clock" in row][-2:]
        assert [row.count("quaylight.example") for row in rows] == [1, 1]
        assert all("Ines Maro" in row for row in rows)
        assert f"{address}/2" in rows[1]


async def test_keys_of_a_list(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c S")
        chosen = [next(r for r in shown.rows() if "▸ " in r)]
        for key in ("j", "down", "k", "up", "G", "g", "end", "home"):
            await shown.press(key)
            chosen.append(next(row for row in shown.rows() if "▸ " in row and "Sort" not in row))
        told = [row.partition("▸ ")[2].strip(" ●▐█") for row in chosen]
        words = {0: "as on the page", 1: "newest first", 2: "oldest first", 5: "longest first"}
        assert told == [words[n] for n in (0, 1, 2, 1, 0, 5, 0, 5, 0)]
        for key in ("escape", "q", "h", "backspace", "left"):
            assert shown.shows(ListScreen)
            await shown.press(key)
            assert not shown.shows(ListScreen), key
            await shown.press("S")
        await shown.press("j l")
        assert shown.screen.comments.arrangement.sort == "newest"


async def test_the_outline_tells_sizes_and_leads_there(show: Any) -> None:
    async with show((80, 40)) as shown:
        await shown.press("T")
        rows = "\n".join(shown.rows())
        assert "What the ledger says" in rows
        assert "words" in rows
        assert "@ Tove" in rows
        await shown.press("j j enter")
        assert shown.screen.article.current_paragraph() == 19
        await shown.press("T / t o v e enter")
        assert (shown.screen.current, shown.comment) == ("comments", "12")
        await shown.press("(")
        assert shown.screen.current == "article"


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("width 40", {"column": 40}),
        ("theme paper", {"theme": "paper"}),
        ("sort score", {"sort": "score"}),
        ("filter tariff", {"hits": 2}),
        ("mute tove", {"muted": {"Tove"}}),
        ("tag keeper", {"tag": "keeper"}),
        ("7", {"at": "32"}),
        ("zen", {"zen": True}),
        ("search ledger", {"sought": "ledger"}),
    ],
)
async def test_the_command_line(show: Any, typed: str, seen: dict[str, object]) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"c : {' '.join(typed.replace(' ', '_'))} enter".replace("_", "space"))
        screen = shown.screen
        found = {
            "column": screen.pane_layout.column,
            "theme": shown.app.theme,
            "sort": screen.comments.arrangement.sort,
            "hits": sum(screen.comments.arrangement.hits or ()),
            "muted": set(screen.comments.remarks.authors.muted),
            "tag": screen.comments.remarks.authors["Ines Maro"].tag,
            "at": shown.comment,
            "zen": screen.pane_layout.zen,
            "sought": screen.lens.sought,
        }
        assert found.items() >= seen.items()


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("nonsense", "No command is called “nonsense”; Ctrl+P finds one"),
        ("width x", "“width” needs a number of columns"),
        ("goto -1", "“goto” needs the number of a paragraph or comment"),
        ("levels 0", "“levels” needs how many levels to show, from 1 on"),
        ("width 0", "20 columns of text, the fewest"),
        ("width 99999999999999999999", "160 columns of text, the most"),
        ("width 00000000000000000072", "72 columns of text"),
        ("theme PAPER", "Theme: paper"),
        ("tag sailor", "Ines Maro has a tag"),
        ("theme x", "No theme is called “x”; F3 goes through them"),
        ("author x", "Nobody here is called “x”"),
    ],
)
async def test_the_edges_of_what_can_be_typed_have_a_sentence_each(
    show: Any, typed: str, message: str
) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"c : {' '.join(typed.replace(' ', '_'))} enter".replace("_", "space"))
        assert shown.report.message == message


async def test_the_command_line_shows_what_goes_on_from_what_is_typed(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press(": s o r")
        assert "sort" in shown.rows()[-1].split(":sor")[1]
        await shown.press("escape")
        assert shown.screen.asking.prompt.purpose == ""


async def test_ctrl_and_the_wheel_change_the_width(show: Any) -> None:
    async with show((160, 40)) as shown:
        await shown.pilot._post_mouse_events([_wheel(up=True)], "#article", control=True)
        await shown.pilot.pause()
        assert shown.screen.pane_layout.column == 76
        await shown.pilot._post_mouse_events([_wheel(up=False)], "#article", control=True)
        await shown.pilot.pause()
        assert shown.screen.pane_layout.column == 72
        assert shown.screen.article.first_line == 0


def _wheel(*, up: bool) -> Any:
    from textual.events import MouseScrollDown, MouseScrollUp

    return MouseScrollUp if up else MouseScrollDown


async def test_the_right_button_lists_what_can_be_done_here(show: Any) -> None:
    async with show((80, 40)) as shown:
        await shown.press("c")
        await shown.pilot.click("#comments", offset=(10, 5), button=3)
        await shown.pilot.pause()
        assert shown.shows(ListScreen)
        assert any("Next thread" in row and "]" in row for row in shown.rows())
        await shown.press("enter")
        assert shown.comment == "21"


async def test_a_click_on_the_status_bar_does_what_the_field_is_for(show: Any) -> None:
    async with show((120, 24)) as shown:
        await shown.press("c .")
        await shown.press("j")
        row = shown.rows()[-1]
        await shown.pilot.click("#status", offset=(row.index("n: new") + 1, 0))
        assert shown.screen.comments.targets.kind == "keyword"
        await shown.pilot.click("#status", offset=(shown.rows()[-1].index("10 of 14") + 1, 0))
        await shown.pilot.pause()
        assert any("This page" in row for row in shown.rows())


@pytest.mark.parametrize("width", [120, 80])
async def test_a_click_on_a_place_in_the_status_bar_leads_there_or_lists_places(
    show: Any, page: Reading, width: int
) -> None:
    async with show((width, 24), reading=replace(page, claimed=None)) as shown:

        async def click(words: str) -> None:
            await shown.pilot.click("#status", offset=(shown.rows()[-1].index(words) + 1, 0))
            await shown.pilot.pause()

        await click("ARTICLE")
        assert shown.screen.current == "comments"
        await click("COMMENTS")
        assert shown.screen.current == "article"
        await click("c 1/10")
        assert shown.screen.current == "comments"
        await click("c 1/10")
        assert shown.shows(ListScreen)
        await shown.press("escape")
        await shown.pilot.click("#status", offset=(width - 12, 0))  # beside all of them
        assert not shown.shows(ListScreen)


async def test_a_click_on_how_comments_are_arranged_asks_again(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c : s o r t space s c o r e enter")
        await shown.pilot.click("#crumbs", offset=(76, 0))
        await shown.pilot.pause()
        assert any("Sort the comments" in row for row in shown.rows())


async def test_the_line_between_the_panes_can_be_dragged(show: Any) -> None:
    async with show((160, 40)) as shown:
        article, comments = shown.screen.article, shown.screen.comments
        await drag(shown, (90, 20))
        assert (article.outer_size.width, comments.outer_size.width) == (90, 69)
        await drag(shown, (150, 20))
        assert comments.outer_size.width == 56
        await drag(shown, (5, 20))
        assert article.outer_size.width == 60
        await drag(shown, (90, 20))
        await drag(shown, (0, 20))  # the edge of the screen is not the place it began at
        assert article.outer_size.width == 60
        await shown.press("\\")
        before = article.outer_size.height
        await drag(shown, (20, 12))
        assert article.outer_size.height < before
        assert article.region.bottom + 2 == comments.region.y
        await shown.press("\\")
        assert article.outer_size.width == 160


async def drag(shown: Any, to: tuple[int, int]) -> None:
    """Drag the line between the panes to a place of the screen."""
    line = shown.screen.pane_layout.divider.region
    await shown.pilot.mouse_down(
        offset=(line.x + 3 * (line.width > 1), line.y + 3 * (line.height > 1))
    )
    await shown.pilot.hover(offset=to)
    await shown.pilot.mouse_up(offset=to)
    await shown.pilot.pause()
    assert not shown.screen.selections  # nothing was meant to be copied


async def test_the_middle_button_opens_a_link_and_does_nothing_else(
    show: Any, linked: Reading, opened: list[str]
) -> None:
    async with show((80, 24), reading=linked) as shown:
        await shown.press("c")
        row, text = next((y, row) for y, row in enumerate(shown.rows()) if "the loft" in row)
        await shown.pilot.click(offset=(text.index("the loft") + 1, row), button=2)
        await settled(shown)
        assert opened == [LOFT]
        await shown.pilot.click(offset=(text.index("See"), row), button=2)
        assert shown.screen.comments.thread.folds == frozenset()


async def test_copies_of_a_quote_and_of_a_thread(show: Any, monkeypatch: Any) -> None:
    copied: list[str] = []

    def keep(text: str, _environ: object) -> Any:
        copied.append(text)
        return ClipboardResult.HELD

    monkeypatch.setattr(copies, "keep", keep)
    async with show((80, 24)) as shown:
        await shown.press("c j j y t")
        await settled(shown)
        await shown.press("y q")
        await settled(shown)
    assert copied[0].splitlines()[:5] == [
        "Ines Maro:",
        "The tariff was never paid, see the second ledger.",
        "",
        "  Tove:",
        "  Which second ledger?",
    ]
    assert copied[1].startswith(
        "> The one in the sail loft. 潮の時計です。\n>\n> — Ines Maro, https"
    )


async def test_a_comment_without_words_can_be_marked_hidden_and_left(
    show: Any, page: Reading
) -> None:
    bare = replace(page, comments=(Comment("1"), Comment("2", author="Tove")))
    async with show((40, 10), reading=bare) as shown:
        await shown.press("c m a - x")
        assert shown.comment == "2"


@pytest.mark.parametrize(("keys", "number"), [("1 %", 1), ("5 0 %", 10), ("9 9 9 %", 20)])
async def test_a_count_before_percent_is_how_far_down_one_goes(
    show: Any, keys: str, number: int
) -> None:
    texts = [f"Paragraph {number}. " + "It has two hands. " * 3 for number in range(20)]
    blocks = tuple(Paragraph((Span(text),)) for text in texts)
    comments = tuple(Comment(f"c{at}", blocks[:1]) for at in range(1, 21))
    async with show((80, 24), reading=Reading(Article("The clock", blocks), comments)) as shown:
        await shown.press(f"c {keys}")
        assert shown.comment == f"c{number}"
        await shown.press("(")
        assert shown.comment == "c1"
        await shown.press(f"c {keys}")
        assert abs(shown.screen.article.facts().paragraph - number) < 2
        assert shown.report.message == ""


@pytest.mark.parametrize("keys", ["9 9 G", ": 9 9 9 9 enter"])
async def test_a_number_that_leads_nowhere_else_says_so(show: Any, keys: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"c {keys}")
        assert shown.report.message == ""
        last = shown.comment
        await shown.press(keys)
        assert (shown.comment, shown.report.message) == (last, "You are there already")
        await shown.press("g 1 g")
        assert shown.report.message == "You are there already"


async def test_what_n_goes_to_is_said_to_wait_for_the_end_of_a_search(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c / t h e enter . ")
        sought = shown.report.message
        await shown.press("escape ,")
        assert shown.report.message == "n goes to the next thread"
        assert sought == "Esc ends the search, then n goes to the next new"
