"""Texts made to keep a pattern busy."""

import time

import pytest

import reader


@pytest.mark.parametrize("sign", ["-", "."])
def test_a_last_line_of_one_sign_costs_no_more_than_its_length(sign: str) -> None:
    """A pattern for addresses tried each of them as the first: 100,000 took minutes."""
    page = f"<article><h1>Tides</h1>{'<p>The tide came in at six, as it does.</p>' * 9}<p>{{}}</p>"
    begun = time.process_time()
    reader.extract(page.format("a").encode(), "")
    plain = time.process_time() - begun
    reader.extract(page.format(sign * 100_000).encode(), "")
    assert time.process_time() - begun < 20 + 50 * plain
