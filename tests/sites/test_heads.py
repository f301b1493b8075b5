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
