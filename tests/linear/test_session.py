"""Each key of linear mode, typed as on the screen: the response, and the position afterwards."""

from dataclasses import replace
from typing import Any

import pytest

from reader.commands.keys import Call, Keys, Nothing
from reader.commands.table import COMMANDS, commands_in, keymap, of_page
from reader.errors import LibraryError, OpenError, SaveError
from reader.layout.terms import parse
from reader.library.places import NOWHERE, Place
from reader.library.values import Note
from reader.linear.actions import ACTIONS, answer
from reader.linear.help import HELP, REASONS
from reader.linear.moves import MOVES
from reader.linear.notes import show_notes
from reader.linear.page import LinearPage
from reader.linear.places import part_of, place_of
from reader.linear.services import Services
from reader.linear.session import Session
from reader.model import Comment, Paragraph, Quote, Reading, Span


class Ear:
    """Hears in lines as they come, ten at once, and answers what it was told to."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.asked: list[str] = []

    def height(self) -> int:
        return 10

    def lines(self, text: str) -> int:
        return len(text.splitlines())

    def ask(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0)


def saved(_reading: Reading, path: str) -> str:
    if path == "taken":
        raise SaveError("taken exists already, and nothing is overwritten.")
    return f"Saved to {path}."


class Heard(Session):
    """A session whose keys are typed as a string of names."""

    def __init__(self, page: LinearPage, **more: Any) -> None:
        self.ear = Ear()
        self.clipboard = ""
        services = Services(
            saved, lambda address: f"Handed to the browser: {address}", self._copy, **more
        )
        super().__init__(page, self.ear, services, COMMANDS)
        show_notes(self)

    def _copy(self, text: str, what: str) -> str:
        self.clipboard = text
        return f"Copied {what}"

    def type(self, keys: str) -> str:
        """The last thing that is said."""
        typing, said = Keys(), ""
        for key in keys.split():
            meant = typing.feed(key, keymap(self.pane))
            if isinstance(meant, Call):
                said = answer(self, meant)
            assert not isinstance(meant, Nothing), key
        return said

    @property
    def number(self) -> int:
        """The number of the current comment, from 1."""
        return self.page.comment(self.at) + 1


@pytest.fixture
def heard(page: LinearPage) -> Heard:
    return Heard(page)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("j", "Heading level 2: The lamp"),
        ("2 j", "It is lit at dusk.\n1 link."),
        ("2 j k", "Heading level 2: The lamp"),
        ("]", "Heading level 2: The lamp"),
        ("] ]", "Heading level 3: Figures"),
        ("] ] [", "Heading level 2: The lamp"),
        ("9 ]", "Comments: 6 of 9 comments, 1 new."),
        ("}", "It is lit at dusk.\n1 link."),
        ("} } {", "It is lit at dusk.\n1 link."),
        ("k", "This is the beginning."),
        ("[", "No heading further up."),
        ("G j", "This is the end."),
        ("4 g", "List of 2 items:\n1. oil\n2. wick\nList of 1 item:\n1. cotton\nEnd of list.\nEnd of list."),
        ("9 9 g", "This is the end."),
        ("n", "Heading level 2: The lamp"),
        ("n n N", "Heading level 2: The lamp"),
        ("m q c ' q", ("Lamps\nInes Vale, The Quay\nArticle of 11 parts, 6 of 9 comments, 1 new.\n"
         "3 comments are on another page.")),
        ("' x", "There is no mark x."),
        ("' '", "There was no jump."),
        ("2 j c ' '", "It is lit at dusk.\n1 link."),
        ("U", "There is no link here."),
        ("2 j U", "Link 1: dusk, https://dusk.example/"),
        ("2 j ;", "Link 1: dusk, https://dusk.example/"),
        ("2 j 1 o", "Handed to the browser: https://dusk.example/."),
        ("2 j 2 o", "There is no link 2 here."),
        ("o", "Handed to the browser: https://dusk.example/."),
        ("c o", "Handed to the browser: https://dusk.example/."),
        ("r", "This cannot be read again."),
        ("escape", ""),
        ("ctrl+l", ("Lamps\nInes Vale, The Quay\nArticle of 11 parts, 6 of 9 comments, 1 new.\n"
         "3 comments are on another page.")),
    ],
)  # fmt: skip
def test_keys_of_the_article(heard: Heard, keys: str, said: str) -> None:
    assert heard.type(keys) == said


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ("j", 1), ("j j", 2), ("3 j p", 2), ("3 j t", 1), ("3 j 2 p", 1), ("j ]", 5), ("j ] [", 1),
        ("j l", 2), ("2 j h", 1), ("j enter", 5), ("2 j enter", 4), ("j z c", 5), ("2 j J", 4),
        ("2 j J K", 2), ("2 j }", 4), ("j } {", 1), ("j x", 5), ("j A", 4), ("5 j 3 g", 3), ("G", 6),
        ("j n", 5), ("j n N", 1), ("]", 1), ("n", 1), ("}", 1), ("J", 1), ("l", 1), ("x", 1), ("2 ]", 5),
    ],
)  # fmt: skip
def test_keys_of_the_comments(heard: Heard, keys: str, number: int) -> None:
    said = heard.type(f"c {keys}")
    assert heard.number == number
    assert said.startswith(f"Comment {number} of 6, ")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("j p", "This comment starts the thread."),
        ("j t", "This comment starts the thread."),
        ("3 j J", "This is the last reply here."),
        ("6 j ]", "This is the last thread."),
        ("j [", "This is the first thread."),
        ("6 j }", "No comment further down at this level."),
        ("j P", "It answers nobody."),
    ],
)
def test_a_key_that_leads_nowhere_says_so_and_stays(heard: Heard, keys: str, said: str) -> None:
    heard.type("c " + keys.rpartition(" ")[0])
    before = heard.at
    assert heard.type(keys.rpartition(" ")[2]) == said
    assert heard.at == before


def test_what_a_comment_answers_is_said_without_going_there(heard: Heard) -> None:
    heard.type("c 3 j")
    assert heard.type("P").startswith("Comment 2 of 6, level 2, Bert answers Anna")
    assert heard.type("2 P").startswith("Comment 1 of 6")
    assert heard.number == 3


def test_each_pane_is_left_and_found_where_one_was(heard: Heard) -> None:
    heard.type("2 j c 2 j")
    assert heard.type("tab").startswith("It is lit at dusk.")
    assert heard.type("c").startswith("Comment 2 of 6")


def test_reading_on_says_what_fits_and_goes_on_behind_it(heard: Heard) -> None:
    said = heard.type("space")
    assert said.split("\n\n") == [heard.page.says(part) for part in (1, 2, 3)]
    assert heard.at == 3
    assert heard.type("space").startswith("List of 2 items:")
    end = heard.at
    assert heard.type("b").split("\n\n")[-1] == heard.page.says(end - 1)
    assert heard.at < end - 1


def test_a_part_longer_than_the_terminal_is_read_all_the_same(heard: Heard) -> None:
    heard.ear.height = lambda: 2  # type: ignore[method-assign]
    heard.type("3 j")
    assert heard.type("space").endswith("End of list.")
    assert heard.at == 4


def test_a_search_goes_through_article_and_comments_and_round(heard: Heard) -> None:
    heard.ear.answers = ["CARA"]
    assert heard.type("/").startswith("Comment 3 of 6")
    assert heard.type("n").startswith("From the beginning: Comment 3 of 6")
    assert heard.type("q") == "The search is cleared."
    assert not heard.ended
    heard.type("q")
    assert heard.ended


def test_an_empty_search_repeats_the_last(heard: Heard) -> None:
    heard.ear.answers = ["CARA", "", ""]
    heard.type("/")
    assert heard.type("/").startswith("From the beginning: Comment 3 of 6")
    heard.type("q")
    heard.type("g")
    assert heard.type("/").startswith("Comment 3 of 6")


@pytest.mark.parametrize(("words", "said"), [("", "Nothing is sought."), ("whale", "Not found.")])
def test_a_search_that_finds_nothing_says_so(heard: Heard, words: str, said: str) -> None:
    heard.ear.answers = [words]
    assert heard.type("/") == said
    assert heard.at == 0


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a.md", "Saved to a.md."),
        (" ", "Nothing is saved."),
        ("taken", "taken exists already, and nothing is overwritten."),
    ],
)
def test_saving_asks_where_to(heard: Heard, path: str, said: str) -> None:
    heard.ear.answers = [path]
    assert heard.type("s") == said
    assert heard.ear.asked == ["Save to file or folder: "]


def test_the_outline_is_numbered_and_leads_there(heard: Heard) -> None:
    heard.ear.answers = ["2", "x"]
    assert heard.type("T") == "Heading level 3: Figures"
    assert heard.ear.asked[0].splitlines()[:2] == [
        "1: Heading level 2: The lamp",
        "2: Heading level 3: Figures",
    ]
    assert heard.type("T") == "Heading level 3: Figures"


def test_the_help_names_every_key_that_does_something_and_no_other(heard: Heard) -> None:
    rows = heard.type("?").splitlines()[1:]
    does = [command for command in COMMANDS if command.id in MOVES or command.id in ACTIONS]
    assert len(rows) == len(does)
    assert "right bracket ]: To the next heading." in rows
    assert "m and a letter: Remember this place by a letter." in rows
    assert "j or Down: The next part: a paragraph, a comment." in rows


def test_every_key_of_a_page_is_answered(page: LinearPage) -> None:
    for pane in ("article", "comments"):
        for command in commands_in(pane):
            for keys in command.keys:
                heard = Heard(page)
                heard.ear.answers = ["", "", ""]
                typed = keys.replace("digit", "3").replace("letter", "q")
                start = "c" if pane == "comments" else ""
                said = heard.type(f"{start} {typed}")
                assert said or heard.ended or command.id == "leave", keys


def test_what_linear_mode_knows_is_in_the_table() -> None:
    known = {command.id for command in COMMANDS}
    assert not (MOVES.keys() | ACTIONS.keys() | HELP.keys()) - known
    assert not HELP.keys() - (MOVES.keys() | ACTIONS.keys())


@pytest.mark.parametrize("part", [0, 1, 4, 11, 13, 15])
def test_a_place_is_kept_and_found_again(page: LinearPage, part: int) -> None:
    kept = place_of(page, part, Place(sort="new", keywords=(("lamp", "word", ""),)))
    assert (kept.sort, kept.keywords) == ("new", (("lamp", "word", ""),))
    assert part_of(page, kept) == part


def test_an_address_with_a_comment_begins_there(page: LinearPage) -> None:
    assert part_of(page, place_of(page, 3, NOWHERE), "e") == page.first + 4
    assert part_of(page, NOWHERE, "nothing") == 0
    gone = Place(pane="comments", comment="gone", near=("f",))
    assert part_of(page, gone) == page.first + 5


# Keywords.


def test_keywords_are_told_where_they_are(page: LinearPage) -> None:
    heard = Heard(replace(page, keywords=parse("dusk, cara*")))
    assert heard.type("2 j") == "It is lit at dusk.\nKeyword: dusk.\n1 link."
    assert heard.type("c 3 j").endswith("Cara says c.\nKeyword: cara.")
    assert heard.type("w") == "Keywords are no longer announced."
    assert heard.type("ctrl+l").endswith("Cara says c.")
    assert heard.type("w") == "2 keywords, announced where they occur."
    assert heard.type("ctrl+l").endswith("Keyword: cara.")


def test_keywords_are_listed_added_and_taken_away(heard: Heard) -> None:
    assert heard.type("w") == "There are no keywords; W adds some."
    heard.ear.answers = ["says, oil", "", "1", "!!", "oil"]
    assert heard.type("W") == (
        "For this time: says, 0 in the article, 6 in the comments; "
        "oil, 2 in the article, 0 in the comments."
    )
    assert heard.type("W") == "Nothing changes."
    assert heard.ear.asked[1].splitlines()[:2] == [
        "1: says, 0 in the article, 6 in the comments",
        "2: oil, 2 in the article, 0 in the comments",
    ]
    assert heard.type("W") == "says is no longer a keyword."
    assert heard.type("W") == "!!: there is nothing to look for."
    assert heard.type("W") == "That is a keyword already."
    heard.ear.answers = ["cara"]
    heard.type("/")
    assert heard.type("*").startswith("For this time: cara,")


# Order and filters.


def test_comments_are_sorted(heard: Heard) -> None:
    heard.ear.answers = ["3", "9"]
    assert heard.type("c S") == "Comments: 6 comments, 1 new, oldest first."
    assert heard.type("S") == "The order stays."
    assert heard.ear.asked[0].splitlines()[1] == "2: newest first"
    heard.ear.answers = ["5", "1"]
    assert heard.type("j S").startswith(
        "Comments: 6 comments, 1 new, most replies first.\n\nComment 1"
    )
    assert heard.type("S").startswith("Comments: 6 of 9 comments, 1 new.\n\nComment 1 of 6")


def test_a_filter_keeps_what_its_comments_answer(heard: Heard) -> None:
    heard.ear.answers = ["cara"]
    assert heard.type("c &") == (
        "Comments: 3 of 6 comments, 1 new, only those with “cara”, and what they answer."
    )
    assert heard.type("j").startswith("Comment 1 of 6, level 1, Anna")
    assert heard.type("2 j").startswith("Comment 3 of 6, level 3, Cara answers Bert")
    assert heard.type("j") == "This is the end."
    assert heard.type("escape").startswith("All comments again. Comments: 6 of 9 comments")
    assert heard.number == 3
    heard.ear.answers = ["whale"]
    assert heard.type("&") == "Not found."
    assert len(heard.page.reading.comments) == 6
    heard.ear.answers = [""]
    assert heard.type("&").startswith("Comments: 6 of 9 comments")


@pytest.mark.parametrize(
    ("answers", "told", "left"),
    [
        (["1"], "new", ["Anna", "Bert", "Cara"]),
        (["2"], "by Anna", ["Anna", "Anna"]),
        (["3"], "by the author of the page or staff", ["Anna"]),
        (["5", "3"], "of 3 words or more", ["Anna", "Bert", "Cara", "Anna", "", "Emil"]),
    ],
)
def test_filters_by_number(heard: Heard, answers: list[str], told: str, left: list[str]) -> None:
    heard.ear.answers = answers
    assert f"only those {told}, and what they answer" in heard.type("c j F")
    assert [one.author for one in heard.page.reading.comments] == left
    heard.ear.answers = ["6"]
    heard.type("F")
    assert len(heard.page.reading.comments) == 6


def test_a_filter_that_leaves_nothing_changes_nothing(heard: Heard) -> None:
    heard.ear.answers = ["4", "", "5", "many"]
    assert heard.type("c j F") == "No comment has a link."
    assert heard.type("F") == "Nothing changes."
    assert heard.type("F") == "A number is needed."
    assert heard.type("a").startswith("Comments: 2 of 6 comments")
    assert heard.type("a").startswith("Comments: 6 of 9 comments")
    heard.type("a q")
    assert not heard.ended
    assert len(heard.page.reading.comments) == 6


# Targets.


def test_what_n_goes_to_is_chosen(heard: Heard) -> None:
    assert heard.type(".") == "n goes to the next keyword; there are none."
    assert heard.type("n") == "No keyword is here."
    assert heard.type(".") == "n goes to the next link; there are 3."
    assert heard.type("n") == "It is lit at dusk.\n1 link."
    assert heard.type("2 n").startswith("Film or sound")
    assert heard.type("n").startswith("From the beginning: It is lit at dusk.")
    assert heard.type("N").startswith("From the end: Film or sound")
    assert heard.type(", ,") == "n goes to the next heading; there are 2."
    assert heard.type("c .") == "n goes to the next new comment; there are 1."
    assert heard.type("n").startswith("Comment 3 of 6")
    assert heard.type("A") == "No other comment is by this author."
    assert heard.type("p p A").startswith("Comment 4 of 6, level 2, Anna answers Anna")
    assert heard.type("n").startswith("From the beginning: Comment 1 of 6")


def test_marks_and_notes_are_targets_and_are_listed(page: LinearPage) -> None:
    kept: list[Note] = []

    def keep(note: Note) -> Note:
        kept.append(note)
        return note if note.number else note._replace(number=len(kept))

    heard = Heard(page, note=keep, drop_note=lambda _number: None)
    heard.ear.answers = ["bright #oil", ""]
    heard.type("2 j")
    assert heard.type("H") == "Noted."
    assert (kept[0].quote, kept[0].comment, kept[0].tags) == ("It is lit at dusk.", "", ("oil",))
    assert heard.type("ctrl+l") == "It is lit at dusk.\nYour note: bright #oil\n1 link."
    assert heard.type("c j H") == "Highlighted."
    assert kept[1].comment == "a"
    heard.type("m x")
    heard.ear.answers = ["2"]
    assert heard.type("M").startswith("It is lit at dusk.")
    assert heard.ear.asked[-1].splitlines()[0].startswith("1: Mark x: Anna")
    heard.ear.answers = ["darker"]
    assert heard.type("H") == "Noted."
    assert heard.ear.asked[-1].startswith("It was: bright #oil")
    assert len(heard.notes) == 2
    heard.ear.answers = ["note than the moon"]
    assert heard.type(":") == "Noted."
    assert [note.text for note in heard.notes] == ["", "darker than the moon"]
    assert heard.type("X") == "The note is gone."
    assert heard.type("X") == "There is no note here."
    assert heard.type("' x").endswith("Highlighted.")


def test_notes_that_were_written_before_are_told(page: LinearPage) -> None:
    notes = (Note("Nobody sails by night.", text="true"), Note("gone", text="old"))
    heard = Heard(page, notes=notes)
    assert "Your note: true" in heard.type("3 j")
    assert heard.type("H") == "Nothing is kept of this page."
    heard.ear.answers = ["2"]
    assert heard.type("M") == "That is not on this page in its present state."


def test_a_listed_note_quotes_whole_words_and_says_that_there_are_more(page: LinearPage) -> None:
    quote = "Nobody sails by night, since the lamps of the whole long coast are dark."
    heard = Heard(page, notes=(Note(quote, text="true"), Note("Nobody sails by night.")))
    heard.ear.answers = [""]
    heard.type("M")
    assert heard.ear.asked[-1].splitlines()[:2] == [
        "1: Note true, on “Nobody sails by night, since the lamps of the whole long …”",
        "2: Note without words, on “Nobody sails by night.”",
    ]


def test_a_quote_is_followed_both_ways(page: LinearPage) -> None:
    said = "It is lit at dusk, as everybody on the whole long coast can see."
    blocks = (*page.reading.article.blocks, Paragraph((Span(said),)))
    first = page.reading.comments[0]
    quoting = replace(first, blocks=(Quote((Paragraph((Span(said[:50]),)),)), *first.blocks))
    article = replace(page.reading.article, blocks=blocks)
    reading = replace(page.reading, article=article, comments=(quoting, *page.reading.comments[1:]))
    heard = Heard(replace(page, reading=reading))
    assert heard.type('c j "') == said
    assert heard.type('"').startswith("Comment 1 of 6")
    assert heard.type('j "') == "This comment quotes nothing that is on the page."
    assert heard.type('g "') == "No comment quotes this."


def test_jumps_are_undone_and_done_again(heard: Heard) -> None:
    assert heard.type("(") == "There was no jump."
    heard.type("] ] G")
    assert heard.type("(") == "Heading level 3: Figures"
    assert heard.type("(") == "Heading level 2: The lamp"
    assert heard.type(")") == "Heading level 3: Figures"
    assert heard.type("2 )").startswith("Comment 6 of 6")
    assert heard.type(")") == "There is no jump to redo."


# What is done outside.


def test_copying_puts_the_text_where_it_is_asked_for(heard: Heard) -> None:
    assert heard.type("2 j y y") == "Copied the paragraph."
    assert heard.clipboard == "It is lit at dusk."
    heard.type("y q")
    assert heard.clipboard == "> It is lit at dusk.\n>\n> — Ines Vale"
    heard.type("y l")
    assert heard.clipboard == "https://dusk.example/"
    heard.type("c 2 j y y")
    assert heard.clipboard == "Bert says b."
    assert heard.type("y t") == "Copied the thread."
    for name in ("Anna", "Bert", "Cara"):
        assert f"{name} says" in heard.clipboard
    assert "Emil" not in heard.clipboard


def test_a_link_is_opened_here_and_left_again(page: LinearPage) -> None:
    opened: list[str] = []

    def open_(address: str) -> bool:
        opened.append(address)
        if address.endswith("film"):
            raise OpenError("This is a film.")
        return len(opened) > 2

    heard = Heard(page, open=open_)
    assert heard.type("O") == "There is no link 1 here."
    assert heard.type("2 j O") == "Back at Lamps.\n\nIt is lit at dusk.\n1 link."
    assert heard.type("]") == "Heading level 3: Figures"
    assert heard.type("4 j O") == "This is a film."
    heard.type("[ [ j O")
    assert heard.all_ended
    assert opened[0] == "https://dusk.example/"
    assert Heard(page).type("2 j O") == (
        "No other page is opened here: 1 o opens the link in the browser."
    )


def test_backspace_leaves_a_page_that_was_opened_over_another(page: LinearPage) -> None:
    heard = Heard(page)
    assert heard.type("backspace") == "There is no page before this one."
    over = Heard(page, returns=True)
    over.type("backspace")
    assert over.ended
    assert not over.all_ended
    over = Heard(page, returns=True)
    over.type("Q")
    assert over.all_ended


def test_a_page_is_read_again_and_one_stays(page: LinearPage) -> None:
    more = replace(page.reading.comments[5], id="g", author="Gwen", parent="e")
    later = replace(page.reading, comments=(*page.reading.comments, more))
    heard = Heard(page, reload=lambda: later)
    said = heard.type("c 3 j r")
    assert said.startswith("Read again. 1 comment new.\n\nComment 3 of 7")
    assert heard.type("G").startswith("Comment 7 of 7, level 2, Gwen answers somebody, new")

    def refuse() -> Reading:
        raise OpenError("It is gone.")

    assert Heard(page, reload=refuse).type("r") == "It is gone. What was read before stays."
    assert Heard(page).type("r") == "This cannot be read again."


def test_text_is_given_to_a_command_and_to_the_editor(page: LinearPage) -> None:
    given: list[str] = []

    def pipe(command: str, text: str) -> str:
        given.append(f"{command}: {text}")
        return "It went to the command."

    def edit(reading: Reading) -> str:
        given.append(reading.article.title)
        return ""

    heard = Heard(page, pipe=pipe, edit=edit)
    heard.ear.answers = ["wc", "cat", ""]
    assert heard.type("|") == "It went to the command."
    assert given[0].startswith("wc: Lamps\n\nThe lamp")
    heard.type("c 5 j |")
    assert "Emil says f." in given[1]
    assert "Lamps" not in given[1]
    assert heard.type("|") == "No command is run."
    assert heard.type("e").startswith("Comment 5")
    assert given[2] == "Lamps"


def test_footnotes_are_read_where_they_are_pointed_to(page: LinearPage) -> None:
    pointing = Paragraph((Span("Oil"), Span("¹", href="https://dusk.example/#fn1")))
    blocks = (pointing, *page.reading.article.blocks)
    reading = replace(page.reading, article=replace(page.reading.article, blocks=blocks))
    heard = Heard(replace(page, reading=reading))
    assert heard.type("j enter") == "Note 1: By the keeper."
    assert heard.type("j enter") == "No footnote is referred to here."


def test_a_picture_is_opened_elsewhere(heard: Heard) -> None:
    assert heard.type("I") == "There is no picture here."
    assert heard.type("] ] 3 j I") == "Handed to the browser: https://dusk.example/lamp.png."


def test_a_page_is_kept_whatever_comes_and_no_longer(page: LinearPage) -> None:
    answers: list[bool | None] = [True, False, None]
    heard = Heard(page, keep=lambda: answers.pop(0))
    assert heard.type("B") == "Kept for good."
    assert heard.type("B") == "No longer kept for good; may be deleted when space runs out."
    assert heard.type("B") == "No text of this page is kept."
    assert Heard(page).type("B") == "Nothing is kept of this page."

    def held() -> bool | None:
        raise LibraryError("The library is held by another program.")

    assert Heard(page, keep=held).type("B") == "The library is held by another program."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("next heading", "Heading level 2: The lamp"),
        ("2", "It is lit at dusk.\n1 link."),
        ("goto 2", "It is lit at dusk.\n1 link."),
        ("find lit", "It is lit at dusk.\n1 link."),
        ("back", "There is no page before this one."),
        ("search lit", "It is lit at dusk.\n1 link."),
        ("mark q", "Mark q is set until you leave this page."),
        ("", "Nothing is done."),
        ("sort foo", "Sort by page, newest"),
        ("polish", "No command is called “polish”; ? lists the keys."),
        ("mute bert", "“mute” is not available here: ? lists the keys."),
        ("width 40", "Narrower: reader --linear --width N says how long lines are."),
        ("theme sepia", "Next theme: That is about how a screen looks"),
        ("zen", "Zen: That is about how a screen looks"),
        ("author nobody at all", "Nobody called “nobody at all” wrote a comment."),
    ],
)
def test_a_command_is_typed_by_its_name(heard: Heard, typed: str, said: str) -> None:
    heard.ear.answers = [typed]
    assert heard.type(":").startswith(said)
    assert heard.ear.asked == ["Command: "]


def test_what_a_command_is_given_is_asked_no_more(heard: Heard) -> None:
    heard.ear.answers = ["sort newest", "author bert", "filter says"]
    heard.type(":")
    assert heard.sort == "newest"
    heard.type("g :")
    author = heard.page.reading.comments[heard.number - 1].author
    assert author.lower() == "bert"
    assert heard.author == author
    heard.type(":")
    assert heard.conditions.keys() == {"words"}
    assert heard.ear.asked == ["Command: "] * 3


def test_what_does_nothing_here_says_why_and_what_does(heard: Heard) -> None:
    assert heard.type("Z") == "Zen: That is about how a screen looks, and there is none here."
    assert heard.type("i") == (
        "Pictures: Pictures are described in words here: I opens one elsewhere."
    )
    assert heard.type("C").endswith(
        "reader --linear --whole-thread LOCATION asks the site for all comments."
    )
    assert heard.type("ctrl+p") == (
        "Command palette: There is no list to choose from: colon : takes a command by its name."
    )
    assert heard.type("c z M") == (
        "Fold all: Nothing is folded here: right brace } goes past the replies."
    )
    silent = [
        command
        for command in of_page()
        if command.id not in MOVES and command.id not in ACTIONS and command.id not in REASONS
    ]
    assert not silent


def test_read_again_a_mark_and_the_position_stay_where_comments_have_no_ids(
    page: LinearPage,
) -> None:
    def named(*comments: Comment) -> Reading:
        placed = (
            replace(one, id=f"at-{5 * at}", parent="", depth=0) for at, one in enumerate(comments)
        )
        return replace(page.reading, comments=tuple(placed))

    one, other, third = page.reading.comments[:3]
    new = replace(one, author="Gwen", blocks=(Paragraph((Span("The tide was late."),)),))
    before = replace(page, reading=named(one, other, third))
    heard = Heard(before, reload=lambda: named(new, one, other, third))
    heard.type("c j m a j")
    said = heard.type("r")
    assert said.startswith("Read again. 1 comment new.\n\nComment 3 of 4")
    assert heard.page.reading.comments[heard.page.comment(heard.at)].text == other.text
    heard.type("' a")
    assert heard.page.reading.comments[heard.page.comment(heard.at)].text == one.text
