"""What is typed after a colon: a command by its name, or by one of a few short words."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.commands.table import of_page
from reader.layout.orders import SORTS

WITH_ARGUMENT: Mapping[str, str] = {
    "author": "author_next",
    "filter": "filter_words",
    "keywords": "edit_keywords",
    "mark": "mark",
    "mute": "mute",
    "search": "search",
    "sort": "sort",
    "tag": "tag",
    "theme": "theme",
    "width": "width",
}
"""Words that take another one, and the command each is for."""
SHORT: Mapping[str, str] = {"w": "save", "q": "quit", "h": "help", "e": "reload"}
"""Short forms that other programs have taught."""


class Order(NamedTuple):
    """A command and what it is given, or what to say if there is no such command."""

    command: str
    argument: str = ""
    refusal: str = ""
    unknown: bool = False
    """There is no command of that name."""


def understood(typed: str) -> Order:
    """What a line asks for: `sort new`, `set width=72`, `author Tove`, `120`, `next thread`."""
    words = typed.strip()
    if words.startswith("set "):
        words = words.removeprefix("set ").replace("=", " ", 1).strip()
    if words.isdecimal():
        return Order("bottom", words)
    verb, _, rest = words.partition(" ")
    if verb in SHORT and not rest:
        return Order(SHORT[verb])
    if verb in WITH_ARGUMENT and (rest or verb in ("sort", "filter", "keywords")):
        return _given(verb, rest.strip())
    name = words.replace(" ", "_").replace("-", "_").lower()
    found = [command.id for command in of_page() if name in (command.id, _titled(command.title))]
    if found:
        return Order(found[0])
    if not words:
        return Order("")
    return Order("", refusal=f"No command is called “{words}”", unknown=True)


def _given(verb: str, rest: str) -> Order:
    if verb != "sort" or not rest:
        return Order(WITH_ARGUMENT[verb], rest)
    sorts = [name for name in SORTS if name.startswith(rest.lower())]
    if sorts:
        return Order("sort", sorts[0])
    return Order("", refusal=f"No way to sort is called “{rest}”: {', '.join(SORTS)}")


def _titled(title: str) -> str:
    return title.replace(" ", "_").lower()


def offered(typed: str) -> str:
    """Names that go on from what is typed, for the end of the line."""
    begun = typed.strip().lower().replace(" ", "_")
    if begun.startswith("sort_"):
        names = [f"sort {name}" for name in SORTS]
    else:
        names = sorted({*WITH_ARGUMENT, *(command.id for command in of_page())})
    fitting = [name.replace("_", " ") for name in names]
    return " · ".join([n for n in fitting if n.replace(" ", "_").startswith(begun)][:4])
