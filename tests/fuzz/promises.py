"""What holds of every reading, whatever the page: checked on mutated ones."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import reader
from reader.errors import ReaderError, SeveralPages
from reader.fetch.files import local
from reader.model import Page, Reading, blocks_text
from reader.open.contents import large
from reader.open.flagged import Flagged
from reader.open.job import Job, Way, do
from reader.save import FORMATS, Options

# By class, as `reader.text` has it: nothing that acts on a terminal or turns a line around.
_UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def check(page: bytes, url: str = "https://kites.example/a") -> Reading:
    """The reading of a page; AssertionError where it breaks a promise."""
    return checked(reader.extract(page, url))


def check_file(path: Path) -> Reading | None:
    """The reading of a file, by the way that files take; None where it is refused in a sentence."""
    try:
        page = local(str(path), large=large)
    except ReaderError as error:
        _refused(error)
        return None
    return _read(page)


def _read(page: Page) -> Reading | None:
    """The reading of a page; of several the last one's, and the bare text of what is flagged."""
    try:
        return checked(do(Job(page)).reading)
    except Flagged:
        return checked(do(Job(page, way=Way.FLAT, why="it is flagged")).reading)
    except SeveralPages as error:
        _refused(error)
        for entry in error.entries:
            assert not any(map(_UNCLEAN.search, entry))
        assert page.number == 0
        return _read(replace(page, number=len(error.entries)))
    except ReaderError as error:
        _refused(error)
        return None


def _refused(error: ReaderError) -> None:
    """What is said of a file that is none, in a sentence a terminal can show."""
    assert str(error).isprintable(), str(error)


def checked(reading: Reading) -> Reading:
    """`reading`; AssertionError where it breaks a promise."""
    article = reading.article
    for text in (article.title, article.byline, article.site_name, article.text, *reading.notes):
        assert not _UNCLEAN.search(text), repr(_UNCLEAN.search(text))
    assert not _UNCLEAN.search(article.url)
    _check_thread(reading)
    for chosen in FORMATS:
        for text in texts_of(chosen.write(reading, Options())):
            assert not _UNCLEAN.search(text.replace("\r\n", "\n"))
    return reading


def texts_of(written: str | bytes) -> Iterator[str]:
    """A format that is text, or the files in one that is packed."""
    if isinstance(written, str):
        yield written
        return
    with ZipFile(BytesIO(written)) as book:
        for name in book.namelist():
            yield book.read(name).decode()


def _check_thread(reading: Reading) -> None:
    """Every comment follows its parent, one level deeper, with an id of its own."""
    depths: dict[str, int] = {}
    before = -1
    for comment in reading.comments:
        assert comment.id not in depths
        assert 0 <= comment.depth <= before + 1
        assert comment.depth == (depths[comment.parent] + 1 if comment.parent else 0)
        depths[comment.id] = before = comment.depth
        said = (comment.author, comment.published_text, blocks_text(comment.blocks), comment.url)
        assert not any(map(_UNCLEAN.search, said))
        assert comment.url == "" or comment.url.startswith(("http://", "https://"))
    assert reading.claimed is None or reading.claimed >= 0
