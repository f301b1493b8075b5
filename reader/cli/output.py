"""Text on standard output, or in a file."""

import signal
import sys

from reader.cli.arguments import Arguments
from reader.cli.pages import explanation_now, reading_now
from reader.save import Options, format_for, format_named, save_as
from reader.save.facts import WIDTH


def print_text(arguments: Arguments) -> int:
    """The text to standard output."""
    reading = reading_now(arguments)
    text = format_named(arguments.format or "txt").write(reading, _options(arguments))
    _write(text if text.endswith("\n") else text + "\n")
    return 0


def print_explanation(arguments: Arguments) -> int:
    """What of the page is not in the article, and why, to standard output."""
    from reader.save.explained import json, text  # noqa: PLC0415  nobody else needs it

    made = explanation_now(arguments)
    write = json if arguments.format == "json" else text
    _write(write(made, _options(arguments)))
    return 0


def save_text(arguments: Arguments) -> int:
    """The text to a file; its path to standard output."""
    wanted = arguments.save or ""
    chosen = format_named(arguments.format) if arguments.format else format_for(wanted)
    reading = reading_now(arguments)
    _write(f"{save_as(reading, wanted, chosen, _options(arguments))}\n")
    return 0


def _write(text: str) -> None:
    """Text to whatever standard output is: what it cannot show it gets as a number."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    _end_with_the_pipe()
    sys.stdout.write(text)
    sys.stdout.flush()


def _end_with_the_pipe() -> None:
    """`reader … | head` ends without a word, as every filter does.

    Not sooner: a process that reads the page and dies must not take us along, nor may a clipboard
    program that leaves the screen early.
    """
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _options(arguments: Arguments) -> Options:
    width = WIDTH if arguments.width is None else arguments.width
    return Options(width=width, article=arguments.article, comments=arguments.comments)
