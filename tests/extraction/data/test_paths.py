"""Paths to values in JSON."""

import pytest

from reader.extraction.data.paths import every, first, holds, is_there

POST = {
    "id": 7,
    "author": {"name": "Wenke", "nick": ""},
    "tags": [{"id": 1, "n": "a"}, {"id": 2, "n": "b"}, "x"],
    "people": {"p1": {"name": "Ilja"}},
    "by": "p1",
    "no": 0,
    "off": False,
    "nothing": None,
    "empty": [],
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("id", [7]),
        ("author.name", ["Wenke"]),
        ("author.age", []),
        ("id.name", []),
        ("tags[].n", ["a", "b"]),
        ("tags[1].n", ["b"]),
        ("tags[9].n", []),
        ("tags[id=2].n", ["b"]),
        ("people[].name", ["Ilja"]),
        ("$.people.{by}.name", ["Ilja"]),
        ("nothing", [None]),
        ("", [POST]),
    ],
)
def test_a_path_finds_every_value_it_leads_to(path: str, found: list[object]) -> None:
    assert every(POST, path, POST) == found


def test_a_list_by_itself() -> None:
    assert every([1, [2, 3]], "[]") == [1, [2, 3]]
    assert every([[1], [2, 3]], "[].[]") == [1, 2, 3]
    assert every("text", "[]") == []


def test_the_first_that_says_something() -> None:
    assert first(POST, ("author.nick", "nothing", "empty", "author.name")) == "Wenke"
    assert first(POST, ("author.nick", "no", "author.name")) == 0
    assert first(POST, lambda post: post["id"]) == 7
    assert first(POST, ()) is None
    assert first([1], "id") is None


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("id", True), ("no", False), ("off", False), ("nothing", False), ("empty", False),
        ("author.name", True), ("author.nick", False), ("id=7", True), ("id=8", False),
        ("off=false", True), ("author.nick=", True), ("id>6", True), ("id>7", False),
        ("tags[id=2]", True), ("tags[id=3]", False), ("nothing=", True),
    ],
)  # fmt: skip
def test_conditions(condition: str, true: bool) -> None:
    assert holds(POST, condition, POST) is true


@pytest.mark.parametrize(
    ("condition", "there"),
    [("nothing", True), ("off", True), ("none", False), ("none|off", True), ("id=7", True), ("id=8", False)],
)  # fmt: skip
def test_what_is_there_with_whatever_in_it(condition: str, there: bool) -> None:
    assert is_there(POST, condition) is there


def test_what_is_no_path_is_refused() -> None:
    with pytest.raises(ValueError, match="no path"):
        every(POST, "a]b")
