"""The JSON-LD of a page, as a flat list: pages may nest or repeat it at will."""

import json
from collections.abc import Iterator

from reader.html.tree import Document

Thing = dict[str, object]
_MAX_THINGS = 5_000
_MAX_BYTES = 4_000_000
_NESTED = frozenset({dict, list})
_DECODER = json.JSONDecoder(strict=False)


def things(document: Document, naming: tuple[str, ...] = ("",)) -> list[Thing]:
    """Every object in the page's JSON-LD, outer ones before inner ones. Invalid JSON is skipped,
    and so are scripts without any of the words in `naming`.
    """
    objects: list[Thing] = []
    for script in document.scripts("application/ld+json"):
        if len(script) > _MAX_BYTES or not any(word in script for word in naming):
            continue
        try:
            data: object = _DECODER.decode(script.strip().rstrip(";"))
        except (ValueError, RecursionError):
            continue
        objects.extend(_objects(data))
    return objects[:_MAX_THINGS]


def within(data: object) -> list[Thing]:
    """Every object in data, outer ones before inner ones."""
    return [*_objects(data)]


def _objects(data: object) -> Iterator[Thing]:
    pending = [data]
    seen = 0
    while pending and seen < _MAX_THINGS:
        item = pending.pop()
        seen += 1
        if isinstance(item, dict):
            yield item
            pending += [value for value in reversed(item.values()) if type(value) in _NESTED]
        elif isinstance(item, list):
            pending.extend(reversed(item))


def types(thing: Thing) -> set[str]:
    """The names of a thing's types, without their namespace."""
    type_names = thing.get("@type")
    if isinstance(type_names, str):
        return {type_names.rpartition("/")[2]}
    items = type_names if isinstance(type_names, list) else [type_names]
    return {name.rpartition("/")[2] for name in items if isinstance(name, str)}


def names(value: object) -> list[str]:
    """The names in a value that may be a text, a thing with a name, or a list of either."""
    texts = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, list):
            name = name[0] if name else None
        if isinstance(name, str) and name.strip():
            texts.append(name)
    return texts


def text(thing: Thing, *keys: str) -> str:
    """The first of `keys` with a text."""
    for key in keys:
        value = thing.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return ""
