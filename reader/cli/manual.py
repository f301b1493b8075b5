"""The manual page in the macros of man(7), generated from the tables of arguments and keys."""

from collections.abc import Iterator

from reader.cli.command_help import CommandHelp, Option, all_commands
from reader.commands.command import WHERE
from reader.commands.table import COMMANDS, shown
from reader.version import __version__

_STATUSES = (
    ("0", "It was read."),
    ("1", "It failed; a sentence on standard error says why."),
    ("2", "The command line or the configuration has a mistake."),
    ("3", "There is nothing readable in the page."),
    ("130", "It was stopped by the user."),
)
_ENVIRONMENT = (
    ("TERM", "What the terminal can do. Without one, or where it is dumb, text is written."),
    ("NO_COLOR", "Where it is set, there are no colors."),
    ("VISUAL, EDITOR", "The editor that the text is opened in."),
    ("BROWSER", "The browser that addresses are opened in."),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
     "Where the configuration, the library, what is kept of sites, and copies of pages are."),
    ("READER_DEBUG", "Where it is 1, a failure shows where it came from."),
)  # fmt: skip
_FILES = (("~/.config/reader/config.toml", "The configuration; --print-config writes all of it."),)
_EXAMPLES = (
    ("reader https://example.org/an-article", "Open a page."),
    ("reader --print saved.html | less", "Its text, without a screen."),
    ("reader --linear saved.html", "The same as one flowing text, by keys."),
    ("reader --save notes/ saved.html", "Save its text in a folder."),
    ("reader batch saved/ --out pages.jsonl", "Many pages, on all cores."),
)


def manual() -> str:
    """The manual page in ASCII: other characters are escaped by name."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    reader, *verbs = all_commands()
    yield r".\" Made by `python -m reader.cli.installed`; not to be changed by hand."
    yield f'.TH READER 1 "" "reader {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"reader \- read an article and the discussion under it, in the terminal"
    yield ".SH SYNOPSIS"
    for words in (reader, *verbs):
        yield from _synopsis(words)
    yield ".SH DESCRIPTION"
    yield _text(
        "reader opens a page, from the network or saved years ago, takes out its article and the "
        "comments under it, and shows them side by side. Where there is no terminal it writes "
        "the text to standard output."
    )
    yield ".SH OPTIONS"
    yield from _options(reader)
    yield ".SH COMMANDS"
    for verb in verbs:
        yield f".SS {_text(f'reader {verb.name}')}"
        yield _text(verb.about)
        yield from _options(verb)
    yield from _keys()
    for title, rows in (
        ("EXIT STATUS", _STATUSES), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES),
        ("EXAMPLES", _EXAMPLES),
    ):  # fmt: skip
        yield f".SH {title}"
        for name, about in rows:
            yield from _definition(rf"\fB{_text(name)}\fR", about)


def _synopsis(words: CommandHelp) -> Iterator[str]:
    named = " ".join(
        rf"\fI{_text(argument.metavar)}\fR{' ...' * argument.repeats}" for argument in words.named
    )
    verb = f" {words.name}" * bool(words.name)
    if words.name:
        yield ".br"
    yield rf"\fBreader{verb}\fR [\fIoptions\fR] {named}".rstrip()


def _options(words: CommandHelp) -> Iterator[str]:
    for argument in words.named:
        yield from _definition(rf"\fI{_text(argument.metavar)}\fR", argument.help)
    for number, group in enumerate(words.groups):
        if number and not words.name:
            yield f".SS {_text(group.title.capitalize())}"
        for option in group.options:
            yield from _definition(_flags(option), option.help)


def _flags(option: Option) -> str:
    flags = ", ".join(rf"\fB{_text(flag)}\fR" for flag in option.flags)
    return rf"{flags} \fI{_text(option.metavar)}\fR" if option.value != "none" else flags


def _definition(term: str, help_: str) -> Iterator[str]:
    yield ".TP"
    yield term
    yield _text(_sentence(help_))


def _sentence(text: str) -> str:
    """With a capital and a full stop; a text that begins with a name keeps it."""
    ended = text if text.endswith((".", "?")) else f"{text}."
    return ended if ended[:2].isupper() else ended[:1].upper() + ended[1:]


def _keys() -> Iterator[str]:
    yield ".SH KEYS"
    yield _text("Counts come first: 5j. The configuration gives commands other keys.")
    for where, name in WHERE.items():
        yield f".SS {_text(name)}"
        for command in COMMANDS:
            if command.where == where and command.keys:
                keys = ", ".join(rf"\fB{_text(shown(key))}\fR" for key in command.keys)
                yield from _definition(keys, command.help)


_NAMED = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}


def _text(text: str) -> str:
    """Text escaped so that it contains no macro, in ASCII."""
    written = "".join(
        _NAMED.get(sign) or (sign if sign.isascii() else rf"\[u{ord(sign):04X}]") for sign in text
    )
    return rf"\&{written}" if written.startswith(".") else written
