"""How many comments a page claims to have, and what it says about those it does not show."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reader.expressions import expression
from reader.extraction.comments.completeness import MORE, PAGED
from reader.extraction.generic.structure.text_cache import pressed_text
from reader.extraction.generic.wording.blank_strings import has_words
from reader.extraction.generic.wording.heading_words import ALONE
from reader.extraction.generic.wording.load_more import may_be_more, says_more
from reader.extraction.generic.wording.stamps import DIGIT
from reader.extraction.generic.wording.unspaced_headings import count_in_unspaced
from reader.extraction.generic.wording.word_filter import (
    BEGUN,
    beginnings,
    is_latin,
    words_begun,
)
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

COUNTED = (
    r"(?:(?:user |reader |public )?comm?ents?|replies|reply|responses?|answers?|thoughts?"
    r"|reactions?"
    r"|(?:leser)?(?:kommentare?n?|meinungen|beiträge|stimmen)|kommentarer|antwort(?:en)?"
    r"|reaktion(?:en)?"
    r"|postings?|gedanken?"
    r"|commentaires?|réponses?|réactions?|avis|comentarios?|respuestas?|opiniones|commenti|commento"
    r"|rispost[ae]|reacties?|antwoorden|comentários?|respostas?|комментари(?:й|я|ев|и)|ответ(?:а"
    r"|ов)?"
    r"|отзыв(?:а|ов)?|коментар(?:і|ів)?|відповід(?:ь|і|ей)|komentarz[ey]?|odpowied(?:ź|zi)"
    r"|opini(?:i|e|a)|ý kiến|(?:guest ?book )?entries in (?:the|our) guest ?book"
    r"|einträge im gästebuch|messages dans le livre d['’]or"
    r"|(?:okuyucu )?yorum(?:lar[ıi]?)?|yanıt|cevap|příspěvk[yů]|komentář(?:e|ů)?|komentár(?:e"
    r"|ov)?|odpověd[iíi]|svar|kommentit"
    r"|kommenttia|vastausta|hozzászólás(?:ok)?|komment|comentarii|σχόλι(?:ο|α)|komentar(?:a|i)?"
    r"|bình luận|komentar|ความคิดเห็น|(?:ال)?تعليق(?:ات)?(?: القراء| الزوار)?"
    r"|תגובות(?: הגולשים)?|نظر(?:ات)?(?: کاربران)?)"
)
NAMED = (
    r"(?:join the )?(?:discussion|conversation)(?:\s*\(\d+\))?|diskussion"
    r"|discussione|discusión|discussão|dyskusja|дискуссия|leserbriefe|diskutieren sie mit"
    r"|ihre meinung|comments? (?:section|so far)|what (?:our )?readers (?:say|think)"
    r"|guest ?book|gästebuch|livre d['’]or|libro de visitas|gastenboek|гостевая книга"
    r"|обсуждение|diskuz[ei]|diskus[ei]|keskustelu|diskusjon"
    r"|(?:das|so) (?:sagen|meinen|denken) (?:unsere |die )?(?:leser(?:innen)?|nutzer|besucher)"
    r"|lo que (?:dicen|opinan|piensan) (?:nuestros |los )?lectores"
    r"|ce qu['’]en (?:disent|pensent) (?:nos |les )?(?:lecteurs|internautes)"
    r"|cosa (?:dicono|ne pensano) i (?:nostri )?lettori"
    r"|o que (?:dizem|pensam) (?:os |nossos )?leitores"
    r"|что (?:думают|говорят) (?:наши )?читатели"
)
"""Other names of discussions, not counted."""
_REVIEWS = (
    r"(?:(?:customer|client|user|reader|product|guest|verified|all|top) )*reviews?"
    r"|(?:kunden)?(?:bewertung|rezension)(?:en)?|recension(?:e|i|es)|avis(?: clients?)?|reseñas?"
    r"|valoraciones|opiniones|avaliaç(?:ão|ões)|recenzj[aei]|recenze|recensies|beoordelingen"
    r"|отзыв(?:а|ов|ы)?|değerlendirme(?:ler)?"
)
"""Words for reviews. Without a number such a heading may be that of a list of articles."""
_NUMBER = r"(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{1,7})"
_HEADINGS = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        # "312 comments", "All 12 Comments", "There are 5 replies to", "Showing 1-20 of 48 comments"
        (
            rf"\W*(?:(?:all|alle|tous|todos|tutti|there (?:are|is)|showing|view|show|see|read)\s+)*"
            rf"(?:\d+(?:\s?[-–—]\s?\d+)?\s+(?:of|von|de|di|из"
            rf"|z)\s+)?{_NUMBER}\+?\s+(?:[»›|:·–—-]\s+|\w+\s)?{COUNTED}\b"
        ),
        # "Comments (312)", "Kommentare: 12"
        (
            rf"\W*(?:(?:vos|les|los|i|gli|os|die|ihre|your|discussion|diskussion|diskuz[ei]"
            rf"|diskus[ei]"
            rf"|дискуссия|обсуждение|forum)\s+)*"
            rf"(?:{COUNTED}|diskussion|diskuz[ei]|diskus[ei]|обсуждение|дискуссия|forum)"
            rf"\s*[(:\[|–—-]\s*{_NUMBER}\s*[)\]]?\W*$"
        ),
        rf"\W*{COUNTED}\s+{_NUMBER}\W*$",
    )
)
_REVIEWED = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\W*(?:{_REVIEWS})\s*[(:\[|–—-]?\s*{_NUMBER}\s*[)\]]?\W*$",
        (
            rf"\W*(?:(?:based on|basierend auf|basé sur|basado en|op basis van)\s)?"
            rf"{_NUMBER}\s+(?:{_REVIEWS})(?:\W*$|\s+(?:for|of|für|pour|para|per)\s)"
        ),
    )
)
_COUNTS = expression(r"^data-(?:[a-z-]*(?:comments?|repl(?:y|ies))-?count|count-?comments)$")
LONGEST = 100
NEAR = 12
_COUNT = 3
"""The most words of a link that counts: "120 comments"."""
_BEFORE, _AFTER = 300, 200
"""How many elements before and after a discussion are searched."""
_PAGER = expression(
    r"page-?nav|pagination|pager(?:$|[\s_-])|paginat|page-?numbers|pagelinks|page-links",
    re.IGNORECASE,
)
_PAGING = (
    "page-nav", "pagenav", "pagination", "pager", "paginat", "page-numbers", "pagenumbers",
    "pagelinks", "page-links",
)  # fmt: skip
"""One of these is in all that matches: most pages have none, and no element is asked."""


def claimed(document: Document, start: int, end: int, count: int) -> int | None:
    """How many comments a page claims, if `count` of them are in `nodes[start:end]`.

    The nearest number counts; one below half of what is there belongs to something else.
    """
    numbers = _around(document, start, end)
    return next((number for number in numbers if number is not None and number * 2 >= count), None)


def _around(document: Document, start: int, end: int) -> Iterator[int | None]:
    up = document.nodes[start].parent
    while up is not None and up.tag not in ("body", "html"):
        for name, value in up.attrs.items():
            if _COUNTS.match(name) and value and value.isdecimal() and len(value) < 8:
                yield int(value)
        up = up.parent
    for node in reversed(document.nodes[max(0, start - _BEFORE) : start]):
        if node.end <= start and may_count(node):
            # Further away, a count of reviews is one of star ratings without a text.
            near = start - node.order <= NEAR
            found = heading_count(text_of(node), reviews=near)
            if found is not None and near and _counts_votes(document, node, start, end):
                continue
            yield found
    for node in document.nodes[end : end + _AFTER]:
        if node.tag in ("h2", "h3", "h4") and may_count(node):
            yield heading_count(text_of(node))


def _counts_votes(document: Document, node: Node, start: int, end: int) -> bool:
    """Whether a number of reviews is of votes on the article, next to its stars: "(2 ratings)".

    Where those below have stars as well, they are the reviews it counts.
    """
    if heading_count(text_of(node)) is not None:
        return False
    around: Node | None = node
    for _ in range(_HIGH):
        if around is None or around.end - around.order > _BOX or around.order <= start < around.end:
            return False  # what holds the list as well tells of those in it
        if _is_of_votes(around):
            return not any(map(_is_of_votes, document.nodes[start:end]))
        around = around.parent
    return False


def _is_of_votes(node: Node) -> bool:
    return bool(node.attrs) and _VOTES.search(f"{node.get('class')} {node.get('id')}") is not None


_HIGH, _BOX = 6, 40
_VOTES = expression(
    r"(?<![a-z])(?:vot(?:e|ing)|(?:star-?)?ratings?(?![a-z])|stars?(?![a-z]))", re.IGNORECASE
)
"""Names for a place in which an article gets stars or votes."""


def may_count(node: Node) -> bool:
    """Whether an element is small and has text of its own, or is a heading."""
    if node.end - node.order > 12 or node.tag in ("a", "button", "script", "style", "option"):
        return False
    return has_words(node) or (node.tag in HEADINGS and _is_no_title(node))


def _is_no_title(heading: Node) -> bool:
    """Whether a heading without text of its own may count: if it begins with a link of many words,
    that is the title of another page, "12 answers to what you asked".
    """
    at: Node | None = heading
    while at is not None:
        if at.tag == "a":
            return len(text_of(heading).split()) <= _COUNT
        if has_words(at):
            return True
        at = next((inner for inner in at.elements() if text_of(inner)), None)
    return False


def may_name(text: str) -> bool:
    """Whether a text may name comments or reviews: whether a word of it begins like one of these.

    The patterns take 10 ms to compile, and the text before most lists has no such word. Only texts
    in Latin letters are ruled out: others may have words that do not begin after a space.
    """
    return not is_latin(text) or not _beginnings().isdisjoint(words_begun(text))


@cache
def _beginnings() -> frozenset[str]:
    """The beginnings of the words in the patterns for headings, without their articles."""
    found = beginnings(f"{COUNTED} {_REVIEWS} {NAMED} {SPELT} {ALONE}")
    return frozenset(begun for begun in found if len(begun) == BEGUN) - _BEFORE_THEM


SPELT = "coment forum klantbeoordelingen opinie"
"""Words that only some of the patterns have, or that they do not spell out."""
_BEFORE_THEM = frozenset({"user", "read", "publ", "cust", "prod", "veri", "thin"})
"""The beginnings of words that stand before others of these, or after them."""


def heading_count(text: str, *, reviews: bool = False) -> int | None:
    """How many comments a heading counts; with `reviews` also how many of these."""
    # Only short texts are kept: others would be held as long as the program runs. Every pattern
    # has a number, most headings have none, and all the patterns take 10 ms to compile.
    if not 0 < len(text) <= LONGEST or not DIGIT.search(text) or not may_name(text):
        return None
    return _count_in(text, reviews=reviews)


@lru_cache(4096)
def _count_in(text: str, *, reviews: bool) -> int | None:
    if plainly := _PLAINLY.match(text):
        return int(plainly[1])
    asked = (*_HEADINGS, *_REVIEWED) if reviews else _HEADINGS
    found = next((match for heading in asked if (match := heading.match(text))), None)
    return int(re.sub(r"\D", "", found[1])) if found else count_in_unspaced(text)


_PLAINLY = expression(r"\W*(\d{1,7}) (?:comments?|repl(?:y|ies)|responses?)\b", re.IGNORECASE)
"""What most pages in English say, for which the other patterns need not be compiled (2 ms)."""


def missing(document: Document, start: int, end: int) -> tuple[str, ...]:
    """What the page says about comments it does not show, in our words."""
    nodes = document.nodes
    last = max(start, end - _AFTER)
    # Inside the comments only elements with such a class are tested: a long thread has a link in
    # every line.
    more = any(map(_is_more, nodes[last : end + _AFTER]))
    more = more or any(
        _is_more(node) for node in document.called(*_LOADS) if start <= node.order < last
    )
    around = (*nodes[max(0, start - _AFTER // 2) : start], *nodes[end : end + _AFTER])
    paged = any(map(_is_page_of, around)) or (
        any(map(document.mark_text.__contains__, _PAGING))
        and any(_is_pager(document, node) for node in around)
    )
    return (*([MORE] if more else []), *([PAGED] if paged else []))


_LOADS = ("more", "load", "expand", "show", "view", "continue")


_PRESSED = frozenset({"a", "button", "summary"})


def _is_more(node: Node) -> bool:
    if node.end - node.order > 6:
        return False
    if node.tag not in _PRESSED:
        attrs = node.attrs
        if not attrs or (attrs.get("role") != "button" and not attrs.get("onclick")):
            return False
    label = pressed_text(node)
    return 2 < len(label) <= 60 and may_be_more(label) and says_more(label)


_PAGE_OF = expression(
    r"\W*(?:page|seite|página|pagina|strona|страница|сторінка|sida|side|sivu|stránka|strana|sayfa"
    r"|trang)\s*\d{1,5}\s*(?:of|von|de|di|sur|van|z|из|з|av|af|från|/)\s*(?:\d{2,5}|[2-9])\W*"
    r"|\W*第\s*\d{1,5}\s*[页頁ペ].{0,8}[共全]\s*(?:\d{2,5}|[2-9])\s*[页頁ペ].{0,3}",
    re.IGNORECASE,
)
"""The number of this page and of all pages, which means that there are others."""


def _is_page_of(node: Node) -> bool:
    for child in node.children:
        if (
            isinstance(child, str)
            and len(child) < _SHORT
            and DIGIT.search(child)
            and _PAGE_OF.fullmatch(child)
        ):
            return True
    return False


_SHORT = 60


def _is_pager(document: Document, node: Node) -> bool:
    """Whether an element contains links to numbered pages."""
    marks = f"{node.get('class')} {node.get('id')}" if node.attrs else ""
    if not marks or not _PAGER.search(marks) or node.end - node.order > 80:
        return False
    return any(inner.tag == "a" and text_of(inner).isdecimal() for inner in document.within(node))
