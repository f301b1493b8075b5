"""Hyphenation by language: by pyphen, if it is installed."""

from collections.abc import Callable, Sequence
from functools import lru_cache

MISSING = "To part words: pip install 'article-reader[hyphens]' (pyphen)"


def parting(lang: str) -> Callable[[str], Sequence[int]] | None:
    """A function that hyphenates words of a language, None if there is none.

    "de-AT" is treated as "de" if it has no patterns of its own.
    """
    try:
        import pyphen  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415  an extra
    except ImportError:
        return None
    name = pyphen.language_fallback(lang.replace("-", "_")) if lang else None
    if name is None:
        return None
    # Two letters at the least stay on either side, as hunspell's own dictionaries ask for.
    known = pyphen.Pyphen(lang=name, left=2, right=2)

    @lru_cache(4096)
    def places(word: str) -> tuple[int, ...]:
        return tuple(known.positions(word.lower()))

    return places


def is_installed() -> bool:
    """Whether hyphenation is available."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("pyphen") is not None
