"""Rules read off pages that nobody made: numbers, pairs, openings, answers, things drawn twice."""

from dataclasses import replace

import pytest

from reader.extraction.comments.counts import counted, number
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.comments.thread import by_rules
from reader.html.tree import parse
from reader.model import Comment
from reader.sites.base import Thread

ID = inside("id", r"c(\d+)")


def read(body: str, rules: Rules, url: str = "https://a.example/t/1") -> tuple[Comment, ...]:
    return by_rules(
        parse(f"<html lang='en'><body>{body}</body></html>", url), rules
    ).ordered.comments


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+1,204", 1204), ("−3", -3), ("–1", -1), ("1 204", 1204), ("1.2K", None), ("1,2 тыс.", None),
        ("2 Likes", 2), ("(Score:-1, Offtopic)", -1), ("Score: 5", 5), ("12.5", None), ("7 of us", 7),
        ("3 k", None), ("Vote", None), ("", None), ("999999999999999999", None),
    ],
)  # fmt: skip
def test_a_score_is_a_whole_number_and_never_a_rounded_one(text: str, value: int | None) -> None:
    assert counted(text) == value


def test_a_number_stands_alone() -> None:
    assert (number("12"), number("2 Likes"), number("1.204")) == (12, None, 1204)


def test_siblings_that_follow_an_item_belong_to_it_and_hold_its_replies() -> None:
    page = """<div><b class=h id=c1>Ada</b><p class=t>One.</p><div class=r><b class=h id=c2>Bo</b>
    <p class=t>Two.</p></div><b class=h id=c3>Cy</b><p class=t>Three.</p></div>"""
    rules = Rules(item="b.h", with_next="p.t, div.r", id=ID, author="b", body="p.t")
    found = [(c.id, c.parent, c.author, c.text) for c in read(page, rules)]
    assert found == [("1", "", "Ada", "One."), ("2", "1", "Bo", "Two."), ("3", "", "Cy", "Three.")]


def test_the_parser_is_asked_for_nothing_that_the_tables_of_the_page_tell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = parse("<ol><li class=c id=c1><b class=n>Ada</b><p class=t>One.</ol>")
    monkeypatch.setattr(document, "_parser", None)
    rules = Rules(item="li.c, li.d", id=ID, author=".n", body=".t")
    (comment,) = by_rules(document, rules).ordered.comments
    assert (comment.author, comment.text) == ("Ada", "One.")


def test_an_opening_is_no_comment_and_those_who_answer_it_start_threads() -> None:
    page = "".join(f"<div class=m id=c{n}>{n}<a href='#c1'></a></div>" for n in (1, 2, 3))
    rules = Rules(item=".m", id=ID, body="", answers="a@href", opening="first")
    document = parse(page, "https://a.example/t/1")
    found = by_rules(document, rules)
    assert found.opening is not None
    assert found.opening.id == "1"
    assert [(c.id, c.parent) for c in found.ordered.comments] == [("2", ""), ("3", "")]
    assert found.ordered.orphans == 0


@pytest.mark.parametrize("later", ["https://a.example/t?page=2", "https://a.example/t&start=15"])
def test_the_first_post_of_a_later_page_opens_nothing(later: str) -> None:
    page = "".join(f"<div class=m id=c{n}>{n}</div>" for n in (1, 2))
    assert len(read(page, Rules(item=".m", id=ID, body="", opening="first"), later)) == 2


def test_an_answer_named_beats_nesting_and_nesting_fills_what_is_not_named() -> None:
    page = """<div class=m id=c1>a<div class=m id=c2>b</div><div class=m id=c3>c<a href='#c2'></a>
    </div></div>"""
    found = read(page, Rules(item=".m", id=ID, body="", answers="a@href"))
    assert [(c.id, c.parent) for c in found] == [("1", ""), ("2", "1"), ("3", "2")]


@pytest.mark.parametrize("attribute", ["style='color:#123; margin-left: {}px'", "title='level {}'"])
def test_a_number_that_grows_with_depth_gives_the_tree(attribute: str) -> None:
    page = "".join(
        f"<div class=m id=c{n} {attribute.format(20 * d)}>{n}</div>"
        for n, d in ((1, 0), (2, 1), (3, 2), (4, 0))
    )
    rules = Rules(item=".m", id=ID, body="", level=("@title", "@style"))
    assert [(c.id, c.parent) for c in read(page, rules)] == [
        ("1", ""),
        ("2", "1"),
        ("3", "2"),
        ("4", ""),
    ]


def test_what_is_drawn_twice_is_kept_once_with_its_text() -> None:
    page = "<div class=m id=c1><div class=m id=c1><p>Said.</p></div></div>"
    assert [(c.id, c.text, c.depth) for c in read(page, Rules(item=".m", id=ID, body="p"))] == [
        ("1", "Said.", 0)
    ]


def test_what_nobody_said_at_no_time_is_no_comment_unless_it_is_answered() -> None:
    page = "<div class=m id=c1></div><div class=m id=c2><div class=m id=c3>Yes.</div></div>"
    assert [(c.id, c.parent) for c in read(page, Rules(item=".m", id=ID, body=""))] == [
        ("2", ""), ("3", "2"),
    ]  # fmt: skip


def test_furniture_in_a_name_is_not_the_name() -> None:
    page = "<div class=m id=c1><p class=a>Ada <i class=says>says:</i></p><p class=t>Hm.</p></div>"
    rules = Rules(item=".m", id=ID, author=".a", body=".t", drop=(".says", ".a"))
    assert [(c.author, c.text) for c in read(page, rules)] == [("Ada", "Hm.")]


def test_a_date_that_is_two_days_is_read_as_the_pages_others_are() -> None:
    page = "".join(
        f"<div class=m id=c{n}><i>{when}</i><p>x</p></div>"
        for n, when in ((1, "12-01-2024, 04:23 AM"), (2, "11-29-2024, 02:43 PM"))
    )
    rules = Rules(item=".m", id=ID, published_text="i", body="p")
    first, second = read(page, rules)
    assert str(first.published) == "2024-12-01 04:23:00"
    assert str(second.published) == "2024-11-29 14:43:00"
    (alone,) = read(page.partition("</div>")[0], rules)
    assert alone.published is None
    assert alone.published_text == "12-01-2024, 04:23 AM"


def test_seconds_since_1970_and_a_later_change() -> None:
    page = "<div class=m id=c1 data-t='1709284500000' data-e='2024-03-02T00:00:00Z'>x</div>"
    rules = Rules(item=".m", id=ID, published="@data-t", changed="@data-e", body="")
    (comment,) = read(page, rules)
    assert str(comment.published) == "2024-03-01 09:15:00+00:00"
    assert (comment.states, comment.published_text) == (("edited",), "")


COUNTED = Rules(
    item=".m", id=ID, author=".a", published_text=".d", body=".t", states=(("deleted", ".x"),)
)


def counted_briefly(page: str, rules: Rules = COUNTED) -> tuple[list[Comment], list[str]]:
    """What is found briefly, and the texts that were read."""
    found = by_rules(parse(page, "https://a.example/t/1"), rules, briefly=True)
    whole = by_rules(parse(page, "https://a.example/t/1"), rules)
    drafts = found.ordered.comments
    assert [(c.id, c.parent, c.author, c.published_text) for c in drafts] == [
        (c.id, c.parent, c.author, c.published_text) for c in whole.ordered.comments
    ]
    assert found.opening == whole.opening
    assert Thread(found.ordered).is_poor == Thread(whole.ordered).is_poor
    return list(drafts), [c.text for c in drafts if c.text != "…"]


def comment(number: int, author: str = "Ada", date: str = "2 May 2021", text: str = "Tea.") -> str:
    return (
        f"<div class=m id=c{number}><b class=a>{author}</b><i class=d>{date}</i>"
        f"<p class=t>{text}</p></div>"
    )


def test_for_a_count_the_first_text_shows_that_there_are_texts() -> None:
    page = "".join(comment(n, text=f"Tea {n}.") for n in (1, 2, 3, 4))
    found, texts = counted_briefly(page)
    assert (len(found), texts) == (4, ["Tea 1."])


def test_for_a_count_more_texts_are_read_where_authors_are_missing() -> None:
    page = "".join(comment(n, author="" if n > 3 else "Ada", text=f"Tea {n}.") for n in range(1, 7))
    assert counted_briefly(page)[1] == ["Tea 1.", "Tea 2.", "Tea 3.", "Tea 4."]


def test_a_thread_without_texts_is_as_poor_when_it_is_counted() -> None:
    found, texts = counted_briefly("".join(comment(n, text="") for n in (1, 2, 3)))
    assert (len(found), texts) == (3, ["", "", ""])


def test_what_has_neither_author_nor_date_is_a_comment_by_its_text() -> None:
    page = comment(1) + comment(2, author="", date="", text="") + comment(3, "", "", "Milk.")
    found, texts = counted_briefly(page)
    assert ([c.id for c in found], texts) == (["1", "3"], ["Tea.", "Milk."])


def test_of_two_comments_with_one_id_the_one_with_a_text_is_counted() -> None:
    page = comment(1, text="") + comment(1, author="Bo") + comment(2)
    assert counted_briefly(page)[1] == ["Tea.", "Tea."]


def test_the_post_that_is_answered_is_read_whole_for_a_count() -> None:
    page = "".join(comment(n, text=f"Tea {n}.") for n in (1, 2, 3))
    assert counted_briefly(page, replace(COUNTED, opening="first"))[1] == ["Tea 2."]


def test_the_name_beside_a_date_is_cut_only_if_it_is_no_part_of_it() -> None:
    said = (
        ("21", "3/5/21"), ("2", "2 days ago"), ("a", "a day ago"), ("vor", "vor 3 Tagen"),
        ("Tag", "vor 1 Tag"), ("Today", "Today at 10:00"), ("Sun", "Sun, May 9, 2021"),
        ("Dan", "Dan, 2 hours ago"), ("Wenke", "Wenke, 2 hours ago"),
    )  # fmt: skip
    page = "".join(
        f"<div class=m id=c{n}><b>{name}</b><i>{date}</i><p>Fog.</p></div>"
        for n, (name, date) in enumerate(said)
    )
    rules = Rules(item=".m", id=ID, author="b", body="p", published_text="i")
    shown = [comment.published_text for comment in read(page, rules)]
    assert shown[:6] == [date for _, date in said[:6]]
    assert shown[6:] == ["May 9, 2021", "2 hours ago", "2 hours ago"]
