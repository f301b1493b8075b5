"""What stands below the texts of a forum: files, who likes them, signatures, buttons."""

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Cut
from reader.extraction.textcopy.tails import trim
from tests.extraction.textcopy.threads import posts

WHO = ("ida_m", "pike77", "ida_m", "Otto B.", "pike77")
SAID = (
    "The boiler was lit again in March, and it leaks at the same seam as before.",
    "Then the seam was never welded.",
    "It was, I stood beside it when they did.",
    "Welding will not hold on iron as old as that.",
    "So what will?",
)


def texts(tails: dict[str, str], *, number: str = "#{}\n", reply: str = "") -> list[str]:
    """The texts of a thread, each with what its author has below it."""
    thread = (
        f"{who}\nMay {day}, 2022 at 10:1{day}\n{number.format(day)}{said}\n\n{tails.get(who, '')}{reply}\n"
        for day, (who, said) in enumerate(zip(WHO, SAID, strict=True), 1)
    )
    copy = f"The boiler of the mill\n\n{''.join(thread)}Leave a reply\nYour name\n"
    return [text for _, text in posts(read_textcopy(copy))]


@pytest.mark.parametrize(
    "tail",
    [
        "Reactions: Otto B. and pike77\n",
        "Réactions : pike77\n",
        "Attachments\nseam.jpg (49.65 KiB) Viewed 28 times\n",
        "Dateianhänge\nnaht.png\nnaht2.png\n",
        "Signature\nBoilers mended\n",
        "Attachments\nseam.jpg\n",
        "Keeper of the mill at Harrow\nwww.mill.example\n",
    ],
)
def test_it_is_no_part_of_the_text(tail: str) -> None:
    assert texts({"ida_m": tail}) == list(SAID)


def test_words_that_may_be_a_greeting_are_part_of_two_texts() -> None:
    assert texts({"ida_m": "Cheers, Ida\n"})[0] == f"{SAID[0]}\n\nCheers, Ida"


def test_a_signature_is_taken_from_forums_alone() -> None:
    found = texts({"ida_m": "Write to the keeper of the mill\n"}, number="", reply="Reply\n")
    assert found[0] == f"{SAID[0]}\n\nWrite to the keeper of the mill"


@pytest.mark.parametrize(
    "tail", ["Signature\nIt lacks one.\n", "Attachments\nThere were none\n", "Attachments\n"]
)
def test_one_word_of_one_text_is_no_label(tail: str) -> None:
    assert texts({"Otto B.": tail})[3].startswith(f"{SAID[3]}\n\n{tail.partition(chr(10))[0]}")


def copied(thread: list[tuple[str, str]]) -> str:
    """A copy of a thread as text, of who said what."""
    said = (
        f"{who}\nMay {day}, 2022 at 10:1{day}\n#{day}\n{text}\n\n"
        for day, (who, text) in enumerate(thread, 1)
    )
    count = f"{len(thread)} Comments"
    return f"The boiler\n\n{count}\n{''.join(said)}Leave a reply\nYour name\n"


def test_the_same_text_twice_is_no_signature() -> None:
    thread = [
        ("ida", "The boiler was lit."),
        ("ida", "It leaks at the same seam as before."),
        ("bo", "Where?"),
        ("ida", "It leaks at the same seam as before."),
    ]
    assert posts(read_textcopy(copied(thread))) == thread


@pytest.mark.parametrize(
    "button", ["Click to expand...", "Cliquez pour développer...", "Code: Select all"]
)
def test_a_button_on_a_quote_is_no_text(button: str) -> None:
    quoted = f"{button}\nI do not think that it was.\n"
    assert texts({"Otto B.": quoted})[3] == f"{SAID[3]}\n\nI do not think that it was."


def signed(tail: str, times: int) -> list[str]:
    """What is left of the ends of so many texts of one author that end alike."""
    cuts = [
        Cut(
            author="ida_m",
            rows=[Row(text) for text in (f"Seam {number} leaks.", *tail.split("\n"))],
        )
        for number in range(times)
    ]
    trim(cuts, signed=True)
    return ["\n".join(row.text for row in cut.rows[1:]) for cut in cuts]


@pytest.mark.parametrize(
    ("tail", "times"),
    [
        ("Keeper of the mill at Harrow since 1987", 3),
        ("Any wheel turns if you oil it.", 4),
        ("Keeper of the mill\nwww.mill.example", 2),
        ("Oil\nthe\nold\nwheel", 3),
    ],
)
def test_what_ends_several_texts_of_one_author_is_a_signature(tail: str, times: int) -> None:
    assert signed(tail, times) == [""] * times


@pytest.mark.parametrize(
    ("tail", "times"),
    [
        ("Keeper of the mill at Harrow since 1987", 2),
        ("Thanks in advance for any help.", 3),
        ("https://mill.example/boilers", 2),
        ("weld(one)\nweld(two)\nreturn the seam to its place", 2),
        ("Doors\nhinges\nseams\nrivets\nfor sale at the mill", 3),
        ("Cheers, Ida", 3),
    ],
)
def test_what_may_be_written_again_is_part_of_the_texts(tail: str, times: int) -> None:
    assert signed(tail, times) == [tail] * times


def test_a_text_that_is_all_signature_is_kept() -> None:
    alone = [
        ("ida_m", "Look here:\n\nKeeper of the mill\n\nwww.mill.example"),
        ("bo", "Where?"),
        ("ida_m", "Keeper of the mill\n\nwww.mill.example"),
    ]
    assert posts(read_textcopy(copied(alone))) == alone


def test_what_follows_a_list_of_files_was_written() -> None:
    text = texts({"Otto B.": "Attachments\nseam.jpg\nplan.pdf\n\nAs you see, it is welded.\n"})[3]
    assert text == f"{SAID[3]}\n\nAs you see, it is welded."


def test_a_sentence_with_an_address_is_no_file() -> None:
    tail = "Attachments\nNever open any that come from mill.example, they are bad.\n"
    assert "Never open any" in texts({"Otto B.": tail})[3]


def test_a_word_on_signatures_below_an_article_is_no_label() -> None:
    tail = "Signature\nHere the tenant signs\n"
    found = texts({"ida_m": tail}, number="", reply="Reply\n")
    assert found[0].endswith("Signature\n\nHere the tenant signs")
