"""Recognises when a comment was written from a line of plain text, in many languages."""

import re
from collections.abc import Set as AbstractSet

from reader.expressions import expression
from reader.extraction.generic.wording.stamps import ago
from reader.extraction.textcopy import lexicon
from reader.extraction.textcopy.calendar_words import MONTHS, WEEKDAYS
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.signatures import BY
from reader.values import dataclass

LONGEST = 200
"""A line that heads a comment is at most this long; a longer one is prose with a date in it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date or an age in a line, and the text around it."""

    text: str
    before: str
    after: str
    age: bool
    """Whether it is an age ("2 hours ago"), which needs a clock to become a date."""
    linked: bool = False
    """Whether it ends the line of links below a comment ("Like · Reply · 4 · 2 y")."""

    @property
    def named(self) -> bool:
        """Whether there are words before the date: a name, most often."""
        return any(map(str.isalpha, self.before))

    @property
    def shape(self) -> str:
        """The form of the date, without its numbers and words."""
        return _WORD.sub(lambda match: "0" if match[0].isdecimal() else "a", self.text)

    @property
    def is_clock(self) -> bool:
        """Whether the line is "name · day hour:minute", which hardly anything but a comment has."""
        return ":" in self.text and self.before.endswith(("·", "•", "|"))


_FULL_WEEKDAYS = " ".join(day for day in WEEKDAYS.split() if len(day) > 5)
"""Those that forums put before the time of a post of the last days: "Tuesday at 4:27 AM"."""
_AGO = "ago|fa|geleden|her|temu|назад|önce|evvel|sedan|siden|sitten|atrás|ezelőtt|тому"
_SINCE = "vor|il y a|hace|há|acum|před|pred|πριν"
_ONE = (
    "an?|one|einem|einer|une?|una|uno|een|uma?|один|одну|bir|jeden|jedną|några|"
    "about an?|etwa einer|presque une?"
)
_DAYS = (
    r"today|yesterday|just now|moments ago|heute|gestern|gerade eben|aujourd[’']hui|hier(?=\s.*\d)|"
    "à l[’']instant|hoy|ayer|oggi|ieri|vandaag|gisteren|hoje|ontem|сегодня|вчера|только что|"
    "dziś|dzisiaj|wczoraj|bugün|dün|az önce|i ?dag|i ?går|tänään|eilen|σήμερα|χθες|"
    "今天|今日|昨天|昨日|오늘|어제|اليوم|أمس|امروز|دیروز"
)


def _either(words: str) -> str:
    return "|".join(sorted(set(words.split()), key=len, reverse=True))


_LETTER = r"[^\W\d_]"
_FREE = rf"(?<!{_LETTER})"
# "IwonaMay 30": name and date are adjacent elements, which the copy joins without a space.
_GLUED = (
    rf"(?:{_FREE}|(?<=[a-zß-öø-ÿ.!?)])(?=[A-ZÄÖÜА-Я])|"
    r"(?<=[A-Z\d])(?=[A-Z][a-z]+\.? \d{1,2},? \d{4}))"
)
_MONTH = rf"(?i:{_either(MONTHS)})(?!{_LETTER})\.?"
_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}\s?[AaPp][Mm]\b|\d{1,2}\s?h\s?\d{2})"
    r"(?:\s?오[전후])?(?:\s?(?:Uhr|uur|hrs|min|h|ч|г|UTC|GMT|[ECMP][SD]?T|CES?T)\b)?"
)
_AT = (
    r"[\s,@|·•–-]*(?:(?i:at|um|à|a las?|las|alle(?: ore)?|ore|om|às|as|kl\.?|klo|o(?: godz\.?)?|в|"
    r"г\.?(?: в)?|saat|στις|lúc|pukul|الساعة|ساعت|در)(?=[\s\d]))?\s*"
    r"(?:(?:[上下]午|午[前後]|오[전후])\s?)?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# "April 2, 20241 yr": a date and its age are adjacent elements too.
_YEAR = (
    r"(?:,?\s+(?:de\s+|del\s+)?\d{4}(?!\d(?!\d? (?:yr|mo|hr|min|wk)\b|\d?:\d\d|\d?\. ))|,?\s+’\d\d)"
)
_LAST = r"(?!\s+\d{1,2},?\s+\d{4})"
"""In "ada2 April 5, 2024" the number before the month ends a name."""
_DATE = "|".join((
    r"(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)",
    r"(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)",
    r"(?<!\d)(?:19|20)\d\d\. \d{1,2}\. \d{1,2}\.?(?!\d)",
    r"(?<![\d.,])\d{1,2}([./-])\s?\d{1,2}\1\s?(?:(?:19|20)\d\d(?![:\d])|\d\d(?=\d\d:)|\d\d(?![\d:]))",
    r"(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.(?=\s+\d{1,2}:\d\d)",
    rf"{_GLUED}{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d){_YEAR}?",
    rf"(?<![\d.,]){_DAY}\.(?:0?[1-9]|1[0-2]),\s(?:19|20)\d\d(?![:\d])",
    rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|°|\.)?\s*(?:de\s+|of\s+)?{_MONTH}{_LAST}{_YEAR}?",
    r"\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]",
))  # fmt: skip
_BEFORE = rf"(?:(?<![\w:.]){_CLOCK}(?:\s+(?:on|am|le|op|den|el|em|il|,))?[\s,|·–-]+)?"
"""The time that stands before a date: "03:24 PM on 9/19/2010"."""
_ABSOLUTE = expression(
    rf"{_BEFORE}(?:{_GLUED}(?i:{_either(WEEKDAYS)})(?!{_LETTER})[.,]*\s+)?(?:{_DATE})(?:{_AT}{_CLOCK})?"
)
_SOME = rf"(?:\d{{1,4}}|(?i:{_ONE}))\s+{_LETTER}{{1,14}}\.?"
_RELATIVE = expression(
    rf"(?<!\w)(?:{_SOME}(?:,?\s+(?:(?i:and|und|et|y|e|en|и|i|ve)\s+)?\d{{1,4}}\s+{_LETTER}{{1,14}}\.?)?"
    rf"\s+(?i:{_AGO})(?!\w)"
    rf"|(?i:{_SINCE})\s+{_SOME}(?:,?\s+(?:(?i:und|et|y|e)\s+)?\d{{1,4}}\s+{_LETTER}{{1,14}})?"
    rf"|{_LETTER}{{3,9}}\s+(?i:назад|temu)(?!\w)"
    r"|\d{1,5}\s?(?:秒|分[钟鐘]?|小[时時]|時間|天|日|[周週]間?|[个個ヶか]?月|年|년|개월|달|주|일|시간|분)\s?[前전]"
    r"|(?<=[·•]\s)\d{1,3}\s?(?:min|mo|yr|hr|[smhdwy])(?!\w)(?:\s+ago)?)"
    rf"|^(?i:{_DAYS})(?:{_AT}{_CLOCK}|$)"
    rf"|^(?i:{_either(_FULL_WEEKDAYS)})\s+(?i:at|um|à|a las?|alle|om|às|в|o|kl\.?)\s+{_CLOCK}"
    r"|^\d{1,3}\s?(?:min|mo|yrs?|hrs?|[smhdwy])(?:\s+ago)?$"
)
_UNIT = expression(r"\d\s?[年月日년월일]")
_REST = 8
"""How many words behind a date, the first in small letters, are the rest of a sentence."""
_LINKS = frozenset(entry for entry in entries(lexicon.ACTIONS) if " " not in entry)
_NAME = 4
"""How many words of a name may be before a comma and a date."""
_LEADING = 90
"""How many characters of a line a name and a date take, most often."""
_YEAR_OR_TIME = expression(r"\d{4}|\d[:.h]\s?\d\d|\d\s?[AaPp][Mm]\b|\d[./-]\d\d?[./-]\s?\d\d|’\d\d")
_WORD = expression(r"\w+")
_LETTERS = expression(rf"{_LETTER}+")
_AGE_WORDS = frozenset(
    max(_LETTERS.findall(words), key=len) for words in f"{_AGO}|{_SINCE}|{_DAYS}".split("|")
).union(_FULL_WEEKDAYS.split())
_SHORT_AGES = expression(r"^\d{1,3}\s?\w{1,3}(?:\s|$)|[·•]\s\d{1,3}\s?\w{1,3}(?!\w)")
_YEAR_AND_TIME = expression(r"(?<=(?<!\d)\d{4})(?=\d{1,2}:\d\d)")
_MONTH_NAMES = frozenset(MONTHS.split())
_STEMS = frozenset(month[:3] for month in _MONTH_NAMES)
_FIGURES = expression(r"\d[./-]\s?\d|[년年]")
# Words before a date that is not the date of a comment.
_OTHER = expression(
    r"(?i:joined|join date|registered|registriert|member since|mitglied seit|dabei seit|inscrit|"
    r"registrado|iscritto|lid sinds|на сайте с|регистрация|last (?:edited|updated|modified|visit|"
    r"seen|reply)|edited|updated|mis à jour|aktualisiert|"
    r"actualizado|aggiornato|bijgewerkt|published|copyright|©|date|datum|sent|gesendet|received)[\w\s]{0,20}:?\s*$"
)

_LABEL = expression(
    r"(?i:posted|written|submitted|commented|replied|added|created|geschrieben|verfasst|publié|"
    r"posté|écrit|publicado|escrito|geplaatst|inviato|pubblicato|发布于|发表于|發表於|投稿日時?|dodano)(?:\s(?:on|at|am|um|le|el|il|op))?\W*"
)
"""Words before a date that name nobody: "Posted on:"."""
_QUOTED = expression(r"[>\s]*(?:on|am|le|el|il|op|em|den|dnia|w dniu|в|στις)", re.IGNORECASE)
"""Words before the date when a mail says whom it quotes: "On 3 May 2021 Anna wrote:"."""


def stamp(text: str) -> Stamp | None:
    """The date or age in a line with little else; None if the line is prose."""
    if len(text) > LONGEST:
        return None
    spoken = frozenset(_LETTERS.findall(text.lower()))
    match = _RELATIVE.search(text) if _may_age(text, spoken) else None
    age = match is not None
    if not match and any(map(str.isdigit, text)):
        match = _ABSOLUTE.search(text) if _may_date(text, spoken) else None
        if not match:
            # The words for ages of more languages than the table above has.
            match = _ago(text, spoken)
            age = match is not None
    if not match or not (age or _YEAR_OR_TIME.search(match[0])):
        return None
    before, after = text[: match.start()].strip(), text[match.end() :].strip()
    if not _aside(before, 15) or not _aside(after, 12) or _OTHER.search(before):
        return None
    if before and after[:1].islower() and _goes_on(after):
        return None  # "I have on 12 May 2006 written to all members with this text"
    if _LABEL.fullmatch(before):
        before = ""
    quoted = _QUOTED.fullmatch(before) or (age and after.startswith(","))
    if after.endswith(":") and quoted:
        return None
    if _QUOTED.fullmatch(before):
        before = ""  # "Le 13 mars 2024"
    return Stamp(_spaced(match[0]), before, after, age)


def _goes_on(after: str) -> bool:
    """Whether the words behind a date are the rest of a sentence, and not links that a copy has put
    in one line: "permalink embed save parent report reply hide share".
    """
    found = _WORD.findall(after)
    return len(found) >= _REST and 2 * sum(word in _LINKS for word in found) <= len(found)


def _ago(text: str, spoken: AbstractSet[str]) -> re.Match[str] | None:
    """An age in words of more languages; "2年" may be the end of a year in a sentence."""
    match = ago(text, spoken)
    return None if match is None or _UNIT.fullmatch(match[0]) else match


def leading(text: str) -> Stamp | None:
    """The date or age close to the beginning of a line, whatever is behind it."""
    opening = text[:_LEADING]
    spoken = frozenset(_LETTERS.findall(opening.lower()))
    match = _RELATIVE.search(opening) if _may_age(opening, spoken) else None
    age = match is not None
    if match is None and any(map(str.isdigit, opening)):
        match = _ABSOLUTE.search(opening) if _may_date(opening, spoken) else None
        if match is None:
            match = _ago(opening, spoken)
            age = match is not None
    if match is None or not (age or _YEAR_OR_TIME.search(match[0])):
        return None
    before = text[: match.start()].strip()
    if not _aside(before, 5) or before.endswith((";", ":")) or _OTHER.search(before):
        return None
    if _LABEL.fullmatch(before) or _QUOTED.fullmatch(before):
        before = ""
    return Stamp(_spaced(match[0]), before, text[match.end() :].strip(), age)


def _may_age(text: str, spoken: AbstractSet[str]) -> bool:
    """A quick test for an age: most lines have none. `spoken` are its words in small letters."""
    if not spoken.isdisjoint(_AGE_WORDS) or "前" in text or "전" in text:
        return True
    counted = text[:1].isdecimal() or "·" in text or "•" in text
    return counted and _SHORT_AGES.search(text) is not None


def _spaced(text: str) -> str:
    """A date with a space between its year and a time that a copy has attached to it."""
    return _YEAR_AND_TIME.sub(" ", text).strip()


def may_be_month(text: str) -> bool:
    """Whether a word is the name of a month, in full or cut short."""
    return text.rstrip(".").lower() in _MONTH_NAMES


def _may_date(text: str, spoken: AbstractSet[str]) -> bool:
    """A quick test for a date in a line with a number."""
    if _FIGURES.search(text) or not _STEMS.isdisjoint(word[:3] for word in spoken):
        return True
    # "IwonaMay 30": a month that a copy has attached to the word before it.
    words = (word for word in _LETTERS.findall(text) if not (word.islower() or word.istitle()))
    return any(
        word[at : at + 3].lower() in _STEMS
        for word in words
        for at in range(1, len(word) - 2)
        if word[at].isupper()
    )


def dates(text: str) -> list[Stamp]:
    """The dates with a year in a line about an article, whatever else it says; no ages."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return []
    if not _may_date(text, frozenset(_LETTERS.findall(text.lower()))):
        return []
    return [
        Stamp(
            _spaced(found[0]), text[: found.start()].strip(), text[found.end() :].strip(), age=False
        )
        for found in _ABSOLUTE.finditer(text)
        if _DATED.search(found[0])
    ]


_DATED = expression(r"\d{4}|\d[./-]\s?\d\d?[./-]\s?\d\d|’\d\d")
_SHORT_AGE = expression(rf"\d{{1,3}}\s?{_LETTER}{{1,6}}\.?")


def ending(text: str) -> tuple[str, Stamp | None]:
    """The text before the date after a line's last dot, and that date; None if there is none."""
    links, _, last = text.replace("•", "·").rpartition("·")
    last = last.strip()
    date = stamp(last) if links and last else None
    if date is not None and not date.before and not date.after:
        return links, date
    if links and _SHORT_AGE.fullmatch(last):
        return links, Stamp(last, "", "", age=True)
    return links, None


def _aside(text: str, words: int) -> bool:
    """Whether `text` is a name, a label or a row of links, and not the rest of a sentence."""
    found = _WORD.findall(text)
    count = len(found)
    if text.endswith(","):
        # "J. P. Stone, 4 May 2021", "Posted by: ada stone, 4 May 2021"
        labelled = BY.match(text)
        capital = all(not word[0].islower() for word in found)
        if count <= _NAME + 2 * bool(labelled) and (labelled or capital):
            return True
    return count <= words and not (count > 2 and text.endswith((".", "!", "?", "…", ",", ";")))
