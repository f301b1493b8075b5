"""Web archives that are packed beside pages are told of."""

import io
import zipfile

import pytest

import reader

PAGE = "<title>Herons</title><h1>Herons</h1>" + "<p>The heron stood by the sluice.</p>" * 9


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, PAGE if name.endswith("html") else "WARC/1.0\r\n\r\n")
    return file.getvalue()


@pytest.mark.parametrize(
    ("names", "note"),
    [
        (
            ("kept/crawl.warc.gz",),
            "Beside this page crawl.warc.gz is in the archive; unpack it to read the pages in it.",
        ),
        (
            ("a.warc", "b.warc"),
            (
                "Beside this page 2 web archives (a.warc …) are in the archive; unpack them to"
                " read the pages in them."
            ),
        ),
    ],
)
def test_a_web_archive_beside_a_page_is_told_of(names: tuple[str, ...], note: str) -> None:
    read = reader.extract(packed("herons.html", *names))
    assert read.article.title == "Herons"
    assert read.notes == (note,)


def test_nothing_is_told_where_there_is_none() -> None:
    assert reader.extract(packed("herons.html", "crawl.txt")).notes == ()
