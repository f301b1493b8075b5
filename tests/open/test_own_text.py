"""What an article says of itself for machines is no comment on it."""

import json

from reader.extraction.comments.order import ordered
from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment
from reader.open.extract import extract
from reader.open.own_text import is_own_text
from reader.sites.base import Thread
from tests.blocks import paragraph

SAID = (
    ("Ada Lind", "The ferry leaves at nine, and nobody has ever seen it leave a minute later than that."),
    ("Bo Reuter", "The tariff was raised in the winter, when nobody reads what hangs in the hall of the harbour."),
    ("Cleo Marsh", "What remains is a harbour that can be entered in easterly winds and hardly in any other."),
    ("Dag Tamm", "We measured the swell for a whole year, and it turned against the older of the two moles."),
)  # fmt: skip


def page(body: str, kind: str = "voice") -> str:
    talk = "".join(
        f'<div class="{kind}"><b class="author">{name}</b> <time datetime="2024-05-0{number}">'
        f"{number} May 2024</time><p>{text}</p><a>Reply</a></div>"
        for number, (name, text) in enumerate(SAID, 1)
    )
    data = json.dumps({"@type": "NewsArticle", "headline": "The mole", "articleBody": body})
    return (
        f"<html><head><title>The mole</title><script type='application/ld+json'>{data}</script>"
        f"</head><body><article><h1>The mole</h1><p>{'The council met in the sail loft. ' * 9}</p>"
        f"</article><section>{talk}</section></body></html>"
    )


WHOLE = "The council met in the sail loft.\n" + "\n".join(text for _, text in SAID)


def test_parts_of_an_article_are_no_comments() -> None:
    assert len(find_discussion(parse(page(""), "")).ordered.comments) == len(SAID)
    reading = extract(page(WHOLE))
    assert reading.comments == ()
    assert all(text in reading.article.text for _, text in SAID)


def test_comments_that_the_article_does_not_have_stay() -> None:
    reading = extract(page("The council met in the sail loft. " * 9))
    assert [comment.author for comment in reading.comments] == [name for name, _ in SAID]


def test_comments_that_are_called_so_stay_even_if_machines_are_told_of_them() -> None:
    reading = extract(page(WHOLE, "comment"))
    assert [comment.author for comment in reading.comments] == [name for name, _ in SAID]


def test_most_comments_that_can_tell_have_to_be_in_the_article() -> None:
    body = " ".join(text for _, text in SAID[:2])
    said = [Comment(name, (paragraph(text),)) for name, text in SAID]
    short = Comment("e", (paragraph("The ferry leaves at nine"),))
    other = Comment("f", (paragraph("It never did."),))
    for comments, told in (
        (said[:2], True),
        ([*said[:2], short], True),
        ([*said[:2], said[2], other], False),
        (said, False),
        ([short], False),
    ):
        assert is_own_text(Thread(ordered=ordered(comments)), body) is told
    assert not is_own_text(Thread(ordered=ordered(said[:2])), "")
