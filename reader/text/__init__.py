"""One place for characters: what may enter the model, how they fold, how wide and long text is.

Every string from outside passes `clean` (or `line`, which calls it) once, on its way in.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from reader.expressions import expression
from reader.text.scripts import HAN_LETTERS, PERHAPS_UNSPACED, SOUTHERN_LETTERS

# By character class and never by the grammar of escape sequences: a pattern for sequences leaves
# tails behind, a class cannot (CWE-150; CVE-2021-42574 for the bidi overrides).
_DROPPED = (
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20),     # C0 but tab and line breaks
    *range(0x7F, 0xA0),                                     # DEL and C1
    *range(0x202A, 0x202F), *range(0x2066, 0x206A),         # bidi embeddings and isolates
    0xFEFF, *range(0xFFF9, 0xFFFC),                         # byte order mark, annotations
    *range(0xE0000, 0xE0080),                               # tag characters
)  # fmt: skip
_TABLE: dict[int, str | None] = dict.fromkeys(_DROPPED)
# Separators become the line break they stand for; a lone surrogate cannot be written to a file.
_TABLE |= {0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_TABLE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_UNCLEAN = expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """`text` without any character that could act on a terminal or reorder a line.

    Dropped: C0 but tab and line feed, DEL, C1, bidi overrides and isolates, U+FEFF, U+FFF9–FFFB,
    tag characters. CR, CRLF, NEL, U+2028 and U+2029 become a line feed, a lone surrogate U+FFFD.
    Everything else is kept, joiners and direction marks too.
    """
    # Most texts are printable, and a pattern takes twice as long to say so.
    if text.isprintable() or not _UNCLEAN.search(text):
        return text
    return text.replace("\r\n", "\n").translate(_TABLE)


_SPACE = expression(r"[ \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_OGHAM = "\u1680"


def line(text: str) -> str:
    """`text` cleaned and on one line: any white space is one space, none at the ends."""
    if text.isascii():
        plain = text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
        if plain.isprintable():
            return " ".join(plain.split()) if "  " in plain else plain.strip(" ")
    plain = clean(text)
    # To split takes a quarter of the time, and knows one space more that is a letter here.
    if _OGHAM in plain:
        return _SPACE.sub(" ", plain).strip(" ")
    return " ".join(plain.split())


_QUOTES = (
    dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’‚", "'")
    | dict.fromkeys("‐‑–—", "-")
    | {"\u00a0": " "}
)


class _Folding(dict[int, str]):
    """One character to one character: offsets in folded text are offsets in the text."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _QUOTES.get(char, char).lower()
        folded = _base(plain) if len(plain) == 1 else char
        self[code] = folded
        return folded


def _base(char: str) -> str:
    """The letter under its accents. Kana keep their voicing marks: か and が are two letters.

    A character that is another by canonical equivalence (a compatibility ideograph, U+F900) is it.
    """
    parts = unicodedata.normalize("NFD", char)
    accents = all(map(unicodedata.combining, parts[1:]))
    return parts[0] if accents and not "\u3040" <= char <= "\u30ff" else char


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` for comparing: lower case, no diacritics, plain quotes; of exactly the same length.

    Characters whose folding would change the length (ß, İ, ligatures) stay as they are.
    """
    if text.isascii():
        return text.lower()
    # Sign by sign it takes ten times as long, and most texts have few that are not ASCII.
    signs = {*beyond_ascii(text)}
    if len(signs) > _FEW:
        return text.translate(_FOLDING)
    plain = text
    for sign in signs:
        folded = _FOLDING[ord(sign)]
        if folded.lower() != folded:  # İ, which stays as it is
            return text.translate(_FOLDING)
        plain = plain.replace(sign, folded)
    return plain.lower()


_FEW = 8
_ASCII = bytes(range(128))
_PARTED = bytes(code if chr(code).isalnum() or code == 0x5F else 0x20 for code in range(128)) * 2
"""All but letters, digits and "_" as spaces, for ASCII."""
_WORD = expression(r"\w+")


def beyond_ascii(text: str) -> str:
    """The signs of a text that are not ASCII, in order; a pattern takes ten times as long."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return rest.decode("utf-8", "surrogatepass")


def alphanumerics(text: str) -> list[str]:
    r"""What `\w+` finds in a text, which takes five times as long over ASCII."""
    if text.isascii():
        return text.encode().translate(_PARTED).decode().split()
    return _WORD.findall(text)


def is_web(url: str) -> bool:
    """Whether `url` is an absolute address of the web, its scheme in any case."""
    return url[:8].lower().startswith(("http://", "https://"))


def is_openable(url: str) -> bool:
    """Whether `url` is a link a reader may follow: of the web, or to write to somebody."""
    return is_web(url) or url[:7].lower() == "mailto:"


def numbered(count: int, one: str, many: str = "") -> str:
    """So many of something: "1 page", "2 pages", "1,204 replies" (`many`, where it is not by s)."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def cells(text: str) -> int:
    """How many terminal cells `text` takes, as the screen counts them."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  10 ms that plain text never needs

    return cell_len(text)


_HAN, _UNSPACED = f"[{HAN_LETTERS}]", f"[{SOUTHERN_LETTERS}]"
_PERHAPS_WITHOUT_SPACE = expression(f"[{PERHAPS_UNSPACED}]")
HAN_WORD, UNSPACED_WORD = 2, 4
"""Signs that count as a word. The IReST texts, the same in every language, have 1.6 signs a word in
Chinese, 1.8 in Japanese, 4.7 in the mean of all (Trauzettel-Klosinski and Dietz 2012); Thai, which
is not among them, has 3.4 by our own count."""


class Lengths(NamedTuple):
    """How much of each kind a text holds."""

    spaced: int
    """Words of scripts that part them by space."""
    han: int
    """Signs of Han and kana."""
    unspaced: int
    """Signs of alphabets without space between words."""


def lengths(text: str) -> Lengths:
    """What a text holds of scripts with and without space between words."""
    han = unspaced = 0
    if not text.isascii() and _PERHAPS_WITHOUT_SPACE.search(text):
        han, unspaced = len(re.findall(_HAN, text)), len(re.findall(_UNSPACED, text))
    if not han and not unspaced:
        return Lengths(len(text.split()), 0, 0)
    others = re.sub(_UNSPACED, " ", re.sub(_HAN, " ", text)).split()
    # Between signs stand full stops and brackets, which part nothing and are no words.
    return Lengths(sum(any(map(str.isalnum, part)) for part in others), han, unspaced)


def words(text: str, parts: Sequence[str] | None = None) -> int:
    """The words of a text: what stands between spaces, or so many signs where there are none.

    `parts` is the text split at white space, where that is done already.

    A dash between spaces counts, as it does for `wc`: what the choice of the article is tuned to.
    """
    # A pattern takes as long over the signs in ASCII as over the few others of most texts.
    if text.isascii() or not _PERHAPS_WITHOUT_SPACE.search(beyond_ascii(text)):
        return len(text.split() if parts is None else parts)
    spaced, han, unspaced = lengths(text)
    return spaced + -(-han // HAN_WORD) + -(-unspaced // UNSPACED_WORD)
