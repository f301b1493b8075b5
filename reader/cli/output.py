"""Write text to standard output or to a file."""

import os
import sys
from contextlib import suppress
from dataclasses import replace

from reader.cli.arguments import Arguments
from reader.cli.pages import DEMO_URL, explanation_now, page_now, understood_now
from reader.cli.pseudonym_key import key_in
from reader.cli.terminal_ascii import for_terminal
from reader.errors import BROKE_OFF, CUT_OFF, RECOVERED, SaveError
from reader.fetch.addresses import safe_url
from reader.model import Reading
from reader.save import FORMATS, Format, Options, format_for, format_named, save_as, written
from reader.save.facts import WIDTH, provenance
from reader.text import line


def print_text(arguments: Arguments) -> int:
    """Print the text. Raises SaveError for a format of bytes."""
    chosen = format_named(arguments.format or "txt")
    if chosen.name == "epub" and sys.stdout is not None and sys.stdout.isatty():
        raise SaveError("A book cannot be shown as text; --save writes it to a file.")
    reading, _, options = _reading(arguments, chosen, width_for_output(arguments.width))
    output = written(reading, chosen, options)
    if isinstance(output, str) and chosen.name == "txt":
        output = for_terminal(output, arguments.ascii)
    put_out(output if isinstance(output, bytes) or output.endswith("\n") else output + "\n")
    return _status(reading)


def print_schema() -> int:
    """Print the JSON schema."""
    from importlib.resources import files  # noqa: PLC0415

    put_out(files("reader").joinpath("record", "schema.json").read_text("utf-8"))
    return 0


def _reading(arguments: Arguments, chosen: Format, width: int) -> tuple[Reading, Format, Options]:
    """The reading, and the options for writing it."""
    page = page_now(arguments)
    options = _options(arguments, width)
    if chosen.tells_where_from:
        source = DEMO_URL if arguments.demo else safe_url(arguments.location)
        options = replace(options, provenance=provenance(page, line(source)))
    return understood_now(arguments, page).reading, chosen, options


def print_explanation(arguments: Arguments) -> int:
    """Print what is not in the article, and why."""
    from reader.save.explained import json, text  # noqa: PLC0415  nobody else needs it

    explanation = explanation_now(arguments)
    options = _options(arguments, width_for_output(arguments.width))
    if arguments.format == "json":
        put_out(json(explanation, options))
    else:
        put_out(for_terminal(text(explanation, options), arguments.ascii))
    return 0


def save_text(arguments: Arguments) -> int:
    """Save the text to a file and print the file's path."""
    wanted = arguments.save or ""
    chosen = format_named(arguments.format) if arguments.format else format_for(wanted)
    width = WIDTH if arguments.width is None else arguments.width
    reading, _, options = _reading(arguments, chosen, width)
    path = save_as(reading, wanted, chosen, options)
    put_out(f"{path}\n")
    # Under the ending of another format a program may open it as what it is not.
    named = next((known.name for known in FORMATS if known.suffix == path.suffix.lower()), "")
    if named not in ("", chosen.name):
        sys.stderr.write(
            f"reader: It is written as {chosen.name}, as --format says, and named like {named}.\n"
        )
    return _status(reading)


def _status(reading: Reading) -> int:
    """The exit status, with a sentence for whatever is not there to its end: 1 for what was
    recovered from a damaged file, or came before the transfer broke off, 0 for a file that is cut
    off, as all that is in it was read.
    """
    partial = [note for note in reading.notes if CUT_OFF in note or BROKE_OFF in note]
    for note in partial[:1]:
        sys.stderr.write(f"reader: {note}\n")
    return int(any(note == RECOVERED or BROKE_OFF in note for note in partial))


def put_out(text: str | bytes) -> None:
    """Write text to standard output; what its encoding lacks is written as a number.

    `reader … | head` ends silently and with success: the program it feeds has what it wanted.
    """
    if sys.stdout is None:
        raise SaveError("Standard output is closed.")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        if isinstance(text, bytes):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
        raise SystemExit(0) from None
    except OSError as error:
        _drop_the_rest()
        reason = (error.strerror or "it is closed").lower()
        raise SaveError(f"Standard output cannot be written: {reason}.") from error


def _drop_the_rest() -> None:
    """Redirect remaining output to nowhere: Python would retry it on exit, and complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def width_for_output(width: int | None) -> int:
    """The width of lines on standard output: as asked for, else as usual, but no wider than the
    terminal. Files and pipes always get the usual width.
    """
    if width is not None:
        return width
    if sys.stdout is None or not sys.stdout.isatty():
        return WIDTH
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDTH
    return min(WIDTH, columns or WIDTH)


def _options(arguments: Arguments, width: int) -> Options:
    return Options(
        width=width,
        article=arguments.article,
        comments=arguments.comments,
        pseudonyms=arguments.pseudonyms,
        key=key_in(arguments.pseudonym_key),
    )
