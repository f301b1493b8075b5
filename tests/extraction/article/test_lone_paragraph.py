"""A short text of which one paragraph is nearly all: the list and the lines beside it belong to it."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

LONG = (
    "Whoever borrows a boat at the lower landing signs for it in the book, brings it back before the "
    "lamps are lit, and tells the keeper of every board that creaked, since the boats are old, the "
    "wood is soft, and the keeper has neither the time nor the eyes to look at each of them."
)
LISTED = ("A coat for rain", "Two oars of one length", "The key with a cork on it")
ITEMS = "".join(f"<li>{item}" for item in LISTED)
MENU = "<ul><li><a href=/a>All the boats</a><li><a href=/b>All the landings</a></ul>"


def read(main: str) -> str:
    page = f"<title>Borrowing a boat</title><h1>Borrowing a boat</h1><div class=x>{main}</div>"
    return extract_article(parse(page, "https://landing.example/boats")).article.text


@pytest.mark.parametrize(
    "box",
    [
        "<div>{}</div>",
        "<div class=row><div class=col><p>{}</p></div></div>",
        "<div class=row><div class=col><div>{}</div></div></div>",
    ],
)
def test_a_list_beside_the_longest_paragraph_is_read(box: str) -> None:
    got = read(box.format(LONG) + box.format("<b>Bring along:</b>") + f"<ul>{ITEMS}</ul>")
    assert got.startswith(LONG)
    assert all(item in got for item in LISTED)


def test_a_table_and_a_line_beside_it_are_read() -> None:
    rows = "<tr><th>Boat<th>Oars<tr><td>Wagtail<td>Two"
    got = read(f"<div>{LONG}</div><table>{rows}</table><div>Closed when the river is high</div>")
    assert "Wagtail" in got
    assert "Closed when the river is high" in got


@pytest.mark.parametrize(
    "beside",
    [
        f"<div class=menu>{MENU}</div>",
        f"<div class=hint>Landing of the lower town</div>{MENU}",
        "<div class=tools><button>Print</button></div>",
    ],
)
def test_a_text_in_one_box_is_read_alone(beside: str) -> None:
    text = LONG.replace(", and", ",<br><br>and")
    got = read(f"{beside}<div class=story>{text}</div>")
    assert got.startswith("Whoever borrows")
    assert "All the boats" not in got
    assert "Landing of the lower town" not in got


def test_the_column_of_a_table_that_lays_out_the_page_is_read_alone() -> None:
    got = read(f"<table><tr><td>{MENU}<td>{LONG}<td>Weather at the landing: calm</table>")
    assert got == LONG


def test_a_list_that_is_set_aside_is_not_beside_it() -> None:
    told = "<ul class=share-buttons><li>Tell the ferryman<li>Tell the lock keeper</ul>"
    hint = "<div class=x>Landing of the lower town</div>"
    got = read(f"<div class=y><div><p>{LONG}</p></div>{told}</div>{hint}")
    assert got == LONG
