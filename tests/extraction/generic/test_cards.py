"""Comments as style libraries draw them: cards, minified lines, answers marked by the box around."""

import pytest

from reader import extract
from reader.extraction.dates.words import is_of_dates
from reader.extraction.generic.people.names import name, signed
from reader.extraction.generic.wording.stamps import is_stamp
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


OWNED = {
    "fr": ("Supprimer", "Modifier"),
    "es": ("Eliminar", "Editar"),
    "de": ("Löschen", "Bearbeiten"),
    "ru": ("Удалить", "Редактировать"),
    "zh": ("删除", "编辑"),
}


@pytest.mark.parametrize("labels", OWNED.values(), ids=OWNED)
def test_the_controls_of_who_wrote_a_comment_are_neither_its_author_nor_its_text(
    labels: tuple[str, str],
) -> None:
    comments = read(
        lambda at: (
            f"<div class=avis><p>{SAID[at]}</p><small>2024-03-{at + 13}</small> "
            f"<a href=?del={at}>{labels[0]}</a> <a href=?edit={at}>{labels[1]}</a></div>"
        )
    )
    assert told(comments) == [("", text) for text in SAID]


@pytest.mark.parametrize("words", ["1401/02/13", "پروین رستگار · 1401/02/13", "1401-2-13"])
def test_a_persian_day_in_figures_below_the_title_is_that_of_the_article(words: str) -> None:
    page = f"<html lang=fa><body><div>{ARTICLE}</div></body></html>".replace(
        "</h1>", f"</h1><small>{words}</small>"
    )
    found = extract(page, "https://valley.example/a").article.published
    assert found is not None
    assert (found.year, found.month, found.day) == (2022, 5, 3)
    english = extract(page.replace("=fa", "=en"), "https://valley.example/a").article.published
    assert english is None


@pytest.mark.parametrize("above", [True, False])
def test_rows_of_a_table_beside_a_link_for_answering_are_posts(above: bool) -> None:
    link = "<strong><a href=/newpost>Odpowiedz</a></strong><br>"
    rows = "".join(
        f"<tr><td><strong><a href=/users/{at}>{who}</a></strong><p>Dodany:</p><p>2024-03-{at + 13}"
        f" 12:30:04</p><br></td><td><p>{text}</p></td></tr>"
        for at, (who, text) in enumerate(ALL)
    )
    table = f"<table class='table table-striped'><tbody>{rows}</tbody></table>"
    board = f"<h1>The sluice</h1>{link if above else ''}{table}{'' if above else link}"
    page = f"<html lang=pl><body><div class=container>{board}</div></body></html>"
    comments = extract(page, "https://valley.example/a").comments
    assert [(one.author, one.text) for one in comments][-4:] == ALL[1:]
    bare = extract(page.replace("Odpowiedz", "Drukuj"), "https://valley.example/a")
    assert not bare.comments


def test_cards_in_a_box_called_comments_are_comments_without_controls() -> None:
    comments = read(
        lambda at: (
            f"<li class='card mb-3'><img src=a.png alt=''><div><p><strong>{PEOPLE[at]}</strong>"
            f" wrote:</p> <time datetime=2024-03-{at + 13}>March {at + 13}, 2024</time></div>"
            f"<div><p>{SAID[at]}</p></div></li>"
        ),
        head="<div class=comments><ul>",
    )
    assert told(comments) == ALL


def test_cards_with_titles_in_a_box_called_comments_are_none() -> None:
    comments = read(
        lambda at: (
            f"<li class='card mb-3'><h4><a href=/story/{at}>{SAID[at][:40]}</a></h4><p>By "
            f"<strong>{PEOPLE[at]}</strong> <time datetime=2024-03-{at + 13}>March {at + 13}, 2024"
            f"</time></p><p>{SAID[-1 - at]}</p></li>"
        ),
        head="<div class=most-comments><ul>",
    )
    assert comments == ()


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("レナ より：", "レナ"), ("莉娜说道：", "莉娜"), ("赵建国 写道:", "赵建国"), ("민수님의 말:", "민수"),
        ("莉娜写道", "莉娜写道"), ("もより", "もより"), ("作者：莉娜", "莉娜"),
    ],
)  # fmt: skip
def test_a_name_ends_before_what_says_that_somebody_wrote_without_spaces(
    written: str, who: str
) -> None:
    assert name(written) == who


def test_the_chinese_word_before_a_date_is_not_part_of_the_name() -> None:
    assert signed("磨坊老人 于 2024年3月1日") == "磨坊老人"
    assert name("于") == "于"


def test_a_chinese_text_with_a_year_in_it_is_no_date() -> None:
    said = ("你们忘了1962年的洪水，那时整条下街都泡在一米深的水里。", *SAID[1:])
    comments = read(
        lambda at: (
            f"<article class=item><div><div><a href=/user/{at}>{PEOPLE[at]}</a> <div>2024年3月"
            f"{at + 13}日</div></div><div>{said[at]}</div><div><a href=#r{at}>回复</a></div></div>"
            "</article>"
        ),
        head="<h3>评论</h3>",
        count=2,
    )
    assert told(comments) == list(zip(PEOPLE, said, strict=True))[:2]
    assert [*map(is_stamp, ("2024年3月1日に投稿、返信", said[0]))] == [True, False]


def test_signed_cards_with_titles_in_a_box_of_what_was_commented_on_are_none() -> None:
    comments = read(
        lambda at: (
            f"<div class=card><h4><a href=/story/{at}>{SAID[at][:40]}</a></h4><span class=author>"
            f"{PEOPLE[at]}</span> <time>March {at + 13}, 2024</time><p class=excerpt>{SAID[-1 - at]}"
            "</p></div>"
        ),
        head="<div class=most-commented><h3>Most commented</h3>",
    )
    assert comments == ()
