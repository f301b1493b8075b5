"""Whether a page of a forum is a later one of its thread."""

import pytest

from reader.extraction.comments.paging import is_later_on_forum
from reader.html.tree import parse

SITE = "https://board.example/"


@pytest.mark.parametrize(
    ("address", "said", "later"),
    [
        ("viewtopic.php?f=6&p=181352&t=77", "Page <b>1</b> of <b>1</b>", False),
        ("viewtopic.php?p=181352", "Seite 1 von 3", False),
        ("viewtopic.php?p=181352", "Page 2 of 3", True),
        ("viewtopic.php?p=181352", "Page 11 of 12", True),
        ("viewtopic.php?p=181352", "Moved 1/12/2014", True),
        ("viewtopic.php?p=181352", "", True),
        ("viewtopic.php?t=77&start=25", "Page 1 of 3", True),
        ("viewtopic.php?t=77", "", False),
    ],
)
def test_what_a_page_says_of_its_place_counts_if_its_address_is_of_a_post(
    address: str, said: str, later: bool
) -> None:
    document = parse(
        f"<p>A lamp</p><table><tr><td class=nav>{said}</td></tr></table>", SITE + address
    )
    assert is_later_on_forum(document) is later
