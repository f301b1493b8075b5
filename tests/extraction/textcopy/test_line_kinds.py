"""What a line is for, told by what it says."""

import pytest

from reader.extraction.textcopy.line_kinds import Kind, claimed, kind
from reader.extraction.textcopy.names import name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reply", Kind.REPLY),
        ("• Antworten", Kind.REPLY),
        ("-2 | Reply", Kind.REPLY),
        ("ReplyDelete", Kind.REPLY),
        ("permalink embed save report reply", Kind.REPLY),
        ("Share", Kind.ACTION),
        ("View all comments", Kind.WIDGET),
        ("Посмотреть все комментарии", Kind.WIDGET),
        ("Oldest \ue00a", Kind.LABEL),
        ("12 COMMENTS", Kind.HEADING),
        ("45 Gedanken zu „Die Pumpe“", Kind.HEADING),
        ("Anna sagt:", Kind.SAYS),
        ("Reply to  Anna", Kind.REPLY_TO),
        ("Last edited 1 month ago by Anna", Kind.EDITED),
        ("[                    ] Name*", Kind.FORM),
        ("Required fields are marked *", Kind.FORM),
        ("Recent Comments", Kind.SIDE),
        ("Click to see full-size image", Kind.CAPTION),
        ("Author", Kind.ROLE),
        ("-2", Kind.NUMBER),
        ("2,500 $$", Kind.NUMBER),
        ("[4f2a]", Kind.IMAGE),
        ("Like · Reply · 4 · March 3, 2019 5:01 PM", Kind.REPLY),
        ("Gefällt mir · Antworten · 2 J.", Kind.REPLY),
        ("The pump · the well · 3 March 2019", Kind.TEXT),
        ("Annaより：", Kind.SAYS),
        ("안나님의 말:", Kind.SAYS),
        ("安娜说道：", Kind.SAYS),
        ("()", Kind.IMAGE),
        ("Thanks", Kind.TEXT),
        ("Subscribe!", Kind.TEXT),
        ("❤️", Kind.TEXT),
        (":)", Kind.TEXT),
        ("I would like to reply to this, but I cannot.", Kind.TEXT),
        ("Edited by nobody who knew the pump, I should say.", Kind.TEXT),
        ("2019 412 13", Kind.TEXT),
        ("x" * 5000, Kind.TEXT),
    ],
)
def test_the_part_a_line_plays(text: str, expected: Kind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12 Comments", 12),
        ("Comments (1,204)", 1204),
        ("There are 13 comments", 13),
        ("One thought on “The Pump”", 1),
        ("2.8k comments", None),
        ("3件のコメント", 3),
        ("「村のポンプ」への3件のフィードバック", 3),
        ("3 条评论", 3),
        ("《水泵》上有 3 条评论", 3),
        ("“水泵”有3个想法", 3),
        ("댓글 3개", 3),
        ("3개의 댓글", 3),
        ("Comments", None),
    ],
)
def test_what_a_heading_counts(text: str, count: int | None) -> None:
    assert claimed(text) == count


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna •", "Anna"),
        ("by Anna on", "Anna"),
        ("[–]anna 188 points189 points190 points", "anna"),
        ("1. [4f2a] Anna sagt:", "Anna"),
        ("owl_77 • Anna •", "owl_77"),
        ("Anna WeberAnna Weber", "Anna Weber"),
        ("<script>bob", "<script>bob"),
        ("Mrs. Brown & Sons", "Mrs. Brown & Sons"),
        ("posted", ""),
    ],
)
def test_a_name_without_what_stands_around_it(text: str, who: str) -> None:
    assert name(text) == who
