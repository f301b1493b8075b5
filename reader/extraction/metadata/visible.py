"""Author and date as shown to people, in short lines around the title."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from reader.expressions import expression
from reader.extraction.dates import read_date
from reader.extraction.dates.years import year
from reader.extraction.metadata.masthead import Masthead
from reader.html.blocks import text_of
from reader.html.tree import Node

_BY_WORD = expression(
    r"\W*+(?:[^\W\d_]++ )?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author)\b", re.IGNORECASE
)
"""The beginning of a text that may name the author."""
_BY = expression(
    r"^\W*(?:(?:written|posted|published|reviewed|story|words|article|report(?:ed)?) )?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|written by)[:\s]+(?=\w)",
    re.IGNORECASE,
)
OTHER_BY = expression(
    r"^\W*(?:(?:veröffentlicht|geschrieben|publiée?|rédigée?|publicado|escrito|pubblicato|scritto"
    r"|geschreven|geplaatst|publicerad|skriven) (?=(?:von|par|por|da|door|av)\b))?"
    r"(?:von|par|por|di|door|av|af|text|words|(?<=pubblicato )da|(?<=scritto )da)"
    r"(?::\s*|\s+)(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""What comes before a name in other languages than English: "Di Stefano" is a name."""
_NAME = expression(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+(?:[^\W\d_a-z][\w'’.-]*|d[aei]l?|v[ao]n|de[rn]?|and)){1,6}"
)
_MOST = 50
"""The lines between breaks whose days are read, and the texts beside one that are looked at."""
_HEAD = 200
"""The most characters of an element with an author's name and the like."""
_ARTICLES = ("the ", "a ", "an ")
"""Not names in a sentence, as in a link "by the Council"."""
_INLINE = frozenset({"a", "span", "em", "small", "time"})
_LETTER = expression(r"[^\W\d_]")
_MONTHS = (
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
    r"|sun)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day)?\b"
)
_DATE = (
    r"[|•·–—(\n]| - |\bon\b|\bam\b|\b(?:le|el|il|op|den) (?=\d)|\d|"
    r"\b(?:updated|published|posted|last|min)\b|"
    r"\b(?:publiziert|veröffentlicht|aktualisiert|publicado|actualizado|publié|pubblicato)\b"
    r"(?!\s+(?:von|da|par|por)\b)|"
    rf"{_MONTHS}(?=[.,]?\s+(?:\d|{_MONTHS}))"
)
"""Where a date begins: "May 3", "Mon, May 3". Else the word is a name: "Jan Lund", "Runa May"."""
_BEFORE_DATE = expression(rf"\s*(?:{_DATE})", re.IGNORECASE)
_END = expression(rf"\s*(?:,|{_DATE})", re.IGNORECASE)
_PARTING = expression(r"\s*[|·•]\s*|\s+[–—-]\s+")
_DAY = expression(rf"\W*{_MONTHS}", re.IGNORECASE)
_CALLED = frozenset({"jan", "april", "may", "june", "august"})
"""Months that people are called, too."""
_LATER = expression(
    r"\b(?:updated?|modified|edited|reviewed|revised|checked|aktualisiert|geändert|mis à jour|"
    r"actualizad[oa]|atualizad[oa]|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|edytowano|zaktualizowano|aktualizováno|"
    r"обновлен[оа]?|изменен[оа]?|оновлено|güncelle\w+|frissítve|päivitetty|diperbarui|עודכן"
    r"|(?:last|latest|newest) (?:post|reply|activity)|letzter beitrag|letzte antwort"
    r"|derni(?:er message|ère réponse)|última? (?:mensaje|respuesta|resposta|mensagem)"
    r"|ultimo messaggio|laatste (?:bericht|reactie)|senaste inlägg|последнее сообщение)\b"
    r"|更新|修改|最終更新|수정|업데이트|تحديث|به‌روز|अपडेट|อัปเดต|cập nhật",
    re.IGNORECASE,
)
"""Words before the date of a change, or of the last answer."""


def byline(masthead: Masthead) -> str:
    """The name in a line near the title that names the author."""
    for node, text in _by_lines(masthead):
        match = _BY.match(text)
        if match:
            name = _name(text[match.end() :])
            if name and not (name.startswith(_ARTICLES) and _is_in_sentence(node)):
                return name
    return ""


def _is_in_sentence(node: Node) -> bool:
    """Whether an element is part of a line, with words beside it."""
    around = node.parent
    if node.tag not in _INLINE or around is None:
        return False
    beside = islice(around.children, _MOST)
    return any(isinstance(child, str) and _LETTER.search(child) for child in beside)


def _by_lines(masthead: Masthead) -> Iterator[tuple[Node, str]]:
    """The lines near the title that may name the author; in a paragraph it may be one of a poem."""
    begun: set[str] = set()

    def begins(text: str) -> bool:
        if _BY_WORD.match(text) is None:
            return False
        begun.add(text)
        return True

    yield from masthead.lines(begins)
    if begun:
        is_short: dict[int, bool] = {}
        for node, text in masthead.single_lines(begun.__contains__):
            if node.order not in is_short:
                is_short[node.order] = len(text_of(node)) <= _HEAD
            if is_short[node.order]:
                yield node, text


def before_date(text: str) -> str:
    """The text before a date, or before another sign that something else begins."""
    return _BEFORE_DATE.split(text, maxsplit=1)[0].strip(" .,:;-–")


def after_date(text: str) -> str:
    """The text after a date that it begins with, and a sign between them: "3 May 2024 · Ada"."""
    match = _PARTING.search(text)
    if match is None or year(text[: match.start()]) is None:
        return text
    return text[match.end() :] if read_date(text[: match.start()]) is not None else text


def is_day(word: str) -> bool:
    """Whether a word is the name of a day or a month, and of no person."""
    return word.lower() not in _CALLED and _DAY.fullmatch(word) is not None


def _name(text: str) -> str:
    """The name at the beginning of the text after "By"."""
    name = _END.split(text, maxsplit=1)[0].strip(" .:;")
    return name if _NAME.fullmatch(name) else ""


def dates(masthead: Masthead, lang: str = "") -> Iterator[tuple[datetime, bool]]:
    """The dates in short lines near the title, and whether each is that of a change."""
    yield from _dates((text for _, text in masthead.lines(masthead.has_year)), lang)


def single_dates(
    masthead: Masthead, lang: str = "", *, is_article: bool
) -> Iterator[tuple[datetime, bool]]:
    """The dates there in lines that have no element of their own, in the same form.

    If the page does not say that it is an article, only with a word for it: of an event and of a
    letter such a line gives the day, too. Lines of several days are a list.
    """
    rows = (text for _, text in masthead.single_lines(masthead.has_year))
    told = (text for text in rows if is_article or _DATED.search(text))
    found = [*_dates(islice(told, _MOST), lang)]
    days = {moment.date() for moment, is_of_change in found if not is_of_change}
    if len(days) <= 1:
        yield from found


def _dates(lines: Iterable[str], lang: str) -> Iterator[tuple[datetime, bool]]:
    for line in lines:
        text = of_publication(line)
        moment = read_date(text, lang)
        if moment is not None:
            yield moment, is_of_change(text)


_DATED = expression(
    r"\b(?:date|datum|fecha|posted|published|updated|veröffentlicht|erschienen|publiée?"
    r"|publicad[oa]|pubblicato|gepubliceerd|publicerad|опубликован[оа]?)\b",
    re.IGNORECASE,
)
"""Words that say that a day is that of a page."""
_HANDED_IN = expression(
    r"\b(?:received|submitted|eingereicht|eingegangen|reçu|recibido)\b", re.IGNORECASE
)
_ISSUED = expression(
    r"\b(?:published|posted|veröffentlicht|erschienen|publiée?|publicad[oa]|pubblicato|gepubliceerd"
    r"|publicerad|opublikowano|опубликован[оа]?)\b",
    re.IGNORECASE,
)


def is_dated(text: str) -> bool:
    """Whether a text begins with a word for its day: "Stand: 3 May 2024"."""
    return _DATED.match(text) is not None or _is_label(text) or is_of_change(text)


def of_publication(text: str) -> str:
    """The end of a line that gives other days before that of publication: "Received: 3 May;
    Published: 1 June", "Updated 3 May 2026, first published 1 May 2026".
    """
    issued = _ISSUED.search(text)
    if issued is None:
        return text
    rest = text[issued.start() :]
    is_rest = _HANDED_IN.search(text) or (is_of_change(text) and year(rest))
    return rest if is_rest else text


def is_issued(text: str) -> bool:
    """Whether a text speaks of publication."""
    return _ISSUED.search(text) is not None


_LABEL = expression(
    r"^\s*(?:(?:page|article|content|post)\s+)?(?:last\s+)?(?:updated|modified|reviewed|published|posted)\b"
    r"|^\s*(?:zuletzt\s+)?(?:aktualisiert|geändert|veröffentlicht)\b|^\s*stand:"
    r"|^\s*(?:derni[èe]re\s+)?(?:mise? à jour|modification|publiée?)\b"
    r"|^\s*(?:última\s+)?(?:actualización|actualizado|publicado|atualizado|modificación)\b"
    r"|^\s*(?:ultimo\s+)?(?:aggiornamento|aggiornato|pubblicato)\b",
    re.IGNORECASE,
)
"""The beginning of a line that dates the page or its last change, even in the footer."""


_LABELS = frozenset({
    "pag", "art", "con", "pos", "las", "upd", "mod", "rev", "pub", "zul", "akt", "geä", "ver",
    "sta", "der", "mis", "últ", "act", "atu", "ult", "agg",
})  # fmt: skip
"""The beginnings of the first words of such lines."""


def _is_label(text: str) -> bool:
    return text.lstrip()[:3].lower() in _LABELS and _LABEL.match(text) is not None


def labelled(masthead: Masthead, lang: str = "") -> Iterator[tuple[datetime, bool]]:
    """The dates in labelled lines anywhere on the page, in the form of `dates`.

    If there are several of them, they belong to a list.
    """
    dated = [
        (moment, is_of_change(text))
        for _, text in masthead.labels(_is_label)
        if year(text) and (moment := read_date(text, lang)) is not None
    ]
    if len({moment.date() for moment, _ in dated}) == 1:
        yield dated[0]


def is_of_change(text: str) -> bool:
    """Whether the first date in a text is that of a change."""
    match = year(text)
    return _LATER.search(text, 0, match.start() if match else len(text)) is not None
