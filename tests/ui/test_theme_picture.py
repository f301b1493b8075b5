"""All themes side by side in one picture, screenshots/themes.svg, which is what they look like."""

import re
from pathlib import Path
from typing import Any

from reader.model import Reading
from reader.ui.theme.themes import THEMES
from tests.ui.conftest import settled
from tests.ui.test_screenshots import FOLDER, compare, demo, drawing

__all__ = ["demo"]

COLUMNS = 2
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def beside(pictures: dict[str, str]) -> str:
    """Pictures of one size as one, two in a row."""
    sizes = [tuple(map(float, found.groups())) for one in pictures.values() if (found := _BOX.search(one))]  # fmt: skip
    width, height = sizes[0]
    assert set(sizes) == {(width, height)}
    parts = []
    for number, (name, svg) in enumerate(pictures.items()):
        left, top = number % COLUMNS * width, number // COLUMNS * height
        place = f'<svg x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" '
        parts.append(re.sub("terminal(?!<)", f"theme-{name}", svg).replace("<svg ", place, 1))
    rows = -(-len(pictures) // COLUMNS)
    size = f'viewBox="0 0 {COLUMNS * width:g} {rows * height:g}"'
    return "\n".join([f'<svg {size} xmlns="http://www.w3.org/2000/svg">', *parts, "</svg>\n"])


async def test_picture_of_all_themes(show: Any, demo: Reading, tmp_path: Path) -> None:
    pictures = {}
    for theme in THEMES:
        words = {"keywords": ("tide*", "brass", "moon", "keeper")}
        async with show((130, 24), reading=demo, theme=theme.name, **words) as shown:
            while not shown.screen.comments.ties.quoting.done:
                await shown.pilot.pause(0.01)
            await shown.press("} } / c l o c k enter c j j")
            await settled(shown.app)
            pictures[theme.name] = drawing(shown.app.export_screenshot(title=theme.name))
    svg = beside(pictures)
    marks = re.findall(r"<!--.*?-->", svg)
    compare(FOLDER / "themes.svg", f"{marks[0]}\n{re.sub('<!--.*?-->', '', svg)}", tmp_path)
