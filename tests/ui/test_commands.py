"""The table of commands: nothing bound twice, nothing in the way of another, nothing undone."""

from collections import Counter
from typing import get_args

import pytest

from reader.commands.command_line import WITH_ARGUMENT
from reader.commands.keys import Call, Keys
from reader.commands.table import (
    BY_ID,
    COMMANDS,
    WHERE,
    PaneName,
    commands_in,
    key_table,
    keymap,
    shown,
)
from reader.ui.reading.actions import ACTIONS

PANES: tuple[PaneName, ...] = get_args(PaneName)
# A terminal sends the same byte for these as for Tab, Enter, Backspace, Esc and a line feed; it or
# Textual keeps the others for itself.
UNTELLABLE = {f"ctrl+{key}" for key in "imhj["} | {f"ctrl+{key}" for key in "sqzc"}


def sequences(pane: PaneName) -> list[tuple[str, ...]]:
    return [tuple(keys.split()) for command in commands_in(pane) for keys in command.keys]


def test_ids_are_unique() -> None:
    assert [id_ for id_, times in Counter(c.id for c in COMMANDS).items() if times > 1] == []


@pytest.mark.parametrize(
    "id_", ["next_level", "previous_level", "next_sibling", "previous_sibling"]
)
def test_the_menu_calls_a_move_among_comments_by_words_of_the_list_of_keys(id_: str) -> None:
    command = BY_ID[id_]
    assert set(command.title.lower().split()) <= set(command.help.replace(",", "").lower().split())


@pytest.mark.parametrize("pane", PANES)
def test_no_key_is_bound_twice_in_a_pane(pane: PaneName) -> None:
    assert [keys for keys, times in Counter(sequences(pane)).items() if times > 1] == []


@pytest.mark.parametrize("pane", PANES)
def test_no_sequence_begins_with_another(pane: PaneName) -> None:
    bound = set(sequences(pane))
    beginnings = {keys[:length] for keys in bound for length in range(1, len(keys))}
    assert bound & beginnings == set()


def test_no_key_is_one_that_a_terminal_cannot_tell() -> None:
    keys = {key for pane in PANES for sequence in sequences(pane) for key in sequence}
    assert keys & UNTELLABLE == set()


@pytest.mark.parametrize("pane", PANES)
def test_every_key_reaches_its_command(pane: PaneName) -> None:
    for command in commands_in(pane):
        for keys in command.keys:
            typed = [key.replace("digit", "4") for key in keys.split()]
            reader = Keys()
            meanings = [reader.feed(key, keymap(pane)) for key in typed]
            count = 4 if "digit" in keys else 1
            assert meanings[-1] == Call(command.id, count), keys


def test_every_action_of_the_screen_is_there() -> None:
    """And no action without a command, but for those that are typed after a colon alone.

    Commands with a verb are done by the pane or by selecting, also where a number is typed with
    them (`:levels 2`).
    """
    verbs = {command.id: command.verb for command in COMMANDS if command.verb}
    own = {command.id for command in COMMANDS if command.id not in verbs}
    typed = set(WITH_ARGUMENT.values()) - verbs.keys()
    selecting = {id_ for id_, verb in verbs.items() if verb == "select"}
    assert own | typed == set(ACTIONS) - selecting


def test_keys_are_written_as_people_write_them() -> None:
    assert shown("ctrl+e") == "Ctrl+E"
    assert shown("z digit") == "z 1…9"
    assert shown("pagedown") == "PgDn"
    assert shown("shift+tab") == "Shift+Tab"
    assert shown("\\") == "\\"


def test_the_table_for_the_readme_names_every_command_once() -> None:
    rows = key_table().splitlines()[2:]
    assert len(rows) == len(COMMANDS)
    for row, command in zip(rows, COMMANDS, strict=True):
        assert row.endswith(f"| {WHERE[command.where]} | {command.help} |")
        assert all(f"`{shown(keys)}`" in row for keys in command.keys)
