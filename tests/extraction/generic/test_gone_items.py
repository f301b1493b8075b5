"""Comments of which nothing is left but the words that they are gone."""

import pytest

import reader
from reader.model import Reading

TEXT = "<p>The sluice keeper let the eels through at night, as he does in every wet spring.</p>" * 3
SAID = (
    ("Nelis", "He let them through because they would have broken the grating."),
    ("Aafke", "The grating has been broken since the flood, with or without eels."),
    ("", ""),
    ("Job", "Whoever that was, he counted the eels himself and wrote it down."),
    ("Trui", "Mine came through the kitchen drain, so I count those as well."),
)


def item(index: int, notice: str, inner: str = "") -> str:
    name, text = SAID[index]
    said = (
        f'<b class="nick">{name}</b><p class="said">{text}</p><span class="when">2026-04-0{index + 1} 10:00</span>'
        if name
        else f'<p class="gone">{notice}</p>'
    )  # fmt: skip
    return f'<li id="said_{index + 1}"><div class="info">{said}</div>{inner}</li>'


def read(notice: str) -> Reading:
    below = f"<ul>{item(3, notice)}</ul>"
    items = item(0, notice) + item(1, notice) + item(2, notice, below) + item(4, notice)
    return reader.extract(
        f"<html lang=en><title>The eels</title><article><h1>The eels</h1>{TEXT}</article>"
        f'<div class="comments"><h3>5 comments</h3><ul>{items}</ul></div></html>'
    )


@pytest.mark.parametrize(
    "notice",
    ["해당 댓글은 삭제되었습니다.", "This comment was removed by a moderator.", "[deleted]"],
)
def test_what_only_says_that_it_is_gone_keeps_its_place_above_its_answers(notice: str) -> None:
    reading = read(notice)
    assert [one.author for one in reading.comments] == [name for name, _ in SAID]
    assert [one.states for one in reading.comments] == [(), (), ("deleted",), (), ()]
    assert reading.comments[3].parent == reading.comments[2].id
    assert "not on this page" not in " ".join(reading.notes)


@pytest.mark.parametrize("notice", ["Sponsored", "Removed the old grating, at last.", "Show more"])
def test_an_item_with_other_words_and_nobody_is_no_comment(notice: str) -> None:
    assert [one.author for one in read(notice).comments] == [name for name, _ in SAID if name]


def test_a_notice_that_is_all_of_an_item_is_nobody() -> None:
    head = (
        "<div class=head><span class=author>{}</span> <time datetime=2026-04-03>3 Apr</time></div>"
    )
    gone = "<li class=comment>このコメントは削除されました</li>"
    items = "".join(
        f"<li class=comment>{head.format(name)}<div class=text><p>{text}</p></div></li>"
        if name
        else gone
        for name, text in SAID
    )
    reading = reader.extract(
        f"<title>The eels</title><article><h1>The eels</h1>{TEXT}</article>"
        f"<section id=comments><h2>Comments</h2><ol class=comments>{items}</ol></section>"
    )
    assert [one.author for one in reading.comments] == [name for name, _ in SAID]
    assert reading.comments[2].states == ("deleted",)
