"""Copies of a page of a question, its answers, and the comments under each."""

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading

QUESTION = "The gate sticks whenever it rains for longer than a day. Should I plane the post?"
ANSWER = "Plane the gate and never the post, since the post carries the whole weight of the hinge."
FIXES = (
    (
        "Is it of oak or of pine, and which side has the hinge, if you look at it from the lock?",
        "Ida Marsh",
        "Oct 17, 2010 at 1:03",
    ),
    (
        "It is of oak and sixty years old, and the hinge is on the side of the house, as I said.",
        "lockkeeper",
        "Oct 17, 2010 at 7:59",
    ),
)
THANKS = (
    "That did it within the hour, thank you, and the geese cannot open it any more either!",
    "lockkeeper",
    "Oct 18, 2010 at 9:20",
)

HEAD = """Joiners
Home
Tags
Which side of a gate do I plane?
Ask Question
Asked 15 years, 4 months ago
Modified 3 years ago
Viewed 439k times
184

{question}

gates
oak
Share
Improve this question
Follow
edited Nov 2, 2010 at 8:00
Wren
1,204
asked Oct 16, 2010 at 21:58
lockkeeper
8,1281212 gold badges4444 silver badges6363 bronze badges
"""
TAIL = """Add a comment  |
2 Answers
Sorted by:
Highest score (default)
Date modified (newest first)
Date created (oldest first)
158

{answer}

Share
Improve this answer
Follow
answered Oct 16, 2010 at 22:13
Otto B.
3,82533 gold badges2020 silver badges1717 bronze badges
{thanks} |  Show 3 more comments
-2

Burn it.

Share
Follow
answered Oct 20, 2010 at 6:00
community wiki
Your Answer
Sign up or log in
Post as a guest
"""
COMMENT = """3
{text}
– \n{name}
Commented {when}
"""


def comment(form: str, text: str, name: str, when: str) -> str:
    return form.format(text=text, name=name, when=when)


def page(form: str = COMMENT) -> Reading:
    fixes = "".join(comment(form, *fix) for fix in FIXES)
    return read_textcopy(
        HEAD.format(question=QUESTION)
        + fixes
        + TAIL.format(answer=ANSWER, thanks=comment(form, *THANKS))
    )


def test_the_question_is_the_article() -> None:
    article = page().article
    assert article.title == "Which side of a gate do I plane?"
    assert (article.byline, article.text) == ("lockkeeper", QUESTION)
    assert article.published is not None
    assert article.published.isoformat() == "2010-10-16T21:58:00"


@pytest.mark.parametrize(
    "form",
    [
        COMMENT,
        "3\n{text} – {name}\nCommented {when}\n",
        "3\n{text}\n– {name}\n2010-10-17 01:03:31 +00:00\nCommented {when}\n",
        "  • 3\n    {text}\n    {name}\n    –  {name}\n    Commented {when}\n",
        "3\n{text} – {name} {when}\n",
    ],
)
def test_comments_stand_under_the_answer_they_are_on(form: str) -> None:
    reading = page(form)
    texts = [*(text for text, _, _ in FIXES), ANSWER, THANKS[0], "Burn it."]
    assert [found.text for found in reading.comments] == texts
    assert [found.depth for found in reading.comments] == [0, 0, 0, 1, 0]
    assert [found.author for found in reading.comments] == [
        "Ida Marsh",
        "lockkeeper",
        "Otto B.",
        "lockkeeper",
        "",
    ]
    assert [found.score for found in reading.comments] == [3, 3, 158, 3, -2]
    assert reading.comments[3].parent == reading.comments[2].id
    assert reading.nesting == "known"
    assert reading.notes == ()


def test_dates_of_entries_are_read() -> None:
    dates = [found.published_text for found in page().comments]
    assert dates == [
        FIXES[0][2],
        FIXES[1][2],
        "Oct 16, 2010 at 22:13",
        THANKS[2],
        "Oct 20, 2010 at 6:00",
    ]


def test_buttons_and_marks_of_formulas_in_a_dump_are_no_text() -> None:
    dump = HEAD.replace("184\n", "(BUTTON)\n\n   184\n\n(BUTTON) (BUTTON)\n\n\\$\\begingroup\\$\n")
    fixes = "".join(comment(COMMENT, *fix) for fix in FIXES)
    answer = TAIL.format(answer=f"{ANSWER} \\$\\endgroup\\$", thanks="")
    reading = read_textcopy(dump.format(question=QUESTION) + fixes + answer)
    assert reading.article.text == QUESTION
    assert reading.comments[2].text == ANSWER


def test_an_article_that_says_who_asked_and_answered_is_no_such_page() -> None:
    text = (
        "Asked about the gate, the keeper laughed\n\n"
        "He had answered Mar 3, 2021 at 9:12 in the book of the lock, as he always does there.\n\n"
        "answered Mar 3, 2021 at 9:12\nKeeper\n\n"
        "The gate will be planed in June, and nobody minds the noise it makes until then.\n"
    )
    reading = read_textcopy(text)
    assert reading.comments == ()
    assert "planed in June" in reading.article.text


@pytest.mark.parametrize(
    "rows",
    [
        "answered Mar 3, 2021 at 9:12\nIda\n" + "1" * 100_000 + "x",
        "- a" + " " * 100_000 + "b",
        "a" + " " * 100_000 + "b\nCommented Mar 3, 2021 at 9:12",
        "\\$" + " " * 100_000 + "b\nCommented Mar 3, 2021 at 9:12",
    ],
    ids=["reputation", "dash", "name", "formula"],
)
def test_a_row_of_any_length_is_read_in_a_moment(rows: str) -> None:
    """Of 20,000 characters each took ten seconds, of 100,000 four minutes."""
    head = HEAD.format(question=QUESTION)
    reading = read_textcopy(f"{head}{rows}\n{TAIL.format(answer=ANSWER, thanks='')}")
    assert reading.article.text == QUESTION
    assert "Burn it." in [found.text for found in reading.comments]


def test_words_in_rows_above_five_tags_are_text() -> None:
    listed = f"{QUESTION}\n\nplane\n\nsaw\n\nchisel"
    tags = "hinge\nrain\nlock\n"
    head = HEAD.format(question=listed)
    at = head.index("chisel") + len("chisel\n")
    text = head[:at] + tags + head[at:]
    fixes = "".join(comment(COMMENT, *fix) for fix in FIXES)
    reading = read_textcopy(text + fixes + TAIL.format(answer=ANSWER, thanks=""))
    assert reading.article.text.endswith("chisel")
