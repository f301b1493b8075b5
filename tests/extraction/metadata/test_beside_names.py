"""What East Asian pages put behind the name of an author in the same element."""

import pytest

from reader import extract

TEXT = "<p>星期一早上，渡船被铁链锁在码头上，没有人知道什么时候再开，因为镇里还没有开会。</p>" * 4


def byline(signed: str) -> str:
    page = f"<title>渡口停航</title><h1>渡口停航</h1><div class=author>{signed}</div>{TEXT}"
    return extract(page, "https://marsh.example/n/7").article.byline


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("作者：何渡 责任编辑：林沼", "何渡"),
        ("作者：何渡　編輯：林沼", "何渡"),
        ("何渡 关注", "何渡"),
        ("何渡 +關注", "何渡"),
        ("佐々木健 フォローする", "佐々木健"),
        ("김나루 구독", "김나루"),
        ("作者：未知 责任编辑：林沼", ""),
        ("作者：佚名", ""),
    ],
)
def test_neither_an_editor_nor_a_button_is_part_of_a_name(signed: str, name: str) -> None:
    assert byline(signed) == name


@pytest.mark.parametrize("name", ["关注渡口", "何编辑", "渡口编辑部"])
def test_a_name_may_have_the_same_words(name: str) -> None:
    assert byline(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "文/编辑：何渡",
        "采写/编辑：何渡",
        "新闻编辑：何渡",
        "總編輯：何渡",
        "執行編輯／何渡",
        "编辑：何渡",
    ],
)
def test_a_label_before_the_name_of_an_editor_is_no_author(name: str) -> None:
    page = f"<title>渡口停航</title><meta name=author content='{name}'><h1>渡口停航</h1>{TEXT}"
    assert "何渡" in extract(page, "https://marsh.example/n/7").article.byline
