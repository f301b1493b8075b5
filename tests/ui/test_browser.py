"""Addresses: which are opened, by what, and never over the screen."""

import os
import sys
import webbrowser
from pathlib import Path

import pytest

from reader.ui.terminal.browser import Outcome, open_address, web_address


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://quay.example/a?b=c&d=%20e#f", "https://quay.example/a?b=c&d=%20e#f"),
        ("http://quay.example", "http://quay.example"),
        ("HTTPS://Quay.example/Ä", "https://Quay.example/%C3%84"),
        ('https://quay.example/"&open -a x"', "https://quay.example/%22&open%20-a%20x%22"),
        ("https://quay.example/\x1b]52;c;eA\x07", "https://quay.example/]52;c;eA"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
    ],
)
def test_web_addresses_are_written_anew(url: str, address: str) -> None:
    assert web_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "", "quay.example", "//quay.example/", "/etc/passwd", "file:///etc/passwd", "-version",
        "javascript:alert(1)", "data:text/html,x", "mailto:a@quay.example", "ftp://quay.example/",
        "http://", "http://[", "https://quay.example:99999/", "--remote https://quay.example/",
    ],
)  # fmt: skip
def test_nothing_else_is_opened(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: pytest.fail("a browser was asked for"))
    assert web_address(url) == ""
    assert open_address(url) == Outcome(False, "Only web addresses are opened")


def use(monkeypatch: pytest.MonkeyPatch, browser: webbrowser.BaseBrowser) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: browser)


def test_without_a_browser_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> webbrowser.BaseBrowser:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    assert open_address("https://quay.example/") == Outcome(False, "No browser was found here")


@pytest.mark.parametrize("name", ["w3m", "/usr/bin/lynx", "www-browser", "elinks"])
def test_a_browser_of_the_terminal_is_not_started(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    use(monkeypatch, webbrowser.GenericBrowser(name))
    outcome = open_address("https://quay.example/")
    assert outcome == Outcome(False, "The browser here would run over this screen")


def script(folder: Path, text: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!{sys.executable}\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_a_program_gets_the_address_as_one_word_and_no_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = f"import os, sys\nopen({str(tmp_path / 'told')!r}, 'w').write(repr((sys.argv[1:], [os.isatty(n) for n in range(3)])))"
    use(monkeypatch, webbrowser.GenericBrowser([script(tmp_path, text), "--new", "%s"]))
    outcome = open_address("https://quay.example/a b;touch $HOME/x")
    assert outcome.opened
    told = (tmp_path / "told").read_text()
    assert told == repr((["--new", "https://quay.example/a%20b;touch%20$HOME/x"], [False] * 3))


@pytest.mark.skipif(os.name == "nt", reason="scripts start otherwise there")
def test_a_program_that_fails_is_not_called_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, webbrowser.GenericBrowser(script(tmp_path, "raise SystemExit(3)")))
    assert open_address("https://quay.example/") == Outcome(False, "The browser did not start")
    use(monkeypatch, webbrowser.GenericBrowser(str(tmp_path / "missing")))
    assert open_address("https://quay.example/") == Outcome(False, "The browser did not start")
