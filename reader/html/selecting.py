"""Selectors answered by the page's own tables of elements by class, id and name.

The parser walks the whole page for each selector, 2 µs for each comment of a long thread, and the
description of a platform has twenty of them. Most ask for an element by its own attributes and
those of one around it. Anything more (siblings, `:not`, positions) is left to the parser, and so
are names the page spells in more than one case: whether case counts depends on its doctype.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, chain

from reader.expressions import expression
from reader.html.walk import Node, order_of
from reader.values import NamedTuple

_PART = expression(
    r"(?P<tag>(?<![\w.#\]])[a-z][a-z0-9]*(?![\w-]))|\.(?P<mark>[a-zA-Z][\w-]*)"
    r"|#(?P<id>[a-zA-Z][\w-]*)"
    r"|\[(?P<name>[a-z][a-z-]*)(?:(?P<how>[*^$]?=)(?P<quote>['\"])(?P<value>[^'\"\\]+)(?P=quote))?\]"
    r"|:has\(> (?P<held>[a-zA-Z.#\[][^():,> ]*)\)",
    re.ASCII,
)
_JOINT = expression(r"\s*(>)\s*|\s+")
_MOST = 12
"""The longest list of selectors that is worth answering one by one."""


class _Compound(NamedTuple):
    """The conditions on one element."""

    tag: str = ""
    marks: tuple[str, ...] = ()
    id: str = ""
    attributes: tuple[tuple[str, str, str], ...] = ()
    """(name, how, value), with "" for `how` if the attribute only has to be present."""
    held: "_Compound | None" = None
    """The conditions on a child."""
    joint: str = ""
    """How it relates to the element before it in the selector: " " descendant, ">" child."""


@lru_cache(1024)
def _parsed(selector: str) -> tuple[tuple[_Compound, ...], ...] | None:
    """Each selector of a list as conditions from the outermost element in; None if the tables
    cannot answer it.
    """
    found = [_path(part) for part in re.split(r"\s*,\s*", selector)]
    known = [path for path in found if path]
    return tuple(known) if len(known) == len(found) <= _MOST else None


def _path(selector: str) -> tuple[_Compound, ...]:
    found: list[_Compound] = []
    at, joint = 0, ""
    while at < len(selector):
        compound, at = _compound(selector, at, joint)
        if compound is None:
            return ()
        found.append(compound)
        between = _JOINT.match(selector, at)
        if between is None:
            break
        at, joint = between.end(), between[1] or " "
    return tuple(found) if at == len(selector) else ()


def _compound(selector: str, at: int, joint: str) -> tuple[_Compound | None, int]:
    tag = own = ""
    marks: list[str] = []
    attributes: list[tuple[str, str, str]] = []
    held: _Compound | None = None
    while part := _PART.match(selector, at):
        at = part.end()
        if part["held"]:
            held, end = _compound(part["held"], 0, "")
            if held is None or end < len(part["held"]):
                return None, at
        elif part["name"]:
            attributes.append((part["name"], part["how"] or "", part["value"] or ""))
        tag, own = part["tag"] or tag, part["id"] or own
        marks += [part["mark"]] if part["mark"] else []
    compound = _Compound(tag, tuple(marks), own, tuple(attributes), held, joint)
    is_listed = tag or marks or own or any(name == "id" for name, _, _ in attributes)
    return (compound if is_listed else None), at


class _Unsure(Exception):
    """A name that the page also spells in another case."""


class Tables:
    """The elements of a page by class and by name, and those with an id."""

    def __init__(
        self, classes: dict[str, list[Node]], named: list[Node], by_tag: dict[str, list[Node]]
    ) -> None:
        self.by_tag = by_tag
        self._found: dict[tuple[_Compound, ...], list[Node]] = {}
        self._named = named
        self._ids = [node.attrs["id"] or "" for node in named]
        self._words: dict[str, list[list[Node]]] = defaultdict(list)
        for names, same in classes.items():
            for word in dict.fromkeys(names.split()):
                self._words[word].append(same)
        self._spelt: dict[str, set[str]] = defaultdict(set)
        for mark in chain(self._words, self._ids):
            if not mark.islower():
                self._spelt[mark.lower()].add(mark)

    def css(self, selector: str) -> list[Node] | None:
        """The elements that match a selector, in document order; None if the parser must be
        asked.
        """
        paths = _parsed(selector)
        if paths is None:
            return None
        try:
            if len(paths) == 1:
                return [*self._all(paths[0])]
            every = {node.order: node for path in paths for node in self._all(path)}
        except _Unsure:
            return None
        return [every[order] for order in sorted(every)]

    def _all(self, path: tuple[_Compound, ...]) -> list[Node]:
        """The elements at the end of a path; a description asks for some more than once."""
        if path not in self._found:
            self._found[path] = self._ends(path)
        return self._found[path]

    def _ends(self, path: tuple[_Compound, ...]) -> list[Node]:
        found = self._alike(path[0])
        for compound in path[1:]:
            if not found:
                break
            inner = self._alike(compound)
            if compound.joint == ">":
                outer = {node.order for node in found}
                found = [node for node in inner if node.parent and node.parent.order in outer]
            else:
                found = _within(inner, found)
        return found

    def _alike(self, compound: _Compound) -> list[Node]:
        """The elements that meet the conditions."""
        found = self._with(compound)
        if compound.tag and (compound.marks or compound.id):
            found = [node for node in found if node.tag == compound.tag]
        for name, how, value in compound.attributes:
            found = [node for node in found if _has(node, name, how, value)]
        if compound.held and found:
            around = {node.parent.order for node in self._alike(compound.held) if node.parent}
            found = [node for node in found if node.order in around]
        return found

    def _with(self, compound: _Compound) -> list[Node]:
        """The elements with the id, the classes or the name asked for."""
        for mark in (*compound.marks, compound.id):
            plain = mark.lower()
            if self._spelt.get(plain, {mark}) != {mark} or (plain != mark and plain in self._words):
                raise _Unsure
        if compound.id:
            places = [*_places(self._ids, compound.id)]
            if not places and compound.id.lower() != compound.id:
                raise _Unsure
            found = [self._named[place] for place in places]
            return [node for node in found if {*compound.marks} <= {*node.classes}]
        if not compound.marks:
            return [*(self.by_tag.get(compound.tag, ()) if compound.tag else self._named)]
        found = self._of_class(compound.marks[0])
        for mark in compound.marks[1:]:
            same = {id(node) for nodes in self._words.get(mark, ()) for node in nodes}
            found = [node for node in found if id(node) in same]
        return found

    def _of_class(self, word: str) -> list[Node]:
        found = self._words.get(word, ())
        if len(found) == 1:
            return [*found[0]]
        return sorted(chain.from_iterable(found), key=order_of)


def by_names(selector: str, by_tag: dict[str, list[Node]]) -> list[Node] | None:
    """The elements that match a selector which gives a name for each element it asks for, and
    attributes other than class and id; None for others.
    """
    paths = _parsed(selector) or ()
    plain = all(one.tag and not (one.marks or one.id or one.held) for path in paths for one in path)
    return Tables({}, [], by_tag).css(selector) if paths and plain else None


def _places(texts: list[str], wanted: str) -> Iterator[int]:
    """Where a text is in a list; a long thread has an id for each comment, so Python's own search
    is used.
    """
    place = -1
    for _ in range(texts.count(wanted)):
        place = texts.index(wanted, place + 1)
        yield place


def _has(node: Node, name: str, how: str, value: str) -> bool:
    if not how:
        return name in node.attrs
    attribute = node.attrs.get(name) or ""
    if how == "*=":
        return value in attribute
    if how == "^=":
        return attribute.startswith(value)
    return attribute.endswith(value) if how == "$=" else attribute == value


def _within(inner: list[Node], outer: list[Node]) -> list[Node]:
    """Those of `inner` that are inside one of `outer`; both in document order."""
    reach = [*accumulate((node.end for node in outer), max)]
    found: list[Node] = []
    at = 0
    for node in inner:
        while at < len(outer) and outer[at].order < node.order:
            at += 1
        if at and node.order < reach[at - 1]:
            found.append(node)
    return found
