"""Roundup's messages have the names as they are written, whatever follows them."""

import pytest

import reader


def author(shown: str) -> str:
    (comment,) = reader.extract(
        "<h1>The gate</h1><table class=messages><tr><th><a href=msg301>msg301 (view)</a></th>"
        f"<th>Author: {shown}</th><th>Date: 2022-05-03.12:13:20</th></tr>"
        "<tr><td class=content>It does not close.</td></tr></table>"
    ).comments
    return comment.author


@pytest.mark.parametrize("name", ["Ilja Brook", "Ilja (the elder) Brook", "Ilja"])
@pytest.mark.parametrize("end", ["", " *", " (ilja)", " (ilja) *"])
def test_an_author_is_named_without_the_login(name: str, end: str) -> None:
    assert author(name + end) == name


def test_the_end_of_a_name_of_signs_is_looked_for_once() -> None:
    assert author("* " * 120_000 + "x").startswith("Author")
