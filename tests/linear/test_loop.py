"""The loop of linear mode: keys that mean nothing here, and what they are answered."""

from dataclasses import replace

import pytest

from reader.commands.table import COMMANDS
from reader.linear.loop import read
from reader.linear.page import LinearPage
from reader.linear.services import Services
from tests.linear.test_session import Ear, saved


class Typed(Ear):
    """A terminal at which keys have been typed; it keeps what is said."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys.split()
        self.said: list[str] = []

    def key(self) -> str:
        return self._keys.pop(0) if self._keys else ""

    def say(self, text: str) -> None:
        self.said.append(text)


NOTHING = " does nothing here: question mark ? lists the keys, colon : takes a command by its name."


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Y", f"Y{NOTHING}"),
        ("z x", f"z x{NOTHING}"),
        ("J", "J is a key of the comments: c goes there."),
        ("z M", "z M is a key of the comments: c goes there."),
        ("c z J", "z J is a key of the article: c goes there."),
        ("unknown", ""),
    ],
)
def test_a_key_without_a_command_says_which_keys_there_are(
    page: LinearPage, keys: str, said: str
) -> None:
    terminal = Typed(keys)
    read(page, terminal, Services(saved, str, lambda _, what: what), COMMANDS)  # type: ignore[arg-type]
    assert terminal.said[-1] == said


def test_a_key_of_the_comments_where_there_are_none(page: LinearPage) -> None:
    terminal = Typed("J")
    alone = replace(page, reading=replace(page.reading, comments=()))
    read(alone, terminal, Services(saved, str, lambda _, what: what), COMMANDS)  # type: ignore[arg-type]
    assert terminal.said[-1] == "J is a key of the comments, and there are none."
