"""Outside data checked for its expected type, with a ValueError of one sentence otherwise."""

from datetime import datetime

from reader.text import clean, is_web, line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of outside data; a missing field counts as absent ("", [] or None)."""

    data: dict[str, object]

    def text(self, name: str) -> str:
        return text(self.data.get(name, ""), name)

    def line(self, name: str) -> str:
        """A text shown in a single row, so any line break in it becomes a space."""
        return line(checked_text(self.data.get(name, ""), name))

    def texts(self, name: str) -> tuple[str, ...]:
        return texts(self.data.get(name, []), name)

    def sequence(self, name: str) -> list[object]:
        return sequence(self.data.get(name, []), name)

    def number(self, name: str) -> int | None:
        """A whole number, None if there is none; ValueError for any other value."""
        return number(self.data.get(name), name)

    def time(self, name: str) -> datetime | None:
        """A time, None if there is none; ValueError for what is not in ISO 8601."""
        return time(self.data.get(name), name)


def fields(value: object, name: str) -> Fields:
    """`value` as an object; ValueError for any other, which is called `name`."""
    return Fields(mapping(value, name))


# Single values. Each is called `name` in the ValueError for a value of another type.


def mapping(value: object, name: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"{name} is not an object")  # noqa: TRY004  bad data, not a bad call
    return value


def sequence(value: object, name: str) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"{name} is not a list")  # noqa: TRY004  bad data, not a bad call
    return value


def text(value: object, name: str) -> str:
    return clean(found) if (found := checked_text(value, name)) else ""  # half of all are empty


def texts(value: object, name: str) -> tuple[str, ...]:
    items = sequence(value, name)
    return tuple([text(item, name) for item in items]) if items else ()


def checked_text(value: object, name: str) -> str:
    """A text that is not cleaned yet."""
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")  # noqa: TRY004  bad data, not a bad call
    return value


def number(value: object, name: str) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ValueError(f"{name} is not a whole number")


def time(value: object, name: str) -> datetime | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(text(value, name))
    except ValueError as error:
        raise ValueError(f"{name} is not a time in ISO 8601") from error


def web_address(url: str) -> str:
    """A web address, "" for any other: the contents of a file cannot be trusted."""
    return url if is_web(url) else ""
