"""References that a text tells of in sentences: its last section, and no pointers elsewhere."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

URL = "https://kiln.example/notes/glaze"
SAID = (
    "The potter of Kiln Lane has thrown away more bowls than most of us will ever eat from, and he "
    "keeps the shards in a shed behind the oven, sorted by the year in which they failed."
)
TOLD = [
    "Edda Moll and Ivo Lund <a href=https://books.example/9>wrote a book</a> of it in 1974.",
    "The site <a href=https://shards.example/>shards.example</a> has news of it, and a blog.",
    "Both have a short piece in <a href=https://clay.example/6>Clay</a> on the six ways to glaze.",
]


def text(entries: list[str], heading: str = "Further Reading", url: str = URL) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    page = (
        f"<title>The glaze</title><body><h1>The glaze</h1><div class=paper><p>{SAID}</p><p>{SAID[4:]}</p>"
        f"<div class=more><h2>{heading}</h2><ul>{items}</ul></div></div></body>"
    )
    return extract_article(parse(page, url)).article.text


@pytest.mark.parametrize("heading", ["Further Reading", "See also", "Siehe auch"])
def test_references_in_sentences_are_part_of_the_text(heading: str) -> None:
    read = text(TOLD, heading)
    assert heading in read
    assert read.index("wrote a book") < read.index("and a blog") < read.index("six ways")


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        (["<a href=https://books.example/9>Nine winters of glaze, and what they were for.</a>",
          "<a href=https://clay.example/6>Six ways to glaze a bowl, and one not to.</a>"],
         "titles, whatever their last sign"),
        ([told.replace("https://books.example", "").replace("https://shards.example", "").replace("https://clay.example", "")
          for told in TOLD], "its own pages"),
        ([told.replace("books.example", "www.kiln.example").replace("shards.example/>", "old.kiln.example/>")
          for told in TOLD], "another host of its own"),
        ([told.removesuffix(".") for told in TOLD], "no sentences"),
        ([*TOLD[:2], "<a href=/notes/oven>The oven behind the shed</a>"], "a title among them"),
        (TOLD[:1], "a single one"),
    ],
)  # fmt: skip
def test_a_list_of_pages_is_none(entries: list[str], why: str) -> None:
    assert "Further Reading" not in text(entries), why


def test_without_an_address_nothing_is_known_to_be_another_site() -> None:
    assert "Further Reading" not in text(TOLD, url="")
