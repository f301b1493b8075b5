"""Scripts that do not put spaces between words: their ranges, for use in character classes, and
whether a text is in one.
"""

KANA = "\u3040-\u30ff"
KANA_AND_HAN = f"{KANA}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Whole Unicode blocks, with their marks and punctuation."""
RARE_HAN = "\U00020000-\U0003ffff"
NARROW_KANA = "\uff66-\uff9f"
SOUTHERN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer."""
KOREAN = "\u1100-\u11ff\uac00-\ud7a3"
"""Korean separates words by spaces, but attaches endings to them."""
UNSPACED = f"{SOUTHERN}{KANA_AND_HAN}{RARE_HAN}"
HAN_LETTERS = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Han and kana, letters only: these are counted."""
SOUTHERN_LETTERS = "\u0e00-\u0e4e\u0e80-\u0ece\u0f00-\u0fbc\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
"""Thai, Lao, Tibetan, Burmese and Khmer letters and their marks: these are counted likewise."""
PERHAPS_UNSPACED = "^\x00-\u0dff\u1e00-\u26ff\ufe0f\ufffd"
"""A larger class that contains both: all but the letters and signs that are frequent beside others.
The more characters are named, the slower it is to compile: the exact ones take 5 ms, and a page
without such characters should not wait for them."""


def is_dense(text: str) -> bool:
    """Whether a text is mostly in signs of which one says as much as two or three letters: Han,
    kana and Korean. Its beginning is examined.
    """
    if text.isascii():
        return False
    beginning = text[:_EXAMINED]
    return 2 * sum(sign >= _DENSE for sign in beginning) > len(beginning)


_EXAMINED = 60
_DENSE = "\u2e80"
"""Where these scripts begin; the few others behind it are rare."""
