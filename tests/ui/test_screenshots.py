"""The pictures of the README are what the screen looks like.

`READER_UPDATE_SCREENSHOTS=1 python -m pytest tests/ui/test_screenshots.py` makes them anew; look at
them before they are committed. Drawing differs between versions of the libraries that draw, so the
`test` extra names theirs, and a picture says by which it was drawn.
"""

import os
import re
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.config.settings import Screen
from reader.library.places import Visit
from reader.model import Reading
from reader.open.extract import extract
from reader.ui.app import ReaderApp
from reader.ui.services import Opening, ScreenSettings, Start
from tests.ui.conftest import NOW, settled

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "screenshots"
UPDATE = os.environ.get("READER_UPDATE_SCREENSHOTS") == "1"
DRAWN_BY = f"<!-- drawn by textual {version('textual')}, rich {version('rich')} -->"


class Picture(NamedTuple):
    size: tuple[int, int]
    keys: str = ""
    keywords: tuple[str, ...] = ()
    theme: str = "ink"


PICTURES = {
    "wide": Picture((160, 45), "} } c j j"),
    "narrow": Picture((80, 24), "c 4 j z t"),
    "zen": Picture((100, 30), "Z"),
    "keywords": Picture((160, 45), "c j", ("tide*", "brass", "moon", "keeper")),
    "list": Picture((80, 24), "c W j", ("tide*", "brass", "moon", "keeper")),
    "quotes": Picture((200, 60), 'c , n n "'),
    "filtered": Picture((80, 24), "c & t i d e enter", (), "paper"),
    "peek": Picture((120, 40), "c 4 j P P"),
    "small": Picture((40, 20), "c 5 g"),
    "folded": Picture((100, 30), "c z 1 ] ] l j j j", (), "paper"),
}


SIZES = ((40, 20), (80, 24), (120, 40), (200, 60))
MODES = {
    "article": "] }",
    "comments": "c 5 g",
    "zen": "c 5 g Z",
    "selecting": "3 } v } j",
    "searched": "c / t i d e enter",
    "filtered": "c & t i d e enter",
    "peek": "c 5 g P P",
    "keywords": "W j",
    "help": "?",
    "sort": "c S j",
    "outline": "T j",
    "hints": "} } ;",
    "links": "U j",
    "facts": "=",
    "author": "c j a",
    "chosen": "c F j",
    "typed": ": s o",
    "stacked": "\\ \\",
    "marks": "} m a G m b M",
    "settings": "E j j",
    "palette": "ctrl+p s o r t",
}
"""What is typed to come into a mode of the screen."""
WATCHED = ("tide*", "brass", "moon", "keeper")


def drawing(svg: str) -> str:
    """A picture without what differs from run to run or reaches for the network."""
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<!-- Generated.*?-->", "", svg)
    # Some renderers take a space at the end of a text for no space.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    svg = svg.replace("Fira Code, monospace", "Fira Code, DejaVu Sans Mono, monospace")
    return f"{DRAWN_BY}\n{svg.strip()}\n"


@pytest.fixture(scope="module")
def demo() -> Reading:
    """The page that comes with reader."""
    body = (ROOT / "reader" / "demo.html").read_bytes()
    return extract(body, "https://quaylight.example/2026/10/brass-for-brain/")


MODE_PICTURES = {
    f"{mode}-{size[0]}x{size[1]}": Picture(size, keys, WATCHED)
    for mode, keys in MODES.items()
    for size in SIZES
}


@pytest.mark.parametrize("name", [*PICTURES, *MODE_PICTURES])
async def test_the_screen_is_that_of_the_readme(
    show: Any, demo: Reading, name: str, tmp_path: Path
) -> None:
    picture = (PICTURES | MODE_PICTURES)[name]
    settings = {"keywords": picture.keywords, "theme": picture.theme, "configured": Screen()}
    async with show(picture.size, reading=demo, **settings) as shown:
        while not shown.screen.comments.ties.quoting.done:
            await shown.pilot.pause(0.01)
        await shown.press(picture.keys)
        await settled(shown.app)
        drawn = drawing(shown.app.export_screenshot(title="reader"))
    compare(FOLDER / ("" if name in PICTURES else "modes") / f"{name}.svg", drawn, tmp_path)


VISITS = (
    Visit("https://quaylight.example/clock", "The clock on the quay", "2026-11-23T09:00:00Z"),
    Visit("/srv/pages/ledger.html", "The second ledger, and what it says", "2026-11-20T09:00:00Z"),
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture_of_the_start(size: tuple[int, int], tmp_path: Path, demo: Reading) -> None:
    async def load() -> Reading:
        return demo

    start = Start(open=lambda _typed: Opening(load, ScreenSettings()), recent=lambda: VISITS)
    app = ReaderApp(ScreenSettings(theme="ink", now=lambda: NOW), start=start)
    async with app.run_test(size=size):
        await settled(app)
        drawn = drawing(app.export_screenshot(title="reader"))
    compare(FOLDER / "modes" / f"start-{size[0]}x{size[1]}.svg", drawn, tmp_path)


def compare(path: Path, drawn: str, tmp_path: Path) -> None:
    """Fail where a picture is not what the screen looks like now; or draw it anew."""
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
        return
    before = path.read_text(encoding="utf-8")
    if drawn != before:
        new = tmp_path / path.name
        new.write_text(drawn, encoding="utf-8")
        pytest.fail(
            f"{path.name} ({before.splitlines()[0][5:-4]}) is not what the screen looks like now "
            f"({DRAWN_BY[5:-4]}): see {new}, and redraw with READER_UPDATE_SCREENSHOTS=1"
        )


def test_the_pictures_are_drawn_by_the_versions_the_tests_ask_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = set(project["optional-dependencies"]["test"])
    assert asked >= {f"{name}=={version(name)}" for name in ("rich", "textual")}, (
        "install the versions named in the extra, or name others and redraw with "
        "READER_UPDATE_SCREENSHOTS=1"
    )


def test_no_picture_reaches_for_the_network() -> None:
    for path in FOLDER.rglob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert set(re.findall(r"https?://[^\"'<> )]+", re.sub(r"<text.*?</text>", "", text))) <= {
            "http://www.w3.org/2000/svg"
        }
