"""Replies that a page shows cut short, with a title and a name and no date."""

from reader.extraction.textcopy import read_textcopy

_LONG = [
    "The sluice was shut again on Monday, and nobody had told the people at the quay.",
    "We painted the gate in spring, and the colour has already gone from the lower half.",
    "The council will look at it in March, if the minutes of the last evening are right.",
]
_SHORT = ["My brother keeps the key.", "He was not at home this week, though."]


def _page(reply: str) -> str:
    short = "\n".join(
        f"{reply} (Score:{n})\nby orla{n} ( 18{n} )\n\n{text}" for n, text in enumerate(_SHORT, 1)
    )
    posts = [
        f"The sluice (Score:5)\nby ada_{n} ( 127{n} ) on Friday January 1{n}, 2024 @11:5{n}AM (#64{n})\n\n"
        f"{text}\n\nParent Share"
        for n, text in enumerate(_LONG, 1)
    ]
    return "\n".join(["Old water", "Comments", posts[0], short, *posts[1:]])


def test_a_reply_without_a_date_is_a_comment_of_its_own() -> None:
    comments = read_textcopy(_page("Re:")).comments
    assert [(comment.author, comment.text) for comment in comments] == [
        ("ada_1", _LONG[0]),
        ("orla1", _SHORT[0]),
        ("orla2", _SHORT[1]),
        ("ada_2", _LONG[1]),
        ("ada_3", _LONG[2]),
    ]


def test_who_is_named_in_a_text_below_no_title_of_a_reply_heads_nothing() -> None:
    comments = read_textcopy(_page("A poem in two parts")).comments
    assert [comment.author for comment in comments] == ["ada_1", "ada_2", "ada_3"]


def test_a_letter_that_is_quoted_in_a_text_heads_nothing() -> None:
    letter = "He showed me the letter:\nRe: the sluice\nby boat and bus\nIt is shut."
    copy = "\n\n".join(
        f"Subject {n}\nby Ada {n} on May {n}, 2021 9:1{n} am\n{text}\n{letter}\nReply"
        for n, text in enumerate(_LONG, 1)
    )
    comments = read_textcopy(f"Old water\n\n3 Comments\n\n{copy}").comments
    assert [comment.author for comment in comments] == ["Ada 1", "Ada 2", "Ada 3"]
    assert all("by boat and bus" in comment.text for comment in comments)


def test_a_word_before_names_that_most_heads_lack_heads_nothing() -> None:
    short = "\n".join(
        f"Re: (Score:{n})\nby orla{n} ( 18{n} )\n\n{text}" for n, text in enumerate(_SHORT, 1)
    )
    copy = "\n\n".join(
        f"ada_{n} on Friday January 1{n}, 2024 @11:5{n}AM (#64{n})\n\n{text}\n\nParent Share\n{short}"
        for n, text in enumerate(_LONG, 1)
    )
    authors = {comment.author for comment in read_textcopy(f"Old water\nComments\n{copy}").comments}
    assert not {"orla1", "orla2"} & authors
