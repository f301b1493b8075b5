"""Normalises spellings of a date: case, digits of any script, signs, joiners."""

import unicodedata

from reader.text import fold

_SIGNS = (
    dict.fromkeys("‐‑‒–—−־", "-")
    | dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("،、", ",")
    | dict.fromkeys("。॰", ".")
    # A geresh marks an abbreviation like a full stop; a degree sign an Italian ordinal.
    | dict.fromkeys("׳״°", "")
    # One letter with two code points, as on Arabic and Persian keyboards.
    | {"ي": "ی", "ى": "ی", "ك": "ک", "ς": "σ", "ı": "i", "ſ": "s"}
)


class _Letters(dict[int, str]):
    """A table for `str.translate` that is filled as characters occur."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _SIGNS:
            plain = _SIGNS[char]
        elif unicodedata.category(char) == "Cf":
            plain = ""
        else:
            digit = unicodedata.decimal(char, None)
            plain = unicodedata.normalize("NFKC", char).lower() if digit is None else str(digit)
            # Marks that have no composed form with their letter: tones, nuktas, harakat.
            plain = "".join(_SIGNS.get(c, c) for c in plain if not unicodedata.combining(c))
        self[code] = plain
        return plain


_LETTERS = _Letters()


def normal(text: str) -> str:
    """`text` in lower case with ASCII digits and plain signs; letters keep their diacritics."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return unicodedata.normalize("NFC", text).translate(_LETTERS)


def unspaced(text: str) -> bool:
    """Whether `text` begins in a script without spaces: Thai, Lao, kana, Han, Hangul."""
    char = text[:1]
    return (
        "\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"
    )


def bare(word: str) -> str:
    """`word` without diacritics, for pages that omit them."""
    return word if word.isascii() else normal(fold(word))
