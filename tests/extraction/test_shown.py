"""Author and date, read where people read them."""

import pytest

from reader.extraction.meta import meta
from reader.html.tree import parse


def line(markup: str) -> tuple[str, str]:
    found = meta(parse(f"<body><h1>Lamps</h1>{markup}<p>{'A long text. ' * 30}</p></body>"))
    return found.byline, found.published.strftime("%Y-%m-%d") if found.published else ""


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
        ("<p>Written by <a href=/r>Runa Feld and Ola Sund</a></p>", "Runa Feld and Ola Sund", ""),
        ("<p>By the way, nobody was there in 2026.</p>", "", ""),
        ("<p>By lamp</p>", "", ""),
        ("<p>Lamps of 1999 and before</p>", "", ""),
        ("<p>Updated 5 May 2026</p><p>Published 3 May 2026</p>", "", "2026-05-03"),
        ("<p>Last updated: 5 May 2026</p>", "", "2026-05-05"),
        ("<p><b>3</b> <b>May</b> <b>2026</b></p>", "", "2026-05-03"),
    ],
)
def test_shown(markup: str, byline: str, date: str) -> None:
    assert line(markup) == (byline, date)
