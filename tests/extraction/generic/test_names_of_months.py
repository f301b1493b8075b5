"""Commenters who are called like a month, on a page that no platform's rules know."""

from reader import extract


def test_a_name_goes_where_the_date_is_the_same_without_it() -> None:
    said = (
        ("June", "June, 3 June 2021"),
        ("Ada", "Ada, 5 June 2021"),
        ("Bob", "Bob, 6 June 2021"),
        ("April", "April 6, 2021"),
    )
    comments = "".join(
        f"<li class=c id=c{n}><div><cite>{name}</cite></div><div><a href=#c{n}>{date}</a></div>"
        f"<p>The ferry was late again, said the {n} of us.</p></li>"
        for n, (name, date) in enumerate(said)
    )
    article = "<p>Fog lay on the water for days, and nobody saw the other side of it.</p>" * 4
    page = f"<article><h1>Fog</h1>{article}</article><ol class=comments>{comments}</ol>"
    found = extract(page, url="https://a.test/1", sites=()).comments
    assert [(comment.author, comment.published_text) for comment in found] == [
        ("June", "3 June 2021"),
        ("Ada", "5 June 2021"),
        ("Bob", "6 June 2021"),
        ("April", "April 6, 2021"),
    ]
