"""Where copied text goes, and that no more is claimed than is known."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from reader.ui.terminal.clipboard import ClipboardResult, keep, sentence

AFAR = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}


class Broken(Exception):
    pass


def library(monkeypatch: pytest.MonkeyPatch, **behaviour: Any) -> list[str]:
    """A clipboard library of our own; what it was given."""
    given: list[str] = []
    known = {"copy": given.append, "paste": lambda: given[-1], "PyperclipException": Broken}
    monkeypatch.setitem(sys.modules, "pyperclip", SimpleNamespace(**(known | behaviour)))
    return given


def failing(*_: object) -> str:
    raise Broken


def test_text_that_can_be_read_back_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    given = library(monkeypatch)
    assert keep("Brot", {}) is ClipboardResult.HELD
    assert given == ["Brot"]


@pytest.mark.parametrize("paste", [failing, lambda: "something else"])
def test_text_that_cannot_be_read_back_is_only_handed_over(
    monkeypatch: pytest.MonkeyPatch, paste: Any
) -> None:
    library(monkeypatch, paste=paste)
    assert keep("Brot", {}) is ClipboardResult.HANDED


def test_no_clipboard_program(monkeypatch: pytest.MonkeyPatch) -> None:
    library(monkeypatch, copy=failing)
    assert keep("Brot", {}) is ClipboardResult.NONE


def test_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", None)
    assert keep("Brot", {}) is ClipboardResult.NONE


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
def test_from_afar_this_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    given = library(monkeypatch)
    assert keep("Brot", {name: "x"}) is ClipboardResult.NONE
    assert given == []


def test_only_what_is_held_is_called_copied() -> None:
    assert sentence(ClipboardResult.HELD, "the comment", "Brot") == "Copied the comment"
    assert (
        sentence(ClipboardResult.HANDED, "the comment", "Brot")
        == "Handed the comment to the clipboard"
    )
    sent = sentence(ClipboardResult.NONE, "the comment", "Brot")
    assert sent == "Sent the comment to the terminal's clipboard"
    assert "refuse" in sentence(ClipboardResult.NONE, "the comment", "Brot" * 20_000)
