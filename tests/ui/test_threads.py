"""Threads as one reads them: breadcrumb, peek, talks, sort, filter, authors; read off the cells."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.model import Article, Comment, Items, Paragraph, Quote, Reading, Span
from reader.ui.panes import scans
from reader.ui.panes.arrangement import Condition
from reader.ui.screens.list import ListScreen
from reader.ui.screens.peek import PeekScreen
from reader.ui.widgets import lines

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
LONG = "It is the second ledger that tells of it, and nobody has read that since the fire. "

# Depth, author, score, text.
_TALK = (
    (0, "Ines", 3, "The tariff was never paid."),
    (1, "Tove", 9, "Which ledger says so?"),
    (2, "Ines", 1, "The one in the sail loft."),
    (3, "Tove", 0, "Nobody goes there."),
    (4, "Bero", 2, "I do."),
    (0, "Kitt", 7, "Nice photographs, see https://quaylight.example/loft."),
    (1, "Tove", None, LONG * 3),
    (0, "Bero", 5, "The tariff again."),
)


def talk(reverse: bool = False) -> Reading:
    comments: list[Comment] = []
    path: list[str] = []
    for number, (depth, author, score, text) in enumerate(_TALK):
        path[depth:] = [f"c{number}"]
        words, link, rest = text.partition("https://quaylight.example/loft")
        spans = [Span(words), *([Span(link, href=link)] if link else []), Span(rest)]
        comments.append(
            Comment(
                f"c{number}",
                (Paragraph(tuple(span for span in spans if span.text)),),
                parent=path[depth - 1] if depth else "",
                depth=depth,
                author=author,
                score=score,
                published=START + timedelta(hours=-number if reverse else number),
                roles=("op",) if author == "Bero" else (),
            )
        )
    return Reading(
        Article("The clock", (Paragraph((Span("It has two hands."),)),)), tuple(comments)
    )


def heads(shown: Any) -> list[str]:
    """The lines above the comments, from the mark on, as far as they are in view."""
    rows = [row.strip(" ┃│▐▁▂▃▄▅▆▇█▊▋▌▍▎▏") for row in shown.rows()]
    return [row for row in rows if row[:1] in "▾▸•" and row[1:2] == " "]


def names(shown: Any) -> list[str]:
    return [head.split()[1] for head in heads(shown)]


async def test_the_breadcrumb_names_those_above_and_leads_to_them(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c 5 g")
        assert shown.comment == "c4"
        assert shown.rows()[1].strip() == "Ines ▸ Tove ▸ Ines ▸ Tove ▸ Bero"
        await shown.pilot.click("#crumbs", offset=(9, 0))
        assert shown.comment == "c1"
        assert shown.rows()[1].strip() == "Ines ▸ Tove"
        await shown.press("(")
        assert shown.comment == "c4"


async def test_above_the_start_of_a_thread_stands_how_many_comments_there_are(
    show: Any, page: Reading
) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c")
        assert shown.rows()[1].strip() == "10 comments"
        await shown.press("j")
        assert shown.rows()[1].strip() == "Ines Maro ▸ Tove"
    async with show((80, 24), reading=replace(page, claimed=None)) as shown:
        shown.screen.comments.note_news(["12", "13"])
        await shown.press("c")
        assert shown.rows()[1].strip() == "10 comments · 2 new"
        shown.screen.comments.note_news(["14"], ["21", "14"])
        await shown.press("j g")
        assert shown.rows()[1].strip() == "10 comments · 3 new · 1 edited"


@pytest.mark.parametrize("keys", ["j", "j < < <", "j > >"])
@pytest.mark.parametrize("size", [(160, 30), (200, 30), (100, 24), (40, 20)])
async def test_the_breadcrumb_stands_over_the_comments_and_not_at_the_edge(
    show: Any, page: Reading, size: tuple[int, int], keys: str
) -> None:
    alone = replace(page, article=replace(page.article, blocks=()))
    async with show(size, reading=alone) as shown:
        await shown.press(keys)
        rows = shown.rows()
        bar = next(row.index("┃") for row in rows if "┃" in row)
        above = next(row for row in rows if "Ines Maro ▸ Tove" in row)
        assert abs(above.index("Ines") - bar) <= 1


async def test_folding_all_threads_opens_no_comment_that_was_folded_by_hand(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c ] enter")
        assert shown.comment == "21"
        assert "folded" in next(row for row in shown.rows() if "Kitt" in row)
        for keys in ("z M", "z 2", "z 1"):
            await shown.press(keys)
            assert "folded" in next(row for row in shown.rows() if "Kitt" in row), keys
        await shown.press("z R")
        assert "folded" not in next(row for row in shown.rows() if "Kitt" in row)


async def test_a_breadcrumb_too_long_keeps_its_end(show: Any) -> None:
    deep = tuple(
        Comment(f"d{depth}", (Paragraph((Span("Ay."),)),), depth=depth, author=f"Person {depth}")
        for depth in range(30)
    )
    async with show((40, 20), reading=replace(talk(), comments=deep)) as shown:
        await shown.press("c G")
        assert shown.rows()[1].strip() == "… ▸ Person 27 ▸ Person 28 ▸ Person 29"
        await shown.press("z t")
        assert any("↪ Person 28" in row for row in shown.rows())


@pytest.mark.parametrize("width", [40, 80, 120, 200])
async def test_no_text_is_narrower_than_24_cells_or_set_in_by_more_than_a_quarter(
    show: Any, width: int
) -> None:
    words = "tide " * 40
    deep = tuple(
        Comment(f"d{n}", (Paragraph((Span(words),)),), depth=n, author=f"P{n}") for n in range(60)
    )
    async with show((width, 24), reading=replace(talk(), comments=deep)) as shown:
        await shown.press("c G")
        pane = shown.screen.comments
        rows = [row[pane.region.x : pane.region.right] for row in shown.rows()]
        row = next(row for row in rows if "tide tide" in row)
        assert row.count("tide") >= 24 // 5
        assert row.index("tide") - pane.text_left <= pane.text_width // 4 + 3


async def test_a_talk_between_two_stays_on_one_level(show: Any) -> None:
    async with show((80, 30), reading=talk()) as shown:
        await shown.press("c")
        at = {
            text: row.index(text)
            for row in shown.rows()
            for text in ("The tariff was never", "Which ledger", "The one in", "Nobody", "I do.")
            if text in row
        }
        assert at["Which ledger"] == at["The tariff was never"] + 2
        assert at["The one in"] == at["Nobody"] == at["Which ledger"]
        assert at["I do."] == at["Nobody"] + 2


async def test_a_click_on_a_guide_of_a_talk_folds_who_it_comes_down_from(show: Any) -> None:
    async with show((80, 30), reading=talk()) as shown:
        await shown.press("c")
        row, text = next((y, row) for y, row in enumerate(shown.rows()) if "I do." in row)
        await shown.pilot.click(offset=(text.rindex("│"), row))
        assert shown.comment == "c3"
        assert shown.screen.comments.thread.folds == {"c3"}


async def test_peek_shows_what_is_answered_and_moves_nothing(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c 5 g P")
        assert shown.shows(PeekScreen)
        rows = "\n".join(shown.rows())
        assert "1 of 4 up" in rows
        assert "Nobody goes there." in rows
        await shown.press("P P")
        rows = "\n".join(shown.rows())
        assert "3 of 4 up" in rows
        assert "Which ledger says so?" in rows
        await shown.press("escape")
        assert shown.comment == "c4"
        await shown.press("P P enter")
        assert shown.comment == "c2"
        await shown.press("(")
        assert shown.comment == "c4"
        await shown.press("g P")
        assert shown.report.message == "This comment starts the thread"


async def test_peek_sets_what_is_answered_as_the_pane_does(show: Any) -> None:
    first = (
        Paragraph((Span("The tariff was never paid."),)),
        Quote((Paragraph((Span(LONG * 2),)),)),
        Items(((Paragraph((Span("oil"),)),), (Paragraph((Span("wick"),)),))),
    )
    comments = Comment("a", first, author="Ines"), Comment("b", first[:1], "a", 1)
    async with show((80, 30), reading=Reading(Article(), comments)) as shown:
        await shown.press("j P")
        left = next(row.index("What it") for row in shown.rows() if "What it answers" in row)
        rows = [row[left : left + 60].rstrip() for row in shown.rows()]
        at = rows.index("Ines")
        assert rows[at + 1 : at + 3] == ["The tariff was never paid.", ""]
        assert [row[:2] for row in rows[at + 3 : at + 6]] == ["│ "] * 3
        assert rows[at + 6 : at + 9] == ["", "• oil", "• wick"]


@pytest.mark.parametrize(
    ("choice", "order", "told"),
    [
        ("j", ["Bero", "Kitt", "Tove", "Ines"], "newest first"),
        ("j j", ["Ines", "Tove", "Ines", "Tove", "Bero", "Kitt", "Tove", "Bero"], "oldest first"),
        ("3 j", ["Kitt", "Tove", "Bero", "Ines"], "highest score first"),
        ("4 j", ["Ines", "Tove", "Ines", "Tove", "Bero", "Kitt", "Tove", "Bero"], "most replies"),
        ("G", ["Kitt", "Tove", "Ines"], "longest first"),
    ],
)
async def test_each_way_to_sort_and_the_focus_stays(
    show: Any, choice: str, order: list[str], told: str
) -> None:
    async with show((80, 50), reading=talk()) as shown:
        await shown.press("c 6 g S")
        assert shown.shows(ListScreen)
        for key in choice.split():
            await shown.press(" ".join("j" * int(key)) if key.isdecimal() else key)
        if choice[0].isdecimal():
            await shown.press("k")
        await shown.press("enter")
        assert shown.comment == "c5"
        assert names(shown)[: len(order)] == order
        assert told in shown.rows()[2]
        await shown.press(": s o r t space p a g e enter")
        assert names(shown) == [author for _depth, author, _score, _text in _TALK]
        assert shown.comment == "c5"


async def test_names_and_texts_are_never_taken_for_markup(show: Any) -> None:
    name, text = "[b]Ada[/b]", "[red]tide[/red] [@click=app.quit]x[/]"
    said = (Paragraph((Span(text),)),)
    pair = (Comment("a", said, author=name), Comment("b", said, author=name, depth=1, parent="a"))
    async with show((80, 24), reading=replace(talk(), comments=pair)) as shown:
        await shown.press("c j")
        assert f"{name} ▸ {name}" in shown.rows()[1]
        for keys in ("P", "a", "T", ": t a g space [ i ] t [ / i ] enter"):
            await shown.press(keys)
            seen = "\n".join(shown.rows())
            assert name in seen, keys
            assert text in seen or keys != "P"
            await shown.press("escape")
        assert "[[i]t[/i]]" in heads(shown)[0]


async def test_what_is_typed_is_cleaned_before_it_is_shown(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c a j j j enter")
        shown.screen.asking.prompt._input.value = "a\x1b[31mb"
        await shown.press("enter")
        assert shown.screen.comments.remarks.authors["Ines"].tag == "a[31mb"


async def test_where_there_is_nothing_to_sort_by_it_says_so(show: Any) -> None:
    bare = tuple(replace(comment, score=None, published=None) for comment in talk().comments)
    async with show((80, 24), reading=replace(talk(), comments=bare)) as shown:
        await shown.press("c : s o r t space s c o r e enter")
        assert shown.report.message == "No comment here has a score"
        await shown.press(": s o r t space n e w enter")
        assert shown.report.message == "None here has a time"
        assert shown.screen.comments.arrangement.sort == "page"


async def test_a_sort_leaves_the_focus_on_its_row_and_its_folds(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c 6 g z c 2 k")
        await shown.press("g ] z t")
        row = next(y for y, text in enumerate(shown.rows()) if "┃" in text)
        await shown.press(": s o r t space o l d enter")
        assert (shown.comment, shown.screen.comments.thread.folds) == ("c5", {"c5"})
        assert next(y for y, text in enumerate(shown.rows()) if "┃" in text) == row


async def test_a_sort_at_the_first_comment_shows_the_one_that_is_first_then(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c : s o r t space s c o r e enter")
        assert names(shown)[0] == "Kitt"
        assert shown.screen.comments.index == 0
        assert "Kitt" in next(row for row in shown.rows() if "┃" in row)


async def test_a_filter_by_words_shows_hits_with_those_above_them(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c z M & s a i l enter")
        found = [head.split("  ")[0] for head in heads(shown)]
        assert found == ["▾ Ines", "▾ Tove", "▾ Ines", "• Tove"]
        assert shown.comment == "c2"
        # What answers it is one line too; what answers that is not there.
        assert any("Nobody goes there." in head for head in heads(shown))
        assert not any("I do." in row for row in shown.rows())
        assert "only 1 with “sail”" in shown.rows()[1]
        # What only leads there is one line, with the beginning of its text.
        assert any("Which ledger says so?" in head for head in heads(shown))
        assert shown.report.search == "1 match"
        await shown.press("k enter")
        assert shown.comment == "c1"
        assert not any("Which ledger says so?" in head for head in heads(shown))
        await shown.press("j q")
        assert shown.screen.comments.arrangement.conditions == {}
        assert shown.report.search == ""
        assert shown.comment == "c2"


async def test_a_filter_that_nothing_passes_says_so_and_shows_all(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c & z e b r a enter")
        assert shown.report.message == "No comment has “zebra”"
        assert len(shown.screen.comments.comments) == 8


async def test_a_filter_taken_back_before_it_is_through_leaves_the_folds(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with show((80, 24), reading=talk()) as shown:
        pane = shown.screen.comments
        await shown.press("c z c")
        monkeypatch.setattr(scans, "AT_ONCE", -1.0)
        monkeypatch.setattr(lines, "PAUSE", 3600.0)
        many = tuple(replace(pane.all[7], id=f"m{number}") for number in range(100))
        shown.screen.show(replace(talk(), comments=(*pane.all, *many)))
        pane.folding.fold("close")
        pane.arrangement.filter_by("few", Condition("few", lambda number: number == 3))
        assert (pane.scans.are_running, pane.arrangement.hits) == (True, None)
        assert pane.arrangement.unfilter()
        assert (pane.scans.are_running, pane.thread.folds) == (False, {"c0"})


async def test_a_second_filter_that_nothing_passes_takes_the_first_away_too(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c z c & t a r i f f enter F j j j j j j enter 9 9 enter")
        assert shown.report.message == "No comment has “tariff” and has 99 words or more"
        pane = shown.screen.comments
        assert (pane.arrangement.conditions, pane.arrangement.hits, len(pane.comments)) == (
            {},
            None,
            8,
        )
        assert pane.thread.folds == {"c0"}


async def test_esc_while_typing_a_filter_leaves_all_as_it_was(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c & s a escape")
        assert (shown.screen.lens.sought, shown.screen.comments.arrangement.conditions) == ("", {})


FILTERS = {
    "new": (0, ["c1"]),
    "author": (1, ["c0", "c2"]),
    "op": (2, ["c4", "c7"]),
    "link": (3, ["c5"]),
    "unread": (4, ["c5", "c6", "c7"]),
    "hidden": (5, ["c6"]),
}


@pytest.mark.parametrize("kind", FILTERS)
async def test_each_filter_of_the_menu(show: Any, kind: str) -> None:
    row, passed = FILTERS[kind]
    async with show((80, 40), reading=talk()) as shown:
        pane = shown.screen.comments
        remarks = pane.remarks
        remarks.new, remarks.done, remarks.hidden = frozenset({"c1"}), {"c0"}, {"c6"}
        await shown.press(f"c g F {'j ' * row}enter")
        assert pane.arrangement.conditions.keys() == {kind}
        assert (
            sorted(pane.all[n].id for n, passes in enumerate(pane.arrangement.hits or ()) if passes)
            == passed
        )
        await shown.press("F")
        assert sum("● " in row for row in shown.rows()) >= 1
        await shown.press(f"{'j ' * row}enter")
        if kind != "author":  # whose comments these are depends on where one is
            assert pane.arrangement.conditions == {}


async def test_a_long_filter_is_shown_whole_where_the_line_has_room(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c : f i l t e r space l e d g e r enter")
        pane = shown.screen.comments
        for kind in ("with a link to the harbour", "not done with"):
            pane.arrangement.filter_by(kind, Condition(kind, lambda _number: True))
        await shown.pilot.pause()
        told = "with “ledger” · with a link to the harbour · not done with"
        assert shown.rows()[1].strip().endswith(told)


async def test_filters_by_length_and_author_are_asked_both(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c F")
        await shown.press("j j j j j j enter")
        assert shown.screen.asking.prompt.purpose == "length"
        await shown.press("1 0 enter")
        assert shown.comment == "c6"
        await shown.press("F j enter")
        assert shown.rows()[1].strip().endswith("only 1 with 10 words or more · by Tove")
        await shown.press("F G enter")
        assert shown.screen.comments.arrangement.conditions == {}


async def test_done_with_a_thread_folds_it_and_goes_on(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c 3 g x")
        assert shown.comment == "c5"
        assert heads(shown)[0].startswith("▸ Ines  ✓ done")
        await shown.press("x x")
        assert shown.report.message == "No thread further down is left to read"
        await shown.press("g x")
        assert (shown.comment, shown.screen.comments.remarks.done) == ("c0", {"c5", "c7"})
        assert heads(shown)[0].startswith("▾ Ines")


async def test_what_is_hidden_is_one_line_and_its_replies_stay(show: Any) -> None:
    async with show((80, 24), reading=talk()) as shown:
        await shown.press("c j -")
        rows = heads(shown)
        assert "hidden" in rows[1]
        assert "Which ledger says so?" in rows[1]
        assert names(shown)[:4] == ["Ines", "Tove", "Ines", "Tove"]
        await shown.press("-")
        assert "hidden" not in heads(shown)[1]


async def test_the_menu_of_an_author_mutes_tags_and_colors(show: Any) -> None:
    async with show((80, 40), reading=talk()) as shown:
        pane = shown.screen.comments
        await shown.press("c j a")
        assert any("Tove, 3 comments" in row for row in shown.rows())
        await shown.press("j j enter")
        assert [("muted" in head) for head in heads(shown)] == [
            False, True, False, True, False, False, True, False,
        ]  # fmt: skip
        assert shown.report.message == "Tove is muted: 3 comments become a line each; a undoes it"
        await shown.press("a j j enter")
        assert shown.report.message == "Tove is heard again: 3 comments in full"
        assert not any("muted" in head for head in heads(shown))
        await shown.press("a j j j enter s a i l o r enter")
        assert heads(shown)[1].startswith("▾ Tove  [sailor]")
        before = pane.palette["lines--guide-4"].color
        await shown.press("a / o r a n g e enter")
        assert shown.screen is shown.app.screen
        styles = {
            segment.text: segment.style
            for strip in shown.app.screen._compositor.render_strips()
            for segment in strip
        }
        assert styles["Tove"].color == before
        await shown.press("a j enter")
        assert [comment.author for comment in pane.comments if comment.author == "Tove"]
        assert pane.arrangement.conditions["author"].words == "by Tove"


async def test_who_is_muted_from_elsewhere_is_heard_again_by_name(show: Any) -> None:
    async with show((80, 40), reading=talk()) as shown:
        await shown.press("c : m u t e space k i t t enter")
        assert (
            shown.report.message
            == "Kitt is muted: 1 comment becomes one line; :mute Kitt undoes it"
        )
        await shown.press(": m u t e space K i t t enter")
        assert shown.report.message == "Kitt is heard again: 1 comment in full"


async def test_the_next_by_this_author(show: Any) -> None:
    async with show((80, 40), reading=talk()) as shown:
        await shown.press("c j A")
        assert (shown.comment, shown.report.target) == ("c3", "n: Tove 2/3")
        await shown.press("n")
        assert shown.comment == "c6"
        await shown.press("N N 2 A")
        assert shown.comment == "c6"
        await shown.press("N N")
        assert shown.comment == "c1"
        await shown.press("6 g A")
        assert shown.report.message == "Kitt wrote nothing else here"
        await shown.press(": a u t h o r space i n e s enter")
        assert shown.comment == "c0"


TARGETS = {
    "thread": ["c5", "c7"],
    "new": ["c3", "c6", "c3"],
    "keyword": ["c7", "c0", "c7"],
    "op": ["c4", "c7", "c4"],
    "author": ["c2", "c0", "c2"],
    "link": ["c5", "c5"],
    "mark": ["c6", "c2"],
    "quote": [],
}


@pytest.mark.parametrize("target", TARGETS)
async def test_n_goes_to_each_target(show: Any, target: str) -> None:
    async with show((80, 24), reading=talk(), keywords=("tariff",)) as shown:
        pane = shown.screen.comments
        pane.remarks.new = frozenset({"c3", "c6"})
        await shown.press("c 3 g m b 7 g m a g")
        for _ in range(list(TARGETS).index(target)):
            await shown.press(".")
        assert pane.targets.kind == target
        gone: list[str] = []
        for _ in TARGETS[target]:
            if target == "mark" and not gone:
                await shown.press("N")
            else:
                await shown.press("n")
            gone.append(shown.comment)
        if target == "mark":
            assert gone == ["c6", "c2"]
        else:
            assert gone == TARGETS[target]
        if target == "quote":
            await shown.press("n")
            assert shown.report.message == "There is no comment that quotes the article here"


async def test_what_is_new_is_told_found_and_left_open(show: Any) -> None:
    full = talk()

    async def reload() -> Reading:
        return full

    fewer = replace(full, comments=full.comments[:4] + full.comments[5:])
    async with show((80, 30), reading=fewer, reload=reload) as shown:
        await shown.press("c r")
        await shown.hear("Read again, 1 new")
        await shown.settle()
        assert any("● new" in head and "Bero" in head for head in heads(shown))
        await shown.press("z n")
        assert names(shown) == ["Ines", "Tove", "Ines", "Tove", "Bero", "Kitt", "Bero"]
        await shown.press("x z n")
        assert shown.report.message == "Nothing here is new to you"


async def test_folds_inside_and_outside_of_a_filter_outlive_a_reload(
    show: Any, page: Reading
) -> None:
    async def reload() -> Reading:
        return page

    async with show((80, 40), reload=reload) as shown:
        await shown.press("c ] ] z c")
        assert shown.screen.comments.thread.folds == {"31"}
        await shown.press("& t a r i f f enter g z c")
        assert shown.screen.comments.thread.folds == {"11"}
        await shown.press("r")
        assert shown.report.message == "Read again"
        assert shown.screen.comments.thread.folds == {"11"}
        assert sum(shown.screen.comments.arrangement.hits or ()) == 2
        await shown.press("escape")
        assert shown.screen.comments.arrangement.hits is None
        assert shown.screen.comments.thread.folds == {"31"}
