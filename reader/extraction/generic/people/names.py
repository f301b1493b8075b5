"""Recognises names of authors, as opposed to labels, controls and amounts."""

import re
from functools import cache, lru_cache

from reader.expressions import expression
from reader.extraction.dates.words import is_of_dates
from reader.extraction.generic.people.titles import untitled
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.wording.byline_words import BY, after_date, behind_by, says_by
from reader.extraction.generic.wording.days import WORDS, may_be_day
from reader.extraction.generic.wording.form_labels import leads_to_name
from reader.extraction.generic.wording.stamps import (
    AGE_BEHIND,
    BEGUN,
    BEHIND,
    DIGIT,
    IN_FIGURES,
    STAMP,
    is_stamp,
)
from reader.extraction.generic.wording.vocabulary import CONNECTING, REPLY_WORDS, SAYS
from reader.extraction.prices import PRICE

_WORDY = expression(
    r"[.!?…]\s|[.!?…:;]{2}|[?!]$|^[#(\[{]|^\W+$|https?:|\bvote ?(?:up|down)|\d:\d\d(?!\d)"
    r"|^\w+\.\w+/(?=\w*\d)(?=\w*(?-i:[A-Z]))\w{5,}$|^\d{4}([-/.])\d\d\1\d\d|[\u3002\uff01\uff1f]\s?\w"
    r"|^.{10,}[\u3002\uff01\uff1f]$|^0\s",
    re.IGNORECASE,
)
_WORD = expression(r"[^\W\d_]+")
_WHOLE_WORD = expression(r"[^\W\d_]+(?:[\d_]+[^\W\d_]+)*")
"""The same with figures in it: "n00rd" is not the ordinal of a day, and "sam_k" no Saturday."""
_LETTER = expression(r"[^\W\d_]")
_INITIAL = expression(r"\b([^\W\d_]|[Dd]r|[JS]r|Mrs?|Ms|St)\.")
"""A full stop that does not end a sentence: "C. K. Young"."""
_HANDLE = expression(r"(?<=\S)\s+@[\w.-]+(?:@[\w.-]+)?$")
"""An address after a name: "Ada @ada@example.social"."""
_MAIL = expression(r"(?<=\S)\s+[<(\[][\w.+-]+(?:@|\sat\s)[\w.-]+[>)\]]$")
"""The same of mail: "Ada <ada@sea.example>", "Ada (ada at sea.example)"."""
_USER = expression(
    r"^(?:[@~]+|/?u/|(?:name|user|nick|nickname|username)\s?:\s*)(?=[^\W\d_])", re.IGNORECASE
)
"""What stands before a name: "@ada", "/u/ada", "Name: Ada"."""
_USER_BEGINS = "@~/uUnN"
_TO = expression(r"\s*[→➜➡▶▸►]\s*@?\S.*$")
"""Whom somebody answers, behind an arrow: "Ada → @Piet"."""
_ESCAPED = expression(r"</?(?:span|a|b|i|em|strong)>")
"""Markup that a theme has escaped, so that it is visible."""
_BRACKETED = expression(r"\[(?!deleted|removed|hidden|unknown)[^\]]+\]|<[^<>/]+>", re.IGNORECASE)
"""A whole name in brackets, as in logs of chats: "<ada>"; the words of a site for an author who is
gone keep theirs.
"""
_STANDING = expression(
    r"\s*\[(?:visitor|guest|member|anonymous|registered|gast|besucher|mitglied|visiteur|invité|membre"
    r"|visitante|invitado|ospite|гость|посетитель|gość|návštěvník)\]$",
    re.IGNORECASE,
)
"""What somebody is on the site, after the name: "Ada [Visitor]"."""
_TWICE = expression(r"(.+?)\s*[–—|-]\s*\1")
_DASHES = frozenset("–—|-")
_NUMBERED = expression(r"\s*\(\s*#?\d+\s*\)\s*$|\s*(?:\s\d(?:[.,]\d)?\s?)?[★☆⭐]+\s*$")
"""A number in brackets after a name, or stars that its owner gave."""
_AMOUNT = expression(
    r"[+-]?\d[\d.,\s]*[km]?\s+[^\W\d]+"
    r"|\d[\d.,]*[km]?(?:\s[^\W\d]+){2,4}\."
    r"|[+-]?\d[\d.,]*\s?[次个個人件]?(?:点?赞|按?讚|顶|いいね|좋아요|추천|공감)",
    re.IGNORECASE,
)
"""349 fans, 86 readers like this., 26次赞: a count of something about an author, or of likes."""
LEVEL = expression(
    r"\W*(?:level|depth|ebene|niveau|nivel|livello|уровень|(?:message|comment|post|reply|nr|no)\.?)"
    r"\W{1,3}(\d{1,7})\W*",
    re.IGNORECASE,
)
"""The depth or number of a comment: "level 2", "Message #4"."""
_LONG = 200
"""Characters of a text that is longer than a name and its surroundings."""


_PLAIN = expression(r"[^\W\d_]{1,30}(?: [^\W\d_]{1,30}){0,2}(?<!より)|[^\W\d_]{2,30}[0-9]{1,8}")
"""Words alone, or one with a number after it: these contain no separator, no date and no “from”."""
_BEGINNING = 3


def _is_plain(text: str) -> bool:
    """Whether a text consists of words alone, none of them among those found around names.

    Most names do, and looking for all of these words takes ten times as long.
    """
    if not _PLAIN.fullmatch(text) or len(text) > _LONGEST_NAME:
        return False
    words = text.lower().rstrip(_FIGURES).split(" ")
    return _beginnings().isdisjoint([word[:_BEGINNING] for word in words])


@cache
def _beginnings() -> frozenset[str]:
    """The beginnings of the words in the patterns for what is not, or not only, a name."""
    sources = (BY.pattern, SAYS.pattern, REPLY_WORDS, _WORDY.pattern, *BEGUN, *BEHIND)
    bare = (_SYNTAX.sub(" ", source).lower() for source in sources)
    found = {word[:_BEGINNING] for phrase in bare for word in _WORD.findall(phrase)}
    found |= {linked[:_BEGINNING] for linked in _LINKED}
    return frozenset(found | {word.replace("ı", "i") for word in found})


_SYNTAX = expression(r"\\.|\(\?[a-z]*:")


@lru_cache(8192)
def name(text: str) -> str:
    """An author's name, if a text can be one."""
    return text if _is_plain(text) else _bare(text)


def _bare(text: str) -> str:
    """A name without its surroundings, "" for none."""
    text = _ESCAPED.sub("", text) if "<" in text else text
    if not _LETTER.search(text) or (len(text) > _LONG and "in reply to" not in text.lower()):
        return ""
    text = text[1:-1] if _BRACKETED.fullmatch(text) else text
    if text[0] in _COUNTING and not is_stamp(text):
        text = COUNTED.sub("", text)
    text = _USER.sub("", text) if text[:1] in _USER_BEGINS else text
    text = without_label(text) if ":" in text else text
    # Most names have none of the signs that these patterns ask for.
    text = behind_by(text)
    if (said := SAYS.sub("", text)) != text:
        text = SAYS.sub("", said)  # twice: "Ada wrote on"
    text = _NUMBERED.sub("", text) if ")" in text or not text.isascii() else text
    text = _TO.sub("", text) if not text.isascii() else text
    text = _STANDING.sub("", text) if text.endswith("]") else text
    text = text[1:] if text[:1] == "(" and ")" not in text else text  # "(Ada", "3 May)"
    text = text[:-2] if text.endswith(" ]") and "[" not in text else text  # "[ 3 May | Ada ]"
    text = _MAIL.sub("", text) if "@" in text or " at " in text else text
    text = text.strip(" ,:\uff1a|/·•⋅∙‧–—\u200e")
    text = _HANDLE.sub("", text) if "@" in text else text
    if not _DASHES.isdisjoint(text) and (twice := _TWICE.fullmatch(text)):
        text = twice[1]
    words = text.count(" ") + 1
    if not 1 <= len(text) <= 60 or words > 7 or not _LETTER.search(text):
        return ""
    if (
        _WORDY.search(_INITIAL.sub(r"\1", untitled(text)) if "." in text else text)
        or _is_of_controls(text)
        or _AMOUNT.fullmatch(text)
        or LEVEL.fullmatch(text)
        or is_stamp(text)
        or PRICE.search(text)
        or _is_month(text)
        or text.lower() in _LINKED
    ):
        return ""
    return text


def without_label(text: str) -> str:
    """A name without what forms call it before a colon: "Added by: Ada", "Admin: Ada"."""
    label, _, rest = text.partition(":")
    return rest.strip() if leads_to_name(label) else text


_LINKED = frozenset({"url", "website", "web site", "homepage", "home page", "www", "編集"})
"""What the link to an author's pages, or one beside it, is called."""


def _is_of_controls(text: str) -> bool:
    """Whether a text is controls, with how often each was used: "Like 34 Reply", "12Reply"."""
    text = text.removesuffix(".")
    words = _USED.sub(" ", text).split()
    return is_label(text) or (bool(words) and all(map(is_label, words)))


_USED = expression(r"(?<!\w)\d+|[^\w\s]+(?=\s)")  # how often, or a picture of what it does


def _is_month(text: str) -> bool:
    """Whether a text is a month and its year, a date and not a name: "Aug 2024"."""
    return _YEAR.search(text) is not None and all(map(is_of_dates, _WORD.findall(text)))


_YEAR = expression(r"\b(?:19|20)\d\d$")


def any_name(text: str) -> str:
    """A name that does not look like one ("Danke !!", "200902"), unless it is a date.

    For a text in the place where other rows have names.
    """
    bare = " ".join(SAYS.sub("", BY.sub("", text.removeprefix("@"))).split())
    if not 1 <= len(bare) <= _LONGEST_NAME or bare.lower() in _LINKED:
        return ""
    if is_stamp(bare) or _is_month(bare) or is_label(bare):
        return ""
    # A question of several words is not a name, but a title beside the post.
    return "" if bare.endswith("?") and bare.count(" ") > 1 else bare


_LONGEST_NAME = 60


SPLIT = expression(r"\s+(?:(?i:on|am|at|op|vor|il y a|hace)|le|el|il|den)\s|[|»·•,(—–]|\s-\s|--")
"""What a name is set apart by. A capital letter begins a name: "Par Le Passeur le 3 mai"."""


_CALLED = expression(
    r"(?:^|\s)(?:name|nick(?:name)?|autor(?:in)?|author|user|benutzer|verfasser(?:in)?|from|nom|nombre|nome"
    r"|auteur|naam|namn|navn|imię|имя|автор|isim|jméno)\s*:\s*"
    r"(.{1,60}?)(?=,(?:\s[^\W\d]+){1,3}:\s|\s+[^\W\d]+:\s|$)",
    re.IGNORECASE,
)
"""A line of labels: "Name: Ada Date: 3 March 2024", "Author: Ada, IP address: 10.1.2.3"."""


_ICON = expression(r"^[^\w\s@(\[{]{1,4}\s?[:\uff1a]\s*")
"""A picture in place of the label: "🧑 : Ada (3 May)"."""
_FIGURES = "0123456789"
_COUNTING = f"#第{_FIGURES}"
COUNTED = expression(
    r"^\W*(?:(?:(?:number|comment|reply|post|message|no\.?|nr\.?)\s?)?#\d{1,5}\b\s?[.:)\uff1a\u3001–-]?"
    r"|\d{1,5}\s?[.:)|\uff1a\u3001]|第?\d{1,5}\s?[楼樓])\s*(?=[^\W\d])",
    re.IGNORECASE,
)
"""The number of a comment before the name: "3. Ada, 3 March", "Number #3 by Ada, 3 March"."""
DASHES = " -–—"


@lru_cache(4096)
def signed(line: str) -> str:
    """The author in a line with author and date."""
    if not line:
        return ""
    line = _ICON.sub("", line) if not line.isascii() else line
    called = _CALLED.search(line)
    if called:
        if found := name(called[1]):
            return found
        line = called[1]  # "Author: Ada Added 3 March"
    line = COUNTED.sub("", line)
    for part in SPLIT.split(line):
        found = name(SAYS.sub("", CONNECTING.sub("", part.strip(DASHES), count=1)))
        # "Tue, 03/14/2023 - 09:26 — Ada": a day of the week is not a name.
        days = found and not says_by(part) and all(map(is_of_dates, _WHOLE_WORD.findall(found)))
        if found and not days:
            if found[0].isdigit() and (behind := name(after_date(line))):
                return behind  # "March 3, 2024 Ada wrote:"
            # "Maja L. yesterday", "Maja L. 1 year"
            day = WORDS.search(found, 1) if may_be_day(found) else None
            day = day or (AGE_BEHIND.search(found) if DIGIT.search(found) else None)
            ends = day is not None and day.end() == len(found)
            return name(found[: day.start()].rstrip()) if day and ends else found
    if behind := name(after_date(line)):
        return behind  # "Created: 3 March 2024 by: Maja L.", "On 3 May 2024 Ada wrote:"
    # "Maja L. 3 March 2024": there is no separator, and the date does not begin with the name.
    stamp = IN_FIGURES.search(line, 1) or stamp_after(line)
    stamp = stamp or (WORDS.search(line, 1) if may_be_day(line) else None)
    before = _WHOLE_WORD.findall(line[: stamp.start()]) if stamp else ()
    if stamp is None or all(map(is_of_dates, before)):
        return ""  # "Sun Dec 17"
    # A pattern may find only the last figure of a year ("2024年").
    end = line[: stamp.start()]
    end = (end.rstrip(_FIGURES) if line[stamp.start()].isdigit() else end).rstrip()
    return name(_TIME_BEHIND.sub("", end) if DIGIT.search(end) else end)


_TIME_BEHIND = expression(
    r"\s+(?:(?:at|um|à|a las|alle|om|kl\.?|в|o)\s)?\d{1,2}[:.h]\d\d(?::\d\d)?"
    r"(?:\s?(?:[ap]\.?m\.?|uhr|h|uur))?(?:,|\s(?:am|on|le|el|il|op|den|em))?$",
    re.IGNORECASE,
)
"""The time of day before a date, behind a name: "Maja L. 18:13 Uhr am"."""


def stamp_after(text: str) -> re.Match[str] | None:
    """The first date in a line that does not begin with the end of a name: "Olga Marsh 3 days ago"
    has no day in March, and "olga77 Mar 3" none in 77.
    """
    found = STAMP.search(text, 1) if DIGIT.search(text) else None
    while found is not None:
        word = _WORD.match(text, found.start())
        if word is None and (in_word := _ends_word(text, found.start())):
            found = STAMP.search(text, in_word)
            continue
        if word is None or is_of_dates(word[0]):
            break
        found = STAMP.search(text, word.end())
    return found


def _ends_word(text: str, start: int) -> int:
    """The end of the figures at a place, if they end a word; otherwise 0."""
    before = text[:start].rstrip(_FIGURES)
    if not before or not before[-1].isalpha() or before[-1] >= _BEYOND_WORDS:
        return 0
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip(_FIGURES))


_BEYOND_WORDS = "\u2e80"
"""Where letters begin whose words are not set apart: a number after these may begin a date."""
