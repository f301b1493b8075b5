"""Headings that count comments or name a discussion, in several languages."""

import re
from collections.abc import Iterable

from reader.expressions import expression
from reader.extraction.textcopy import lexicon


def entries(table: str) -> frozenset[str]:
    return frozenset(entry for part in table.split("|") if (entry := part.strip()))


def either(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))


_COMMENTS = either(entries(lexicon.COMMENTS))
_COUNTED = either(entries(lexicon.COUNTED))
COMMENT_COUNT = expression(rf"(?:all |alle )?\d[\d.,]*k?\s+(?:{_COMMENTS})(?!\w)")
TITLE = expression(
    rf"(?<!\w)(?:{_COMMENTS}|thoughts?|gedanken?|réflexions?)(?!\w)"
    r"|[件条條个個개]\s?(?:の|의)?\s?(?:コメント|フィードバック|评论|評論|留言|迴響|想法|댓글|생각)|댓글\s?\d"
)
_HEADINGS = (
    expression(
        r"(?:there (?:are|is) |es gibt |il y a |hay |ci sono |er zijn |há )?"
        r"(?P<count>\d[\d.,\s]*k?|one|an?|eine?|une?|uno|una|een|uma?|один|bir|jeden)\s+"
        rf"(?:\w+\s+){{0,2}}(?:{_COUNTED})(?!\w)"
        r"(?:$|\s*(?:[“”„«\"'‘:(|…].*|(?:on|to|read|zu|auf|sur|à|en|a|su|op|em|к|на|do|for|für|about)\b.*))"
    ),
    expression(
        rf"(?:{_COUNTED}|user comments|reader comments|leserkommentare|discussion|diskussion|"
        r"diskuse|discusión|discussione|обсуждение|dyskusja|tartışma)"
        r"\s*[:(\[|·-]*\s*(?P<count>\d[\d.,]*)?\W*$"
    ),
)
_UNSPACED_HEADINGS = (
    # 3件のコメント, 3条评论, 댓글 3개, also after the title of the article.
    expression(
        r"(?:.*[^\d.,])??(?P<count>\d[\d.,]*)\s?(?:件の|条|條|個|个|則|개의)\s?"
        r"(?:コメント|フィードバック|评论|評論|留言|回复|回覆|迴響|想法|댓글|생각)\W*$"
    ),
    expression(
        r"(?:コメント|评论|評論|留言|댓글)\s?[(（]?(?P<count>\d[\d.,]*)\s?(?:件|条|條|个|個|개)\W*$"
    ),
)


def heading(bare: str) -> re.Match[str] | None:
    """What a heading of a discussion is made of, with its `count` if it has one; `bare` is the line
    as `words.plain` gives it.
    """
    patterns = _HEADINGS if bare.isascii() else (*_HEADINGS, *_UNSPACED_HEADINGS)
    return next((found for pattern in patterns if (found := pattern.match(bare))), None)
