"""Text on standard output, or in a file."""

import os
import sys
from contextlib import suppress

from reader.cli.arguments import Arguments
from reader.cli.pages import explanation_now, reading_now
from reader.errors import SaveError
from reader.save import Options, format_for, format_named, save_as
from reader.save.facts import WIDTH


def print_text(arguments: Arguments) -> int:
    """The text to standard output."""
    reading = reading_now(arguments)
    text = format_named(arguments.format or "txt").write(reading, _options(arguments))
    put_out(text if text.endswith("\n") else text + "\n")
    return 0


def print_explanation(arguments: Arguments) -> int:
    """What of the page is not in the article, and why, to standard output."""
    from reader.save.explained import json, text  # noqa: PLC0415  nobody else needs it

    made = explanation_now(arguments)
    write = json if arguments.format == "json" else text
    put_out(write(made, _options(arguments)))
    return 0


def save_text(arguments: Arguments) -> int:
    """The text to a file; its path to standard output."""
    wanted = arguments.save or ""
    chosen = format_named(arguments.format) if arguments.format else format_for(wanted)
    reading = reading_now(arguments)
    put_out(f"{save_as(reading, wanted, chosen, _options(arguments))}\n")
    return 0


def put_out(text: str) -> None:
    """Text to whatever standard output is: what it cannot show it gets as a number.

    `reader … | head` ends here without a word, and well: whoever reads it has what it wanted.
    """
    if sys.stdout is None:
        raise SaveError("Standard output is closed.")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
        raise SystemExit(0) from None
    except OSError as error:
        _drop_the_rest()
        why = (error.strerror or "it is closed").lower()
        raise SaveError(f"Standard output cannot be written: {why}.") from error


def _drop_the_rest() -> None:
    """Send what is still to be written nowhere: Python tries it again at its end, and complains."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _options(arguments: Arguments) -> Options:
    width = WIDTH if arguments.width is None else arguments.width
    return Options(width=width, article=arguments.article, comments=arguments.comments)
