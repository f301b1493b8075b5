"""Pictures on request: where they stand, what is said of those that do not come, one by itself."""

import io
import sys
import warnings
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow
from rich.cells import cell_len

from reader.model import Blocks, Image, Items, Page, Quote, Reading, Span
from reader.open.extract import extract
from reader.open.pictures import Pictured, Wanted
from reader.open.pictures import pictures as open_pictures
from reader.ui.pictures import pictures, pixel_pictures
from reader.ui.reading import hyphens
from reader.ui.reading import pictures as showing
from reader.ui.screens.picture import PictureScreen
from reader.ui.widgets import bidi
from tests.blocks import paragraph

RED, BLUE = (200, 30, 30), (20, 40, 180)


@pytest.fixture(autouse=True)
def _colors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the terminal is that the tests run in."""
    monkeypatch.setattr(showing, "_POOR", ())


def painted(width: int = 160, height: int = 80, kind: str = "PNG", **options: Any) -> bytes:
    """Red above blue."""
    picture = Pillow.new("RGB", (width, height), RED)
    picture.paste(BLUE, (0, height // 2, width, height))
    made = io.BytesIO()
    picture.save(made, kind, **options)
    return made.getvalue()


def with_pictures(page: Reading) -> Reading:
    tide = "The keeper winds the clock when the tide turns, and writes both hours down. "
    blocks: Blocks = (
        paragraph(tide * 6),
        Image("https://quaylight.example/dial.png", "The dial", (Span("Its two hands."),)),
        paragraph(tide * 6),
        Quote((paragraph(tide), Image("https://quaylight.example/moon.png", "The moon"))),
        Items(((paragraph(tide), Image("", "The arbor")),)),
        *(paragraph(f"{number} {tide * 4}") for number in range(20)),
    )
    return replace(page, article=replace(page.article, blocks=blocks))


def sending(**known: bytes) -> Any:
    """Pictures by the last part of their alternative text."""

    async def find(images: Wanted, /) -> AsyncGenerator[Pictured, None]:
        for number in images.numbers:
            name = images.every[number].alt.rpartition(" ")[2]
            data = known.get(name, b"")
            yield Pictured(number, data, "" if data else "not in the saved page")

    return find


def colored(shown: Any) -> list[tuple[str, str]]:
    """The upper and lower colors of the first cell of each row of a picture."""
    found = []
    for strip in shown.app.screen._compositor.render_strips():
        for segment in strip:
            if "▀" in segment.text:
                style = segment.style
                found.append((style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex))
                break
    return found


async def test_pictures_come_and_go_below_the_words_for_them(show: Any, page: Reading) -> None:
    async with show(
        (80, 40), with_pictures(page), pictures=sending(dial=painted(), moon=painted(80, 80))
    ) as shown:
        before = shown.rows()
        await shown.press("i")
        await shown.settle()
        rows = shown.rows()
        at = next(number for number, row in enumerate(rows) if "[image: The dial]" in row)
        drawn = [row for row in rows[at + 1 :] if "▀" in row]
        # 160 pixels are 20 cells, and half as many high; two in each row.
        assert drawn[0].count("▀") == 20
        assert [("▀" in row) for row in rows[at + 1 : at + 7]] == [True] * 5 + [False]
        assert "Its two hands." in rows[at + 6]
        assert shown.report.message == "2 of 3 pictures are shown · not in the saved page"
        colors = colored(shown)
        assert colors[0] == ("#c81e1e", "#c81e1e")
        assert colors[4] == ("#1428b4", "#1428b4")
        over, under = colors[2]
        assert over[1:3] > over[5:7]
        assert under[1:3] < under[5:7]
        quoted = next(row for row in rows if row.count("▀") == 10)
        assert "│" in quoted[: quoted.index("▀")]
        await shown.press("i")
        assert shown.rows()[:-1] == before[:-1]
        assert shown.report.message == "Pictures are described in words again"


async def test_what_one_reads_stays_where_it_is(show: Any, page: Reading) -> None:
    async with show(
        (80, 24), with_pictures(page), pictures=sending(dial=painted(), moon=painted())
    ) as shown:
        await shown.press("2 5 j")
        top = shown.rows()[2]
        assert top.strip()
        await shown.press("i")
        await shown.settle()
        assert shown.screen.article.pictured
        assert shown.rows()[2] == top
        await shown.press("i")
        assert shown.rows()[2] == top
        # Nor does the text, where something is sought and copied, know of pictures.
        await shown.press("i")
        await shown.settle()
        await shown.press("/ 1 9 space T enter")
        assert any("19 The keeper" in row for row in shown.rows())


async def test_a_picture_fits_the_view_and_the_column(show: Any, page: Reading) -> None:
    async with show(
        (60, 20), with_pictures(page), pictures=sending(dial=painted(900, 900))
    ) as shown:
        await shown.press("i")
        await shown.settle()
        article = shown.screen.article
        (high,) = {row.cells[1] for row in article._picture_rows.values()}
        assert high == article.view_height - 4
        await shown.pilot.resize_terminal(40, 30)
        await shown.pilot.pause()
        row = next(iter(article._picture_rows.values()))
        assert row.cells[0] <= article.text_width
        assert row.cells[1] <= article.view_height - 4


async def test_one_picture_by_itself(show: Any, page: Reading) -> None:
    async with show((80, 30), with_pictures(page), pictures=sending(moon=painted(40, 20))) as shown:
        await shown.press("2 i")
        await shown.settle()
        assert shown.shows(PictureScreen)
        rows = shown.rows()
        assert any("The moon" in row for row in rows)
        wide = max(row.count("▀") for row in rows)
        assert wide > 60
        await shown.press("escape")
        assert not shown.screen.article.pictured
        await shown.press("9 i")
        assert shown.report.message == "This article has 3 pictures"
        await shown.press("1 i")
        await shown.settle()
        assert shown.report.message == "The picture is not shown: not in the saved page"


async def test_without_colors_pictures_are_drawn_with_signs(show: Any, page: Reading) -> None:
    async with show(
        (80, 40), with_pictures(page), pictures=sending(dial=painted()), ascii=True
    ) as shown:
        await shown.press("i")
        await shown.settle()
        rows = shown.rows()
        at = next(number for number, row in enumerate(rows) if "[image: The dial]" in row)
        signs = [row.strip() for row in rows[at + 1 : at + 6]]
        assert not any("▀" in row for row in rows)
        assert signs[0] == signs[0][0] * 20
        assert pictures._RAMP.index(signs[0][0]) > pictures._RAMP.index(signs[4][0])


async def test_why_there_are_no_pictures(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with show((80, 24)) as shown:
        await shown.press("i")
        assert shown.report.message == "This article has no pictures"
    async with show((80, 24), with_pictures(page)) as shown:
        await shown.press("i")
        assert shown.report.message == "The pictures of this page are not at hand"
        monkeypatch.setattr(pictures, "is_installed", lambda: False)
        await shown.press("i")
        assert shown.report.message == pictures.MISSING
        assert "article-reader[images]" in pictures.MISSING


async def test_i_stops_pictures_that_are_still_to_come(show: Any, page: Reading) -> None:
    stopped = []

    async def slow(images: Wanted, /) -> AsyncGenerator[Pictured, None]:
        import asyncio

        try:
            yield Pictured(images.numbers[0], painted())
            await asyncio.sleep(3600)
        finally:
            stopped.append(images)

    async with show((80, 30), with_pictures(page), pictures=slow) as shown:
        await shown.press("i")
        while not shown.screen.article.pictured:
            await shown.pilot.pause(0.01)
        assert shown.report.message == "Pictures: 1 of 3 …"
        await shown.press("i")
        await shown.settle()
        assert not shown.screen.article.pictured
        assert shown.report.message == "Pictures are described in words again"


async def test_a_page_that_is_read_again_asks_for_no_more_of_the_pictures_before(
    show: Any, page: Reading
) -> None:
    import asyncio

    goes_on, asked, left = asyncio.Event(), [], []

    async def find(images: Wanted, /) -> AsyncGenerator[Pictured, None]:
        try:
            for number in images.numbers:
                asked.append(number)
                yield Pictured(number, painted())
                await goes_on.wait()
        finally:
            left.append(len(asked))

    async with show((80, 30), with_pictures(page), pictures=find) as shown:
        await shown.press("i")
        while not shown.screen.article.pictured:
            await shown.pilot.pause(0.01)
        shown.screen.reading = replace(shown.screen.reading, source="read again")
        goes_on.set()
        await shown.settle()
        assert left == [2]


# What a picture may be.


def test_pictures_of_the_web_are_read_and_kept_small() -> None:
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP"):
        found = pictures.read(painted(3000, 1500, kind))
        assert found.size == (3000, 1500)
        assert max(found.image.size) <= 800
    assert pictures.read(painted()).fitted(72, 40) == (20, 5)
    assert pictures.read(painted()).fitted(72, 40, grows=True) == (72, 18)
    assert pictures.read(painted(100, 4000)).fitted(72, 20) == (1, 20)


def test_a_picture_that_lies_on_its_side_is_put_upright() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    found = pictures.read(painted(160, 80, "JPEG", exif=exif))
    assert found.size == (80, 160)
    assert found.image.size[0] < found.image.size[1]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "of a kind that is not shown"),
        (painted()[:-40], "damaged"),
        (painted(1, 1), "too small to be seen"),
        (painted(160, 80, "TIFF"), "of a kind that is not shown"),
        (b"", "of a kind that is not shown"),
    ],
)
def test_what_is_not_shown(data: bytes, why: str) -> None:
    with pytest.raises(pictures.NotShown, match=why):
        pictures.read(data)


def test_a_picture_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    bomb = bytearray(painted())
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2  # as large as it says in its head
    import zlib

    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4, "big")
    with pytest.raises(pictures.NotShown, match="32 million pixels"):
        pictures.read(bytes(bomb))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # Above half of that Pillow warns, and nobody is to see it.
        assert pictures.read(painted(5000, 4000)).size == (5000, 4000)


def test_what_is_clear_in_a_picture_stands_on_the_ground() -> None:
    made = io.BytesIO()
    Pillow.new("RGBA", (16, 16), (0, 0, 0, 0)).save(made, "PNG")
    picture = pictures.read(made.getvalue())
    (row, *_) = pictures.rows(picture, (2, 1), pictures.on_ground("#efe2cc"), False)
    style = row[0].style
    assert style is not None
    assert style.color is not None
    assert style.color.get_truecolor().hex == "#efe2cc"
    assert pictures.on_ground("ansi_default") == "#000000"


# The terminal's own pixels.


async def test_kitty_is_sent_a_picture_once_and_shows_its_parts_in_cells(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("textual_image")
    written: list[str] = []
    monkeypatch.setattr(pixel_pictures, "way", lambda _app: "kitty")
    async with show((80, 40), with_pictures(page), pictures=sending(dial=painted())) as shown:
        monkeypatch.setattr(shown.app._driver, "write", written.append)
        await shown.press("i")
        await shown.settle()
        rows = [row for row in shown.rows() if "\U0010eeee" in row]
        assert len(rows) == 5
        assert all(row.count("\U0010eeee") == 20 and cell_len(row) == 80 for row in rows)
        sent = [text for text in written if text.startswith("\x1b_G")]
        assert len(sent) == 2
        assert sys.__stdout__ is not None
        await shown.press("j k j k")
        assert len([text for text in written if text.startswith("\x1b_G")]) == 2
        await shown.press("i")
        deleted = [text for text in written if "a=d" in text]
        assert len(deleted) == 1


async def test_sixel_shows_one_picture_by_itself(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = pytest.importorskip("textual_image.widget")
    monkeypatch.setattr(pixel_pictures, "way", lambda _app: "sixel")
    async with show((80, 40), with_pictures(page), pictures=sending(dial=painted())) as shown:
        await shown.press("1 i")
        await shown.settle()
        assert shown.shows(PictureScreen)
        assert shown.app.screen.query_one(widget.SixelImage).region.width == 74
        await shown.press("i")
        assert not shown.shows(PictureScreen)


async def test_a_terminal_is_asked_with_the_screen_put_aside(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("textual_image")
    async with show((80, 24)) as shown:
        for name in [name for name in sys.modules if name.startswith("textual_image")]:
            monkeypatch.delitem(sys.modules, name)
        assert pixel_pictures.way(shown.app) == ""  # nothing is drawn on: nobody is asked
        monkeypatch.setattr(shown.app, "suspend", nullcontext)
        assert pixel_pictures.way(shown.app) == ""
        import textual_image.renderable

        monkeypatch.setattr(textual_image.renderable, "Image", textual_image.renderable.TGPImage)
        assert pixel_pictures.way(shown.app) == "kitty"
        for module, name in pixel_pictures.OF_THE_LIBRARY:
            with monkeypatch.context() as other:  # a version that has it no longer
                other.delattr(f"{module}.{name}")
                assert pixel_pictures.way(shown.app) == ""
        assert pixel_pictures.way(shown.app) == "kitty"
        monkeypatch.setattr(pixel_pictures, "find_spec", lambda _name: None)
        assert pixel_pictures.way(shown.app) == ""


def test_what_to_install_is_told_in_a_row_of_80_cells() -> None:
    for told in (pictures.MISSING, f"Justified; {hyphens.MISSING}", bidi.MISSING):
        assert "pip install 'article-reader[" in told
        assert len(told) <= 80 - len(" │ ¶ 1/46 ") - len("? help ")


async def test_the_page_that_comes_with_reader_has_its_picture(show: Any) -> None:
    body = (Path(__file__).parents[2] / "reader" / "demo.html").read_bytes()
    url = "https://quaylight.example/2026/10/brass-for-brain/"
    reading = extract(body, url)
    page = Page(body, url)

    def find(images: Wanted, /) -> AsyncGenerator[Pictured, None]:
        return open_pictures(page, "", images, None)

    async with show((80, 60), reading, pictures=find) as shown:
        await shown.press("i")
        await shown.settle()
        assert shown.report.message == "The picture is shown"
        assert [one.size for one in shown.screen.article.pictured.values()] == [(320, 168)]


def test_all_that_are_not_shown_are_counted() -> None:
    reasons = Counter({"not in the saved page": 3, "of a kind that is not shown": 2, "cut off": 1})
    assert showing.outcome(2, 9, reasons + Counter({"too large": 1})) == (
        "2 of 9 pictures are shown"
        " · 3: not in the saved page; 2: of a kind that is not shown; 2: other reasons"
    )
