"""Data about a page in a box that only its style sheet hides."""

import json

import pytest

from reader.extraction.article.leaked_data import is_data_of_page
from reader.extraction.article.tidied import tidied
from reader.model import Code, Paragraph, Span

KEPT = {"id": 71, "kind": "story", "title": "Ice on the River"}
LINKED = {"@context": "https://schema.org", "a": 1, "@graph": [{"headline": "Ice on the River"}]}


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


@pytest.mark.parametrize("data", [KEPT, LINKED])
def test_an_object_with_the_title_of_the_page_is_no_text(data: object) -> None:
    assert is_data_of_page(paragraph(f" {json.dumps(data)} "), "ice on the river")


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(KEPT | {"title": "Another river"}),
        json.dumps({"title": "Ice on the River"}),
        json.dumps([KEPT]),
        json.dumps(KEPT)[:-1],
        json.dumps(KEPT)[:-1] + ", }",
        f"The answer is {json.dumps(KEPT)}",
        "{" * 5000 + "}",
        '{"a":' * 3000 + '"Ice on the River"' + "}" * 3000,
    ],
)
def test_other_objects_and_what_is_none_are_text(text: str) -> None:
    assert not is_data_of_page(paragraph(text), "ice on the river")


def test_an_example_in_code_is_text() -> None:
    assert not is_data_of_page(Code(json.dumps(KEPT)), "ice on the river")
    assert not is_data_of_page(paragraph(json.dumps(KEPT | {"title": ""})), "")


def test_it_goes_at_either_end_and_is_an_example_between_other_paragraphs() -> None:
    data, text = paragraph(json.dumps(KEPT)), paragraph("The boats stay at home.")
    assert tidied((data, text, text), "Ice on the River") == (text, text)
    assert tidied((text, text, data), "Ice on the River") == (text, text)
    assert tidied((text, data, text), "Ice on the River") == (text, data, text)
