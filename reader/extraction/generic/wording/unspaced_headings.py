"""Headings of discussions in Chinese, Japanese and Korean, which put their words together without
spaces, as in "みんなの感想", "网友评论（12条）" and "독자 의견 6".
"""

import re

from reader.expressions import expression

_WHOSE = (
    r"この(?:記事|ページ|商品|動画|作品|店舗?|お店|投稿|ブログ|本|映画|ゲーム|レシピ|施設|宿)"
    r"(?:への?|に対する|についての|に寄せられた|の)"
    r"|(?:みんな|みな(?:さん|さま)|皆(?:さん|さま|様)?|読者|視聴者|利用者|購入者|来店者|会員|ファン|ユーザー)"
    r"(?:から)?の?|これまでの|すべての|全ての|カスタマー|お客(?:様|さま)の(?=ご?意見|レビュー|口コミ|クチコミ)"
    r"|(?:网友|網友|网民|網民|用户|用戶|使用者|读者|讀者|大家|会员|會員|学员|學員|观众|觀眾|买家|買家"
    r"|顾客|顧客|客户|客戶|玩家|游客|大众|累计|本文|文章)(?:的|们的)?"
    r"|全部|所有|精彩|热门|熱門|最新|精选|精選|最热"
    r"|이\s?(?:글|기사|게시물|상품|영상)(?:의|에\s?대한|에\s?달린)|전체|모든|독자|네티즌|누리꾼|회원|방문자"
    r"|시청자|사용자|이용자|고객|구매자?|상품|베스트|인기"
)
"""Whose they are, or of what, or which of them."""
_PLAIN = (
    r"コメント|(?:ご)?感想|回答|返信|書き込み|掲示板|クチコミ|口コミ"
    r"|评论|評論|留言|回答|回复|回覆|回應|回应|跟帖|跟貼|跟贴|讨论|討論|迴響|短评"
    r"|댓글|답변|답글|덧글|코멘트|방명록|한줄평"
)
"""Such a word is enough."""
_WEAK = (
    r"ご?意見|反応|レビュー|評価|投稿|レス|点评|點評|评价|評價|意见|意見|看法|想法"
    r"|의견|반응|리뷰|후기|감상평?|평"
)
"""Without more it may head a list of articles: these need a number, or whose they are."""
_UNIT = r"[条條则則个個件篇개楼樓]?"
_LIST = r"(?:一覧|欄|区|區|列表|板|簿|专区|專區|목록|리스트|보기|모음)"
_HEADING = expression(
    rf"\W*(?P<whose>(?:(?:{_WHOSE})\s?){{0,3}})(?:共有?|已有)?"
    rf"(?:\s?(?P<before>\d{{1,7}})\s?{_UNIT}\s?[の的의]?\s?)?"
    rf"(?:(?P<plain>{_PLAIN})|(?P<weak>{_WEAK}))(?:\s?[・&＆/／、と와및]\s?(?P<both>{_PLAIN}|{_WEAK}))?"
    rf"\s?{_LIST}?(?:数|數)?"
    rf"(?:\W*(?:全部|[共全計])?\W*(?P<after>\d{{1,7}})\s?{_UNIT})?\W*"
)
_BEGINNING = expression(
    rf"\W*(?:全部|共有?|已有)?\s*(\d{{1,7}})\s*{_UNIT}[の의]?\s*"
    r"(?:评论|評論|留言|回复|回覆|回答|コメント|返信|댓글|답글|답변)"
)
"""A number that more may follow, as how they are sorted."""
_ENOUGH = ("plain", "both", "whose", "before", "after")
_LONGEST = 40
"""Characters of the longest heading: they are short, and prose is not looked through."""


def _match(text: str) -> re.Match[str] | None:
    if text.isascii() or len(text) > _LONGEST:
        return None
    found = _HEADING.fullmatch(text)
    if found is None or not any(found[part] for part in _ENOUGH):
        return None
    return found


def announces_unspaced(text: str) -> bool:
    """Whether a text in one of these languages announces comments or reviews."""
    return _match(text) is not None


def count_in_unspaced(text: str) -> int | None:
    """How many comments or reviews such a heading counts."""
    found = _match(text)
    number = found and (found["before"] or found["after"])
    if not number and not text.isascii() and (begun := _BEGINNING.match(text)):
        number = begun[1]
    return int(number) if number else None
