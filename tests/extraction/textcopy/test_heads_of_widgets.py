"""What widgets and forums put around a comment: buttons, ranks, numbers, the name a second time."""

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading
from tests.extraction.textcopy.threads import posts

ARTICLE = """The Sunday Ferry Will Run Again
By Odo Weir
June 3, 2024
The council voted on Tuesday night to bring back the ferry, which had not run since the old boat was sold.

The new boat holds forty people and six bicycles, and the harbour master expects it to be full all summer.

Nobody spoke against the plan, although two members asked who would pay for the second captain.
"""
SAID = (
    ("Tilda Marsh", "Forty people is nothing in July. We stood on the quay for an hour."),
    ("brackwater", "Then go on a Monday, as we all do."),
    ("Wim Pike", "Who pays for the second captain? The same people as ever."),
)
DATES = ("5 June 2024, 9:12 AM", "5 June 2024, 9:40 AM", "6 June 2024, 7:30 AM")


def page(form: str, above: str = "Conversation\n", below: str = "Load More\n") -> Reading:
    """A copy of the article and three comments of this form."""
    comments = (
        form.format(name=name, letter=name[0].upper(), text=text, date=date, n=n)
        for n, ((name, text), date) in enumerate(zip(SAID, DATES, strict=True), 1)
    )
    return read_textcopy(f"{ARTICLE}{above}{''.join(comments)}{below}")


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(comment.author, comment.text) for comment in reading.comments]


@pytest.mark.parametrize("buttons", ["Nod\nReply\nShare\n", "Nod\n3\nReply\n", "Aha{n}\nHm{n}\n"])
def test_buttons_in_no_table_are_known_by_recurring(buttons: str) -> None:
    """Also below the last comment, which of three makes the third time."""
    reading = page("{name}\n{date}\n{text}\n" + buttons, above="3 comments\n")
    assert said(reading) == list(SAID)


def test_what_is_around_two_comments_recurs_as_often_as_a_text() -> None:
    box = "You may also like\n" + "".join(
        f"{text}\n1{n}.03.2024\n"
        for n, (_, text) in enumerate((*SAID, ("", "May dogs come along on Sunday?")))
    )
    comments = (
        "Tim\nTrue.\n13.03.2024, 08:05\nwren\nMay dogs come along on Sunday?\n14.03.2024, 15:12\n"
    )
    reading = read_textcopy(
        f"{ARTICLE}\n{box}Comments (2)\n{comments}\nLoad more comments\n\n{box}"
    )
    assert said(reading) == [("Tim", "True."), ("wren", "May dogs come along on Sunday?")]


def test_points_beside_the_date_name_nobody() -> None:
    reading = page("{letter}\n{name}\n{n} points · {n} days ago\n{text}\n", above="3 comments\n")
    assert said(reading) == list(SAID)


def test_the_name_of_a_date_may_stand_again_in_the_column_beside_the_post() -> None:
    """phpBB copies the column with the member first."""
    form = (
        "{name}\nPosts: 4{n}0\nJoined: Wed Mar 0{n}, 2016 8:11 am\nRe: Ferry\nQuote\n"
        "Post by {name} » Wed Jun 0{n}, 2024 9:12 am\n\n{text}\nTop\n"
    )
    above = "The Harbour\nFerry\nPost Reply\n3 posts\n"
    comments = "".join(
        form.format(name=name, text=text, n=n) for n, (name, text) in enumerate(SAID, 1)
    )
    reading = read_textcopy(f"Millpond Board\nFAQ\nLogin\n{above}{comments}Post Reply\nJump to\n")
    assert posts(reading) == list(SAID)
    assert "Joined" not in reading.article.title


def test_ranks_and_facts_of_members_are_between_their_names_and_dates() -> None:
    ranks = ("Active member", "Well-known member", "Staff member")
    comments = "".join(
        f"{name}\n{rank}\nJoined\nMar {n}, 2016\nMessages\n4{n}2\nReaction score\n8{n}\n"
        f"Jun {n}, 2024\n#{n}\n{text}\n"
        for n, ((name, text), rank) in enumerate(zip(SAID, ranks, strict=True), 1)
    )
    head = "Anglers\nForums\nLog in\nRegister\nSunday ferry back\nThread starter\nTilda Marsh\nStart date\nJun 1, 2024\n"
    reading = read_textcopy(
        f"{head}{comments}You must log in or register to reply here.\nShare:\nEmail\n"
    )
    assert posts(reading) == list(SAID)
    assert reading.article.title == "Sunday ferry back"


NUMBERED = "{name}\n{date}\n\n{n}\n{text}\n {n} Likes\n"


def test_numbers_below_names_and_dates_that_count_from_1_are_those_of_posts() -> None:
    """Discourse has no other sign of a post."""
    reading = page(NUMBERED, above="Forum\nSign Up\n", below="\nRelated topics\n")
    assert said(reading)[-3:] == list(SAID)


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n{date}\n\n7{n}\n{text}\n",
        "Chapter\n\nThe {n}th day was longer than the days before it.\n{date}\n{n}\n{text}\n",
    ],
    ids=["another count", "no names"],
)
def test_other_numbers_below_dates_show_no_posts(form: str) -> None:
    assert page(form, above="Diary\n", below="\nPrivacy\n").comments == ()


def test_who_answers_stands_over_the_name_of_whom_they_answer() -> None:
    first, second, third = SAID
    rows = (
        f"{first[0]}\n2 days ago\n\n{first[1]}\n4\n0\nReply\nShare ›\n"
        f"{second[0]}\n{first[0]}\n2 days ago\n\n{second[1]}\n1\n0\nReply\nShare ›\n"
        f"{third[0]}\n2 days ago\n\n{third[1]}\n0\n0\nReply\nShare ›\n"
    )
    reading = read_textcopy(f"{ARTICLE}3 Comments\nBest\nNewest\n{rows}Subscribe\nPrivacy\n")
    assert said(reading) == list(SAID)


def test_two_comments_of_one_person_in_turn_are_both_theirs() -> None:
    first, second, _ = SAID
    rows = "".join(
        f"{first[0]}\n2 days ago\n\n{text}\n0\nReply\nShare\n" for text in (first[1], second[1])
    )
    reading = read_textcopy(f"{ARTICLE}2 Comments\nBest\n{rows}Subscribe\nPrivacy\n")
    assert said(reading) == [(first[0], first[1]), (first[0], second[1])]


HEADLINES = (
    ("Odo Weir", "June 2, 2024", "Lock closed until the end of May for repairs"),
    ("Ines Calder", "June 1, 2024", "Two herons return to the upper mill pond"),
    ("Odo Weir", "May 30, 2024", "County pays for the second captain, but for one year"),
)
TEASERS = (
    (
        "Lock Closed Until May",
        "The lock will be closed until the end of May, as the gate is broken.",
    ),
    ("Two Herons Return", "The keeper saw two herons on the upper pond when he opened the lock."),
    ("County Pays", "For one year the county pays for the captain, and then nobody does."),
)


@pytest.mark.parametrize("form", ["{}\n{}\n{}\n", "{} {} {}\n"], ids=["rows", "lines"])
def test_headlines_below_the_number_of_comments_are_none(form: str) -> None:
    """The number is a link to the comments, which the copy does not have."""
    rows = "".join(form.format(*headline) for headline in HEADLINES)
    assert read_textcopy(f"Gazette\nHome\n{ARTICLE}\n8 Comments\n{rows}About us\n").comments == ()


@pytest.mark.parametrize("heading", ["8 Comments", "Comments"])
def test_titles_whose_words_come_again_below_them_are_no_names(heading: str) -> None:
    rows = "".join(
        f"{title}\nJune {n}, 2024\n{text}\n" for n, (title, text) in enumerate(TEASERS, 1)
    )
    reading = read_textcopy(f"Gazette\nHome\n{ARTICLE}\n{heading}\n{rows}About us\n")
    assert reading.comments == ()


@pytest.mark.parametrize("count", [3, 8])
def test_texts_without_a_full_stop_are_comments_if_a_heading_counts_them(count: int) -> None:
    rows = "".join(f"{who}\n{when}\n{text}\n" for who, when, text in HEADLINES)
    reading = read_textcopy(f"Gazette\nHome\n{ARTICLE}\n{count} Comments\n{rows}About us\n")
    assert said(reading) == ([(who, text) for who, _, text in HEADLINES] if count == 3 else [])


@pytest.mark.parametrize("last", ["Rest in peace", "Amen", "Thank you!", "Respect", "Pinned"])
@pytest.mark.parametrize("links", ["", "Reply\n"], ids=["without links", "with a link"])
def test_what_three_readers_say_last_is_said_by_each(last: str, links: str) -> None:
    rows = "".join(
        f"{name}\n{date}\n{text}\n{last}\n{links}"
        for (name, text), date in zip(SAID, DATES, strict=True)
    )
    reading = read_textcopy(f"Gazette\nHome\n{ARTICLE}\n3 Comments\n{rows}")
    assert said(reading) == [(name, f"{text}\n\n{last}") for name, text in SAID]


def test_brief_comments_without_full_stops_are_comments_all_the_same() -> None:
    brief = ("Forty people is nothing in July", "on Monday it is empty as we all know", "Who pays?")
    rows = "".join(
        f"{name}\n{date}\n{text}\n"
        for (name, _), date, text in zip(SAID, DATES, brief, strict=True)
    )
    reading = read_textcopy(f"Gazette\nHome\n{ARTICLE}\n3 Comments\n{rows}About us\n")
    assert [text for _, text in said(reading)] == list(brief)
    linked = "".join(f"{who}\n{when}\n{text}\nReply\n" for who, when, text in HEADLINES)
    reading = read_textcopy(f"Gazette\nHome\n{ARTICLE}\n3 Comments\n{linked}About us\n")
    assert said(reading) == [(who, text) for who, _, text in HEADLINES]


def test_numbers_below_days_without_a_time_are_no_posts() -> None:
    rows = "".join(
        f"{name}\nJune {n}, 2024\n{n}\n{text}\n" for n, (name, text) in enumerate(SAID, 1)
    )
    text = ARTICLE.replace("June 3, 2024\n", "")
    assert read_textcopy(f"Gazette\nHome\n{text}\nDays\n{rows}About us\n").comments == ()


def test_dates_of_joining_are_no_posts_in_a_dump_either() -> None:
    """Those of links have blank lines, and bullets before the dates and numbers of posts."""
    comments = "".join(
        f"{name}\n\nMember\n\nJoined\n   Mar {n}, 2016\n\nMessages\n   4{n}2\n\n"
        f"     * Jun {n}, 2024\n     *\n     * #{n}\n   {text}\n\n"
        for n, (name, text) in enumerate(SAID, 1)
    )
    head = "   Anglers\n\n     * Forums\n     * New posts\n\n   Log in\n\n   Sunday ferry back\n\n"
    reading = read_textcopy(f"{head}{comments}   You must log in or register to reply here.\n")
    assert posts(reading) == list(SAID)
