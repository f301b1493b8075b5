"""What looks like furniture and is spoken of by the text."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

TITLE = "The bell that was cast twice"
TEXT = "".join(
    f"<p>The founder of the lower town waited {n} days for tin, and in the end he took the plates "
    f"off his own table, which nobody has forgotten, and cast it once more.</p>"
    for n in range(2, 8)
)
PLACES = "".join(f'<li><a href="https://m{n}.example/">Bell museum {n}</a></li>' for n in range(5))


def read(body: str, kind: str = "article", url: str = "https://bell.example/a") -> str:
    head = f'<title>{TITLE}</title><meta property="og:type" content="{kind}">'
    page = parse(f"<html><head>{head}</head><body>{body}</body></html>", url)
    return extract_article(page).article.text


def within(markup: str) -> str:
    return read(f"<article><h1>{TITLE}</h1>{TEXT}{markup}{TEXT.replace('tin', 'copper')}</article>")


def test_links_after_a_sentence_with_a_colon_are_read() -> None:
    assert "Bell museum 4" in within(f"<p>Five houses show what is left:</p><ul>{PLACES}</ul>")
    assert "Bell museum 4" in within(
        f"<p>Five houses show what is left:</p><div><ul>{PLACES}</ul></div>"
    )


def test_links_after_the_sentence_of_the_item_they_are_in_are_read() -> None:
    item = "<ol><li><b>Houses.</b> {}<ul>{}</ul></li><li>Nothing else is left of it.</li></ol>"
    assert "Bell museum 4" in within(item.format("Five of them show what is left:", PLACES))
    assert "Bell museum" not in within(item.format("There were others once.", PLACES))


def test_links_after_a_label_or_a_whole_sentence_are_not() -> None:
    assert "Bell museum" not in within(f"<p>Related:</p><ul>{PLACES}</ul>")
    assert "Bell museum" not in within(f"<p>Read more about bells and towers:</p><ul>{PLACES}</ul>")
    assert "Bell museum" not in within(f"<ul>{PLACES}</ul>")


def test_a_caption_beside_a_table_is_read() -> None:
    table = "<table><tr><th>Year</th><th>kg</th></tr><tr><td>1790</td><td>812</td></tr></table>"
    caption = "<div class=caption><p>Table 1. What it weighed in each year.</p></div>"
    assert "What it weighed" in within(f"<div class=table-wrap>{caption}{table}</div>")
    assert "What it weighed" in within(
        f"<section class=tw>{caption}<div class=tbl-box>{table}</div></section>"
    )
    assert "What it weighed" not in within(f"<div class=picture>{caption}</div>")


SOURCE = "<p>{}<a href='{}'>{}</a></p>"


@pytest.mark.parametrize(
    ("label", "address"),
    [
        ("", "https://foundry.example/casting"),
        ("⇒ ", "http://www.foundry.example/casting"),
    ],
)
def test_a_line_that_is_a_title_on_another_site_is_read(label: str, address: str) -> None:
    assert "How a bell is cast" in within(SOURCE.format(label, address, "How a bell is cast"))


@pytest.mark.parametrize(
    ("label", "address", "said"),
    [
        ("", "/notes/casting", "How a bell is cast"),
        ("", "https://shop.bell.example/casting", "How a bell is cast"),
        ("", "https://www.bell.example/casting", "How a bell is cast"),
        ("", "https://circle.example/share?u=bell", "To Circle"),
        ("Read more: ", "https://foundry.example/casting", "How a bell is cast"),
        ("", "https://foundry.example/letter", "Subscribe to our letter about bells"),
        ("", "", "How a bell is cast"),
    ],
)
def test_one_on_its_own_site_or_that_wants_something_is_not(
    label: str, address: str, said: str
) -> None:
    assert said not in within(SOURCE.format(label, address, said))


def test_one_on_the_site_that_the_page_is_a_part_of_is_not() -> None:
    line = SOURCE.format("", "https://bell.example/casting", "How a bell is cast")
    page = f"<article><h1>{TITLE}</h1>{TEXT}{line}{TEXT.replace('tin', 'copper')}</article>"
    assert "How a bell is cast" not in read(page, url="https://notes.bell.example/a")
    assert "How a bell is cast" in read(page, url="https://notes.bells.example/a")


def test_a_saved_page_knows_other_sites_by_the_address_it_gives_itself() -> None:
    line = SOURCE.format("", "https://{}/casting", "How a bell is cast")
    own = '<link rel="canonical" href="https://bell.example/a">'
    page = f"{own}<article><h1>{TITLE}</h1>{TEXT}{line}{TEXT.replace('tin', 'copper')}</article>"
    assert "How a bell is cast" in read(page.format("foundry.example"), url="")
    assert "How a bell is cast" not in read(page.format("bell.example"), url="")


def test_entries_of_a_list_go_with_the_list() -> None:
    entry = "<li><p><a href=/b{}>The bell of Senn {}</a></p></li>"
    other = (
        "<li><p>And <a href=/c>one in Low Weir</a>, which nobody has seen since the war.</p></li>"
    )
    got = within(f"<p>We heard of some</p><ul>{entry.format(1, 1)}{other}{entry.format(2, 2)}</ul>")
    assert "The bell of Senn 1" in got
    assert "The bell of Senn 2" in got
    assert "The bell" not in within(f"<ul>{entry.format(1, 1)}{entry.format(2, 2)}</ul>")


def test_a_list_in_an_entry_needs_but_a_label() -> None:
    item = "<ul><li><p>To spend: 300</p></li><li><p>{}</p><ul>{}</ul></li></ul>"
    assert "Bell museum 4" in within(item.format("<b>Shown by:</b>", PLACES))
    assert "Bell museum" not in within(item.format("<b>See also:</b>", PLACES))


def test_paragraphs_of_links_go_on() -> None:
    link = "<p><a href=/d{0}>Tin for the tower {0}</a></p>"
    rows = "".join(link.format(n) for n in range(3))
    got = within(f"<p>These letters were found in the tower:</p>{rows}")
    assert "Tin for the tower 2" in got
    assert "Tin for" not in within(f"<p>These letters were found in the tower.</p>{rows}")
    assert "Tin for" not in within(f"<p>Diese Artikel könnten dich interessieren:</p>{rows}")


DIRECTORY = "<h3>{}</h3><ul><li><a href='/f{}'>{}</a></li></ul>"


def test_lists_of_links_under_the_headings_of_a_directory_are_read() -> None:
    kinds = (
        ("Bells", "Casting a bell anew"),
        ("Towers", "A permit to climb"),
        ("Tin", "Tin wanted"),
    )
    rows = [DIRECTORY.format(kind, n, name) for n, (kind, name) in enumerate(kinds)]
    got = within("".join(rows))
    assert all(name in got for _, name in kinds)
    assert "A permit to climb" not in within("".join(rows[:2]))


def test_the_same_list_under_each_heading_or_one_that_points_elsewhere_is_not() -> None:
    buttons = "".join(DIRECTORY.format(f"Bell {n}", n, "Earn some points") for n in range(5))
    assert "Earn some points" not in within(buttons)
    related = "".join(DIRECTORY.format("Related articles", n, f"Bell museum {n}") for n in range(5))
    assert "Bell museum" not in within(related)
