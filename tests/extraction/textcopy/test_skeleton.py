"""Discussions that are recognised by the lines that recur, and what only looks like one."""

import pytest

import reader
from reader.extraction.textcopy import read_textcopy
from reader.model import Reading

ARTICLE = """Heron Gazette

The lock keeper retires after forty years

Marta Quill | 2 May 2022

The keeper of the upper lock handed over his keys on Monday, forty years after he was given them.
He has counted every boat since then, and he says that he would not have missed a single one.

There were cakes on the bridge, and a band that played until the rain came down the valley at six.
The new keeper starts in June, and until then the lock will open twice a day for the ferry only.

The council has promised to mend the gate before the winter, which it promised last year as well.
Nobody at the party wished to say whether they believed it, but several people smiled into a cup.
"""
SAID = (
    ("Ida Marsh", "He waved at us every single morning, whatever the weather was."),
    ("pike_77", "The gate has been broken since my son was born. He is nine now."),
    ("Otto B.", "Who is going to feed the geese when he is gone?"),
    ("Wren", "I shall miss the bell, and so will the dog."),
)
DATES = ("3 May 2022 10:14", "3 May 2022 11:02", "4 May 2022 08:30", "6 May 2022 19:47")
AGES = ("2 giờ trước", "5 giờ trước", "3 ngày trước", "1 tuần trước")
FOOT = "\n© 2022 Heron Gazette\n\nImprint\n"


def page(form: str, above: str = "\n", below: str = FOOT, dates: tuple[str, ...] = DATES) -> str:
    """A copy of the article and four comments of this form."""
    comments = (
        form.format(
            name=name, text=text, date=date, n=n, letter=name[0].upper(), joined=f"{n} Mar 2011"
        )
        for n, ((name, text), date) in enumerate(zip(SAID, dates, strict=True), 1)
    )
    return ARTICLE + above + "".join(comments) + below


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(comment.author, comment.text) for comment in reading.comments]


@pytest.mark.parametrize(
    "form",
    ["{name} {date}\n\n{text}\n\n", "{name}\n{date}\n\n{text}\n\n", "{date}\n{name}\n\n{text}\n\n"],
)
def test_names_dates_and_prose_are_a_discussion_without_any_words_of_a_widget(form: str) -> None:
    reading = read_textcopy(page(form))
    assert said(reading) == list(SAID)
    assert "smiled into a cup" in reading.article.text
    assert "every single morning" not in reading.article.text


@pytest.mark.parametrize("heading", ["Komentáře", "التعليقات", "コメント一覧"])
def test_a_heading_without_a_number_announces_comments_in_many_languages(heading: str) -> None:
    reading = read_textcopy(page("{name}\n{date}\n{text}\n", above=f"\n{heading}\n"))
    assert said(reading) == list(SAID)
    assert heading not in reading.article.text


def test_ages_are_read_in_languages_that_only_the_finder_of_discussions_knows() -> None:
    reading = read_textcopy(page("{name} {date}\n{text}\n", above="\n4 comments\n", dates=AGES))
    assert said(reading) == list(SAID)
    assert [comment.published_text for comment in reading.comments] == list(AGES)


def test_names_below_the_texts_are_those_of_the_texts_above() -> None:
    reading = read_textcopy(page("{text}\n\n{name} {date}\n\n", above="\n4 comments\n\n"))
    assert said(reading) == list(SAID)
    assert [comment.published_text for comment in reading.comments] == list(DATES)


def test_posts_of_a_forum_are_not_those_who_joined_it() -> None:
    form = "{letter}\n{name}\nLock hand\n{joined}\n40{n}\n1{n}\n{date}\n#{n}\n{text}\n"
    reading = read_textcopy(page(form))
    assert said(reading) == list(SAID)
    assert [comment.published_text for comment in reading.comments] == list(DATES)


def test_the_last_comment_ends_where_a_box_begins() -> None:
    box = "Latest stories\nA goat was seen on the roof of the school.\nThe mill is for sale.\n"
    reading = read_textcopy(page("{name} {date}\n\n{text}\n\n", below=f"\n{box}{FOOT}"))
    assert said(reading) == list(SAID)


def test_dates_of_another_form_in_the_next_box_are_no_comments() -> None:
    box = "Related posts\nA goat was seen on the roof.\n2022-03-01\nThe mill is for sale.\n2022-02-01\n"
    reading = read_textcopy(
        page("{name}\n{date}\n\n{text}\n\n", above="\n4 comments\n\n", below=f"\n{box}{FOOT}")
    )
    assert said(reading) == list(SAID)


HEADLINES = "".join(
    f"{title}\n{author} {date}\nIn the village they speak of nothing else since last week.\n\n"
    for title, author, date in zip(
        ("Goat on the school roof", "Mill for sale again", "Who rang the bell", "Eels are back"),
        ("Ida Marsh", "Otto Birch", "Ada Fenn", "Lars Holm"),
        DATES,
        strict=True,
    )
)


@pytest.mark.parametrize("above", ["\n", "\nThe Conversation\n", "\n0 comments\n"])
def test_a_list_of_headlines_is_no_discussion(above: str) -> None:
    assert read_textcopy(ARTICLE + above + HEADLINES + FOOT).comments == ()


def test_dates_of_sources_are_no_comments() -> None:
    sources = "".join(
        f"Council of the upper valley, minutes of the meeting about the gate of {date}\n"
        "The council met in the hall and decided to wait for another year.\n"
        for date in DATES
    )
    assert read_textcopy(f"{ARTICLE}\n{sources}").comments == ()


def test_the_rest_of_a_page_is_not_cut_into_more_comments_than_it_counts() -> None:
    rest = "Like\n\nOur newsletter comes on Fridays.\n\nLike\n\nThe shop opens at ten.\n\nLike\n\n"
    reading = read_textcopy(f"{ARTICLE}\n1 comment\n\n{rest}{rest.replace('Like', 'Reply')}")
    assert len(reading.comments) <= 1


def test_a_few_dates_of_an_article_are_no_comments() -> None:
    letters = "".join(
        f"{who} {date}\nThe answer was short and polite, and it promised nothing at all.\n"
        for who, date in (
            ("I wrote on", "12. Mai 2006"),
            ("Answers until", "23.06.2006"),
            ("Result", "15.06.2006"),
        )
    )
    reading = read_textcopy(f"{ARTICLE}\n{letters}")
    assert reading.comments == ()
    assert "promised nothing" in reading.article.text


def test_a_count_above_the_article_is_a_link_to_comments_that_are_elsewhere() -> None:
    top, _, body = ARTICLE.partition("2 May 2022\n")
    quoted = "".join(
        f"— {who} (@{who}) {date}\nThe keeper said no more about it when he was asked again.\n"
        for who, date in (("marsh", "3 May 2022"), ("pike", "4 May 2022"))
    )
    extra = "One more line about the lock, which is older than the bridge and the inn.\n" * 3
    reading = read_textcopy(f"{top}2 May 2022\n5 comments\n{body}\n{extra}\n{quoted}")
    assert reading.comments == ()
    assert "smiled into a cup" in reading.article.text


@pytest.mark.parametrize("title", ["", "The quay\n\n"])
def test_a_copy_may_end_at_a_date_with_the_name_to_come(title: str) -> None:
    first = ("Ada", "Ola", "Pell", "Ida", "Bero", "Runa", "Silke", "Maja", "Tova", "Odo")
    people = [f"{name} Weir" for name in first]
    entries = "".join(
        f"{day} May 2024, 10:{day:02}\n{who}\n"
        f"It was lit at six, and nobody saw it at all, number {day} 0.\n\n"
        f"It was lit at six, and nobody saw it at all, number {day} 1.\n\n\n"
        for day, who in enumerate(people, 1)
    )
    copy = f"{title}{entries.rstrip()}\n11 May 2024, 10:11"
    assert "number 10 1." in str(reader.extract(copy))


NEWS = """
You may also like
The ferry has a new bell
2022-04-11
The bridge is closed again
2022-03-30
Nobody counts the swallows
2022-03-02
"""


@pytest.mark.parametrize("heading", ["Comments", "KOMMENTARE", "Replies:", "پاسخها"])
def test_dates_of_other_articles_above_the_heading_are_of_another_form(heading: str) -> None:
    reading = read_textcopy(page("{name}\n{date}\n{text}\n", above=f"{NEWS}{heading}\n"))
    assert said(reading) == list(SAID)
    assert "swallows" not in "".join(text for _, text in said(reading))


@pytest.mark.parametrize("form", ["{date} | {name}\n{text}\n\n", "{date}\t{name}\n{text}\n\n"])
def test_a_name_may_be_behind_its_date(form: str) -> None:
    assert said(read_textcopy(page(form))) == list(SAID)


def test_what_a_date_says_of_itself_is_no_name() -> None:
    reading = read_textcopy(page("{name}\nPosted at: {date}\n{text}\n", above="\nComments\n"))
    assert said(reading) == list(SAID)


def test_short_comments_with_names_below_a_heading_need_no_sentences() -> None:
    below = "\nComments\nIda\n3 May 2022 10:14\nThanks\nOtto\n3 May 2022 11:02\nSo true\n"
    reading = read_textcopy(ARTICLE + below + FOOT)
    assert said(reading) == [("Ida", "Thanks"), ("Otto", "So true")]


def test_a_date_that_a_head_repeats_begins_no_second_comment() -> None:
    form = "{name} Members\n{date}\nAuthor stats\n{date}\n{text}\n"
    reading = read_textcopy(page(form, above="\nComments\n"))
    assert [text for _, text in said(reading)] == [text for _, text in SAID]


def test_posts_are_numbered_behind_their_dates() -> None:
    form = "Reactions: Wren and Ida\n{date} Post #{n} of 4\n{name}\nMember\n{text}\n"
    reading = read_textcopy(page(form, above="\n"))
    assert len(reading.comments) == 4
    assert not any(author.startswith(("Reactions", "Post")) for author, _ in said(reading))


def test_counts_of_posts_of_any_size_are_no_names() -> None:
    posts = iter(("2,994", "16", "25,064", "1,109"))
    copied = page("{name}\n@ posts · Joined {n}\n#{n} · {date}\n{text}\n", above="\n4 Replies\n")
    while "@" in copied:
        copied = copied.replace("@", next(posts), 1)
    assert said(read_textcopy(copied)) == list(SAID)


def test_who_started_a_discussion_is_said_behind_the_name() -> None:
    form = "{name} Discussion starter\n{date}\n{text}\n"
    reading = read_textcopy(page(form, above="\n4 comments\n"))
    assert said(reading) == list(SAID)
    assert {comment.roles for comment in reading.comments} == {("op",)}


@pytest.mark.parametrize(
    "form",
    [
        "{name}#1{n}15\n{date}\n{text}\nReply\n",
        "{name}#1{n}15 {date}\n{text}\nReply\n",
    ],
)
def test_a_number_may_be_part_of_a_name(form: str) -> None:
    reading = read_textcopy(page(form, above="\n4 comments\n"))
    names = [f"{name}#1{n}15" for n, (name, _) in enumerate(SAID, 1)]
    assert [name for name, _ in said(reading)] == names


def test_a_name_may_have_a_label() -> None:
    form = "Posted by: {name} on {date}\n{text}\nReply\n"
    assert said(read_textcopy(page(form, above="\n4 comments\n"))) == list(SAID)


def test_topics_below_the_dates_of_news_are_no_names() -> None:
    topics = ("Refugees", "Rights", "Refugees", "Forests", "Health", "Refugees")
    rows = "".join(
        f"More on: the council\nIt has decided on this for the {n}th time in vain, and nobody was there.\n"
        f"Dec 0{n}, 10:1{n} GMT\n{topic}\n"
        for n, topic in enumerate(topics, 1)
    )
    assert read_textcopy(f"Daily\nHome\nTop news\n{rows}About us\nContact\n").comments == ()
