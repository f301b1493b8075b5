"""The log file a user can ask for: where each page came from, and what was found in it."""

import logging
import sys
from contextlib import suppress

from reader.errors import ReaderError
from reader.model import Page, Reading
from reader.text import line

_LOG = logging.getLogger("reader.cli")


class _Log(logging.FileHandler):
    """A log file. If it can no longer be written, that is reported once, in a sentence."""

    _is_lost = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._is_lost:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  as logging calls it
        self._is_lost = True
        sys.stderr.write(f"reader: {_unwritten(self.baseFilename, sys.exc_info()[1])}\n")
        # A buffered line would be tried again when the program ends.
        with suppress(OSError, ValueError):
            self.close()


def log_to(path: str) -> None:
    """Log to a file from now on. Raises ReaderError if it cannot be written."""
    try:
        handler = _Log(path, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ReaderError(_unwritten(path, error)) from error
    logging.basicConfig(handlers=[handler], format="%(asctime)s %(name)s %(message)s")
    # Only our own messages: those of libraries would bury them.
    logging.getLogger("reader").setLevel(logging.INFO)


def _unwritten(path: str, error: BaseException | None) -> str:
    reason = getattr(error, "strerror", None) or "It is not a file name"
    return f"The log {line(path)} cannot be written: {reason[:1].lower()}{reason[1:]}."


def log_page(page: Page) -> None:
    """Log what was fetched."""
    source = page.url or "a file or standard input"
    _LOG.info("%s: %d bytes, %s", line(source), len(page.body), page.media_type or "no type given")


def log_reading(reading: Reading) -> None:
    """Log what was found in it."""
    words = len(reading.article.text.split())
    claimed = "" if reading.claimed is None else f" of {reading.claimed} claimed"
    read_by = f", read as {reading.source}" if reading.source else ""
    _LOG.info("%d words, %d comments%s%s", words, len(reading.comments), claimed, read_by)
    for note in reading.notes:
        _LOG.info("note: %s", note)
