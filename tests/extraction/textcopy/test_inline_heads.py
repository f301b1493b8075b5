"""Heads that a copy has in one line with the text behind them."""

import pytest

from reader.extraction.textcopy import inline_heads, read_textcopy
from reader.extraction.textcopy.stamps import Stamp, leading
from tests.extraction.textcopy.test_dated_below import ARTICLE

SAID = (
    ("Ida Marsh", "The meadows were never theirs, my uncle has the papers in a drawer."),
    ("pike_77", "Lovely."),
    ("Otto B.", "Who is going to pay for the oak, and who is going to carry it down there?"),
)
DATES = ("3 May 2022", "4 May 2022", "6 May 2022")


def copy(form: str, heading: str = "3 Comments") -> str:
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


def test_links_for_answering_show_them_where_the_heading_counts_nothing() -> None:
    comments = read_textcopy(copy("{name} {date} {text}\nReply", heading="Comments")).comments
    assert [(comment.author, comment.text) for comment in comments] == list(SAID)


NEWS = "".join(
    f"{city} {n} hours ago The ferry across the river was late.\n\n"
    for n, city in enumerate(("Ely", "Goole", "Selby"), 2)
)
SOURCES = "".join(
    f"{name}, J. May {n}, 2022 On the felling of oaks.\n\n"
    for n, name in enumerate(("Reed", "Mill"), 3)
)


@pytest.mark.parametrize(
    "rows",
    [
        f"0 Comments\n\n{NEWS}",
        f"Comments\n\nNobody has written yet.\n\nRead more\n\n{NEWS}",
        f"3 Comments\n\nThey are closed to visitors.\n\n{NEWS}",
        f"40 Comments\n\n{NEWS}",
        f"Comments\n\nNone.\n\nReferences\n\n{SOURCES}",
        f"2 Comments\n\nReferences\n\n{SOURCES}",
        f"Discussion\n\n{SOURCES}Conclusion\n\nOak lasts.\n",
        "Responses\n\nGET weirs 2022-05-01 lists all weirs.\n\nGET locks 2022-05-02 lists locks.\n",
        "Reactions\n\nEly, 4 May 2022 – The mayor was cross.\n\nSelby, 5 May 2022 – So was ours.\n",
    ],
)
def test_news_and_references_are_not_separated(rows: str) -> None:
    reading = read_textcopy(ARTICLE + rows)
    assert not reading.comments


def test_rows_below_many_headings_are_read_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str) -> Stamp | None:
        read.append(text)
        return leading(text)

    monkeypatch.setattr(inline_heads, "leading", counted)
    read_textcopy("The weir\n\n" + "5 Comments\n\nIda May 3, 2022 News\n\n" * 1500)
    # 2,250,000 when each heading was followed to the end.
    assert 1500 <= len(read) <= 2 * 1500


def test_without_a_heading_they_are_sentences() -> None:
    reading = read_textcopy(copy("{name} {date} {text}", heading="The families"))
    assert not reading.comments
    assert "my uncle has the papers" in reading.article.text


def test_events_below_a_heading_name_nobody() -> None:
    events = "\n".join(f"{date} The gate of the weir was opened by the miller." for date in DATES)
    reading = read_textcopy(f"{ARTICLE}Reactions\n{events}\n")
    assert not reading.comments
    assert "opened by the miller" in reading.article.text
