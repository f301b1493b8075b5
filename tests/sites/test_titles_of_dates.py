"""Of a date whose element shows an age, the title is taken if it is a full date."""

from datetime import UTC, datetime

import pytest

import reader

_FETCHED = datetime(2026, 1, 3, 21, 30, tzinfo=UTC)
_COMMENT = (
    "<li class='comment even depth-1' id='comment-{n}'><cite class='fn'>Ilka {n}</cite> {when}"
    "<div class='comment-content'><p>The mill stood still on day {n}.</p></div></li>"
)


@pytest.mark.parametrize(
    ("when", "published", "shown"),
    [
        (
            '<time title="Jan 1, 2026 10:00 PM">2 d</time>',
            datetime(2026, 1, 1, 22, 0),
            "2 d",
        ),
        (
            '<time title="2026-01-01T22:00:00+00:00">2 days ago</time>',
            datetime(2026, 1, 1, 22, 0, tzinfo=UTC),
            "2 days ago",
        ),
        (
            '<time title="2 days ago">Jan 1, 2026 10:00 PM</time>',
            datetime(2026, 1, 1, 22, 0),
            "Jan 1, 2026 10:00 PM",
        ),
        (
            '<time title="Link to this">2 days ago</time>',
            datetime(2026, 1, 1),
            "2 days ago",
        ),
        (
            '<time title="2 days ago">The other day</time>',
            datetime(2026, 1, 1),
            "The other day",
        ),
    ],
)
def test_the_full_date_is_taken_and_an_age_only_without_one(
    when: str, published: datetime, shown: str
) -> None:
    comments = "".join(_COMMENT.format(n=n, when=when) for n in (1, 2, 3))
    page = f"<html lang=en><body><h1>Mill</h1><ol class=comment-list>{comments}</ol></body></html>"
    read = reader.extract(page, fetched=_FETCHED).comments
    assert {(c.published, c.published_text) for c in read} == {(published, shown)}
