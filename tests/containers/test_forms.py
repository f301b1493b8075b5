"""Every form of our own page, opened as a user opens a file."""

import dataclasses
import gzip
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

import reader
from reader.errors import OpenError, SeveralPages
from reader.fetch.files import read_file
from reader.model import Code, Heading, Paragraph, Quote, Reading, Table, blocks_text
from reader.open.job import Job, do

URL = "https://millpond.example/2019/05/sluice/"
TITLE = "Who Opened The Sluice?"
SAVED_AGES = [datetime(2019, 5, 31), datetime(2019, 6, 1)]


def opened(path: Path) -> Reading:
    return do(Job(read_file(str(path)))).reading


FRAMED = [
    "page.mhtml", "page.webarchive", "page.xml.webarchive", "singlefile.html", "selfextracting.html",
    "complete.html", "page.zip", "page.warc", "page.warc.gz", "page.warc.zst",
]  # fmt: skip
DATED = {
    "page.mhtml",
    "singlefile.html",
    "selfextracting.html",
    "page.warc",
    "page.warc.gz",
    "page.warc.zst",
}


@pytest.mark.parametrize("name", FRAMED)
def test_a_page_with_its_discussion_in_a_frame(forms: Path, name: str) -> None:
    reading = opened(forms / name)
    article = reading.article
    assert (article.title, article.url, article.site_name) == (TITLE, URL, "Millpond Notes")
    assert article.text.startswith(
        "The upper pond was empty on Tuesday morning, and the miller found the café’s"
    )
    assert article.text.endswith("the sluice was shut again with a new chain.")
    assert reading.source == "disqus"
    assert [(c.id, c.author) for c in reading.comments] == [("41", "Odo Weir"), ("42", "Silke")]
    assert reading.comments[1].text == "At four you are asleep, Odo, as the whole lane can hear."
    assert reading.notes == ()
    ages = [comment.published for comment in reading.comments]
    assert ages == (SAVED_AGES if name in DATED else [None, None])


@pytest.mark.parametrize("name", ["page.html", "explorer.mht"])
def test_a_page_with_its_discussion_in_itself(forms: Path, name: str) -> None:
    reading = opened(forms / name)
    assert reading.article.title == TITLE
    assert "the café’s boat" in reading.article.text
    assert [(c.id, c.parent) for c in reading.comments] == [("41", ""), ("42", "41"), ("43", "")]
    third = reading.comments[2]
    dated = name == "explorer.mht"
    assert third.published == (datetime(2019, 6, 2, 6, 30, tzinfo=UTC) if dated else None)
    assert third.published_text == "3 hours ago"


def test_of_several_pages_one_is_chosen(forms: Path) -> None:
    page = read_file(str(forms / "two.warc"))
    with pytest.raises(
        SeveralPages, match="There are 2 pages in it; --page N opens one: 1 Who"
    ) as caught:
        do(Job(page))
    assert [where for _, where in caught.value.entries] == [URL, "https://millpond.example/heron/"]
    second = do(Job(dataclasses.replace(page, number=2))).reading
    assert second.article.title == "The Heron’s Key"
    assert "the café’s boat" in second.article.text  # windows-1252, as its answer said
    with pytest.raises(OpenError, match="There are 2 pages in it, and none has the number 3"):
        do(Job(dataclasses.replace(page, number=3)))


def test_a_book_is_one_article_with_its_chapters_in_order(forms: Path) -> None:
    reading = opened(forms / "book.epub")
    article = reading.article
    assert (article.title, article.byline, article.lang) == (
        "The Millpond Year",
        "Tilda Marsh, Odo Weir",
        "en",
    )
    assert article.published == datetime(2018, 11, 5)
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    assert [blocks_text((heading,)) for heading in headings] == ["Winter", "Spring"]
    assert "The pond froze" in article.text
    assert "Contents" not in article.text
    assert "picture of a heron" not in article.text


def test_markdown_is_all_article(forms: Path) -> None:
    reading = opened(forms / "note.md")
    article = reading.article
    assert (article.title, article.byline, article.lang) == (
        "Notes on the sluice",
        "Silke Tarn",
        "en",
    )
    assert article.published == datetime(2019, 5, 30)
    assert article.text.startswith("Three people own a key, and the miller owns two.")
    kinds = {type(block) for block in article.blocks}
    assert {Heading, Table, Code, Quote} <= kinds
    first = article.blocks[0]
    assert isinstance(first, Paragraph)
    assert "https://millpond.example/miller" in {span.href for span in first.spans}


def test_a_mailbox_is_a_discussion(forms: Path) -> None:
    reading = opened(forms / "thread.mbox")
    article = reading.article
    assert (article.title, article.byline) == ("[PATCH] sign: turn right", "Tilda Marsh")
    assert article.text.startswith(
        "The wheel turned the wrong way for whoever stood on the upper bank, and nobody"
    )
    assert isinstance(article.blocks[-1], Code)
    assert article.blocks[-1].text.endswith("-turn left\n+turn right")
    first, second, third = reading.comments
    assert (first.id, first.parent, first.depth, first.author) == (
        "2@millpond.example",
        "",
        0,
        "Weir, Odo",
    )
    assert isinstance(first.blocks[1], Quote)
    assert first.text.endswith("From the lower bank it was right.")  # its >From is From again
    assert (second.parent, second.depth, second.author) == ("2@millpond.example", 1, "Jörg")
    assert (third.depth, third.text) == (0, "Keys (was: sign)\n\nThe keys are another matter.")
    assert first.published is not None
    assert first.published.isoformat() == "2019-06-03T12:00:00+02:00"
    assert reading.notes == (
        "One message answers one that is not in this mailbox; it stands as a thread of its own.",
    )


def test_a_feed_of_comments_is_a_discussion(forms: Path) -> None:
    reading = opened(forms / "comments.rss")
    assert (reading.article.title, reading.article.url) == (TITLE, URL)
    assert [(c.id, c.parent) for c in reading.comments] == [("41", ""), ("42", "41"), ("43", "")]
    assert reading.comments[1].text == "At four you are asleep, Odo, as the whole lane can hear."
    assert reading.comments[0].published == datetime(2019, 6, 1, 10, 15, tzinfo=UTC)
    assert "not the article" in reading.notes[0]


def test_a_feed_of_articles_lists_them(forms: Path) -> None:
    reading = opened(forms / "articles.atom")
    assert reading.article.title == "Millpond Notes"
    assert reading.article.text.split("\n\n") == [
        TITLE, "Tilda Marsh · 2019-05-30 10:00", "The pond was empty & nobody knew.", "The chain", "A new one.",
        "The heron", "2019-05-20 10:00", "It came back.",
    ]  # fmt: skip
    levels = [block.level for block in reading.article.blocks if isinstance(block, Heading)]
    assert levels == [2, 4, 2]


def test_the_core_reads_containers_too_and_never_raises(forms: Path) -> None:
    assert reader.extract((forms / "page.mhtml").read_bytes()).article.title == TITLE
    empty = reader.extract(b"PK\x05\x06" + bytes(18))
    assert empty.notes == ("This packed archive holds no page that can be read.",)
    several = reader.extract((forms / "two.warc").read_bytes())
    assert several.notes[0].startswith("There are 2 pages in it")


@pytest.mark.parametrize(
    "name", ["page.mhtml", "page.zip", "page.warc", "book.epub", "note.md", "comments.rss"]
)
def test_what_it_is_called_does_not_matter(forms: Path, tmp_path: Path, name: str) -> None:
    plain = tmp_path / "kept"
    plain.write_bytes((forms / name).read_bytes())
    assert opened(plain) == opened(forms / name)


@pytest.mark.parametrize("packing", ["gz", "zst", "br"])
def test_packed_forms(forms: Path, tmp_path: Path, packing: str) -> None:
    data = (forms / "page.mhtml").read_bytes()
    if packing == "gz":
        packed = gzip.compress(data)
    elif packing == "zst":
        zstd = pytest.importorskip("backports.zstd")
        packed = zstd.compress(data)
    else:
        brotli = pytest.importorskip("brotli")
        packed = brotli.compress(data)
    path = tmp_path / f"page.mhtml.{packing}"
    path.write_bytes(packed)
    assert opened(path) == opened(forms / "page.mhtml")


def test_a_form_in_a_form(forms: Path, tmp_path: Path) -> None:
    path = tmp_path / "sent.zip"
    with ZipFile(path, "w") as archive:
        archive.write(forms / "page.mhtml", "page.mhtml")
    assert opened(path).article.url == URL
    assert len(opened(path).comments) == 2


@pytest.mark.parametrize("before", ["", " ", "<!-- a head -->", "<?xml version='1.0'?>"])
def test_a_page_that_stands_alone_loads_no_container(before: str) -> None:
    page = f"{before}<!doctype html><p>Hello there.</p>".encode()
    script = (
        f"import sys, reader; reader.extract({page!r});"
        "print(*[name for name in sys.modules if name.startswith('reader.containers') or name in ('warcio', 'zipfile', 'plistlib')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_the_same_frame_is_no_discussion_of_a_page_that_has_its_own(forms: Path) -> None:
    page = read_file(str(forms / "page.html"))
    (frame,) = read_file(str(forms / "complete.html")).frames
    reading = do(Job(dataclasses.replace(page, frames=(frame,)))).reading
    assert len(reading.comments) == 3
