"""Statuses to sentences: what is wrong, whose fault it is, and the way out."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NeedsBrowser, Refused
from reader.fetch.statuses import refusal, retry_after

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
URL = "https://ada:pass@kites.example/a"


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (404, "404: the page does not exist at kites.example."),
        (410, "gone"),
        (401, "save the page in a browser and open the file"),
        (403, "save the page in a browser and open the file"),
        (418, "418: kites.example refuses; save the page"),
        (429, "too many requests"),
        (500, "error of its own"),
        (599, "error of its own"),
        (304, "nobody asked"),
        (399, "leads nowhere"),
        (204, "there is nothing"),
        (999, "999: kites.example sent no page"),
    ],
)
def test_a_status_is_a_sentence(status: int, says: str) -> None:
    error = refusal(status, URL, {}, NOW)
    assert isinstance(error, Refused)
    assert error.status == status
    assert error.url == "https://kites.example/a"
    assert says in str(error)
    assert str(error).startswith(f"{status}: ")


@pytest.mark.parametrize("status", [404, 405, 410, 451, 304, 204, 999])
def test_a_picture_that_is_refused_is_called_no_page(status: int) -> None:
    said = str(refusal(status, URL, {}, NOW, "picture"))
    assert "page" not in said.partition("; save the page")[0]
    assert "picture" in said or "nothing at this address" in said


def test_a_challenge_is_named() -> None:
    error = refusal(403, URL, {"cf-mitigated": "challenge"}, NOW)
    assert isinstance(error, NeedsBrowser)
    assert "browser" in str(error)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1", "1 second"),
        ("90", "90 seconds"),
        ("120", "2 minutes"),
        ("86400", "24 hours"),
        ("864000", "10 days"),
        ("Mon, 23 Nov 2026 13:00:00 GMT", "60 minutes"),
        ("Mon, 23 Nov 2026 11:00:00 GMT", ""),
        ("0", ""),
        ("-5", ""),
        ("soon", ""),
        ("\x1b[31m", ""),
        ("9" * 5000, ""),
        ("²", ""),
        ("", ""),
    ],
)
def test_the_wait_a_server_asks_for(value: str, words: str) -> None:
    assert retry_after(value, NOW) == words


def test_the_wait_is_part_of_the_sentence() -> None:
    assert "which asks to wait 24 hours" in str(refusal(429, URL, {"retry-after": "86400"}, NOW))
    busy = str(refusal(503, URL, {"retry-after": "120"}, NOW))
    assert "is busy or under repair and asks to wait 2 minutes; try later." in busy
    assert "wait" not in str(refusal(429, URL, {"retry-after": "x"}, NOW))


@given(st.text(max_size=60))
def test_no_value_raises(value: str) -> None:
    assert retry_after(value, NOW).isascii()
