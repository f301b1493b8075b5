"""Words and minutes, in scripts with spaces and without."""

from reader.ui.panes.reckoning import minutes, words


def test_words_are_counted_as_people_count_them() -> None:
    assert words("Two hands, and — no figures. Don't wind it half-way!") == 9
    assert words("") == 0


def test_two_signs_of_a_script_without_spaces_count_as_a_word() -> None:
    assert words("潮の時計です") == 3
    assert words("潮 tide") == 2


def test_any_words_take_a_minute() -> None:
    assert [minutes(count) for count in (0, 1, 240, 241)] == [0, 1, 1, 2]
