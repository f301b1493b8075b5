"""Hyphenation by language: by pyphen, if it is installed."""

from collections.abc import Callable, Sequence
from functools import lru_cache

MISSING = "to hyphenate: pip install 'article-reader[hyphens]'"


def parting(lang: str) -> Callable[[str], Sequence[int]] | None:
    """A function that hyphenates words of a language, None if there is none.

    "de-AT" is treated as "de" if it has no patterns of its own.
    """
    if why_not(lang):
        return None
    import pyphen  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415  an extra

    name = pyphen.language_fallback(lang.replace("-", "_"))
    # Two letters at the least stay on either side, as hunspell's own dictionaries ask for.
    known = pyphen.Pyphen(lang=name, left=2, right=2)

    @lru_cache(4096)
    def places(word: str) -> tuple[int, ...]:
        return tuple(known.positions(word.lower()))

    return places


def why_not(lang: str) -> str:
    """Why words of a language cannot be hyphenated, "" if they can."""
    if not lang:
        return "the page names no language to part words by"
    try:
        import pyphen  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415  an extra
    except ImportError:
        return MISSING
    known = pyphen.language_fallback(lang.replace("-", "_"))
    return "" if known else f"no hyphenation is known for “{lang}”"
