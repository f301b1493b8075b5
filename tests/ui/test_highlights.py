"""Search and keywords over both panes."""

from typing import Any

import pytest
from textual import events

from reader.ui.reading.page import Arguments
from reader.ui.widgets import counting, lines

TARIFF = "t a r i f f"


async def test_a_search_counts_both_panes_while_it_is_typed(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"/ {TARIFF}")
        await shown.settle()
        assert "/tariff" in shown.rows()[-1]
        assert "article 2 · comments 2" in shown.rows()[-1]
        assert shown.screen.article.first_line == 0


async def test_a_count_that_goes_on_is_told_from_one_that_is_complete(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with show((80, 24)) as shown:
        with monkeypatch.context() as slow:
            slow.setattr(lines, "AT_ONCE", -1)
            slow.setattr(counting, "STEP", 2)
            slow.setattr(lines.LinesView, "work_on", lambda _: None)
            await shown.press(f"c / {TARIFF}")
            assert "comments 1+" in shown.rows()[-1]
            shown.screen.report()
            assert shown.report.search == "1+ matches"
        shown.screen.comments.work_on()
        await shown.settle()
        assert "article 2 · comments 2" in shown.rows()[-1]
        assert shown.report.search == "2 matches"


async def test_where_there_is_no_room_the_counts_are_as_short_as_on_a_chip(show: Any) -> None:
    async with show((40, 12)) as shown:
        await shown.press(f"/ {TARIFF}")
        await shown.settle()
        assert shown.rows()[-1].split() == ["/tariff", "2│2"]


async def test_enter_goes_to_the_first_match_and_n_to_the_next(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"/ {TARIFF} enter")
        assert shown.report.search == "match 1/2"
        first = shown.screen.article.first_line
        await shown.press("n")
        assert shown.report.search == "match 2/2"
        assert shown.screen.article.first_line > first
        await shown.press("N")
        assert shown.report.search == "match 1/2"
        await shown.press("2 n")
        assert shown.report.search == "match 1/2"


async def test_n_goes_on_from_where_the_reader_is(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c / t o v e enter")
        assert (shown.comment, "match 1/2 " in shown.rows()[-1]) == ("12", True)
        await shown.press("G")
        last = shown.comment
        assert last not in ("12", "32")
        assert "│ 2 matches " in shown.rows()[-1]
        await shown.press("N")
        assert (shown.comment, "match 2/2 " in shown.rows()[-1]) == ("32", True)
        await shown.press("G n")
        assert (shown.comment, "match 1/2 " in shown.rows()[-1]) == ("12", True)
        await shown.press("( (")
        assert (shown.comment, "│ 2 matches " in shown.rows()[-1]) == ("32", True)


async def test_a_match_of_the_article_is_left_when_it_is_out_of_view(show: Any) -> None:
    async with show((80, 12)) as shown:
        await shown.press(f"/ {TARIFF} enter ctrl+e")
        assert "match 1/2 " in shown.rows()[-1]
        await shown.press("G")
        assert "│ 2 matches " in shown.rows()[-1]
        await shown.press("n")
        assert "match 2/2 " in shown.rows()[-1]
        await shown.press("g n")
        assert "match 1/2 " in shown.rows()[-1]
        await shown.press("g N")
        assert "match 2/2 " in shown.rows()[-1]


async def test_a_search_crosses_the_end_of_a_line(show: Any) -> None:
    async with show((40, 24)) as shown:
        text = "writes both hours down"
        await shown.press("/ " + " ".join("space" if c == " " else c for c in text) + " enter")
        assert shown.report.search.startswith("match 1/")


async def test_a_search_finds_what_is_folded(show: Any) -> None:
    async with show() as shown:
        await shown.press("c z M / q u i t e enter")
        assert shown.comment == "34"
        assert shown.report.search == "match 1/1"


async def test_what_a_filter_hides_is_not_said_to_be_nowhere(show: Any) -> None:
    async with show() as shown:
        await shown.press("c & g r a n d enter / q u i t e enter")
        assert shown.report.message == "Not found: quite; the filter hides comments"
        await shown.press("escape escape / q u i t e enter")
        assert shown.comment == "34"


async def test_a_search_goes_on_in_the_other_pane_when_this_one_has_nothing(show: Any) -> None:
    async with show() as shown:
        await shown.press("/ G r a n d enter")
        assert shown.report.message == "Not found: Grand"
        await shown.press("/ g r a n d enter")
        assert shown.report.pane == "comments"
        assert shown.comment == "14"
        assert shown.report.message == "Found in the comments: grand"


async def test_escape_in_the_search_line_brings_the_search_before_back(show: Any) -> None:
    async with show() as shown:
        await shown.press(f"/ {TARIFF} enter / x y escape")
        assert shown.screen.lens.sought == "tariff"
        assert shown.report.search == "match 1/2"
        assert shown.screen.focused is shown.screen.article
        await shown.press("escape / x escape")
        assert shown.screen.lens.sought == ""


async def test_an_empty_search_repeats_the_last_as_in_less_and_vim(show: Any) -> None:
    async with show((80, 12)) as shown:
        await shown.press(f"/ {TARIFF} enter")
        assert "match 1/2 " in shown.rows()[-1]
        await shown.press("/")
        assert "Enter: “tariff” again" in shown.rows()[-1]
        await shown.press("x backspace")
        assert "Enter: “tariff” again" in shown.rows()[-1]
        await shown.press("enter")
        assert shown.report.search == "match 2/2"
        await shown.press("escape")
        assert shown.report.search == ""
        await shown.press("g / enter")
        assert shown.report.search == "match 1/2"


async def test_an_empty_search_says_so_if_there_is_nothing_to_repeat(show: Any) -> None:
    async with show((80, 12)) as shown:
        await shown.press("/ enter")
        assert shown.report.message == "Nothing was searched for before"
        assert shown.report.search == ""


async def test_an_empty_filter_says_that_it_shows_all_comments(show: Any) -> None:
    async with show((80, 12)) as shown:
        await shown.press("& x backspace")
        assert "Enter: all comments" in shown.rows()[-1]


async def test_keys_typed_into_the_search_line_are_not_commands(show: Any) -> None:
    async with show() as shown:
        await shown.press("/ q j Z ? :")
        assert shown.screen.lens.sought == "qjZ?:"
        assert not shown.report.zen


async def test_a_click_into_a_pane_leaves_the_search_line(show: Any) -> None:
    async with show() as shown:
        await shown.press("/ t i d e")
        await shown.pilot.click("#comments", offset=(30, 2))
        await shown.press("j")
        assert shown.comment == "12"


async def test_keywords_of_the_command_line_are_counted_for_both_panes(show: Any) -> None:
    async with show(keywords=("tariff", "moon", "zeppelin")) as shown:
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2] [moon 1│1] [zeppelin 0│0]")


async def test_w_hides_and_shows_keywords(show: Any) -> None:
    async with show(keywords=("tariff",)) as shown:
        await shown.press("w")
        assert shown.chips == ""
        assert shown.report.message == "Keywords are hidden; w shows them"
        await shown.press("w")
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2]")
    async with show() as shown:
        await shown.press("w")
        assert shown.report.message == "There are no keywords; W adds some"


async def test_what_is_sought_becomes_a_keyword(show: Any) -> None:
    async with show() as shown:
        await shown.press("*")
        assert shown.report.message == "Select a word first, or search for it"
        await shown.press(f"/ {TARIFF} enter *")
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2]")
        await shown.press("*")
        assert shown.report.message == "“tariff” is a keyword already"


async def test_a_word_clicked_twice_becomes_a_keyword(show: Any) -> None:
    async with show((80, 24)) as shown:
        row = next(y for y, text in enumerate(shown.rows()) if "keeper" in text)
        column = shown.rows()[row].index("keeper") + 1
        await shown.pilot.double_click(offset=(column, row))
        await shown.settle()
        assert shown.report.message == "“keeper” is a keyword now"


async def test_a_selection_becomes_a_keyword(show: Any) -> None:
    async with show((80, 24)) as shown:
        row = next(y for y, text in enumerate(shown.rows()) if "keeper" in text)
        column = shown.rows()[row].index("keeper")
        await shown.pilot.mouse_down(offset=(column, row))
        await shown.pilot._post_mouse_events([events.MouseMove], offset=(column + 5, row), button=1)
        await shown.pilot.mouse_up(offset=(column + 5, row))
        assert shown.screen.get_selected_text() == "keeper"
        await shown.press("*")
        assert [term.text for term in shown.screen.lens.terms] == ["keeper"]


async def test_a_keyword_may_hold_a_comma_or_stand_for_longer_words(show: Any) -> None:
    async with show(keywords=('"both hours, down"', "led*")) as shown:
        await shown.settle()
        assert shown.chips.startswith("[both hours, down 0│0] [led* 2│2]")


async def test_a_search_finds_authors_in_the_line_above_their_comments(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c z 1 / t o v e enter")
        assert shown.report.search == "match 1/2"
        assert shown.comment == "12"
        row = next(y for y, text in enumerate(shown.rows()) if "• Tove" in text or "▾ Tove" in text)
        strip = shown.app.screen._compositor.render_strips()[row]
        styles = {segment.text: segment.style for segment in strip}
        assert styles["Tove"] == shown.screen.comments.palette["lines--match-current"] + styles["Tove"]  # fmt: skip
        assert styles["Tove"].bgcolor != strip._segments[0].style.bgcolor
        await shown.press("n")
        assert (shown.comment, shown.report.search) == ("32", "match 2/2")
        await shown.press("N")
        assert (shown.comment, shown.report.search) == ("12", "match 1/2")
        await shown.press("/ i n e s space m a r o space t h e enter")
        assert shown.report.message == "Not found: ines maro the"


async def test_the_author_of_the_comment_one_is_at_is_found_first(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c / m a r o enter")
        assert (shown.comment, shown.report.search) == ("11", "match 1/2")


@pytest.mark.parametrize("typed", ["*", ",", ".*", "!?"])
async def test_punctuation_is_no_keyword_and_is_refused_aloud(show: Any, typed: str) -> None:
    async with show((80, 24), keywords=(typed,)) as shown:
        assert shown.report.message == f"No keyword in “{typed}”"
        assert shown.chips == ""
    async with show((80, 24), keywords=("tide", typed)) as shown:
        assert shown.chips.startswith("[tide ")


async def test_a_keyword_that_is_sought_stays_one_when_texts_are_others(show: Any) -> None:
    async with show((120, 40), keywords=("led*",)) as shown:
        await shown.settle()
        shown.screen.lens.search_term(0)
        assert shown.screen.lens.sought == "led*"
        shown.screen.orders.run("sort", Arguments(argument="longest"))
        await shown.settle()
        assert shown.screen.comments.match_count == 2
        await shown.press("/ x escape")
        assert (shown.screen.lens.sought, shown.screen.comments.match_count) == ("led*", 2)
        shown.screen.show(shown.screen.reading)
        await shown.settle()
        counts = shown.screen.article.match_count, shown.screen.comments.match_count
        assert counts == (2, 2)


async def test_a_pane_without_a_match_says_where_they_are(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("/ g r a n d f a enter")
        assert shown.report.search == "match 1/1"
        await shown.press("c")
        assert shown.report.search == "no match here, 1 in the comments"
        await shown.press("/ z q x enter")
        assert shown.report.search == "no match"
