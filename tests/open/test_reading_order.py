"""The order in which the files of a list are read: each once, and what is seen of it first."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import pytest

from reader.open import reading_order
from reader.open.reading_order import ReadingOrder
from reader.open.summaries import listed
from reader.open.summary import Hands
from reader.open.turns import MOST
from reader.open.worker_pool import Task, crew


def test_a_short_list_is_read_from_its_beginning() -> None:
    order = ReadingOrder(9, lambda: [7, 8])
    assert list(chain(*order.batches())) == list(range(9))


def test_of_a_long_list_each_page_has_its_head_and_its_turn_once() -> None:
    order = ReadingOrder(1500, tuple)
    batches = list(order.batches())
    items = list(chain(*batches))
    assert items[:30] == list(range(30))
    assert items[30:1500] == list(range(1500, 2970))
    assert items[1500:] == list(range(30, 1500))
    assert [order.file_of(item) for item in items[30:1500]] == list(range(30, 1500))
    assert all(0 < len(batch) <= MOST for batch in batches)


def test_what_is_in_view_comes_before_the_other_heads_and_pages() -> None:
    view: Sequence[int] = ()
    order = ReadingOrder(900, lambda: view)
    batches = order.batches()
    next(batches)
    view = range(890, 900)
    assert next(batches) == list(range(890, 898))
    assert next(batches) == [898, 899]
    heads = [order.file_of(item) for item in next(batches)]
    assert heads == list(range(430, 830))
    assert [order.file_of(item) for item in next(batches)] == list(range(830, 890))
    view = [5, 40, 899]
    assert next(batches) == [40]
    order.is_known(30)
    assert list(islice(batches, 2)) == [list(range(31, 39)), [39, *range(41, 48)]]


@pytest.mark.parametrize("forks", [True, False], ids=["copies", "new processes"])
def test_which_items_come_next_is_decided_while_others_are_done(forks: bool) -> None:
    heard: list[str] = []
    items = [str(n) for n in range(60)]

    def batches() -> Iterator[Sequence[int]]:
        yield range(12)
        yield [50, 51] if heard else [13]
        yield range(20, 40)

    for news in crew(Task(str.upper), items, 1, forks=forks, batches=batches()):
        heard += [news[1]] if news and isinstance(news[1], str) else []
    assert heard == [str(n) for n in (*range(12), 50, 51, *range(20, 40))]


def test_a_list_is_counted_where_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in (("_AT_ONCE", 2), ("_MANY", 0), ("_HEADS", 9), ("_PAGES", 2)):
        monkeypatch.setattr(reading_order, name, number)
    page = "<title>Kites</title></head><h1>Kites</h1>" + "<p>The kite rose, and fell again." * 20
    paths = [str(tmp_path / f"{at:02}.html") for at in range(40)]
    for path in paths:
        Path(path).write_text(page)
    news = listed(paths, None, hands=Hands.STARTED, in_view=lambda: [37, 38]).news
    whole = [one[0] for one in news if one and one[1].is_complete]
    assert whole[:4] == [0, 1, 37, 38]
    assert sorted(whole) == list(range(40))
