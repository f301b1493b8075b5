"""How much a run of text says, in any script."""

import re

_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that put no space between words."""


def words(text: str) -> int:
    """The words of a text; two characters count as one where the script does not part words."""
    spaced = len(text.split())
    if text.isascii():
        return spaced
    unspaced = len(_UNSPACED.findall(text))
    return spaced + unspaced // 2
