"""Text on standard output, or in a file."""

import os
import sys
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.pages import reading_now
from reader.save import FORMATS, Format, Options

_PLAIN_WIDTH = 78
"""The width of printed text where no terminal says more: a line of mail."""


def wants_screen(arguments: Arguments) -> bool:
    """Whether there is a terminal to draw on and nobody asked for plain text."""
    if arguments.print or arguments.format:
        return False
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("dumb", "")


def print_text(arguments: Arguments) -> int:
    """The text to standard output."""
    reading = reading_now(arguments)
    chosen = _format(arguments.format or "txt")
    text = chosen.write(reading, _options(arguments))
    # A terminal that cannot show a character gets its number and not a traceback.
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()
    return 0


def save_text(arguments: Arguments) -> int:
    """The text to a file; its path to standard output."""
    wanted = arguments.save or ""
    target = Path(wanted)
    folder = wanted.endswith("/") or target.is_dir()
    chosen = _format(arguments.format) if arguments.format else _by_suffix(target, folder=folder)
    reading = reading_now(arguments)
    text = chosen.write(reading, _options(arguments))
    from reader.save.write import save  # noqa: PLC0415  what prints need not save

    path = save(text, target, title=reading.article.title, suffix=chosen.suffix, folder=folder)
    sys.stdout.write(f"{path}\n")
    return 0


def _options(arguments: Arguments) -> Options:
    width = _PLAIN_WIDTH if arguments.width is None else arguments.width
    return Options(width=width, article=arguments.article, comments=arguments.comments)


def _format(name: str) -> Format:
    return next(known for known in FORMATS if known.name == name)


def _by_suffix(target: Path, *, folder: bool) -> Format:
    """The format a name asks for; text for a folder and for names that say nothing."""
    if folder:
        return _format("txt")
    return next(
        (known for known in FORMATS if known.suffix == target.suffix.lower()), _format("txt")
    )
