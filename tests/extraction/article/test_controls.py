"""What works a list is none of it: buttons, counts, orders and filters; the entries stay."""

import pytest

from reader.extraction.article.controls import controls
from reader.extraction.article.measure import measure
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

GOODS = "".join(
    f"<li class=grid__item><h3><a href=/goods/{n}>Milking stool {n}</a></h3><span>${n}0.00</span>"
    f"<a class=go href='?add={n}'>Add to cart</a></li>"
    for n in range(1, 13)
)
FILTER = (
    "<form class=facets__form><h2>Filter:</h2><details><summary>Availability</summary><ul>"
    "<li><label>At the shed (12)</label><li><label>At the quay (1)</label></ul></details></form>"
)


def read(body: str) -> list[str]:
    page = f"<title>Stools - Weir Wood</title><h1>Stools</h1>{body}"
    return extract_article(parse(page, "https://weir.example/stools")).article.text.split("\n")


@pytest.mark.parametrize(
    "control",
    [
        "Showing all 12 results",
        "Showing 1–12 of 1,204 results",
        "Items 1-12 of 20",
        "12 products",
        "12 Artikel",
        "Sort by:",
        "Load more",
        "In den Warenkorb",
    ],
)
def test_what_works_a_list_is_left_out(control: str) -> None:
    got = read(f"<p class=x>{control}</p><ul>{GOODS}</ul>")
    assert control not in got
    assert "Add to cart" not in " ".join(got)
    assert all(any(f"Milking stool {n}" in line for line in got) for n in range(1, 13))


@pytest.mark.parametrize("entry", ["12 products of the marsh", "Stools", "Sorted by hand"])
def test_entries_that_sound_like_it_stay(entry: str) -> None:
    document = parse(f"<ul><li>{entry}<li><a href=/a>{entry}</a></ul>")
    measures = measure(document)
    leaves = [node for node in measures.boxes if measures.own[node.order]]
    assert leaves
    assert controls(leaves, measures) == {}


def test_the_form_that_filters_goods_is_left_out_whatever_its_class() -> None:
    got = " ".join(read(f"{FILTER}<ul>{GOODS}</ul>"))
    assert "At the shed" not in got
    assert "Milking stool 7" in got
