"""Titles and forms of address that are written before a name, and abbreviated with a full stop."""

import re

from reader.expressions import expression

TITLES = frozenset({
    # English, and what Romance languages write alike
    "dr", "prof", "mr", "mrs", "ms", "mx", "rev", "hon", "capt", "cpt", "lt", "sgt", "col",
    "gen", "maj", "sir", "jr", "sr", "st",
    # German, with the faculty behind a doctor ("Dr. med. Runa Teel")
    "herr", "frau", "hr", "ing", "dipl", "mag", "med", "phil", "jur", "rer", "nat", "habil",
    # Spanish, Portuguese, Italian, French
    "sra", "srta", "dra", "lic", "arq", "eng", "profa", "sig", "dott", "avv", "rag", "geom",
    "arch", "mme", "mlle",
    # Dutch, Czech and Slovak, Polish, Hungarian
    "dhr", "mevr", "drs", "ir", "mgr", "bc", "mudr", "judr", "phdr", "rndr", "doc", "inż",
    "ifj",
    # Turkish, Indonesian, Russian
    "av", "doç", "uzm", "bpk", "hj", "проф",
})  # fmt: skip
"""In lower case, without the full stop."""
_BEFORE = expression(rf"(?:(?:{'|'.join(sorted(TITLES))})\.[\s-]?)+", re.IGNORECASE)


def untitled(text: str) -> str:
    """A text without the titles that it begins with, whose full stops end no sentence."""
    titles = _BEFORE.match(text)
    return text[titles.end() :] if titles else text
