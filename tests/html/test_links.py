"""Addresses of a page joined to where it was: any text may stand in an attribute."""

from urllib.parse import urljoin, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from reader.html.links import absolute, anchored, split_address

scraps = st.lists(
    st.sampled_from([
        "http", "https", "HTTP", ":", "/", "//", "[", "]", "@", "#", "?", "..", ".", "%", "%00", "\\", "\t", "\n",
        "javascript", "data", "file", "mailto", "kites.example", "localhost", "99999", "user", "\x1b", "\u202e",
        "ä", "凧", " ", "\x00", "\u2028", "::1",
    ]),
    max_size=12,
).map("".join)  # fmt: skip
BASES = st.sampled_from(
    ["", "https://kites.example/a/b?c#d", "http://[", "mailto:a@b", "file:///etc/passwd", "x"]
)


@example("https://kites.example/a/b", "<´")
@given(BASES | scraps, scraps | st.text(max_size=60))
def test_no_address_raises_and_only_those_of_the_web_are_left(base: str, href: str) -> None:
    joined = absolute(base, href)
    if joined:
        parts = urlsplit(joined)
        assert parts.scheme.lower() in ("http", "https", "mailto")
        assert parts.scheme.lower() == "mailto" or parts.hostname
        assert not any(char <= " " or "\x7f" <= char < "\xa0" for char in joined)
        assert not any(char in "\u202e\u2028\u2066" for char in joined)
        assert absolute("", joined) == joined  # once is enough
    split_address(href)
    anchored(base, href)


@given(
    st.sampled_from(["", "/", "/a/../b;c?d=1", "/a//b", "/?q=1#old", "/a#old"]),
    st.text("ab-_.~+%/=&#?:", min_size=1),
)
def test_a_place_in_the_page_is_joined_as_any_address_is(path: str, place: str) -> None:
    base = f"https://kites.example{path}"
    assert absolute(base, f"#{place}") == urljoin(base, f"#{place}")


@given(
    st.sampled_from(["", "/", "/a/../b;c?d=1", "/a//b/c", "/?q=1#old", "/a/b.html#old", "/a/b/"]),
    st.text("ab-_.~+%/=&#?", max_size=20),
)
def test_an_address_beside_the_page_is_joined_as_any_is(path: str, rest: str) -> None:
    base = f"https://kites.example{path}"
    assert absolute(base, f"a{rest}") == urljoin(base, f"a{rest}")
