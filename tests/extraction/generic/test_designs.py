"""Comments in markup that says little: no classes, one line for name and date, bare text."""

import pytest

from reader.extraction.generic.people.names import any_name, name, signed
from reader.extraction.generic.wording.trailing_controls import unpressed
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Comment, blocks_text
from tests.extraction.generic.sluice import SAID, URL, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


def days(comments: tuple[Comment, ...]) -> list[int | None]:
    return [one.published.day if one.published else None for one in comments]


LINES = {
    "name, date": "{who}, March {day}, 2024 at 9:15 am",
    "date - name": "March {day}, 2024 at 9:15 am - {who}",
    "number": "#{at} {who}, March {day}, 2024",
    "name date": "{who} {day} March 2024",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_line_of_name_and_date_names_the_author_also_where_the_name_is_like_a_date(
    line: str,
) -> None:
    comments = read(
        lambda at: (
            f"<div class=q7><div class=k2>{line.format(at=at + 1, day=at + 13, who=PEOPLE[at])}</div>"
            f"<div class=z4><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == ALL
    assert days(comments) == [13, 14, 15, 16, 17]


def test_a_name_that_begins_like_a_month_is_not_cut_where_a_number_follows_it() -> None:
    assert signed("Olga Marsh 3 days ago") == "Olga Marsh"
    assert signed("Ada May 3, 2024") == "Ada"


def test_a_list_and_a_quotation_among_paragraphs_that_share_the_date_s_element_are_text() -> None:
    more = ("", "<ul><li>a key</li><li>a lamp</li></ul>", "", "<pre>sum = 3</pre>", "")
    quoted = ("", "", "<blockquote class=q>It rained.</blockquote>", "", "")
    comments = read(
        lambda at: (
            f"<div class=q7><h4>{PEOPLE[at]}</h4><div class=z4><span class=d>{at + 13} March 2024"
            f"</span>{quoted[at]}<p>{SAID[at]}</p>{more[at]}"
            "<ul><li><a href=#r>Reply</a></li></ul></div></div>"
        )
    )
    assert [one.author for one in comments] == [*PEOPLE]
    said = [" ".join(one.text.split()) for one in comments]
    assert said == [
        SAID[0],
        f"{SAID[1]} a key a lamp",
        f"It rained. {SAID[2]}",
        f"{SAID[3]} sum = 3",
        SAID[4],
    ]


def test_a_quotation_is_of_one_comment_alone_where_all_stand_in_one_element() -> None:
    quoted = ("", "", "<blockquote>It rained.</blockquote>", "", "")
    comments = read(
        lambda at: (
            f"<h4>{PEOPLE[at]} wrote on {at + 13} March 2024</h4><p>{SAID[at]}</p>{quoted[at]}"
            "<p>That is all.</p>"
        )
    )
    said = [" ".join(one.text.split()) for one in comments]
    assert said == [
        f"{text} {'It rained. ' if at == 2 else ''}That is all." for at, text in enumerate(SAID)
    ]


def test_an_initial_in_place_of_a_picture_is_neither_name_nor_text() -> None:
    comments = read(
        lambda at: (
            f"<section class=q7><div class=p>{PEOPLE[at][0].upper()}</div><div class=k2>"
            f"<b>{PEOPLE[at]}</b> {at + 13} March 2024</div>{SAID[at]}</section>"
        )
    )
    assert told(comments) == ALL


def test_names_of_two_signs_in_a_script_without_capitals_are_names() -> None:
    names = ("林英", "张三", "奥斯", "林塔", "小赛")
    comments = read(
        lambda at: (
            f"<div class=q7><div class=k2>{names[at]}</div><i>2024-03-{at + 13}</i>"
            f"<div class=z4>{SAID[at]}</div></div>"
        )
    )
    assert [one.author for one in comments] == [*names]


def test_a_name_in_boxes_without_classes_is_found_whatever_boxes_are_around_it() -> None:
    comments = read(
        lambda at: (
            f"<div id=n{at + 40}><div><div><div>{PEOPLE[at][0].upper()}</div><div><div>{PEOPLE[at]}"
            f"</div> <span>{at + 13} March 2024</span></div><div>{SAID[at]}</div></div></div></div>"
        )
    )
    assert told(comments) == ALL
    assert days(comments) == [13, 14, 15, 16, 17]


FORM = "<form><p><input name=who></p><textarea name=said></textarea></form>"
SINGLE = f"<div><div><b>{PEOPLE[0]}</b> 13 March 2024</div><div>{SAID[0]}</div>"


@pytest.mark.parametrize(
    "page",
    [
        ("<h3>1 comment</h3>", SINGLE + "</div>", ""),
        ("<h3>Comments</h3>", SINGLE + "<a href=#r>Reply</a></div>", ""),
        ("<h3>Kommentare (1)</h3>", f"<ul><li>{SINGLE}</div></li></ul>", ""),
        ("<h4>Comments</h4>", SINGLE + "</div>", FORM),
        ("<h4>1 Comment</h4>", f"<article>{SINGLE}</div></article>", FORM),
        ("<h4>Reader comments</h4>", f"<table><tr><td>{SINGLE}</div></table>", FORM),
    ],
)
def test_one_comment_alone_below_a_heading_is_found_in_markup_that_says_nothing(
    page: tuple[str, str, str],
) -> None:
    head, drawn, foot = page
    (comment,) = read(lambda _: drawn, head, foot, count=1)
    assert (comment.author, comment.text) == (PEOPLE[0], SAID[0])
    assert days((comment,)) == [13]


@pytest.mark.parametrize(
    "page",
    [
        ("<h3>Comments</h3>", SINGLE + "</div>", ""),  # no form, no control, no number
        ("<h3>0 comments</h3>", SINGLE + "</div>", FORM),
        ("<h3>12 comments</h3>", SINGLE + "</div>", FORM),
        ("<h3>Our history</h3>", SINGLE + "</div>", FORM),
        ("<h3>Comments</h3><p>Log in.</p>" + FORM, SINGLE + "</div>", ""),
        ("<h3>Comments</h3>", f"<aside>{SINGLE}</div></aside>", ""),
        (
            "<h3>1 comment</h3><p>Please sign in first.</p>",
            f"<div><h4><a href=/p/choir-room>The choir finds a room of its own</a></h4>{SINGLE}</div>",
            FORM,
        ),
        ("<h3>1 comment</h3>", f"<div><div>13 March 2024</div><p>{SAID[0]}</p></div>", FORM),
    ],
)
def test_what_stands_below_a_heading_for_comments_is_none_without_more_signs(
    page: tuple[str, str, str],
) -> None:
    head, drawn, foot = page
    assert read(lambda _: drawn, head, foot, count=1) == ()


def test_controls_in_one_element_name_nobody() -> None:
    assert name("Reply Report") == ""
    assert name("Antworten Melden") == ""
    assert name("Reply Girl") == "Reply Girl"


@pytest.mark.parametrize(
    "foot",
    [
        "<div><button>▲</button><span>{at}</span><button>▼</button> <a href=#r{at}>Reply</a></div>",
        "<ul><li><a href=#r{at}>Reply</a></li><li><a href=#f{at}>Report</a></li></ul>",
        "<div><span>{at}</span> <a href=#r{at}>Reply</a> | <a href=#f{at}>Report</a></div>",
    ],
)
def test_controls_and_counts_at_the_end_of_a_text_are_none_of_it(foot: str) -> None:
    page = f"<p>{SAID[0]}</p>{foot.format(at=3)}"
    assert blocks_text(unpressed(blocks(parse(page).root, URL))).strip() == SAID[0]


@pytest.mark.parametrize(
    "end",
    [
        "<ul><li>a key</li><li><a href=#r>Reply</a></li></ul>",
        "<p>See <a href=#r>page fifteen</a></p>",
        "<p>3 lamps <a href=#r>Reply</a></p>",
    ],
)
def test_what_has_words_of_its_own_at_the_end_of_a_text_is_text(end: str) -> None:
    found = blocks(parse(f"<p>{SAID[0]}</p>{end}").root, URL)
    assert unpressed(found) == found


def test_a_short_name_is_kept_where_the_whole_comment_is_as_short_as_a_line() -> None:
    said = ("Who counted it?", "I did.", "It is dark.", "Ask the choir.", "Never.")
    comments = read(
        lambda at: (
            f"<section class=comment><div><img src=/a.png alt=''><div class=comment-head>"
            f"{at + 3} days ago - {PEOPLE[at]}</div><div class=comment-body><p>{said[at]}</p></div>"
            "</div></section>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, said, strict=True))


@pytest.mark.parametrize("label", ["投稿者: ", "作者：", "发表者: ", "작성자: "])
def test_a_label_in_a_wide_script_is_none_of_the_name_behind_it(label: str) -> None:
    comments = read(
        lambda at: (
            f"<div class=q7><p class=k2>{label}{PEOPLE[at]} 2024-03-{at + 13}</p>"
            f"<div class=z4>{SAID[at]}</div></div>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ada Lund says...", "Ada Lund"),
        ("Ada Lund…", "Ada Lund…"),  # a name that a site has cut short
        ("renard（", "renard"),
        ("پروین در تاریخ", "پروین"),
        ("26次赞", ""),
        ("2024-03-0626次赞", ""),
        ("摆渡人 渡船又晚点了。队伍很长", ""),
        ("モーニング娘。", "モーニング娘。"),
    ],
)
def test_what_stands_around_a_name_is_none_of_it(said: str, expected: str) -> None:
    assert name(said) == expected


def test_dots_behind_a_name_are_those_of_the_verb() -> None:
    assert name("Ada Lund...") == ""
    assert any_name("Ada Lund...") == "Ada Lund..."
    assert signed("🧑 : Ada Lund (2024-03-06)") == "Ada Lund"


@pytest.mark.parametrize("text", ["-" * 40_000, "Ada" + " -" * 20_000 + "x", "in reply to " * 4000])
def test_a_text_longer_than_any_name_is_none(text: str) -> None:
    """The pattern for verbs of saying began anew at each sign: 4,000 took half a second."""
    assert any_name(text) == ""
