"""Addresses as they are read, and not as they are sent."""

import unicodedata

from reader.expressions import expression

_UNSEEN = expression(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that Unicode calls ignorable by default: two addresses looked the same."""
_SECOND = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "or", "org"})
"""Labels below those of countries that nobody chose."""
_BEYOND_ASCII = expression(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def readable_address(url: str) -> str:
    """`url` with the letters, marks and figures beyond ASCII that are encoded in it, as browsers
    show it: “…/%E6%BD%AE” is “…/潮”.

    Only for the eye: signs, spaces, what directs text and what is not seen stay encoded, as does
    what is no UTF-8.
    """
    return _BEYOND_ASCII.sub(lambda found: _decoded(found[0]), url) if "%" in url else url


def registered_domain(host: str) -> str:
    """The end of a host from the label on that somebody chose: "quay.co.uk" of
    "news.quay.co.uk"; "" of a host of one label.
    """
    labels = host.split(".")
    chosen = len(labels) - 2
    while chosen > 0 and labels[chosen] in _SECOND:
        chosen -= 1
    return ".".join(labels[chosen:]) if chosen >= 0 else ""


def _decoded(encoded: str) -> str:
    try:
        text = bytes.fromhex(encoded.replace("%", "")).decode()
    except UnicodeDecodeError:
        return encoded
    return text if all(map(_is_seen, text)) else encoded


def _is_seen(char: str) -> bool:
    """Whether a character is a letter, a mark or a figure, and neither blank nor without a form."""
    return unicodedata.category(char)[0] in "LMN" and not _UNSEEN.match(char)
