"""Undated comments whose names stand in their texts, without an element of their own."""

import pytest

from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ITEMS = {
    "said": "<li>{who} said: {said}</li>",
    "wrote on a line": "<div>{who} wrote:<br>{said}</div>",
    "napisał": "<li> {who} Napisał:<br> {said}</li>",
    "a label": "<div>By: {who}<br>{said}<br><hr></div>",
    "Autor": "<div>Autor: {who}<br>{said}</div>",
    "below": "<div><p>{said}</p><p>Written by {who}</p></div>",
}


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_names_are_read_from_the_texts(item: str) -> None:
    comments = read(lambda at: item.format(who=PEOPLE[at], said=SAID[at]), head="<h2>Comments</h2>")
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


FORM = "<form><textarea></textarea><button>Send</button></form>"
DATED = {
    "wrote": "<li> {who} wrote:<br> {said}<br> Date: 2024-05-0{day} 10:15:31<br>________________</li>",
    "napisał": "<li>{who} napisał:<br>{said}<br>Dnia: 2024-05-0{day} 10:15<br>----</li>",
}


@pytest.mark.parametrize("item", DATED.values(), ids=DATED)
def test_names_and_dates_in_lines_of_their_own_are_no_text(item: str) -> None:
    comments = read(lambda at: item.format(who=PEOPLE[at], said=SAID[at], day=at + 3), foot=FORM)
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))
    assert [one.published and one.published.day for one in comments] == [3, 4, 5, 6, 7]


def test_a_line_that_says_nobody_wrote_is_text() -> None:
    comments = read(
        lambda at: f'<li class="comment">The sign:<br>{SAID[at]}<br>Date: 2024-05-0{at + 3}</li>'
    )
    assert {one.author for one in comments} == {""}
    assert all(one.text.startswith("The sign:") for one in comments)


NONE = {
    "no heading": ("<h2>Minutes</h2>", "<li>{who} said: {said}</li>"),
    "terms": ("<h2>Comments</h2>", "<li>{who}: {said}</li>"),
    "plain": ("<h2>Comments</h2>", "<li>{said}</li>"),
    "one voice": ("<h2>Comments</h2>", "<li>Orla said: {said}</li>"),
    "others": ("<h2>Latest comments</h2>", "<li>{who} said: {said}</li>"),
}


@pytest.mark.parametrize(("head", "item"), NONE.values(), ids=NONE)
def test_other_lists_say_nothing_of_the_kind(head: str, item: str) -> None:
    assert not read(lambda at: item.format(who=PEOPLE[at], said=SAID[at]), head=head)
