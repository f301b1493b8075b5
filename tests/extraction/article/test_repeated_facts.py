"""Lines loose above a text that repeat its author and its day."""

import pytest

import reader

TEXT = "<p>The lock keeper had painted the gates twice before the ice came down the river.</p>" * 8
HEAD = (
    "<title>Ice on the river</title><meta property=og:type content=article>"
    "<meta property=article:published_time content=2024-03-05T11:25:00Z>"
    "<meta name=author content='Ada Lind'><meta property=og:site_name content='Quay News'>"
)


def lines(loose: str, head: str = HEAD) -> list[str]:
    """The paragraphs of a page whose text has something loose before it in its element."""
    body = f"<div class=story-body><h1>Ice on the river</h1>{loose}{TEXT}</div>"
    return reader.extract(f"{head}{body}", "https://quay.example/ice").article.text.split("\n\n")


@pytest.mark.parametrize(
    "loose",
    [
        "<span><span>5 March 2024</span> Last updated at 11:25 GMT</span>",
        "<span>By Ada Lind Quay News</span>",
        "<span>By Ada Lind Science reporter, Quay News</span>",
        "<span>By Ada Lind, Tuesday 5 March 2024</span>",
        "<span>Martedì 2024-03-05</span>",
        "<span>March 5, 2024 6:25 AM ET</span>",
        "<span>mardi 5 mars 2024, par Ada Lind</span>",
        "<div><img src=/a.jpg></div><span>By Ada Lind</span>",
        "<span>5 March 2024 at 11:25</span><br><br><span>By Ada Lind</span>",
    ],
)
def test_the_day_and_the_author_of_the_page_are_not_repeated(loose: str) -> None:
    assert lines(loose)[0].startswith("The lock keeper")


@pytest.mark.parametrize(
    "loose",
    [
        "<span>6 April 2023 at 11:25</span>",
        "<span>By Ada Lind and Bo Rask</span>",
        "<span>By Ada Lind and Bo Holliday</span>",
        "<span>Text: Ada Lind, translated by Bo Rask</span>",
        "<span>Volume 5, issue 3, 2024, at 11:25</span>",
        "<span>Concert on 5 March 2024 at 19:30, St Mary</span>",
        "<span>5 March 2024 at 19:30, Hall</span>",
        "<span>By Ada Lind, 6 March 2024</span>",
        "<span>Kinostart: 5.3.2024</span>",
        "<span>Estreno: 2024-03-05</span>",
        "<span>By Bo Rask, Quay News</span>",
        "<span>By Ada Lind the gates were painted twice, and by nobody else.</span>",
        "<span>Ada Lind paints the gates</span>",
    ],
)
def test_other_days_and_names_and_what_is_said_of_them_stay(loose: str) -> None:
    assert not lines(loose)[0].startswith("The lock keeper")


def test_a_day_that_only_the_line_tells_stays() -> None:
    """It may be the day of what the text announces."""
    assert lines("<span>5 March 2024 at 11:25</span>", "<title>Ice on the river</title>")[
        0
    ].startswith("5 March")


def test_the_day_of_an_event_stays() -> None:
    event = (
        '<script type=application/ld+json>{"@type":"MusicEvent","name":"Ice on the river"}</script>'
    )
    head = HEAD.replace("<meta property=og:type content=article>", event)
    assert lines("<span>5 March 2024 at 11:25</span>", head)[0].startswith("5 March")


def test_no_more_than_three_lines_go() -> None:
    ways = ("By", "Text:", "Written by", "Words by")
    said = lines("".join(f"<span>{way} Ada Lind</span><br><br>" for way in ways))
    assert said[0] == "Words by Ada Lind"


def test_a_list_keeps_its_lines() -> None:
    links = "".join(
        f"<li><a href=/n/{at}>What the town says of lock {at}</a></li>" for at in range(60)
    )
    page = f"<title>Ice on the river</title><meta name=author content='Ada Lind'><h1>Ice</h1><div>By Ada Lind<br><br><ul>{links}</ul></div>"
    got = reader.extract(page, "https://quay.example/ice")
    assert any("read as a list" in note for note in got.notes)
    assert got.article.text.startswith("By Ada Lind")


def test_a_manual_keeps_its_lines() -> None:
    head = f"{HEAD}<meta name=generator content=MkDocs>"
    assert lines("<span>By Ada Lind</span>", head)[0] == "By Ada Lind"


def test_what_stands_in_the_text_stays() -> None:
    said = lines(f"{TEXT}<span>5 March 2024 at 11:25</span><br><br>")
    assert "5 March 2024 at 11:25" in said
