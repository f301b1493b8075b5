"""Changes made on the screen to the configuration, applied to the text of its file."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.config.lines import Span, spans
from reader.config.settings import Keyword
from reader.values import NamedTuple

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


class Set(NamedTuple):
    """A setting gets a new value."""

    table: str
    key: str
    value: str | int | bool


class Watch(NamedTuple):
    """A keyword changes, is added (no `before`) or is removed (no `after`)."""

    before: Keyword | None
    after: Keyword | None


Edit: TypeAlias = Set | Watch


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text of a valid configuration with the changes made to it in order."""
    for edit in edits:
        match edit:
            case Set():
                text = _set(text, edit)
            case Watch():
                text = _watched(text, edit)
    return text


def _document(text: str, change: "Callable[[TOMLDocument], None]") -> str:
    import tomlkit  # noqa: PLC0415  40 ms that reading a configuration does not need

    document = tomlkit.parse(text)
    change(document)
    return tomlkit.dumps(document)


def _set(text: str, edit: Set) -> str:
    """Change an existing value; add a new one to its table, or to a new table."""
    lines = spans(text.replace("\r\n", "\n"))
    headers = {line for line in lines.values() if _opens(text, line.first)}
    header = lines.get((edit.table,), Span(0, 0))
    if header not in headers or (edit.table, edit.key) in lines:
        return _document(text, lambda document: _assign(document, edit))
    end = min((line.first for line in headers if line.first > header.first), default=None)
    return _inserted(text, edit, Span(header.first, end or text.count("\n") + 2))


def _opens(text: str, number: int) -> bool:
    """Whether a line is the header of a table."""
    return text.split("\n")[number - 1].lstrip().startswith("[")


def _rows(text: str) -> list[str]:
    """The lines with their ends, as TOML counts lines: U+2028 and U+0085 do not end one."""
    return list(StringIO(text, newline="\n"))


def _inserted(text: str, edit: Set, table: Span) -> str:
    """Insert a new line below the comment that shows the setting, or else first in its table.

    At the end of the table it would follow the comment on the next table.
    """
    rows = _rows(text)
    inner = range(table.first, min(table.last - 1, len(rows)))
    shown = [number for number in inner if rows[number].startswith(f"# {edit.key} =")]
    place = shown[0] + 1 if shown else table.first
    ending = "\r\n" if rows[place - 1].endswith("\r\n") else "\n"
    if not rows[place - 1].endswith("\n"):
        rows[place - 1] += ending
    rows.insert(place, f"{edit.key} = {_toml(edit.value)}{ending}")
    return "".join(rows)


def _toml(value: str | int | bool) -> str:
    import tomlkit  # noqa: PLC0415

    return tomlkit.item(value).as_string()


def _assign(document: "TOMLDocument", edit: Set) -> None:
    import tomlkit  # noqa: PLC0415

    if edit.table not in document:
        if document.body:
            document.add(tomlkit.nl())
        document.add(edit.table, tomlkit.table())
    table: Any = document[edit.table]
    table[edit.key] = edit.value


# Keywords.


def _watched(text: str, edit: Watch) -> str:
    number = _number(text, edit.before) if edit.before is not None else None
    if edit.after is None:
        return text if number is None else _without(text, number)
    after = edit.after
    if number is None and _number(text, after) is not None:
        return text
    return _document(text, lambda document: _keep(document, number, after))


def _number(text: str, keyword: Keyword) -> int | None:
    """The index of a keyword in the file, found by its words, kind and sites."""
    import tomllib  # noqa: PLC0415

    tables = tomllib.loads(text).get("keywords", [])
    wanted = (keyword.term, keyword.match, keyword.sites)
    for number, table in enumerate(tables):
        if (table["term"], table.get("match", "word"), tuple(table.get("sites", ()))) == wanted:
            return number
    return None


def _keep(document: "TOMLDocument", number: int | None, keyword: Keyword) -> None:
    import tomlkit  # noqa: PLC0415

    if "keywords" not in document:
        document.add("keywords", tomlkit.aot())
    tables: Any = document["keywords"]
    if number is not None:
        _fill(tables[number], keyword)
        return
    table = tomlkit.table() if isinstance(tables, tomlkit.items.AoT) else tomlkit.inline_table()
    _fill(table, keyword)
    tables.append(table)
    if isinstance(table, tomlkit.items.Table) and (len(tables) > 1 or len(document.body) > 1):
        table.trivia.indent = "\n"


def _fill(table: Any, keyword: Keyword) -> None:
    """Fill in the fields of a keyword that differ from their defaults."""
    for field in fields(Keyword):
        value = getattr(keyword, field.name)
        if field.name != "term" and value == field.default:
            table.pop(field.name, None)
        elif table.get(field.name) != (plain := list(value) if isinstance(value, tuple) else value):
            table[field.name] = plain


def _without(text: str, number: int) -> str:
    """Remove a keyword but keep comments: one below a table may be about the next table."""
    lines = spans(text.replace("\r\n", "\n"))
    header = lines.get(("keywords", number))
    if header is None:
        return _document(text, lambda document: _drop(document, number))
    inner = [span.last for path, span in lines.items() if path[:2] == ("keywords", number)]
    return _cut(text, Span(header.first, max(inner)))


def _drop(document: "TOMLDocument", number: int) -> None:
    tables: Any = document["keywords"]
    del tables[number]


def _cut(text: str, gone: Span) -> str:
    rows = _rows(text)
    before, after = rows[: gone.first - 1], rows[gone.last :]
    if before and not before[-1].strip() and (not after or not after[0].strip()):
        before.pop()
    return "".join(before + after)
