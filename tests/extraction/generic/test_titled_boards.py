"""Boards whose title alone says what they are, and threads of three posts."""

from reader.extraction.generic import find_discussion
from reader.html.tree import parse

SAID = (
    ("Runa Feld", "March 3, 2024", "The lamp is out again, and the ladder is gone from the quay."),
    ("Ola Sund", "March 4, 2024", "It hangs in the boathouse, where it has always hung in winter."),
    ("Ida Holm", "March 6, 2024", "Ask at the kiosk. They have the only key that still turns."),
    ("Pell Andersen", "March 9, 2024", "We walked back in the dark and met nobody but the owl."),
)


def card(name: str, day: str, text: str) -> str:
    return (
        f'<div class="card"><div class="card-body"><h3 class="card-title">{name}</h3>'
        f'<span class="small">{day}</span><p>{text} {text}</p></div></div>'
    )


def board(title: str) -> str:
    return (
        f"<html lang=en><body><h1>{title}</h1><p>Leave a word for those who come after you!</p>"
        f"<div class=stack>{''.join(card(*one) for one in SAID)}</div></body></html>"
    )


def test_entries_below_the_title_of_a_guest_book_are_comments() -> None:
    found = find_discussion(parse(board("Guestbook"), "https://lamp.example/book"))
    assert [c.author for c in found.ordered.comments] == [name for name, _, _ in SAID]


def test_cards_below_another_title_are_none() -> None:
    found = find_discussion(parse(board("News"), "https://lamp.example/book"))
    assert found.ordered.comments == ()


def thread(count: int) -> str:
    posts = "".join(
        f'<div class="post" id="post-{n}"><div class="side"><a href="/u/{n}"><img src="a.png"></a>'
        f'</div><div class="main"><p class="meta"><a href="/u/{n}">{name}</a> - {day}</p>'
        f"<p>{text} {text}</p></div></div>"
        for n, (name, day, text) in enumerate(SAID[:count], 1)
    )
    return f"<html lang=en><body><h1>The lamp</h1>{posts}</body></html>"


def test_three_posts_at_the_address_of_a_thread_are_one() -> None:
    found = find_discussion(parse(thread(3), "https://lamp.example/forum/topic/31/"))
    assert [c.author for c in found.ordered.comments] == ["Ola Sund", "Ida Holm"]
    assert found.opening is not None
    assert found.opening.author == "Runa Feld"


def test_three_posts_elsewhere_are_none() -> None:
    found = find_discussion(parse(thread(3), "https://lamp.example/news"))
    assert found.ordered.comments == ()
