"""Texts in a `pre` that are no code: what trackers and archives of mails show as it was typed."""

from pathlib import Path

import pytest

import reader
from reader.model import Code, Paragraph, Quote

SITES = Path(__file__).parent


def _bug(text: str, tag: str = "pre") -> str:
    return (
        "<title>12 - The sluice sticks</title><div class=bz_comment_table>"
        + "".join(
            f"<div class='bz_comment{kind}' id=c{number}><span class=bz_comment_user><span class=fn>"
            f"{name}</span></span><span class=bz_comment_time>2026-01-0{number + 1} 10:00:00 UTC"
            f"</span><{tag} class=bz_comment_text>{said}</{tag}></div>"
            for number, kind, name, said in (
                (0, " bz_first_comment", "Ada Moor", "It sticks at high tide."),
                (1, "", "Bo Lind", "Which of the two gates?"),
                (2, "", "Ada Moor", text),
            )
        )
        + "</div>"
    )


ANSWER = (
    "(In reply to Bo Lind [:bo] from <a href='#c1'>comment #1</a>)\n"
    "<span class=quote>&gt; Which of the two gates?</span>\n\nThe one to the sea."
)


def test_a_bug_and_its_comments_are_prose_with_quotes() -> None:
    reading = reader.extract(_bug(ANSWER), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.source == "bugzilla"
    assert [type(block) for block in reading.article.blocks] == [Paragraph]
    assert [type(block) for block in reading.comments[1].blocks] == [Quote, Paragraph]


def test_the_line_that_names_the_comment_it_answers_is_left_out_below_that_comment() -> None:
    reading = reader.extract(_bug(ANSWER), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.comments[1].parent == "1"
    assert reading.comments[1].text.split("\n\n")[-1] == "The one to the sea."
    assert "In reply to" not in reading.comments[1].text


def test_a_line_that_goes_on_is_kept_and_so_is_one_that_names_no_comment_here() -> None:
    goes_on = "(In reply to Bo from <a href='#c1'>comment #1</a>) The one to the sea."
    elsewhere = "(In reply to comment #7 of that bug)\nThe one to the sea."
    for text, kept in ((goes_on, "(In reply to Bo"), (elsewhere, "of that bug")):
        reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
        assert kept in reading.comments[1].text


def test_the_comment_it_answers_is_known_without_a_link() -> None:
    text = "(In reply to Bo Lind from comment #1)\nThe one to the sea."
    reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
    assert (reading.comments[1].parent, reading.comments[1].text) == ("1", "The one to the sea.")


def test_a_text_with_markup_of_its_own_keeps_its_code() -> None:
    reading = reader.extract(
        _bug("<p>It says:</p><pre>gate: 2\nlevel: 4</pre>", "div"),
        "https://bugs.example/show_bug.cgi?id=12",
    )
    assert [type(block) for block in reading.comments[1].blocks] == [Paragraph, Code]


@pytest.mark.parametrize(
    ("case", "kinds"),
    [
        ("debbugs/ordinary", {Paragraph}),
        ("roundup/issue", {Paragraph}),
        ("public-inbox/nested", {Paragraph, Quote}),
    ],
)
def test_texts_of_other_platforms_are_no_code(case: str, kinds: set[type]) -> None:
    reading = reader.extract((SITES / case / "page.html").read_bytes(), "https://x.example/t/1/")
    assert reading.comments
    assert {type(block) for comment in reading.comments for block in comment.blocks} == kinds


@pytest.mark.parametrize(
    "rows",
    [
        [
            "2026-01-03 10:00:00 gate two opened by the keeper at high tide",
            "2026-01-03 10:00:09 shut",
        ],
        [
            "[10:00:00.000] gate two was opened by the keeper at high tide",
            "[10:00:09.120] and shut",
        ],
        [
            "It opens when the keeper asks for it. " * 3,
            "It shuts by itself, as it always has done.",
        ],
    ],
)
def test_lines_of_logs_and_of_what_was_never_wrapped_stay_apart(rows: list[str]) -> None:
    text = "\n".join(rows)
    reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.comments[1].text.split("\n") == [row.rstrip() for row in rows]


def test_lines_that_were_wrapped_are_one_paragraph() -> None:
    text = (
        "The gate to the sea opens when the keeper asks for it, and shuts\n"
        "by itself when nobody has asked for an hour, see\nhttps://sluice.example/"
        + "gate-two/" * 12
        + "\nas it always has."
    )
    reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
    assert "\n" not in reading.comments[1].text


LOGS = (
    (
        "2026-01-03 10:00:01 sluiced[41]: the gate was asked to open, and says no\n"
        "2026-01-03 10:00:02 sluiced[41]: the gate was asked again, and says no too"
    ),
    (
        "src/gate.c:33:5: error: the gate is declared here and is opened nowhere\n"
        "src/gate.c:41:9: error: the wheel is declared here and is turned by none\n"
        "src/gate.c:52:1: error: the water is declared here and flows to nowhere"
    ),
    (
        "Jan  3 10:00:01 weir kernel: the gate answers with a level of forty-one\n"
        "Jan  3 10:00:04 weir kernel: the gate answers with a level of forty-two"
    ),
    (
        "The gate to the sea, open        from noon to the high tide of the evening\n"
        "The gate to the mill, shut       from noon to the high tide of the evening"
    ),
    (
        "It was tried by hand first, with a lever of iron.\n"
        "Then the whole crew tried it with the boat and two ropes, and the wheel that nobody liked broke.\n"
        "So it sticks."
    ),
)
WRAPPED = (
    (
        "The gate sticks whenever the water has stood higher than the\n"
        "mark, and in 2024 it had to be lifted by six people with a\n"
        "2-ton winch, which is not what the manual (page 12) says."
    ),
    (
        "It sticks (see the picture of the keeper) in the rain, and\n"
        "src/gate.c has a comment about rain that nobody understood."
    ),
)


@pytest.mark.parametrize("log", LOGS)
def test_lines_of_a_log_or_of_one_length_each_stay_lines(log: str) -> None:
    reading = reader.extract(_bug(f"It says:\n\n{log}"), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.comments[1].text == f"It says:\n\n{log}"


@pytest.mark.parametrize("text", WRAPPED)
def test_lines_that_were_full_are_joined(text: str) -> None:
    reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.comments[1].text == text.replace("\n", " ")


def test_trackers_have_no_signatures_and_mails_have() -> None:
    text = "It asks:\n\nselect gate\n--\nwhere level = 2\n\nand opens none."
    reading = reader.extract(_bug(text), "https://bugs.example/show_bug.cgi?id=12")
    assert reading.comments[1].text == text
    page = (SITES / "debbugs/ordinary/page.html").read_text()
    signed = page.replace("</pre>", "\n-- \nThe Weir Company</pre>")
    assert signed != page
    assert "Weir Company" not in str(reader.extract(signed, "https://bugs.example/1").comments)
