"""A cache of the values used last."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class LRUCache(Generic[Key, Value]):
    """A least-recently-used cache of limited size.

    Textual's own forms a ring of references: 512 lines that are redrawn after a key stayed until
    garbage was collected, which delayed one of the next keys by 10 ms.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value for a key, None if it is not cached."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def __setitem__(self, key: Key, value: Value) -> None:
        values = self._values
        values[key] = value
        values.move_to_end(key)
        if len(values) > self._most:
            values.popitem(last=False)

    def clear(self) -> None:
        """Empty the cache."""
        self._values.clear()
