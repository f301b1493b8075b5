"""Tells lines above a text that say where it comes from, or where on the site it stands."""

import re

from reader.expressions import expression
from reader.extraction.article.endings import Traits
from reader.html.blocks import text_of
from reader.html.texts import opening_of
from reader.html.tree import Node
from reader.text import fold

_LONGEST = 60
"""The most characters of such a line."""
_SOURCE = expression(
    r"\W*(?:(?P<when>(?:发布|发表|發布|發佈|發表|更新)(?:时间|日期|時間|于|於)|公開日|投稿日|입력|작성일|등록일)"
    r"|(?P<count>浏览次数|阅读次数|点击数)"
    r"|(?:信息|文章|稿件|新闻|新聞|资料|資料|内容)?(?:来源|來源)于?|稿源|文章出处|出處|文章作者|作者|撰文"
    r"|(?:发布|发表|發布|發佈|發表|更新)(?:单位|機構)|出典|配信元|출처|источник|المصدر|ที่มา|nguồn)"
    r"\s*[:：|｜丨](?P<value>[^。！？.!?؟।]{0,50})",
    re.IGNORECASE,
)
"""A label and what it names, which is no sentence."""
_DAY = expression(r"(?:19|20)\d\d|\d{1,2}[:：]\d\d")
"""A year or a clock: a serial is updated "每周三晚八点", and a problem has an input."""
_PAPER = expression(
    r"\s*(?!\S*的)\w{1,8}(?:[早晚日时時商晨周][报報]|青年报|都市报|新[闻聞]网?|(?:通[讯訊信]|新华|新聞)社|电视台"
    r"|(?:人民|新华|环球|凤凰|央视|中国|中新|中青|观察者|澎湃)网|일보|신문|뉴스)\s*"
    r"|\s*(?:新华社|中新社|新华网|人民网|中新网|央视网|环球网|凤凰网|中青网)\s*"
)
"""The name of a newspaper or an agency, and nothing else."""
_PAIR = expression(r"\W*\w+(?: \w+)? ?[:：|｜丨]\s?\S[^。！？!?؟।]*")
"""A label and a value, which is no sentence."""
_PATH = expression(
    r"\W*(?P<here>(?:您|你)?(?:现在|現在|当前|當前|目前)?的?(?:所在)?位置(?:是)?\s*[:：]?)?\s*"
    r"(?:网站|本站|網站)?(?:首页|首頁|主页|主頁|ホーム|トップ(?:ページ)?|홈|главная|หน้าแรก|الرئيسية)"
    r"\s*(?P<sign>[>＞»›→]|-{1,2}>)[^。！？!?]*",
    re.IGNORECASE,
)
"""The path from the first page of the site to this one: "首页 > … > 正文"."""
_PART = expression(r"[>＞»›→]")
_TEXT = expression(r"(?:正文|[内內]文|[内內]容|文章|本文|記事)(?:[内內]容|页|頁)?\W*")
"""What paths call the page itself."""
_SETTINGS = expression(
    r"设置|設定|設置|通知|настройк|설정|알림|ตั้งค่า|إعدادات|العدادات", re.IGNORECASE
)
"""What is in the path to a setting of an app: a guide tells it in the same way."""
_NAME = 2
"""The fewest characters of a name."""


def names_source(text: str) -> bool:
    """Whether a line has the form of a label with a source, an author or a day, and no sentence."""
    return _source(text) is not None


def tells_source(leaves: list[Node], index: int, traits: Traits) -> bool:
    """Whether such a line speaks of the text: it has a day, the page's author or site, or the name
    of a newspaper, and is not one of the facts of a book: "作者：…", "出版社：…".
    """
    found = _source(text_of(leaves[index]))
    if found is None:
        return False
    value = found["value"]
    if found["count"]:
        return any(map(str.isdigit, value))
    if found["when"] or _DAY.search(value):
        return _DAY.search(value) is not None
    if any(
        _is_fact(leaf) for leaf in (*leaves[max(index - 1, 0) : index], *leaves[index + 1 :][:1])
    ):
        return False
    known = (*traits.byline.split(", "), traits.site)
    folded = fold(value)
    return _PAPER.fullmatch(value) is not None or any(
        len(name) >= _NAME and fold(name) in folded for name in known
    )


def is_path(leaves: list[Node], index: int, traits: Traits) -> bool:
    """Whether a line is the path to the page, without links by which it could be told: where
    nothing but the title stands above it, or if it ends with the title or with "正文".
    """
    text = text_of(leaves[index])
    if len(text) > _LONGEST or text.isascii():
        return False
    path = _PATH.fullmatch(text.strip())
    if path is None or _SETTINGS.search(text):
        return False
    last = fold(_PART.split(text)[-1].strip())
    if path["here"] or _TEXT.fullmatch(last):
        return True
    if last and 2 * len(last) >= len(traits.title) and last in fold(traits.title):
        return True
    return path["sign"] != "→" and all(leaf.order <= traits.title_at for leaf in leaves[:index])


def _source(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST or text.isascii():
        return None
    return _SOURCE.fullmatch(text.strip())


def _is_fact(leaf: Node) -> bool:
    text = opening_of(leaf, _LONGEST + 1)
    return len(text) <= _LONGEST and not names_source(text) and _PAIR.fullmatch(text) is not None
