"""Keys that can do nothing say so, and why."""

from typing import Any

import pytest

from reader.commands.keymaps import rebound
from reader.config.settings import Keyword
from reader.model import Dropped, Explanation, Paragraph, Reading, Span
from reader.ui.screens.help import HelpScreen


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("p", "p is a key of the comments (c)"),
        ("J", "J is a key of the comments (c)"),
        ("enter", "No footnote is referred to here"),
        ("left", "Code and tables are not moved"),
        ("l", "No code and no table here is wider than the text"),
        ("x", "x is a key of the comments (c)"),
        ("z a", "z a is a key of the comments (c)"),
        ("z x", "z x means nothing"),
        ("5 Y", "Y does nothing here, ? shows the keys"),
        ("Y f12", "F12 does nothing here, ? shows the keys"),
        ("Y ctrl+x", "Ctrl+X does nothing here, ? shows the keys"),
        ("c Y insert", "Insert does nothing here, ? shows the keys"),
        ("z escape", ""),
        ("Y j", ""),
        ("C", "No site can be asked here; a page opened by its address has one"),
        ("c z n", "Nothing here is new to you"),
        ("c Y", "Y does nothing here, ? shows the keys"),
        ("c z x", "z x means nothing"),
        ("c z J", "z J is a key of the article (c)"),
        ("c ] l", "This comment has no replies"),
        ("c ] h", "This comment starts the thread"),
        ("c z o", "This comment is not folded"),
        ("c z c z c", "This comment is folded already"),
        ("c z M z M", "There is nothing more to fold"),
        ("c z M z m", "There is nothing more to fold"),
        ("c z r", "There is nothing to unfold"),
        ("c z R", "There is nothing to unfold"),
        ("c z 2 z 2", "These levels are shown already"),
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


class Explained:
    """Stands for the page asked why it is what it is: one piece was left out."""

    def __init__(self, page: Reading) -> None:
        self._page = page

    async def __call__(self) -> Explanation:
        blocks = (Paragraph((Span("All clocks of the coast"),)),)
        return Explanation(self._page, dropped=(Dropped("links", blocks, "nav"),))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("D", "1 piece was left out; D hides them"),
        ("0", "0 does nothing here, F6 shows the keys"),
        ("p", "p is a key of the comments (F8)"),
        ("ctrl+c", "F10 quits, Y copies"),
        (": q x enter", "No command is called “qx”; F9 finds one"),
    ],
)
async def test_sentences_name_the_keys_of_the_configuration(
    show: Any, page: Reading, keys: str, said: str
) -> None:
    table = rebound(
        {
            "dropped": ("D",), "help": ("F6",), "flip": ("F8",), "back": ("F10",), "copy": ("Y",),
            "palette": ("F9",),
        }
    )  # fmt: skip
    async with show((80, 24), commands=table, explain=Explained(page)) as shown:
        await shown.press(keys)
        assert shown.report.message == said


async def test_what_brings_a_keyword_back_is_the_key_of_the_configuration(show: Any) -> None:
    table = rebound({"list_undo": ("B",)})
    async with show((80, 24), commands=table, watched=(Keyword("tariff"),)) as shown:
        await shown.press("W d")
        assert "“tariff” is gone, B brings it back" in " ".join(shown.rows())


async def test_the_bars_name_the_keys_of_the_configuration(show: Any) -> None:
    table = rebound(
        {"keywords": ("Y",), "edit_keywords": (), "add_keyword": ("F10",), "help": ("F4",), "page_facts": ("F5",)}
    )  # fmt: skip
    async with show((120, 40), commands=table, watched=(Keyword("tariff"),)) as shown:
        bars = "\n".join(shown.rows()[-2:])
        assert "Y hide · “Edit keywords” edit · F10 add" in bars
        assert "F4 help" in bars
        assert "1 remark (F5)" in bars
        await shown.press("f5")
        assert "This page" in " ".join(shown.rows())
        await shown.press("f5")
        assert "This page" not in " ".join(shown.rows())


@pytest.mark.parametrize(
    ("opens", "heading", "works"),
    [
        ("E", "Settings", "Show only settings with certain words"),
        ("c S", "Choosing from a list", "Take this row"),
        ("W", "List of keywords", "Take it away"),
        ("=", "Boxes", "Go to the comment that is shown, or close"),
        ("c j P", "Boxes", "Go to the comment that is shown, or close"),
    ],
)
async def test_boxes_say_what_does_nothing_and_show_what_works(
    show: Any, opens: str, heading: str, works: str
) -> None:
    async with show((80, 30)) as shown:
        await shown.press(opens)
        box = shown.app.screen
        hints = shown.rows()
        await shown.press("Y")
        assert "Y does nothing here, ? shows the keys" in "\n".join(shown.rows())
        await shown.press("f12")
        assert "F12 does nothing here, ? shows the keys" in "\n".join(shown.rows())
        await shown.press("3 ctrl+x")
        assert "Ctrl+X does nothing here, ? shows the keys" in "\n".join(shown.rows())
        await shown.press("up" if opens != "c j P" else "g")
        await shown.press("up")
        assert shown.rows() == hints
        await shown.press("Y ?")
        assert shown.shows(HelpScreen)
        told = "\n".join(shown.rows())
        assert heading in told
        assert works in told
        await shown.press("escape")
        assert shown.app.screen is box
        assert shown.rows() == hints


async def test_a_list_without_anything_to_open_says_so(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c S O")
        assert "There is nothing to open here" in "\n".join(shown.rows())


@pytest.mark.parametrize("size", [(40, 20), (24, 7), (80, 24)])
async def test_a_refusal_is_seen_on_small_screens(show: Any, size: tuple[int, int]) -> None:
    async with show(size) as shown:
        for opens in ("c S", "W"):
            await shown.press(opens)
            await shown.press("Y")
            words = " ".join(" ".join(shown.rows()).split())
            assert "Y does nothing here" in words
            await shown.press("escape")


async def test_the_first_ancestor_has_none_above_it(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c j P P")
        assert "This is what began the thread" in "\n".join(shown.rows())
        await shown.press("j")
        assert "This is what began the thread" not in "\n".join(shown.rows())


async def test_without_keywords_nothing_of_one_is_changed(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("W u")
        assert "Nothing was taken away" in "\n".join(shown.rows())
        for key in ("d", "space", "c", "m", "s"):
            await shown.press("j")
            await shown.press(key)
            assert "\n".join(shown.rows()).count("There are none yet.") == 2


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("3 z f", "All but where you are is dimmed; z f takes no count"),
        ("z f", "All but where you are is dimmed"),
        ("3 z g", "Beside the text: ● new ◆ hit ★ mark ✎ note @ role; z g takes no count"),
        ("3 z escape", ""),
        ("c 3 z M", "z M takes no count"),
        ("c 3 z M 3 z M", "There is nothing more to fold; z M takes no count"),
        ("c 4 z 2", "z 1…9 takes no count"),
        ("c 2 z m", ""),
        ("3 m a", "Mark a is set; ' a goes there; m a…z takes no count"),
        ("2 f3", "Theme: sepia"),
        ("2 z f j", ""),
    ],
)
async def test_a_count_is_used_or_said_to_be_of_no_use(show: Any, keys: str, sentence: str) -> None:
    async with show((120, 24)) as shown:
        await shown.press(keys)
        assert shown.report.message == sentence


async def test_a_count_chooses_what_is_put_on_a_row_of_the_screen(show: Any) -> None:
    async with show((80, 24)) as shown:
        article = shown.screen.article
        await shown.press("8 G z z")
        there = article.facts().paragraph, article.first_line
        await shown.press("g 8 z z")
        assert (article.facts().paragraph, article.first_line) == there
        await shown.press("' '")
        assert article.facts().paragraph == 1
        await shown.press("c 4 z t")
        assert shown.screen.comments.facts().index == 4
