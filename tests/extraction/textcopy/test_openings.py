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


NEWS = (
    "The council wants to keep the old mill by the river open for one more year, and the vote on "
    "it is planned for the last week of June, when all of its members are back in the town.\n\n"
)
BELOW_NEWS = f"Mill stays open\n\nBy Nora Quill\n\nForum\n\n{NEWS}What do you think?\n\n"


@pytest.mark.parametrize("post", [NUMBERED, MEMBERS])
def test_a_paragraph_above_is_an_article_and_keeps_its_author(post: str) -> None:
    reading = thread(post, BELOW_NEWS)
    assert authors(reading) == list(WHO)
    assert reading.article.byline == "Nora Quill"
    assert reading.article.text.startswith("The council wants")


def test_the_long_notice_of_a_forum_is_no_article() -> None:
    notice = f"If this is your first visit, read this: {NEWS}"
    assert thread(NUMBERED, f"Mill forum\n\n{notice}The boiler leaks\n\n").article.byline == WHO[0]


def test_many_sentences_apart_are_an_article() -> None:
    steps = [f"The miller opens gate {gate} of them.\n\nStep {gate}\n\n" for gate in range(51)]
    assert authors(thread(NUMBERED, f"Mill forum\n\n{''.join(steps)}")) == list(WHO)
    assert authors(thread(NUMBERED, f"Mill forum\n\n{''.join(steps[:9])}")) == list(WHO[1:])


def test_short_sentences_in_a_run_are_no_article() -> None:
    rules = (
        "Read the rules of it first.\n\nAsk only about one mill each.\n\nBe kind to all the others."
    )
    assert authors(thread(NUMBERED, f"Mill forum\n\n{rules}\n\nThe boiler leaks\n\n")) == list(
        WHO[1:]
    )


@pytest.mark.parametrize("post", [NUMBERED, MEMBERS])
@pytest.mark.parametrize(
    "above",
    [
        "",
        "Guestbook of the mill\n\n",
        "The mill\n\nBy the water\nturns a wheel\n\n",
        "© Nora Quill\n\n",
    ],
)
def test_where_nothing_names_a_forum_all_are_comments(post: str, above: str) -> None:
    assert authors(thread(post, above)) == list(WHO)


def test_a_word_for_a_forum_in_a_text_names_none() -> None:
    above = "The mill\n\nOur readers asked in a forum of another town what became of its wheel\n\n"
    assert authors(thread(NUMBERED, above)) == list(WHO)


def test_one_of_several_numbers_is_no_count_of_posts() -> None:
    liked = (1, 0, 4, 2)
    posts = (
        f"{who}\nMay {day}, 2022 10:1{day}\n{likes}\n{said}\nReply\n\n"
        for day, (who, said, likes) in enumerate(zip(WHO, SAID, liked, strict=True), 1)
    )
    reading = read_textcopy(f"Mill forum\nThe boiler leaks\n\n{''.join(posts)}Log in to answer.\n")
    assert authors(reading) == list(WHO)


@pytest.mark.parametrize(
    "pages",
    [
        "« Prev 1 2 3 Next »",
        "Pages: 1 [2] 3",
        "First Prev 2 of 3 Next Last",
        "40 posts • Previous 1 2 3 Next",
        "Go to page: 1, 2, 3",
        "1\n2\n3\nNext",
        "Page 2/3",
        "Results 21 to 40 of 55",
        "The boiler leaks - Page 2 - Mill forum",
    ],
)
def test_links_to_pages_before_this_one_or_of_any(pages: str) -> None:
    above = "Mill forum\nThe boiler leaks\n"
    assert authors(thread(MEMBERS, f"{above}{pages}\n\n")) == list(WHO)
    posts = "".join(
        MEMBERS.format(who=who, said=said, day=day)
        for day, (who, said) in enumerate(zip(WHO, SAID, strict=True), 1)
    )
    assert authors(read_textcopy(f"{above}\n{posts}{pages}\nLog in to answer.\n")) == list(WHO)


@pytest.mark.parametrize(
    "pages", ["Page 1 of 3", "Pages: [1] 2 3", "Results 1 to 20 of 55", "1 of 3 Next"]
)
def test_on_the_first_page_the_first_opens_the_thread(pages: str) -> None:
    reading = thread(MEMBERS, f"Mill forum\nThe boiler leaks\n{pages}\n\n")
    assert authors(reading) == list(WHO[1:])


@pytest.mark.parametrize(
    ("post", "heading", "comments"),
    [(NUMBERED, "Comments", WHO), (MEMBERS, "4 comments", WHO), (MEMBERS, "Comments", WHO[1:])],
)
def test_a_heading_far_above_counts_unless_it_is_the_label_of_a_forum(
    post: str, heading: str, comments: tuple[str, ...]
) -> None:
    form = "Log in\n\nRegister\n\nName\n\nEmail\n\nWebsite\n\nPreview\n\nSubmit\n\n"
    order = "Sort by\n\nNewest\n\nOldest\n\nMost liked\n\nMost answered\n\n"
    reading = thread(post, f"Mill forum\n\n{heading}\n\n{form}{order}")
    assert authors(reading) == list(comments)
