"""What there is to say of an article, above it and in the title line."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.library.places import Visit
from reader.library.values import LibraryPage, Order, SearchHit
from reader.model import Article, Reading
from reader.text import cells
from reader.ui.lists.completions import offered
from reader.ui.lists.library_rows import Counts, PageRows, head, page_row, words_to_find
from reader.ui.panes import facts
from reader.ui.panes.article_head import origin
from reader.ui.panes.facts import about
from reader.ui.panes.reading_time import Length
from reader.ui.services import Earlier

ARTICLE = Article(
    "Kites",
    (),
    byline="Quaylight",
    site_name="Quaylight",
    published=datetime(2026, 11, 23, tzinfo=UTC),
)


def test_a_site_that_names_itself_as_the_author_is_named_once() -> None:
    assert origin(ARTICLE) == "Quaylight · 2026-11-23"
    told = about(Reading(ARTICLE), Length(500, 2.1))
    assert told == ("Quaylight", "2026-11-23", "500 words", "3 min")


@pytest.mark.parametrize(
    ("location", "shown"), [("-", "Standard input"), ("a.txt", "a.txt"), ("", "Untitled")]
)
def test_a_page_without_a_title_is_called_by_its_place(location: str, shown: str) -> None:
    assert facts.title(Reading(), location) == shown
    assert facts.title(Reading(Article("Kites")), location) == "Kites"
    address = dict(facts.page(Reading(), location, Length(1))).get("Address    ")
    assert address == (shown if location else None)


def test_what_is_unknown_is_left_out() -> None:
    assert about(Reading(Article("Kites", ())), Length()) == ()
    assert origin(Article("Kites", ())) == ""


def test_a_visit_is_told_by_the_clock_of_who_reads() -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    one = Earlier(1, "2026-11-23T23:29:30+00:00", 2)
    assert facts.visit(one, now) == "a moment ago  2026-11-24 01:29  2 comments"
    assert facts.since(one.when, now) == "Since a moment ago"
    assert facts.since("2026-11-23T20:30:00+00:00", now) == "Since 3 h ago"
    assert facts.visit(one._replace(when="some day"), now) == "some day  2 comments"


def test_ages_are_said_in_one_way() -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    for when, said in [
        ("2026-11-24T01:29:40+00:00", "a moment ago"),
        ("2026-11-24T01:20:00+00:00", "10 min ago"),
        ("2026-11-20T01:20:00+00:00", "4 d ago"),
        ("2024-11-20T01:20:00+00:00", "2024-11-20"),
        ("2026-11-24T01:20:00", "2026-11-24 01:20"),
    ]:
        assert facts.ago(when, now) == said
        (offer, _demo) = offered("", (), (Visit("/a", "Kites", opened=when),), now)
        assert offer.aside == said
        kept = LibraryPage(1, "/a", "Kites", "", when, 0, 0, 0, "")
        assert page_row(kept, None, now)[1] == said


def _kept(number: int, location: str, title: str, site: str = "") -> LibraryPage:
    return LibraryPage(number, location, title, site, "2026-11-24T01:20:00+00:00", 0, 0, 0, "")


def test_what_was_found_is_seen_beside_a_long_title() -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    page = _kept(
        1, "/a", "The clock on the quay and what the keeper wrote of its two hands in brass"
    )
    found = SearchHit(1, "c1", "Ines", (("the ", False), ("pinion", True)))
    left, right = PageRows([(page, found)], now, 76)[0]
    assert left.endswith("…  Ines: the ‹pinion›")
    assert cells(left) + cells(right) <= 76
    assert PageRows([(page, found)], now, 200)[0][0].startswith(f"  {page.title}  Ines")
    assert PageRows([(page, None)], now, 76)[0][0] == f"  {page.title}"


def test_what_was_found_is_seen_beside_an_address_and_far_into_its_passage() -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    title = "The clock on the quay and what the keeper wrote of its two hands in brass"
    before = "what was ordered in the spring for the tower that stands on the old quay, and the "
    found = SearchHit(1, "c1", "Ines", ((before, False), ("pinion", True), (" of it", False)))
    pages = [_kept(1, "/home/runa/kept/2011/clock.html", title), _kept(2, "/home/clock", title)]
    for width in (60, 76, 100, 160):
        left, right = PageRows([(page, found) for page in pages], now, width)[0]
        assert "‹pinion›" in left[: width - cells(right)]
        assert "clock.html)" in left
    assert "  Ines: what was" in PageRows([(pages[0], found)], now, 250)[0][0]


def test_on_a_page_that_a_query_found_its_words_are_looked_for() -> None:
    snippet = (("the ", False), ("Café", True), (" at the ", False), ("quayside", True))
    found = SearchHit(1, "c1", "Ines", snippet)
    assert words_to_find(found, "cafe at") == "cafe at"
    assert words_to_find(found, "quay cafe") == "quayside"
    assert words_to_find(found._replace(is_note=True), "cafe") == ""
    assert words_to_find(None, "cafe") == ""


@pytest.mark.parametrize("match", [None, SearchHit(1, "", "", (("a ", False), ("pinion", True)))])
def test_of_a_page_without_a_title_the_end_of_its_path_is_seen(match: SearchHit | None) -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    page = _kept(1, "/home/runa/pages kept since/2011/winter/from the old machine/loom.txt", "")
    left, right = PageRows([(page, match)], now, 60)[0]
    assert "/loom.txt" in left
    assert cells(left) + cells(right) <= 60


def test_the_head_tells_where_a_search_gave_as_many_as_it_gives() -> None:
    which: tuple[str, str, Order] = ("all", "tide", "opened")
    assert head(Counts(500, 20_000, is_cut=True), which, 80).startswith("Library · 500+ of 20,000")
    assert head(Counts(499, 20_000), which, 80).startswith("Library · 499 of 20,000 pages")


@pytest.mark.parametrize("width", [36, 76, 200])
def test_pages_of_one_title_are_told_by_where_they_are(width: int) -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    pages = [
        _kept(1, "/home/runa/kept/clock.html", "The clock on the quay"),
        _kept(2, "/home/runa/kept/clock-2.html", "The clock on the quay"),
        _kept(3, "https://quay.example/clock", "The clock on the quay"),
        _kept(4, "https://quay.example/ledger", "The second ledger"),
    ]
    rows = [left for left, _ in PageRows([(page, None) for page in pages], now, width)]
    assert len(set(rows)) == 4
    assert all("(" in row and row.endswith(")") for row in rows[:3])
    assert "(" not in rows[3]
    assert width == 36 or rows[2] == "  The clock on the quay (quay.example/clock)"
