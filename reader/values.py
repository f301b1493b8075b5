"""Frozen dataclasses with slots, and named tuples, that cost little until they are used.

`dataclasses` compiles six methods for each class, 0.5 ms: the 36 classes that are made before the
first frame of a page took 8 % of the instructions up to it. Here `__init__` alone is compiled; the
other methods are the same for all classes. `typing.NamedTuple` compiles `__new__` and makes five
functions, 0.08 ms for each of 60 classes. Of these 97 classes half have no instance by the first
frame, so that what is compiled is so when it is first asked for.

What `dataclasses` has for instances (`fields`, `replace`, `asdict`) works for these. An earlier
version of 200 lines, for the 33 ms that it saved `--print`, was not worth its length; this does
more, and each start of the screen gains as well.
"""

import dataclasses
from collections import _tuplegetter  # type: ignore[attr-defined]
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import partial
from operator import attrgetter
from reprlib import recursive_repr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from dataclasses import dataclass
    from typing import Any, NamedTuple, NoReturn
else:

    def dataclass(*, frozen, slots):
        """Like `dataclasses.dataclass`, which is what type checkers take it for."""
        if not (frozen and slots):
            raise TypeError("only frozen dataclasses with slots are made here")
        return _made

    class _NamedTuples(type):
        """Makes the classes that name `NamedTuple` as their base."""

        def __new__(cls, name, bases, space):
            return (
                _named(name, bases[1:], space) if bases else type.__new__(cls, name, bases, space)
            )

    class NamedTuple(metaclass=_NamedTuples):
        """Like `typing.NamedTuple`, which is what type checkers take it for."""


__all__ = ["NamedTuple", "dataclass"]


class _Compiled:
    """A method of a class that is compiled when it is first asked for."""

    __slots__ = ("_compile", "_name", "_owner")

    def __init__(self, owner: "type[Any]", name: str, compiled: "Callable[[], Any]") -> None:
        self._owner, self._name, self._compile = owner, name, compiled

    def __get__(self, instance: object, owner: "type[Any] | None" = None) -> "Any":
        method = self._compile()
        setattr(self._owner, self._name, method)
        return method.__get__(instance, owner)


def _check_order(parameters: "Sequence[tuple[str, bool]]") -> None:
    """TypeError where a parameter that must be given follows one with a default."""
    has_defaults = False
    for name, has_default in parameters:
        if has_defaults and not has_default:
            raise TypeError(f"{name!r} without a default follows one with a default")
        has_defaults = has_default


# Frozen dataclasses.


def _made(kind: "type[Any]") -> "type[Any]":
    kind.__doc__ = kind.__doc__ or kind.__name__  # or a signature would be written, 0.2 ms
    whole = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = dataclasses.fields(whole)
    if any(each.kw_only or each.hash is not None for each in fields):
        raise TypeError("kw_only and hash are not among what is made here")
    _check_order([(each.name, _has_default(each)) for each in fields if each.init])
    own = {
        "__init__": _Compiled(whole, "__init__", partial(_initializer, whole, fields)),
        "_init_values": _getter([each.name for each in fields if each.init]),
        "_compared_values": _getter([each.name for each in fields if each.compare]),
    }
    for name, method in (own | _SHARED).items():
        if name not in whole.__dict__:
            setattr(whole, name, method)
    return whole


def _initializer(kind: "type[Any]", fields: "Sequence[Field[Any]]") -> "Callable[..., None]":
    """`__init__` with a parameter for each field. It sets slots directly: the class is frozen."""
    names: dict[str, Any] = {"_unset": _UNSET}
    parameters, steps = ["self"], []
    for each in fields:
        name, value = each.name, each.name
        names[f"_set_{name}"] = getattr(kind, name).__set__
        if each.default is not MISSING:
            names[f"_default_{name}"] = each.default
            parameter, made = f"{name}=_default_{name}", f"_default_{name}"
        elif each.default_factory is not MISSING:
            names[f"_make_{name}"] = each.default_factory
            parameter, made = f"{name}=_unset", f"_make_{name}()"
            value = f"{made} if {name} is _unset else {name}"
        else:
            parameter, made = name, ""
        if each.init:
            parameters.append(parameter)
            steps.append(f"_set_{name}(self, {value})")
        elif made:
            steps.append(f"_set_{name}(self, {made})")
    if hasattr(kind, "__post_init__"):
        steps.append("self.__post_init__()")
    body = "; ".join(steps) or "pass"
    exec(f"def __init__({', '.join(parameters)}): {body}", names)  # noqa: S102  names of fields alone
    made_here: Callable[..., None] = names["__init__"]
    made_here.__qualname__ = f"{kind.__qualname__}.__init__"
    made_here.__annotations__ = {
        **{each.name: each.type for each in fields if each.init},
        "return": None,
    }
    return made_here


def _has_default(each: "Field[Any]") -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


class _Unset:
    """Stands for a value that is made anew for each instance; a signature shows it so."""

    def __repr__(self) -> str:
        return "<factory>"


_UNSET = _Unset()


def _getter(names: "list[str]") -> "Callable[[Any], tuple[Any, ...]]":
    """What gives the values of some fields, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return staticmethod(lambda _instance: ())
    only = attrgetter(names[0])
    return staticmethod(lambda instance: (only(instance),))


def _eq(self: "Any", other: "Any") -> "Any":
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = self._compared_values
    return values(self) == values(other)


def _hash(self: "Any") -> int:
    return hash(self._compared_values(self))


@recursive_repr()
def _repr(self: "Any") -> str:
    shown = (each.name for each in dataclasses.fields(self) if each.repr)
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{self.__class__.__qualname__}({values})"


def _setattr(_self: object, name: str, _value: object) -> "NoReturn":
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: object, name: str) -> "NoReturn":
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _reduce(self: "Any") -> "tuple[type[Any], tuple[Any, ...]]":
    """To be pickled, and copied, as a call of the class: `__post_init__` checks it again."""
    return self.__class__, self._init_values(self)


_SHARED: "dict[str, Callable[..., Any]]" = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__reduce__": _reduce,
}


# Named tuples.


class _Named(tuple["Any", ...]):
    """What all named tuples have besides `__new__`."""

    __slots__ = ()
    if TYPE_CHECKING:  # or it would be taken for a field of each
        _fields: tuple[str, ...]

    @classmethod
    def _make(cls, values: "Iterable[Any]") -> "Any":
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **others: "Any") -> "Any":
        made = self._make(map(others.pop, self._fields, self))
        if others:
            raise ValueError(f"Got unexpected field names: {list(others)!r}")
        return made

    def _asdict(self) -> "dict[str, Any]":
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({values})"

    def __getnewargs__(self) -> "tuple[Any, ...]":
        return tuple(self)


def _named(name: str, others: "tuple[type[Any], ...]", space: "dict[str, Any]") -> "type[Any]":
    """A class of named tuples whose fields are those annotated in the class body."""
    made: type[Any] = type(name, (_Named, *others), {**space, "__slots__": ()})
    fields = tuple(getattr(made, "__annotations__", ()))  # not of `space`, which has none in 3.14
    defaults = {each: space[each] for each in fields if each in space}
    _check_order([(each, each in defaults) for each in fields])
    own: dict[str, Any] = {each: _tuplegetter(at, each) for at, each in enumerate(fields)}
    own |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
    own["__new__"] = _Compiled(made, "__new__", partial(_creator, made))
    for key, value in own.items():
        setattr(made, key, value)
    return made


def _creator(kind: "type[Any]") -> "staticmethod[..., Any]":
    """`__new__` with a parameter for each field."""
    fields: tuple[str, ...] = kind._fields
    names: dict[str, Any] = {"_new": tuple.__new__}
    values = "".join(f"{name}, " for name in fields)
    exec(f"def __new__(_cls, {values}): return _new(_cls, ({values}))", names)  # noqa: S102  as above
    created = names["__new__"]
    created.__defaults__ = tuple(kind._field_defaults.values())
    created.__qualname__ = f"{kind.__qualname__}.__new__"
    created.__annotations__ = kind.__annotations__
    return staticmethod(created)
