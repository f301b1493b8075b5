"""A title becomes a name that is safe in any folder, and still reads as the title."""

import re
import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.save.names import MAX_BYTES, file_name, unknown_kind
from reader.text import clean

titles = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                *'./\\:-~ ~*?"<>|\x00\n\t\u202e\u200d\u0301\U0001f3fd',
                "CON",
                "nul",
                "com1",
                "é",
                "漢",
            ]
        )
    ).map("".join),
)


@given(titles)
@example("..")
@example("../../etc/passwd")
@example("\u202e.txt")
@example("e\u0301" * 300)
@example("\u0301" * 500)
@example("👩‍👩‍👧" * 100)
@example("a" * 1_000_000)
def test_any_title_is_a_safe_name(title: str) -> None:
    name = file_name(title, ".txt")
    stem = name.removesuffix(".txt")
    assert stem
    assert len(stem.encode()) <= MAX_BYTES
    assert stem[0] not in "-. "
    assert stem[-1] not in ". "
    assert name.isprintable()
    assert clean(name) == name == unicodedata.normalize("NFC", name)
    assert not {*'/\\:*?"<>|'} & {*name}
    assert PurePosixPath("out", name).parent == PurePosixPath("out")
    assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name, re.IGNORECASE)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Winter", "The Winter.md"),
        ("Talks “Held” at Noon: a Report", "Talks “Held” at Noon - a Report.md"),
        ("and/or 12:30?", "and-or 12-30.md"),
        ("  -rf  .. ", "rf.md"),
        (".profile", "profile.md"),
        ("...", "untitled.md"),
        ("", "untitled.md"),
        ("con", "_con.md"),
        ("COM1.tar", "_COM1.tar.md"),
        ("Contents", "Contents.md"),
        ("e\u0301", "é.md"),
        ("a\x1b[31mb\u202e\nc", "a[31mb c.md"),
        ("日本語 😀", "日本語 😀.md"),
    ],
)
def test_the_title_stays_readable(title: str, name: str) -> None:
    assert file_name(title, ".md") == name


@pytest.mark.parametrize("letter", ["é", "漢", "😀", "x\u0323\u0307", "👋🏽"])
def test_a_long_title_is_cut_between_characters(letter: str) -> None:
    stem = file_name(letter * 200, "")
    assert len(stem.encode()) > MAX_BYTES - 1 - len(letter.encode())
    whole = unicodedata.normalize("NFC", letter)
    assert stem == whole * (len(stem) // len(whole))


@pytest.mark.parametrize("path", ["book.pdf", "a/Book.PDF", "page.docx", "~/tide.mp3"])
def test_a_kind_of_file_that_nothing_is_saved_as(path: str) -> None:
    ending = path.rpartition(".")[2].lower()
    assert unknown_kind(path).startswith(f"Nothing is saved as “.{ending}”, only as .txt, ")


@pytest.mark.parametrize(
    "path",
    ["tide.TXT", "tide", ".tide", "a.d/", "a.d/tide", "tide 1.12", "notes for St. Ansgar", "x.y z"],
)
def test_a_name_that_is_no_other_kind_of_file(path: str) -> None:
    assert unknown_kind(path) == ""
