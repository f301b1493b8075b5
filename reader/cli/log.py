"""What happens, in a file the user named: where a page came from and what was found in it."""

import logging
import sys
from contextlib import suppress

from reader.errors import ReaderError
from reader.model import Page, Reading
from reader.text import line

_LOG = logging.getLogger("reader.cli")


class _Log(logging.FileHandler):
    """A file of what happens. That nothing more can be written is told once, in a sentence."""

    _is_lost = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._is_lost:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  as logging calls it
        self._is_lost = True
        sys.stderr.write(f"reader: {_unwritten(self.baseFilename, sys.exc_info()[1])}\n")
        # What is held would be tried again as the program ends.
        with suppress(OSError, ValueError):
            self.close()


def log_to(path: str) -> None:
    """Write what reader does to a file, from now on. ReaderError if it cannot be written."""
    try:
        handler = _Log(path, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ReaderError(_unwritten(path, error)) from error
    logging.basicConfig(handlers=[handler], format="%(asctime)s %(name)s %(message)s")
    # Only our own: the libraries' chatter would bury it.
    logging.getLogger("reader").setLevel(logging.INFO)


def _unwritten(path: str, error: BaseException | None) -> str:
    why = getattr(error, "strerror", None) or "It is not a file name"
    return f"The log {line(path)} cannot be written: {why[:1].lower()}{why[1:]}."


def log_page(page: Page) -> None:
    """What was fetched."""
    where = page.url or "a file or standard input"
    _LOG.info("%s: %d bytes, %s", line(where), len(page.body), page.media_type or "no type given")


def log_reading(reading: Reading) -> None:
    """What was found."""
    words = len(reading.article.text.split())
    claimed = "" if reading.claimed is None else f" of {reading.claimed} claimed"
    read_by = f", read as {reading.source}" if reading.source else ""
    _LOG.info("%d words, %d comments%s%s", words, len(reading.comments), claimed, read_by)
    for note in reading.notes:
        _LOG.info("note: %s", note)
