"""What reader wrote of real pages opens as the same reading, in every format that says so."""

import gzip
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

import reader
from reader.errors import EmptyPage
from reader.model import Comment, Heading, Image, Media, Page, Paragraph, Reading
from reader.nested import every
from reader.open.understand import Attempt
from reader.save import Options, format_named, written
from reader.save.facts import moment
from reader.text import is_web

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


def test_plain_text_tells_who_wrote_what_when_and_its_links(
    readings: list[tuple[str, Reading]],
) -> None:
    kept = lost = 0
    for page, reading in readings:
        made = written(reading, format_named("txt"), Options(links=True))
        assert isinstance(made, str)
        found = Attempt(Page(made.encode())).result().reading
        assert about(found) == about(reading), page
        assert [*map(above, found.comments)] == [*map(above, reading.comments)], page
        links, theirs = addresses(reading), addresses(found)
        kept += (links & theirs).total()
        lost += (links - theirs).total()
    assert kept > 1500
    assert lost < kept / 50


def about(reading: Reading) -> tuple[object, ...]:
    article = reading.article
    when = moment(article.published)
    return article.title, article.byline, article.site_name, when, article.url


def above(comment: Comment) -> tuple[object, ...]:
    """What stands above a comment, apart from the words for a date that is known."""
    when = moment(comment.published) or comment.published_text
    return comment.depth, comment.author, when, comment.score, comment.roles, comment.states


def addresses(reading: Reading) -> Counter[str]:
    """The addresses of links, pictures and videos."""
    found: Counter[str] = Counter()
    for blocks in (reading.article.blocks, *(comment.blocks for comment in reading.comments)):
        for block in every(blocks):
            match block:
                case Paragraph(spans) | Heading(_, spans):
                    found.update(href for href, _ in groupby(span.href for span in spans) if href)
                case Image(src):
                    found[src] += is_web(src)
                case Media(url):
                    found[url] += 1
                case _:
                    pass
    return +found
