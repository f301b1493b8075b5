"""Sequences and counts, key by key."""

import pytest

from reader.commands.keys import MAX_COUNT, Call, Keymap, Keys, Meaning, Nothing, Pending

KEYMAP = Keymap(
    [
        (("j",), "down"),
        (("0",), "start"),
        (("escape",), "leave"),
        (("z", "a"), "toggle"),
        (("z", "digit"), "levels"),
        (("y", "y"), "copy"),
    ]
)


def fed(keys: Keys, typed: str) -> Meaning:
    """What the last of some keys means."""
    meaning: Meaning = Nothing()
    for key in typed.split():
        meaning = keys.feed(key, KEYMAP)
    return meaning


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("j", Call("down", 1)),
        ("5 j", Call("down", 5)),
        ("1 0 j", Call("down", 10)),
        ("0", Call("start", 1)),
        ("z a", Call("toggle", 1)),
        ("3 z a", Call("toggle", 3)),
        ("z 3", Call("levels", 3)),
        ("y y", Call("copy", 1)),
        ("z", Pending("z")),
        ("1 2", Pending("12")),
        ("1 2 z", Pending("12 z")),
        ("z x", Nothing(taken=True)),
        ("z 0", Nothing(taken=True)),
        ("y escape", Nothing(taken=True)),
        ("7 escape", Nothing(taken=True)),
        ("escape", Call("leave", 1)),
        ("x", Nothing()),
    ],
)
def test_what_keys_mean(typed: str, meaning: Meaning) -> None:
    assert fed(Keys(), typed) == meaning


@pytest.mark.parametrize("ended", ["j", "5 j", "z a", "z x", "7 escape", "x", "4 x"])
def test_nothing_is_left_over_when_a_sequence_has_ended(ended: str) -> None:
    keys = Keys()
    fed(keys, ended)
    assert keys.pending == ""
    assert fed(keys, "j") == Call("down", 1)


def test_a_digit_held_down_asks_for_no_more_than_there_can_be() -> None:
    assert fed(Keys(), "9 " * 400 + "j") == Call("down", MAX_COUNT)
