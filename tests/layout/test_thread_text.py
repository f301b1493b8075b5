"""A thread as plain text: each comment under its author, the replies set in."""

from reader.layout.thread_text import DEEP, thread_text
from reader.layout.threads import Forest
from reader.model import Comment, Paragraph, Span


def said(id_: str, depth: int, author: str, *texts: str) -> Comment:
    blocks = tuple(Paragraph((Span(text),)) for text in texts)
    return Comment(
        id_, blocks, parent=str(int(id_) - 1) if depth else "", depth=depth, author=author
    )


def test_a_reply_is_set_in_below_what_it_answers() -> None:
    talk = (said("1", 0, "Ada", "The kiln is cold.", "Since May."), said("2", 1, "", "It is not."))
    text = "Ada:\nThe kiln is cold.\n\nSince May.\n\n  unknown:\n  It is not."
    for number in range(2):
        assert thread_text(talk, Forest(talk), number) == text


def test_only_the_thread_of_the_comment_is_given() -> None:
    talk = (said("1", 0, "Ada", "One."), said("2", 0, "Bo", "Two."), said("3", 1, "Cy", "Three."))
    assert thread_text(talk, Forest(talk), 0) == "Ada:\nOne."
    assert thread_text(talk, Forest(talk), 2) == "Bo:\nTwo.\n\n  Cy:\n  Three."


def test_a_deep_thread_does_not_leave_the_page() -> None:
    talk = tuple(said(str(depth), depth, "Ada", "Yes.") for depth in range(DEEP + 40))
    rows = thread_text(talk, Forest(talk), 0).splitlines()
    assert max(map(len, rows)) == 2 * DEEP + len("Ada:")
