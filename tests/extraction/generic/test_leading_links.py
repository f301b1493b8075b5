"""A link to the comment answered, before a text: its author's name, and what stands behind it."""

from dataclasses import replace

import pytest

from reader.extraction.generic.items.leading_links import without_leading_links
from reader.model import Comment, Paragraph, Span
from tests.extraction.generic.sluice import SAID
from tests.extraction.generic.test_real_markup import PEOPLE, page_of


def answer(at: int, *behind: str) -> Comment:
    """An answer that begins with the name of whom it answers, and the signs behind the name."""
    spans = (Span("Wilf Crane", href="#c-0"), *map(Span, behind))
    said = Paragraph((Span(f"The gate was painted {at} times."),))
    return Comment(f"c-{at}", (Paragraph(spans), said), "c-0", 1, "Orla Finch")


@pytest.mark.parametrize("behind", [(), (",",), (": ",), (",", "\n")])
def test_a_line_with_nothing_but_the_name_is_gone(behind: tuple[str, ...]) -> None:
    asked = Comment("c-0", (Paragraph((Span("Which gate?"),)),), author="Wilf Crane")
    answers = [answer(at, *behind) for at in range(1, 5)]
    found = without_leading_links([asked, *answers])
    assert found == [asked, *(replace(one, blocks=one.blocks[1:]) for one in answers)]


def test_an_answer_that_is_nothing_but_a_name_keeps_it() -> None:
    asked = Comment("c-0", (Paragraph((Span("Who was it?"),)),), author="Wilf Crane")
    alone = Comment(
        "c-9", (Paragraph((Span("Wilf Crane", href="#c-0"), Span(","))),), "c-0", 1, "Bo Stone"
    )
    answers = [answer(at, ",") for at in range(1, 5)]
    assert without_leading_links([asked, *answers, alone])[-1] == alone


@pytest.mark.parametrize(("link", "parents"), [("#{at}", "1234"), ("see {at}", "")])
def test_a_text_that_begins_with_the_number_of_another_as_a_link_answers_it(
    link: str, parents: str
) -> None:
    items = (
        f"<div class=comment id=c-{at + 1}><a class=name href=/user/{at}>{PEOPLE[at]}</a> "
        f"<span>{at + 13}/03/2024 08:14</span><div class=comment-text>"
        + (f"<a href=/story/7#c-{at}>{link.format(at=at)}</a> " if at else "")
        + f"{SAID[at]}</div><a>responder</a></div>"
        for at in range(5)
    )
    reading = page_of(f"<section id=comments>{''.join(items)}</section>")
    assert len(reading.comments) == 5
    assert "".join(one.parent for one in reading.comments) == parents
