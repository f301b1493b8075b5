"""Dates read by the places of their numbers are those that the grammar reads."""

from datetime import datetime

import pytest

from reader.extraction.dates.absolute import absolute
from reader.extraction.dates.page import Page
from reader.extraction.dates.recurring import recurring
from reader.extraction.dates.spelling import normal
from reader.extraction.dates.wording_cache import in_own


def by_grammar(text: str, page: Page) -> datetime | None:
    phrase = in_own(normal(text), page.lang)
    return None if phrase is None else absolute(phrase, page, text)


@pytest.mark.parametrize(
    ("lang", "text", "moment"),
    [
        ("en", "March 3, 2024 at 08:07 PM", datetime(2024, 3, 3, 20, 7)),
        ("en", "March 3, 2024 at 12:07 AM", datetime(2024, 3, 3, 0, 7)),
        ("en", "Sunday, 3 March 2024, 14:05:09", datetime(2024, 3, 3, 14, 5, 9)),
        ("en", "Posted 3rd of March, 2024", datetime(2024, 3, 3)),
        ("en", "March 3, '24", datetime(2024, 3, 3)),
        ("en", "14:05, 3 March 2024", datetime(2024, 3, 3, 14, 5)),
        ("de", "Sonntag, 3. März 2024 um 14:05 Uhr", datetime(2024, 3, 3, 14, 5)),
        ("es", "3 de marzo de 2024 a las 14:05", datetime(2024, 3, 3, 14, 5)),
        ("fr", "le 3 mars 2024 à 14h05", datetime(2024, 3, 3, 14, 5)),
        ("th", "3 มีนาคม 2567", datetime(2024, 3, 3)),
    ],
)
def test_as_the_grammar(lang: str, text: str, moment: datetime) -> None:
    page = Page(lang)
    assert recurring(normal(text), page) == moment == by_grammar(text, page)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 3 March 2024",  # it was a Sunday
        "March 32, 2024",
        "March 3, 2024 at 25:07",
        "March 3, 2024 at 14:05 +0200",
        "March 3, 2024 at 14:05 UTC",
        "March 3, 24",
        "3/4/2024",
        "2 hours ago",
        "The quay that was built on March 3, 2024 is closed",
    ],
)
def test_left_to_the_grammar(text: str) -> None:
    assert recurring(normal(text), Page("en")) is None


def test_not_after_the_page_was_saved() -> None:
    text = normal("March 3, 2024")
    assert recurring(text, Page("en", datetime(2024, 3, 4))) is not None
    assert recurring(text, Page("en", datetime(2024, 2, 4))) is None
