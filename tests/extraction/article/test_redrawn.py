"""Questions and answers that a page draws twice: as a list, and unfolding one under the other."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Note

ASKED = {
    "Who may borrow the boat?": "Whoever has rowed to the skerry and back with one of us in the stern, and was dry when they came home.",
    "What does a day cost?": "Nothing in winter, and in summer a cake for the keeper, who likes them best with plums and without cream.",
    "Where is the key kept?": "On the nail behind the door of the net loft, under the hat, which stays where it is at all times please.",
}
DL = "<dl>" + "".join(f"<dt>{q}</dt><dd>{a}</dd>" for q, a in ASKED.items()) + "</dl>"
FOLDED = "".join(f"<details><summary>{q}</summary><p>{a}</p></details>" for q, a in ASKED.items())
UL = "<ul>" + "".join(f"<li><h3>{q}</h3><p>{a}</p></li>" for q, a in ASKED.items()) + "</ul>"


def read(body: str) -> str:
    page = f"<html><head><title>The boat</title></head><body><main><h1>The boat</h1>{body}</main></body></html>"
    return extract_article(parse(page, "https://senn.example/boat")).article.text


@pytest.mark.parametrize(
    ("first", "second"), [(DL, FOLDED), (FOLDED, DL), (UL, FOLDED), (FOLDED, UL)]
)
def test_what_is_drawn_in_two_forms_is_read_once(first: str, second: str) -> None:
    text = read(f"<section>{first}</section><section>{second}</section>")
    for asked, answer in ASKED.items():
        assert (text.count(asked), text.count(answer)) == (1, 1)


def test_points_that_come_again_one_by_one_are_read_again() -> None:
    answers = [*ASKED.values()]
    points = "<ul>" + "".join(f"<li>{one}</li>" for one in answers) + "</ul>"
    parts = "".join(
        f"<h2>Part {n}</h2><p>{one}</p><p>So it is.</p>" for n, one in enumerate(answers)
    )
    text = read(points + parts)
    assert all(text.count(one) == 2 for one in answers)


def test_a_list_with_more_than_what_is_above_is_kept_whole() -> None:
    longer = DL.replace("</dl>", "<dt>May I sail?</dt><dd>Not yet.</dd></dl>")
    text = read(FOLDED + longer)
    assert text.count("May I sail?") == 1
    assert all(text.count(one) == 2 for one in ASKED.values())


MORE = ("<pre>row --to skerry {}</pre>", "<table><tr><td>Day</td><td>{}</td></tr></table>")


@pytest.mark.parametrize("more", [*MORE, "<figure><img src=/boat{}.png alt=boat></figure>"])
def test_what_shows_more_in_its_second_form_is_read_again(more: str) -> None:
    folded = "".join(
        f"<details><summary>{asked}</summary><p>{answer}</p>{more.format(n)}</details>"
        for n, (asked, answer) in enumerate(ASKED.items())
    )
    page = parse(f"<title>The boat</title><main><h1>The boat</h1>{DL}{folded}</main>")
    found = extract_article(page).article.blocks
    assert sum(isinstance(block, Note) for block in found) == len(ASKED)
