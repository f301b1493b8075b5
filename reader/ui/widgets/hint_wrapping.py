"""Wrap hints into as few lines as possible."""

from collections.abc import Iterable

from reader.text import cells


def filled(words: Iterable[str], width: int) -> list[str]:
    """Lines of at most so many cells, with a dot between hints, none of which is broken."""
    lines: list[str] = []
    for word in words:
        if lines and cells(f"{lines[-1]} · {word}") <= width:
            lines[-1] += f" · {word}"
        else:
            lines.append(word)
    return lines
