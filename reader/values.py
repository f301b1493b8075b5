"""`dataclass`, whose functions are compiled when they are first called.

The library compiles six functions for each class while its module loads, ½ ms a class: 61 classes
were 37 ms of CPU before the first frame, 54 a sixth of `--print`, and few of the functions are
called in one run. Type checkers see the library's; at run time these do the same, for what is used
here: `frozen`, `slots` and `eq`, and all of a field but `hash` and `kw_only`. The library itself
(`fields`, `asdict`) answers about these classes too.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:

    def dataclass(*, frozen=False, slots=False, eq=True):
        """Make a class of the fields that are annotated in it."""
        return lambda cls: _made(cls, frozen, slots, eq)

    def field(**said):
        """What there is to know of a field beyond its type."""
        return _Field(said)

    def replace(value, /, **changes):
        """The same value, but for these fields."""
        for name in value.__match_args__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return type(value)(**changes)


__all__ = ["dataclass", "field", "replace"]

_NONE: object = object()
"""No default: None may be one."""
_Code: TypeAlias = "tuple[str, dict[str, object]]"
"""The source of a function, and the names in it."""


class _Field:
    __slots__ = ("name", "of_type", "said")

    def __init__(self, said: dict[str, Any]) -> None:
        self.name = ""
        self.of_type: object = None
        self.said = said

    def has(self, what: str) -> bool:
        """Whether the field is in that ("init", "repr", "compare"): it is where nothing is said."""
        return bool(self.said.get(what, True))


def _made(cls: type, frozen: bool, slots: bool, eq: bool) -> type:
    # The module `inspect` would be 5 ms for the one that reads them.
    annotated = cls.__dict__.get("__annotations__", {})  # noqa: RUF063
    own = [_field(cls, name, of_type) for name, of_type in annotated.items()]
    above = [each for base in reversed(cls.__mro__[1:]) for each in _fields(base)]
    every = tuple({each.name: each for each in (*above, *own)}.values())
    if slots:
        cls = _slotted(cls, [each.name for each in own])
    names = tuple(each.name for each in every if each.has("init"))
    told = {"__values__": every, "__match_args__": names, "__dataclass_fields__": _Told()}
    written: dict[str, Callable[[type], _Code]] = {"__init__": _init, "__repr__": _repr}
    if eq:
        written["__eq__"] = _eq
        if frozen:
            written["__hash__"] = _hash
        elif "__hash__" not in cls.__dict__:
            told["__hash__"] = None  # what can change is no key
    if frozen:
        told |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if frozen and slots:
        told["__reduce__"] = _reduced
    for name, code in written.items():
        if name not in cls.__dict__:
            told[name] = _late(cls, name, code)
    for name, value in told.items():
        setattr(cls, name, value)
    return cls


def _fields(cls: type) -> tuple[_Field, ...]:
    found: tuple[_Field, ...] = cls.__dict__.get("__values__", ())
    return found


def _field(cls: type, name: str, of_type: object) -> _Field:
    """A field as the body of the class says; what stays there is its default."""
    value = cls.__dict__.get(name, _NONE)
    if not isinstance(value, _Field):
        made = _Field({} if value is _NONE else {"default": value})
    else:
        made = value
        if "default" in made.said:
            setattr(cls, name, made.said["default"])
        else:
            delattr(cls, name)
    made.name, made.of_type = name, of_type
    return made


def _slotted(cls: type, names: list[str]) -> type:
    """The class once more: slots are only made as a class is."""
    left_out = {"__dict__", "__weakref__", *names}
    body = {name: value for name, value in cls.__dict__.items() if name not in left_out}
    body |= {"__slots__": tuple(names), "__qualname__": cls.__qualname__}
    return type(cls)(cls.__name__, cls.__bases__, body)


def _late(cls: type, name: str, code: Callable[[type], _Code]) -> Callable[..., Any]:
    """A function that is called once, and puts the one it compiles in its place."""

    def first(*given: object, **named: object) -> Any:
        source, known = code(cls)
        exec(source, known)  # noqa: S102  as the library does: names of fields, no words of a page
        made: Any = known[name]
        setattr(cls, name, made)
        return made(*given, **named)

    return first


def _init(cls: type) -> _Code:
    known: dict[str, object] = {"_none": _NONE, "_set": object.__setattr__}
    given, body = ["self"], []
    for each in _fields(cls):
        name, is_given = each.name, each.has("init")
        value = name
        if "default_factory" in each.said:
            known[f"_new_{name}"] = each.said["default_factory"]
            new = f"_new_{name}()"
            value = f"{new} if {name} is _none else {name}" if is_given else new
            default = "=_none"
        elif "default" in each.said:
            known[f"_default_{name}"] = each.said["default"]
            value = name if is_given else f"_default_{name}"
            default = f"=_default_{name}"
        else:
            default = ""
            if not is_given:
                continue  # whoever sets it does so later
        if is_given:
            given.append(name + default)
        body.append(_setting(cls, name, value, known))
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    return f"def __init__({', '.join(given)}):\n    " + "\n    ".join(body or ["pass"]), known


def _setting(cls: type, name: str, value: str, known: dict[str, object]) -> str:
    """The line that sets a field: a slot past what refuses to, 40% quicker than around it."""
    if getattr(cls, "__setattr__") is not _refuse:  # noqa: B009  mypy takes it for object's
        return f"self.{name} = {value}"
    slot = getattr(getattr(cls, name, None), "__set__", None)
    if slot is None:
        return f"_set(self, {name!r}, {value})"
    known[f"_set_{name}"] = slot
    return f"_set_{name}(self, {value})"


def _repr(cls: type) -> _Code:
    shown = (f"{each.name}={{self.{each.name}!r}}" for each in _fields(cls) if each.has("repr"))
    told = "{self.__class__.__qualname__}(" + ", ".join(shown) + ")"
    return f'def __repr__(self): return f"{told}"', {}


def _eq(cls: type) -> _Code:
    mine, its = _compared(cls, "self"), _compared(cls, "other")
    return (
        "def __eq__(self, other):\n"
        f"    if other.__class__ is self.__class__: return {mine} == {its}\n"
        "    return NotImplemented"
    ), {}


def _hash(cls: type) -> _Code:
    return f"def __hash__(self): return hash({_compared(cls, 'self')})", {}


def _compared(cls: type, of: str) -> str:
    names = (each.name for each in _fields(cls) if each.has("compare"))
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _refuse(_self: object, name: str, *_value: object) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415  9 ms, for a mistake of ours

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _reduced(self: Any) -> tuple[object, ...]:
    """How a value is pickled and copied: as it was made, of its fields."""
    return self.__class__, tuple([getattr(self, name) for name in self.__match_args__])


class _Told:
    """What the library knows a class of its own by, made when it asks."""

    def __get__(self, _value: object, cls: type) -> object:
        from dataclasses import field as said  # noqa: PLC0415  9 ms, and few ask
        from dataclasses import make_dataclass  # noqa: PLC0415

        fields = [(each.name, each.of_type, said(**each.said)) for each in _fields(cls)]
        told = vars(make_dataclass(cls.__name__, fields))["__dataclass_fields__"]
        setattr(cls, "__dataclass_fields__", told)  # noqa: B010  made by us, unknown to mypy
        return told
