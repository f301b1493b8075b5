"""Author and date in the sentence that old WordPress themes put under a post: "This entry was
posted by Ada Lind on May 3rd, 2012 at 9:30 am and is filed under …".
"""

import re
from datetime import datetime
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.dates import read_date
from reader.extraction.metadata.masthead import Masthead
from reader.html.tree import Document
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
_LONGEST, _WHOLE = 240, 800
"""Characters of it up to the categories, and with them."""
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
    r"(?:$|(?:you can |both comments|comments |responses |follow |edit |tags?\b|tagged |rss"
    r"|trackbacks?|pings |kommentare |du kannst |sie können |die kommentare|beides |sowohl "
    r"|vous pouvez |les commentaires |puedes |usted puede |los comentarios|você pode "
    r"|os comentários|puoi |i commenti|je kunt |reacties |reageren ))"
)
"""The names of the categories, up to the end of the sentence and of the paragraph, or to what else
the themes have to say of it.
"""
_ENDS = expression(r"(?:under|in|unter|dans|em|en|sotto|onder)\W*$")
_LEADING = 12
"""More than the letters of one of these words, and the signs and spaces behind it."""


class Filed(NamedTuple):
    """What such a sentence says; "" and None for what it does not."""

    name: str = ""
    moment: datetime | None = None


def filed(masthead: Masthead, lang: str) -> Filed:
    """Author and date by the one sentence of this kind; a list of posts has several."""
    said = [text for text in map(_between, _shown(masthead.document)) if text]
    if len(said) != 1:
        return Filed()
    by = _BY.match(said[0])
    rest = said[0][by.end() :] if by else said[0]
    return Filed(by[1] if by else "", read_date(rest, lang))


def says_where_filed(spans: Spans) -> bool:
    """Whether a paragraph is such a sentence, with links to the categories, and says nothing else
    but what themes say of a post.
    """
    text = "".join(
        f"{_OPEN}{span.text}{_SHUT}" if _FILES.search(span.href) else span.text for span in spans
    )
    if not _begins(text):
        return False
    plain = " ".join(text[:_WHOLE].split()).lower()
    match = _SENTENCE.match(plain)
    return match is not None and _is_dated(match) and bool(_REST.match(plain, match.end()))


def _shown(document: Document) -> list[str]:
    """The texts that a link follows, as the first category does here."""
    texts = document.seen.texts
    return [
        text
        for (_, block, _, text), (_, _, is_linked, _) in pairwise(texts)
        if block >= 0 and is_linked and _ENDS.search(text[-_LEADING:].lower())
    ]


def _between(text: str) -> str:
    """What such a sentence says between its verb and the categories; "" of any other text."""
    if not _begins(text):
        return ""
    plain = " ".join(text.lstrip()[:_LONGEST].split())
    match = _SENTENCE.match(plain.lower())
    if match is None or match.lastindex is None or not _is_dated(match):
        return ""
    return plain[match.start(match.lastindex) : match.end(match.lastindex)]


def _begins(text: str) -> bool:
    return text.lstrip()[:5].lower().startswith(_BEGINNINGS)


def _is_dated(match: re.Match[str]) -> bool:
    return _DAY.search(match[match.lastindex or 0]) is not None
