"""A number before a word for year or day makes a date in East Asia, and a sentence may have one."""

import pytest

from reader import extract
from reader.extraction.generic.wording.stamps import is_stamp

SENTENCES = (
    "1962년 홍수를 잊으셨군요.", "1962년 홍수를 잊으셨군요", "3년 동안 살았습니다. 그래도 몰랐어요.",
    "30년을 살았지만 이런 일은 처음 봅니다", "1962年的洪水大家都忘记了吗?",
)  # fmt: skip
DATES = (
    "2024년 3월 13일", "2024年", "12월 3일", "김하늘 2024년 3월 13일", "J. 김 2024년 3월 1일", "3년 전",
    "5年前", "2024年3月13日(水) 10時", "2024년 3월 13일 오후 3시.", "2024年03月13日发布",
    "2024년 03월 05일에 작성됨.", "于 2024年3月5日 回复.",
)  # fmt: skip


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_that_names_a_year_is_no_date(said: str) -> None:
    assert not is_stamp(said)


@pytest.mark.parametrize("said", DATES)
def test_a_date_with_little_else_is_one(said: str) -> None:
    assert is_stamp(said)


def test_a_comment_about_a_year_counts_as_text() -> None:
    items = "".join(
        f"<div class=comment><a href=/user/{day}>{who}</a> · <time>2024-03-{day} 08:05</time>"
        f"<blockquote>{said}</blockquote><a href=#r>답글</a></div>"
        for who, day, said in (
            ("손님", 13, "1962년 홍수를 잊으셨군요. 아랫길이 모두 물에 잠겼습니다."),
            ("물레방아", 14, "1962년 홍수는 저도 압니다. 사진도 있어요."),
            ("지우", 15, "1962년 이야기는 처음 듣습니다."),
        )
    )
    prose = "<p>부두에는 배를 보러 온 사람이 많았고 언제 오는지 아무도 몰랐다.</p>" * 9
    page = f"<html lang=ko><body><article><h1>배</h1>{prose}</article><div>{items}</div>"
    comments = extract(page.encode()).comments
    assert [comment.author for comment in comments] == ["손님", "물레방아", "지우"]
    assert comments[2].text == "1962년 이야기는 처음 듣습니다."
