"""A recipe is read with its ingredients, also where only its steps are running text."""

import json

import pytest

from reader import extract

STEPS = (
    (
        "Melt the tallow in a deep pan over a small fire, and stir it with a wooden spoon until the last"
        " lump has gone and the top of it is as clear as water."
    ),
    (
        "Hang the wicks from a stick, dip them into the pan for a moment, and leave them to dry in wind"
        " before they are dipped again, some twenty times in all."
    ),
    (
        "Cut the foot of each candle with a warm knife, roll it on a board of slate until it is round,"
        " and keep it in a box of tin, away from the mice."
    ),
)
PARTS = ["2 pounds of tallow", "1 ounce of alum", "30 wicks", "4 drops of oil of cloves"]
LISTED = "".join(f"<li>{step}</li>" for step in STEPS)
NAV = "".join(f"<li><a href=/{n}>More about lamps {n}</a></li>" for n in range(20))


def marked(parts: list[str], prop: str = "recipeIngredient") -> str:
    lines = "".join(f"<div itemprop={prop}><a href=/p>{part}</a></div>" for part in parts)
    return f"<div class=pane><div>{lines}</div></div>"


def labelled(parts: list[str]) -> str:
    lines = "".join(f"<li><input type=checkbox><label>{part}</label></li>" for part in parts)
    return f"<div class=pane><div><ul>{lines}</ul></div></div>"


def linked(parts: list[str]) -> str:
    lines = "".join(f"<li><a href=/p>{part}</a></li>" for part in parts)
    return f"<div class=pane><ul>{lines}</ul></div>"


def told(parts: list[str], kind: str = "Recipe") -> str:
    data = json.dumps({"@type": kind, "name": "Candles", "recipeIngredient": parts})
    return f'<script type="application/ld+json">{data}</script>'


def read(above: str, head: str = "", below: str = "", title: str = "<h2>Parts</h2>") -> str:
    steps = f"<div class=pane><h2>Steps</h2><div><ol>{LISTED}</ol></div></div>"
    body = f"<ul>{NAV}</ul><div><h1>Candles</h1><div>{title}{above}</div>{steps}{below}</div>"
    page = f"<html><head><title>Candles</title>{head}</head><body>{body}</body></html>"
    return extract(page, "https://quay.example/candles").article.text


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (marked(PARTS), ""),
        (marked(PARTS, "ingredients"), ""),
        (labelled(PARTS), told(PARTS)),
        (linked(PARTS), told(PARTS)),
    ],
)
def test_the_ingredients_above_the_steps_are_read_with_their_headings(
    above: str, head: str
) -> None:
    text = read(above, head)
    wanted = ["Parts", *PARTS, "Steps", *(step[:40] for step in STEPS)]
    places = [text.find(part) for part in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count(PARTS[0]) == 1
    assert "More about" not in text


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (marked(PARTS[:2]), ""),
        (marked(PARTS, "name"), ""),
        (linked(PARTS), ""),
        (linked(PARTS), told([*PARTS, "a string"])),
        (linked(PARTS), told(PARTS, "Product")),
        (f"<nav>{marked(PARTS)}</nav>", ""),
        (f"<div hidden>{marked(PARTS)}</div>", ""),
        (f"<div class=comments>{marked(PARTS)}</div>", ""),
    ],
)
def test_other_lists_above_a_text_are_not_its_ingredients(above: str, head: str) -> None:
    text = read(above, head)
    assert STEPS[0] in text
    assert PARTS[2] not in text


def test_what_is_below_the_steps_is_another_recipe() -> None:
    text = read("", below=f"<div><h2>Soap</h2>{marked(PARTS)}</div>", title="")
    assert STEPS[0] in text
    assert PARTS[2] not in text


def test_the_ingredients_above_the_title_of_a_page_are_those_of_another() -> None:
    box = f"<div><h2>Recipe of the day</h2>{marked(PARTS)}</div>"
    said = "".join(f"<p>{step}</p>" for step in STEPS)
    page = f"<title>How wicks were hung</title>{box}<main><h1>How wicks were hung</h1>{said}</main>"
    text = extract(page, "https://quay.example/wicks").article.text
    assert STEPS[0] in text
    assert PARTS[0] not in text
