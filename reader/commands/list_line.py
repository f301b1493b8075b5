"""Parse what is typed after a colon in a list of pages, as `command_line` does for a page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from reader.commands.command_line import Order, closest, needing, unknown
from reader.commands.table import commands_in

ListPlace: TypeAlias = Literal["shelf", "library"]

_FINDING: Mapping[ListPlace, str] = {"shelf": "shelf_filter", "library": "library_search"}
_FINDS = ("filter", "find", "search")
_SHORT: Mapping[str, str] = {
    "exit": "quit", "h": "help", "q": "quit", "q!": "quit", "qa": "quit", "quit": "quit",
}  # fmt: skip
_ALSO: Mapping[str, str] = {"page": "listed", "newest": "date", "time": "opened"}
"""Words for orders elsewhere: of the comments on a page, and of the library on the screen."""
_OFFERS = 4


def understood_in(place: ListPlace, typed: str, sorts: Sequence[str]) -> Order:
    """Parse a line: `sort date`, `find tide`, `theme sepia`, `12`, `unread`.

    `sorts` are the orders that the list has.
    """
    words = typed.strip()
    if not words:
        return Order("")
    if words.isdecimal():
        return Order("pick_bottom", words)
    verb, _, argument = words.partition(" ")
    verb, argument = verb.lower(), argument.strip()
    if verb == "sort" and argument:
        return _sorting(place, argument, sorts)
    if verb in _FINDS:
        return Order(_FINDING[place], argument)
    if verb == "theme":
        return Order("theme", argument) if argument else needing("theme")
    names = _names(place)
    name = words.lower().replace("-", " ").replace("_", " ")
    if command := names.get(name):
        return Order(command)
    similar = closest(name, names) or closest(verb, names)
    return unknown(f"No command here is called “{words}”", similar)


def _sorting(place: ListPlace, argument: str, sorts: Sequence[str]) -> Order:
    names = [*sorts, *(also for also, sort in _ALSO.items() if sort in sorts)]
    found = next((name for name in names if name.startswith(argument.lower())), "")
    if found:
        return Order(f"{place}_sort", _ALSO.get(found, found))
    return Order("", refusal=f"Sort by {', '.join(sorts)}; “{argument}” is none")


def _names(place: ListPlace) -> dict[str, str]:
    """What is typed for the commands of a place that do not move in it, and their ids."""
    names: dict[str, str] = {}
    for command in commands_in(place):
        if command.where != "lists":
            names.setdefault(command.id.removeprefix(f"{place}_").replace("_", " "), command.id)
            names.setdefault(command.title.lower(), command.id)
    short = {word: names[name] for word, name in _SHORT.items()}
    return {**names, **short}


def offered_in(
    place: ListPlace, typed: str, sorts: Sequence[str], themes: Iterable[str]
) -> tuple[str, ...]:
    """The completions of what has been typed so far; of an empty line, what takes an argument."""
    begun = typed.lstrip().lower()
    whole = [*(f"sort {sort}" for sort in sorts), *(f"theme {theme}" for theme in themes)]
    if not begun:
        return ("sort", "theme", "find")
    if begun.startswith(("sort", "theme")):
        return tuple(line for line in whole if line.startswith(begun))
    names = ["sort", "theme", "find", *sorted(_names(place))]
    found = dict.fromkeys(name for name in names if name.startswith(begun) and name not in _SHORT)
    return tuple(found)[:_OFFERS]
