"""A theme of a known platform may draw its comments in a way the platform's description lacks."""

import reader
from reader.extraction.comments.order import Ordered
from reader.model import Comment, Paragraph, Span
from reader.sites.base import Thread

_SAID = (
    ("Ada Brook", "May 2, 2024", "The ladder to the lamp room was tarred in spring, and it holds."),
    ("Ben Carr", "May 3, 2024", "Mine is older than the tower and I would not stand on it again."),
    ("Cleo Dunn", "May 5, 2024", "Two rungs are missing at the top, so bring a rope if you go up."),
)


def _discussion(claimed: str) -> str:
    cards = "".join(
        f"<article class='card comment' id=note-{day.split()[1][:-1]}><header><b class=author>{name}"
        f"</b> <span class=date>{day}</span></header><div class=comment-text><p>{said}</p></div>"
        "<a class=reply href=#>Reply</a></article>"
        for name, day, said in _SAID
    )
    return (
        "<!DOCTYPE html><html lang=en><body><h1>Who tarred the ladder?</h1>"
        "<div class='ItemDiscussion' id=Discussion_4><span class=AuthorWrap><a class=Username>"
        "Dora Elm</a></span><span class=DateCreated><time datetime='2024-05-01T08:00:00'>May 1"
        "</time></span><div class=Message>Somebody has been at the ladder of the lamp room, and"
        " nobody here wants to say who it was.</div></div>"
        f"<h2 class=CommentHeading><span class=Count>{claimed}</span> comments</h2>{cards}</body>"
    )


def test_comments_claimed_and_not_found_by_the_description_are_looked_for_without_it() -> None:
    reading = reader.extract(_discussion("3"), "https://lamp.example/discussion/4")
    assert [(comment.author, comment.text) for comment in reading.comments] == [
        (name, said) for name, _, said in _SAID
    ]
    assert "wants to say who" in reading.article.text


def test_no_comments_are_looked_for_where_the_platform_counts_none() -> None:
    assert reader.extract(_discussion("0"), "https://lamp.example/discussion/4").comments == ()


def test_a_date_that_cannot_be_read_and_has_no_figure_is_missing() -> None:
    def comment(number: int, said: str) -> Comment:
        text = (Paragraph((Span("It holds."),)),)
        return Comment(f"c{number}", text, author="Ada", published_text=said)

    thread = Thread(Ordered((comment(1, "The ladder"), comment(2, "2 May"))))
    assert thread.shortcomings == (0, 1, 0)
