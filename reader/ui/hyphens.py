"""Where words of a language may be parted: by pyphen, where it is installed."""

from collections.abc import Callable, Sequence
from functools import lru_cache

MISSING = "To part words: pip install 'article-reader[hyphens]' (pyphen)"


def parting(lang: str) -> Callable[[str], Sequence[int]] | None:
    """Where a word of a language may be parted, None where that is not known.

    "de-AT" is as "de" where nothing is known of it alone.
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
    """Whether words can be parted at all."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("pyphen") is not None
