"""Zen of one thread, the focus, scrolling by itself, justified text, wide code, footnotes."""

import sys
from dataclasses import replace
from typing import Any

import pytest

from reader.model import Block, Code, Mark, Note, Paragraph, Reading, Span, Table
from reader.ui.reading import hyphens
from reader.ui.screens.note import NoteScreen
from tests.blocks import paragraph
from tests.ui.conftest import PAGE_URL

WORDS = "The harbourmaster of Quaylight remembered extraordinary circumstances of the tide. "
WIDE = "tide = moon.phase(hour, minute) % 12 + harbour.offset(of='Quaylight', at='the long quay') # lee"


def page_of(page: Reading, *blocks: Block) -> Reading:
    return replace(page, article=replace(page.article, blocks=blocks))


async def test_zen_of_a_thread_shows_it_alone_and_leaves_all_as_it_was(show: Any) -> None:
    async with show((100, 30)) as shown:
        await shown.press("c j j z Z")
        rows = "\n".join(shown.rows())
        assert "Ines Maro" in rows
        assert "Bero" in rows
        assert "Kitt" not in rows
        assert "Article" not in rows
        assert shown.comment == "13"
        await shown.press("escape")
        assert shown.comment == "13"
        assert "Kitt" in "\n".join(shown.rows())
        assert not shown.screen.comments.arrangement.conditions
        await shown.press("z Z z Z")
        assert "Kitt" in "\n".join(shown.rows())


async def test_in_zen_the_bar_is_seen_for_a_moment(show: Any) -> None:
    async with show((100, 30)) as shown:
        await shown.press("Z")
        assert "ARTICLE" not in shown.rows()[-1]
        await shown.press("=")
        assert "ARTICLE" in shown.rows()[-1]
        assert "min left" in shown.rows()[-1]
        shown.screen.bars._glanced()
        await shown.pilot.pause()
        assert "ARTICLE" not in shown.rows()[-1]
        await shown.press("Z =")
        assert shown.shows(NoteScreen)


def colors_of(shown: Any, words: str) -> Any:
    """The color of some words on the screen."""
    for strip in shown.app.screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text:
                return segment.style.color.get_truecolor().hex
    raise AssertionError(f"{words} is not on the screen")


async def test_only_where_one_is_stands_out(show: Any) -> None:
    async with show((100, 40)) as shown:
        ledger = "The ledger of 1871"
        bright = colors_of(shown, ledger)
        await shown.press("z f")
        assert shown.report.message == "All but where you are is dimmed"
        assert colors_of(shown, ledger) != bright
        await shown.press("] }")
        assert colors_of(shown, ledger) == bright
        await shown.press("c")
        assert colors_of(shown, "The tariff was never paid") == bright
        dim = colors_of(shown, "Nice photographs")
        assert dim != bright
        await shown.press("}")
        assert colors_of(shown, "Nice photographs") == bright
        assert colors_of(shown, "The tariff was never paid") == dim
        await shown.press("z f")
        assert colors_of(shown, "The tariff was never paid") == bright


async def test_the_paragraph_one_went_to_has_a_bar(show: Any) -> None:
    async with show((100, 40)) as shown:
        assert not [row for row in shown.rows() if "▎" in row]
        await shown.press("} }")
        marked = [row for row in shown.rows() if "▎" in row]
        assert len(marked) == 1
        assert "no figures" in marked[0]
        await shown.press("ctrl+e")
        assert not [row for row in shown.rows() if "▎" in row]


async def test_it_scrolls_by_itself_until_it_is_stopped(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("9 z s")
        assert shown.report.message == "9 lines a minute, z s stops it"
        timer = shown.screen.parts.auto_scroll._scrolling
        assert timer._interval == pytest.approx(60 / 9)
        shown.screen.parts.auto_scroll.scroll_on()
        shown.screen.parts.auto_scroll.scroll_on()
        assert shown.screen.article.first_line == 2
        await shown.press("z s")
        assert shown.report.message == "It stands"
        assert shown.screen.parts.auto_scroll._scrolling is None
        await shown.press("z s")
        assert shown.report.message.startswith("20 lines a minute")
        await shown.press("escape")
        assert shown.screen.parts.auto_scroll._scrolling is None
        await shown.press("G 3 z s")
        shown.screen.parts.auto_scroll.scroll_on()
        await shown.pilot.pause()
        assert shown.report.message == "This is the end"
        assert shown.screen.parts.auto_scroll._scrolling is None


async def test_text_is_justified_then_hyphenated_then_ragged(show: Any, page: Reading) -> None:
    pytest.importorskip("pyphen")
    async with show((60, 24), reading=page_of(page, paragraph(WORDS * 4)), width=44) as shown:
        ragged = text_rows(shown)
        await shown.press("z J")
        full = text_rows(shown)
        widths = [len(row) for row in full]
        assert widths.count(max(widths)) == 4
        assert widths != [*map(len, ragged)]
        assert " ".join(" ".join(full).split()) == " ".join(" ".join(ragged).split())
        await shown.press("z J")
        parted = text_rows(shown)
        assert any(row.endswith("-") for row in parted)
        assert shown.report.message == "Justified and hyphenated"
        await shown.press("/ c i r c u m s t a n c e s enter")
        assert shown.report.search == "match 1/4"
        await shown.press("escape z J")
        assert text_rows(shown) == ragged


def text_rows(shown: Any) -> list[str]:
    rows = [row.rstrip(" ▁▂▃▄▅▆▇█") for row in shown.rows()]
    first = next(
        number
        for number, row in enumerate(rows)
        if row.lstrip("▎ ").startswith("The harbourmaster")
    )
    found = []
    for row in rows[first:]:
        if not row.strip():
            break
        found.append(row[8:].rstrip())
    return found


async def test_a_language_that_is_not_known_is_said(show: Any, page: Reading) -> None:
    pytest.importorskip("pyphen")
    page = replace(page, article=replace(page.article, lang="ja"))
    async with show((60, 24), reading=page) as shown:
        await shown.press("z J")
        assert shown.report.message == "Justified; no hyphenation is known for “ja”"
        await shown.press("z J")
        assert shown.report.message == "Ragged, as ever"
        assert not shown.screen.article.setting.justified


@pytest.mark.parametrize(
    ("lang", "installed", "said"),
    [
        ("", True, "Justified; the page names no language to part words by"),
        ("en", False, f"Justified; {hyphens.MISSING}"),
        ("en", True, "Justified; z J hyphenates as well"),
    ],
)
async def test_what_is_justified_says_whether_words_will_be_parted(
    show: Any,
    page: Reading,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    *,
    installed: bool,
    said: str,
) -> None:
    if installed:
        pytest.importorskip("pyphen")
    else:
        monkeypatch.setitem(sys.modules, "pyphen", None)
    page = replace(page, article=replace(page.article, lang=lang))
    async with show((60, 24), reading=page) as shown:
        await shown.press("z J")
        assert shown.report.message == said
        assert shown.screen.article.setting.justified


async def test_wide_code_and_tables_are_scrolled_sideways(show: Any, page: Reading) -> None:
    row = tuple((Span(f"remark {number} on the second ledger"),) for number in range(3))
    blocks = (paragraph("Before."), Code(WIDE), Table((row, row), 1), paragraph(WORDS))
    async with show((80, 30), reading=page_of(page, *blocks)) as shown:
        before = shown.rows()
        assert not any(WIDE in line for line in before)
        await shown.press("l")
        line = next(row for row in shown.rows() if "phase(hour" in row)
        assert f"{WIDE[8:60]}" in line
        assert not line.strip().startswith("tide")
        assert line.lstrip().startswith("‹")
        assert not any("‹" in row for row in (*before, *shown.rows()) if "Before." in row)
        assert any("───" in row for row in shown.rows())
        await shown.press("9 l")
        line = next(row for row in shown.rows() if "# lee" in row)
        assert "moon" not in line
        assert any("remark 2 on the second ledger" in row for row in shown.rows())
        assert any("The harbourmaster of Quaylight" in row for row in shown.rows())
        await shown.press("9 h")
        assert shown.rows()[:20] == before[:20]
        await shown.press("h")
        assert shown.report.message == "Code and tables are not moved"


async def test_footnotes_are_read_in_their_place(show: Any, page: Reading) -> None:
    def pointing(label: str, text: str) -> Paragraph:
        return Paragraph((Span(text), Span(label, Mark.SUP, f"{PAGE_URL}#fn{label}")))

    blocks: tuple[Block, ...] = (
        pointing("1", "The tide turns."),
        pointing("2", "It turns again."),
        *(paragraph(WORDS * 6) for _ in range(8)),
        Note("1", (paragraph("See the second ledger."),)),
        Note("2", (paragraph("By the harbour's clock."),)),
    )
    async with show((80, 24), reading=page_of(page, *blocks)) as shown:
        await shown.press("enter")
        rows = shown.rows()
        assert any("1  See the second ledger." in row for row in rows[12:])
        await shown.press("enter } } enter")
        rows = shown.rows()
        assert any("2  By the harbour's clock." in row for row in rows)
        assert not any("1  See the second ledger." in row for row in rows)
        await shown.press("escape } } } } } enter")
        assert shown.report.message == "No footnote is referred to here"


@pytest.mark.parametrize("width", [40, 80])
async def test_a_line_of_code_that_goes_on_is_under_a_sign(
    show: Any, page: Reading, width: int
) -> None:
    broken = page_of(page, Code(f"{WIDE}\nwait()"))
    async with show((width, 24), reading=broken) as shown:
        rows = [row.rstrip("▁▂▃▄▅▆▇█ ").strip() for row in shown.rows()]
        at = next(n for n, row in enumerate(rows) if row.startswith("tide = moon"))
        end = rows.index("wait()")
        assert end > at + 1
        assert all(row.startswith("↪ ") for row in rows[at + 1 : end])
        words = "".join(row.removeprefix("↪ ") for row in rows[at:end])
        assert words.replace(" ", "") == WIDE.replace(" ", "")
