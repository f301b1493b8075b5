"""Frozen dataclasses with slots, made in a quarter of the time that `dataclasses` takes.

`dataclasses` compiles six methods for each class, 0.5 ms: the 36 classes that are made before the
first frame of a page took 8 % of the instructions up to it. Here `__init__` alone is compiled, once
for all classes with as many fields; the other methods are the same for all classes. What
`dataclasses` has for instances (`fields`, `replace`, `asdict`) works for these.
"""

import dataclasses
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import cache, partial
from operator import attrgetter
from reprlib import recursive_repr
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from dataclasses import dataclass
    from types import CodeType
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
    forms, parameters, defaults = "", ["self"], []
    for number, each in enumerate(fields):
        value, make = each.default, each.default_factory
        names[f"_set_{number}"] = getattr(kind, each.name).__set__
        names[f"_make_{number}"] = partial(_same, value) if make is MISSING else make
        is_optional = value is not MISSING or make is not MISSING
        if not each.init:
            forms += _FIXED if is_optional else _LEFT
            continue
        forms += _GIVEN if make is MISSING else _MADE
        parameters.append(each.name)
        if is_optional:
            defaults.append(value if make is MISSING else _UNSET)
        elif defaults:
            raise TypeError(f"{each.name!r} without a default follows one with a default")
    code = _code(forms, ends=hasattr(kind, "__post_init__")).replace(
        co_varnames=tuple(parameters), co_qualname=f"{kind.__qualname__}.__init__"
    )
    made_here = FunctionType(code, names, "__init__", tuple(defaults))
    made_here.__annotations__ = {
        **{each.name: each.type for each in fields if each.init},
        "return": None,
    }
    return made_here


def _same(value: object) -> object:
    return value


_GIVEN, _MADE, _FIXED, _LEFT = "gmfl"
"""A field whose value is given, is made if it is not given, is never given, is set by others."""


@cache
def _code(forms: str, *, ends: bool) -> "CodeType":
    """An `__init__` for fields of these forms, `v0`, `v1`, …

    Compiling it is half of making a class, and a third of the classes have a form of their own.
    """
    steps = {
        _GIVEN: "_set_{0}(self, v{0})",
        _MADE: "_set_{0}(self, _make_{0}() if v{0} is _unset else v{0})",
        _FIXED: "_set_{0}(self, _make_{0}())",
        _LEFT: "pass",
    }
    parameters = [f"v{n}" for n, form in enumerate(forms) if form in (_GIVEN, _MADE)]
    body = [steps[form].format(n) for n, form in enumerate(forms)]
    body += ["self.__post_init__()"] if ends else ["pass"]
    made: dict[str, Any] = {}
    exec(f"def __init__({', '.join(['self', *parameters])}): {'; '.join(body)}", made)  # noqa: S102
    initializer: FunctionType = made["__init__"]
    return initializer.__code__


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
