"""Whether items are the entries of an index: each ends with a link to a page of its own."""

import re
from functools import lru_cache
from urllib.parse import SplitResult

from reader.expressions import expression
from reader.extraction.generic.structure.columns import Table
from reader.extraction.generic.wording.word_filter import beginnings, first_begun, is_latin
from reader.html.links import split_address

_LEADING = (
    r"permanent link|permalink|(?:read|show|see) (?:more(?: about .{1,120})?|on|full .{1,20}"
    r"|the (?:rest|post|article))"
    r"|continue(?: reading| to read)?.{0,40}|full (?:story|post|article|entry)|more"
    r"|weiter ?lesen|weiter|mehr(?: lesen)?|zum (?:artikel|beitrag)"
    r"|(?:lire )?(?:la )?suite|lire plus|en savoir plus|seguir leyendo|leer más|sigue leyendo"
    r"|leggi(?: tutto| di più)?|continua(?: a leggere)?|continuar lendo|ler mais|leia mais"
    r"|lees (?:meer|verder)|verder lezen|läs mer|les mer|læs mere|lue lisää"
    r"|czytaj (?:dalej|więcej)|číst dál|celý článek|tovább|devamı(?:nı oku)?|citește mai mult"
    r"|читать (?:далее|дальше|полностью)|подробнее|читати далі"
)
_COUNTING = (
    r"(?:no|\d{1,5}) (?:comments?|responses?|replies)|comments? ?[(:] ?\d{1,5} ?\)?"
    r"|(?:leave|add|post|write) a (?:comment|reply)|(?:keine|\d{1,5}) kommentare?"
    r"|(?:aucun|\d{1,5}) commentaires?|(?:sin|\d{1,5}) comentarios?|(?:nessun|\d{1,5}) commento?i?"
    r"|(?:geen|\d{1,5}) reacties?|(?:brak|\d{1,5}) komentarzy|комментарии ?[(:] ?\d{1,5} ?\)?"
    r"|\d{1,5} комментари(?:й|я|ев)"
)
_WIDE = (
    r"続きを読む|もっと読む|全文を読む|阅读(?:全文|更多|原文)|查看(?:全文|详情)|더 ?보기|계속 읽기"
    r"|コメント ?[(:] ?\d{1,5} ?\)?|评论 ?[(:] ?\d{1,5} ?\)?"
)
_LEADS = expression(rf"\W*(?:{_LEADING}|{_COUNTING}|{_WIDE})\W*", re.IGNORECASE)
_POST = expression(r"(?:p|pid|post|msg|message|c|comment|reply)[-_]?(\d+)", re.IGNORECASE)
"""The place of a post or comment in a page."""
_NUMBER = expression(r"\d+")
_SHORTEST, _LONGEST = 2, 140
"""The fewest characters of an address within a site, and the most of such a label, with the title
that some themes add for those who do not see the page: "Read more about …"."""
_MOST = 0.8
"""The share of items that must have such a link."""


def are_indexed(url: str, rows: Table) -> bool:
    """Whether nearly all items have a link to a page of their own that is called the whole of it,
    or the comments on it: of a blog, an item is a post, and its comments are elsewhere.
    """
    own = split_address(url)
    pages: dict[int, str] = {}
    for cells in rows.columns.values():
        for cell in cells:
            node = cell.node
            if node.tag != "a" or cell.row in pages or not 0 < cell.size <= _LONGEST:
                continue
            address = split_address(node.get("href"))
            if own.path.endswith(address.path) and _is_of_post(address):
                continue
            place = address.path + address.query
            if len(place) < _SHORTEST or place == own.path + own.query:
                continue
            if _leads(rows.memory.text(node)):
                pages[cell.row] = place
    return len(set(pages.values())) >= _MOST * rows.count


def _is_of_post(address: SplitResult) -> bool:
    """Whether an address asks for a post and leads to its place in the thread: "?p=12#p12". That of
    a post in a blog may lead to its last comment.
    """
    place = _POST.fullmatch(address.fragment)
    return place is not None and place[1] in _NUMBER.findall(address.query)


@lru_cache(2048)
def _leads(text: str) -> bool:
    """Whether a text is such a label; most begin with none of its words."""
    if is_latin(text) and first_begun(text) not in beginnings(f"{_LEADING} {_COUNTING}"):
        return False
    return _LEADS.fullmatch(text) is not None
