"""The list of keywords: what is done in it is seen, counted and kept."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from reader.commands.table import commands_in
from reader.config.edits import Edit, Watch
from reader.config.settings import Keyword
from reader.errors import ConfigError
from reader.layout.site_keywords import concerns
from reader.ui.reading.keyword_list import Entry
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.keyword import KeywordScreen
from reader.ui.screens.keywords import KeywordsScreen

TARIFF, MOON = Keyword("tariff"), Keyword("moon", color="blue")
ELSEWHERE = Keyword("ledger", sites=("other.example",))


class Kept:
    """Stands for the configuration: what is to be written to it."""

    def __init__(self, failure: str = "") -> None:
        self.edits: list[Edit] = []
        self._failure = failure

    def __call__(self, edits: Sequence[Edit], /) -> None:
        if self._failure:
            raise ConfigError(self._failure)
        self.edits += edits


def row(shown: Any, word: str) -> str:
    found = (re.search(rf"(✓ )?{word} +(\d+│\d+|off|–) .*", one) for one in shown.rows())
    return next(" ".join(one[0].split()) for one in found if one)


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (200, 60)])
async def test_the_list_shows_each_with_its_counts(show: Any, size: tuple[int, int]) -> None:
    async with show(size, watched=(TARIFF, MOON, ELSEWHERE)) as shown:
        await shown.press("W")
        await shown.settle()
        assert shown.shows(KeywordsScreen)
        assert row(shown, "tariff").startswith("✓ tariff 2│2 word")
        assert row(shown, "moon").startswith("✓ moon 1│1 word")
        assert row(shown, "ledger").startswith("✓ ledger – word")
        if size[0] >= 80:
            assert row(shown, "tariff").endswith("word auto everywhere")
            assert row(shown, "moon").endswith("word blue everywhere")
            assert row(shown, "ledger").endswith("word auto other.example")
        assert "esc" in " ".join(shown.rows()).lower()


@pytest.mark.parametrize("width", [40, 80, 120])
async def test_the_columns_have_a_heading(show: Any, width: int) -> None:
    """“1│5  word  auto” said to nobody what it is about."""
    async with show((width, 24), watched=(TARIFF, MOON)) as shown:
        assert "art.│com." not in "\n".join(shown.rows())
        await shown.press("W")
        await shown.settle()
        rows = [one for one in shown.rows() if re.search(r"art\.│com\.|✓ (tariff|moon)", one)]
        heading, tariff, moon = rows
        assert heading.index("│com.") == tariff.index("│2") == moon.index("│1")
        assert heading.index("match") == tariff.index("word") == moon.index("word")
        if width >= 80:
            assert heading.index("color") == tariff.index("auto") == moon.index("blue")
            assert heading.index("where") == tariff.index("everywhere")
        await shown.press("d d")
        assert "art.│com." not in "\n".join(shown.rows())


@pytest.mark.parametrize("keys", ["W", "c S", "=", "T", "E"])
async def test_no_letters_of_the_page_peek_out_beside_a_box(show: Any, keys: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(keys)
        await shown.settle()
        box = shown.app.screen.query_one(".box").region
        beside = [row[: box.x] + row[box.right :] for row in shown.rows()[box.y : box.bottom]]
        assert not re.search(r"\w", "".join(beside))


async def test_an_empty_list_says_what_can_be_done(show: Any) -> None:
    async with show((40, 20)) as shown:
        await shown.press("W")
        text = " ".join(shown.rows())
        assert "There are none yet." in text
        assert "a add · Enter change" in text
        await shown.press("d space c m s enter j escape escape")
        assert shown.screen.lens.terms == ()


@pytest.mark.parametrize("key", ["a"])
async def test_a_keyword_is_added_with_its_match_color_and_site(show: Any, key: str) -> None:
    kept = Kept()
    async with show((80, 24), keep=kept) as shown:
        await shown.press(f"W {key}")
        assert shown.shows(KeywordScreen)
        await shown.press("m o o n tab right tab left tab right enter")
        await shown.settle()
        assert row(shown, "moon") == "✓ moon 1│1 beginning cyan quaylight.example"
        await shown.press("escape")
        await shown.app.workers.wait_for_complete()
        moon = Keyword("moon", "beginning", "cyan", ("quaylight.example",))
        assert kept.edits == [Watch(None, moon)]
        assert shown.report.message == "The keywords are kept"
        assert shown.chips.startswith("[moon* 1│1]")


async def test_a_star_asks_for_beginnings_in_the_list_as_elsewhere(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("W a m o o * enter")
        await shown.settle()
        assert row(shown, "moo").startswith("✓ moo 1│1 beginning")
        await shown.press("a * enter")
        assert shown.shows(KeywordScreen)  # a star alone is nothing to look for


async def test_commas_separate_keywords_in_the_list_as_elsewhere(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("W a m o o * comma space t i d e enter")
        await shown.settle()
        assert row(shown, "moo").startswith("✓ moo 1│1 beginning")
        assert row(shown, "tide").split()[-2:] == ["auto", "everywhere"]
        await shown.press("a m comma t tab right right right enter")
        await shown.settle()
        assert row(shown, "m,t").startswith("✓ m,t 0│0 pattern")


async def test_what_is_for_this_time_is_not_written(show: Any) -> None:
    kept = Kept()
    async with show((80, 24), keep=kept, keywords=("tide",)) as shown:
        await shown.press("W c a m o o n tab tab tab left enter")
        assert row(shown, "moon").endswith("this time")
        assert row(shown, "tide").endswith("this time")
        await shown.press("escape")
        await shown.app.workers.wait_for_complete()
        assert kept.edits == []
        assert [term.text for term in shown.screen.lens.terms] == ["tide", "moon"]


@pytest.mark.parametrize("key", ["enter", "e"])
async def test_a_keyword_is_changed_and_kept(show: Any, key: str) -> None:
    kept = Kept()
    async with show((80, 24), keep=kept, watched=(TARIFF, MOON)) as shown:
        await shown.press(f"W j {key} s enter")
        assert row(shown, "moons").startswith("✓ moons 0│0")
        await shown.press("escape")
        await shown.app.workers.wait_for_complete()
        assert kept.edits == [Watch(MOON, Keyword("moons", color="blue"))]


async def test_leaving_the_form_changes_nothing(show: Any) -> None:
    async with show((80, 24), watched=(TARIFF,)) as shown:
        await shown.press("W enter x y escape")
        assert shown.shows(KeywordsScreen)
        assert row(shown, "tariff").startswith("✓ tariff 2│2")


@pytest.mark.parametrize(
    ("keys", "after", "seen"),
    [
        ("space", Keyword("tariff", on=False), "tariff off word auto everywhere"),
        ("c", Keyword("tariff", color="yellow"), "✓ tariff 2│2 word yellow everywhere"),
        ("3 c", Keyword("tariff", color="blue"), "✓ tariff 2│2 word blue everywhere"),
        ("m", Keyword("tariff", "beginning"), "✓ tariff 2│2 beginning auto everywhere"),
        ("m m", Keyword("tariff", "anywhere"), "✓ tariff 2│2 anywhere auto everywhere"),
        ("m m m", Keyword("tariff", "pattern"), "✓ tariff 2│2 pattern auto everywhere"),
        ("s", Keyword("tariff", sites=("quaylight.example",)), "✓ tariff 2│2 word auto quaylight.example"),
        ("s s", None, "✓ tariff 2│2 word auto this time"),
    ],
)  # fmt: skip
async def test_a_key_changes_the_keyword_at_once(
    show: Any, keys: str, after: Keyword | None, seen: str
) -> None:
    kept = Kept()
    async with show((80, 24), keep=kept, watched=(TARIFF,)) as shown:
        await shown.press(f"W {keys}")
        await shown.settle()
        assert row(shown, "tariff") == seen
        await shown.press("q")
        await shown.app.workers.wait_for_complete()
        assert isinstance(last := kept.edits[-1], Watch)
        assert last.after == after


async def test_a_word_that_is_no_pattern_does_not_become_one(show: Any) -> None:
    """It was kept in the configuration, with which no page could be opened any more."""
    kept = Kept()
    async with show((80, 24), keep=kept, watched=(Keyword("[a"),)) as shown:
        await shown.press("W m m m")
        await shown.settle()
        assert row(shown, r"\[a").startswith("✓ [a 0│0 word")
        assert any("No pattern" in line for line in shown.rows())
        await shown.press("q")
        await shown.app.workers.wait_for_complete()
        after = [edit.after for edit in kept.edits if isinstance(edit, Watch)]
        assert [keyword.match for keyword in after if keyword][-2:] == ["anywhere", "word"]


@pytest.mark.parametrize("way", ["s", "enter tab tab tab {} enter"])
async def test_hosts_of_a_keyword_are_a_scope_of_their_own(show: Any, way: str) -> None:
    two = Keyword("ledger", sites=("other.example", "third.example"))
    by_key = way == "s"
    async with show((160, 50), watched=(two, TARIFF)) as shown:
        await shown.press("W")
        lens = shown.screen_below.lens
        seen = []
        for count in range(1, 5):
            keys = f"{count} s" if by_key else way.format(" ".join(["right"] * count))
            await shown.press(keys)
            keyword, kept = lens.list.entries[0]
            seen.append((keyword.sites, kept))
            lens.list.put(0, Entry(two, is_saved=True))
        assert seen == [((), True), (("quaylight.example",), True), ((), False), (two.sites, True)]
        await shown.press("s s s s" if by_key else "e enter")
        assert lens.list.entries[0] == Entry(two, is_saved=True)


@pytest.mark.parametrize("key", ["d", "delete"])
async def test_deleting_and_bringing_back(show: Any, key: str) -> None:
    kept = Kept()
    async with show((80, 24), keep=kept, watched=(TARIFF, MOON)) as shown:
        await shown.press(f"W {key}")
        assert "“tariff” is gone, u brings it back" in " ".join(shown.rows())
        await shown.press("u")
        assert [entry.keyword for entry in shown.screen_below.lens.list.entries] == [MOON, TARIFF]
        await shown.press(f"{key} W")
        await shown.app.workers.wait_for_complete()
        assert kept.edits == [Watch(TARIFF, None), Watch(None, TARIFF), Watch(TARIFF, None)]
        assert [term.text for term in shown.screen.lens.terms] == ["moon"]


@pytest.mark.parametrize(
    ("keys", "gone"),
    [
        ("j", "b"), ("down", "b"), ("j j k", "b"), ("G", "c"), ("end", "c"), ("G up", "b"),
        ("G g", "a"), ("G home", "a"), ("9 j", "c"), ("9 k", "a"),
    ],
)  # fmt: skip
async def test_moving_in_the_list(show: Any, keys: str, gone: str) -> None:
    watched = tuple(map(Keyword, "abc"))
    async with show((80, 24), watched=watched) as shown:
        await shown.press(f"W {keys} d")
        left = [entry.keyword.term for entry in shown.screen_below.lens.list.entries]
        assert sorted({"a", "b", "c"} - set(left)) == [gone]


async def test_a_pattern_that_is_none_is_refused_with_the_reason(show: Any) -> None:
    async with show((80, 24), watched=(TARIFF,)) as shown:
        await shown.press("W a left_parenthesis tab right right right enter")
        assert shown.shows(KeywordScreen)
        assert "No pattern: missing )." in " ".join(shown.rows())
        await shown.press("tab tab tab x right_parenthesis enter")
        assert shown.shows(KeywordsScreen)


async def test_one_that_is_there_is_not_added_twice(show: Any) -> None:
    async with show((80, 24), watched=(TARIFF,)) as shown:
        await shown.press("W a T a r i f f enter")
        assert "That one is in the list already" in " ".join(shown.rows())
        assert len(shown.screen_below.lens.list.entries) == 1


async def test_a_pattern_that_takes_too_long_is_said_and_the_screen_goes_on(show: Any) -> None:
    slow = Keyword("(([a-z ])+.)+[!?]", "pattern")
    async with show((80, 24), watched=(slow, TARIFF)) as shown:
        await shown.settle()
        assert "[/(([a-z ])+.)+[!?]/ —] [tariff 2│2]" in shown.chips
        await shown.press("W")
        await shown.settle()
        (row,) = (row for row in shown.rows() if "✓ (([a-z ])+" in row)
        assert row.split()[-4:-2] == ["—", "pattern"]  # nothing was counted, not nothing found
        assert "It took too long and was given up" in " ".join(shown.rows())
        await shown.press("j")
        assert "It took too long and was given up" not in " ".join(shown.rows())


async def test_what_cannot_be_written_is_said(show: Any) -> None:
    async with show((160, 50), keep=Kept("config.toml, line 3: no."), watched=(TARIFF,)) as shown:
        await shown.press("W d escape")
        await shown.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert shown.report.message == "config.toml, line 3: no."


async def test_without_a_configuration_changes_are_for_now(show: Any) -> None:
    async with show((80, 24), watched=(TARIFF,)) as shown:
        await shown.press("W d escape")
        assert shown.report.message == "This is for now: no configuration is in use"


async def test_a_color_of_its_own_is_seen_in_the_text(show: Any) -> None:
    watched = (Keyword("moon", color="#ff8800"), Keyword("tariff", color="cyan"))
    async with show((160, 50), watched=watched) as shown:
        styles = {
            segment.text: segment.style
            for strip in shown.app.screen._compositor.render_strips()
            for segment in strip
        }
        assert styles["moon"].color.get_truecolor().hex == "#ff8800"
        palette = shown.screen.article.palette
        assert styles["tariff"].color == palette["lines--term-5"].color


async def test_keywords_of_other_sites_are_not_looked_for(show: Any) -> None:
    async with show((160, 50), watched=(ELSEWHERE, TARIFF)) as shown:
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2]")


@pytest.mark.parametrize(
    ("sites", "site", "wanted"),
    [
        ((), "", True),
        (("example.org",), "example.org", True),
        (("www.Example.org",), "example.org", True),
        (("example.org",), "news.example.org", True),
        (("example.org",), "notexample.org", False),
        (("example.org",), "", False),
        (("a.org", "b.org"), "b.org", True),
    ],
)
def test_a_keyword_concerns_its_sites_and_what_is_below_them(
    sites: tuple[str, ...], site: str, wanted: bool
) -> None:
    assert concerns(Keyword("x", sites=sites), site) == wanted


async def test_a_click_on_a_chip_walks_a_pattern(show: Any) -> None:
    async with show((80, 24), watched=(Keyword("tari.{2}", "pattern"),)) as shown:
        await shown.settle()
        y = next(y for y, text in enumerate(shown.rows()) if "[/tari" in text)
        await shown.pilot.click(offset=(4, y))
        assert shown.report.search == "match 1/2"
        await shown.pilot.click(offset=(4, y))
        assert shown.report.search == "match 2/2"


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_keys_of_the_list_are_shown_over_it(show: Any, key: str) -> None:
    async with show((80, 30)) as shown:
        await shown.press(f"W {key}")
        assert shown.shows(HelpScreen)
        assert "Whole word, beginning, anywhere, pattern" in "\n".join(shown.rows())
        await shown.press("escape")
        assert shown.shows(KeywordsScreen)


def test_every_key_of_the_list_is_pressed_here() -> None:
    pressed = {"a", "e", "d", "c", "m", "s", "u", "j", "k", "g", "G", "q", "W", "?"} | {
        "f1", "enter", "space", "delete", "down", "up", "home", "end", "escape",
    }  # fmt: skip
    assert {keys for command in commands_in("keywords") for keys in command.keys} == pressed


def test_scopes_are_told_in_words() -> None:
    assert Entry(TARIFF, is_saved=True).scope == "everywhere"
    assert Entry(ELSEWHERE, is_saved=True).scope == "other.example"
    assert Entry(TARIFF, is_saved=False).scope == "this time"
