"""A page understood in a process of its own is understood as it is here."""

import os
import signal

import pytest

from reader.errors import EmptyPage
from reader.model import Page, Reading
from reader.open import child, extract
from reader.open.child import begun
from reader.open.extract import understood

PAGE = Page(
    b"<title>Kites</title><h1>Kites</h1>" + b"<p>The kite rose over the field again today.</p>" * 9
)


def test_the_child_answers_what_is_understood_here() -> None:
    assert begun(PAGE).wait() == understood(PAGE)


def test_what_goes_wrong_there_is_raised_here() -> None:
    wait = begun(Page(b"<html><body></body></html>")).wait
    with pytest.raises(EmptyPage, match="no text to read"):
        wait()


def test_a_child_that_dies_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    parent = os.getpid()

    def dies(page: Page) -> Reading:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return understood(page)

    monkeypatch.setattr(child, "_understood", dies)
    assert begun(PAGE).wait() == understood(PAGE)


def test_without_fork_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    seen: list[Page] = []

    def here(page: Page) -> Reading:
        seen.append(page)
        return understood(page)

    monkeypatch.setattr(extract, "understood", here)
    assert begun(PAGE).wait().article.title == "Kites"
    assert seen == [PAGE]


def test_it_is_known_when_the_child_has_answered() -> None:
    begin = begun(PAGE)
    assert begin.is_ready(30.0)
    assert begin.wait().article.title == "Kites"
