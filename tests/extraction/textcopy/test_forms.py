"""The same page as every tool writes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.extraction.textcopy.forms import read

COPY = (Path(__file__).parent / "pump.wpdiscuz.txt").read_text(encoding="utf-8")
AUTHORS = ["Anna Weber", "owl_77", "Jo de Vries"]


def wrapped(text: str, width: int, indent: int = 0) -> str:
    """`text` as text browsers wrap it: greedily, at spaces."""
    lines: list[str] = []
    for row in text.split("\n"):
        line = ""
        for word in row.split():
            if line and indent + len(line) + 1 + len(word) > width:
                lines.append(" " * indent + line)
                line = ""
            line = f"{line} {word}".strip()
        lines.append(" " * indent + line if line else "")
    return "\n".join(lines)


def numbered(text: str) -> str:
    """As lynx and elinks write links: a number before each, a list of addresses at the end."""
    for place, author in enumerate(AUTHORS, 1):
        text = text.replace(f"{author}\n", f"[{place}]{author}\n", 1)
    listed = "\n".join(f"   {place}. https://example.org/{place}" for place in range(1, 4))
    return f"{text}\nReferences\n\n   Visible links\n{listed}\n"


def slanted(text: str) -> str:
    """As Firefox writes a page: addresses behind links, slashes around slanted words."""
    text = text.replace("Thanks", "/Thanks/").replace("\n1 month ago\n", "\n// 1 month ago\n//\n")
    text = text.replace("Skip to content", "Skip to content <#content>")
    return text.replace("owl_77\n", "owl_77 <https://\nexample.org/~owl>\n")


def drawn(text: str) -> str:
    """As w3m draws fields and pictures."""
    form = "Label [                    ]\n[                    ] Name*\n[ ] [Post Comment]\n"
    return text.replace("3 Comments", f"{form}3 Comments").replace("owl_77\n", "[4f2a]\nowl_77\n")


TOOLS: dict[str, Callable[[str], str]] = {
    "w3m": lambda text: drawn(wrapped(text, 79)),
    "lynx": lambda text: numbered(wrapped(text, 75, indent=3)),
    "firefox": lambda text: slanted(wrapped(text, 72)),
    "windows": lambda text: text.replace("\n", "\r\n"),
    "selection": lambda text: text.replace("\n 1 month", " \n\u00a01 month"),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_gives_the_same_reading(tool: str) -> None:
    plain, reading = read_textcopy(COPY), read_textcopy(TOOLS[tool](COPY))
    assert reading.article.title == plain.article.title
    assert reading.article.text == plain.article.text
    assert [comment.text for comment in reading.comments] == [c.text for c in plain.comments]
    assert [comment.author for comment in reading.comments] == AUTHORS
    assert [comment.score for comment in reading.comments] == [-1, 2, 11]


def rows(text: str, pages: int = 0) -> list[str]:
    return [row.text for row in read(text, pages).rows]


def test_footnotes_of_an_article_are_no_link_numbers() -> None:
    text = "See [1]here and there.[2] Or [9]not.\n\nReferences\n\n  1. http://a.example/\n  2. http://b.example/\n"
    assert rows(text) == ["See here and there. Or [9]not."]


def test_the_references_of_a_paper_stay() -> None:
    text = "As shown [1].\n\nReferences\n\n1. Weber, A.: On pumps. 2020.\n2. Otto: On wells.\n"
    assert rows(text)[0] == "As shown [1]."
    assert len(rows(text)) == 4


def test_addresses_in_a_mail_stay() -> None:
    text = "Look at <https://a.example/> and\nat <https://b.example/> too.\n"
    assert "https://b.example/" in "".join(rows(text))


def test_a_printed_page_has_columns_and_repeats_what_floats_over_it() -> None:
    page = (
        "   Anna        1 month ago\n   The first line of a text that goes on over the page and\n"
        "  12\n   then some.\n\n   0           Reply\n\n   Otto        2 months ago\n"
    )
    found = rows(page * 4, pages=4)
    assert found[:4] == [
        "Anna",
        "1 month ago",
        "The first line of a text that goes on over the page and then some.",
        "0",
    ]
    assert "12" not in found
