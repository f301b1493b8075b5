"""Recognises, by the phrases sites use, sentences that are never part of an article.

All phrases are folded (`reader.text.fold`): lower case, no accents, plain quotes. Plain substrings,
since a pattern of as many alternatives takes ten times as long.
"""

import re
from collections import defaultdict

from reader.expressions import expression
from reader.extraction.article import phrasebook, unspaced_phrases
from reader.extraction.article.unspaced_notices import (
    has_sentence,
    invites,
    is_notice_of_rights,
    tells_editors,
)
from reader.text import alphanumerics, fold

_WANTED = {why: tuple(map(fold, wordings)) for why, wordings in phrasebook.WANTED.items()}
_UNSPACED = {why: tuple(map(fold, wordings)) for why, wordings in unspaced_phrases.UNSPACED.items()}
RIGHTS = "a notice of rights"
"""The purpose of credits too."""
FILED, EDITED = "where it is filed", "who edited it"
_INVITATION = "an invitation to subscribe"
_ALONE = frozenset(map(fold, phrasebook.ALONE | unspaced_phrases.ALONE))
_LEADS_ON = frozenset(map(fold, phrasebook.LEADS_ON))
_FILED_UNSPACED = tuple(map(fold, unspaced_phrases.FILED))
_FILED = tuple(map(fold, phrasebook.FILED)) + _FILED_UNSPACED
_ELSEWHERE_UNSPACED = frozenset(map(fold, unspaced_phrases.ELSEWHERE))
_BEGIN_UNSPACED = tuple(_ELSEWHERE_UNSPACED)
_ELSEWHERE_SPACED = tuple(map(fold, phrasebook.ELSEWHERE))
_ELSEWHERE = _ELSEWHERE_SPACED + _BEGIN_UNSPACED
_TAG, _TAGGED = ("tag @", "mention @"), " on instagram"
"""How the call begins to show what was cooked, and where: a sentence about a network has its name
too, but does not begin with the handle.
"""
_ABOUT_AUTHOR = tuple(map(fold, phrasebook.ABOUT_AUTHOR))
_BEGINNING = 3
"""Characters of the shortest of these."""
_BEGIN_ELSEWHERE, _BEGIN_ABOUT, _BEGIN_FILED = (
    frozenset(phrase[:_BEGINNING] for phrase in phrases)
    for phrases in (_ELSEWHERE, _ABOUT_AUTHOR, _FILED)
)
"""Their beginnings: testing hundreds on each line took as long as all other tests together."""
_WITHOUT_SPACE = "\u0e00"
"""The first character of the scripts that do not put spaces between words."""
_OPENING = 110
"""The phrase is within this many characters of the start of a sentence."""
_INTRODUCED = expression(
    r"^\W*(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?[A-ZÀ-Ž][\w'’.-]+"
    r"(?: (?:[A-ZÀ-Ž][\w'’.-]*|de|van|von|der|la|di)){1,3},?"
    r" (?:is|was|has been|ist|war|arbeitet|schreibt|writes|covers|reports|works|joined|est|es|è)\b"
)
_WRITES = expression(
    r"\b(?:writer|author|journalist|reporter|editor|columnist|correspondent|blogger|contributor|"
    r"freelance\w*|consultant|founder|co-founder|copywriter|staff|producer|redakteur\w*|autor\w*|"
    r"journalist\w*|gründer\w*|head of|content|volont[äa]r\w*|rédact\w+|periodista|redactor\w*|"
    r"giornalista|writes|covers|schreibt)\b",
    re.IGNORECASE,
)
_DOES = (
    "is ", "is the", "has ", "holds ", "writes ", "covers ", "works ", "started ", "joined ",
    "lives ", "spends ", "spent ", "was born", "graduated ", "studied ", "loves ", "began ",
    "ist ", "arbeitet ", "schreibt ", "lebt ", "studierte ", "hat ", "es ", "est ", "e ",
)  # fmt: skip
_NAME = 3
"""The fewest characters of a first name."""
_SAID_SOON = 160
"""Within how many characters such a paragraph says that the person writes."""
_LABELS = 60
"""The most characters of a line of labels."""
_PARTING = expression(
    r"^\d+(?:[.,]\d+)*\s?[km]?\s?(?=[^\W\d])|[\s(·|–—-]*\d+(?::\d\d)?(?:\s?min(?:ut\w*)?)?\)?$|\s[·|–—-]\s"
)
"""Separators between labels, a number before one, and a duration after one."""
_COUNTING = expression(r"\d")
"""What is in brackets is a label only with a number: "(15 comments)". A play has "(Continued)"."""
_SHORTCODE = expression(r"\[/?[a-z]+(?:[_#-]|\s+\w+=)[^\[\]]*\]\s*")
"""What remains of a plugin that is gone: "[gallery ids=3]"."""
_ENDING = " \t\n:：>»›→…)]）】》」』👇↓▼\ufe0f"
_SIGNS = " \t\n*>»›→-–—•●◆■▶►▼▪・·|#[(【《「『👉🔗📌➡\ufe0f"
_BY_WORD: dict[str, list[tuple[str, str]]] = defaultdict(list)
"""The phrases by their longest word, each with its reason: few texts have one of these words, and
then only its phrases are looked for.
"""
for _why, _phrases in _WANTED.items():
    for _phrase in _phrases:
        _BY_WORD[max(alphanumerics(_phrase), key=len)].append((_phrase, _why))


def wanted(folded: str) -> str:
    """The purpose of a sentence that no article has ("" for one that an article may have)."""
    opening = folded[:_OPENING]
    bare = opening.strip(" .:!")
    if bare.startswith("(") and bare.endswith(")") and _COUNTING.search(bare):
        bare = bare[1:-1]
    inner = bare.strip(" -–—*")
    if is_label(bare) or (inner != bare and is_label(inner)):
        return "a call to share or answer"
    if opening.startswith(("©", "copyright ", "(c) ")):
        return RIGHTS
    if opening.startswith(_TAG) and _TAGGED in opening:
        return "a call to share or answer"
    if opening[:_BEGINNING] in _BEGIN_FILED and opening.startswith(_FILED):
        own = opening.startswith(_FILED_UNSPACED) and has_sentence(opening)
        return "" if own else FILED
    if opening.startswith("[") and _SHORTCODE.fullmatch(opening):
        return "a note to a program"
    if not opening.isascii() and max(opening) >= _WITHOUT_SPACE:
        why = _unspaced(opening)
        if why:
            return why
    words = _BY_WORD.keys() & alphanumerics(opening)
    found = {why for word in words for phrase, why in _BY_WORD[word] if phrase in opening}
    return next((why for why in _WANTED if why in found), "") if found else ""


def is_label(bare: str) -> bool:
    """Whether a line is one label or several, perhaps with a number or a listening time."""
    if bare in _ALONE or (not bare.isascii() and _ALONE.issuperset(bare.split())):
        return True
    if len(bare) > _LABELS or bare.replace(" ", "").isalpha() or not _PARTING.search(bare):
        return False  # without a number or a sign nothing is parted
    labels = [part for part in _PARTING.split(bare) if len(part) > 1]
    return bool(labels) and _ALONE.issuperset(labels)


def tells_of_joining(folded: str) -> bool:
    """Whether a line tells that somebody joined or subscribed, and asks nobody to: "It went on with
    the task of signing up for …".
    """
    return _TOLD.search(folded[:_OPENING]) is not None and _ADDRESSED.search(folded) is None


_TOLD = expression(
    r"(?<![a-z])(?:(?:of|about|before|after|without|avoid|considered|finished|kept|started|tried"
    r"|was|were|been) (?:signing up|subscribing)"
    r"|(?:i|he|she|it|they|had|has|have|never|ever) (?:signed up|subscribed)"
    r"|(?:asked|told|wanted|tried|refused|forgot|decided|had|managed|planned)"
    r"(?: (?:me|him|her|it|them))? to (?:sign up|subscribe)) (?:for|to) "
)
"""Such words in a sentence about somebody: a call begins with them, or has "you can" before."""
_ADDRESSED = expression(
    r"(?<![a-z])(?:you|your|yours|our|us|newsletters?|updates|inbox|e-?mails? list|mailing list"
    r"|here|below|please)(?![a-z])"
)
"""Words to the reader, or for what is offered: a call has one of these."""


def leads_on(folded: str) -> bool:
    """Whether a line is the label of a link to the rest, or asks whether that helped; a text may
    have such a line.
    """
    return folded[:_OPENING].strip(" .:!-–—*") in _LEADS_ON


def _unspaced(opening: str) -> str:
    """The purpose of an opening in a script that puts no spaces between words."""
    for why, wordings in _UNSPACED.items():
        if any(map(opening.__contains__, wordings)):
            return why
    if invites(opening):
        return _INVITATION
    if is_notice_of_rights(opening):
        return RIGHTS
    return EDITED if tells_editors(opening) else ""


def points_elsewhere(folded: str) -> bool:
    """Whether a line begins like those that link to another page."""
    bare = folded.lstrip(_SIGNS)
    if bare[:_BEGINNING] in _BEGIN_ELSEWHERE and bare.startswith(_ELSEWHERE):
        return True
    return bare.rstrip(" :") in phrasebook.SEARCHES


def may_name_section(folded: str) -> bool:
    """Whether a line that begins so may be a heading of the text itself, as its further words are
    in a script that puts none between them: "次に読みたい本" is what to read next, or books.
    """
    bare = folded.lstrip(_SIGNS)
    if bare.isascii() or bare.startswith(_ELSEWHERE_SPACED):
        return False
    return bare.startswith(_BEGIN_UNSPACED) and bare.rstrip(_ENDING) not in _ELSEWHERE_UNSPACED


def introduces_author(text: str) -> bool:
    """Whether a paragraph begins with somebody's name and says that they write."""
    return _INTRODUCED.search(text) is not None and _WRITES.search(text[:_SAID_SOON]) is not None


def tells_of(name: str, folded: str) -> bool:
    """Whether a line begins with a first name and describes what they do."""
    if not folded.startswith(name):
        return False
    return folded[len(name) :].lstrip(" ").startswith(_DOES)


def is_about_author(text: str, byline: str) -> bool:
    """Whether a paragraph begins with the author's name, in full or the first one, and says that
    this person writes.
    """
    name, folded = fold(byline.partition(",")[0]), fold(text)
    calls = name.partition(" ")[0]
    if len(calls) < _NAME or not (tells_of(calls, folded) or tells_of(name, folded)):
        return False
    return _WRITES.search(text[:_SAID_SOON]) is not None


def tells_of_author(folded: str) -> bool:
    """Whether a heading opens a box about the author."""
    bare = folded.lstrip(_SIGNS)
    return bare[:_BEGINNING] in _BEGIN_ABOUT and bare.startswith(_ABOUT_AUTHOR)
