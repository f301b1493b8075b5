"""What was asked for last is kept, and what is kept no longer is gone at once."""

import gc
import weakref
from dataclasses import dataclass

from reader.ui.widgets.lru import LRUCache


@dataclass(frozen=True)
class Made:
    name: str


def test_the_one_longest_not_asked_for_goes() -> None:
    cache: LRUCache[str, int] = LRUCache(2)
    cache["a"], cache["b"] = 1, 2
    assert cache.get("a") == 1
    cache["c"] = 3
    assert [cache.get(key) for key in "abc"] == [1, None, 3]


def test_what_is_made_anew_takes_the_place_of_what_was() -> None:
    cache: LRUCache[str, int] = LRUCache(2)
    cache["a"], cache["b"], cache["a"] = 1, 2, 3
    cache["c"] = 4
    assert [cache.get(key) for key in "abc"] == [3, None, 4]


def test_nothing_that_is_kept_no_longer_waits_for_the_collector() -> None:
    cache: LRUCache[str, Made] = LRUCache(2)
    gc.disable()
    try:
        made = [Made(name) for name in "abc"]
        for each in made:
            cache[each.name] = each
        left = [weakref.ref(each) for each in made]
        del each
        made.clear()
        assert left[0]() is None
        cache.clear()
        assert [each() for each in left] == [None, None, None]
    finally:
        gc.enable()
