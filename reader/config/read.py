"""Read the configuration file into Settings; each mistake gets its line and a suggestion."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from reader.config.colors import is_color
from reader.config.pipes import content
from reader.config.settings import COLOR_NAMES, Colors, Keyword, OwnTheme, Range, Screen, Settings
from reader.errors import ConfigError
from reader.text import line
from reader.values import dataclass

if TYPE_CHECKING:
    from reader.config.lines import Where

_T = TypeVar("_T", Screen, Colors, OwnTheme, Keyword)
_SHORT = 30
_LARGEST = 1 << 20
"""Bytes of the largest configuration; anything larger is a different kind of file."""


@dataclass(frozen=True, slots=True)
class Configured:
    """Settings and the file they come from."""

    settings: Settings = field(default_factory=Settings)
    file: Path | None = None
    """Where changes are written; None if they are not to be written."""
    text: str = ""

    def error(self, where: "Where", message: str) -> ConfigError:
        """The sentence for a mistake at a key, with file and line."""
        from reader.config.lines import line_of  # noqa: PLC0415  few files have mistakes

        return _error(self.file, line_of(self.text, where), message)


NO_SETTINGS = Configured()
"""The defaults, where there is no configuration."""

Check: TypeAlias = Callable[[Configured], Iterable[ConfigError]]
"""Checks that need knowledge of the layers above, such as the ids of commands."""


def _nothing_else(_found: Configured) -> Iterable[ConfigError]:
    return ()


class _Checking:
    """A configuration being read, and the mistakes found so far."""

    def __init__(self, configured: Configured) -> None:
        self._configured = configured
        self.mistakes: list[ConfigError] = []

    def wrong(self, where: "Where", message: str) -> None:
        """Record a mistake; the value is left out, and reading continues."""
        self.mistakes.append(self._configured.error(where, message))


def _error(file: Path | None, number: int, message: str) -> ConfigError:
    name = line(str(file or "the configuration"))
    position = f"{name}, line {number}: " if number else f"{name}: "
    return ConfigError(position + line(message), name, number)


def read(file: Path, check: Check = _nothing_else, *, required: bool = False) -> Configured:
    """The settings in `file`; the defaults if it does not exist and is not `required`.

    Raises ConfigError with all mistakes in the file, or if it cannot be read.
    """
    try:
        data = content(file, _LARGEST + 1)
        if len(data) > _LARGEST:
            raise _error(file, 0, "this is too large for a configuration.")
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError as error:
        if required:
            raise _error(file, 0, "there is no such file.") from error
        return Configured(file=file)
    except UnicodeDecodeError as error:
        raise _error(file, 0, "this is not UTF-8.") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise _error(file, 0, f"this cannot be read: {reason}.") from error
    return parsed(text, file, check)


def parsed(text: str, file: Path | None = None, check: Check = _nothing_else) -> Configured:
    """The settings in the text of a file. ConfigError with its mistakes in order of lines."""
    import tomllib  # noqa: PLC0415  4 ms that nobody without a configuration waits for

    defaults = Configured(Settings(), file, text)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(file, text, str(error)) from error
    except RecursionError as error:
        raise _error(file, 0, "lists or tables are nested too deeply in this.") from error
    checking = _Checking(defaults)
    _check_names(checking, (), tables, [setting.name for setting in fields(Settings)])
    themes = dict(_themes(checking, tables.get("themes", {})))
    settings = Settings(
        screen=_screen(checking, tables.get("screen", {}), themes),
        colors=_table(checking, ("colors",), Colors, tables.get("colors", {})) or Colors(),
        themes=themes,
        keys=dict(_keys(checking, tables.get("keys", {}))),
        keywords=tuple(_keywords(checking, tables.get("keywords", []))),
    )
    configured = Configured(settings, file, text)
    if mistakes := sorted(
        (*checking.mistakes, *check(configured)), key=lambda mistake: mistake.line
    ):
        raise mistakes[0].followed_by(mistakes[1:])
    return configured


def _syntax(file: Path | None, text: str, message: str) -> ConfigError:
    """The parser's message, with the line given in the form used here."""
    import re  # noqa: PLC0415  only for a broken file

    problem, _, position = message.partition(" (at ")
    number = re.search(r"line (\d+)", position)
    last_line = max(1, text.rstrip("\n").count("\n") + 1)
    hint = "; text stands in quotes, true and false do not" if "Invalid value" in problem else ""
    return _error(
        file, int(number[1]) if number else last_line, f"this is no TOML: {problem}{hint}."
    )


def _check_names(
    checking: _Checking, where: "Where", table: Mapping[str, object], names: list[str]
) -> None:
    for name in table:
        if name not in names:
            checking.wrong((*where, name), unknown("setting", name, names))


def nearest(name: str, names: Iterable[str]) -> list[str]:
    """The name that was probably meant, if one is close enough."""
    from difflib import get_close_matches  # noqa: PLC0415  only for a mistake

    return get_close_matches(name, list(names), 1, 0.5)


def unknown(kind: str, name: str, names: list[str]) -> str:
    """The sentence that a name is unknown, with the closest known name."""
    similar = nearest(name, names)
    hint = f"; “{similar[0]}” is one" if similar else f"; there are {', '.join(names)}"
    return f"there is no {kind} “{name}”{hint if similar or len(names) < 16 else ''}."


def _screen(checking: _Checking, table: object, themes: Iterable[str]) -> Screen:
    """The settings of the screen; its theme is built in or the user's own."""
    screen = _table(checking, ("screen",), Screen, table) or Screen()
    words = (*Screen.__dataclass_fields__["theme"].metadata["words"], *themes)
    if wrong := _wrong_word(screen.theme, words):
        checking.wrong(("screen", "theme"), f"“theme” {wrong}.")
    return screen


def _themes(checking: _Checking, tables: object) -> Iterator[tuple[str, OwnTheme]]:
    if not isinstance(tables, dict):
        checking.wrong(("themes",), "themes are tables with names: [themes.dusk].")
        return
    house = Screen.__dataclass_fields__["theme"].metadata["words"]
    for name, table in tables.items():
        where = ("themes", name)
        if name in house:
            checking.wrong(where, f"“{name}” is a built-in theme; yours needs a name of its own.")
        elif not isinstance(table, dict):
            checking.wrong(where, f"“{name}” is a table: [themes.{name}].")
        elif (theme := _table(checking, where, OwnTheme, table)) is not None:
            yield name, theme


def _table(checking: _Checking, where: "Where", kind: type[_T], table: object) -> _T | None:
    """A table as a value of `kind`, without its mistakes; None if a required field is missing."""
    if not isinstance(table, dict):
        checking.wrong(where, f"“{where[0]}” is a table: [{where[0]}].")
        return None
    _check_names(checking, where, table, [setting.name for setting in fields(kind)])
    hints = get_type_hints(kind)
    values: dict[str, object] = {}
    for setting in fields(kind):
        if setting.name in table:
            value = _in_present_words(setting, table[setting.name])
            if wrong := _wrong(setting, hints[setting.name], value):
                checking.wrong((*where, setting.name), f"“{setting.name}” {wrong}.")
            else:
                values[setting.name] = tuple(value) if isinstance(value, list) else value
        elif setting.default is MISSING:
            checking.wrong(where, f"“{setting.name}” is missing here.")
    needed = {setting.name for setting in fields(kind) if setting.default is MISSING}
    make: Callable[..., _T] = kind
    return make(**values) if needed <= values.keys() else None


def _in_present_words(setting: "Field[object]", value: object) -> object:
    """Convert true and false, which a setting once had, to its present word; else unchanged."""
    return setting.metadata.get("once", {}).get(value, value) if isinstance(value, bool) else value


def _wrong(setting: "Field[object]", type_: object, value: object) -> str:
    """What a value should have been; "" if it is right."""
    bounds = setting.metadata.get("bounds")
    if get_origin(type_) is Literal:
        return _wrong_word(value, get_args(type_))
    if type_ is bool:
        return "" if isinstance(value, bool) else "is true or false, without quotes"
    if isinstance(bounds, Range):
        is_integer = isinstance(value, int) and not isinstance(value, bool)
        right = is_integer and bounds.low <= int(str(value)) <= bounds.high
        return "" if right else f"is a whole number from {bounds.low} to {bounds.high}"
    if most := setting.metadata.get("most"):
        right = isinstance(value, list) and 0 < len(value) <= most and all(map(_is_color, value))
        return "" if right else f'is a list of up to {most} colors: ["#d8b26e", "bright red"]'
    if setting.metadata.get("color"):
        names = COLOR_NAMES if setting.name == "color" else ()
        return "" if isinstance(value, str) and is_color(value, names) else _COLOR + _or(names)
    if type_ is str:
        missing = "is empty, and needs some text" if isinstance(value, str) else "is text in quotes"
        return "" if isinstance(value, str) and line(value) else missing
    listed = isinstance(value, list) and all(isinstance(text, str) and text for text in value)
    return "" if listed else 'is a list of texts: ["example.org"]'


def _is_color(value: object) -> bool:
    return isinstance(value, str) and is_color(value)


_COLOR = 'is a color: "#d8b26e", or one of the terminal\'s as "red" or "bright red"'


def _or(names: tuple[str, ...]) -> str:
    return f"; or {', '.join(names)}" if names else ""


def _wrong_word(value: object, words: tuple[str, ...]) -> str:
    if value in words:
        return ""
    similar = nearest(value, words) if isinstance(value, str) else []
    return f"is one of {', '.join(words)}" + (f"; “{similar[0]}” is the nearest" if similar else "")


def _keys(checking: _Checking, table: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not isinstance(table, dict):
        checking.wrong(("keys",), "“keys” is a table: [keys].")
        return
    for name, value in table.items():
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and all(isinstance(key, str) and key for key in keys):
            yield name, tuple(keys)
        else:
            message = f'“{name}” is keys in quotes{_not(keys)}: "z j", or ["j", "down"].'
            checking.wrong(("keys", name), message)


def _not(keys: object) -> str:
    """The first value that is no key, for the middle of a sentence; "" if it is too long for it."""
    values = keys if isinstance(keys, list) else [keys]
    wrong = next((key for key in values if not key or not isinstance(key, str)), "")
    if isinstance(wrong, dict | list):
        return " and not a table" if isinstance(wrong, dict) else " and not lists of lists"
    shown = str(wrong).lower() if wrong != "" else "nothing"
    return f" and not {shown}" if len(shown) <= _SHORT else ""


def _keywords(checking: _Checking, tables: object) -> Iterator[Keyword]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        checking.wrong(("keywords",), "keywords are tables: [[keywords]].")
        return
    for number, table in enumerate(tables):
        # One that cannot be made keeps its place: others are told by their numbers.
        yield _table(checking, ("keywords", number), Keyword, table) or Keyword("")
