"""Elements around each paragraph of a text, and paragraphs that are beside one, by their class."""

import pytest

from reader import extract

_TOLD = (
    "The lock keeper of {} wrote down each barge, the flour it carried and the hour at which it "
    "left, and nobody asked him for the books until the mill was sold to a man from the coast. "
)
_TOWNS = ("Arlen", "Birch", "Corle", "Dunne", "Eskdale", "Farrow", "Gorse", "Hallam")
_SAID = tuple(_TOLD.format(town) * 2 for town in _TOWNS)
_PLAIN = "".join(f"<p>{_TOLD.format(town) * 2}</p>" for town in ("Upper Gate", "Lower Gate"))
"""Without it the marks would be believed of nothing, as the page would have no text at all."""


def _towns(opens: str, closes: str) -> list[bool]:
    body = "".join(opens + said + closes for said in _SAID)
    page = f"<title>Of locks</title><h1>Of locks</h1><div>{_PLAIN}{body}</div>"
    text = extract(page).article.text
    return [f"keeper of {town}" in text for town in _TOWNS]


def test_a_class_of_what_is_around_each_paragraph_does_not_make_it_furniture() -> None:
    assert all(_towns('<div class="ad-after"><p>', "</p></div>"))


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ('<p class="footer-law">', "</p>"),
        ('<div class="ad-box"><h4>For a fee</h4><p>', "</p></div>"),
    ],
)
def test_the_law_and_offers_are_still_furniture(opens: str, closes: str) -> None:
    assert not any(_towns(opens, closes))
