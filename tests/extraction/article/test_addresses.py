"""Lines that say where to follow or to reach the author of a text, or its site."""

import pytest

import reader

BYLINE = "<meta name=author content='Ada Lind'>"


def lines(*more: str, first: str = "") -> list[str]:
    """The paragraphs of an article with these under it, in a page signed by Ada Lind."""
    text = [
        f"<p>Gate {n} had been painted twice before the ice came down, the keeper said on Monday.</p>"
        for n in range(12)
    ]
    body = "".join((first, *text, *more))
    page = (
        f"<title>Ice on the river</title><meta property=og:type content=article>{BYLINE}"
        f"<h1>Ice on the river</h1><article>{body}</article>"
    )
    return reader.extract(page, "https://quay.example/ice").article.text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "<p><i>Follow Ada Lind on <a href=https://twitter.com/a>Twitter</a>: @adalind.</i></p>",
        "<p>Follow <a href=https://twitter.com/quaynews>@quaynews</a>, Facebook and Instagram.</p>",
        "<p>Folgen Sie <a href=https://facebook.com/quay>uns auf Facebook</a></p>",
        "<p>Write to Ada Lind at ada.lind@quay.example</p>",
        "<p>Contact staff writer Ada Lind at 0123 456, or lind@quay.example.</p>",
        "<p>Contact the writer: alind@quay.example</p>",
    ],
)
def test_where_to_follow_and_to_write_is_none_of_the_text(line: str) -> None:
    assert lines(line)[-1].startswith("Gate 11")


def test_the_author_is_named_above_a_long_end_too() -> None:
    line = "<p>Follow Ada Lind on <a href=https://twitter.com/a>Twitter</a></p>"
    more = "".join(
        f"<p>Lock {n} is open from May until the first night of frost.</p>" for n in range(9)
    )
    assert not any("Twitter" in text for text in lines(line, more))


@pytest.mark.parametrize(
    "line",
    [
        "<p>Follow the towpath on foot and you will see the gates.</p>",
        f"<p>Follow Bo Rask on <a href=/b>Facebook</a> for pictures of the lock{', and the gates' * 3}</p>",
        "<ul><li>Follow <a href=https://twitter.com/b>@borask</a> for his pictures</li></ul>",
        "<p>To help, write to Bo Rask at bo@quay.example</p>",
        "<p>Follow <a href=https://twitter.com/quaylock>@quaylock</a> for the hourly level.</p>",
        "<p>Follow the final live on YouTube from 9 a.m. on Sunday.</p>",
        "<p>Follow the recipe Ada Lind made on Instagram.</p>",
        "<p>Folge 12 ist ab Sonntag auf YouTube zu sehen.</p>",
        "<p>Book seats with Ada Lind at seats@quay.example by Friday.</p>",
        "<p>Press contact for Ada Lind: press@quay.example</p>",
        "<p>Contact Ada Lind at seats@quay.example</p>",
        "<p>The keeper followed @borask on Twitter.</p>",
        "<blockquote><p>Follow <a href=/b>@borask</a> now</p></blockquote>",
    ],
)
def test_advice_and_what_is_told_stay(line: str) -> None:
    assert not lines(line)[-1].startswith("Gate 11")


def test_in_the_text_advice_to_follow_somebody_stays() -> None:
    line = "<p>Follow <a href=https://twitter.com/b>@borask</a> for pictures of the lock.</p>"
    more = "".join(
        f"<p>Lock {n} is open from May until the first night of frost.</p>" for n in range(9)
    )
    assert any("@borask" in text for text in lines(line, more))
