"""What was made last, kept for when it is asked for again."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class LRUCache(Generic[Key, Value]):
    """The values that were asked for last, so many at most; the one longest not asked for goes.

    Textual's own are chained in a ring: 512 lines that are redrawn after a key stayed until the
    collector came, which took 10 ms of one of the next keys.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value of a key, None if it is not kept."""
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
        """Keep nothing of all that."""
        self._values.clear()
