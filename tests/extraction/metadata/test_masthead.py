"""The entries of a list have dates and authors of their own, which are not those of the page."""

import pytest

from reader.extraction.metadata.meta import Meta, meta
from reader.html.tree import parse

SAID = "The pier was closed for two days while the piles were driven, and the boat lay at the slip."
CARDS = [
    ("<article class=card><h2><a href=/{n}>Log {n}</a></h2><p class=byline>By Runa Feld</p>"
    "<time datetime=2026-05-0{n}>{n} May</time><p>{said}</p></article>"),
    ("<li><div class=row><h3>Log {n}</h3><span class=author>Runa Feld</span>"
    "<span class=date>{n} May 2026</span><div>{said}</div></div></li>"),
    ("<div class='post-{n} post kind-{n}'><h2>Log {n}</h2><div class=meta><span class=author>Runa "
    "Feld</span> <span class=entry-date>{n} May 2026</span></div><p>{said}</p></div>"),
]  # fmt: skip


def said(body: str) -> Meta:
    page = f"<html><head><title>Logs</title></head><body><main>{body}</main></body></html>"
    return meta(parse(page, "https://quay.example/logs"))


def listed(card: str, count: int) -> str:
    return "".join(card.format(n=n, said=SAID) for n in range(3, 3 + count))


@pytest.mark.parametrize("card", CARDS)
def test_a_list_has_neither_date_nor_author_of_its_first_entry(card: str) -> None:
    got = said(f"<h1>Logs</h1><ul>{listed(card, 5)}</ul>")
    assert (got.published, got.byline) == (None, "")


@pytest.mark.parametrize("card", CARDS)
def test_an_article_above_such_a_list_keeps_its_own(card: str) -> None:
    own = "<p class=byline>By Ada Lind</p><time datetime=2026-04-30>30 April</time>"
    got = said(f"<h1>Logs</h1>{own}<p>{SAID}</p><ul>{listed(card, 5)}</ul>")
    assert (str(got.published)[:10], got.byline) == ("2026-04-30", "Ada Lind")
    inside = f"<article class=card><h1>Logs</h1>{own}<p>{SAID}</p></article>{listed(card, 5)}"
    assert (str(said(inside).published)[:10], said(inside).byline) == ("2026-04-30", "Ada Lind")


@pytest.mark.parametrize("card", CARDS[1:])
def test_two_dated_texts_are_no_list(card: str) -> None:
    assert str(said(f"<h1>Logs</h1><ul>{listed(card, 2)}</ul>").published)[:10] == "2026-05-03"
    assert said(f"<h1>Logs</h1><ul>{listed(card, 3)}</ul>").published is None


def test_an_article_below_its_title_keeps_its_own_among_cards_like_it() -> None:
    own = (
        "<div class=card><h2>How</h2><span class=author>Ada Lind</span> <time>30 April 2026</time>"
    )
    cards = "".join(
        f"<div class=card><h3>Log {n}</h3><time>{n} March 2026</time></div>" for n in (3, 4)
    )
    got = said(f"<header><h1>Logs</h1></header>{own}{f'<p>{SAID}</p>' * 9}</div>{cards}")
    assert (str(got.published)[:10], got.byline) == ("2026-04-30", "Ada Lind")
