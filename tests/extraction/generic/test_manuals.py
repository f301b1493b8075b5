"""Parts of a manual that have the form of comments: sections by number, members called "reply"."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.irregular.undated import names_in_comments
from reader.extraction.generic.judging.attributions import say_the_same
from reader.extraction.generic.structure.survey import survey
from reader.html.blocks import text_of
from reader.html.tree import Node, parse
from reader.model import Blocks, Comment, Paragraph, Span

TEXT = "The gate is raised slowly, as the keeper of the sluice has said each spring since then."
TOLD = (
    "The keeper raises it by hand.", "It has been shut since the flood of last spring.",
    "How deep the water is below the wheel.", "Nobody has measured this for a year, or longer.",
    "A list of those who hold a key to the mill.", "The weight of the chain, in stones.",
    "It is greased before the first frost.", "What was written on the beam, as far as it is legible.",
    "Whether the eels have passed.", "The number of planks in it, of oak and of larch.",
    "Given as it was in the annex, without the figures.", "The hour at which the bell is rung.",
    "Its colour, which fades.",
)  # fmt: skip
TALK = ("That is not what the annex says.", "It does, on page 15.", "Mine ends on page 12, oddly.")


def found(body: str, head: str = "") -> tuple[Comment, ...]:
    page = f"<html lang=en><head>{head}</head><body><h1>The sluice</h1>{body}</body></html>"
    return tuple(find_discussion(parse(page, "https://valley.example/a")).ordered.comments)


def sections(numbers: Iterable[int]) -> str:
    return "".join(f"<h4>3.1.{number} The Gate</h4><p>{TEXT}</p>" for number in numbers)


def test_numbers_of_sections_are_no_days() -> None:
    days = [f"3.1.{number} The Gate" for number in range(10, 13)]
    shown = survey(parse(sections(range(10, 13)))).stamps
    assert [*map(text_of, shown)] == days  # nothing shows that they are none
    assert not survey(parse(sections(range(8, 13)))).stamps
    assert len(survey(parse(sections(range(10, 13)) + "<h4>3.2.9 The Wheel</h4>")).stamps) == 3


def members(names: Iterable[str]) -> list[Node]:
    return names_in_comments(
        parse(
            "".join(
                f'<article class="member"><h4 class="head" id="{name}-2"><div class="title-name">{name}()'
                f"</div></h4><div class=desc><p>{TEXT}</p></div></article>"
                for name in names
            )
        )
    )


def test_members_called_replies_are_no_comments() -> None:
    answers = ("reply", "reply_to", "wait_response", "check_response", "response_time")
    others = ("open", "shut", "raise", "lower", "measure", "flow", "wheel", "stop")
    assert len(members((*answers, *others[:4]))) == 5
    assert not members((*answers, *others))


SPHINX = '<h2>The gate<a class="headerlink" href="#gate">¶</a></h2>'
DESCRIBED = "".join(
    f'<dl><dt class="sig" id="sluice.Response.{name}"><span class="sig-name">{name}</span></dt>'
    f"<dd><p>{TEXT}</p></dd></dl>"
    for name in ("content", "charset", "headers", "reason", "status")
)


def test_what_a_manual_describes_is_no_comment_whatever_its_name() -> None:
    assert len(names_in_comments(parse(DESCRIBED))) == 5
    assert not names_in_comments(parse(SPHINX + DESCRIBED))


@pytest.mark.parametrize("mark", ['class="comment"', 'id="comment-{}"'])
def test_a_manual_may_have_comments_without_dates(mark: str) -> None:
    talk = "".join(
        f"<div {mark.format(number)}><b class=author-name>{name}</b><p>{text}</p></div>"
        for number, (name, text) in enumerate(zip(("Ada", "Ilja", "Marit"), TALK, strict=True))
    )
    assert len(found(f"{SPHINX}<p>{TEXT}</p><h2>Comments</h2>{talk}")) == len(TALK)


def test_revisions_that_all_say_the_same_are_no_comments() -> None:
    same = [Comment(f"c{number}", author="Ada", blocks=_SAID) for number in range(8)]
    other = replace(same[0], blocks=_told("The Keepers"))
    assert say_the_same([*same, other])
    assert not say_the_same(same[:7])  # "Thank you" is said by several
    assert not say_the_same([*same, *(replace(other, blocks=_told(text)) for text in TOLD)])
    assert not say_the_same([replace(other, blocks=_told(TEXT)) for _ in range(8)])
    assert not say_the_same([replace(comment, states=("deleted",)) for comment in same])


def _told(text: str) -> Blocks:
    return (Paragraph((Span(text),)),)


_SAID = _told("The Writers of the Valley")
