"""Pages and saved files made worse in a thousand ways: nothing raises, every promise holds."""

from pathlib import Path

import pytest
from mutations import PIECES, mutated, seeds
from promises import check, check_file
from saved import SIGNS, kept, spoilt

_PAGES, _FILES, _PARTS = 1200, 2400, 12
"""How many of each a run of the suite tries. `run.py` tries as many as it is told."""


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_page_breaks_a_promise(part: int) -> None:
    for number in range(part, _PAGES, _PARTS):
        try:
            check(mutated(number))
        except Exception as error:
            error.add_note(f"the page is mutated({number})")
            raise


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_saved_file_breaks_a_promise(part: int, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    readings = 0
    for number in range(part, _FILES, _PARTS):
        name, data = spoilt(number)
        path.write_bytes(data)
        try:
            readings += check_file(path) is not None
        except Exception as error:
            error.add_note(f"the file is spoilt({number}), of {name}")
            raise
    assert readings > _FILES / _PARTS / 2  # most are read all the same, or little would be tried


def test_the_same_number_is_the_same_page() -> None:
    assert mutated(7) == mutated(7) != mutated(8)
    assert len(seeds()) > 50


def test_the_same_number_is_the_same_file_and_every_form_has_its_turn() -> None:
    assert spoilt(7) == spoilt(7) != spoilt(8)
    tried = {Path(spoilt(number)[0]).suffix for number in range(400)}
    assert tried == {Path(name).suffix for name in kept()} >= {
        ".mhtml", ".mht", ".webarchive", ".warc", ".gz", ".zip", ".epub", ".html", ".rss", ".atom",
        ".mbox", ".md", ".json", ".txt",
    }  # fmt: skip


def test_a_broken_promise_is_told() -> None:
    assert check(b"<h1>Kites</h1><p>A kite rose over the field, and fell.</p>").article.text


@pytest.mark.parametrize("piece", PIECES)
def test_a_page_of_one_piece(piece: bytes) -> None:
    check(piece * 40)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_file_of_one_sign(sign: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(sign * 40)
    check_file(path)


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
