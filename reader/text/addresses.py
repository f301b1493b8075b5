"""Addresses as they are read, and not as they are sent."""

import unicodedata

from reader.expressions import expression

_BEYOND_ASCII = expression(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def readable_address(url: str) -> str:
    """`url` with the letters, marks and figures beyond ASCII that are encoded in it, as browsers
    show it: “…/%E6%BD%AE” is “…/潮”.

    Only for the eye: signs, spaces and what directs text stay encoded, as does what is no UTF-8.
    """
    return _BEYOND_ASCII.sub(lambda found: _decoded(found[0]), url) if "%" in url else url


def _decoded(encoded: str) -> str:
    try:
        text = bytes.fromhex(encoded.replace("%", "")).decode()
    except UnicodeDecodeError:
        return encoded
    return text if all(unicodedata.category(char)[0] in "LMN" for char in text) else encoded
