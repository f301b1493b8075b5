"""Of a page that shows hardly any text, what it tells machines of its subject is read."""

import json

import pytest

from reader.extraction.article.obstacles import PAYWALL, REFUSAL, SHELL, STATED
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Heading, Items, blocks_text, spans_text

TITLE = "Quayside fish stew"
ABOUT = "Every cook on the quay makes this stew on Fridays, when the boats have come in."
NEEDED = ["800 g of cod", "2 leeks", "half a litre of stock", "a handful of dill"]
DONE = [
    "Cut the leeks into rings and soften them in butter.",
    "Pour in the stock and let it simmer for ten minutes.",
    "Lay the fish on top, cover the pot and wait until it flakes.",
]
RECIPE: dict[str, object] = {
    "@type": "Recipe",
    "name": TITLE,
    "description": ABOUT,
    "recipeIngredient": NEEDED,
    "recipeInstructions": [{"@type": "HowToStep", "text": text} for text in DONE],
}
MENU = "<ul><li><a href=/a>Sign in</a><li><a href=/b>Recipes</a><li><a href=/c>Cooks</a></ul>"
URL = "https://quay.example/recipes/stew"


def page(*things: object, shown: str = MENU, lang: str = "en", title: str = TITLE) -> str:
    data = "".join(
        f"<script type=application/ld+json>{json.dumps(thing)}</script>" for thing in things
    )
    return (
        f"<html lang={lang}><head><title>{title}</title>{data}</head><body><div id=app></div>"
        f"{shown}<script src=/app.js></script></body></html>"
    )


def read(*things: object, shown: str = MENU, lang: str = "en", url: str = URL) -> list[str]:
    found = extract_article(parse(page(*things, shown=shown, lang=lang), url))
    return [line for line in found.article.text.split("\n") if line]


def test_a_recipe_is_read() -> None:
    found = extract_article(parse(page(RECIPE), URL))
    about, first, needed, second, done = found.article.blocks
    assert blocks_text((about,)) == ABOUT
    assert [spans_text(it.spans) for it in (first, second) if isinstance(it, Heading)] == [
        "Ingredients",
        "Instructions",
    ]
    assert isinstance(needed, Items)
    assert isinstance(done, Items)
    assert (needed.start, done.start) == (None, 1)
    assert [blocks_text(item) for item in needed.items] == NEEDED
    assert [blocks_text(item) for item in done.items] == DONE
    assert found.notes == (STATED,)
    assert found.kind == "article"


def test_its_headings_are_in_the_language_of_the_page() -> None:
    assert {"Zutaten", "Zubereitung"} <= {*read(RECIPE, lang="de-AT")}
    assert {"Ingredients", "Instructions"} <= {*read(RECIPE, lang="tlh")}
    assert {"Ingredients", "Instructions"} <= {*read(RECIPE, lang="fil")}


STEPS: dict[str, object] = {
    "a text with a line for each": "\n".join(f"{at}. {text}" for at, text in enumerate(DONE, 1)),
    "a list of texts": DONE,
    "a list of one text": ["\n".join(DONE)],
    "a list in a thing": {"@type": "ItemList", "itemListElement": DONE},
    "steps of directions": [
        {"@type": "HowToStep", "itemListElement": [{"@type": "HowToDirection", "text": text}]}
        for text in DONE
    ],
    "steps with numbers for names": [
        {"@type": "HowToStep", "name": f"Step {at}", "text": text}
        for at, text in enumerate(DONE, 1)
    ],
    "steps with their beginnings for names": [
        {"@type": "HowToStep", "name": text[:15], "text": text} for text in DONE
    ],
    "steps with names alone": [{"@type": "HowToStep", "name": text} for text in DONE],
    "lists of lists": [[DONE[0]], [[DONE[1]], DONE[2]]],
    "markup": f"<ol>{''.join(f'<li>{text}</li>' for text in DONE)}</ol>",
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
def test_steps_are_read_in_every_form(steps: object) -> None:
    found = extract_article(parse(page(RECIPE | {"recipeInstructions": steps}), URL))
    last = found.article.blocks[-1]
    assert isinstance(last, Items)
    assert last.start == 1
    assert [blocks_text(item) for item in last.items] == DONE


def test_sections_keep_their_names() -> None:
    sections = [
        {"@type": "HowToSection", "name": "The pot", "itemListElement": STEPS["a list of texts"]},
        {"@type": "HowToSection", "name": "The table", "itemListElement": [{"text": "Serve."}]},
    ]
    lines = read(RECIPE | {"recipeInstructions": sections})
    assert lines[lines.index("Instructions") + 1 :] == ["The pot", *DONE, "The table", "Serve."]


def test_markup_and_entities_are_resolved() -> None:
    needed = ["800&nbsp;g of cod", "2 <b>leeks</b>", "salt &amp; pepper", "dill &lt; parsley"]
    lines = read(RECIPE | {"recipeIngredient": needed})
    assert {"800 g of cod", "2 leeks", "salt & pepper", "dill < parsley"} <= {*lines}


SENTENCE = "This recipe was withdrawn by the cook who sent it."


def test_whole_sentences_that_are_shown_are_kept() -> None:
    assert read(RECIPE, shown=f"<main><p>{SENTENCE}</p></main>")[:2] == [SENTENCE, ABOUT]
    assert read(RECIPE, shown=f"<main><p>{ABOUT}</p></main>")[:2] == [ABOUT, "Ingredients"]
    asks = "Please enable JavaScript to use this site."
    assert read(RECIPE, shown=f"<main><p>{asks}</p></main>")[0] == ABOUT


OTHERS: dict[str, tuple[object, ...]] = {
    "of another thing": (RECIPE | {"name": "Lighthouse pancakes"},),
    "of one that shares a word": (RECIPE | {"name": "Cheese stew"},),
    "several": (RECIPE, RECIPE | {"name": f"{TITLE} of the north"}),
    "without steps": (RECIPE | {"recipeInstructions": []},),
    "without what it is made of": (RECIPE | {"recipeIngredient": ["cod"]},),
    "nothing at all": ({"@type": "Recipe", "name": TITLE},),
    "values of other types": (
        RECIPE | {"recipeIngredient": {"a": 1}, "recipeInstructions": [1, None, {"text": 2}]},
    ),
}


@pytest.mark.parametrize("things", OTHERS.values(), ids=OTHERS)
def test_what_is_not_all_of_the_subject_is_not_read(things: tuple[object, ...]) -> None:
    found = extract_article(parse(page(*things), URL))
    assert STATED not in found.notes
    assert not any(text in found.article.text for text in DONE)


def test_a_recipe_that_is_shown_is_read_as_it_is_shown() -> None:
    items = "".join(f"<li>{text}" for text in NEEDED)
    shown = f"<main><h1>{TITLE}</h1><p>{DONE[0]}</p><h2>You need</h2><ul>{items}</ul></main>"
    assert "Ingredients" not in read(RECIPE, shown=shown)


def test_amounts_may_be_written_otherwise_where_it_is_shown() -> None:
    items = "<li>Cod, 800 grams<li>Leeks<li>Stock, 1/2 l<li>Dill"
    shown = f"<main><ul>{items}</ul><ol>{''.join(f'<li>{text}' for text in DONE)}</ol></main>"
    assert "Ingredients" not in read(RECIPE, shown=shown)


def test_a_page_with_a_text_of_its_own_keeps_it() -> None:
    story = "".join(
        f"<p>On day {day} the boats came in late, and no fish was sold.</p>" for day in range(9)
    )
    lines = read(RECIPE, shown=f"<main><h1>{TITLE}</h1>{story}</main>")
    assert len(lines) >= 9
    assert not {*DONE} & {*lines}


def test_a_front_page_is_not_its_recipe_of_the_day() -> None:
    assert not {*DONE} & {*read(RECIPE, url="https://quay.example/")}


def test_steps_to_follow_are_read() -> None:
    steps = [
        {"@type": "HowToStep", "name": f"Part {at} of it", "text": text}
        for at, text in enumerate(DONE, 1)
    ]
    lines = read({"@type": "HowTo", "name": TITLE, "description": ABOUT, "step": steps})
    assert lines == [ABOUT, *(f"Part {at} of it: {text}" for at, text in enumerate(DONE, 1))]


DUTIES = "<p>" + "</p><p>".join(
    f"On day {day} you steer the ferry over the bay and back." for day in range(6)
)


def test_a_vacancy_is_read_with_what_the_page_says_of_it() -> None:
    job = {"@type": "JobPosting", "title": TITLE, "description": DUTIES}
    assert read(job)[0].startswith("On day 0")
    gone = "This position has been filled."
    assert read(job, shown=f"<main><p>{gone}</p></main>")[:1] == [gone]
    assert not read(job | {"description": "Steer the ferry."})


def test_questions_are_read_where_nothing_else_is_there() -> None:
    asked = [
        {
            "@type": "Question",
            "name": f"How is {what} sold?",
            "acceptedAnswer": {"@type": "Answer", "text": f"<p>{what} is sold on the quay.</p>"},
        }
        for what in ("Cod", "Plaice")
    ]
    faq = {"@type": "FAQPage", "mainEntity": asked}
    assert read(faq, shown="", url="https://quay.example/faq") == [
        "How is Cod sold?", "Cod is sold on the quay.",
        "How is Plaice sold?", "Plaice is sold on the quay.",
    ]  # fmt: skip
    found = extract_article(
        parse(page(faq, {"@type": "Product", "name": TITLE}, shown=""), "https://quay.example/faq")
    )
    assert found.article.blocks == ()
    assert found.notes == (SHELL,)

    assert read(faq, shown="", url="https://quay.example/news/ferry") == []


def test_the_questions_of_a_site_are_not_the_text_of_a_page_that_is_gone() -> None:
    answer = {"@type": "Answer", "text": "It is sold on the quay."}
    asked = [
        {"@type": "Question", "name": f"How is {what} sold?", "acceptedAnswer": answer}
        for what in ("cod", "plaice")
    ]
    faq = {"@type": "FAQPage", "mainEntity": asked}
    shown = "<h1>404 Not Found</h1><p>nginx</p>"
    found = extract_article(parse(page(faq, shown=shown, title="404 Not Found"), URL))
    assert found.article.blocks == ()
    assert found.notes == (REFUSAL,)


def test_a_recipe_for_members_is_complete() -> None:
    article = {"@type": "Article", "headline": TITLE, "isAccessibleForFree": False}
    found = extract_article(parse(page(article, RECIPE), URL))
    assert DONE[-1] in found.article.text
    assert PAYWALL not in found.notes
