"""Keys that can do nothing say so, and why."""

from typing import Any

import pytest

from reader.commands.keymaps import rebound
from reader.config.settings import Keyword
from reader.model import Dropped, Explanation, Paragraph, Reading, Span


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
        assert "1 note (F5)" in bars
        await shown.press("f5")
        assert "This page" in " ".join(shown.rows())
        await shown.press("f5")
        assert "This page" not in " ".join(shown.rows())
