"""Recognises the purpose of a line in a text copy by its words.

A copy has lost every class name. Only short lines are looked up, and only as a whole: a sentence
that contains one of the words is still a sentence.
"""

import re
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.judging.comment_headings import announces
from reader.extraction.textcopy import furniture, lexicon, ranks
from reader.extraction.textcopy.headings import COMMENT_COUNT, TITLE, either, entries, heading
from reader.extraction.textcopy.stamps import Stamp, ending
from reader.extraction.verbs import SAYING, spelled
from reader.text import words
from reader.text.sentences import PROSE_ENDS

LONGEST = 120
"""The most characters of a label."""


class Kind(Enum):
    """The purpose of a line on a page with comments."""

    TEXT = auto()
    REPLY = auto()  # links below a comment, including the one for answering
    ACTION = auto()  # other links below or above a comment
    WIDGET = auto()  # a label found only in a comment widget
    LABEL = auto()  # a label found in a comment widget and elsewhere
    HEADING = auto()  # "12 Comments"
    SAYS = auto()  # "Anna says:"
    REPLY_TO = auto()  # "Reply to Anna"
    EDITED = auto()
    FORM = auto()  # the form for a new comment, and its fields
    SIDE = auto()  # the parts of a page around an article
    CAPTION = auto()  # "Click to enlarge"
    ROLE = auto()  # "Author", "Guest"
    NUMBER = auto()
    IMAGE = auto()  # a picture's placeholder in a text browser, or symbols alone


_ACTIONS = entries(lexicon.ACTIONS)
_REPLIES = entries(lexicon.REPLIES)
_COUNTED = entries(lexicon.COUNTED)
_SEND = entries(lexicon.SEND)
_NAVIGATION = entries(furniture.NAVIGATION)
_ENDINGS = entries(furniture.ENDINGS)
_ADVERTISEMENTS = entries(furniture.ADVERTISEMENTS)
_FORM_STARTS = tuple(entries(lexicon.FORM_STARTS))
_SIDE_STARTS = tuple(entries(furniture.SIDE_STARTS))
_BYLINES = tuple(entry.lstrip() for entry in furniture.BYLINES.split("|"))
ROLES = {
    **dict.fromkeys(entries(ranks.WRITER), "op"),
    **dict.fromkeys(entries(ranks.STAFF), "staff"),
    **dict.fromkeys(entries(ranks.NOBODY), ""),
}
"""Ranks beside a name, and their roles."""
_EXACT: dict[str, Kind] = {
    **dict.fromkeys(ROLES, Kind.ROLE),
    **dict.fromkeys(entries(furniture.SIDE), Kind.SIDE),
    **dict.fromkeys(entries(lexicon.FORM), Kind.FORM),
    **dict.fromkeys(entries(lexicon.LABELS), Kind.LABEL),
    **dict.fromkeys(entries(lexicon.COUNTED), Kind.HEADING),
    **dict.fromkeys(_ACTIONS, Kind.ACTION),
    **dict.fromkeys(entries(lexicon.WIDGET), Kind.WIDGET),
    **dict.fromkeys(_REPLIES, Kind.REPLY),
}
_LINKS = expression(rf"(?:(?:{either(_ACTIONS)})(?![^\W\d_])|[\W\d_])+")
_GLUED_LINKS = expression(rf"(?:{either(_ACTIONS)}|[\W\d_])+")
_HAS_REPLY = expression(either(_REPLIES))
_OF_COMMENTS = expression(either(_ACTIONS - entries(lexicon.NEUTRAL)))
GLUED_LINK = expression(rf"(?<=\S)\s?({either(_ACTIONS)})$", re.IGNORECASE)
"""A link at the very end of a text, attached to the last word by the copy."""
_SIGNS = expression(r"[()\[\]{}+|/\\<>=_~^¶§\s-]+")
_DIGITS = r"\d{1,3}(?:[., ]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_NUMBER = expression(rf"[+\-–−]?\s?(?:{_DIGITS})\s?[km]?")
_COUNTER = expression(rf"[$€£¥₽₴₺]?\s?(?:{_DIGITS})\s?[$€£¥₽₴₺%]*|[$€£¥₽₴₺%]+")
_IMAGE = expression(
    r"(?:\d+\.\s+)?(?:\d+\s+)?\[[\w.\-+%?&;=]*\]|\[(?:inline|image)\]|\(button\)|iframe:.*",
    re.IGNORECASE,
)
_PICTURE = expression(r"\[\w[\w.+%-]*[.-][\w.+%-]*\]")
"""A picture's placeholder among words: the name of a file, cut short."""
_FIELD = expression(
    r"^\[ |\[ [ ›]*\]|_{8,}|\[_+\]|\[[^\[\]]{0,60}_{3,}\]|\[[^\[\]]* {3,}\]|\(BUTTON\)|\[ \] "
)
_OF_FIELDS = ("[", "____", "(BUTTON)")
_SAYS = expression(
    rf"(?P<name>.{{1,80}}?)(?:[\s,]+(?:{either(spelled(SAYING))})\s*(?:[:…]|\.\.\.|$)"
    r"|\s?(?:より|说道?|說道?|表示|님의 말)\s?[:：])",
    re.IGNORECASE,
)
_SPEECH_ENDS = (":", "：", "…", "...")
_VERBS = tuple(spelled(SAYING))
_DATED = expression(r"\d{4}|\d:\d\d")
_REPLY_TO = expression(rf"[@↪↳>\s]*(?:{either(entries(lexicon.REPLY_TO))})[\s:：]+\S")
_EDITED = expression(rf"[\W_]*(?P<mark>{either(entries(lexicon.EDITED))})(?![^\W\d_])")
_CAPTION = expression(rf"[\W_]*(?:{either(entries(furniture.CAPTIONS))})")
_PINGBACK = expression(r"[\W\d_]*(?:pingback|trackback|ping|пингбэк)\s*:", re.IGNORECASE)
CLOSERS = "\"'”’»)]"
_ICONS = expression("[\u200b-\u200f\u2060\ue000-\uf8ff]")
_AROUND = "{}•⋅∙*·|→←↓↑↩»«›‹>+-–—:.#▼▲/○●□☆★◎△■ \t\u00a0"


_BUTTON = 20
"""The most characters of a button, with the brackets and arrows around its word."""
_LONG = 25
"""More words than that are prose, however they end."""


def is_sentence(text: str) -> bool:
    """Whether a line reads like prose: long, or ending like a sentence."""
    ended = text.rstrip(CLOSERS).endswith(PROSE_ENDS)
    if not ended and len(text) <= _LONG:
        return False
    count = words(text)
    return count > _LONG or (ended and count >= 5)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` in the form of the tables: lower case, plain apostrophes, no bullets or dots around
    it.
    """
    bare = (
        _ICONS.sub("", _PICTURE.sub(" ", text) if "[" in text else text)
        .casefold()
        .replace("’", "'")
    )
    return " ".join(bare.strip(_AROUND).split())


@lru_cache(maxsize=4096)
def kind(text: str) -> Kind:
    """The purpose of a line."""
    if len(text) > 4 * LONGEST:
        return Kind.TEXT
    bare = plain(text)
    if len(bare) > LONGEST:
        return Kind.TEXT
    if not bare:
        return Kind.TEXT if ".." in text or "…" in text else Kind.IMAGE
    # "Post a comment!" is a button, "Subscribe!" all that a comment says.
    ends = "…! " if " " in bare else "… "
    found = _EXACT.get(bare.rstrip("*").rstrip()) or _EXACT.get(bare.rstrip(ends))
    if found is Kind.REPLY and text.endswith(":") and bare in _COUNTED:
        return Kind.HEADING  # "Replies:" above them all
    return found or _shape(text, bare) or _links(text, bare) or _opening(text, bare) or Kind.TEXT


def _shape(text: str, bare: str) -> Kind | None:
    if _IMAGE.fullmatch(text.strip()):
        return Kind.IMAGE
    if any(map(text.__contains__, _OF_FIELDS)) and _FIELD.search(text):
        return Kind.FORM
    if _NUMBER.fullmatch(bare) or _COUNTER.fullmatch(bare):
        return Kind.NUMBER
    return None


def _links(text: str, bare: str) -> Kind | None:
    if not any(map(str.isalpha, bare)):
        return Kind.IMAGE if _SIGNS.fullmatch(text) else None
    if _LINKS.fullmatch(bare) or (" " not in bare and _GLUED_LINKS.fullmatch(bare)):
        return Kind.REPLY if _HAS_REPLY.search(bare) else Kind.ACTION
    return Kind.REPLY if dated_links(text) else None


def dated_links(text: str) -> Stamp | None:
    """The date that ends a line of links, one of them for answering; their count comes before
    it.
    """
    if "·" not in text and "•" not in text:
        return None
    links, date = ending(text)
    bare = plain(links)
    if date is None or not _LINKS.fullmatch(bare) or not _HAS_REPLY.search(bare):
        return None
    counted = _COUNT.search(links)
    return replace(date, before=counted[0] if counted else "", linked=True)


_COUNT = expression(r"(?<![\d.,])\d{1,6}(?![\d.,k])")


def _opening(text: str, bare: str) -> Kind | None:
    """The purpose of a line that is recognised by its beginning."""
    if heading(bare) or announces(text):
        return Kind.HEADING
    if bare.startswith(_FORM_STARTS):
        return Kind.FORM
    if bare.startswith(_SIDE_STARTS):
        return Kind.SIDE
    if _CAPTION.match(bare):
        return Kind.CAPTION
    if is_sentence(text) and not text.endswith(":"):
        return None
    return _kind_by_pattern(text, bare)


def _kind_by_pattern(text: str, bare: str) -> Kind | None:
    edited = _EDITED.match(bare)
    if edited:
        mark = edited["mark"]
        if " " in mark or mark == bare or any(map(str.isdigit, bare)):
            return Kind.EDITED
    if _REPLY_TO.match(bare) and words(bare) <= 14:
        return Kind.REPLY_TO
    speech = _SAYS.match(text) if words(bare) <= 14 and _may_say(text) else None
    if speech and (words(bare) <= 10 or not _DATED.search(speech["name"])):
        return Kind.SAYS
    return None


def _may_say(text: str) -> bool:
    """Whether a line ends like "Anna says:", with or without what they say behind it: the pattern
    tries a hundred verbs at each word.
    """
    ended = text.rstrip().casefold()
    return any(map(ended.__contains__, _SPEECH_ENDS)) or ended.endswith(_VERBS)


def discusses(text: str) -> bool:
    """Whether a line consists of links found below comments, and not below anything shareable."""
    return kind(text) in (Kind.REPLY, Kind.ACTION) and bool(_OF_COMMENTS.search(plain(text)))


def is_button(text: str) -> bool:
    """Whether a line is the button that sends a form, if it is beside one."""
    return len(text) <= _BUTTON and plain(text) in _SEND


def counts_comments(text: str) -> bool:
    """Whether a line gives the number of comments on something else."""
    return len(text) <= LONGEST and bool(COMMENT_COUNT.match(plain(text)))


def discussion_title(text: str) -> bool:
    """Whether a heading counts the comments of a page, and not the answers to one of them."""
    return bool(TITLE.search(plain(text)))


@lru_cache(maxsize=4096)
def navigates(text: str) -> bool:
    """Whether a line is an entry of a menu or a title of a box, as on nearly every site."""
    if len(text) > 40:
        return False
    bare = plain(text)
    return bare in _NAVIGATION or _EXACT.get(bare) in (Kind.SIDE, Kind.FORM, Kind.WIDGET)


def is_byline(text: str) -> bool:
    """Whether a line gives the author or date of something, or describes a picture."""
    return text.strip().casefold().startswith(_BYLINES)


def is_pingback(text: str) -> bool:
    """Whether a line announces a link from elsewhere, which is among comments but is not one."""
    return bool(_PINGBACK.match(text))


def advertises(text: str) -> bool:
    """Whether a line is above an advertisement."""
    return len(text) < 40 and plain(text) in _ADVERTISEMENTS


def ends_article(text: str) -> bool:
    """Whether a line is the title of a box after an article, or an imprint."""
    if len(text) > LONGEST:
        return False
    bare = plain(text)
    return bare in _ENDINGS or bare.startswith(_SIDE_STARTS)


def says(text: str) -> str:
    """The name in a line such as "Anna says:"; "" for any other line."""
    match = _SAYS.match(text)
    return match["name"].strip() if match else ""


def claimed(text: str) -> int | None:
    """How many comments a heading counts."""
    match = heading(plain(text))
    count = match["count"] if match else None
    if not count or count.strip().endswith("k"):
        return None
    digits = "".join(filter(str.isdecimal, count))[:9]
    return int(digits) if digits else 1
