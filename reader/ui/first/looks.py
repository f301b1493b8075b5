"""How roles look in the themes of the house, as `python -m reader.ui.looks` wrote it down."""

from pathlib import Path

from rich.style import Style

from reader.ui.widgets.paint import Palette

FILE = Path(__file__).with_name("looks.tsv")
"""A line a role: the theme, the role, its style in the words of Rich."""


def palette_of(theme: str) -> Palette | None:
    """The looks of a theme; None where they were not written down."""
    begin = f"{theme}\t"
    with FILE.open(encoding="utf-8") as lines:
        said = [line.rstrip("\n").split("\t")[1:] for line in lines if line.startswith(begin)]
    looks = dict(said)
    return Palette(lambda role: Style.parse(looks[role])) if looks else None
