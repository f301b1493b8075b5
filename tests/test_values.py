"""Classes of `reader.values` behave as those of `dataclasses` do."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, astuple, field, fields, is_dataclass, replace
from typing import Any, Generic, TypeVar, get_type_hints
from typing import NamedTuple as LibraryTuple

import pytest

from reader.values import NamedTuple, dataclass

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Harbour:
    """A harbour with its boats."""

    name: str
    boats: tuple[str, ...] = ()
    log: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False)
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Port(Harbour):
    """A harbour that ships call at."""

    ships: int = 2


@dataclass(frozen=True, slots=True)
class Tide:
    """One value alone."""

    height: float


@dataclass(frozen=True, slots=True)
class Calm:
    """No value at all."""


@dataclass(frozen=True, slots=True)
class Depth:
    """A depth, whose double is computed."""

    metres: int = 1
    twice: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        if self.metres < 0:
            raise ValueError("above the water")
        object.__setattr__(self, "twice", 2 * self.metres)


def by_the_library(kind: type[Any]) -> type[Any]:
    """The same class as `dataclasses` makes it."""
    annotations = {each.name: each.type for each in fields(kind)}
    settings = {
        each.name: field(
            default=each.default,
            default_factory=each.default_factory,
            init=each.init,
            repr=each.repr,
            compare=each.compare,
        )
        for each in fields(kind)
    }
    more = {name: made for name, made in vars(kind).items() if name == "__post_init__"}
    more |= {"__doc__": kind.__doc__, "__qualname__": kind.__qualname__}
    bare = type(kind.__name__, (), {"__annotations__": annotations, **settings, **more})
    return dataclasses.dataclass(frozen=True, slots=True)(bare)


KINDS: dict[type[Any], tuple[tuple[object, ...], ...]] = {
    Harbour: (("Vik",), ("Vik", ("Tern",)), ("Vik", ("Tern",), ["late"], 3), ("Vik", (), [], 3)),
    Port: (("Vik",), ("Vik", (), [], 0, "", 7)),
    Tide: ((1.5,), (2.5,)),
    Calm: ((),),
    Depth: ((), (3,)),
}


def _parameters(kind: type[Any]) -> list[tuple[str, object, object]]:
    """The parameters of a class; a default that is made anew has no value of its own."""
    made = {each.name for each in fields(kind) if callable(each.default_factory)}
    parameters = inspect.signature(kind).parameters.values()
    return [(each.name, each.kind, each.name in made or each.default) for each in parameters]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_they_show_compare_and_hash_as_those_of_the_library(kind: type[Any]) -> None:
    ours = [kind(*values) for values in KINDS[kind]]
    library = by_the_library(kind)
    assert str(inspect.signature(kind)) == str(inspect.signature(library))
    theirs = [library(*values) for values in KINDS[kind]]
    assert [repr(each) for each in ours] == [repr(each) for each in theirs]
    equal = [[one == other for other in ours] for one in ours]
    assert equal == [[one == other for other in theirs] for one in theirs]
    assert kind.__match_args__ == library.__match_args__
    assert _parameters(kind) == _parameters(library)
    assert is_dataclass(kind)
    assert [astuple(each) for each in ours] == [astuple(each) for each in theirs]
    if kind not in (Harbour, Port):  # these hold a list
        assert [hash(each) for each in ours] == [hash(each) for each in theirs]
        assert len({*ours, *map(copy.copy, ours)}) == len(ours)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_they_are_pickled_copied_and_replaced(kind: type[Any]) -> None:
    for values in KINDS[kind]:
        one = kind(*values)
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert repr(pickle.loads(pickle.dumps(one, protocol))) == repr(one)
        assert copy.deepcopy(one) == one == replace(one)
    assert replace(Port("Vik", ("Tern",)), ships=4) == Port("Vik", ("Tern",), ships=4)
    assert asdict(Port("Vik")) == {
        "name": "Vik", "boats": (), "log": [], "seen": 0, "key": "", "ships": 2
    }  # fmt: skip


def test_they_cannot_be_changed() -> None:
    one: Any = Harbour("Vik")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "Nes"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del one.name
    with pytest.raises(FrozenInstanceError):
        one.mayor = "Tove"
    assert not hasattr(one, "__dict__")
    assert one == Harbour("Vik")


def test_another_kind_with_the_same_values_is_not_equal() -> None:
    assert Harbour("Vik") != Port("Vik")
    values: Any = (1.5,)
    assert Tide(1.5) != values


def test_defaults_are_made_anew_and_values_are_checked() -> None:
    assert Harbour("Vik").log is not Harbour("Vik").log
    with pytest.raises(ValueError, match="above the water"):
        Depth(-1)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Harbour()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="only frozen"):
        dataclass(frozen=False, slots=True)


def test_they_match_patterns_by_place_and_by_name() -> None:
    match Port("Vik", ("Tern",), ships=4):
        case Port(name, (boat,), ships=ships):
            assert (name, boat, ships) == ("Vik", "Tern", 4)
        case _:
            pytest.fail("no match")


def test_a_value_in_itself_is_shown_once() -> None:
    one = Harbour("Vik")
    entries: list[Any] = one.log
    entries.append(one)
    assert repr(one) == "Harbour(name='Vik', boats=(), log=[...], seen=0)"


def test_what_is_not_made_is_refused() -> None:
    make: Any = dataclass(frozen=True, slots=True)
    for more in ({"kw_only": True}, {"hash": False}):
        left: Any = field(default="", **more)  # type: ignore[call-overload]
        kind = type("Quay", (), {"__annotations__": {"left": str}, "left": left})
        with pytest.raises(TypeError, match="not among what is made here"):
            make(kind)


def test_a_field_that_must_be_given_stands_before_those_with_a_default() -> None:
    with pytest.raises(TypeError, match="'boats' without a default follows"):

        @dataclass(frozen=True, slots=True)
        class Quay:
            """A quay, declared in the wrong order."""

            name: str = ""
            boats: int  # type: ignore[misc]


def test_what_a_class_defines_itself_stays() -> None:
    @dataclass(frozen=True, slots=True)
    class Named:
        """A name, shown alone."""

        name: str

        def __repr__(self) -> str:
            return self.name

    assert repr(Named("Vik")) == "Vik"


# Named tuples.


class Buoy(NamedTuple):
    """A buoy with its light."""

    number: int
    color: "str" = "green"
    lit: bool = True

    @property
    def label(self) -> str:
        """What the chart calls it."""
        return f"{self.color} {self.number}"


class Mark(NamedTuple):
    """One value alone."""

    number: int


class Chain(NamedTuple, Generic[_Kind]):
    """Links of one kind."""

    links: tuple[_Kind, ...]


class LibraryBuoy(LibraryTuple):
    """As the library makes it."""

    number: int
    color: "str" = "green"
    lit: bool = True


def test_named_tuples_are_made_shown_and_compared_as_those_of_the_library() -> None:
    ours = [Buoy(1), Buoy(2, "red"), Buoy(color="red", number=2), Buoy(3, lit=False)]
    theirs = [
        LibraryBuoy(1), LibraryBuoy(2, "red"), LibraryBuoy(2, "red"), LibraryBuoy(3, lit=False)
    ]  # fmt: skip
    assert [repr(each).replace("Buoy", "LibraryBuoy") for each in ours] == list(map(repr, theirs))
    assert [tuple(each) for each in ours] == [tuple(each) for each in theirs]
    assert [one == other for one, other in zip(ours, map(tuple, theirs), strict=True)] == [True] * 4
    assert list(map(hash, ours)) == list(map(hash, theirs))
    assert ours[1].label == "red 2"
    assert Buoy._fields == Buoy.__match_args__ == LibraryBuoy._fields
    assert Buoy._field_defaults == LibraryBuoy._field_defaults
    assert str(inspect.signature(Buoy)) == str(inspect.signature(LibraryBuoy)).replace(
        "ForwardRef('str')", "'str'"
    )
    assert get_type_hints(Buoy) == get_type_hints(LibraryBuoy)
    assert not hasattr(ours[0], "__dict__")
    assert (Mark(4).number, Chain[str](("a",)).links) == (4, ("a",))


def test_named_tuples_are_pickled_replaced_and_taken_apart() -> None:
    one = Buoy(2, "red")
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(one, protocol))
        assert again == one
        assert type(again) is Buoy
    assert copy.deepcopy(one) == copy.copy(one) == one
    assert one._replace(lit=False) == Buoy(2, "red", lit=False)
    assert one._asdict() == {"number": 2, "color": "red", "lit": True}
    assert Buoy._make([5, "white", False]) == Buoy(5, "white", lit=False)
    match one:
        case Buoy(number, color=color):
            assert (number, color) == (2, "red")
        case _:
            pytest.fail("no match")


def test_named_tuples_refuse_what_those_of_the_library_refuse() -> None:
    one: Any = Buoy(2)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'number'"):
        Buoy()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        one.number = 3
    with pytest.raises(AttributeError):
        one.mayor = "Tove"
    with pytest.raises(ValueError, match="unexpected field names: \\['mayor'\\]"):
        one._replace(mayor="Tove")
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Buoy._make([1])
    with pytest.raises(TypeError, match="'number' without a default follows"):

        class Adrift(NamedTuple):
            """Declared in the wrong order."""

            color: str = ""
            number: int  # type: ignore[misc]


def _late_class() -> type[Any]:
    @dataclass(frozen=True, slots=True)
    class Late:
        """A depth."""

        depth: int

    return Late


def _late_tuple() -> type[Any]:
    class Late(NamedTuple):
        """A depth."""

        depth: int

    return Late


@pytest.mark.parametrize(("make", "name"), [(_late_tuple, "__new__"), (_late_class, "__init__")])
def test_what_makes_a_value_is_compiled_once_when_it_is_first_made(
    make: Callable[[], type[Any]], name: str
) -> None:
    kind = make()
    assert not callable(vars(kind)[name])
    assert kind(3).depth == 3
    compiled = vars(kind)[name]
    assert callable(compiled)
    assert kind(depth=4).depth == 4
    assert vars(kind)[name] is compiled
