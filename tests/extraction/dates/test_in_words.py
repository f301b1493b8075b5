"""What the dates of one page show together."""

import pytest

from reader.extraction.dates.in_words import orders_of
from reader.extraction.dates.page import LAST


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["12-02-2024, 01:00 PM", "11-29-2024, 09:03 AM"], "md"),
        (["3/4/2021", "13/4/2021"], "dm"),
        (["Mon, 11/03/2025 - 12:07"], "md"),  # the eleventh of March was a Tuesday
        (["3/4/2021", "5/5/2021"], ""),
        (["13/4/2021", "4/13/2021"], ""),
        (["Olga K. 09/11/2022 02:38 PM"], ""),  # an initial, not the Wednesday of other languages
        (["5/9/2022", "6/9/2022 8:10", "11/9/2022"], "dm"),  # not one day of three months
        (["9/5/2022", "9/6/2022", "9/11/2022"], "md"),
        (["1/3/2022", "1/4/2022", "1/5/2022"], ""),  # the first of each month may be
        (["5/9/2022", "6/9/2022"], ""),
        (["5/9/2022", "6/9/2022", "7/9/2023"], ""),
        (["9/5/22, 2:52 AM", "9/11/22, 11:02 PM"], "md"),  # as browsers write in America
        (["9/5/2022 2:52:10 AM"], "md"),
        (["9/5/2022, 2:52 am"], ""),  # as they do in India
        (["09/05/2022 2:52 AM"], ""),
        (["11/10/2022, 2:52 AM"], ""),
        (["9/5/2022, 2:52 AM", "9/11/2022 14:05"], ""),
        (["", "Ann Example", "2021-10-20", "2 hours ago"], ""),
    ],
)
def test_the_order_of_figures_on_a_page(texts: list[str], expected: str) -> None:
    assert orders_of(texts, "en") == expected
    assert orders_of(texts) == expected


def test_a_country_that_is_named_decides_for_itself() -> None:
    assert orders_of(["9/5/22, 2:52 AM", "9/11/22, 11:02 PM"], "en-AU") == LAST
    assert orders_of(["9/5/22, 2:52 AM", "9/11/22, 11:02 PM"], "es") == LAST
