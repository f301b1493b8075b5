"""What a line of a text copy is for, told by what it says.

A copy has lost every class name. Only short lines are looked up, and only whole: a sentence that
holds one of the words stays a sentence.
"""

import re
from enum import Enum, auto
from functools import lru_cache

from reader.extraction.textcopy import lexicon

LONGEST = 120
"""No label is longer."""


class Kind(Enum):
    """The part a line plays on a page with comments."""

    TEXT = auto()
    REPLY = auto()  # the links under a comment, the one to answer among them
    ACTION = auto()  # other links under or over a comment
    WIDGET = auto()  # a label that only a comment widget has
    LABEL = auto()  # a label that a comment widget has, and other parts of a page
    HEADING = auto()  # "12 Comments"
    SAYS = auto()  # "Anna says:"
    REPLY_TO = auto()  # "Reply to Anna"
    EDITED = auto()
    FORM = auto()  # the form for a new comment, and its field
    SIDE = auto()  # the parts of a page around an article
    CAPTION = auto()  # "Click to enlarge"
    ROLE = auto()  # "Author", "Guest"
    NUMBER = auto()
    IMAGE = auto()  # a picture's place in a text browser


def _set(table: str) -> frozenset[str]:
    return frozenset(entry for line in table.split("|") if (entry := line.strip()))


def _either(table: str) -> str:
    return "|".join(map(re.escape, sorted(_set(table), key=len, reverse=True)))


_REPLIES = _set(lexicon.REPLIES)
ROLES = {
    **dict.fromkeys(_set(lexicon.WRITER), "op"),
    **dict.fromkeys(_set(lexicon.STAFF), "staff"),
    **dict.fromkeys(_set(lexicon.NOBODY), ""),
}
_EXACT: dict[str, Kind] = {
    **dict.fromkeys(ROLES, Kind.ROLE),
    **dict.fromkeys(_set(lexicon.SIDE), Kind.SIDE),
    **dict.fromkeys(_set(lexicon.FORM), Kind.FORM),
    **dict.fromkeys(_set(lexicon.LABELS), Kind.LABEL),
    **dict.fromkeys(_set(lexicon.COUNTED), Kind.HEADING),
    **dict.fromkeys(_set(lexicon.ACTIONS), Kind.ACTION),
    **dict.fromkeys(_set(lexicon.WIDGET), Kind.WIDGET),
    **dict.fromkeys(_REPLIES, Kind.REPLY),
}
_COUNTED = _either(lexicon.COUNTED)
_LINKS = re.compile(rf"(?:(?:{_either(lexicon.ACTIONS)})(?![^\W\d_])|[\W\d_])+")
_GLUED_LINKS = re.compile(rf"(?:{_either(lexicon.ACTIONS)}|[\W\d_])+")
_HAS_REPLY = re.compile(rf"(?:{_either(lexicon.REPLIES)})")
_SIGNS = re.compile(r"[()\[\]{}+|/\\<>=_~^\s-]+")
_DIGITS = r"\d{1,3}(?:[., ]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_OF_COMMENTS = re.compile(
    "|".join(map(re.escape, sorted(_set(lexicon.ACTIONS) - _set(lexicon.NEUTRAL), key=len, reverse=True)))
)
_COMMENT_COUNT = re.compile(rf"(?:all |alle )?\d[\d.,]*k?\s+(?:{_either(lexicon.COMMENTS)})(?!\w)")
_TITLE = re.compile(rf"(?<!\w)(?:{_either(lexicon.COMMENTS)}|thoughts?|gedanken?|réflexions?)(?!\w)")
_NUMBER = re.compile(rf"[+\-–−]?\s?(?:{_DIGITS})\s?[km]?")
_COUNTER = re.compile(rf"[$€£¥₽₴₺]?\s?(?:{_DIGITS})\s?[$€£¥₽₴₺%]*|[$€£¥₽₴₺%]+")
_IMAGE = re.compile(r"(?:\d+\.\s+)?(?:\d+\s+)?\[[\w.\-+%]*\]|\[(?:inline|image)\]|\(button\)|iframe:.*", re.IGNORECASE)
_FIELD = re.compile(r"^\[ |\[ [ ›]*\]|_{8,}|\[_+\]|\[[^\[\]]{0,60}_{3,}\]|\[[^\[\]]* {3,}\]|\(BUTTON\)|\[ \] ")
_HEADINGS = tuple(map(re.compile, (
    rf"(?:there (?:are|is) |es gibt |il y a |hay |ci sono |er zijn |há )?(?P<count>\d[\d.,\s]*k?|one|"
    rf"an?|eine?|une?|uno|una|een|uma?|один|bir|jeden)\s+(?:\w+\s+){{0,2}}(?:{_COUNTED})(?!\w)"
    r"(?:$|\s*(?:[“”„«\"'‘:(|…].*|(?:…|on|to|read|zu|auf|sur|à|en|a|su|op|em|к|на|do|na|for|für|about)\b.*))",
    rf"(?:{_COUNTED}|user comments|reader comments|leserkommentare|discussion|diskussion|"
    r"diskuse|discusión|discussione|обсуждение|dyskusja|tartışma)\s*[:(\[|·-]*\s*(?P<count>\d[\d.,]*)?\W*$",
)))  # fmt: skip
_SAYS = re.compile(
    rf"(?P<name>.{{1,80}}?)[\s,]+(?:{_either(lexicon.SAYS)})\s*(?:[:…]|\.\.\.|$)", re.IGNORECASE
)
_REPLY_TO = re.compile(rf"[@↪↳>\s]*(?:{_either(lexicon.REPLY_TO)})[\s:]+(?P<name>\S.*)")
_EDITED = re.compile(rf"[\W_]*(?P<mark>{_either(lexicon.EDITED)})(?![^\W\d_])")
_CAPTION = re.compile(rf"[\W_]*(?:{_either(lexicon.CAPTIONS)})")
_FORM_STARTS = tuple(_set(lexicon.FORM_STARTS))
_SIDE_STARTS = tuple(_set(lexicon.SIDE_STARTS))
_BYLINES = tuple(entry.strip("\n").lstrip() for entry in lexicon.BYLINES.split("|"))
_NAVIGATION = _set(lexicon.NAVIGATION)
_ENDINGS = _set(lexicon.ENDINGS)
_ENDS = (".", "!", "?", "…", "。", "！", "？")
_WORD = re.compile(r"\w+")
_ICONS = re.compile("[\u200b-\u200f\u2060\ue000-\uf8ff]")


def words(text: str) -> int:
    """How many words a reader counts; a sign of a script without spaces is one."""
    count = len(_WORD.findall(text))
    return count if text.isascii() else count + sum("\u3040" <= char <= "\u9fff" for char in text)


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose: long, or closed as a sentence is."""
    count = words(text)
    return count > 25 or (count >= 5 and text.rstrip("\"'”’»)]").endswith((*_ENDS, ":")))


def plain(text: str) -> str:
    """`text` as the tables have it: lower case, simple apostrophes, no bullets or dots around."""
    bare = _ICONS.sub("", text).casefold().replace("’", "'").strip(" \t\u00a0")
    return " ".join(bare.strip("{}•*·|→←↓↑↩»«>+-–—:.#▼▲/○●□☆★◎△■ \t").split())


@lru_cache(maxsize=4096)
def kind(text: str) -> Kind:
    """The part a line plays."""
    if len(text) > LONGEST:
        return Kind.TEXT
    bare = plain(text)
    if not bare:
        return Kind.NUMBER if text.strip(" -–") == "" and text else Kind.IMAGE
    found = _EXACT.get(bare.rstrip("*").rstrip())
    if found:
        return found
    for test in (_mark, _links, _opening):
        found = test(text, bare)
        if found:
            return found
    return Kind.TEXT


def _mark(text: str, bare: str) -> Kind | None:
    if _IMAGE.fullmatch(text.strip()):
        return Kind.IMAGE
    if _FIELD.search(text):
        return Kind.FORM
    if _NUMBER.fullmatch(bare) or _COUNTER.fullmatch(bare):
        return Kind.NUMBER
    return None


def _links(text: str, bare: str) -> Kind | None:
    if not any(map(str.isalpha, bare)):
        return Kind.IMAGE if not _SIGNS.sub("", bare) else None
    if _LINKS.fullmatch(bare) or (" " not in bare and _GLUED_LINKS.fullmatch(bare)):
        return Kind.REPLY if _HAS_REPLY.search(bare) else Kind.ACTION
    return None


def _opening(text: str, bare: str) -> Kind | None:
    """What tells by how it begins."""
    if any(pattern.match(bare) for pattern in _HEADINGS):
        return Kind.HEADING
    if bare.startswith(_FORM_STARTS):
        return Kind.FORM
    if bare.startswith(_SIDE_STARTS):
        return Kind.SIDE
    if _CAPTION.match(bare):
        return Kind.CAPTION
    if is_sentence(text) and not text.endswith(":"):
        return None
    return _said(text, bare)


def _said(text: str, bare: str) -> Kind | None:
    edited = _EDITED.match(bare)
    if edited and (" " in edited["mark"] or any(map(str.isdigit, bare)) or edited.end() == len(bare)):
        return Kind.EDITED
    if _REPLY_TO.match(bare) and words(bare) <= 14:
        return Kind.REPLY_TO
    if _SAYS.match(text) and words(bare) <= 10:
        return Kind.SAYS
    return None


def discusses(text: str) -> bool:
    """Whether a line is links that stand under comments, and not under anything one may share."""
    if len(text) > LONGEST or not text:
        return False
    return kind(text) in (Kind.REPLY, Kind.ACTION) and bool(_OF_COMMENTS.search(plain(text)))


def counts_comments(text: str) -> bool:
    """Whether a line says how many comments something else has."""
    return len(text) <= LONGEST and bool(_COMMENT_COUNT.match(plain(text)))


def discussion_title(text: str) -> bool:
    """Whether a heading counts what a page's readers wrote, and not the answers to one of them."""
    return bool(_TITLE.search(plain(text)))


def navigates(text: str) -> bool:
    """Whether a line is an entry of a menu or a title of a box, as nearly every site has them."""
    if len(text) > 40:
        return False
    bare = plain(text)
    return bare in _NAVIGATION or _EXACT.get(bare) in (Kind.SIDE, Kind.FORM, Kind.WIDGET)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote something, when, or what a picture shows."""
    return text.strip().casefold().startswith(_BYLINES)


def ends_article(text: str) -> bool:
    """Whether a line is the title of a box after an article, or its imprint."""
    bare = plain(text)
    return len(text) < LONGEST and (bare in _ENDINGS or bare.startswith(_SIDE_STARTS))


def says(text: str) -> str:
    """Who says, in a line that ends so; "" where nobody does."""
    found = _SAYS.match(text)
    return text.strip()[: found.end("name")].strip() if found else ""


def claimed(text: str) -> int | None:
    """How many comments a heading counts."""
    bare = plain(text)
    for pattern in _HEADINGS:
        found = pattern.match(bare)
        if found:
            return _count(found["count"] or "")
    return None


def _count(text: str) -> int | None:
    digits = "".join(filter(str.isdigit, text))
    if not digits:
        return 1 if text else None
    return None if text.strip().endswith("k") else int(digits[:9])
