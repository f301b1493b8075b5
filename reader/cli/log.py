"""What happens, in a file the user named: where a page came from and what was found in it."""

import logging

from reader.errors import ReaderError
from reader.model import Page, Reading
from reader.text import line

_LOG = logging.getLogger("reader.cli")


def log_to(path: str) -> None:
    """Write what reader does to a file, from now on. ReaderError if it cannot be written."""
    try:
        logging.basicConfig(
            filename=path, encoding="utf-8", format="%(asctime)s %(name)s %(message)s"
        )
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is no name of a file"
        raise ReaderError(f"The log {line(path)} cannot be written: {why}.") from error
    # Only our own: the libraries' chatter would bury it.
    logging.getLogger("reader").setLevel(logging.INFO)


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
