"""Hints in as few lines as hold them."""

from collections.abc import Iterable

from reader.text import cells


def filled(words: Iterable[str], width: int) -> list[str]:
    """Lines of so many cells with a dot between words, none of which is broken."""
    lines: list[str] = []
    for word in words:
        if lines and cells(f"{lines[-1]} · {word}") <= width:
            lines[-1] += f" · {word}"
        else:
            lines.append(word)
    return lines
