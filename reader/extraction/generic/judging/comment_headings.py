"""Whether what stands before a list announces comments."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.customer_reviews import NAMES, WITH_RATINGS
from reader.extraction.generic.judging.claims import (
    COUNTED,
    LONGEST,
    NAMED,
    NEAR,
    SPELT,
    heading_count,
    may_count,
    may_name,
)
from reader.extraction.generic.wording.heading_words import (
    are_reviews,
    consists_of_them,
    subject_of,
)
from reader.extraction.generic.wording.unspaced_headings import announces_unspaced
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.extraction.generic.wording.word_filter import beginnings, is_latin, words_begun
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import is_short
from reader.html.tree import Document, Node
from reader.text import line

_LABELS = (
    rf"\W*(?:(?:the|all|recent|latest|previous|user|reader|your|our|my|leave|die|les|vos|los|alle|ihre"
    rf"|de|i"
    rf"|i vostri|gli|os)\s+)?"
    rf"(?:{COUNTED}|{NAMED}"
    r"|(?:پاسخ|دیدگاه|نظر)[\u200c ]?ها(?:ی کاربران)?)\W*"
)
_OF_LABELS = f"{_LABELS} {SPELT}"
_LABEL = expression(_LABELS, re.IGNORECASE)
"""A heading that names what is below it."""
_PLAINLY = expression(
    r"\W*(?:(?:\d{1,7} )?(?:comments?|repl(?:y|ies)|responses?)|discussion)\W*", re.IGNORECASE
)
"""What most pages in English say, for which the other patterns need not be compiled (5 ms)."""
_BARE = expression(r"\W*\d{1,7}\W*")


def is_announced(document: Document, start: int) -> bool:
    """Whether a short text directly before `nodes[start]` announces comments, or their number."""
    return announcement(document, start) is not None


_OF_BUYERS = expression(
    r"\W*(?:(?:all|top|most helpful|latest|recent) )?(?:verified )?(?:customer|user|guest|buyer"
    r"|shopper|community|member|player|student|visitor|traveller?|patient|tenant|client|listener"
    r"|viewer|audience|reader)s?['’]? reviews\W*"
    r"|\W*top reviews from .{2,40}"
    r"|\W*avis (?:des? |d')?(?:voyageurs|utilisateurs|visiteurs|membres|lecteurs|acheteurs"
    r"|internautes)\W*"
    r"|\W*opiniones de (?:los )?(?:usuarios|viajeros|huéspedes|lectores|visitantes)\W*"
    r"|\W*recensioni (?:degli|dei) (?:utenti|viaggiatori|ospiti|lettori)\W*"
    r"|\W*avaliações (?:de|dos) (?:usuários|hóspedes|leitores|visitantes)\W*"
    r"|\W*(?:gäste|nutzer|leser|besucher)bewertungen\W*"
    r"|\W*отзывы (?:пользователей|гостей|посетителей|читателей|туристов)\W*"
    rf"|\W*(?:{WITH_RATINGS}|{NAMES})(?:\W*(?:全部|共)?\W*\d+\W*[条件개]?)?\W*",
    re.IGNORECASE,
)
"""A heading for reviews, which does not belong to a list of articles even without a number."""


_OF_PRAISE = expression(
    r"\W*(?:(?:our |client |customer |guest |patient |student )?testimonials?|kind words"
    r"|what (?:our |the )?(?:customers|clients|guests|patients|students|members|partners|families)"
    r" (?:say|are saying|have to say|think)(?: about .{1,30})?|(?:client|customer|success) stories"
    r"|kundenstimmen|das sagen unsere .{3,24}|was unsere .{3,24} (?:über uns )?sagen"
    r"|(?:ils|elles) nous font confiance|témoignages?|ce que disent nos .{3,24}"
    r"|testimonios|lo que dicen nuestros .{3,24}|testimonianze|dicono di noi"
    r"|depoimentos|o que (?:dizem|nossos clientes dizem).{0,24}|wat (?:onze )?klanten zeggen"
    r"|referencje|нам доверяют|お客様の声|客户见证)\W*",
    re.IGNORECASE,
)
"""A heading for praise that the owner of a site has chosen, which nobody answers."""


def is_praised(document: Document, start: int) -> bool:
    """Whether the text directly before `nodes[start]` announces such praise."""
    for node in reversed(document.nodes[max(0, start - NEAR) : start]):
        if node.end <= start and may_count(node):
            text = text_of(node)
            return len(text) <= LONGEST and _OF_PRAISE.fullmatch(text) is not None
    return False


def announcement(document: Document, start: int) -> Node | None:
    """The element directly before `nodes[start]` that announces comments, or their number."""
    for node in reversed(document.nodes[max(0, start - NEAR) : start]):
        if node.tag == "a" and node.end == node.order + 1 and _is_anchor(node):
            return node
        if node.end <= start and may_count(node):
            text = text_of(node)
            if _BARE.fullmatch(text):
                continue  # "Comments (8)", whose number is a separate element
            if len(text) <= LONGEST and (announces(text) or _is_of_page(document, text)):
                return node
            break
    return _heading_above(document, start)


def _is_of_page(document: Document, text: str) -> bool:
    """Whether a heading says that comments or reviews are of what the page is about, by its title:
    "Reviews for The ferry".
    """
    subject = subject_of(text)
    if not subject:
        return False
    if subject in _THIS:
        return True
    # Of each such heading in the page it is asked.
    shown = (text_of(h1) for h1 in document.tagged("h1")[:_TITLES] if is_short(h1, _LONGEST_TITLE))
    # The text of a title is no text of the page.
    titles = (child for title in document.tagged("title")[:1] for child in title.children)
    named = (title[:_LONGEST_TITLE] for title in titles if isinstance(title, str))
    return any(subject in line(title).casefold() for title in (*shown, *named))


_THIS = frozenset(
    f"{this} {thing}"
    for this, things in (
        (
            "this",
            "item product shop seller listing place recipe book app game film movie hotel post",
        ),
        ("diesen", "artikel shop beitrag"),
        ("dieses", "produkt rezept buch spiel hotel"),
        ("ce", "produit livre jeu film vendeur"),
        ("este", "producto produto libro livro juego jogo"),
        ("questo", "prodotto libro gioco"),
        ("dit", "product artikel boek spel"),
    )
    for thing in things.split()
)
"""What a page calls its thing, in place of the title."""
_TITLES, _LONGEST_TITLE = 3, 1000
"""How many headings may be titles, and the most elements and characters of one."""


def is_below_reviews(document: Document, start: int) -> bool:
    """Whether the last heading before `nodes[start]` is "Reviews"."""
    for node in reversed(document.nodes[max(0, start - _FAR) : start]):
        if node.end <= start and node.tag in HEADINGS:
            text = text_of(node)
            return len(text) <= LONGEST and are_reviews(text)
    return False


def _heading_above(document: Document, start: int) -> Node | None:
    """The last heading above some elements, if it announces comments: a line about how to write
    one, the ways to sort them, stars or a form may come between, but no prose, and nothing that
    says there are none.
    """
    above = document.nodes[max(0, start - _FAR) : start]
    heading = next((node for node in reversed(above) if _is_heading(node, start)), None)
    # Asked before what is below it is read: hardly any heading announces comments.
    text = text_of(heading) if heading is not None else ""
    if heading is None or len(text) > LONGEST or not announces(text):
        return None
    prose = 0
    for node in reversed(document.nodes[heading.order + 1 : start]):
        if node.end > start:
            continue
        texts = [child for child in node.children if isinstance(child, str)]
        prose += sum(len(text) for text in texts if len(text) > _LINE)
        if prose > _MOST_PROSE or any(map(_says_none, texts)):
            return None
    return heading


def _is_heading(node: Node, start: int) -> bool:
    """Whether an element is a heading that ends before a place."""
    return node.tag in HEADINGS and node.end <= start


def _says_none(text: str) -> bool:
    """Whether a text between a heading and a list is about comments itself, or says that they are
    missing: "There are no comments.", "Die Kommentare sind geschlossen.".
    """
    if len(text) <= _LABEL_LENGTH or text.isspace():
        return False
    return speaks_of_comments(text) or _MISSING.search(text.lower()) is not None


_LABEL_LENGTH = 3
_LINE, _MOST_PROSE = 80, 300
"""Characters of a line, and of all that are longer: below "Discussion" a study has more, and then
may have its references.
"""
_MISSING = expression(
    r"\b(?:no|none|nobody|closed|be the first|keine?|geschlossen|erste[rn]?|aucune?|ferm[ée]e?s?"
    r"|le premier|la première|ning[uú]na?|cerrad[oa]s?|el primero|nessun[oa]?|chius[oaie]|il primo"
    r"|nenhuma?|fechad[oa]s?|o primeiro|geen|gesloten|de eerste|brak|zamknięte|pierwsz[ya]"
    r"|нет|закрыты?|первым|yok|kapal[ıi]|i\u0307?lk|inga?|ingen|žádné|nincs)\b"
    r"|لا توجد|まだ|ありません|暂无|没有|尚无|없습니다"
)
"""For texts in lower case, which takes a third of the time: of "KAPALI" that is "kapali"."""


_FAR = 60
"""How many elements before a list its heading is looked for."""


def announced_within(nodes: Sequence[Node], stamps: Sequence[Node]) -> Node | None:
    """The first of some successive elements that announces comments, above all dates in them."""
    dates = {stamp.order for stamp in stamps}
    end = next((node.order for node in nodes if node.order in dates), nodes[-1].end if nodes else 0)
    return next(
        (
            node
            for node in nodes
            if node.end <= end and may_count(node) and announces(text_of(node))
        ),
        None,
    )


def _is_anchor(node: Node) -> bool:
    """Whether an empty link is the place that links to the comments lead to."""
    return not node.children and _ANCHOR.fullmatch(node.get("name") or node.get("id")) is not None


_ANCHOR = expression(
    r"(?:the_?)?(?:comments?|replies|responses|discussion|kommentare?|commentaires?|comentarios?"
    r"|commenti|reacties|comentários?|komentarze|komentare)(?:-?list|anchor)?",
    re.IGNORECASE,
)


@lru_cache(4096)
def announces(text: str) -> bool:
    """Whether a text announces comments; cached, as one before a list is tested repeatedly."""
    may = may_name(text)
    if not may and text.isascii():
        return False
    if consists_of_them(text) or announces_unspaced(text):
        return True
    if not may:
        return False
    if _PLAINLY.fullmatch(text) or (may_be_label(text) and _LABEL.fullmatch(text)):
        return True
    if may_be_of_buyers(text) and _OF_BUYERS.fullmatch(text):
        return True
    return heading_count(text, reviews=True) is not None


def may_be_label(text: str) -> bool:
    """Whether all words of a text begin like those of a heading for comments. In "Latest replies
    from our editors" only some do, and the pattern takes 3 ms to compile.
    """
    return not is_latin(text) or beginnings(_OF_LABELS).issuperset(words_begun(text))


def may_be_of_buyers(text: str) -> bool:
    """Whether a text has a word for reviews."""
    return not is_latin(text) or not beginnings(_BOUGHT).isdisjoint(words_begun(text))


_BOUGHT = (
    "reviews kundenrezensionen kundenbewertungen avis opiniones recensioni avaliações"
    " klantbeoordelingen opinie gästebewertungen nutzerbewertungen leserbewertungen"
    " besucherbewertungen"
)
