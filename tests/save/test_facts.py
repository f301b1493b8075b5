"""The words for who, when and how many."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.model import Article, Comment, Reading
from reader.save.facts import about_article, about_comment, count, discussed, moment


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, ""),
        (datetime(2021, 10, 20, 14, 2, 59), "2021-10-20 14:02"),
        (datetime(2021, 10, 20), "2021-10-20"),
        (datetime(987, 1, 2, 3, 4), "0987-01-02 03:04"),
        (datetime(2021, 10, 20, tzinfo=UTC), "2021-10-20 00:00 UTC"),
        (datetime(2021, 10, 20, 9, 5, tzinfo=timezone(-timedelta(hours=9, minutes=30))), "2021-10-20 09:05 -09:30"),
        (datetime(2021, 10, 20, 9, 5, tzinfo=timezone(timedelta(hours=1, seconds=7))), "2021-10-20 09:05 +01:00"),
    ],
)  # fmt: skip
def test_a_time_is_said_to_the_minute_in_its_own_zone(time: datetime | None, said: str) -> None:
    assert moment(time) == said


def test_what_is_known_of_a_comment_is_said_in_one_order() -> None:
    time = datetime(2021, 10, 20, 14, 2)
    known = Comment(
        "1", depth=3, author="Ann", published=time, published_text="a year ago",
        edited_text="Last edited today", score=3, roles=("op", "staff"), states=("edited", "deleted"),
    )  # fmt: skip
    said = ("Ann", "op", "staff", "2021-10-20 14:02", "+3", "edited", "deleted")
    assert about_comment(known, 3) == said
    assert about_comment(known, 2) == ("Ann", "↳ level 4", *said[1:])
    assert about_comment(Comment("2", published_text="a year ago", score=-1), 9) == (
        "(unknown)",
        "a year ago",
        "-1",
    )
    assert about_comment(Comment("3", score=0), 9) == ("(unknown)", "0")
    assert about_comment(Comment("4"), 9) == ("(unknown)",)


def test_what_is_known_of_an_article_is_said_in_one_line() -> None:
    time = datetime(2021, 10, 20)
    assert (
        about_article(Article(byline="Ann", site_name="News", published=time))
        == "Ann · News · 2021-10-20"
    )
    assert about_article(Article(site_name="News")) == "News"
    assert about_article(Article("T")) == ""


@pytest.mark.parametrize(
    ("here", "claimed", "said", "worth"),
    [
        (0, None, "0 comments", False),
        (0, 0, "0 comments", False),
        (0, 57, "0 of 57 comments", True),
        (1, None, "1 comment", True),
        (1, 1, "1 comment", True),
        (2, 300, "2 of 300 comments", True),
        (2, 1, "2 comments", True),
    ],
)
def test_missing_comments_are_counted(
    here: int, claimed: int | None, said: str, worth: bool
) -> None:
    reading = Reading(comments=tuple(Comment(str(i)) for i in range(here)), claimed=claimed)
    assert count(reading) == said
    assert discussed(reading) is worth
