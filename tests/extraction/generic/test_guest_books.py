"""Guest books that say what they are in their titles: entries signed below with a name and a date."""

import pytest

import reader

ENTRIES = (
    ("The lamp on the pier was lit all night, and we found the harbour by it.", "Ada Moor"),
    ("Lovely pages, and the picture of the old crane is of my uncle's yard.", "Bo Lind"),
    ("Is the ferry still running in November? We would like to come again.", "Ada Moor"),
    ("It is, twice a day, and thank you all for the kind words about the crane.", "Wenke"),
)


def _page(title: str, sign: str = "— <b>{name}</b>, March {day}, 2024") -> str:
    entries = "".join(
        f"<div class=entry><p>{text}</p><p class=sig>{sign.format(name=name, day=n + 3)}</p></div>"
        for n, (text, name) in enumerate(ENTRIES)
    )
    return f"<title>North pier</title><h1>{title}</h1><p>Please write something.</p>{entries}"


@pytest.mark.parametrize(
    "title",
    ["Guestbook", "Our guest book", "Gästebuch der Nordmole", "Livre d’or", "Гостевая книга"],
)
def test_entries_signed_below_are_comments_where_the_title_says_so(title: str) -> None:
    comments = reader.extract(_page(title), "https://pier.example/a").comments
    assert [comment.author for comment in comments] == [name for _, name in ENTRIES]
    assert [comment.text for comment in comments] == [text for text, _ in ENTRIES]
    assert [comment.published.day for comment in comments if comment.published] == [3, 4, 5, 6]


@pytest.mark.parametrize(
    "title",
    [
        "Letters of a harbour", "Why guestbooks went away", "Guestbook software compared",
        "The Guestbook (film)", "Guest book of the lighthouse: a history",
    ],
)  # fmt: skip
def test_signed_texts_alone_are_an_article(title: str) -> None:
    assert reader.extract(_page(title), "https://pier.example/a").comments == ()


def test_a_title_alone_makes_no_comments() -> None:
    page = _page("Guestbook", sign="page {day} of {name}")
    assert reader.extract(page, "https://pier.example/a").comments == ()
