"""The appearance of comments: guides, heads, folds, highlights."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.layout.terms import parse
from reader.model import Comment, Heading, Paragraph, Quote, Reading, Span
from reader.ui.panes.comments import CommentsPane

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SCRIPT = """
Ines: The tariff was never paid.
  Tove: Which ledger? / The second one?
    Ines: In the sail loft.
  Bero: My grandfather wound it.
Kitt: Nice photographs.
"""


@pytest.fixture
def pane() -> CommentsPane:
    return CommentsPane()


async def test_guides_lead_from_a_comment_to_its_replies(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 20)) as on:
        pane.show(talk(SCRIPT))
        assert on.rows[:16] == [
            " ┃▾ Ines  ↳ 3",
            " ┃│ The tariff was never paid.",
            "  │",
            "  │ ▾ Tove  ↳ 1",
            "  │ │ Which ledger?",
            "  │ │",
            "  │ │ The second one?",
            "  │ │",
            "  │ • Ines",
            "  │   In the sail loft.",
            "  │",
            "  │ • Bero",
            "  │   My grandfather wound it.",
            "",
            "  • Kitt",
            "    Nice photographs.",
        ]


async def test_a_closed_comment_is_one_line_with_the_beginning_of_its_text(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 12)) as on:
        pane.show(talk(SCRIPT))
        pane.go("line_down")
        pane.folding.fold("close")
        assert on.rows[3:6] == [
            " ┃│ ▸ Tove  ↳ 1 folded  Which ledger? The…",
            "  │ • Bero",
            "  │   My grandfather wound it.",
        ]


async def test_the_head_tells_what_is_known(stage: Any, pane: CommentsPane) -> None:
    known = Comment(
        "1",
        (Paragraph((Span("The tariff."),)),),
        author="Ines",
        published=NOW - timedelta(hours=3),
        score=-2,
        roles=("op",),
        states=("edited",),
    )
    gone = Comment("2", depth=1, states=("deleted",))
    async with stage(pane, (60, 8)) as on:
        pane.show(Reading(comments=(known, gone)))
        pane.now = NOW
        pane.forget()
        assert on.rows[0] == " ┃▾ Ines  OP  3 h  −2  ↳ 1  edited"
        assert on.rows[3] == "  │ • unknown  deleted"


async def test_each_depth_keeps_room_for_text_and_names_who_is_answered(
    stage: Any, pane: CommentsPane
) -> None:
    chain = tuple(
        Comment(
            str(depth), (Paragraph((Span(f"Text at {depth}."),)),), author=f"A{depth}", depth=depth
        )
        for depth in range(30)
    )
    async with stage(pane, (50, 80)) as on:
        pane.show(Reading(comments=chain))
        assert on.rows[on.row_of("A2  ")].strip() == "│ │ ▾ A2  ↳ 27"
        deep = on.rows[on.row_of("A20")]
        assert "↪ A19" in deep
        assert "↪" not in on.rows[on.row_of("A2  ")]
        assert all(len(row) <= 50 for row in on.rows)
        texts = [row.index("Text") for row in on.rows if "Text" in row]
        assert max(texts) <= 20


async def test_blocks_of_a_comment_are_drawn_as_in_an_article(
    stage: Any, pane: CommentsPane
) -> None:
    blocks = (
        Heading(3, (Span("On wind"),)),
        Quote((Paragraph((Span("Wind south."),)),)),
        Paragraph((Span("No."),)),
    )
    async with stage(pane, (40, 10)) as on:
        pane.show(Reading(comments=(Comment("1", blocks, author="Tove"),)))
        assert [row.strip(" ┃") for row in on.rows[:6]] == [
            "• Tove", "On wind", "", "│ Wind south.", "", "No.",
        ]  # fmt: skip


async def test_the_focus_is_told_without_color(stage: Any, pane: CommentsPane, talk: Any) -> None:
    async with stage(pane, (44, 20)) as on:
        pane.show(talk(SCRIPT))
        pane.go("line_down")
        assert [row for row, line in enumerate(on.rows) if "┃" in line] == [3, 4, 5, 6]
        pane.go("line_down")
        assert [row for row, line in enumerate(on.rows) if "┃" in line] == [8, 9]


async def test_a_page_without_comments_says_so(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 5)) as on:
        pane.show(Reading())
        assert on.rows[0].strip() == "No comments on this page."
        assert pane.current is None
        assert (pane.copy_text(), pane.facts().total, pane.facts().index) == ("", 0, 0)
        assert not any(pane.go(motion) for motion in (*pane.motions, "parent", "next_thread"))
        assert not any(pane.folding.fold(operation) for operation in pane.folding.operations)
        assert not pane.select("c1")
        assert pane.search("tide") == 0
        assert not pane.find_next(1)
        pane.restore(pane.place)
        await on.click("comments")


async def test_keywords_and_matches_stand_out_in_comments(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 20)) as on:
        pane.show(talk(SCRIPT))
        pane.set_terms(parse("ledger, sail*"))
        assert pane.search("photographs") == 1
        assert on.styles("Which")["ledger"].underline
        assert on.styles("loft")["sail"].underline
        assert on.styles("Nice")["photographs"].reverse
        assert pane.term_counts() == (1, 1)


async def test_links_are_links_of_the_terminal(stage: Any, pane: CommentsPane) -> None:
    span = Span("the book", href="https://quaylight.example/book")
    async with stage(pane, (44, 6)) as on:
        pane.show(Reading(comments=(Comment("1", (Paragraph((Span("See "), span)),), author="T"),)))
        style = on.styles("See")["the book"]
        assert style.link == "https://quaylight.example/book"
        assert style.underline
        await on.click("the book")
        assert on.host.links == ["https://quaylight.example/book"]


async def test_authors_and_text_are_never_taken_for_markup(stage: Any, pane: CommentsPane) -> None:
    text = "[b]x[/b] [@click=app.bell]y[/]"
    async with stage(pane, (60, 6)) as on:
        comment = Comment("1", (Paragraph((Span(text),)),), author=text, published_text=text)
        pane.show(Reading(comments=(comment,)))
        assert on.rows[0].count(text) == 1
        assert on.rows[1].strip(" ┃") == text


async def test_wide_names_and_texts_fill_their_lines_exactly(
    stage: Any, pane: CommentsPane
) -> None:
    comment = Comment("1", (Paragraph((Span("潮の時計です。👩‍🚀" * 9),)),), author="潮の時計" * 9)
    async with stage(pane, (31, 12)) as on:
        pane.show(Reading(comments=(comment, replace(comment, id="2", depth=1))))
        widths = {pane.render_line(y).cell_length for y in range(12)}
        assert widths == {30}
        assert "…" in on.rows[0]


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (3, 1), (5, 3), (20, 5)])
async def test_no_screen_is_too_small(
    stage: Any, pane: CommentsPane, talk: Any, size: tuple[int, int]
) -> None:
    async with stage(pane, size) as on:
        pane.show(talk(SCRIPT))
        pane.set_terms(parse("ledger"))
        pane.search("the")
        motions = [*pane.motions, "next_thread", "parent", "next_sibling", "root"]
        for step in (*motions, *pane.folding.operations):
            pane.go(step) if step in motions else pane.folding.fold(step, 2)
            pane.find_next(1)
            await on.pilot.pause()
            assert all(len(row) <= size[0] for row in on.rows)
        pane.restore(pane.place)
        pane.show(Reading())
        await on.pilot.pause()


async def test_without_a_clock_a_time_stands_as_the_page_gives_it(
    stage: Any, pane: CommentsPane
) -> None:
    said = Comment("1", author="Ines", published=NOW - timedelta(hours=3))
    async with stage(pane, (60, 8)) as on:
        pane.show(Reading(comments=(said,)))
        assert on.rows[0] == " ┃• Ines  2026-11-23 09:00"
