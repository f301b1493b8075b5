"""Where something stands in JSON, written as a path.

"author.name"               the name in the author
"data.children[]"           each of the children, where they are a list or an object
"actions[id=2].count"       the count in those of the actions whose id is 2
"$.people.{author}.name"    from the top of the answer, through the key that stands in "author"
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from reader.expressions import expression
from reader.values import NamedTuple

Value = object
Path = str | tuple[str, ...] | Callable[[dict[str, object]], object]
"""A path, paths in the order they are tried, or a function of the object they start from."""

_STEP = expression(r"(\{[^}]*\}|[^.\[\]]*)(?:\[([^\]]*)\])?(?:\.|$)")
_PLAIN = expression(r"[^.\[\]{}$=>]+")


class _Step(NamedTuple):
    name: str
    pick: str | None


@lru_cache(4096)
def _steps(path: str) -> tuple[_Step, ...]:
    return tuple(_Step(name, pick if "[" in whole else None) for whole, name, pick in _parts(path))


def _parts(path: str) -> Iterator[tuple[str, str, str]]:
    at = 0
    while at < len(path):
        found = _STEP.match(path, at)
        if found is None or found.end() == at:
            raise ValueError(f"no path: {path}")
        yield found[0], found[1], found[2] or ""
        at = found.end()


@lru_cache(4096)
def _is_plain(path: str) -> bool:
    return bool(_PLAIN.fullmatch(path))


def every(value: Value, path: str, answer: Value = None) -> list[Value]:
    """All values at `path` in `value`; `answer` is the answer that contains `value`."""
    if _is_plain(path):
        return [value[path]] if isinstance(value, dict) and path in value else []
    values = [value]
    for name, pick in _steps(path):
        if name == "$":
            values = [answer]
            continue
        key = _key(value, name)
        if name:
            values = [item[key] for item in values if isinstance(item, dict) and key in item]
        if pick is not None:
            values = [picked for item in values for picked in _picked(item, pick)]
    return values


def _key(value: Value, name: str) -> str:
    if not name.startswith("{"):
        return name
    found = every(value, name[1:-1])
    return str(found[0]) if found else ""


def _picked(value: Value, pick: str) -> list[Value]:
    inner = [*value.values()] if isinstance(value, dict) else value
    if not isinstance(inner, list):
        return []
    if not pick:
        return inner
    if pick.isdecimal():
        return inner[int(pick) : int(pick) + 1]
    key, _, wanted = pick.partition("=")
    return [item for item in inner if isinstance(item, dict) and str(item.get(key)) == wanted]


def first(value: Value, path: Path, answer: Value = None) -> Value:
    """The first value at `path` that exists and is not empty; None if there is none."""
    if isinstance(path, str):
        if _is_plain(path):
            return value.get(path) if isinstance(value, dict) else None
        return next(filter(_says, every(value, path, answer)), None)
    if isinstance(path, tuple):
        values = (first(value, alternative, answer) for alternative in path)
        return next(filter(_says, values), None)
    return path(value) if isinstance(value, dict) else None


def _says(value: Value) -> bool:
    """Whether a value is not empty: 0 and false count as values."""
    return not (value is None or value == "" or (isinstance(value, list | dict) and not value))


def holds(value: Value, condition: str, answer: Value = None) -> bool:
    """Whether "path" has a value (not null, false, 0 or empty), "path=x" equals x, or "path>2" is
    more.
    """
    path, sign, wanted = _CONDITION.fullmatch(condition).groups()  # type: ignore[union-attr]
    values = every(value, path, answer)
    if not sign:
        return any(values)
    if sign == "=":
        return any(_written(item) == wanted for item in values)
    return any(
        isinstance(item, int) and not isinstance(item, bool) and item > int(wanted)
        for item in values
    )


_CONDITION = expression(r"((?:[^=>\[]|\[[^\]]*\])*)(?:([=>])(.*))?", re.DOTALL)


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int) else ""


def is_there(value: Value, condition: str) -> bool:
    """Whether a value has the key in `condition`, with any content: "a", "a=x", "a|b"."""
    return any(
        holds(value, alternative) if "=" in alternative else bool(every(value, alternative))
        for alternative in condition.split("|")
    )
