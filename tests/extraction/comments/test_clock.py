"""Dates of comments that only others on the page make certain."""

from datetime import datetime

from reader.extraction.comments.clock import Clock
from reader.model import Comment


def test_a_day_above_twelve_settles_the_order_and_dates_that_are_read_stay() -> None:
    known = datetime(2001, 1, 1)
    drafts = [
        Comment("a", published=known, published_text="3/4/2021"),
        Comment("b", published_text="3/4/2021"),
        Comment("c", published_text="25/4/2021"),
    ]
    dates = [draft.published for draft in Clock("en").settled(drafts)]
    assert dates == [known, datetime(2021, 4, 3), datetime(2021, 4, 25)]
