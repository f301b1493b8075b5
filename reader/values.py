"""Frozen dataclasses with slots, made in a quarter of the time that `dataclasses` takes.

`dataclasses` compiles six methods for each class, 0.5 ms: the 36 classes that are made before the
first frame of a page took 8 % of the instructions up to it. Here `__init__` alone is compiled; the
other methods are the same for all classes. What `dataclasses` has for instances (`fields`,
`replace`, `asdict`) works for these. An earlier version of 200 lines, for the 33 ms that it saved
`--print`, was not worth its length; this is shorter, and each start of the screen gains as well.
"""

import dataclasses
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from dataclasses import dataclass
    from typing import Any, NoReturn
else:

    def dataclass(*, frozen, slots):
        """Like `dataclasses.dataclass`, which is what type checkers take it for."""
        if not (frozen and slots):
            raise TypeError("only frozen dataclasses with slots are made here")
        return _made


__all__ = ["dataclass"]


def _made(kind: "type[Any]") -> "type[Any]":
    kind.__doc__ = kind.__doc__ or kind.__name__  # or a signature would be written, 0.2 ms
    whole = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = dataclasses.fields(whole)
    if any(each.kw_only or each.hash is not None for each in fields):
        raise TypeError("kw_only and hash are not among what is made here")
    own = {
        "__init__": _initializer(whole, fields),
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
            if each.init and "=" in parameters[-1]:
                raise TypeError(f"{name!r} without a default follows one with a default")
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
