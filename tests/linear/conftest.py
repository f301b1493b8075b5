"""A page of an article with one block of each kind, and a thread of three levels."""

from datetime import UTC, datetime

import pytest

from reader.linear.page import LinearPage
from reader.model import (
    Article,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
)
from tests.blocks import paragraph

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


BLOCKS: Blocks = (
    Heading(2, (Span("The lamp"),)),
    Paragraph((Span("It is lit at "), Span("dusk", href="https://dusk.example/"), Span("."))),
    Quote((paragraph("Nobody sails by night."), paragraph("Nor do we."))),
    Items(((paragraph("oil"),), (paragraph("wick"), Items(((paragraph("cotton"),),))))),
    Items(((paragraph("third"),), (paragraph("fourth"),)), start=3),
    Rule(),
    Heading(3, (Span("Figures"),)),
    Table((((Span("Year"),), (Span("Oil"),)), ((Span("1901"),), (Span("40 l"),))), header=1),
    Code("turn(lamp)\nwait()"),
    Image("https://dusk.example/lamp.png", "a lamp", (Span("Drawn from life."),)),
    Media("https://dusk.example/film", "The film"),
    Note("1", (paragraph("By the keeper."),)),
    Paragraph((Span("  "),)),
)


def comment(name: str, author: str, depth: int, parent: str = "", **more: object) -> Comment:
    blocks = (paragraph(f"{author} says {name}."),)
    return Comment(name, blocks, parent, depth, author, **more)  # type: ignore[arg-type]


COMMENTS = (
    comment("a", "Anna", 0, score=14, roles=("op",), published=datetime(2026, 11, 28, 10, tzinfo=UTC)),
    comment("b", "Bert", 1, "a", published_text="yesterday"),
    comment("c", "Cara", 2, "b", states=("edited",), published=datetime(2026, 11, 27, 12, tzinfo=UTC)),
    comment("d", "Anna", 1, "a"),
    comment("e", "", 0, url="https://dusk.example/#e"),
    comment("f", "Emil", 1, "e"),
)  # fmt: skip


@pytest.fixture
def page() -> LinearPage:
    article = Article("Lamps", BLOCKS, "Ines Vale", "The Quay", url="https://dusk.example/")
    reading = Reading(article, COMMENTS, claimed=9, notes=("3 comments are on another page.",))
    return LinearPage(reading, NOW, frozenset({"c"}))
