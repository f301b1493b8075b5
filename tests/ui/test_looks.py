"""What comfort looks like: references in screenshots/looks/, drawn as those of the README are."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from PIL import Image as Pillow

from reader.config.settings import Screen
from reader.layout.ascii import ascii_cells
from reader.library.values import LibraryPage, Note, Order, SearchHit
from reader.linear.loop import whole_text
from reader.linear.page import LinearPage
from reader.model import Blocks, Code, Image, Reading, Span, Table
from reader.ui.pictures.pictures import Picture
from tests.blocks import paragraph
from tests.ui.conftest import NOW, settled
from tests.ui.test_remembering import Remembered
from tests.ui.test_screenshots import FOLDER, WATCHED, compare, demo, drawing

__all__ = ["demo"]

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)


class Look(NamedTuple):
    """What is typed, on a terminal of which size and with what settings, and what shows it."""

    size: tuple[int, int]
    keys: str
    more: dict[str, Any]


LOOKS = {
    "zen-article": Look(SMALL, "4 } Z", {}),
    "zen-thread": Look(MIDDLE, "c j j z Z", {}),
    "focus": Look(MIDDLE, "4 } z f", {}),
    "map": Look(LARGE, "m a 3 } H enter then c 5 j m b z g", {"keywords": WATCHED}),
    "settings": Look(MIDDLE, "E j j", {}),
    "settings-small": Look(SMALL, "E j j", {}),
    "outline": Look(SMALL, "] T", {}),
    "justified": Look(SMALL, "4 } z J", {}),
    "notes": Look(MIDDLE, "3 } H t i d e space # b r a s s enter then c j H enter then M", {}),
    "ascii": Look(MIDDLE, "c 3 j", {"ascii": True, "keywords": WATCHED}),
}


async def drawn(show: Any, look: Look, reading: Reading, tmp_path: Any, name: str) -> None:
    known: dict[str, Any] = {"memory": Remembered(), "theme": "ink"}
    async with show(look.size, reading=reading, **(known | look.more)) as shown:
        await ready(shown)
        for keys in look.keys.split(" then "):
            await shown.press(keys)
            await settled(shown.app)
            await shown.pilot.pause(0.2)
            await settled(shown.app)
        svg = drawing(shown.app.export_screenshot(title="reader"))
    # What is sent to a terminal without other signs passes the same table.
    svg = ascii_cells(svg) if look.more.get("ascii") else svg
    compare(FOLDER / "looks" / f"{name}.svg", svg, tmp_path)


async def ready(shown: Any) -> None:
    while not shown.screen.comments.ties.quoting.done:
        await shown.pilot.pause(0.01)
    await settled(shown.app)


@pytest.mark.parametrize("name", LOOKS)
async def test_the_screen_looks_as_in_its_picture(
    show: Any, demo: Reading, name: str, tmp_path: Any
) -> None:
    await drawn(show, LOOKS[name], demo, tmp_path, name)


def with_blocks(reading: Reading, *blocks: Any) -> Reading:
    made: Blocks = blocks
    return replace(reading, article=replace(reading.article, blocks=made))


async def test_look_of_a_footnote_in_its_place(show: Any, demo: Reading, tmp_path: Any) -> None:
    noted = next(
        number
        for number, block in enumerate(demo.article.blocks)
        if any("#" in span.href for span in getattr(block, "spans", ()))
    )
    look = Look(SMALL, f"{' '.join(str(noted + 1))} }} enter", {})
    await drawn(show, look, demo, tmp_path, "footnote")


async def test_look_of_wide_tables_and_code(show: Any, page: Reading, tmp_path: Any) -> None:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
    ]
    rows = [
        [f"{hour}:{place * 7 % 60:02d}" for place in range(len(months))] for hour in range(1, 9)
    ]
    table = Table(tuple(tuple((Span(cell),) for cell in row) for row in (months, *rows)), header=1)
    tide = paragraph(
        "High water at Quaylight, by the long quay, in the first week of each month. " * 2
    )
    code = Code(
        "tide = sum(wheel.radius * cos(wheel.speed * hour + wheel.phase) for wheel in machine)"
    )
    look = Look(SMALL, "l", {})
    await drawn(show, look, with_blocks(page, tide, table, code, tide), tmp_path, "sideways")


async def test_look_of_words_from_the_right(show: Any, page: Reading, tmp_path: Any) -> None:
    pytest.importorskip("bidi")
    clock = "השעון על המזח מונה את הגאות ואת השפל כבר יותר ממאה שנים, ואיש לא כיוון אותו מאז 1871. "
    look = Look(MIDDLE, "", {"configured": Screen(bidi="app")})
    first = replace(page.comments[0], blocks=(paragraph(clock), paragraph(f"He wrote: {clock}")))
    reading = with_blocks(
        page, paragraph(clock * 3), paragraph(f"The keeper of Quaylight wrote: {clock}")
    )
    reading = replace(reading, comments=(first, *page.comments[1:]))
    await drawn(show, look, reading, tmp_path, "bidi")
    await drawn(show, look._replace(keys="c"), reading, tmp_path, "bidi-comments")


async def test_look_of_pictures(show: Any, page: Reading, tmp_path: Any) -> None:
    tide = paragraph(
        "The keeper winds the clock when the tide turns, and writes both hours down. " * 3
    )
    dial = Image(
        "https://quaylight.example/dial.png", "The boat", (Span("Off the quay, at noon."),)
    )
    async with show(SMALL, reading=with_blocks(page, tide, dial, tide), theme="ink") as shown:
        await ready(shown)
        shown.screen.article.show_pictures({0: Picture(boat(), (288, 216))})
        await settled(shown.app)
        svg = drawing(shown.app.export_screenshot(title="reader"))
    compare(FOLDER / "looks" / "pictures.svg", svg, tmp_path)


def boat() -> Pillow.Image:
    """A boat of as many pixels as its cells have: what resizes pictures has no part in it."""
    picture = Pillow.new("RGBA", (36, 28), "#88bbdd")
    picture.paste("#226688", (0, 18, 36, 28))
    picture.paste("#ffcc33", (27, 3, 32, 8))
    for row in range(10):
        picture.paste("#f5f0e0", (16, 6 + row, 17 + row, 7 + row))
    for row in range(4):
        picture.paste("#7a3b1d", (8 + row, 18 + row, 27 - row, 19 + row))
    return picture


class Shelf:
    """Stands for the library."""

    kept = (
        LibraryPage(1, "https://quaylight.example/clock", "The clock on the quay", "Quaylight",
             "2026-11-23T09:00:00+00:00", 1, 297, 12, "tides, brass"),
        LibraryPage(2, "/srv/pages/ledger.html", "The second ledger, and what it says of the tide", "",
             "2026-11-20T09:00:00+00:00", 0, 48, 0, ""),
        LibraryPage(3, "https://lamps.example/oil", "Forty litres of oil a year", "Lamps and Lenses",
             "2026-10-02T09:00:00+00:00", 1, 0, 0, "lamps"),
        LibraryPage(4, "/srv/pages/loft.html", "The sail loft", "The Quaylight Review",
             "2025-07-14T09:00:00+00:00", 0, 1204, 3, ""),
    )  # fmt: skip

    def pages(self, _order: Order, /) -> tuple[LibraryPage, ...]:
        return self.kept

    def search(self, _query: str, /) -> tuple[SearchHit, ...]:
        return (
            SearchHit(
                1, "13", "Ines Maro", (("the ", False), ("pinion", True), (" of brass", False))
            ),
            SearchHit(4, "", "", (("a spare ", False), ("pinion", True), (" in the loft", False))),
        )


@pytest.mark.parametrize("size", [SMALL, MIDDLE], ids=["small", "middle"])
async def test_look_of_the_library(show: Any, demo: Reading, size: Any, tmp_path: Any) -> None:
    look = Look(size, "L then j", {"catalogue": Shelf()})
    await drawn(show, look, demo, tmp_path, f"library-{size[0]}")
    if size == MIDDLE:
        found = look._replace(keys="L then / p i n i o n enter")
        await drawn(show, found, demo, tmp_path, "library-found")


async def test_look_of_a_comparison(show: Any, demo: Reading, tmp_path: Any) -> None:
    """An earlier state of the page: a paragraph in other words, comments that were not there yet."""
    blocks = list(demo.article.blocks)
    at = next(n for n, block in enumerate(blocks) if len(getattr(block, "spans", ())) == 1)
    first = blocks[at].spans[0].text  # type: ignore[union-attr]
    blocks[at] = paragraph(first.replace(" the ", " that "))
    kept = tuple(one for one in demo.comments if one.depth < 2)[:-3]
    article = replace(demo.article, blocks=tuple(blocks))
    before = replace(demo, article=article, comments=kept)
    memory = Remembered(before=before)
    memory.visits = {5: before}
    await drawn(
        show, Look(MIDDLE, "R then enter", {"memory": memory}), demo, tmp_path, "comparison"
    )


def test_look_of_linear_mode(demo: Reading, tmp_path: Any) -> None:
    """The transcript of the page that comes with reader, which was read aloud in order."""
    page = LinearPage(demo, NOW, noted={4: (Note("", text="brass").text,)})
    parts = whole_text(page).split("\n\n")
    told = "\n\n".join((*parts[:14], "[…]", *parts[page.first - 1 : page.first + 9])) + "\n"
    compare(FOLDER / "looks" / "linear.txt", told, tmp_path)
