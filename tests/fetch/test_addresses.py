"""What kind a location is, and that no password and no control character is ever shown of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fetch.addresses import host, is_file_url, is_web, safe_url, shown, unreadable


@pytest.mark.parametrize(
    "location", ["http://a.example/", "HTTPS://a.example", " https://a.example", "http:x"]
)
def test_addresses_of_the_web(location: str) -> None:
    assert is_web(location)


@pytest.mark.parametrize(
    "location", ["", "-", "page.html", "httpd.conf", "file:///x", "ssh://a.example/"]
)
def test_what_is_none(location: str) -> None:
    assert not is_web(location)
    assert is_file_url(location) == location.startswith("file:")


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("kites.example/a?b#c", "ask for https://kites.example/a?b#c"),
        ("kites.example", "ask for https://kites.example"),
        ("www.kites.example:8080/a", "https://www.kites.example:8080/a"),
        ("localhost:8000/x", "ask for http://localhost:8000/x"),
        ("127.0.0.1:8000", "ask for http://127.0.0.1:8000"),
        ("localhost.kites.example", "ask for https://localhost.kites.example"),
        ("4kites.example", "ask for https://4kites.example"),
        ("дракон.example/x", "https://дракон.example/x"),
        ("ssh://kites.example/", "ssh:"),
        ("javascript:alert(1)", "javascript:"),
        ("data:text/html,<p>x", "data:"),
        ("mailto:ada@kites.example", "mailto:"),
        ("", "Neither an address"),
        ("  ", "Neither an address"),
        ("a\0b", "NUL"),
    ],
)
def test_what_is_wrong_with_a_location(location: str, says: str) -> None:
    error = unreadable(location)
    assert error is not None
    assert says in str(error)


@pytest.mark.parametrize(
    "location", ["page.html", "notes/page.htm", "a b.txt", "/tmp/x", "../y", "page", "file:///x"]
)
def test_what_is_only_a_file_that_is_not_there(location: str) -> None:
    assert unreadable(location) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://ada:pass@kites.example/a?b@c#d", "https://kites.example/a?b@c#d"),
        ("https://ada@kites.example:81/", "https://kites.example:81/"),
        ("https://kites.example/@ada", "https://kites.example/@ada"),
        ("http://ada:pass@[/", "http://[/"),
    ],
)
def test_names_and_passwords_are_left_out(url: str, safe: str) -> None:
    assert safe_url(url) == safe


def test_a_host_for_a_sentence() -> None:
    assert host("https://ada:pass@Kites.example:81/x") == "kites.example"
    assert host("http://[") == host("x") == host("") == "the server"
    assert len(host(f"http://{'a' * 500}/")) < 110


def test_what_is_shown_is_short_clean_and_keeps_secrets() -> None:
    assert shown("a\x1b]0;x\x07\nb.html") == "a]0;x b.html"
    assert shown("ada:pass@kites.example/x") == "kites.example/x"
    assert shown("ssh://ada:pass@kites.example/x") == "ssh://kites.example/x"
    assert len(shown("x" * 5000)) < 110


@given(st.text())
def test_nothing_raises_and_nothing_unclean_is_shown(text: str) -> None:
    for out in (shown(text), host(text), str(unreadable(text)), host(f"http://{text}/")):
        assert out.isprintable() or not any(char < " " or "\x7f" <= char < "\xa0" for char in out)
    safe_url(text)
    safe_url(f"http://{text}@x/")


@given(st.from_regex(r"[a-z]{1,5}:secretword@[a-z]{1,9}\.example(/[a-z]*)?", fullmatch=True))
def test_a_password_is_never_shown(address: str) -> None:
    for form in (
        f"https://{address}",
        f"ssh://{address}",
        address,
        f"//{address}",
        f"http:{address}",
    ):
        assert "secretword" not in shown(form) + host(form) + str(unreadable(form))
    assert "secretword" not in safe_url(f"https://{address}")
