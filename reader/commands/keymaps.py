"""The user's own keys: their names as people write them, and the table of commands with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import TypeAlias, get_args

from reader.commands.keys import DIGIT, LETTER
from reader.commands.table import BY_ID, COMMANDS, Command, Place, commands_in, shown
from reader.config.read import nearest
from reader.expressions import expression

_NAMES = (
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "space", "tab", "enter",
    "escape", "backspace", "delete", "insert", *(f"f{number}" for number in range(1, 25)), DIGIT,
    LETTER,
)  # fmt: skip
_OTHER_NAMES = {
    "pgup": "pageup", "pgdn": "pagedown", "esc": "escape", "return": "enter", "del": "delete",
    "ins": "insert", "1…9": DIGIT, "a…z": LETTER, "↑": "up", "↓": "down", "←": "left", "→": "right",
}  # fmt: skip
_SAME = {"i": "Tab", "m": "Enter", "h": "Backspace", "j": "a line feed", "[": "Esc"}
"""Keys that a terminal sends for Ctrl and one of these letters."""
_TAKEN = "sqzc"
"""With Ctrl, keys that the terminal or its driver uses itself."""
_DIGITS = "123456789"
_MODIFIERS = ("alt", "ctrl", "shift")
_MODIFIED = expression(r"((?:(?:ctrl|alt|shift)\+)+)(.+)", re.IGNORECASE)


class KeyMistake(ValueError):
    """A key that cannot be assigned: the command it was meant for, and a sentence."""

    def __init__(self, command: str, sentence: str) -> None:
        super().__init__(sentence)
        self.command = command


Keys: TypeAlias = Mapping[str, tuple[str, ...]]
"""The keys of some commands, by command id."""


def rebound(keys: Keys) -> tuple[Command, ...]:
    """The table with the user's keys. Raises KeyMistake for the first that cannot be assigned."""
    commands, mistakes = checked(keys)
    if mistakes:
        raise mistakes[0]
    return commands


def checked(keys: Keys) -> tuple[tuple[Command, ...], tuple[KeyMistake, ...]]:
    """The table with the user's keys except those that cannot be assigned, and the reason for
    each.
    """
    mistakes = list(_unknown(keys))
    rightly: dict[str, tuple[str, ...]] = {}
    for name in (name for name in keys if name in BY_ID):
        try:
            rightly[name] = tuple(typed(name, key) for key in keys[name])
        except KeyMistake as mistake:
            mistakes.append(mistake)
    commands = tuple(
        replace(command, keys=rightly[command.id]) if command.id in rightly else command
        for command in COMMANDS
    )
    # A mistake found in two places is reported once.
    clashes = [each for place in get_args(Place) for each in _clashes(place, commands, keys)]
    mistakes += {str(each): each for each in clashes}.values()
    return commands, tuple(mistakes)


def _unknown(keys: Keys) -> Iterator[KeyMistake]:
    for name in keys:
        if name not in BY_ID:
            near = nearest(name, BY_ID)
            hint = f"; “{near[0]}” is one" if near else "; --print-config shows all"
            yield KeyMistake(name, f"there is no command “{name}”{hint}.")


def _clashes(place: Place, commands: tuple[Command, ...], keys: Keys) -> Iterator[KeyMistake]:
    """In no place may keys mean two things, or begin a sequence that means another."""
    taken = [
        (tuple(key.split()), command.id)
        for command in commands_in(place, commands)
        for key in command.keys
    ]
    for (sequence, command_id), (other_sequence, other_id) in combinations(taken, 2):
        if command_id not in keys and other_id not in keys:
            continue
        if all(map(_overlap, sequence, other_sequence)):
            set_by_user, conflicting = (
                (other_id, command_id) if other_id in keys else (command_id, other_id)
            )
            yield KeyMistake(
                set_by_user, _clash_sentence(sequence, other_sequence, set_by_user, conflicting)
            )


def _overlap(key: str, other_key: str) -> bool:
    """Whether one key may be typed for both; some stand for any digit or letter."""
    return key == other_key or _covers(key, other_key) or _covers(other_key, key)


def _covers(any_: str, key: str) -> bool:
    if any_ == LETTER:
        return len(key) == 1 and key.isascii() and key.isalpha()
    return any_ == DIGIT and key in _DIGITS


def _clash_sentence(
    sequence: tuple[str, ...], other_sequence: tuple[str, ...], command: str, other_command: str
) -> str:
    # Of two sequences of one length, the one without a placeholder is reported.
    ranked = sorted(
        (sequence, other_sequence), key=lambda keys: (len(keys), keys[-1] in (DIGIT, LETTER))
    )
    short, long = (shown(" ".join(keys_of_one)) for keys_of_one in ranked)
    is_same_length = len(sequence) == len(other_sequence)
    statement = f"{short} is" if is_same_length else f"{short} begins {long}, so it cannot be"
    return f"{statement} a key of both “{command}” and “{other_command}”; give one of them others."


def typed(command: str, keys: str) -> str:
    """Keys as the screen names them: "Ctrl+E" is "ctrl+e", "PgDn" is "pagedown".

    Raises KeyMistake for what is no key, or no key to begin with.
    """
    names = [_key(command, key) for key in keys.split()]
    if not names:
        raise KeyMistake(command, "“ ” is not a key; the space bar is “space”.")
    if names[0] == DIGIT or names[0] in _DIGITS:
        raise KeyMistake(command, f"{names[0]} begins a count, as in 5 j.")
    if LETTER in names[:-1] or DIGIT in names[:-1] or names[0] == LETTER:
        raise KeyMistake(command, f"{shown(keys)} cannot be: what stands for any key comes last.")
    if _takes_letter(command) != (names[-1] == LETTER):
        takes = "takes a letter" if _takes_letter(command) else "takes no letter"
        raise KeyMistake(command, f"“{command}” {takes}, as in “m letter” for a mark.")
    return " ".join(names)


def _takes_letter(command: str) -> bool:
    return any(keys.endswith(f" {LETTER}") for keys in BY_ID[command].keys)


def _key(command: str, key: str) -> str:
    if len(key) == 1:
        return _OTHER_NAMES.get(key, key)
    found = _MODIFIED.fullmatch(key)
    modifiers = set(found[1].lower().split("+")[:-1]) if found else set()
    name = found[2] if found else key
    if len(name) == 1:
        return _letter(command, name, modifiers)
    name = _OTHER_NAMES.get(name.lower(), name.lower())
    if name not in _NAMES:
        raise KeyMistake(command, f"there is no key “{key}”{_suggestion(command, key)}.")
    return "+".join([*_ordered(modifiers), name])


def _suggestion(command: str, key: str) -> str:
    """The key that was probably meant, or why it cannot be; "" if none is close enough."""
    *before, last = key.lower().split("+")
    found = [nearest(modifier, _MODIFIERS) for modifier in before]
    found.append([last] if len(last) == 1 else nearest(last, (*_NAMES, *_OTHER_NAMES)))
    if not all(found):
        return ""
    near = "+".join(names[0] for names in found)
    try:
        _key(command, near)
    except KeyMistake as mistake:
        return f"; {str(mistake).removesuffix('.')}"
    return f"; “{near}” is one"


def _letter(command: str, letter: str, modifiers: set[str]) -> str:
    if modifiers == {"shift"}:
        return letter.upper()
    if modifiers == {"ctrl"}:
        lower = letter.lower()
        if lower in _SAME:
            raise KeyMistake(command, f"a terminal cannot tell Ctrl+{letter} from {_SAME[lower]}.")
        if lower in _TAKEN:
            raise KeyMistake(command, f"Ctrl+{letter} is the terminal's own.")
        return f"ctrl+{lower}"
    return "+".join([*_ordered(modifiers), letter])


def _ordered(modifiers: set[str]) -> Iterator[str]:
    return (modifier for modifier in _MODIFIERS if modifier in modifiers)
