"""Outside data checked for its expected type, with a ValueError of one sentence otherwise."""

from datetime import datetime

from reader.text import clean, line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of outside data; a missing field counts as absent ("", [] or None)."""

    data: dict[str, object]

    def text(self, name: str) -> str:
        return _text(self.data.get(name, ""), name)

    def line(self, name: str) -> str:
        """A text shown in a single row, so any line break in it becomes a space."""
        return line(_checked(self.data.get(name, ""), name))

    def texts(self, name: str) -> tuple[str, ...]:
        items = self.sequence(name)
        return tuple(_text(item, name) for item in items) if items else ()

    def sequence(self, name: str) -> list[object]:
        return sequence(self.data.get(name, []), name)

    def number(self, name: str) -> int | None:
        """A whole number, None if there is none; ValueError for any other value."""
        value = self.data.get(name)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise ValueError(f"{name} is not a whole number")

    def time(self, name: str) -> datetime | None:
        """A time, None if there is none; ValueError for what is not in ISO 8601."""
        if self.data.get(name) is None:
            return None
        try:
            return datetime.fromisoformat(self.text(name))
        except ValueError as error:
            raise ValueError(f"{name} is not a time in ISO 8601") from error


def fields(value: object, name: str) -> Fields:
    """`value` as an object; ValueError for any other, which is called `name`."""
    if not isinstance(value, dict):
        raise ValueError(f"{name} is not an object")  # noqa: TRY004  bad data, not a bad call
    return Fields(value)


def sequence(value: object, name: str) -> list[object]:
    """`value` as a list; ValueError for any other, which is called `name`."""
    if not isinstance(value, list):
        raise ValueError(f"{name} is not a list")  # noqa: TRY004  bad data, not a bad call
    return value


def _text(value: object, name: str) -> str:
    return clean(text) if (text := _checked(value, name)) else ""  # half of all fields are empty


def _checked(value: object, name: str) -> str:
    """`value` as a text that is not cleaned yet; ValueError for any other."""
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")  # noqa: TRY004  bad data, not a bad call
    return value
