"""The end of a selection: a count goes as far as the key pressed that often."""

import re
from collections.abc import Iterator

import pytest

from reader.layout.flow import flow
from reader.layout.pieces import Flow
from reader.model import Paragraph, Span
from reader.ui.reading import caret
from reader.ui.reading.caret import Caret, Spot
from reader.ui.widgets.rows import Shown

TEXTS = (
    ("The tide's out; we walk.", "And – at noon – it's back."),
    ("",),
    ("Two words",),
    ("…",),
    ("The last of all.", "It ends here"),
)
STRIDES = (
    "select_word",
    "select_word_back",
    "select_word_end",
    "select_next_paragraph",
    "select_last_paragraph",
)


class Texts:
    """A view of texts without lines."""

    def __init__(self, texts: tuple[tuple[str, ...], ...]) -> None:
        self._flows = [flow(tuple(Paragraph((Span(one),)) for one in text)) for text in texts]

    def flow(self, item: int, /) -> Flow:
        return self._flows[item]

    def neighbour(self, item: int, step: int, /) -> int | None:
        return item + step if 0 <= item + step < len(self._flows) else None

    def shown(self, line: int, /) -> Shown:
        raise NotImplementedError

    def line_count(self) -> int:
        raise NotImplementedError

    def line_of(self, item: int, offset: int, /) -> int:
        raise NotImplementedError


def spots() -> Iterator[Spot]:
    view = Texts(TEXTS)
    for item in range(len(TEXTS)):
        for offset in range(max(1, len(view.flow(item).text))):
            yield Spot(item, offset)


@pytest.mark.parametrize("motion", STRIDES)
def test_a_count_is_the_key_pressed_that_often(motion: str) -> None:
    view = Texts(TEXTS)
    for start in spots():
        single = Caret(view, start, start)
        for count in range(1, 40):
            moved = single.move(motion)
            counted = Caret(view, start, start)
            counted.move(motion, count)
            assert counted.head == single.head, (start, count)
            if not moved:
                break
        else:
            pytest.fail("it never comes to an end")


def test_words_are_looked_for_once_in_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Counting:
        def finditer(self, text: str) -> Iterator[re.Match[str]]:
            looked.append(len(text))
            return word.finditer(text)

    word = caret._WORD
    monkeypatch.setattr(caret, "_WORD", Counting())
    long = Caret(Texts((("tide " * 5000,),)), Spot(0, 0), Spot(0, 0))
    assert long.move("select_word", 99)
    assert long.move("select_word", 99_999)
    assert long.move("select_word_back", 99_999)
    assert len(looked) == 1
