"""What platforms have in a head of their own: the title, the author and the date of the article."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import reader
from reader.model import Article, Reading

SITES = Path(__file__).parent


def _reading(case: str) -> Reading:
    return reader.extract((SITES / case / "page.html").read_bytes(), "https://x.example/1")


def _head(article: Article) -> tuple[str, str, str]:
    day = article.published.strftime("%Y-%m-%d %H:%M") if article.published else ""
    return article.title, article.byline, day


def test_ptt_has_them_in_lines_above_the_text() -> None:
    for case in ("ptt/ordinary", "ptt/without_pushes"):
        title, byline, day = _head(_reading(case).article)
        assert (byline, day) == ("hesk", "2024-03-04 09:12")
        assert "看板" not in title


def test_the_title_of_an_exported_chat_is_the_name_of_the_chat() -> None:
    assert _reading("telegram/export").article.title == "Lock keepers"


def test_the_time_zone_of_an_exported_chat_is_kept() -> None:
    first = _reading("telegram/export").comments[0].published
    assert first == datetime(2024, 4, 3, 6, 14, 5, tzinfo=UTC)
    assert first.tzinfo == timezone(timedelta(hours=2))


def test_the_head_of_a_story_is_none_of_its_text_and_says_who_posted_it() -> None:
    article = _reading("slashdot/ordinary").article
    assert _head(article) == ("A Clock With No Hands", "EditorPell", "2024-02-02 09:40")


def test_the_first_post_of_mumsnet_is_by_its_author() -> None:
    assert _reading("mumsnet/ordinary").article.byline == "redorange"
