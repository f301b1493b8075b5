"""Lines made to keep a pattern busy are not given to it."""

import pytest

import reader

TEXT = "<p>The tide came in at six, as it does, and the ferry did not wait for anybody.</p>" * 9


@pytest.mark.parametrize(("last", "stays"), [("a" * 9, False), ("a" * 300, True)])
def test_a_last_line_signs_the_text_only_if_it_is_short(last: str, stays: bool) -> None:
    """An address of 100,000 dashes was tried with each of them as the first."""
    line = f"{last}@quay.example"
    page = f"<article><h1>Tides</h1>{TEXT}<p>{line}</p></article>"
    assert (line in reader.extract(page.encode(), "").article.text) is stays
