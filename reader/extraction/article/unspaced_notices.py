"""Recognises lines that a site puts under its texts, in scripts without spaces between words.

Sentences of an article have the same words, of other apps and of the rights of others, as
"网店如有侵权行为". So these are known where they begin a line, are all of it, or stand
with a second word.
All lines are folded (`reader.text.fold`).
"""

from reader.expressions import expression
from reader.extraction.article import unspaced_phrases
from reader.text import fold

_INVITING = tuple(map(fold, unspaced_phrases.INVITING))
_INVITED = 20
"""The most letters of a label that invites."""
_SOON = 8
"""The most characters before what it invites to."""
_SENTENCE = expression(r"[。！？!?؟।]|\.(?!\w)")
_STEP = expression(
    r"点击|點擊|點選|[，,、][点點]|输入|輸入|填写|填寫|选择|選擇|完成|即可|[后後並并量]|\s후\s|하면|다음"
)
"""Words for what is done before or after, in a guide, and for how often something was done."""
_RIGHTS = expression(
    r"\W*(?:(?:轉載請註明|免[责責][声聲]明：本|著作權所有(?!人|者|權))"
    r"|(?:(?:本文|本稿|文章|文中|以上|此文)(?:观点|觀點|内容|內容|看法)?|[内內]容|观点|觀點)?[仅僅]代表作者"
    r"|(?:(?:本文|文章|[图圖]片|[图圖]文|部分|[内內]容|素材|稿件|以上|文中)\w{0,12}[，,、]?\s?)?"
    r"版[权權][归歸]原作者)"
    r"|.{0,60}?如有侵[权權][，,、]?\s?(?:敬?[请請](?:及时|及時|与我们|與我們)?(?:联系|聯絡|聯繫|告知)(?!律[师師])"
    r"|(?:联系|聯絡|聯繫)(?:我们|我們)?[删刪]除)"
)
_DESK = r"(?:责任|責任)?(?:责编|責編|编辑|編輯|校对|校對)\s?[:：|｜丨]\s?"
_NAME = r"(?![^\s]*[您你谢謝好吗嗎呢是的])(?![一二两兩三四五六七八九十\d]+[名人位])\w{2,4}"
_EDITED = expression(rf"\W*(?:{_DESK}{_NAME}(?:[ 、\u3000]{_NAME}){{0,2}}(?:\W+|$))+")
"""A desk and a name and nothing else: who edits may also speak, in an interview, or be wanted."""
_LONGEST = 60
"""The most characters of such a line."""


def is_notice_of_rights(opening: str) -> bool:
    """Whether a line begins as a notice of rights."""
    return _RIGHTS.match(opening) is not None


def invites(line: str) -> bool:
    """Whether a short line without a sentence invites to an app, a channel or a newsletter."""
    return (
        len(line) <= _LONGEST
        and any(0 <= line.find(phrase) <= _SOON for phrase in _INVITING)
        and sum(map(str.isalnum, line)) <= _INVITED
        and not (_SENTENCE.search(line) or _STEP.search(line))
    )


def tells_editors(line: str) -> bool:
    """Whether a line gives editors or proofreaders by name, and nothing else."""
    return len(line) <= _LONGEST and _EDITED.fullmatch(line) is not None


def has_sentence(line: str) -> bool:
    """Whether a sentence ends in a line."""
    return _SENTENCE.search(line) is not None
