"""What the head of a page says of it before the page is read, and how such rows come."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.open import reading_order
from reader.open.head_summary import glimpse
from reader.open.summaries import listed
from reader.open.summary import Hands, Summary, summary

TEXT = "<p>The kite rose over the mill at noon, and nobody on the quay saw it fall. " * 40
TALK = "".join(
    f'<li class="comment" id="comment-{n}"><cite class="fn">Ada {n}</cite>'
    f"<time>2026-03-0{n}</time><p>The miller told me of it, and I wrote it down.</p></li>"
    for n in range(1, 4)
)
PAGE = (
    "<!DOCTYPE html><html><head><title>Kites | The Mill Post</title>"
    '<meta property="og:site_name" content="The Mill Post">'
    '<meta property="article:published_time" content="2026-03-01T08:00:00Z"></head><body>'
    f'<h1>Kites</h1>{TEXT}<h2>3 Comments</h2><ol class="commentlist">{TALK}</ol></body></html>'
)
DAY = datetime(2026, 3, 1, 8, tzinfo=UTC)


DATED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Of Kites",'
    '"datePublished": "2026-03-01T08:00:00Z"}</script>'
)


def written(tmp_path: Path, markup: str | bytes, name: str = "page.html") -> str:
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return str(path)


def told(path: str) -> tuple[str, str, datetime | None] | None:
    found = glimpse(path)
    return (found.title, found.site_name, found.published) if found else None


def test_a_head_says_what_the_page_says_without_its_text(tmp_path: Path) -> None:
    path = written(tmp_path, PAGE)
    whole = summary(path)
    assert whole.comments == 3
    assert told(path) == ("Kites", "The Mill Post", DAY)
    assert told(path) == (whole.title, whole.site_name, whole.published)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>Of Kites</h1>", "Of Kites"),
        (DATED, "Of Kites"),
        ('<script type="application/ld+json">{"@type": "NewsArticle"', "Of Kites and mills"),
        ("<h1>Of Kites", "Of Kites and mills"),
    ],
)
def test_what_names_a_page_below_its_head_is_looked_at(
    tmp_path: Path, body: str, title: str
) -> None:
    head = "<!DOCTYPE html><head><title>Of Kites and mills</title></head>"
    path = written(tmp_path, f"{head}<body>{body}")
    found = told(path)
    assert found is not None
    assert found[0] == title
    assert found[2] == (DAY if "date" in body else None)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Kites rose over the mill.\n",
        b"%PDF-1.7\n",
        b"{}",
        b"<!DOCTYPE html><head><title></title></head><body><p>Kites",
        b"<!DOCTYPE html><p>No head ends here",
        b"<!DOCTYPE html><title>Kites</title>" + b" " * (1 << 18) + b"</head>",
        b"\xff\xfe" + "<html><head><title>Kites</title></head>".encode("utf-16-le"),
        b"From: ada@quay.example\nSubject: </head>\n\nKites",
    ],
)
def test_where_a_head_says_nothing_the_page_is_awaited(tmp_path: Path, body: bytes) -> None:
    assert glimpse(written(tmp_path, body)) is None


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert glimpse(str(tmp_path / "none.html")) is None


def test_a_date_that_is_only_shown_is_not_taken_for_the_pages(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><head><title>Kites</title></head><body>"
        "<h1>Kites <time>5 May 2026</time></h1>"
    )
    path = written(tmp_path, page)
    assert told(path) == ("Kites 5 May 2026", "", None)


def heads_after(pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read so many pages first, then the heads of the others, however few there are."""
    monkeypatch.setattr(reading_order, "_AT_ONCE", pages)
    monkeypatch.setattr(reading_order, "_MANY", 0)


@pytest.mark.parametrize("hands", list(Hands))
def test_heads_come_before_the_pages_that_wait_longest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hands: Hands
) -> None:
    heads_after(2, monkeypatch)
    pages = [PAGE, PAGE, PAGE.replace("Kites", "Herons"), "plain text\n" * 20, PAGE]
    paths = [written(tmp_path, page, f"{at}.html") for at, page in enumerate(pages)]
    news = [one for one in listed(paths, None, hands=hands, in_view=tuple).news if one]
    heads = {place: row for place, row in news if not row.is_complete}
    whole = {place: row for place, row in news if row.is_complete}
    known = {2: "Herons", 4: "Kites"}
    assert {place: row.title for place, row in heads.items()}.items() <= known.items()
    if hands is Hands.STARTED:  # by one process, and so in order
        assert list(heads) == [2, 4]
    assert not any(row.comments or row.lasts for row in heads.values())
    assert len(news) == len(heads) + 5
    order = [(place, row.is_complete) for place, row in news]
    assert all(order.index((place, False)) < order.index((place, True)) for place in heads)
    opened = [summary(path, counted=False) for path in paths]
    assert [row.title for _, row in sorted(whole.items())] == [row.title for row in opened]
    assert [whole[place].comments for place in range(5)] == [3, 3, 3, 0, 3]


def test_what_a_later_change_may_date_is_not_told_by_the_head(tmp_path: Path) -> None:
    changed = '<meta property="article:modified_time" content="2026-05-02T08:00:00Z"></head>'
    path = written(tmp_path, PAGE.replace("</head>", changed))
    assert told(path) == ("Kites", "The Mill Post", None)
    same_day = changed.replace("05-02", "03-01")
    assert told(written(tmp_path, PAGE.replace("</head>", same_day))) == (
        "Kites",
        "The Mill Post",
        DAY,
    )


@pytest.mark.parametrize("hands", [Hands.STARTED, Hands.TAUGHT])
def test_a_page_whose_head_says_nothing_is_read_in_its_place_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hands: Hands
) -> None:
    heads_after(0, monkeypatch)
    monkeypatch.setattr(reading_order, "_PAGES", 1)
    pages = [PAGE, PAGE, PAGE, "# Herons\n\nThey wade in the millpond, and I counted nine.\n"]
    paths = [written(tmp_path, page, f"{at}.html") for at, page in enumerate(pages)]
    news = [one for one in listed(paths, None, hands=hands, in_view=tuple).news if one]
    assert [row.is_complete for place, row in news if place == 3] == [True]
    if hands is Hands.STARTED:  # by one process, and so in order
        order = [(place, row.is_complete) for place, row in news]
        assert order.index((3, True)) < order.index((0, True))


@pytest.mark.skipif(sys.platform != "linux", reason="the stand-in is in processes that are forked")
def test_a_head_that_a_process_is_lost_over_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = tmp_path / "tried"

    def ends(path: str) -> None:
        with tried.open("a") as file:
            file.write(f"{Path(path).name} ")
        os._exit(3)

    monkeypatch.setattr("reader.open.head_summary.glimpse", ends)
    heads_after(0, monkeypatch)
    paths = [written(tmp_path, PAGE, f"{at}.html") for at in range(2)]
    news = [one for one in listed(paths, None, in_view=tuple).news if one]
    assert sorted(place for place, _ in news) == [0, 1]
    assert all(row.is_complete and row.comments == 3 for _, row in news)
    assert sorted(tried.read_text().split()) == ["0.html", "1.html"]


def test_a_list_that_is_kept_keeps_no_heads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads_after(0, monkeypatch)
    (tmp_path / "kept").mkdir()
    paths = [written(tmp_path / "kept", PAGE, f"{at}.html") for at in range(3)]
    lists = tmp_path / "lists"
    begun = listed(paths, lists, hands=Hands.STARTED, in_view=tuple)
    first = next(filter(None, begun.news))
    head = Summary(paths[0], "Kites", "The Mill Post", DAY, lasts=False, is_complete=False)
    assert first == (0, head)
    begun.news.close()
    assert 0 not in listed(paths, lists, hands=Hands.STARTED).known


SAMPLE = 16
"""Every so many pages of the corpus are compared."""


def test_most_pages_are_called_as_their_head_says(shared: Path) -> None:
    paths = sorted(map(str, (shared / "corpus/body").glob("*/html/*.html*")))[::SAMPLE]
    assert len(paths) > 40
    pairs = [(found, summary(path)) for path in paths if (found := told(path)) is not None]
    assert len(pairs) * 20 > len(paths) * 19
    same = [head[0] == whole.title for head, whole in pairs]
    assert sum(same) * 20 >= len(same) * 19
    days = [
        head[2].date() == (whole.published and whole.published.date())
        for head, whole in pairs
        if head[2] is not None
    ]
    assert sum(days) * 10 > len(days) * 9
