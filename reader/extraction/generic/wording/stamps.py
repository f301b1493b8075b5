"""Recognises texts that look like dates or ages, in many languages, without reading them."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain

from reader.expressions import expression
from reader.extraction.dates.words import is_of_dates
from reader.extraction.generic.wording.bare_units import BARE_UNITS
from reader.extraction.generic.wording.dated_sentences import has_clauses, is_dated_sentence
from reader.extraction.generic.wording.days import WORDS, may_be_day
from reader.extraction.generic.wording.member_since import (
    MENU,
    PARTS_OF_LINE,
    SINCE,
    is_beyond,
    may_tell_since,
)
from reader.extraction.generic.wording.spelled_ages import is_spelled_age
from reader.extraction.generic.wording.word_filter import as_written, is_latin

_MONTH = (
    r"(?:jan|feb|fév|fev|mar|mär|maa|mrt|apr|avr|abr|may|mai|maj|mei|mag|jun|juin|giu|gen|ene|jul"
    r"|juil|lug|aug|aoû|aou|ago|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic|янв|фев|мар|апр|мая|май"
    r"|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|sty|lut|kwi|cze"
    r"|lip|sie|wrz|paź|lis|gru|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro|oca|şub|nis|haz|tem|ağu|eyl"
    r"|eki|kas|ara|tam|hel|huh|tou|kes|hei|elo|syy|lok|mar|jou|ιαν|φεβ|μαρ|απρ|μαϊ|ιουν|ιουλ|αυγ"
    r"|σεπ|οκτ|νοε|δεκ|már|ápr|máj|jún|júl|sze|sij|vel|ožu|svi|kol|ruj|stu|яну|юни|юли|ное|agu|des"
    r"|jän|travn|travanj|yanv|iyun|iyul|avqu|senty|noyab|dekab|avgu|ianu|iunie|iulie|noie|maí|nóv"
    r"|ágú|jūn|jūl|jaanu|veeb|juun|juul|сеп|дец|ауг|феб|јан|мај|јун|јул|αύγ|μάι|μάρ|μαΐ|νοέ|ιού"
    r"|tháng)[^\W\d]{0,9}"
)
_UNIT = (
    r"(?:s|m|h|d|w|y|mo|sec|min|hr|day|wk|week|month|mth|yr|year|hour|minute|second|sek|std|stunde"
    r"|tag|woche|monat|jahr|jour|heure|semaine|mois)[^\W\d]{0,5}\.?"
)
_NUMERIC = (
    r"\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)"
    r"|(?<![\d.])\d{1,2}\s?([-/.])\s?\d{1,2}\s?\1\s?\d{2,4}(?![\d.]*\d)"
    r"|(?<![\d.])\d{1,2}[./]\d{1,2},?\s\d{4}\b"
)
_NAMED = (
    r"(?<!\d\.)(?<!\d\.\d)\d{1,2}(?:st|nd|rd|th|er|º|ª)?[.,]?[\s\u00a0-]+(?:de\s+|d['’]|of\s+)?"
    r"(?!(?:out|list)\s+of\b)" + _MONTH + r"\b"  # "9.12. List" has a chapter before it
    r"|\b" + _MONTH + r"\.?,?[\s\u00a0-]+\d{1,2}(?:st|nd|rd|th)?\b(?!:)"
    r"|\d{1,2}\s[\u0590-\u0eff]{2,14}[.,\u060c]?\s\d{4}(?!\d)"  # in scripts without capitals
)
_TIMED = r"\d\D{1,12}?\b\d{1,2}:\d{2}\b|\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b|uhr\b)"
_LEADS = (
    "vor|il y a|hace|há|fa|för|for|před|pred|prije|pre|acum|преди|пре|πριν|قبل|منذ|לפני|yaklaşık"
    "|prieš|pirms|fyrir"
)
_TRAILS = (
    "geleden|sedan|siden|назад|тому|temu|önce|sitten|fa|atrás|yang lalu|lalu|trước|zpět|ezelőtt|"
    "پیش|قبل|tagasi|eest|əvvəl|бұрын|мурун|avval|më parë|առաջ|წინ"
)
_AS_ONE = "órája|napja|perce|hete|hónapja|éve"
_AGO = (
    r"\d\s?[年月日년월일]"
    r"|\d{1,5}\+?\s?"
    + _UNIT
    + r"(?:,?\s(?:and\s|und\s|et\s)?\d{1,5}\s?"
    + _UNIT
    + r")?\s(?:ago|her\b)"
    rf"|\b(?:{_LEADS})"
    r"\s(?:(?:etwa|mehr als|más de|environ|cerca de|über|mere end|από)\s)?\d{1,3}\s"
    rf"|\d{{1,5}}\s[^\W\d]+\.?\s(?:{_TRAILS})|\d{{1,5}}\s\S{{1,16}}\s(?:पहले|আগে|পূর্বে|முன்)"
    rf"|\d{{1,5}}\s?(?:{_AS_ONE})\b|\d{{1,5}}\s?[\u0e00-\u0e7f]{{1,24}}(?:ที่แล้ว|ก่อน|ที่ผ่านมา)"
    r"|\d{1,5}\s?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|周|週間?|个月|個月|か月|ヶ月|月|年)\s?之?前"
    r"|\d{1,5}\s?(?:초|분|시간|일|주|개월|달|년)\s?전"
)
_DONE = r"(?:(?:updated|posted|answered|edited|asked|written|commented|replied)\s)"
_AGE = (
    rf"^\s*{_DONE}?\d{{1,3}}\s(?!(?:[dhm]l|m[gm]|msk|dkg)\b){_UNIT}\s*$"
    # "· 5h" is set apart from the name before it.
    rf"|^(?:\s*[·•|])?\s*{_DONE}?\d{{1,3}}\s?(?:[smhdwy]|mo|mins?|hrs?|yrs?|std|tage?)\.?\s*$"
)
_WHOLE_AGO = rf"(?:{_AGO})(?:(?<=\s)[^\W\d]{{1,14}})?"
AGO = expression(_WHOLE_AGO, re.IGNORECASE)
"""An age that says so ("3 days ago"), with the word behind a number that ends it."""
_AGO_WORDS = frozenset(
    max(words.split(), key=len) for words in f"ago|her|{_LEADS}|{_TRAILS}|{_AS_ONE}".split("|")
)
"""The words of which an age in Latin letters has one, besides its number and unit."""
_ATTACHED = expression(r"[^\W\d_](?<![A-Z])[A-Z]")


def ago(text: str, spoken: AbstractSet[str]) -> re.Match[str] | None:
    """The age in a text whose words are `spoken`, in small letters: the pattern tries hundreds of
    words at each number, so a line without one of an age is ruled out, if no two are attached.
    """
    if spoken.isdisjoint(_AGO_WORDS) and is_latin(text) and not _ATTACHED.search(text):
        return None
    return AGO.search(text)


AGE_BEHIND = expression(rf"\s\d{{1,3}}\s?{_UNIT}$", re.IGNORECASE)
"""An age at the end of a line with a name: "Ada 1 year"."""
STAMP = expression(f"{_NUMERIC}|{_NAMED}|{_TIMED}|{_AGO}|{_AGE}", re.IGNORECASE)
IN_FIGURES = expression(_NUMERIC)
"""A day in figures: in "Ines Maro 17/03/2024", a month seems to end the name."""
_IN_NUMBERS = expression(f"{_NUMERIC}|{_TIMED}")
_IN_WORDS = expression(f"{_NAMED}|{_AGO}")
_IN_ENGLISH = expression(
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}"
    r"\.?,?[ \u00a0]\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9})\b(?![:\w])"
    r"|\d (?:sec|min|hour|day|week|month|year)[a-z]{0,5} ago\b"
)
"""A part of that which most pages in English have: all of it takes 3 ms to compile."""
_IN_GERMAN = expression(
    r"\b\d{1,2}\.[ \u00a0](?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-z]{0,9}\b(?![:\w])"
    r"|\bvor \d{1,3} "
)
"""The same for pages in German."""
_IS_AGE = expression(_AGE)
"""Parts of it for lower-case texts: case-sensitive, they take a third of the time."""
LONGEST = 110
"""A line with author and date is at most this long; a longer one is prose with a date in it."""
_BEGINNINGS = frozenset({
    "yes", "il", "tod", "jus", "ges", "heu", "vor", "ger", "hie", "auj", "aye", "hoy", "hac", "ier",
    "ogg", "ont", "hoj", "há", "gis", "van", "een", "igå", "ida", "wcz", "dzi", "prz", "vče",
    "dne", "pře", "pre", "вче", "сег", "тол", "вчо", "сьо", "дне", "dün", "bug", "bir", "eil",
    "tän", "teg", "azi", "acu", "ahi", "juč", "dan", "χθε", "χτε", "σήμ", "hôm", "kem", "har",
    "أمس", "för", "fyr", "pir", "pri", "πρι", "fa ",
    "الي", "قبل", "منذ", "אתמ", "היו", "לפנ", "دیر", "امر", "昨天", "前天", "今天", "刚刚", "昨日",
    "今日", "어제", "오늘", "방금", "เมื",
})  # fmt: skip
BEGUN = _BEGINNINGS | {
    "il ", "à l", "há ", "un'", "un’", "un ", "i g", "i d", "az ", "たった", "방금 ",
}  # fmt: skip
"""The first three characters, in lower case, of a possible date without a number."""
BEGUN_AS_WRITTEN = frozenset(chain.from_iterable(map(as_written, BEGUN)))
"""The same in whatever letters: to make each text of a page small takes longer than to ask."""
_ENDED = frozenset({
    "ago", "emu", "зад", "ому", "nce", "ten", " fa", "den", "dan", "asi", "alu", "rás", "rmă",
})  # fmt: skip
"""The last three characters of one."""
ENDED = _ENDED | {"day", "ay."}
"""The same, or those of a day by name, which may stand behind words for writing."""
LED = frozenset(",|(–—")
"""Characters before a date that follows a name: "Ada, yesterday"."""
DIGIT = expression(r"\d")


def may_be_word(text: str) -> bool:
    """Whether a short text without a number may be a time: "yesterday", "Ada • just now"."""
    return (
        text[:3] in BEGUN_AS_WRITTEN
        or text[-3:] in _ENDED
        or text[:1] in LED
        or "•" in text
        or "·" in text
    )


_ALIKE, _DAY_SIZE = bytes.maketrans(b"123456789", b"0" * 9), 5


def is_stamp(text: str) -> bool:
    """Whether a text, trimmed, consists of a date and little else.

    Which digits it has does not matter, except in a day without a year: the result for one date of
    a thread is cached for thousands.
    """
    size = len(text)
    if size > LONGEST or not (text.isascii() or not has_clauses(text)):
        return False
    written = text.encode(errors="surrogatepass")
    return _is_stamp(written if size == _DAY_SIZE else written.translate(_ALIKE))


@lru_cache(8192)
def _is_stamp(written: bytes) -> bool:
    text = written.decode(errors="surrogatepass")
    return _is_written(text) or is_spelled_age(text)


def _is_written(text: str) -> bool:
    if DIGIT.search(text):
        if text.isdecimal() or not _is_dated(text):
            return False
        since = SINCE.search(text) if may_tell_since(text) else None
        return since is None or (since.start() > 0 and _is_dated(text[: since.start()]))
    if not may_be_day(text):
        return False
    if len(text) <= MENU and may_be_word(text) and WORDS.search(text) is not None:
        return True
    return _LED_DAY.fullmatch(text) is not None


_LED_DAY = expression(
    r"\W{0,3}(?:(?:posted|written|submitted|sent|added|replied|commented|answered|asked|updated|date)\b"
    r"\W{0,3})?(?:(?:on|at)\b\W{0,3})?(?:yesterday|today)\W{0,2}",
    re.IGNORECASE,
)
"""A day by name behind words for writing: "Posted on: yesterday". "Call us today" is no date."""


def _is_dated(text: str) -> bool:
    """Whether a text with a number in it has a date: the whole pattern takes 30 µs, so it is
    split.
    """
    plain = text.lower()
    if _NUMBERS.search(plain) and _IN_NUMBERS.search(plain):
        return True
    aged = _AGED.match(plain)
    if _DAY.fullmatch(plain) or (aged and (aged[1] in BARE_UNITS or _IS_AGE.search(plain))):
        return True
    if not plain.isascii() and is_beyond(plain):
        return (_holds(_IN_WORDS, plain) and not is_dated_sentence(plain)) or _is_named(plain)
    parts = PARTS_OF_LINE.findall(plain)
    beginnings = [part[:3] for part in parts]
    if _counts_from(plain, parts, beginnings) and any(
        _holds(pattern, plain) for pattern in (_IN_ENGLISH, _IN_GERMAN, _IN_WORDS)
    ):
        return True
    return not _NAMES_DAY.isdisjoint(beginnings) and _is_named(plain)


def _holds(pattern: re.Pattern[str], plain: str) -> bool:
    """Whether a text has a date in words, not a number and a name like a month: "Julian 23"."""
    found = pattern.search(plain)
    if found is None:
        return False
    begun = _NUMBERED.match(found[0])
    if begun is None or begun[1][:3] not in _MONTHS:
        return True
    if is_of_dates(begun[1]) or _YEAR.search(plain):
        return True
    return pattern.search(plain, found.start() + begun.end()) is not None


_NUMBERED = expression(r"(?:\d{1,2}[.)]?\s(?=\D+$)|(?=\D+\s\d{1,2}(?:[a-z]{2})?$))([^\W\d]+)")
_YEAR = expression(r"(?:19|20)\d\d|\d:\d\d")


def _is_named(text: str) -> bool:
    return len(text) < 40 and may_be_day(text) and WORDS.search(text) is not None


def _counts_from(plain: str, parts: list[str], beginnings: list[str]) -> bool:
    """Whether a word that forms a date with a number is near one: the pattern takes 10 µs."""
    if _HINTS.isdisjoint(beginnings) and "fa" not in plain:
        return False
    numbers = [at for at, part in enumerate(parts) if part.isdigit()]
    return any(
        _is_near(parts, number, at, begun)
        for at, begun in enumerate(beginnings)
        if begun in _HINTS or begun[:2] == "fa"
        for number in numbers
    )


def _is_near(parts: list[str], number: int, at: int, begun: str) -> bool:
    """Whether the number and the word at two places of a line may form a date: not "March 2024",
    "for 2024", or "12. Bruce Decanter".
    """
    size = len(parts[number])
    if begun in _MONTHS:
        if number == at + 1 and size <= _DAY_DIGITS:
            return True
        if at - 3 <= number < at and _JOINING.issuperset(parts[number + 1 : at]):
            return True
    if at - 3 <= number < at:
        return begun in BEHIND or begun[:2] == "fa"
    return at < number <= at + 5 and size <= _AGE_DIGITS and parts[at] in _BEFORE


_DAY_DIGITS, _AGE_DIGITS = 2, 3
_JOINING = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", "de", "d", "of"})
"""Words between a day and its month, as in `_NAMED`."""
_DAY = expression(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
"""A day without a year, as on Chinese sites: "05-13"."""
_NUMBERS = expression(r"\d\s?[-/.:]\s?\d")
_AGED = expression(r"\s*(?:[·•|]\s*)?(?:\d{1,3}\s?([^\W\d]+)|[a-z]+\s\d{1,3}\s?[^\W\d]+)\.?\s*$")
_MONTHS = frozenset(month[:3] for month in _MONTH[3 : _MONTH.index(")")].split("|"))
_BEFORE = frozenset({
    "vor", "il", "hace", "há", "fa", "för", "for", "před", "pred", "prije", "pre", "acum", "преди",
    "пре", "πριν", "yaklaşık", "prieš", "pirms", "fyrir",
})  # fmt: skip
"""Whole words before the number of an age, as in `_AGO`."""
BEHIND = frozenset({
    "ago", "her", "gel", "sed", "sid", "наз", "том", "tem", "önc", "sit", "atr", "lal", "trư",
    "tag", "ees", "əvv", "avv", "më", "бұр", "мур", "առա", "წინ", "zpě", "eze", "yan", "órá", "nap",
    "per", "het", "hón", "éve",
})  # fmt: skip
"""The beginnings of words after the number."""
_HINTS = _MONTHS | BEHIND | {word[:3] for word in _BEFORE}
_NAMES_DAY = _BEGINNINGS | {"ago", "går", "dag"}
"""The beginnings of words that make a date without a number."""
