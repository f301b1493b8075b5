"""Author and date in the sentence that old WordPress themes put under a post: "This entry was
posted by Ada Lind on May 3rd, 2012 at 9:30 am and is filed under …".
"""

import re
from collections.abc import Iterator
from datetime import datetime

from reader.expressions import expression
from reader.extraction.dates import read_date
from reader.extraction.metadata.masthead import Masthead
from reader.html.tree import Document, Node
from reader.model import Spans
from reader.values import NamedTuple

_BEGINNINGS = ("this", "dies", "cet", "esta ", "este ", "quest", "dit ")
"""Nearly no text of a page begins with one of these: a quick test."""
_SENTENCE = expression(
    r"(?:this (?:entry|post|article) was (?:posted|written|published)\b(.{0,99}?\d{4}.{0,60}?)"
    r"\band (?:is )?filed (?:under|in)"
    r"|diese[rs] (?:eintrag|beitrag|artikel) wurde\b(.{0,99}?\d{4}.{0,60}?)"
    r"\b(?:veröffentlicht|publiziert|geschrieben|verfasst|erstellt|gepostet|eingetragen) "
    r"und (?:ist|wurde) unter(?: (?:der|den) kategorien?)?"
    r"|cet(?:te)? (?:entrée|article|billet) a été (?:publié|posté|écrit|rédigé|mis en ligne)e?\b"
    r"(.{0,99}?\d{4}.{0,60}?)\bet (?:est )?classée? dans"
    r"|est[ea] (?:post|artigo|artículo|entrada) f(?:oi|ue) (?:publicad|escrit|postad)[oa]\b"
    r"(.{0,99}?\d{4}.{0,60}?)\b(?:y|e) est[áa] (?:archivad|arquivad)[oa] (?:en|em)"
    r"|quest(?:o|a|['’]) ?(?:articolo|post|voce) è stat[oa] (?:pubblicat|scritt|inserit)[oa]\b"
    r"(.{0,99}?\d{4}.{0,60}?)\be (?:classificato|archiviato) (?:in|sotto)"
    r"|dit bericht (?:werd|is) geplaatst\b(.{0,99}?\d{4}.{0,60}?)\ben is opgeslagen onder)"
)
"""The whole of it before the names of the categories, on one line and in lower case. It says that
a text was posted, in a group of its own for each language.
"""
_DAY = expression(r"(?<![\d:])\d{1,2}(?![\d:])")
"""It has a whole date: "written in 2008 and filed in a drawer" is a sentence of a text."""
_BY = expression(r"\s*(?:by|von|par|por|da|door)\s+(.{2,60}?)(?=\s+(?:on|am|le|el|il|em|op)\s)")
_LONGEST, _TEXTS = 800, 60
"""The most characters and texts that are read of such a paragraph."""
_UP = 3
"""How many levels above a text its link is looked for."""
_FILES = expression(
    r"(?:^|/)(?:categor\w*|kategori\w*|rubri\w*|th[eè]m\w*|topics?|cat|tags?|schlagw[oö]rt\w*)/."
    r"|[?&](?:cat|tag|category)=.",
    re.IGNORECASE,
)
"""The addresses of categories."""
_OPEN, _SHUT = "\ue000", "\ue001"
"""What is put around the name of a category."""
_REST = expression(
    rf"[:\s]*(?:{_OPEN}[^{_SHUT}]{{1,60}}{_SHUT}[\s,;&]*(?:(?:and|und|et|y|e|en)\s)?)+"
    r"(?:abgelegt|gespeichert|einsortiert)?[.\s]*"
    r"(?:$|(?:you can |both |comments |responses |follow |du kannst |sie können |die |kommentare "
    r"|beides |sowohl |vous pouvez |les |puedes |usted puede |los |você pode |os |puoi |i "
    r"|je kunt |reacties )(?=.{0,80}?(?:respon|comm?ent|kommentar|reac|feed|repl|ping|trackback))"
    r"|edit |tags?\b|tagged |rss|trackbacks?|pings )"
)
"""The names of the categories, up to the end of the sentence and of the paragraph, or to what else
the themes have to say of it.
"""


class Filed(NamedTuple):
    """What such a sentence says; "" and None for what it does not."""

    name: str = ""
    moment: datetime | None = None


def filed(masthead: Masthead, lang: str) -> Filed:
    """Author and date by the one sentence of this kind; a list of posts has several."""
    said = [between for text in _shown(masthead.document) if (between := _between(text))]
    if len(said) != 1:
        return Filed()
    by = _BY.match(said[0])
    rest = said[0][by.end() :] if by else said[0]
    return Filed(by[1] if by else "", read_date(rest, lang))


def says_where_filed(spans: Spans) -> bool:
    """Whether a paragraph is such a sentence, with links to the categories, and says nothing else
    but what themes say of a post.
    """
    return bool(_between("".join(_marked(span.text, span.href) for span in spans)))


def _shown(document: Document) -> Iterator[str]:
    """The texts that may begin such a sentence, with the rest of their blocks."""
    texts = document.seen.texts
    # A call for each text would take longer than the test.
    begun = [
        at for at, text in enumerate(texts) if text[3].lstrip()[:5].lower().startswith(_BEGINNINGS)
    ]
    for at in begun:
        block = texts[at][1]
        if block >= 0:
            yield "".join(
                _marked(said, _leads_to(document.nodes[order]) if is_linked else "")
                for order, other, is_linked, said in texts[at : at + _TEXTS]
                if other == block
            )


def _leads_to(node: Node) -> str:
    up: Node | None = node
    for _ in range(_UP):
        if up is None or up.tag == "a":
            break
        up = up.parent
    return "" if up is None else up.get("href")


def _marked(text: str, href: str) -> str:
    """A text, between two signs if it links to a category."""
    return f"{_OPEN}{text}{_SHUT}" if href and _FILES.search(href) else text


def _between(text: str) -> str:
    """What such a sentence says between its verb and the categories; "" of any other text."""
    if not _begins(text):
        return ""
    plain = " ".join(text[:_LONGEST].split())
    folded = plain.lower()
    match = _SENTENCE.match(folded)
    if match is None or match.lastindex is None or not _REST.match(folded, match.end()):
        return ""
    is_dated = _DAY.search(match[match.lastindex]) is not None
    return plain[match.start(match.lastindex) : match.end(match.lastindex)] if is_dated else ""


def _begins(text: str) -> bool:
    return text.lstrip()[:5].lower().startswith(_BEGINNINGS)
