"""Pages made worse in a thousand ways: nothing raises, every promise holds."""

import pytest
from mutations import PIECES, mutated, seeds
from promises import check

_PAGES, _PARTS = 1200, 12
"""How many pages a run of the suite tries. `run.py` tries as many as it is told."""


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_page_breaks_a_promise(part: int) -> None:
    for number in range(part, _PAGES, _PARTS):
        try:
            check(mutated(number))
        except Exception as error:
            error.add_note(f"the page is mutated({number})")
            raise


def test_the_same_number_is_the_same_page() -> None:
    assert mutated(7) == mutated(7) != mutated(8)
    assert len(seeds()) > 50


def test_a_broken_promise_is_told() -> None:
    assert check(b"<h1>Kites</h1><p>A kite rose over the field, and fell.</p>").article.text


@pytest.mark.parametrize("piece", PIECES)
def test_a_page_of_one_piece(piece: bytes) -> None:
    check(piece * 40)


# Pages that broke a promise once, cut down to what did it.
FOUND = {
    "all of a group are wrappings": (
        '</div></div></article><artic#160; — vor 8 Stunden</a><div class="comment-meta__badge"><div class='
        '"comment-meta__badge"><span class="js-comment-recommendations">20</span>#2 — vor 8 Stunden<div class='
        '"comment-meta__badge">47'
    )
}


@pytest.mark.parametrize("page", FOUND.values(), ids=FOUND)
def test_what_broke_a_promise_once(page: str) -> None:
    check(page.encode())
