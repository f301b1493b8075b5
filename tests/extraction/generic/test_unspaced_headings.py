"""Headings of discussions in languages that write words without spaces between them."""

import pytest

from reader import extract
from reader.extraction.generic.judging.claims import heading_count
from reader.extraction.generic.judging.comment_headings import announces

HEADINGS = (
    "みんなの感想", "クチコミ・レビュー", "この記事へのコメント", "ご意見・ご感想", "お客様の口コミ", "読者のコメント一覧",
    "全部评论", "网友评论（12条）", "共3条评论", "读者留言", "大家的评价", "學員評價", "이 글에 달린 댓글",
    "독자 의견", "전체 댓글 3", "고객 리뷰", "의견 6",
)  # fmt: skip
OTHERS = (
    "レビュー", "レビュー一覧", "最近のコメント", "コメントを書く", "感想文", "お客様の声", "近期评论", "评价", "评论员文章",
    "写评论", "相关评论", "의견", "최근 댓글", "2024年の感想", "・",
)  # fmt: skip


@pytest.mark.parametrize("said", HEADINGS)
def test_a_heading_of_words_without_spaces_announces_comments(said: str) -> None:
    assert announces(said)


@pytest.mark.parametrize("said", OTHERS)
def test_what_heads_articles_forms_or_sidebars_announces_none(said: str) -> None:
    assert not announces(said)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("コメント 3件", 3),
        ("网友评论（12条）", 12),
        ("독자 의견 6", 6),
        ("3件のコメント", 3),
        ("みんなの感想", None),
    ],
)
def test_the_number_in_such_a_heading_counts_comments(said: str, count: int | None) -> None:
    assert heading_count(said) == count


def _page(heading: str) -> str:
    items = "".join(
        f'<div class="card mb-3"><div class=meta><span class=nick>{who}</span> <a class=time>2024.03.{day}</a>'
        f"</div><span class=body>{said}</span></div>"
        for who, day, said in (
            ("みかん好き", 13, "写真の場所はどこですか。"),
            ("佐々木 健", 14, "日曜日に子どもと一緒に行けますか？"),
            ("港の猫", 15, "三十年住んでいますが、初めて見ました。"),
        )
    )
    prose = "<p>岸壁には船を見に来た人がたくさんいて、いつ着くのか誰も知りませんでした。</p>" * 9
    return f"<html lang=ja><body><article><h1>船</h1>{prose}</article><div><h3>{heading}</h3>{items}</div>"


def test_below_such_a_heading_items_without_a_telling_class_are_comments() -> None:
    comments = extract(_page("みんなの感想").encode()).comments
    assert [comment.author for comment in comments] == ["みかん好き", "佐々木 健", "港の猫"]


def test_below_a_heading_that_may_be_that_of_articles_they_are_none() -> None:
    assert not extract(_page("レビュー一覧").encode()).comments
