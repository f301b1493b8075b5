"""Author and date in the sentence that old WordPress themes put under a post: "This entry was
posted by Ada Lind on May 3rd, 2012 at 9:30 am and is filed under …".
"""

from datetime import datetime
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.dates import read_date
from reader.extraction.metadata.masthead import Masthead
from reader.html.tree import Document
from reader.values import NamedTuple

_BEGINNINGS = ("this", "dies", "cet", "esta ", "este ", "quest", "dit ")
"""Nearly no text of a page begins with one of these: a quick test."""
_SENTENCE = expression(
    r"(?:this (?:entry|post|article) was (?:posted|written|published)"
    r"|diese[rs] (?:eintrag|beitrag|artikel) wurde|cet(?:te)? (?:entrée|article|billet) a été \w+"
    r"|est[ea] (?:post|artigo|artículo|entrada) f(?:oi|ue) \w+"
    r"|quest(?:o|a|['’]) ?(?:articolo|post|voce) è stat[oa] \w+|dit bericht (?:werd|is) geplaatst)"
    r"\b(.{0,99}?\d{4}.{0,60}?)\b"
    r"(?:and (?:is )?filed (?:under|in)|und (?:ist|wurde) unter|et (?:est )?classée? dans"
    r"|(?:y|e) est[áa] (?:archivad|arquivad)[oa] (?:en|em)"
    r"|e (?:classificato|archiviato) (?:in|sotto)|en is opgeslagen onder)"
)
"""The whole of it before the names of the categories, on one line and in lower case."""
_BY = expression(r"\s*(?:by|von|par|por|da|door)\s+(.{2,60}?)(?=\s+(?:on|am|le|el|il|em|op)\s)")
_LONGEST = 240
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


def says_where_filed(text: str) -> bool:
    """Whether a paragraph is such a sentence, with what else it has to say of the post."""
    return bool(_between(text))


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
    plain = text.lstrip()
    if not plain[:5].lower().startswith(_BEGINNINGS):
        return ""
    plain = " ".join(plain[:_LONGEST].split())
    match = _SENTENCE.match(plain.lower())
    return plain[match.start(1) : match.end(1)] if match else ""
