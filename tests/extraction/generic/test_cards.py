"""Comments as style libraries draw them: cards, minified lines, answers marked by the box around."""

import pytest

from reader import extract
from reader.extraction.dates.words import is_of_dates
from reader.extraction.generic.people.names import signed
from tests.extraction.generic.sluice import ARTICLE, SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Tamsin Reed", "Wilf Crane", "Ines Maro")
ALL = list(zip(PEOPLE, SAID, strict=True))
FORM = "<form><textarea name=content></textarea><button>Send</button></form>"


def test_a_heading_with_a_name_is_not_in_the_text_of_a_card_without_a_date() -> None:
    comments = read(
        lambda at: (
            f'<div class="card my-3"><div class=card-body><h5 class=card-title>{PEOPLE[at]} :</h5>'
            f"<p class=card-text>{SAID[at]}</p><a href='' class=btn>Reply</a></div></div>"
        ),
        head=f"<h2>Comments :</h2>{FORM}",
    )
    assert told(comments) == ALL


LINES = {
    "block": "<h5 class=title>{who}</h5><span class=comment-date>March {day}, 2024</span>",
    "inline": "<h5 class=title><a href=#>{who}</a><span class=date-post>Mar {day},2024</span></h5>",
    "time": "<p class=title><a href=#>{who}</a><time>Mar {day},2024</time></p>",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_name_ends_where_the_element_of_the_date_begins_without_a_space(line: str) -> None:
    comments = read(
        lambda at: (
            f"<li class=comment><div class=comment-head><img class=avatar src=a.png>"
            f"<div class=comment-info>{line.format(who=PEOPLE[at], day=at + 13)}</div></div>"
            f"<div class=comment-context><p>{SAID[at]}</p></div></li>"
        )
    )
    assert told(comments) == ALL
    assert [one.published.day for one in comments if one.published] == [13, 14, 15, 16, 17]


@pytest.mark.parametrize(
    "name", ["comment-children", "comment__replies", "sub-comment", "reply-comment"]
)
def test_the_box_of_an_item_and_its_picture_marks_it_as_an_answer(name: str) -> None:
    comments = read(
        lambda at: (
            f"<li{f' class={name}' if at in (1, 4) else ''}><div class=comment-avatar>"
            f"<img src=a.png></div><div class=comment-details><h4 class=comment-author>{PEOPLE[at]}"
            f"</h4><span>{at + 13} March 2024</span><p>{SAID[at]}</p></div></li>"
        )
    )
    names = {one.id: one.author for one in comments}
    above = [names.get(one.parent, "") for one in comments]
    assert told(comments) == ALL
    assert above == ["", PEOPLE[0], "", "", PEOPLE[3]]


@pytest.mark.parametrize("who", ["Lê Thu Hà", "Thu Hà"])
def test_a_name_of_words_that_are_like_those_of_dates_but_for_their_accents_is_one(
    who: str,
) -> None:
    assert signed(f"{who} 3 ngày trước") == who
    assert [*map(is_of_dates, ("há", "déc", "Thu"))] == [True, True, True]


def test_the_author_of_a_comment_is_not_that_of_an_article_that_nobody_signed() -> None:
    said = "".join(
        f"<li class=media><div class=media-body><div class=media-heading><div class=author>{who}"
        f"</div><span class=date>{at + 13} March 2024, 09:15</span></div>"
        f"<div class=media-text>{text}</div><a href=#>Reply</a></div></li>"
        for at, (who, text) in enumerate(ALL)
    )
    page = f"<html lang=en><body><div>{ARTICLE}<h3>Comments</h3><ul>{said}</ul></div></body></html>"
    reading = extract(page, "https://valley.example/a")
    assert told(reading.comments) == ALL
    assert reading.article.byline == ""
    signed_page = page.replace("</h1>", "</h1><p class=author>By Ines Maro</p>")
    assert extract(signed_page, "https://valley.example/a").article.byline == "Ines Maro"
