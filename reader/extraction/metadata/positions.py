"""Takes out of a byline what stands beside a person's name: position, medium, agency, handle."""

import re
from collections.abc import Callable

from reader.expressions import expression

Sign = Callable[[str], bool]
"""A test of one part of a byline."""
_FULL, _INITIALS = 2, 3
"""The words of a full name, and the most characters of somebody's initials."""

_HANDLE = expression(r"\s*(?<![^\s(])@\w{2,30}(?![\w.])|\(@\w{2,30}\)")
_PARTS = expression(r"\s*[,;|/()]\s*|\s+[–—-]\s+")
_SIGNS = frozenset(",;|/()–—-")
"""One of these is in every text that the pattern parts."""
_POSITION = expression(
    r"((?:[\w.&'’-]{1,30} ){0,4})(?:writer|reporter|correspondent|columnist|editor|journalist"
    r"|contributor|blogger)s?(?: (?:in|at|for|of|to|on) [^,]{2,40})?"
    r"|special (?:to|for) [^,]{2,40}|staff"
    r"|((?:[\w.&'’-]{1,30} ){0,2})(?:(?:chef)?redakteur(?:in)?|korrespondent(?:in)?|redaktion"
    r"|journalist(?:in|e)|rédact(?:eur|rice)|correspondant(?:e)?|redactora?|periodista|corresponsal"
    r"|giornalista|redattore|redattrice|corrispondente)",
    re.IGNORECASE,
)
_DESKS = frozenset({
    "affairs", "art", "arts", "assignment", "assistant", "associate", "associated", "book",
    "bureau", "business", "capitol", "chief", "city", "climate", "college", "community", "consumer",
    "contributing", "court", "crime", "culture", "daily", "data", "defence", "defense", "deputy",
    "digital", "diplomatic", "economics", "economy", "education", "energy", "entertainment",
    "environment", "estate", "executive", "fashion", "features", "film", "finance", "food",
    "football", "foreign", "freelance", "general", "guest", "health", "higher", "home",
    "immigration", "investigative", "junior", "justice", "labor", "labour", "legal", "local",
    "managing", "markets", "media", "military", "movie", "multimedia", "music", "national", "news",
    "night", "online", "opinion", "personal", "political", "politics", "press", "property",
    "public", "real", "regional", "religion", "science", "security", "senior", "social", "special",
    "sports", "staff", "state", "style", "sunday", "tech", "technology", "transport", "travel",
    "tv", "video", "weather", "web", "world",
})  # fmt: skip
"""Words before a position that say which one it is."""
_PLACES = expression(
    r"\b(?:Middle East|White House|New (?:York|Delhi)|Los Angeles|San Francisco|Hong Kong"
    r"|(?:Central|East|Latin|North|South|Southeast|West) (?:Africa|America|Asia|Europe))\b"
)
"""Places of two words, from which people report."""
_AGENCY = expression(
    r"(?:The )?(?:Associated Press|ASSOCIATED PRESS|Canadian Press|Press Association"
    r"|Press Trust of India|Agence France[ -]Presse|Reuters|REUTERS|Bloomberg|Xinhua|Kyodo|Yonhap"
    r"|A[Ff]?P|UPI|dpa|PTI|IANS|EFE|ANSA|TASS|PAP|MTI|ČTK)(?: News)?"
)
_BY_AGENCY = expression(
    r" (?:The )?(?:Associated Press|ASSOCIATED PRESS|Canadian Press|Press Association|REUTERS"
    r"|AF?P)$"
)
"""An agency after a name without a sign between them, as they are on lines of their own."""
_NAME = expression(
    r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|d[aei]l?|d[ou]s?|v[ao]n|de[rn]?|la|al|bin"
    r"|and|&)){0,8} [^\W\d_a-z][\w'’.-]*"
)
_JOINING = frozenset({
    "and", "avec", "de", "for", "from", "la", "of", "the", "und", "van", "via", "von", "with",
})  # fmt: skip
"""Words that no name ends with, in capitals either: the agency belongs to them."""
_WORD = expression(r"[^\W\d_][\w.-]{3,}")
"""A name of one word, as on sites where readers write."""
_MEDIA = frozenset({
    "chronicle", "daily", "editorial", "gazette", "herald", "journal", "magazine", "media", "news",
    "newspaper", "online", "post", "press", "radio", "sports", "team", "times", "today", "tribune",
    "tv", "weekly",
})  # fmt: skip
"""Words in the names of media, which names of people lack."""


def person(name: str, is_site: Sign) -> str:
    """A name without what stands beside it; unchanged if it does not begin with a person's.

    "Ada Lind, Staff Writer", "Ada Lind (@lind), Quay News". Somebody else is not taken out, though
    the site be called so: the name of a medium has a word that says what it is.
    """
    bare = _without_handles(name) if "@" in name else name
    bare = bare if _is_full(bare.partition(",")[0].strip()) else name
    parts = [] if _SIGNS.isdisjoint(bare) else [part for part in _PARTS.split(bare) if part]
    if len(parts) < 2:
        alone = _BY_AGENCY.sub("", bare)
        is_whole = _is_full(alone) and alone.split()[-1].lower() not in _JOINING
        return alone if alone != bare and is_whole else bare
    if not _is_full(parts[0]) and not _is_called(parts):
        return bare
    if ";" in bare and any(part.isupper() and len(part) <= _INITIALS for part in parts[1:]):
        return bare  # of a library: "Feld Lund, RK; Sund Lind, OA"
    family = parts[0].split()[-1]
    kept = [
        part for part in parts[1:] if part.endswith(f" {family}") or not _is_beside(part, is_site)
    ]
    is_less = len(kept) + 1 < len(parts) or ";" in bare
    # Beside other words it may be what somebody is: "Ada Lind, head of lamps, Quay News".
    if is_less and all(_is_full(part) or part.isupper() for part in kept):
        return ", ".join((parts[0], *kept))
    return bare


def is_agency(name: str) -> bool:
    """Whether a name is that of an agency, whose texts people wrote."""
    return _AGENCY.fullmatch(name) is not None


def is_medium(name: str) -> bool:
    """Whether a name has a word of media in it: "The Quay Times"."""
    return not _MEDIA.isdisjoint(name.lower().split())


def _without_handles(name: str) -> str:
    bare = _HANDLE.sub("", name).strip(" ,|/")
    return ", ".join(part for piece in bare.split(",") if (part := piece.strip()))


def _is_position(part: str) -> bool:
    """Whether a part of a byline is a position, with nobody's name before it."""
    found = _POSITION.fullmatch(part)
    if found is None:
        return False
    before = _PLACES.sub("", found[1] or found[2] or "").split()
    called = [word for word in before if word[0].isupper() and word.lower() not in _DESKS]
    return len(called) < _FULL


def _is_full(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and not _POSITION.fullmatch(name)


def _is_called(parts: list[str]) -> bool:
    """Whether there is a name of one word, and nothing but a position beside it."""
    return _WORD.fullmatch(parts[0]) is not None and all(map(_is_position, parts[1:]))


def _is_beside(part: str, is_site: Sign) -> bool:
    if _is_position(part) or is_agency(part):
        return True
    is_address = "." in part[:-2] and " " not in part
    is_said = is_medium(part) or part.startswith("The ") or is_address or part.isupper()
    return is_said and is_site(part.removeprefix("The "))
