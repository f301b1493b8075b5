"""Completing a path: what is offered is there, can be typed, and costs no more than a glance."""

import os
from pathlib import Path

import pytest

from reader.cli.paths import MOST, completions
from reader.fetch.addresses import completed_address


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("clock.html", "clock.txt", ".clock", "ships/brig.html", "Clock up.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "cl\x1bx").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "ships"))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ()),
        ("cl", ("clock.html", "clock.txt")),
        ("s", ("ships/",)),
        ("ships/", ("ships/brig.html",)),
        ("./C", ("./Clock up.html",)),
        (".c", (".clock",)),
        ("~/b", ("~/brig.html",)),
        ("none/", ()),
        ("https://s", ()),
        ("a\0", ()),
        ("~nobody-of-this-name/x", ()),
    ],
)
def test_what_is_offered(typed: str, offered: tuple[str, ...]) -> None:
    assert completions(typed) == offered


def test_a_full_folder_offers_a_few() -> None:
    for number in range(MOST + 10):
        Path(f"page{number:03}").write_text("", encoding="utf-8")
    assert len(completions("page")) == MOST


def test_a_folder_that_may_not_be_read_offers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(_path: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", scandir)
    assert completions("cl") == ()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("quaylight.example", "https://quaylight.example"),
        ("quaylight.example/a?b#comment-3", "https://quaylight.example/a?b#comment-3"),
        ("localhost:8000/x", "http://localhost:8000/x"),
        ("http://quaylight.example", "http://quaylight.example"),
        ("clock.html", "clock.html"),
        ("gone.html", "gone.html"),
        ("ships/brig.html", "ships/brig.html"),
        ("~/brig.html", "~/brig.html"),
    ],
)
def test_an_address_needs_no_scheme(typed: str, address: str) -> None:
    assert completed_address(typed) == address


def test_a_file_goes_before_a_host_of_its_name() -> None:
    Path("quaylight.example").write_text("", encoding="utf-8")
    assert completed_address("quaylight.example") == "quaylight.example"
