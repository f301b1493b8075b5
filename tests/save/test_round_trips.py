"""What reader wrote of real pages opens as the same reading, in every format that says so."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader
from reader.errors import EmptyPage
from reader.model import Page, Reading
from reader.open.understand import Attempt
from reader.save import Options, format_named, written

FORMATS = ("json", "jsonl", "html", "md", "epub")
EACH_BODY = 24
"""Of the pages without comments so many are passed over: all of them are a matter of minutes."""


@pytest.fixture(scope="session")
def readings() -> list[tuple[str, Reading]]:
    corpus = Path(__file__).parents[2] / ".." / "shared" / "corpus"
    if not corpus.is_dir():
        pytest.skip("the corpus folder ../shared is not beside the project")
    pages = [*sorted(corpus.glob("comments/html/*.gz"))]
    assert len(pages) >= 50
    pages += sorted(corpus.glob("body/*/html/*.gz"))[::EACH_BODY]
    return [*read(pages)]


def read(pages: list[Path]) -> Iterator[tuple[str, Reading]]:
    for page in pages:
        reading = reader.extract(gzip.decompress(page.read_bytes()), "https://example.org/a/")
        if reading.article.blocks or reading.comments:
            yield page.name, reading


@pytest.mark.parametrize("name", FORMATS)
def test_real_pages_open_as_they_were(name: str, readings: list[tuple[str, Reading]]) -> None:
    other = [page for page, reading in readings if again(reading, name) != reading]
    assert not other


def again(reading: Reading, name: str) -> Reading | None:
    made = written(reading, format_named(name), Options())
    body = made.encode() if isinstance(made, str) else made
    try:
        return Attempt(Page(body)).result().reading
    except EmptyPage:
        return None
