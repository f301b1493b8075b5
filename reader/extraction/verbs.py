"""The verbs by which pages say who wrote something, in many languages: "Ada writes", "Ada a dit".

One table for the finder of discussions and for text copies. A final "(a)" is the ending for a
woman, which pages print in brackets where they do not know: "napisał(a)".
"""

from collections.abc import Iterable

SAYING = (
    "says", "said", "writes", "wrote",
    "sagt", "sagte", "schreibt", "schrieb", "meint", "meinte",
    "dit", "a dit", "écrit", "a écrit",
    "dice", "dijo", "escribió",
    "ha detto", "scrive", "ha scritto",
    "diz", "disse", "escreveu",
    "zegt", "zei", "schreef", "schrijft", "schreeft",
    "säger", "skrev", "skriver", "siger", "sagde", "sier",
    "sanoo", "sanoi", "kirjoitti",
    "pisze", "mówi", "napisał(a)", "powiedział(a)",
    "říká", "řekl(a)", "napsal(a)",
    "говорит", "пишет", "сказал(а)", "написал(а)",
    "a spus", "a scris", "írta", "mondta",
    "diyor ki", "dedi ki", "dedi", "yazdı",
)  # fmt: skip
"""After the name of an author."""
COMMENTING = (
    "posted", "commented", "replied", "added", "answered", "responded",
    "kommentierte", "kommentiert", "antwortete",
    "commenté", "répondu",
    "comentó", "respondió",
    "scritto", "commentato", "risposto",
    "comentou",
    "reageerde",
    "kommenterade", "kommenterte",
    "skomentował(a)",
    "прокомментировал(а)", "ответил(а)",
)  # fmt: skip
"""The same where it is said that it was a comment or an answer."""


def alternation(verbs: Iterable[str]) -> str:
    """A pattern of verbs, with any of the endings, for lower-case or case-insensitive matching."""
    return "|".join(
        f"{verb[:-3]}\\(?{verb[-2]}?\\)?" if verb[-1] == ")" else verb for verb in verbs
    )


def spelled(verbs: Iterable[str]) -> frozenset[str]:
    """Each verb in all its forms: "napisał", "napisała" and "napisał(a)"."""
    forms = (
        (verb, verb[:-3], f"{verb[:-3]}{verb[-2]}") if verb[-1] == ")" else (verb,)
        for verb in verbs
    )
    return frozenset(form for each in forms for form in each)
