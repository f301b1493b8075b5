"""Cleaning, folding and measuring text.

Every string from outside passes through `clean` (or `line`, which calls it) once, on its way into
the model.
"""

import re
import unicodedata
from collections.abc import Sequence

from reader.expressions import expression
from reader.text.scripts import HAN_LETTERS, PERHAPS_UNSPACED, SOUTHERN_LETTERS
from reader.values import NamedTuple

# By character class and never by the grammar of escape sequences: a pattern for sequences can leave
# a remainder behind, a class cannot (CWE-150; CVE-2021-42574 for the bidi overrides).
_DROPPED = (
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20),     # C0 except tab and line breaks
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
    """`text` without any character that could control a terminal or reorder a line.

    Dropped: C0 except tab and line feed, DEL, C1, bidi overrides and isolates, U+FEFF, U+FFF9–FFFB,
    tag characters. CR, CRLF, NEL, U+2028 and U+2029 become a line feed, a lone surrogate U+FFFD.
    Everything else is kept, including joiners and direction marks.
    """
    # Most texts are printable, and the pattern takes twice as long to find that out.
    if is_printable(text) or not _UNCLEAN.search(text):
        return text
    return text.replace("\r\n", "\n").translate(_TABLE)


def is_printable(text: str) -> bool:
    """The same as `str.isprintable`, which looks each character up: for a paragraph in ASCII that
    takes four times as long as to replace all that are not printable.
    """
    if len(text) > _SHORT and text.isascii():
        written = text.encode()
        return written.translate(_VISIBLE) == written
    return text.isprintable()


_SHORT, _VISIBLE = 40, bytes(code if 0x20 <= code < 0x7F else 0x20 for code in range(0x100))
_SPACE = expression(r"[ \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_OGHAM = "\u1680"


def line(text: str) -> str:
    """`text` cleaned and on one line: any run of white space is one space, none at the ends."""
    if text.isascii():
        if len(text) <= _SHORT and text.isprintable() and "  " not in text:
            return text.strip(" ")  # most are names, dates and labels
        plain = text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text
        if is_printable(plain):
            return " ".join(plain.split()) if "  " in plain else plain.strip(" ")
    plain = clean(text)
    # Splitting takes a quarter of the time, but also splits at a space that is a letter here.
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
    """A table for `str.translate` that maps one character to one, so that offsets stay valid."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _QUOTES.get(char, char).lower()
        folded = _base(plain) if len(plain) == 1 else char
        self[code] = folded
        return folded


def _base(char: str) -> str:
    """The letter without its accents. Kana keep their voicing marks: か and が are two letters.

    A character canonically equivalent to another (a compatibility ideograph, U+F900) becomes that
    one.
    """
    parts = unicodedata.normalize("NFD", char)
    accents = all(map(unicodedata.combining, parts[1:]))
    return parts[0] if accents and not "\u3040" <= char <= "\u30ff" else char


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` for comparison: lower case, no diacritics, plain quotes, and exactly the same length.

    Characters whose folding would change the length (ß, İ, ligatures) are left as they are.
    """
    if text.isascii():
        return text.lower()
    # Character by character takes ten times as long, and most texts have few that are not ASCII.
    signs = {*beyond_ascii(text)}
    if len(signs) > _FEW:
        return text.translate(_FOLDING)
    plain = text
    for sign in signs:
        folded = _FOLDING[ord(sign)]
        if folded.lower() != folded:  # İ, which is left as it is
            return text.translate(_FOLDING)
        plain = plain.replace(sign, folded)
    return plain.lower()


_FEW = 8
_ASCII = bytes(range(128))
_PARTED = bytes(code if chr(code).isalnum() or code == 0x5F else 0x20 for code in range(128)) * 2
"""A table that turns ASCII into spaces, except letters, digits and "_"."""
_WORD = expression(r"\w+")


def beyond_ascii(text: str) -> str:
    """The non-ASCII characters of a text, in order; a pattern takes ten times as long."""
    return _decoded(_beyond_ascii(text))


def _beyond_ascii(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII)


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")


def alphanumerics(text: str) -> list[str]:
    r"""The matches of `\w+` in a text; the pattern itself takes five times as long on ASCII."""
    if text.isascii():
        return text.encode().translate(_PARTED).decode().split()
    return _WORD.findall(text)


def flattened(text: str) -> str:
    """The words of a text, folded and without signs, to compare it with others."""
    return " ".join(alphanumerics(fold(text)))


def is_web(url: str) -> bool:
    """Whether `url` is an absolute http or https address, its scheme in upper or lower case."""
    return url[:8].lower().startswith(("http://", "https://"))


def is_openable(url: str) -> bool:
    """Whether `url` is a link that may be opened: a web address or a mailto link."""
    return is_web(url) or url[:7].lower() == "mailto:"


def numbered(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: "1 page", "2 pages", "1,204 replies" (`plural`, if irregular)."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def cells(text: str) -> int:
    """The width of `text` in terminal cells, as the screen counts them."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  10 ms that plain text never needs

    return cell_len(text)


_HAN, _UNSPACED = f"[{HAN_LETTERS}]", f"[{SOUTHERN_LETTERS}]"
_PERHAPS_WITHOUT_SPACE = expression(f"[{PERHAPS_UNSPACED}]")
_BYTES = expression(rb"\xe2[\x9c-\xbf]|[\xe0\xe1\xe3-\xf4]")
"""One of these is in the UTF-8 of all that it finds. Few texts in Latin letters have one, and it is
compiled in a tenth of the time."""
HAN_WORD, UNSPACED_WORD = 2, 4
"""Characters counted as one word. The IReST texts, the same in every language, have 1.6 characters
a word in Chinese, 1.8 in Japanese, 4.7 in the mean of all (Trauzettel-Klosinski and Dietz 2012);
Thai, which is not among them, has 3.4 by our own count."""


class Lengths(NamedTuple):
    """The length of a text, by kind of script."""

    spaced: int
    """Words in scripts that separate words by spaces."""
    han: int
    """Characters of Han and kana."""
    unspaced: int
    """Characters of alphabets that do not put spaces between words."""


def lengths(text: str) -> Lengths:
    """The length of a text, counted apart for scripts with and without spaces between words."""
    han = unspaced = 0
    if not text.isascii() and _PERHAPS_WITHOUT_SPACE.search(text):
        han, unspaced = len(re.findall(_HAN, text)), len(re.findall(_UNSPACED, text))
    if not han and not unspaced:
        return Lengths(len(text.split()), 0, 0)
    others = re.sub(_UNSPACED, " ", re.sub(_HAN, " ", text)).split()
    # Full stops and brackets between such characters separate nothing and are not words.
    return Lengths(sum(any(map(str.isalnum, part)) for part in others), han, unspaced)


def may_be_unspaced(text: str) -> bool:
    """Whether a text may have letters of a script without spaces between words: a quick test."""
    rest = _beyond_ascii(text)
    return bool(_BYTES.search(rest) and _PERHAPS_WITHOUT_SPACE.search(_decoded(rest)))


def words(text: str, parts: Sequence[str] | None = None) -> int:
    """The number of words: stretches between spaces, or an estimate by characters without spaces.

    `parts` is the text split at white space, if that has been done already.

    A dash between spaces counts, as it does for `wc`: the choice of the article is tuned to this.
    """
    # The pattern takes as long over ASCII as over the few other characters of most texts.
    if text.isascii() or not may_be_unspaced(text):
        return len(text.split() if parts is None else parts)
    spaced, han, unspaced = lengths(text)
    return spaced + -(-han // HAN_WORD) + -(-unspaced // UNSPACED_WORD)
