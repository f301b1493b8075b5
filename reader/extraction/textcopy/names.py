"""Names and numbers of comments, without what pages write around them."""

import re

from reader.expressions import expression
from reader.extraction.textcopy.line_kinds import ROLES, plain, says
from reader.extraction.textcopy.signatures import SIGNED
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.text import words

_MOST = 14
"""The most words of a name."""
_LONGEST = 400
"""The most characters of a line with a name: the search for its end tries every character."""
_LEAD = expression(
    rf"^(?:[\[(]?[–+-][\])]|(?:{SIGNED}):? |(?:post )?by:? |posted |"
    r"(?:von|par|por|da|door|av|af|przez):? |commentaire (?:de|par) |"
    r"comentario (?:de|por) |commento di |reactie (?:van|door) |"
    r"от |oleh |(?:γράφτηκε )?από |"
    r"بواسطة |توسط |skrive[nt] av |autor:|author:|"
    r"[(\[]?#?\d{1,6}[)\]]?\s(?:post )?(?=by )|(?:message|post|comment|reply) #?\d{1,6}:?\s(?=by )|"
    r"#\d+\S*|\d+\.\s|[•*·|>»↳○□☆★◎△■●–—-])\s*",
    re.IGNORECASE,
)
_TRAIL = expression(
    r"(?:[\s,|·•:–—@#(¶»-]+|\s+(?:on|at|am|um|le|el|il|op|em|den|στις|в|dne|say|"
    rf"(?:(?:a|ha|hat|heeft)\s+)?(?:{alternation((*SAYING, *COMMENTING))})))$",
    re.IGNORECASE,
)
_ANSWERED = expression(r"(?<=\w)\s+[•➤➦→↪]\s+(?=\w)")
_ASIDE = expression(
    r"\s*\[[^\[\]]{0,40}\]$|^\[[\w.+%-]*\]\s*(?=\S)|\s\((?:\s?\d{1,9}\s?|new)\)(?:\s\*)?$"
)
"""A badge in brackets, or the number of a member: "ada ( 1815 )"."""
_POINTS = expression(
    r"([+−–-]?\d[\d,.]{0,20})\s{0,9}(?:points?|punkte?|body|bod\w{0,2}|likes?|votes?|pts)(?![^\W\d_])",
    re.IGNORECASE,
)
_TWICE = expression(r"(\S[^()]*?)\s?\(([^()]+)\)")
"""A name with the same again in brackets, as it is shown: "ada_quill (Ada Quill)"."""
_AGE = expression(r"\d{1,3}\s?(?:yrs?|mo|wks?|hrs?|min|[smhdwy])")
_NOBODY = frozenset(
    ("posted", "submitted", "written", "commented", "on", "asked", "answered", "op", "edited",
     "gepostet", "geschrieben", "permalink", "link", "level", "at"),
)  # fmt: skip

PARTICLES = frozenset(
    ("di", "de", "da", "do", "dos", "del", "della", "la", "le", "il", "el", "van", "von", "der",
     "den", "zu", "y", "e", "the", "of", "and"),
)  # fmt: skip
"""Words in names that are written in lower case."""


def name(text: str) -> str:
    """The name in a line, "" if there is none."""
    if len(text) > _LONGEST:
        return ""
    match = _POINTS.search(text)
    text = (text[: match.start()] if match else text).strip()
    # "Tom • Anna •": the author, and the person answered.
    text = _ANSWERED.split(says(text) or text, maxsplit=1)[0]
    # "1. [photo] Anna •": one item before and after the name hides the next.
    for _ in range(3):
        text = _ASIDE.sub("", _TRAIL.sub("", _LEAD.sub("", text)).strip())
    twice = _TWICE.fullmatch(text)
    if twice and _letters(twice[1]) == _letters(twice[2]):
        text = twice[1]
    half = text[: len(text) // 2]
    text = half if half and text == half * 2 else text
    nobody = text.casefold() in _NOBODY or _AGE.fullmatch(text) is not None
    return text if words(text) <= _MOST and not nobody and any(map(str.isalnum, text)) else ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def titled(text: str) -> tuple[str, str]:
    """A name, and the role given by a rank after it: "Anna Author" wrote the article."""
    parts = text.split(" ")
    for at in (-1, -2):
        rank = parts[at:]
        role = ROLES.get(plain(" ".join(rank)), "") if rank[0][:1].isupper() else ""
        if role and parts[:at]:
            return " ".join(parts[:at]), role
    return text, ""


def points(text: str) -> int | None:
    """The points in a line. Old Reddit gives three: after a vote down, without a vote, after one
    up.
    """
    numbers = _POINTS.findall(text)
    return number(numbers[len(numbers) // 2]) if numbers else None


def number(text: str) -> int | None:
    """The whole number in a text, with its sign; None if there is none."""
    digits = "".join(char for char in text if char.isdecimal())[:9]
    if not digits:
        return None
    return -int(digits) if text.strip()[0] in "-−–" else int(digits)
