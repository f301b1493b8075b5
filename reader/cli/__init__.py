"""The command `reader`: arguments in, a screen, a text or a file out.

Results go to standard output, messages to standard error. Exit status: 0 read, 1 failed, 2 wrong
use, 3 nothing readable, 130 stopped by the user.
"""

import gc
import os
import sys
from collections.abc import Sequence

from reader.cli.arguments import Arguments, parse
from reader.errors import EmptyPage, ReaderError
from reader.text import line

FAILED, NOTHING_READABLE, STOPPED = 1, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run `reader` with the words of a command line; the exit status."""
    _quiet_pipe()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except EmptyPage as error:
        return _say(error, NOTHING_READABLE)
    except ReaderError as error:
        return _say(error, FAILED)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not complain of it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:  # noqa: BLE001  the last edge: the user reads a sentence, not a traceback
        return _broken(error, arguments)


def _run(arguments: Arguments) -> int:
    from reader.cli.output import print_text, save_text, wants_screen  # noqa: PLC0415

    _start_log(arguments.log)
    if arguments.save is not None:
        return save_text(arguments)
    if not wants_screen(arguments):
        # One page and out: what a collector would free goes with the process, 20 ms sooner.
        gc.disable()
        return print_text(arguments)
    from reader.cli.screen import show  # noqa: PLC0415  the screen takes ¼ s to import

    return show(arguments)


def _say(error: ReaderError, status: int) -> int:
    sys.stderr.write(f"reader: {line(str(error))}\n")
    _debug(error)
    return status


def _broken(error: Exception, arguments: Arguments) -> int:
    """A mistake of ours: one sentence, and the traceback only where it was asked for."""
    sys.stderr.write(
        f"reader: something broke inside reader ({line(type(error).__name__)}). "
        "Please report it, with the output of READER_DEBUG=1.\n"
    )
    if arguments.log:
        import logging  # noqa: PLC0415

        logging.getLogger("reader").error("broken", exc_info=error)
    _debug(error)
    return FAILED


def _debug(error: BaseException) -> None:
    if os.environ.get("READER_DEBUG") == "1":
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)


def _start_log(path: str) -> None:
    if path:
        import logging  # noqa: PLC0415

        try:
            logging.basicConfig(
                filename=path, level=logging.INFO, format="%(asctime)s %(name)s %(message)s"
            )
        except OSError as error:
            raise ReaderError(f"The log {path} cannot be written: {error.strerror}.") from error


def _quiet_pipe() -> None:
    """`reader … | head` ends without a word, as every filter does."""
    import signal  # noqa: PLC0415

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
