"""Facts in sections of their own: read beside the longest on pages of offers, and nothing else."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

LINES = [
    f"The house at the weir has {n} rooms on the side of the river, and from each of them the wheel of "
    "the mill is heard at night, which those who were born there call quiet."
    for n in ("two", "three", "four")
]
BODY = "".join(f"<p>{text}</p>" for text in LINES)
FACTS = "<ul><li>Built in 1911, wing of 1954</li><li>Oil heating from 2019</li></ul>"
ARTICLE = '<meta property="og:type" content="article">'


def read(body: str, head: str = "") -> str:
    page = f"<html><head><title>House at the weir</title>{head}</head><body>{body}</body></html>"
    return extract_article(parse(page, "https://weir.example/house")).article.text


HOUSE = (
    "<main><h1>House at the weir</h1><section class=story><h2>The house</h2>{}</section>"
    "<section class=data><h2>{}</h2>{}</section></main>"
)


def test_a_section_beside_the_longest_is_read() -> None:
    got = read(HOUSE.format(BODY, "Facts and numbers", FACTS))
    assert got.startswith("The house")
    assert "Facts and numbers" in got
    assert "Oil heating from 2019" in got


@pytest.mark.parametrize(
    "heading", ["Similar houses", "Ähnliche Häuser", "You may also like", "h4"]
)
def test_other_offers_and_headings_of_another_rank_are_not(heading: str) -> None:
    page = HOUSE.format(BODY, heading, FACTS)
    if heading == "h4":
        page = page.replace("<h2>h4</h2>", "<h4>Facts</h4>")
    assert "Oil heating" not in read(page)


def test_a_section_of_links_is_not() -> None:
    links = "<ul><li><a href=/a>House at the quay</a></li><li><a href=/b>House at the mole</a></li></ul>"
    assert "the mole" not in read(HOUSE.format(BODY, "Houses", links))


def test_an_article_has_no_sections_beside_it() -> None:
    assert "Oil heating" not in read(HOUSE.format(BODY, "Facts and numbers", FACTS), ARTICLE)


TABS = (
    "<main><h1>House at the weir</h1><div class=tabs><div class='tab-pane active' id=a>{}</div>"
    "<div class='{}' id=b><table><tr><td>Heating</td><td>Oil, from the year 2019</td></tr></table></div>"
    "</div></main>"
)


def test_a_pane_beside_the_longest_is_read() -> None:
    assert "Oil, from the year 2019" in read(TABS.format(BODY, "tab-pane fade"))
    assert "Oil, from the year 2019" not in read(TABS.format(BODY, "pane-of-glass"))


BESIDE = (
    "<main><div class=row><div class=col-8><h1>House at the weir</h1>{}</div><aside class='col-4 {}'>"
    "<h2>The house at a glance</h2><dl><dt>To be seen</dt><dd>Tuesday 3 September, 18:30</dd></dl></aside>"
    "</div></main>"
)


def test_a_box_of_facts_beside_the_text_is_read() -> None:
    assert "Tuesday 3 September, 18:30" in read(BESIDE.format(BODY, "course-facts"))


def test_another_box_beside_the_text_is_not() -> None:
    assert "Tuesday" not in read(BESIDE.format(BODY, "artefacts"))
    assert "Tuesday" not in read(BESIDE.format(BODY, "course-facts"), ARTICLE)


def test_the_first_line_of_a_section_above_the_longest_is_read_once() -> None:
    first = f"<section><h2>In short</h2><p>{LINES[0].replace('two', 'some')}</p></section>"
    got = read(
        f"<main><h1>House at the weir</h1>{first}<section><h2>The house</h2>{BODY * 3}</section>"
    )
    assert got.count("has some rooms") == 1
    assert "In short" in got


@pytest.mark.parametrize("pane", ["data-role=content", "role=tabpanel", "class=tab-pane"])
def test_panes_of_which_one_is_seen_at_a_time_are_all_read(pane: str) -> None:
    got = read(
        f"<h1>House at the weir</h1><div><div {pane}>{BODY}</div><b>Data</b><div {pane}>{FACTS}</div></div>"
    )
    assert "Oil heating from 2019" in got


def test_a_box_beside_a_pane_is_none() -> None:
    got = read(
        f"<h1>House at the weir</h1><div><div role=tabpanel>{BODY}</div><b>Data</b><div>{FACTS}</div></div>"
    )
    assert "Oil heating from 2019" not in got
