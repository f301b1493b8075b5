"""A line typed in linear mode, key by key, in a terminal of its own."""

import os
import pty
from collections.abc import Iterator
from contextlib import closing
from unicodedata import combining

import pytest

from reader.linear.terminal import Terminal


class Keys:
    """The end of a pseudo-terminal at which keys are typed."""

    def __init__(self) -> None:
        self._typing, self._reading = pty.openpty()
        self.terminal = Terminal(self._reading)

    def type(self, keys: str) -> None:
        os.write(self._typing, keys.encode())

    def close(self) -> None:
        os.close(self._typing)
        os.close(self._reading)


@pytest.fixture
def keys() -> Iterator[Keys]:
    with closing(Keys()) as keys:
        yield keys


def seen(written: str) -> str:
    """The last line that a terminal shows of what was written to it."""
    shown: list[str] = []
    at = 0
    for sign in written.rstrip("\n").rpartition("\n")[2]:
        if combining(sign):
            continue
        if sign == "\b":
            at -= 1
            continue
        shown[at : at + 1] = [sign]
        at += 1
    return "".join(shown).rstrip()


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("tide and tariff\r", "tide and tariff"),
        ("潮の時計\n", "潮の時計"),
        ("tidal\x7f\x7fe\r", "tide"),
        ("re\u0301\x7fed\r", "red"),
        ("two  words\x17more\r", "two  more"),
        ("gone\x15here\r", "here"),
        ("\x7f\x17\x15a\r", "a"),
        ("ti\x1b[D\x1b[3~\tde\r", "tide"),
    ],
)
def test_a_line_is_shown_as_it_is_edited(
    keys: Keys, capsys: pytest.CaptureFixture[str], typed: str, line: str
) -> None:
    with keys.terminal.taken():
        keys.type(typed)
        assert keys.terminal.ask("Search for? ") == line
    shown = capsys.readouterr().out
    if line.isascii():
        assert seen(shown) == f"Search for? {line}"
    assert shown.endswith("\n")


@pytest.mark.parametrize("leaves", ["\x1b", "\x03"])
def test_a_question_is_taken_back_and_nothing_strange_is_shown(
    keys: Keys, capsys: pytest.CaptureFixture[str], leaves: str
) -> None:
    with keys.terminal.taken():
        if leaves == "\x1b":
            keys.type(f"tide{leaves}")
        else:

            def interrupted() -> str:
                raise KeyboardInterrupt

            keys.terminal.key = interrupted  # type: ignore[method-assign]
        assert keys.terminal.ask("Several\nlines. Search for? ") == ""
    shown = capsys.readouterr().out
    assert "Several" in shown
    assert "^" not in shown
    assert "\x1b" not in shown


def test_what_was_typed_too_soon_is_in_the_line_and_what_follows_it_is_a_key(keys: Keys) -> None:
    with keys.terminal.taken():
        keys.type("/tide\rn")
        assert keys.terminal.key() == "/"
        assert keys.terminal.ask("Search for? ") == "tide"
        assert keys.terminal.key() == "n"


def test_an_interrupt_at_the_moment_the_question_is_seen_takes_it_back(
    keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen_and_interrupted(text: str) -> None:
        if text == "Search: ":
            raise KeyboardInterrupt

    monkeypatch.setattr(Terminal, "_write", staticmethod(seen_and_interrupted))
    assert keys.terminal.ask("Search: ") == ""
