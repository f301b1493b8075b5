"""A page of which two boxes share a class that says nothing: its head, and the text in it."""

import pytest

import reader

SAID = "<p>The gates had been painted twice before the ice came down, says the keeper.</p>"
ASKED = (
    "<div class=comment_form><form><h3>Post Your Comment</h3><div class=reply_header></div>"
    "<textarea class=user_comment>Enter Your Comment</textarea></form></div>"
)
FOLLOWED = "<a href=#>Unfollow Comments</a>"


def page(marks: str, title: str = "h1") -> str:
    """A head with the title, and in it a box of the same classes for the text."""
    head = f"<{title}>Ice on the river</{title}><div>{FOLLOWED}</div>"
    text = f"<div class='{marks} article'><div>{SAID}</div>{ASKED}</div>"
    page = f"<section><div class='{marks}'>{head}{text}</div></section>"
    return f"<title>Ice on the river</title>{page}"


def test_the_text_in_the_box_with_the_title_is_no_comment() -> None:
    found = reader.extract(page("fleft clearfix"), "https://quay.example/ice")
    assert not found.comments
    assert "painted twice" in found.article.text


@pytest.mark.parametrize(
    "markup",
    [page("fleft comment"), page("fleft clearfix", "h2")],
    ids=["a class says so", "it is not the title of the page"],
)
def test_elsewhere_it_may_be_one(markup: str) -> None:
    assert reader.extract(markup, "https://quay.example/ice").comments
