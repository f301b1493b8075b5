"""Rules out most texts for patterns of words in many languages, which take milliseconds to compile.

Only texts in Latin letters are ruled out: others may have words that do not begin after a space.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from reader.expressions import expression

BEGUN = 4
"""How many letters of a word are compared: what follows may be an ending."""
_WORD = expression(r"[^\W\d_]+")
_ESCAPES = expression(r"\\.")


@cache
def beginnings(pattern: str) -> frozenset[str]:
    """The beginnings of the words that are written in a pattern, in small letters."""
    found = {word[:BEGUN] for word in _WORD.findall(_ESCAPES.sub(" ", pattern).lower())}
    # Where case is ignored, the Turkish letter is also an "i".
    return frozenset(found | {begun.replace("ı", "i") for begun in found})


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin, and each is one letter if made small."""
    return text.isascii() or not any(
        sign > _LAST or sign in _UNLIKE for sign in text if sign > "\x7f" and sign.isalpha()
    )


_LAST = "\u024f"
"""The last Latin letter, but for those with two accents."""
_UNLIKE = "\u0130\u0131\u017f"
"""Letters that are also another where case is ignored: the Turkish ones, and the long s."""


def words_begun(text: str) -> list[str]:
    """The beginnings of the words of a text, in small letters."""
    return [word[:BEGUN] for word in _WORD.findall(text.lower())]


def first_begun(text: str) -> str:
    """The beginning of the first word of a text, in small letters; "" for none."""
    found = _WORD.search(text.lower())
    return found[0][:BEGUN] if found else ""


_FOLDED = "\u212a\u212b\u03f4"
"""Signs for Kelvin, Ångström and theta, which are the letters when they are made small."""


def as_written(begun: str) -> Iterator[str]:
    """All that is `begun` in small letters."""
    forms = ({low, low.upper(), low.title(), *_FOLDED} for low in begun)
    spelled = (
        [form for form in written if form.lower() == low]
        for low, written in zip(begun, forms, strict=True)
    )
    return map("".join, product(*spelled))
