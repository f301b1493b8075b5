"""Author and date, read where people read them."""

import pytest

from reader.extraction import shown
from reader.html.tree import parse


def line(markup: str) -> tuple[str, str]:
    document = parse(f"<body><h1>Lamps</h1>{markup}<p>{'A long text. ' * 30}</p></body>")
    lines = shown.near(document)
    when = shown.date(lines)
    return shown.byline(lines), when.strftime("%Y-%m-%d") if when else ""


@pytest.mark.parametrize(
    ("markup", "byline", "date"),
    [
        ("<div>By Runa Feld | 3 May 2026</div>", "Runa Feld", "2026-05-03"),
        ("<p>Von Jörg van der Lamp, 3 May 2026</p>", "Jörg van der Lamp", "2026-05-03"),
        (
            "<p><span>Written by Ola Sund</span> <span>2026-05-03</span></p>",
            "Ola Sund",
            "2026-05-03",
        ),
        ("<p>By the way, nobody was there in 2026.</p>", "", ""),
        ("<p>By lamp</p>", "", ""),
        ("<p>Lamps of 1999 and before</p>", "", ""),
    ],
)
def test_shown(markup: str, byline: str, date: str) -> None:
    assert line(markup) == (byline, date)
