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
