"""Comments that are links as a whole: a press on one opens the form for an answer to it."""

import pytest

from reader import extract
from reader.extraction.generic.structure.scripted_links import scripted_texts
from reader.html.blocks import text_of
from reader.html.tree import parse

SAID = (
    ("Ines Harlan", "The boats were never late in the years when Mr. Voss ran them alone."),
    ("Per Olsund", "Hm."),
    ("Ada Kreiss", "Whoever pays for the engine should say when it runs, and not the council."),
    ("Toma Lisk", "I walk."),
)
SHORT = (
    ("Ines Harlan", "Thank you, neighbour!"),
    ("Per Olsund", "I agree with you."),
    ("Ada Kreiss", "Where is it now?"),
    ("Toma Lisk", "Me too, same here."),
)
PAGE = "<title>The ferry</title><h1>The ferry</h1><h2>Comments (4)</h2><div id=list>{}</div>"
ITEM = (
    "<div class=one><h3><a href=/u/{at}>{name}</a> <span>{at} hours ago</span></h3>"
    "<div class=said>{said}</div><div class=press>{press}</div>{form}</div>"
)
FORM = (
    '<div class=again style="display:none"><textarea></textarea>'
    "<div><span>What do you have to say to that, dear neighbour?</span></div></div>"
)


def read(said: str, press: str, form: str = FORM) -> list[tuple[str, str]]:
    items = (
        ITEM.format(
            at=at,
            name=name,
            said=said.format(at=at, text=text),
            press=press.format(at=at, name=name),
            form=form,
        )
        for at, (name, text) in enumerate(SAID, start=2)
    )
    found = extract(PAGE.format("".join(items)), "https://marsh.example/n/3")
    return [(comment.author, comment.text) for comment in found.comments]


def test_what_opens_the_form_for_an_answer_is_the_text() -> None:
    link = '<a href="javascript:answer({at})">{text}</a>'
    assert read(link, '<a href="javascript:answer({at})">Reply</a>') == [*SAID]


def test_labels_of_scripts_are_no_texts() -> None:
    # Each names somebody else, or all say the same.
    named = '<a href="javascript:answer({at})">Reply to {name}</a>'
    alike = '<a href="javascript:reply({at})">Answer this, in the box that opens below</a>'
    for press in (named, named + alike):
        assert read("{text}", press) == [*SAID]
        assert read("{text}", press, "") == [*SAID]


def test_posts_that_a_board_opens_by_script_are_no_comments() -> None:
    link = '<a href="javascript:view({at})">{text}</a>'
    assert read(link, "<textarea></textarea>", "") == []


@pytest.mark.parametrize(
    "label",
    [
        "Reply to this comment from {}",
        "Ответить на комментарий пользователя {}",
        "{}さんのコメントに返信する",
        "回复 {} 在这里写下的评论",
    ],
)
def test_a_label_with_a_name_in_it_is_none_below_short_comments(label: str) -> None:
    items = "".join(
        f"<div class=comment><b class=author>{name}</b> <span>March {at}, 2024</span>"
        f"<div class=text>{said}</div><div class=tools><a href='javascript:reply({at})'>{label.format(name)}</a></div></div>"
        for at, (name, said) in enumerate(SHORT, start=3)
    )
    found = extract(PAGE.format(items) + "<textarea></textarea>", "https://marsh.example/n/3")
    assert [(comment.author, comment.text) for comment in found.comments] == [*SHORT]


def test_what_a_single_link_opens_the_form_with_is_a_text_or_a_label() -> None:
    long = SAID[0][1]
    link = "<a class=c{at} href='javascript:answer({at})'>{{}}</a>"
    for text, expected in ((long, long), ("Reply to this comment by somebody else", "")):
        page = parse(link.format(at=1).format(text) + "<textarea></textarea>")
        marked = [page.nodes[order] for order in scripted_texts(page)]
        assert "".join(map(text_of, marked)) == expected


def test_links_of_a_page_without_a_field_to_write_in_are_no_texts() -> None:
    page = f"<a href='javascript:answer(1)'>{SAID[0][1]}</a>"
    assert [*scripted_texts(parse(page))] == []
