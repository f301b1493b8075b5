"""The library as the screen asks it: keys that come faster than answers."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.cli import catalogue
from reader.fetch.options import FetchOptions
from reader.library import search
from reader.library.values import SearchHit


def test_of_queries_that_come_while_one_is_searched_for_the_last_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    begun, go = threading.Event(), threading.Event()

    def slow(_library: object, query: str) -> tuple[SearchHit, ...]:
        asked.append(query)
        begun.set()
        assert go.wait(20)
        return (SearchHit(len(query), "", "", ()),)

    monkeypatch.setattr(search, "search", slow)
    library = catalogue.Catalogue(lambda _: pytest.fail("nothing is opened"), FetchOptions())
    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(library.search, "m")
        assert begun.wait(20)
        others = []
        for query in ("mi", "mil", "mill"):
            others.append(threads.submit(library.search, query))
            while library.query != query:
                pass
        go.set()
        found = [one.result(20) for one in (first, *others)]
    assert asked == ["m", "mill"]
    assert [[hit.page for hit in hits] for hits in found] == [[1], [], [], [4]]
