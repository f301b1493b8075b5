"""Comments whose date is below their text."""

import pytest

from reader.extraction.textcopy import read_textcopy

ARTICLE = """The weir

The weir was built of oak by the three families that owned the meadows on the other bank of it.

It has to be mended every spring, which nobody has done since the last of them moved to the town.

"""
SAID = (
    ("Ida Marsh", "The meadows were never theirs, my uncle has the papers in a drawer."),
    ("pike_77", "Lovely."),
    ("Otto B.", "Who is going to pay for the oak?"),
)
DATES = ("3 May 2022 10:14", "4 May 2022 11:02", "6 May 2022 08:30")


def said(form: str, foot: str = "Send\n© 2022 Heron Gazette\n") -> list[tuple[str, str]]:
    comments = (
        form.format(name=name, date=date, text=text)
        for (name, text), date in zip(SAID, DATES, strict=True)
    )
    copy = f"{ARTICLE}3 Comments\n" + "".join(comments) + foot
    return [(comment.author, comment.text) for comment in read_textcopy(copy).comments]


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n{text}\n{date}\n",
        "{name}\n{text}\n{date}\nReply\n",
        "{name} says:\n{text}\n{date}\nReply\n",
        "O\n{name}\n{text}\n{date}\nReply\n",
        "{text}\n{name}, {date}\nReply\n",
        "{text}\n— {name}, {date}\nReply\n",
        "{name}\n\n{text}\n\n{date} / Reply / Like 3\n",
    ],
)
def test_a_date_below_the_text_ends_the_comment(form: str) -> None:
    assert said(form) == list(SAID)


def test_a_label_of_the_widget_is_below_the_last_date() -> None:
    form = "{name}\n{text}\n{date}\nReply\n"
    assert said(form, "Load more comments\n© 2022 Heron Gazette\n") == list(SAID)


@pytest.mark.parametrize(
    "form",
    ["{name}\n{date}\n{text}\n", "{name}\n{date}\n{text}\nReply\n", "{name} {date}\n{text}\n"],
)
def test_a_text_below_the_last_date_is_of_that_date(form: str) -> None:
    assert said(form) == list(SAID)


def test_names_below_the_texts_end_at_an_invitation_to_comment() -> None:
    copy = said("{text}\n\n{name} · {date}\n\n", "Leave a comment!\nYour name\n")
    assert copy == [(name, text) for name, text in SAID]


def test_names_below_the_texts_end_at_the_feed_of_the_comments() -> None:
    copy = said("{text}\n\nComment by {name} — {date}\n\n", "RSS feed for comments on this post.\n")
    assert copy == [(name, text) for name, text in SAID]


def test_a_number_above_each_text_is_not_that_of_the_date_above_it() -> None:
    numbered = (
        f"#{number}\n\n{text}\n\nComment by {name} — {date}\n\n"
        for number, ((name, text), date) in enumerate(zip(SAID, DATES, strict=True), 1)
    )
    copy = f"{ARTICLE}3 Comments\n{''.join(numbered)}Leave a comment\nYour name\n"
    read = read_textcopy(copy).comments
    assert [(comment.author, comment.text) for comment in read] == list(SAID)
    assert [comment.published_text for comment in read] == list(DATES)


@pytest.mark.parametrize("pager", ["« older comments", "← previous page"])
def test_names_below_the_texts_end_at_a_link_to_another_page(pager: str) -> None:
    form = "{text}\n\nComment by {name} — {date}\n\n"
    assert said(form, f"{pager}\nSend\n") == list(SAID)


def test_what_recurs_below_names_and_dates_is_no_text() -> None:
    four = [*SAID, ("Lena K.", "It was never oak.")]
    reviews = (
        f"{text}\n\nReviewed by {name} on {day} May 2022\n\nIs this of use?\nYes\nNo\n\nNo votes.\n\n"
        for day, (name, text) in enumerate(four, 3)
    )
    copy = read_textcopy(f"{ARTICLE}4 Reviews\n\n{''.join(reviews)}Recent posts\nAn old mill\n")
    assert [(comment.author, comment.text) for comment in copy.comments] == four


MANY = (*SAID, ("Lena K.", "It was never oak."), ("Jo Pike", "Then what was it, if I may ask?"))


def signed(*lacking: int) -> list[tuple[str, str]]:
    """The authors and texts of posts with names above and below, some of them without that above."""
    thread = "".join(
        f"{'' if n in lacking else name}\n{text}\n{name}, May {n + 1}, 2022\n\n"
        for n, (name, text) in enumerate(MANY)
    )
    copy = (
        f"{ARTICLE}5 Comments\n{thread}Guests may not answer here, as the rules of the house say.\n"
    )
    return [(comment.author, comment.text) for comment in read_textcopy(copy).comments]


def test_of_names_above_texts_and_again_below_one_may_lack() -> None:
    assert signed() == list(MANY)
    assert signed(1) == list(MANY)


def test_without_half_of_the_names_above_the_dates_end_nothing() -> None:
    assert signed(1, 2, 3) != list(MANY)
