"""Names, texts, controls and answers without an element or a class of their own."""

import pytest

from reader.model import Comment
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Tamsin Reed", "Wilf Crane", "Ines Maro")
ALL = list(zip(PEOPLE, SAID, strict=True))
SHORT = ("Nice read.", "Agreed.", "Thanks!", SAID[0], SAID[1])


def parents(comments: tuple[Comment, ...]) -> list[str]:
    """The author each comment answers."""
    names = {comment.id: comment.author for comment in comments}
    return [names.get(comment.parent, "") for comment in comments]


CONTROLS = {
    "like": "<a href=/like/{at}>Like</a> <span>{at}</span> <a href=#r{at}>Reply</a>",
    "report": "<a href=/report/{at}>Report</a>",
    "number": "<a href=#c{at}>#{at}</a>",
}


@pytest.mark.parametrize("controls", CONTROLS.values(), ids=CONTROLS)
def test_controls_in_one_line_with_a_text_without_an_element_are_none_of_it(controls: str) -> None:
    comments = read(
        lambda at: (
            f"<div class=item><h5><a href=/user/{at}>{PEOPLE[at]}</a></h5>"
            f" <span>March {at + 13}, 2024</span> {SAID[at]}{controls.format(at=at)}</div>"
        )
    )
    assert told(comments) == ALL


def test_a_link_that_one_comment_of_several_ends_in_is_its_text() -> None:
    ends = ("", " <a href=https://mill.example/map>Report</a>", "", "", "")
    comments = read(
        lambda at: (
            f"<div class=item><h5><a href=/user/{at}>{PEOPLE[at]}</a></h5>"
            f" <span>March {at + 13}, 2024</span> {SAID[at]}{ends[at]}</div>"
        )
    )
    assert [text for _, text in told(comments)] == [
        SAID[0], f"{SAID[1]} Report", *SAID[2:]
    ]  # fmt: skip


BARE = {
    "picture": "<img src=a.png alt=''>{who} <time datetime=2024-03-{day}>March {day}, 2024</time>"
    " <div class=text><p>{said}</p></div>",
    "box": "<img src=a.png alt=''><div class=media-body>{who} <small>March {day}, 2024</small>"
    " <blockquote class=text>{said}</blockquote></div>",
    "initial": "<div class=avatar>O</div><div>{who} <time datetime=2024-03-{day}>2d ago</time>"
    " <div class=message>{said}</div></div>",
    "paragraph": "<p>{who}</p> <small>March {day}, 2024</small> <p>{said}</p>",
    "below": "<div><p>{said}</p></div><p>{who}</p><time datetime=2024-03-{day}>2d ago</time>",
}


@pytest.mark.parametrize("drawn", BARE.values(), ids=BARE)
def test_a_name_before_a_date_is_the_author_without_an_element_or_a_class(drawn: str) -> None:
    comments = read(
        lambda at: (
            "<div class=comment>"
            + drawn.format(who=PEOPLE[at], day=at + 13, said=SAID[at])
            + "</div>"
        )
    )
    assert told(comments) == ALL
    assert all(comment.published for comment in comments)


@pytest.mark.parametrize("between", [" - ", ", ", " · ", " ("])
def test_a_short_text_beside_the_line_of_name_and_date_has_nothing_of_it(between: str) -> None:
    end = ")" * between.endswith("(")
    comments = read(
        lambda at: (
            f"<li class=item><img src=a.png alt=''><div><div class=info><b class=author>"
            f"{PEOPLE[at]}</b>{between}<small class=date>March {at + 13}, 2024</small>{end}</div>"
            f"{SHORT[at]}</div></li>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, SHORT, strict=True))


def drawn(at: int, inner: str = "") -> str:
    """A comment that no class names, with its answers in a box of their own."""
    return (
        f"<div><div class=top><b class=author>{PEOPLE[at]}</b> <time class=date"
        f" datetime=2024-03-{at + 13}>{at + 13} March 2024</time></div><div class=message>"
        f"{SAID[at]}</div><div class=reply><a href=#r{at}>Reply</a></div>{inner}</div>"
    )


@pytest.mark.parametrize("box", ["<div>{}</div>", "<div class=replies>{}</div>"])
def test_answers_are_known_by_their_fields_where_no_class_names_comments(box: str) -> None:
    def one(at: int) -> str:
        if at == 0:
            return drawn(0, box.format(drawn(1, box.format(drawn(2)))))
        return drawn(at) if at > 2 else ""

    comments = read(one, head="<div class=comments><h3>Comments</h3>")
    assert told(comments) == ALL
    assert parents(comments) == ["", "Orla Finch", "bram_holt", "", ""]


def test_comments_are_known_by_the_fields_of_the_answers_to_them() -> None:
    def entry(at: int, inner: str = "") -> str:
        return drawn(at, inner).removeprefix("<div>").removesuffix("</div>")

    inner = f"<ul class=children><li>{entry(2)}</li></ul>"
    inner = f"<ul class=children><li>{entry(1, inner)}</li></ul>"
    comments = read(
        lambda at: "" if at else f"<li>{entry(0, inner)}</li>",
        head="<div class=comments><h3>Comments</h3><ul>",
    )
    assert told(comments) == ALL[:3]
    assert parents(comments) == ["", "Orla Finch", "bram_holt"]


LINKS = {
    "numbers": (" <a href=/12>#12</a>", " <a href=/345>#345</a>", " <a href=/6>#6</a>"),
    "page": (" <a href=/map>the map</a>",) * 3,
    "note": (" <a href=#n1>[1]</a>",) * 3,
    "host": (" <a href=https://mill.example>mill.example</a>",) * 3,
}


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("ends", LINKS.values(), ids=LINKS)
def test_links_that_people_end_their_texts_in_are_no_controls(
    ends: tuple[str, ...], count: int
) -> None:
    comments = read(
        lambda at: (
            f"<div class=comment><b class=author>{PEOPLE[at]}</b> <time>March {at + 13}, 2024</time>"
            f"<div class=text><p>{SAID[at]}{ends[at]}</p></div></div>"
        ),
        count=count,
    )
    shown = (end.rpartition(">")[0].rpartition("<")[0].partition(">")[2] for end in ends)
    ended = [f"{text} {end}" for text, end in zip(SAID, shown, strict=False)]
    assert [text for _, text in told(comments)] == ended[:count]


def test_behind_the_link_that_somebody_ends_a_text_in_controls_are_none_of_it() -> None:
    ends = ("", " <a href=https://mill.example/map>map</a>", "", "", "")
    comments = read(
        lambda at: (
            f"<div class=comment><b class=author>{PEOPLE[at]}</b> <time>March {at + 13}, 2024</time>"
            f"<div class=text><p>{SAID[at]}{ends[at]}<a href=#l{at}>Like</a> {at}"
            f" <a href=#r{at}>Reply</a></p></div></div>"
        )
    )
    assert [text for _, text in told(comments)] == [SAID[0], f"{SAID[1]} map", *SAID[2:]]


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (" is right about the eddy.", "Orla Finch is right about the eddy."),
        (" The eddy is to blame.", "The eddy is to blame."),
    ],
)
def test_a_sentence_about_the_author_above_keeps_its_first_word(after: str, text: str) -> None:
    said = (SAID[0], f"<a href=#c0>{PEOPLE[0]}</a>{after}", *SAID[2:])
    comments = read(
        lambda at: (
            f"<div class=comment id=c{at}><b class=author>{PEOPLE[at]}</b>"
            f" <time>March {at + 13}, 2024</time><div class=text><p>{said[at]}</p></div></div>"
        )
    )
    assert comments[1].text == text
    assert parents(comments)[1] == PEOPLE[0]


@pytest.mark.parametrize("place", ["head", "foot"])
def test_boxes_beside_the_discussion_with_its_classes_are_none_of_it(place: str) -> None:
    beside = "".join(
        f"<div class=c><b class=author>{who}</b> <p class=text>{said}</p></div>"
        for who, said in (("Zora Pike", "A fine mill this is."), ("Yann Roe", "I go every week."))
    )
    box = f"<section class=beside>{beside}</section>"
    head, foot = "<h3>3 comments</h3><section class=comments>", "</section>"
    comments = read(
        lambda at: (
            f"<div class=c><b class=author>{PEOPLE[at]}</b> <i>May {at + 3}, 2024</i>"
            f" <p class=text>{SAID[at]}</p></div>"
        ),
        head=box + head if place == "head" else head,
        foot=foot + box if place == "foot" else foot,
        count=3,
    )
    assert told(comments) == ALL[:3]


def twice_dated(at: int, shown: str) -> str:
    """Comments with the time in words and for machines, and the day their author joined."""
    return (
        f"<div class=message><div class=about><b class=username>{PEOPLE[at]}</b><dl><dt>Joined</dt>"
        f"<dd>{at + 1} Feb 2019</dd></dl></div><div class=head><time class=dt datetime="
        f'"2024-03-0{at + 1}T15:45:44-0400" title="Mar {at + 1}, 2024 at 3:45 PM">{shown}</time>'
        f"</div><div class=said>{SAID[at]}</div></div>"
    )


def test_of_two_forms_of_a_time_the_one_with_its_zone_is_read() -> None:
    comments = read(lambda at: twice_dated(at, f"Mar {at + 1}, 2024"))
    assert [str(one.published) for one in comments] == [
        f"2024-03-0{day} 15:45:44-04:00" for day in range(1, 6)
    ]
    assert [one.published_text for one in comments] == [f"Mar {at}, 2024" for at in range(1, 6)]


def test_a_date_that_only_a_title_words_is_shown_in_its_words() -> None:
    comments = read(lambda at: twice_dated(at, "<i class=icon></i>"))
    assert [one.published_text for one in comments] == [
        f"Mar {day}, 2024 at 3:45 PM" for day in range(1, 6)
    ]
    assert {str(one.published)[10:] for one in comments} == {" 15:45:44-04:00"}


AGES = ("5h", "4h", "3h", "2h", "1h")
PADDED = (
    "<b>{who}</b>{between}<i>{age}</i>",
    "<span class=sc-a>{who}</span>{between}<span>{age}</span>",
)


@pytest.mark.parametrize("between", ["", " ", " · "])
@pytest.mark.parametrize("head", PADDED)
def test_a_short_age_right_behind_a_name_and_a_number_before_a_control_are_no_name(
    head: str, between: str
) -> None:
    comments = read(
        lambda at: (
            f"<div class=sc-x{at % 2} style='padding-left:{at % 2 * 24}px'><div class=sc-b>"
            f"{head.format(who=PEOPLE[at % 3], between=between, age=AGES[at])}</div>"
            f"<div class=sc-t>{SAID[at]}</div><div class=sc-c><span role=button>👍 1{at}</span>"
            "<span role=button>Reply</span></div></div>"
        )
    )
    assert told(comments) == [(PEOPLE[at % 3], SAID[at]) for at in range(5)]
    assert [comment.published_text for comment in comments] == [*AGES]
