"""The post that opens a thread is what the others answer, and no comment."""

from datetime import datetime

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading

WHO = ("ida_m", "pike77", "Otto B.", "Lena K.")
SAID = (
    "The boiler of the upper mill was lit again in March, and it leaks at the seam.",
    "Then the seam was never welded.",
    "It was, I stood beside it when they did.",
    "Welding will not hold on iron as old as that.",
)
NUMBERED = "{who}\nMay {day}, 2022 at 10:1{day}\n#{day}\n{said}\n\n"
MEMBERS = "{who}\nPosts: {day}7\nJoined: Mar 2011\nMay {day}, 2022 at 10:1{day}\n{said}\n\nTop\n"
COMMENT = "{who}\nMay {day}, 2022 at 10:1{day}\n{said}\nReply\n\n"
ARTICLE = """The gate had been closed since the flood, when a tree broke one of its beams.

Nobody had seen that the brickwork below it was soft, and so it was left alone for two years.

The council has now found the money, and the work begins when the water is low enough in summer.

"""


def thread(post: str, above: str = "Mill forum\nThe boiler leaks\n\n", first: int = 1) -> Reading:
    posts = (
        post.format(who=who, said=said, day=day)
        for day, (who, said) in enumerate(zip(WHO, SAID, strict=True), first)
    )
    return read_textcopy(f"{above}{''.join(posts)}You must log in to answer.\n")


def authors(reading: Reading) -> list[str]:
    return [comment.author for comment in reading.comments]


@pytest.mark.parametrize("post", [NUMBERED, MEMBERS])
def test_the_first_of_a_thread_is_the_article(post: str) -> None:
    reading = thread(post)
    assert authors(reading) == list(WHO[1:])
    assert (reading.article.byline, reading.article.text) == (WHO[0], SAID[0])
    assert reading.article.title == "The boiler leaks"
    assert reading.article.published == datetime(2022, 5, 1, 10, 11)


def test_numbers_behind_names_and_dates_count_the_posts() -> None:
    reading = thread("{who} May {day}, 2022, 10:1{day}am {day}\n{said}\n\n")
    assert reading.article.byline == WHO[0]
    assert authors(reading) == list(WHO[1:])


def test_a_number_before_the_date_counts_the_posts() -> None:
    reading = thread("{who}\n{day}1 posts · Joined 2007\n#{day} · May {day}, 2022\n{said}\n\n")
    assert reading.article.byline == WHO[0]


def test_the_notices_of_a_forum_are_no_article() -> None:
    notices = "".join(f"{row.strip()}\nI agree\n" for row in ARTICLE.split("\n\n") if row.strip())
    assert thread(NUMBERED, f"Mill forum\n{notices}The boiler leaks\n\n").article.byline == WHO[0]


@pytest.mark.parametrize("post", [NUMBERED, MEMBERS])
@pytest.mark.parametrize(
    "above", [f"The gate\n\n{ARTICLE}", "The gate\n\n4 Comments\n", "The gate\n\nComments\n"]
)
def test_below_an_article_or_a_heading_all_are_comments(post: str, above: str) -> None:
    assert authors(thread(post, above)) == list(WHO)


def test_on_a_later_page_all_are_comments() -> None:
    assert authors(thread(NUMBERED, first=5)) == list(WHO)
    for above in ("Prev\n1\n2\nNext\n", "Page 2 of 3\n"):
        assert authors(thread(MEMBERS, f"Mill forum\nThe boiler leaks\n{above}\n")) == list(WHO)


def test_a_post_of_another_form_above_the_others_opens_the_thread() -> None:
    opening = (
        "Mill forum\nThe boiler leaks\nPosted by bo on May 1, 2022\nIt leaks at the old seam.\n\n"
    )
    assert authors(thread(MEMBERS, opening)) == list(WHO)


@pytest.mark.parametrize("below", ["", "Likes: {day}\n", "Location: Bonn\n"])
def test_comments_without_numbers_and_members_are_all_comments(below: str) -> None:
    assert authors(thread(COMMENT.replace("{said}", below + "{said}"))) == list(WHO)
