"""Finds labels of editors and keywords that are lines of the text, in scripts without spaces.

In an interview an editor speaks more than once; credits of a film name its editor among others;
and a text may give a keyword of each of its parts.
"""

from collections import Counter

from reader.expressions import expression
from reader.extraction.article.phrases import EDITED, FILED
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Node

_LABEL = expression(r"[^\w(（\[【]*(\w{1,8}) ?[:：|｜丨]")
"""What a line begins with that is in no brackets: nobody speaks or is credited in these."""
_DESKS = expression(
    r"(?:责任|責任|执行|執行|值班|本文|本期|文字|新闻|新聞)?(?:来源|來源|作者|记者|記者|编辑|編輯|责编|責編|校对|校對"
    r"|审核|審核|审校|審校|审稿|監製|监制|主编|主編|总编|總編|编审|編審|终审|終審|制图|製圖|设计|設計|排版|美编|美編"
    r"|摄影|攝影|图片|圖片|撰文|通讯员|实习生|供稿|采写|翻译|翻譯)"
)
"""Who makes a newspaper: their names stand around that of the editor."""
_OPENING, _LINE = 12, 30
"""The characters a label is in, and the most of a line of credits."""


def without_spoken(leaves: list[Node], found: dict[int, str]) -> dict[int, str]:
    """What was found, with its reasons, without such labels that the text says: a heading, one of
    two that are labelled alike, or one below another label, which is no desk of a newspaper.
    """
    asked = {order for order, why in found.items() if why in (EDITED, FILED)}
    if not asked:
        return found
    labels = [_label(leaf) for leaf in leaves]
    times, kept = Counter(labels), set[int]()
    for index, leaf in enumerate(leaves):
        label = labels[index]
        if leaf.order not in asked or not label or label.isascii():
            continue
        is_short = index > 0 and len(opening_of(leaves[index - 1], _LINE + 1)) <= _LINE
        above = labels[index - 1] if is_short else ""
        among = found[leaf.order] == EDITED and above and not _DESKS.fullmatch(above)
        among = among and leaves[index - 1].order not in found
        among = among or (index > 0 and leaves[index - 1].order in kept)
        if leaf.tag in HEADINGS or times[label] > 1 or among:
            kept.add(leaf.order)
    return {order: why for order, why in found.items() if order not in kept}


def _label(leaf: Node) -> str:
    label = _LABEL.match(opening_of(leaf, _OPENING))
    return label[1] if label else ""
