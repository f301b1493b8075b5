"""The numbers of posts in copies."""

from reader.extraction.textcopy import read_textcopy
from tests.extraction.textcopy.threads import posts

SAID = (
    ("Ida_Marsh", "The pump of the upper lock loses its prime whenever the boat leaves."),
    ("pike_77", "Have you looked at the valve below the sieve?"),
    ("otto", "It is the seal, mine did the same last year."),
    ("Ida_Marsh", "It was the seal. Many thanks to both of you!"),
)


def said(copy: str) -> list[tuple[str, str]]:
    return posts(read_textcopy(copy))


def test_a_number_behind_name_and_time_counts_the_posts() -> None:
    thread = "".join(
        f"{name} May {n}, 2022, 4:3{n}pm {n}\n{text}\n\n" for n, (name, text) in enumerate(SAID, 1)
    )
    assert said(f"Lock forum\nPump loses prime\n\n{thread}") == list(SAID)


def test_years_and_prices_behind_dates_count_nothing() -> None:
    rows = "".join(
        f"Concert May {n}, 2022 {n * n * 7}\n{text}\n\n" for n, (_, text) in enumerate(SAID, 1)
    )
    assert said(f"Tickets\n\n{rows}") == []


def test_numbers_below_the_texts_are_those_of_the_texts_above() -> None:
    thread = "".join(
        f"{name} {n + 1} May 2022\n{text}\n#{n}\n" for n, (name, text) in enumerate(SAID)
    )
    assert said(f"The lock\n\nComments\n{thread}\n© 2022 Heron Gazette\n") == list(SAID)


def test_likes_behind_some_of_the_dates_number_no_posts() -> None:
    likes = ("", " 1", " 2", " 3", "", "")
    rows = "".join(
        f"{name} May {n}, 2022{like}\n{text}\n\n"
        for n, (like, (name, text)) in enumerate(zip(likes, (*SAID, *SAID[:2]), strict=True), 1)
    )
    assert said(f"The lock\n\nComments\n\n{rows}") == [*SAID, *SAID[:2]]


def test_a_number_may_have_the_date_for_machines_behind_it() -> None:
    said = [
        ("Ada", "The frogs are back in the pond, as every year when the reeds begin to grow."),
        ("Otto", "They were here before the pond was, if you ask those who dug it."),
        ("Ida", "Somebody has counted them for the council, and nobody believes the number."),
    ]
    thread = "\n".join(
        f"{name}\nAug 0{day}, 2006#{day}2006-08-0{day}T22:13+00:00\n\n{text}\n"
        for day, (name, text) in enumerate(said, 1)
    )
    assert posts(read_textcopy(f"Ponds\nFrogs\n{thread}")) == said
