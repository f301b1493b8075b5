"""Heads that a copy has in one line with the text behind them."""

import pytest

from reader.extraction.textcopy import read_textcopy

ARTICLE = """The weir

The weir was built of oak by the three families that owned the meadows on the other bank of it.

It has to be mended every spring, which nobody has done since the last of them moved to the town.

"""
SAID = (
    ("Ida Marsh", "The meadows were never theirs, my uncle has the papers in a drawer."),
    ("pike_77", "Lovely."),
    ("Otto B.", "Who is going to pay for the oak, and who is going to carry it down there?"),
)
DATES = ("3 May 2022", "4 May 2022", "6 May 2022")


def copy(form: str, heading: str = "Comments") -> str:
    comments = (
        form.format(name=name, date=date, text=text)
        for (name, text), date in zip(SAID, DATES, strict=True)
    )
    return f"{ARTICLE}{heading}\n" + "\n".join(comments) + "\n© 2022 Heron Gazette\n"


@pytest.mark.parametrize(
    "form",
    [
        "{name} {date} {text}",
        "{name}\n{date} {text}",
        "{name}\n{date}{text}",
        "{name} {date}: {text}\nReply",
        "{name} · {date} — {text}",
    ],
)
def test_name_and_date_are_separated_from_the_text_behind_them(form: str) -> None:
    comments = read_textcopy(copy(form)).comments
    assert [(comment.author, comment.text) for comment in comments] == list(SAID)
    assert [f"{comment.published:%-d}" for comment in comments] == ["3", "4", "6"]


def test_without_a_heading_they_are_sentences() -> None:
    reading = read_textcopy(copy("{name} {date} {text}", heading="The families"))
    assert not reading.comments
    assert "my uncle has the papers" in reading.article.text


def test_events_below_a_heading_name_nobody() -> None:
    events = "\n".join(f"{date} The gate of the weir was opened by the miller." for date in DATES)
    reading = read_textcopy(f"{ARTICLE}Reactions\n{events}\n")
    assert not reading.comments
    assert "opened by the miller" in reading.article.text
