"""Our own `dataclass` does what the library's does, later."""

import copy
import dataclasses
import importlib
import pickle
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.model import Comment, Heading, Mark, Paragraph, Reading, Span
from reader.values import dataclass, field, replace


def _classes() -> list[type]:
    """All classes of the package that are made by it."""
    found: dict[type, None] = {}
    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and "__values__" in vars(value):
                found[value] = None
    return list(found)


CLASSES = _classes()


def _twin(cls: Any) -> Any:
    """The same class, made by the library."""
    fields = []
    for each in dataclasses.fields(cls):
        said = {
            name: getattr(each, name)
            for name in ("default", "default_factory", "init", "repr", "compare", "metadata")
        }
        fields.append((each.name, each.type, dataclasses.field(**said)))
    is_frozen = cls.__setattr__ is not object.__setattr__
    return dataclasses.make_dataclass(
        cls.__qualname__, fields, frozen=is_frozen, eq="__eq__" in vars(cls)
    )


def test_no_class_waits_for_the_library() -> None:
    for path in Path(next(iter(reader.__path__))).rglob("*.py"):
        if path.name != "values.py" or path.parent.name != "reader":
            taken = re.search(
                r"^ *from dataclasses import (.*)", path.read_text("utf-8"), re.MULTILINE
            )
            assert not taken or not set(taken[1].split(", ")) & {"dataclass", "replace"}, path


def test_there_are_such_classes() -> None:
    assert {Span, Comment, Reading} <= set(CLASSES)
    assert len(CLASSES) > 100


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: f"{cls.__module__}.{cls.__name__}")
def test_values_are_as_the_library_makes_them(cls: Any) -> None:
    twin = _twin(cls)
    assert cls.__match_args__ == twin.__match_args__
    if hasattr(cls, "__post_init__"):
        return
    given = [f"value {number}" for number in range(len(cls.__match_args__))]
    assert repr(cls(*given)) == repr(twin(*given))
    needed = [name for name in cls.__match_args__ if not _has_default(twin, name)]
    few, its = (each(**dict.fromkeys(needed, "said")) for each in (cls, twin))
    for each in dataclasses.fields(twin):
        ours, theirs = getattr(few, each.name), getattr(its, each.name)
        assert type(ours) is type(theirs)
    assert (cls.__hash__ is None) == (twin.__hash__ is None)
    if "__eq__" in vars(cls):
        assert cls(*given) == cls(*given)
        assert cls(*given) != twin(*given)
    if cls.__setattr__ is not object.__setattr__ and given:
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(cls(*given), cls.__match_args__[0], "other")


def _has_default(twin: Any, name: str) -> bool:
    of = twin.__dataclass_fields__[name]
    missing = dataclasses.MISSING
    return of.default is not missing or of.default_factory is not missing


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: f"{cls.__module__}.{cls.__name__}")
def test_nothing_is_asked_of_it_that_it_does_not_know(cls: Any) -> None:
    for each in cls.__values__:
        assert "ClassVar" not in str(each.of_type)
        assert "InitVar" not in str(each.of_type)
        assert set(each.said) <= {
            "default", "default_factory", "init", "repr", "compare", "metadata",
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    rows: list[int] = field(default_factory=list)
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(slots=True)
class Count:
    many: int = 0
    log: list[int] = field(init=False, default_factory=list)
    start: int = field(init=False, default=3)
    late: int = field(init=False, repr=False, compare=False)


@dataclass(frozen=True)
class Named:
    name: str = "?"


@dataclass(frozen=True)
class Located(Named):
    where: str = "here"


def test_what_is_made_anew_is_made_for_each() -> None:
    assert Place("a").rows is not Place("a").rows
    one, other = Count(), Count(5)
    one.log.append(1)
    assert (other.log, other.start, other.many) == ([], 3, 5)
    assert not hasattr(other, "late")


def test_some_fields_are_neither_compared_nor_shown() -> None:
    assert Place("a", [], 1) == Place("a", [], 2)
    assert repr(Place("a", [], 1)) == "Place(name='a', rows=[])"
    assert Span("a") == Span("a")
    assert Span("a") != Span("a", Mark.BOLD)
    assert hash(Span("a")) == hash(Span("a"))
    assert Span("a").__eq__("a") is NotImplemented


def test_a_wrong_field_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'color'"):
        Span("a", color="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        Heading(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        replace(Span("a"), color="red")  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Count().other = 1  # type: ignore[attr-defined]


def test_what_is_frozen_stays() -> None:
    of: Any = Span("a")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot change field 'text'"):
        of.text = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del of.text
    with pytest.raises(TypeError, match="unhashable"):
        hash(Count())


def test_fields_of_the_class_above_come_first() -> None:
    assert Located("a", "b") == Located(name="a", where="b")
    assert Located().name == "?"
    assert Located("a") != Named("a")
    assert Located.__match_args__ == ("name", "where")


def test_both_ways_to_replace_are_one() -> None:
    spans = (Span("a"), Span("b", href="https://example.test/"))
    for change in (replace, dataclasses.replace):
        assert change(spans[1], text="c") == Span("c", href="https://example.test/")
    assert dataclasses.asdict(Place("a", [1])) == {"name": "a", "rows": [1], "seen": 0}
    assert dataclasses.is_dataclass(Located)
    assert [each.name for each in dataclasses.fields(Located)] == ["name", "where"]


def test_a_value_is_pickled_and_copied_as_it_was() -> None:
    comments = (
        Comment("1", (Paragraph((Span("a", Mark.BOLD),)),)),
        Comment("2", parent="1", depth=1),
    )
    reading = Reading(comments=comments, notes=("one",))
    for each in (pickle.loads(pickle.dumps(reading)), copy.deepcopy(reading), copy.copy(reading)):
        assert each == reading
    count = Count(2)
    count.log.append(7)
    assert pickle.loads(pickle.dumps(count)) == count
    assert pickle.loads(pickle.dumps(Located("a"))) == Located("a")


def test_nothing_is_compiled_before_it_is_called() -> None:
    script = (
        "import reader.model, sys\n"
        "first = reader.model.Span.__init__\n"
        "reader.model.Span('a')\n"
        "print(first is reader.model.Span.__init__, 'dataclasses' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]
