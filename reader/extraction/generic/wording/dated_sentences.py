"""Sentences in Chinese, Japanese and Korean that count years or days, and are no dates: in these
languages a number before one word makes a date, and "1962년 홍수를 잊으셨군요." has both.
"""

from reader.expressions import expression

_LONGEST, _SIGNS = 20, frozenset("，。！？、")
"""The most characters of a date with a sign between clauses: "1962年の洪水を、…" is none."""
_SENTENCE = expression(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3](?<![年月日時分年월일시분초전前])[.!?](?:\s|$)"
)
"""A word, not of a date, at the end of a sentence. Initials are Latin: "J. 김 2024년 3월 1일"."""
_WRITTEN = expression(
    r"(?:작성|등록|수정|입력|게시|올림|发布|發布|发表|發表|回复|回覆|更新|編集|投稿|公開|作成)\S{0,4}[.!]?\s*$"
)
"""What a comment says of itself behind its date, also as a sentence."""
_YEAR = expression(r"\d\s?[年년](?!\s?(?:之?前|전|\d))")
_DAY = expression(
    r"\d\s?(?:[月日월일]|(?:[年년]|[个個ヶか]月|개월|주|시간|분|초|小时|分钟|天)\s?(?:之?前|전))"
)
_WORD = expression(r"[^\W\d_]")
_BESIDE = 6
"""The most letters beside a year that may be a date: "2024년 가을"; it says no day."""


def has_clauses(text: str) -> bool:
    """Whether a text has a sign between clauses of such a language, and is too long for a date."""
    return len(text) > _LONGEST and not text.isascii() and not _SIGNS.isdisjoint(text)


def is_dated_sentence(text: str) -> bool:
    """Whether a text with a date of such a language is a sentence, or names a year alone."""
    if _SENTENCE.search(text):
        return _WRITTEN.search(text) is None
    if _DAY.search(text) or _YEAR.search(text) is None:
        return False
    return len(_WORD.findall(text)) > _BESIDE
