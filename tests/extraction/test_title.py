"""The title: the heading the page's other titles agree with, and no name of the site."""

import pytest

from reader.extraction.title import title
from reader.html.tree import parse

CASES = [
    ("the heading", "<title>The lamps | Quay Times</title><h1>The lamps</h1>", "The lamps"),
    ("a fuller heading than the title", "<title>Lamps</title><h1>Lamps, and how they are lit</h1>", "Lamps, and how they are lit"),
    ("no heading: the site goes", "<title>How lamps are lit | Quay Times</title>", "How lamps are lit"),
    ("the site in front goes", "<title>Quay Times: news - How lamps are lit</title><h1>How lamps are lit</h1>", "How lamps are lit"),
    ("a name of the site is no title", "<title>How lamps are lit - Quay Times</title><h1>Quay Times</h1>", "How lamps are lit"),
    ("nor a name that the title ends with", "<title>What a lamp is - The Lamp Book</title><h1>The Lamp Book</h1>", "What a lamp is"),
    ("the heading that agrees, of several", "<title>How lamps are lit</title><h1>Your account</h1><h1>How lamps are lit</h1>", "How lamps are lit"),
    ("a heading nothing agrees with", "<title>How lamps are lit</title><h1>Welcome aboard</h1>", "How lamps are lit"),
    ("a heading alone", "<h1>Lamps</h1>", "Lamps"),
    ("a title with a dash stays whole", "<title>Oil or wire - a question of money, taste and fear</title>", "Oil or wire - a question of money, taste and fear"),
    ("nothing", "<p>x</p>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_title(markup: str, wanted: str) -> None:
    assert title(parse(markup, "https://www.quaytimes.example/a"), [], "Quay Times") == wanted
