"""Parse what is typed after a colon: a command by its name, or one of a few short words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, get_args

from reader.commands.table import of_page
from reader.config.settings import BaseTheme
from reader.layout.orders import SORTS
from reader.values import NamedTuple

Values: TypeAlias = Mapping[str, Callable[[], Iterable[str]]]
"""The values that there are to choose from for a word with an argument."""

WITH_ARGUMENT: Mapping[str, str] = {
    "author": "author_next",
    "filter": "filter_words",
    "find": "search",
    "goto": "bottom",
    "keywords": "edit_keywords",
    "levels": "levels",
    "mark": "mark",
    "mute": "mute",
    "note": "highlight",
    "open": "open_page",
    "save": "save",
    "search": "search",
    "sort": "sort",
    "tag": "tag",
    "theme": "theme",
    "width": "width",
}
"""Words that take an argument, and the command of each."""
_NEEDS: Mapping[str, str] = {
    "goto": "the number of a paragraph or comment",
    "levels": "how many levels to show, from 1 on",
    "mark": "one letter",
    "open": "an address, a file or a folder",
    "theme": f"a name: {', '.join(get_args(BaseTheme))}",
    "width": "a number of columns",
}
"""What must follow a word, other than a name."""
SHORT: Mapping[str, str] = {
    "back": "back_page",
    "e": "reload",
    "exit": "quit",
    "find": "search",
    "h": "help",
    "q": "quit",
    "q!": "quit",
    "qa": "quit",
    "w": "save",
}
"""Short forms known from other programs.

“back” is the id of a command that quits on the first page: nobody who types the word means that.
"""
_BEFORE_A_NAME = {"e": "open", "edit": "open", "o": "open", "w": "save", "write": "save"}
"""Words known from other programs, when the name of a file follows them."""
_FITS: Mapping[str, Callable[[str], bool]] = {
    "goto": lambda _argument: False,
    "levels": lambda argument: argument.isdecimal() and bool(argument.strip("0")),
    "mark": lambda argument: len(argument) == 1 and argument.isalpha(),
    "width": str.isdecimal,
}
"""Which arguments some words take; a number or percentage after “goto” has been read before."""
_SET = "set "
"""Before a word with its value, as in other programs."""
_ALONE = ("sort", "filter", "keywords")
"""Words that ask for their argument when they have none."""
_NEAR = 0.7
"""The least similarity for a suggestion: “sort” for “srot”, but not “outline”."""

_REMOVING = {"unnote"}
"""Names that no mistyped one is answered with: what they remove does not come back."""
_OFFERS = 4
"""Completions for which a line has room."""


class Order(NamedTuple):
    """A command and its argument, or the message if there is no such command."""

    command: str
    argument: str = ""
    refusal: str = ""
    unknown: bool = False
    """There is neither a command of that name nor one with a similar name."""

    @property
    def number(self) -> int:
        """The argument as a number of at most nine digits, or 0: int() refuses thousands."""
        return int(self.argument.lstrip("0")[:9] or 0) if self.argument.isdecimal() else 0


def understood(typed: str) -> Order:
    """Parse a line: `sort new`, `set width=72`, `author Tove`, `120`, `next thread`."""
    words = typed.strip()
    if words.lower().startswith(_SET):
        words = words[len(_SET) :].replace("=", " ", 1).strip()
    if words.isdecimal() or words.removesuffix("%").isdecimal():
        return _with_argument("goto", words)
    verb, _, argument = words.partition(" ")
    verb = _BEFORE_A_NAME.get(verb.lower(), verb.lower()) if argument else verb.lower()
    if verb in SHORT and not argument:
        return Order(SHORT[verb])
    commands = _commands_called(words)
    if verb == "open" and (commands or not argument):  # `open here` and `open all` are commands
        return Order(commands[0]) if argument else _refusal(words, verb, argument)
    if verb in WITH_ARGUMENT and (argument or verb in _ALONE or verb in _FITS):
        return _with_argument(verb, argument.strip())
    if commands:
        return Order(commands[0])
    return _refusal(words, verb, argument) if words else Order("")


def _commands_called(words: str) -> list[str]:
    """The ids of the commands so called, by their ids or titles."""
    name = words.replace(" ", "_").replace("-", "_").lower()
    return [command.id for command in of_page() if name in (command.id, _titled(command.title))]


def _refusal(words: str, verb: str, argument: str) -> Order:
    """Why a line cannot be understood; with a suggestion if one is close enough."""
    if words.lower() in WITH_ARGUMENT:
        return needing(verb)
    names = _names()
    with_argument = closest(verb, WITH_ARGUMENT) if argument else []
    whole = [] if with_argument else closest(words, names)
    similar = with_argument or whole
    if argument and verb in names and similar in ([], [verb]):
        return Order("", refusal=f"“{verb}” takes nothing after it")
    similar = similar or closest(verb, names)
    return unknown(f"No command is called “{words if whole else words.partition(' ')[0]}”", similar)


def unknown(refusal: str, similar: Sequence[str]) -> Order:
    """That there is no such command, with the name that was probably meant, if there is one."""
    if similar:
        refusal = f"{refusal}; “{similar[0]}” is one"
    return Order("", refusal=refusal, unknown=not similar)


def needing(verb: str) -> Order:
    """What to say of a word that stands alone, or before what does not fit it."""
    return Order("", refusal=f"“{verb}” needs {_NEEDS.get(verb, 'a name')}")


def closest(name: str, names: Iterable[str]) -> list[str]:
    """The name that was probably meant, in a list: closer than elsewhere, since there are many."""
    from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

    offered_names = [known for known in names if known not in _REMOVING]
    return get_close_matches(name.lower(), offered_names, 1, _NEAR)


def _names() -> list[str]:
    """Everything that can be typed as the first word, as it is typed."""
    return [name.replace("_", " ") for name in sorted({*WITH_ARGUMENT, *_ids()})]


def _ids() -> Iterator[str]:
    return (command.id for command in of_page())


def _with_argument(verb: str, argument: str) -> Order:
    if verb == "goto" and argument.removesuffix("%").isdecimal():
        return _going(argument)
    fits = _FITS.get(verb)
    if fits is not None and not fits(argument):
        return needing(verb)
    if verb != "sort" or not argument:
        return Order(WITH_ARGUMENT[verb], argument)
    sorts = [name for name in SORTS if name.startswith(argument.lower())]
    if sorts:
        return Order("sort", sorts[0])
    return Order("", refusal=f"Sort by {', '.join(SORTS)}; “{argument}” is none")


def _going(argument: str) -> Order:
    """To a paragraph or comment by its number, as far down as a percentage, or to the top: line 0
    is that in vim.
    """
    order = Order("dropped" if argument.endswith("%") else "bottom", argument.rstrip("%"))
    return order if order.number else Order("top")


def _titled(title: str) -> str:
    return title.replace(" ", "_").lower()


_SORTS: Values = {"sort": lambda: SORTS}


def completions(typed: str, room: int, values: Values = _SORTS) -> tuple[str, tuple[str, ...]]:
    """What is shown beside the line in `room` cells, and what Tab puts into it."""
    offers = offered(typed, values)
    count = min(len(offers), _OFFERS)
    while count and len(text := " · ".join(offers[:count])) > room - 2:
        count -= 1
    return (text + " …" * (count < len(offers)) if count else ""), offers


def offered(typed: str, values: Values = _SORTS) -> tuple[str, ...]:
    """The first completions of what has been typed so far; before that, what takes an argument:
    those are the commands that no key does as well.

    Of values all that begin as typed, for Tab to go through; also behind a word without a space,
    as which Tab has completed it.
    """
    if not typed.strip():
        return tuple(sorted(WITH_ARGUMENT))
    setting = _SET if typed.lstrip().lower().startswith(_SET) else ""
    word, space, begun = typed.lstrip()[len(setting) :].partition(" ")
    start = begun.strip().casefold()
    known_values = {**_SORTS, **values}.get(word.lower(), tuple)
    fitting = (value for value in known_values() if value.casefold().startswith(start))
    found = tuple(f"{setting}{word} {value}" for value in fitting if value)
    if found and (space or setting):
        return found
    prefix = typed.strip().lower().replace(" ", "_")
    names = [name for name in _names() if name.replace(" ", "_").startswith(prefix)]
    return (*names[:_OFFERS], *found)
