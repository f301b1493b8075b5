"""Puts data back together whose parts are referred to by name or number.

Apollo keeps each object once, under its own name, with `{"__ref": name}` wherever it belongs
(before version 3 `{"type": "id", "id": name}`); Nuxt 3 has everything in one flat list (devalue),
where a number in an object is the index of its part.
"""

from collections.abc import Iterator
from typing import TypeGuard

from reader.extraction.data.paths import Value

_MOST = 200_000
HOLDERS = (dict, list)
"""As a tuple: making the union of both anew for each of thousands of values took as long again."""
_WRAPPERS = frozenset({"Ref", "Reactive", "ShallowRef", "ShallowReactive", "EmptyRef"})
"""Wrappers that devalue and Nuxt put around an index."""
_NOWHERE = -8
"""Numbers from here to -1 stand for undefined, infinity and the like."""


def assembled(value: Value) -> Value:
    """The value with its parts in place, mostly changed in place; it may then contain itself."""
    if is_flat(value):
        return _unflattened(value)
    for store in _stores(value):
        _joined(store)
    return value


def referred(holder: Value, value: Value) -> Value:
    """The part of `holder` that a reference names; anything else is returned unchanged."""
    name = _name(value)
    return holder.get(name, value) if name and isinstance(holder, dict) else value


def _name(value: Value) -> str:
    if not isinstance(value, dict):
        return ""
    name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else "")
    return name if isinstance(name, str) else ""


def inside(value: Value) -> Iterator[dict[str, Value] | list[Value]]:
    """The lists and objects in a value, each once."""
    waiting = [value]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        item = waiting.pop()
        if not isinstance(item, HOLDERS) or id(item) in seen:
            continue
        seen.add(id(item))
        yield item
        waiting += item.values() if isinstance(item, dict) else item


def _stores(value: Value) -> Iterator[dict[str, Value]]:
    """The objects that store others by name."""
    for item in inside(value):
        if isinstance(item, dict) and "ROOT_QUERY" in item:
            yield item


def _joined(store: dict[str, Value]) -> None:
    """Replace references by what they name; `comments({"first":20})` becomes `comments`."""
    for item in [*inside(store)]:
        if isinstance(item, list):
            item[:] = [referred(store, value) for value in item]
        elif item is not store:
            for key, value in [*item.items()]:
                item[key] = referred(store, value)
                bare = key.partition("(")[0].partition(":")[0]
                if bare and bare not in item:
                    item[bare] = item.pop(key)


def is_flat(items: Value) -> TypeGuard[list[Value]]:
    """Whether it is a list in devalue's format, whose objects refer to indexes in it."""
    if not isinstance(items, list):
        return False
    top = items[0] if items else None
    if _is_wrapper(top):
        return True
    indexes = [index for item in items if isinstance(item, dict) for index in item.values()]
    return (
        isinstance(top, dict)
        and len(indexes) > 1
        and all(type(index) is int and _NOWHERE < index < len(items) for index in indexes)
    )


def _is_wrapper(item: Value) -> TypeGuard[list[Value]]:
    if not isinstance(item, list) or len(item) != 2:
        return False
    return isinstance(item[0], str) and item[0] in _WRAPPERS and isinstance(item[1], int)


def _unflattened(items: list[Value]) -> Value:
    """The first object of a flat list, with everything that belongs in it."""
    shells: list[Value] = [
        {} if isinstance(item, dict) else [] if isinstance(item, list) else item for item in items
    ]
    for place, item in enumerate(items):
        if isinstance(item, list) and item and isinstance(item[0], str):
            shells[place] = item[1] if item[0] == "Date" and len(item) > 1 else None

    def at(place: Value) -> Value:
        for _ in range(len(_WRAPPERS)):
            if type(place) is not int or not 0 <= place < len(items):
                return None
            item = items[place]
            if not _is_wrapper(item):
                return shells[place]
            place = item[1]
        return None

    for shell, item in zip(shells, items, strict=True):
        if isinstance(shell, dict) and isinstance(item, dict):
            shell.update((key, at(place)) for key, place in item.items())
        elif isinstance(shell, list) and isinstance(item, list):
            shell.extend(map(at, item))
    return at(0)
