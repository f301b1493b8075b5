"""The command `reader`: arguments in, a screen, a text or a file out.

Results go to standard output, messages to standard error. Exit status: 0 read, 1 failed, 2 wrong
use or a configuration with a mistake, 3 nothing readable, 130 stopped by the user.
"""

import gc
import os
import sys
from collections.abc import Sequence

_LEFT_OUT = ("ipaddress", "ntpath", "tokenize")
"""For addresses in brackets, paths of Windows and the lines of a source: 2 ms."""
FAILED, WRONG_USE, NOTHING_READABLE, STOPPED = 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run `reader` with the words of a command line; the exit status."""
    log = ""
    try:
        _fill_descriptors()
        # Importing modules and reading one page leave no garbage: looking for it takes 20 ms. Those
        # who do more turn collection on again.
        gc.disable()
        # Imported here: an interrupt while modules load ends as quietly as any other.
        from reader.stand_ins import without  # noqa: PLC0415

        with without(_LEFT_OUT):
            from reader.cli.arguments import parse  # noqa: PLC0415
        from reader.cli.verbs import verb  # noqa: PLC0415

        words = sys.argv[1:] if argv is None else argv
        if (command := verb(words)) is not None:
            gc.enable()
            return command(words[1:])
        arguments = parse(words)
        if arguments.log:
            from reader.cli.log import log_to  # noqa: PLC0415  6 ms that few ask for

            log_to(arguments.log)
            # Not before: a log that cannot be written is reported once, by us.
            log = arguments.log
        from reader.cli.run import run  # noqa: PLC0415

        return run(arguments)
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:  # noqa: BLE001  the last edge: the user reads a sentence, not a traceback
        return _failed(error, log)


def _fill_descriptors() -> None:
    """Standard streams that are closed lead nowhere: no file that is opened takes their place."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None:
            os.open(os.devnull, os.O_RDWR)  # the lowest that is free, which is its own
    if sys.stderr is None:
        sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115  for all that is reported
        sys.__stderr__ = sys.stderr  # type: ignore[misc]


def _failed(error: Exception, log: str) -> int:
    """A sentence on standard error; the traceback only where it was asked for."""
    from reader.errors import ConfigError, EmptyPage, ReaderError  # noqa: PLC0415
    from reader.text import line  # noqa: PLC0415

    is_expected = isinstance(error, ReaderError)
    message = str(error) if is_expected else (
        f"something broke inside reader ({type(error).__name__}). "
        "Please report it, with the output of READER_DEBUG=1."
    )  # fmt: skip
    others = error.others if isinstance(error, ConfigError) else ()
    for sentence in (message, *map(str, others)):
        sys.stderr.write(f"reader: {line(sentence)}\n")
    if log:
        import logging  # noqa: PLC0415

        logging.getLogger("reader").error(
            "failed: %s", line(message), exc_info=None if is_expected else error
        )
    if os.environ.get("READER_DEBUG") == "1":
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    if isinstance(error, ConfigError):
        return WRONG_USE
    return NOTHING_READABLE if isinstance(error, EmptyPage) else FAILED
