"""Each key of linear mode, typed as on the screen: what is said to it and where one is then."""

import pytest

from reader.commands.keys import Call, Keys, Nothing
from reader.commands.table import COMMANDS, commands_in, keymap
from reader.errors import SaveError
from reader.library.places import NOWHERE, Place
from reader.linear.help import HELP
from reader.linear.moves import MOVES
from reader.linear.page import LinearPage
from reader.linear.places import part_of, place_of
from reader.linear.services import Services
from reader.linear.session import ACTIONS, Session


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


def saved(path: str) -> str:
    if path == "taken":
        raise SaveError("taken exists already, and nothing is written over.")
    return f"Saved to {path}."


class Heard(Session):
    """A session whose keys are typed as a string of names."""

    def __init__(self, page: LinearPage) -> None:
        self.ear = Ear()
        services = Services(saved, lambda address: f"Handed to the browser: {address}")
        super().__init__(page, self.ear, services, COMMANDS)

    def type(self, keys: str) -> str:
        """The last thing that is said."""
        typing, said = Keys(), ""
        for key in keys.split():
            meant = typing.feed(key, keymap(self.pane))
            if isinstance(meant, Call):
                said = self.answer(meant)
            assert not isinstance(meant, Nothing), key
        return said

    @property
    def number(self) -> int:
        """Of the comment one is at, from 1."""
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
        ("r", "Reload is not in linear mode; ? tells what is."),
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
        ("j n", 5), ("j n N", 1),
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
        ("taken", "taken exists already, and nothing is written over."),
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
                heard.ear.answers = ["", ""]
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
