"""Tells lines above a text that say where it comes from, or where on the site it stands."""

import re

from reader.expressions import expression

_LONGEST = 60
"""The most characters of such a line."""
_SOURCE = expression(
    r"\W*(?:(?:信息|文章|稿件|新闻|新聞|资料|資料|内容)?(?:来源|來源)于?|稿源|文章出处|出處|文章作者|作者|撰文"
    r"|(?:发布|发表|發布|發佈|發表|更新)(?:时间|日期|時間|于|於|单位|機構)|浏览次数|阅读次数|点击数"
    r"|出典|配信元|公開日|投稿日|출처|입력|작성일|등록일|источник|المصدر|ที่มา|nguồn)\s*[:：|｜丨]"
    r"[^。！？.!?؟।]{0,50}",
    re.IGNORECASE,
)
"""A label and what it names, which is no sentence."""
_PATH = expression(
    r"\W*(?:(?:您|你)?(?:现在|現在|当前|當前|目前)?的?(?:所在)?位置(?:是)?\s*[:：]?)?\s*"
    r"(?:网站|本站|網站)?(?:首页|首頁|主页|主頁|ホーム|トップ(?:ページ)?|홈|главная|หน้าแรก|الرئيسية)"
    r"\s*(?:[>＞»›→]|-{1,2}>)[^。！？!?]*",
    re.IGNORECASE,
)
"""The path from the first page of the site to this one: "首页 > … > 正文"."""


def tells_source(text: str) -> bool:
    """Whether a line is only a label with a source, an author or a day, and no sentence."""
    return (
        len(text) <= _LONGEST and not text.isascii() and _SOURCE.fullmatch(text.strip()) is not None
    )


def is_path(text: str) -> bool:
    """Whether a line is the path to the page, without links by which it could be told."""
    return (
        len(text) <= _LONGEST and not text.isascii() and _PATH.fullmatch(text.strip()) is not None
    )
