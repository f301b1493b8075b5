"""The article and its discussion tied together: counted, marked, gone along both ways."""

from typing import Any

from reader.model import Article, Comment, Heading, Quote, Reading, Span
from reader.ui.screens.list import ListScreen
from tests.blocks import paragraph

CLOCK = "The keeper winds the clock when the tide turns, and writes both hours down."
LOFT = "the second ledger lies in the sail loft under the roof"


def quoted() -> Reading:
    blocks = (
        paragraph("It has two hands. " * 60),
        Heading(2, (Span("What the ledger says"),)),
        paragraph(f"Of the hours. {CLOCK} So it goes."),
        paragraph("Nobody quotes this, and nobody ever will. " * 20),
    )
    comments = (
        Comment("a", (paragraph("I like it."),), author="Kitt"),
        Comment("b", (Quote((paragraph(CLOCK),)), paragraph("Does he?")), author="Tove"),
        Comment("c", (paragraph("More of it. " * 40), paragraph(f"Well, {LOFT}.")), author="Ines"),
        Comment("d", (paragraph(f"“{LOFT}” and “{CLOCK}”"),), author="Bero", depth=1, parent="c"),
    )
    return Reading(Article("The clock", blocks, url="https://quaylight.example/c"), comments)


async def ready(shown: Any) -> None:
    while not shown.screen.comments.ties.quoting.done:
        await shown.pilot.pause(0.01)
    await shown.pilot.pause()


async def test_a_paragraph_counts_who_quotes_it_in_the_margin(show: Any) -> None:
    async with show((120, 40), reading=quoted()) as shown:
        await ready(shown)
        await shown.press("G")
        [row] = [row for row in shown.rows() if "❝ 2" in row]
        assert "Of the hours." in row


async def test_where_there_is_no_margin_it_stands_on_the_line_above(show: Any) -> None:
    for size in ((40, 20), (150, 40)):
        async with show(size, reading=quoted()) as shown:
            await ready(shown)
            await shown.press("3 } z z")
            rows = shown.rows()
            at = next(y for y, row in enumerate(rows) if "❝ 2" in row)
            assert "Of the hours." in rows[at + 1], size
            assert "hours" not in rows[at], size


async def test_from_a_paragraph_to_who_quotes_it_and_back(show: Any) -> None:
    async with show((150, 40), reading=quoted()) as shown:
        await ready(shown)
        await shown.press("} } }")
        before = shown.screen.article.place
        await shown.press('"')
        assert shown.shows(ListScreen)
        rows = "\n".join(shown.rows())
        assert "↩ quoted by Tove: The keeper winds" in rows
        await shown.press("j enter")
        assert (shown.screen.current, shown.comment) == ("comments", "d")
        await shown.press("(")
        assert (shown.screen.current, shown.screen.article.place) == ("article", before)
        await shown.press(")")
        assert shown.comment == "d"


async def test_from_a_comment_to_the_sentence_it_quotes(show: Any) -> None:
    async with show((80, 12), reading=quoted()) as shown:
        await ready(shown)
        await shown.press('c j "')
        assert shown.screen.current == "article"
        strips = shown.app.screen._compositor.render_strips()
        style = shown.screen.article.palette["lines--match-current"]
        lit = [
            s.text
            for strip in strips
            for s in strip
            if s.style and s.style.bgcolor == style.bgcolor
        ]
        assert " ".join(" ".join(lit).split()) == CLOCK.rstrip(".")
        assert shown.screen.article.current_paragraph() == 2
        await shown.press("(")
        assert (shown.screen.current, shown.comment) == ("comments", "b")
        # A step further, and nothing stands out any more.
        await shown.press("c j")
        assert shown.screen.article.pointed is None


async def test_between_comments_both_ways(show: Any) -> None:
    async with show((80, 14), reading=quoted()) as shown:
        await ready(shown)
        await shown.press("c 3 g")
        assert any("❝ 1" in row for row in shown.rows())
        await shown.press('"')
        assert shown.comment == "d"
        await shown.press('"')
        assert any("❝ of the article" in row for row in shown.rows())
        assert any("❝ of Ines: the second ledger" in row for row in shown.rows())
        await shown.press("j enter")
        assert shown.comment == "c"
        assert any("under the roof" in row for row in shown.rows())


async def test_n_walks_what_is_quoted_and_who_quotes(show: Any) -> None:
    async with show((80, 24), reading=quoted()) as shown:
        await ready(shown)
        await shown.press(", n")
        assert (shown.screen.article.current_paragraph(), shown.report.target) == (
            2, "n: quoted paragraph 1/1",
        )  # fmt: skip
        await shown.press("c , n")
        assert (shown.comment, shown.report.target) == ("b", "n: quote of the article 1/2")
        await shown.press("n")
        assert shown.comment == "d"


async def test_a_click_on_the_count_leads_there(show: Any) -> None:
    async with show((120, 40), reading=quoted()) as shown:
        await ready(shown)
        await shown.press("G")
        row, text = next((y, row) for y, row in enumerate(shown.rows()) if "❝ 2" in row)
        await shown.pilot.click(offset=(text.index("❝"), row))
        await shown.pilot.pause()
        assert shown.shows(ListScreen)
        await shown.press("enter")
        assert shown.comment == "b"


async def test_where_nothing_is_quoted_it_says_so(show: Any) -> None:
    async with show((80, 24), reading=quoted()) as shown:
        await ready(shown)
        await shown.press('"')
        assert shown.report.message == "No comment quotes this paragraph"
        await shown.press('c "')
        assert shown.report.message == "No quote leads from here to another place"
