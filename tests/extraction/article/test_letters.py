"""Archives that show a mail in a `pre`: it is read as prose with quotes, and code stays code."""

import pytest

import reader
from reader.model import Blocks, Code, Paragraph, Quote

MAIL = """\
{said}
&gt; A lamp that turns one way only winds up its cable in the end, and the
&gt; keeper has to climb up to it twice a year.

This lets it turn back after nine rounds, which is what the keeper of the
north pier has asked for since last autumn, and what was promised to him.

Ada
"""


def _read(text: str, around: str = "") -> Blocks:
    page = (
        f"<title>[PATCH] lamp: turn both ways</title><h1>[PATCH] lamp: turn both ways</h1>{around}"
    )
    return reader.extract(f"{page}<pre>{text}</pre>", "https://list.example/7.html").article.blocks


@pytest.mark.parametrize(
    "said",
    [
        "On Mon, Apr 01, 2024 at 10:00 +0200, Bo Lind wrote:",
        "Am 1. April 2024 um 10:00 schrieb Bo Lind:",
        "Bo Lind a écrit :",
        "Bo Lind писал(а):",
    ],
)
def test_a_mail_is_paragraphs_and_quotes(said: str) -> None:
    blocks = _read(MAIL.format(said=said))
    assert [type(block) for block in blocks] == [Paragraph, Quote, Paragraph, Paragraph]
    third = blocks[2]
    assert isinstance(third, Paragraph)
    assert "keeper of the north pier" in third.spans[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The console wrote:\n&gt;&gt;&gt; lamp.turn(9)\n9\n&gt;&gt;&gt; lamp.turn(-9)\n0\n",
        "if lamp > 9:\n&gt; turn back\n",
        "cat lamp.txt\n&gt; nine rounds\n&gt; and back\n",
    ],
)
def test_code_stays_code(text: str) -> None:
    blocks = _read(text * 4)
    assert [type(block) for block in blocks] == [Code]


def test_a_mail_that_a_text_shows_stays_as_it_is_shown() -> None:
    prose = "<p>How a mail quotes another was agreed on long before anyone wrote it down. " * 9
    blocks = _read(MAIL.format(said="Bo Lind wrote:"), prose)
    assert any(isinstance(block, Code) for block in blocks)
