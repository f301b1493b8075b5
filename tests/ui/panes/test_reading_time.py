"""Words and minutes, in scripts with spaces and without."""

import pytest

from reader.ui.panes.reading_time import Length, duration, length


def test_any_words_take_a_minute() -> None:
    assert [length("word " * count).left() for count in (0, 1, 238, 239)] == [0, 1, 1, 2]


def test_what_is_left_is_a_share() -> None:
    assert Length(1000, 4.2).left(0.5) == 3


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("潮" * 2550, 10),
        ("潮の時計です" * 595, 10),
        ("ساعة المد " * 690, 10),
        ("שעון גאות " * 935, 10),
        ("часы прилива " * 920, 10),
        ("นาฬิกา" * 1438, 10),
        ("နာရီ" * 2157, 10),
        ("hora de la marea " * 595, 10),
    ],
    ids=["Chinese", "Japanese", "Arabic", "Hebrew", "Russian", "Thai", "Burmese", "Spanish"],
)
def test_each_script_is_read_at_its_own_pace(text: str, minutes: int) -> None:
    assert round(length(text).minutes) == minutes


@pytest.mark.parametrize(
    ("minutes", "told"), [(1, "1 min"), (99, "99 min"), (100, "2 h"), (841, "14 h")]
)
def test_a_book_takes_hours(minutes: int, told: str) -> None:
    assert duration(minutes) == told
