"""Articles of any page: what a person wrote down is what is read, and nothing around it.

A case is a folder: `page.html`, `case.toml` (url) and `expect.txt`: a line a fact, `---`, then the
plain text of the body, paragraphs parted by blank lines.
"""

import tomllib
from pathlib import Path

import pytest

import reader
from reader.html.blocks import blocks, is_hidden
from reader.html.elements import SILENT
from reader.html.tree import Node, parse
from reader.model import Reading, blocks_text

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/page.html"))


def case_name(case: Path) -> str:
    return case.name


def read(case: Path) -> Reading:
    settings = tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))
    return reader.extract((case / "page.html").read_bytes(), settings["url"])


def expected(case: Path) -> tuple[dict[str, str], str]:
    head, _, body = (case / "expect.txt").read_text(encoding="utf-8").partition("\n---\n")
    facts = {}
    for line in head.splitlines():
        name, _, value = line.partition(":")
        facts[name] = value.strip()
    return facts, body.strip()


def facts(reading: Reading) -> dict[str, str]:
    article = reading.article
    when = article.published
    return {
        "title": article.title,
        "byline": article.byline,
        "site": article.site_name,
        "published": when.strftime("%Y-%m-%d %H:%M") if when else "-",
        "lang": article.lang,
    }


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_the_facts_are_read(case: Path) -> None:
    wanted = expected(case)[0]
    got = facts(read(case))
    assert {name: got[name] or "-" for name in wanted} == {
        name: value or "-" for name, value in wanted.items()
    }


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_the_body_is_the_one_written_down(case: Path) -> None:
    assert read(case).article.text.strip().splitlines() == expected(case)[1].splitlines()


def visible(node: Node) -> str:
    """All text a reader sees in an element, told without the code under test."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
        elif item.tag not in SILENT and not is_hidden(item) and item.tag != "math":
            pending.extend(reversed(item.children))
            found.append(" ")
    return " ".join(found)


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_no_visible_word_of_a_paragraph_is_lost(case: Path) -> None:
    document = parse((case / "page.html").read_text(encoding="utf-8"))
    for node in document.css("p, li, blockquote, h2"):
        read_words = blocks_text(blocks(node)).replace("“", " ").split()
        signs = "¶↩\ufe0e"
        lost = [
            word
            for word in visible(node).replace("“", " ").split()
            if word.strip(signs) not in " ".join(read_words)
        ]
        assert lost == [], node
