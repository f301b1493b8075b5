"""Whether a group can be a discussion is known before it is asked who wrote its items."""

import pytest

from reader.extraction.generic import fields
from reader.extraction.generic.judging.choose import discussion
from reader.extraction.generic.judging.evidence import evidence, may_suffice
from reader.extraction.generic.judging.features import Seen
from reader.extraction.generic.judging.rough_rating import distinct, weighed
from reader.extraction.generic.structure.repeated import repeated
from reader.extraction.generic.structure.survey import Survey, survey
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL

PEOPLE = ("Orla Finch", "bram_holt", "Tamsin Reed", "Wilf Crane", "Ines Maro")
COMMENT = (
    "<li class=comment><b>{who}</b> <i>March {day}, 2024</i><p>{said}</p><a href=#>Reply</a></li>"
)
POST = (
    "<div class=post><a href=/u/{day}>{who}</a> <time>March {day}, 2024</time><p>{said}</p>"
    "<button>Reply</button></div>"
)
TEASER = (
    "<div class=post><h4><a href=/news/{day}>The gate below the bridge is open, part {day}</a></h4>"
    "<a href=/u/{day}>{who}</a> <time>March {day}, 2024</time><p>{said}</p>"
    "<a href=/reply/{day}>Reply</a></div>"
)


def page(drawn: str, head: str = "", count: int = 5) -> Survey:
    items = "".join(
        drawn.format(who=PEOPLE[at], day=at + 13, said=SAID[at] * 2) for at in range(count)
    )
    return survey(
        parse(f"<html lang=en><body>{ARTICLE}<div>{head}{items}</div></body></html>", URL)
    )


def seen(sums: Survey) -> list[Seen]:
    groups = distinct(sums, weighed(sums, repeated(sums)))
    return [Seen(sums, group) for _, group in groups]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("head", ["", "<h3>Comments</h3>"], ids=["bare", "announced"])
@pytest.mark.parametrize("drawn", [COMMENT, POST], ids=["called", "uncalled"])
def test_what_is_enough_was_not_ruled_out(drawn: str, head: str, count: int) -> None:
    enough = [
        one
        for one in seen(page(drawn, head, count))
        if evidence(one, fields.layout(one.table)).is_enough
    ]
    assert enough or count < 3
    assert all(map(may_suffice, enough))


def test_nobody_asks_who_wrote_teasers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(fields, "authors")
    sums = page(TEASER)
    assert any(one.may_be_enough() for one in seen(sums))
    assert discussion(sums, repeated(sums)) is None
