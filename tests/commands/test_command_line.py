"""What may be typed after a colon."""

import pytest

from reader.commands.command_line import Order, completions, offered, understood
from reader.layout.orders import SORTS


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("w", Order("save")),
        ("w notes on tides.md", Order("save", "notes on tides.md")),
        ("write notes.md", Order("save", "notes.md")),
        ("Save ~/kept/", Order("save", "~/kept/")),
        ("save", Order("save")),
        ("q", Order("quit")),
        ("120", Order("bottom", "120")),
        ("0", Order("top")),
        ("００", Order("top")),
        ("sort new", Order("sort", "newest")),
        ("sort", Order("sort")),
        ("Sort New", Order("sort", "newest")),
        ("Author Ines Maro", Order("author_next", "Ines Maro")),
        ("Set Width=72", Order("width", "72")),
        ("levels 2", Order("levels", "2")),
        ("W", Order("save")),
        ("author Ines Maro", Order("author_next", "Ines Maro")),
        ("set width=72", Order("width", "72")),
        ("width 72", Order("width", "72")),
        ("set theme = paper", Order("theme", "paper")),
        ("mark a", Order("mark", "a")),
        ("filter tariff", Order("filter_words", "tariff")),
        ("next thread", Order("next_thread")),
        ("next-thread", Order("next_thread")),
        ("Undo a jump", Order("back_jump")),
        ("open https://Quay.example/A", Order("open_page", "https://Quay.example/A")),
        ("e notes.html", Order("open_page", "notes.html")),
        ("O ~/kept/", Order("open_page", "~/kept/")),
        ("e", Order("reload")),
        ("open here", Order("open_here")),
        ("open all", Order("open_all")),
        ("unfold", Order("open")),
        ("back", Order("back_page")),
        ("Back or quit", Order("back")),
        ("find", Order("search")),
        ("find Kiel", Order("search", "Kiel")),
        ("note", Order("highlight")),
        ("note See the ledger #tides", Order("highlight", "See the ledger #tides")),
        ("goto 12", Order("bottom", "12")),
        ("goto 0", Order("top")),
        ("goto 50%", Order("dropped", "50")),
        ("50%", Order("dropped", "50")),
        ("0%", Order("top")),
        ("mark é", Order("mark", "é")),
        ("width 0", Order("width", "0")),
        ("q!", Order("quit")),
        ("unnote", Order("unnote")),
        ("  ", Order("")),
    ],
)
def test_a_line_and_what_it_asks_for(typed: str, order: Order) -> None:
    assert understood(typed) == order


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("open", "“open” needs an address, a file or a folder"),
        ("frobnicate", "No command is called “frobnicate”"),
        (
            "sort best",
            "Sort by page, newest, oldest, score, replies, longest; “best” is none",
        ),
        ("widht 3", "No command is called “widht”; “width” is one"),
        ("srot new", "No command is called “srot”; “sort” is one"),
        ("next thraed", "No command is called “next thraed”; “next thread” is one"),
        ("Kewords", "No command is called “Kewords”; “keywords” is one"),
        ("zzz 3", "No command is called “zzz”"),
        ("width", "“width” needs a number of columns"),
        (
            "theme ",
            "“theme” needs a name: ink, paper, sepia, contrast, colorblind, terminal",
        ),
        ("level 2", "No command is called “level”; “levels” is one"),
        ("notes", "No command is called “notes”; “note” is one"),
        ("unnot", "No command is called “unnot”"),
        ("goto", "“goto” needs the number of a paragraph or comment"),
        ("goto end", "“goto” needs the number of a paragraph or comment"),
        ("goto -1", "“goto” needs the number of a paragraph or comment"),
        ("goto 3 4", "“goto” needs the number of a paragraph or comment"),
        ("goto %", "“goto” needs the number of a paragraph or comment"),
        ("goto ²", "“goto” needs the number of a paragraph or comment"),
        ("%", "No command is called “%”"),
        ("-5", "No command is called “-5”"),
        ("levels", "“levels” needs how many levels to show, from 1 on"),
        ("levels 0", "“levels” needs how many levels to show, from 1 on"),
        ("levels all", "“levels” needs how many levels to show, from 1 on"),
        ("mark", "“mark” needs one letter"),
        ("mark ab", "“mark” needs one letter"),
        ("mark 1", "“mark” needs one letter"),
        ("width -3", "“width” needs a number of columns"),
        ("set width=wide", "“width” needs a number of columns"),
        ("width 72 3", "“width” needs a number of columns"),
        ("reload notes.md", "“reload” takes nothing after it"),
    ],
)
def test_a_line_that_means_nothing_is_told_so(typed: str, refusal: str) -> None:
    order = understood(typed)
    assert (order.command, order.refusal) == ("", refusal)


def test_names_that_go_on_from_what_is_typed() -> None:
    assert offered("sort n") == ("sort newest",)
    assert offered("next t") == ("next target", "next theme", "next thread")
    assert offered("xyz") == ()


def test_values_that_go_on_from_what_is_typed_after_their_word() -> None:
    assert offered("sort ") == tuple(f"sort {name}" for name in SORTS)
    names = [f"Ines {letter}" for letter in "abcdef"]
    values = {"author": lambda: ["", "Tove", *names]}
    assert offered("author ", values) == ("author Tove", *(f"author {name}" for name in names))
    assert offered("Author ines", values) == tuple(f"Author {name}" for name in names)
    assert offered("author n", values) == ("author next",), "a command, where nobody is called so"
    assert offered("author", values)[0] == "author"
    assert completions("author ", 40, values)[0] == "author Tove · author Ines a …"


def test_an_empty_line_is_offered_what_takes_an_argument() -> None:
    shown, offers = completions("", 40)
    assert shown == "author · filter · find · goto …"
    assert offers[-2:] == ("theme", "width")
    assert completions("sort n", 40) == ("sort newest", ("sort newest",))


@pytest.mark.parametrize(("room", "shown"), [(20, "author · filter …"), (10, "author …"), (5, "")])
def test_completions_that_do_not_fit_are_not_cut(room: int, shown: str) -> None:
    assert completions("", room)[0] == shown


@pytest.mark.parametrize("typed", ["list add", "select left", "start open", "Word back"])
def test_what_other_places_are_asked_for_is_no_command_of_the_page(typed: str) -> None:
    order = understood(typed)
    assert order.command == ""
    assert order.refusal.endswith(
        (f"“{typed.partition(' ')[0]}”", "“select” takes nothing after it", "“back” is one")
    )
    assert offered(typed) == ()


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", 12), ("goto 0012", 12), ("9" * 5000, 999_999_999), ("find Kiel", 0), ("sort", 0)],
)
def test_the_number_of_a_line_however_long_it_is(typed: str, number: int) -> None:
    assert understood(typed).number == number
