"""What there is to say of an article, above it and in the title line."""

from datetime import UTC, datetime

from reader.model import Article, Reading
from reader.ui.facts import about
from reader.ui.panes.head import origin
from reader.ui.panes.reckoning import Length

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


def test_what_is_unknown_is_left_out() -> None:
    assert about(Reading(Article("Kites", ())), Length()) == ()
    assert origin(Article("Kites", ())) == ""
