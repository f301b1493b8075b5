"""Cookies of a file."""

import http.cookiejar
import time
from pathlib import Path

import httpx
import pytest

from reader.errors import OpenError
from reader.fetch.cookies import cookie_jar
from reader.fetch.http import fetch
from reader.fetch.options import FetchOptions

LATER = int(time.time()) + 86400
FILE = f"""# Netscape HTTP Cookie File
.kites.example\tTRUE\t/\tFALSE\t{LATER}\tkite\tred
#HttpOnly_kites.example\tFALSE\t/\tTRUE\t0\tsession\tabc
kites.example\tFALSE\t/\tFALSE\t1\tstale\told
.other.example\tTRUE\t/\tFALSE\t{LATER}\tother\tno
"""


async def test_each_host_gets_its_own_and_what_ran_out_is_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "cookies.txt"
    path.write_text(FILE)
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        target = {1: "https://other.example/", 2: "https://third.example/"}.get(len(seen))
        if target:
            return httpx.Response(302, headers={"location": target})
        return httpx.Response(200, stream=httpx.ByteStream(b"<p>A kite.</p>"))

    options = FetchOptions(cookies=path)
    await fetch("https://kites.example/", options, transport=httpx.MockTransport(answer))
    sent = [request.headers.get("cookie") for request in seen]
    assert sorted((sent[0] or "").split("; ")) == ["kite=red", "session=abc"]
    assert sent[1:] == ["other=no", None]


@pytest.mark.parametrize(
    "text",
    ["", "kite=red", "# Netscape HTTP Cookie File\none\ttwo\n", "\x00\x01", '{"cookies": []}'],
)
def test_what_is_no_file_of_cookies_is_said(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cookies.txt"
    path.write_text(text)
    with pytest.raises(OpenError, match="no cookies in Netscape's format"):
        cookie_jar(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OpenError, match="cannot be read"):
        cookie_jar(tmp_path / "none.txt")
    assert issubclass(http.cookiejar.LoadError, OSError)  # told apart from this by its order
