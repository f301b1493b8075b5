"""Containers made to harm: flat, bounded, and what is there is shown."""

import gzip
import io
import plistlib
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

import reader
from reader.containers import CONTAINERS, container, zipped
from reader.containers.base import Source
from reader.containers.mime import words
from reader.errors import OpenError
from reader.fetch.files import local, read_file
from reader.open.contents import condensed, large
from reader.open.job import Job, do

PAGE = (
    "<!DOCTYPE html><html><head><title>Herons</title></head><body><h1>Herons</h1>{}</body></html>"
)
TEXT = PAGE.format(
    "<p>The heron stood by the sluice all morning and nobody minded it at all.</p>" * 3
)


def mhtml(*parts: str, head: str = "", boundary: str = "b") -> bytes:
    made = (
        f"From: <Saved by Blink>\r\nSubject: Herons\r\nMIME-Version: 1.0\r\n{head}"
        f'Content-Type: multipart/related; boundary="{boundary}"\r\n\r\n'
    )
    for part in parts:
        made += f"--{boundary}\r\nContent-Type: text/html; charset=utf-8\r\n{part}\r\n"
    return f"{made}--{boundary}--\r\n".encode()


def test_a_subject_cannot_act_on_a_terminal() -> None:
    assert words("=?utf-8?B?G10wO3B3bmVkBxtbMzFt?=") == "]0;pwned[31m"
    assert words("=?utf-8?Q?J=C3?= =?utf-8?Q?=B6rg?= =?iso-8859-1?q?_G=F6rz?=") == "Jörg Görz"
    assert words("=?x-nope?Q?kite?= a =?utf-8?Q?=E2=80=AEb?=") == "kite a b"
    assert words("a =?utf-8?Q?no end") == "a =?utf-8?Q?no end"


def test_a_page_without_a_title_has_the_subject() -> None:
    bare = TEXT.replace("<title>Herons</title>", "").replace("<h1>Herons</h1>", "")
    made = mhtml(f"\r\n{bare}", head="").replace(
        b"Subject: Herons", b"Subject: =?utf-8?B?SGVyb25z?= at dawn"
    )
    assert reader.extract(made).article.title == "Herons at dawn"


@pytest.mark.parametrize(
    "data",
    [
        mhtml(f"\r\n{TEXT}", head="X-Long: " + "y" * 3_000_000 + "\r\n"),
        mhtml(f"\r\n{TEXT}", head="".join(f"X-{i}: y\r\n" for i in range(50_000))),
        mhtml(f"\r\n{TEXT}", boundary="(a+)+$[\\"),
        mhtml(f"\r\n{TEXT}").replace(b'boundary="b"', b"x=y"),
        mhtml(f"\r\n{TEXT}").replace(b"--b--", b""),
        mhtml(f"Content-Transfer-Encoding: x-nope\r\n\r\n{TEXT}"),
        mhtml(f"Content-Location: ../../../etc/passwd\r\n\r\n{TEXT}"),
        mhtml(f"\r\n{TEXT}", *["\r\n"] * 5000),
    ],
    ids=[
        "long header",
        "many headers",
        "odd boundary",
        "no boundary",
        "no end",
        "odd coding",
        "path",
        "many parts",
    ],
)
def test_a_message_made_to_harm_gives_its_page(data: bytes) -> None:
    reading = reader.extract(data)
    assert reading.article.title == "Herons"
    assert reading.article.url == ""
    assert "The heron stood by the sluice" in reading.article.text


def test_parts_in_parts_are_followed_three_deep_and_not_three_thousand() -> None:
    nest = "".join(
        f'Content-Type: multipart/mixed; boundary="n{i}"\r\n\r\n--n{i}\r\n' for i in range(3000)
    )
    made = f"MIME-Version: 1.0\r\n{nest}Content-Type: text/html\r\n\r\n{TEXT}".encode()
    assert isinstance(reader.extract(made), reader.Reading)


def test_what_is_cut_off_is_shown_and_said(forms: Path, tmp_path: Path) -> None:
    for name in ("page.mhtml", "page.warc"):
        data = (forms / name).read_bytes()
        path = tmp_path / name
        path.write_bytes(
            data[: data.index(b"</body>") if name == "page.warc" else data.index(b"=\r\n", 1500)]
        )
        reading = do(Job(read_file(str(path)))).reading
        assert reading.article.title == "Who Opened The Sluice?"
        assert "The archive is cut off or damaged: this is what is in it." in reading.notes


def test_a_list_that_holds_itself_is_no_page() -> None:
    cyclic = (
        b"bplist00\xa1\x00\x08"
        + bytes(6)
        + bytes([1, 1])
        + (1).to_bytes(8, "big")
        + bytes(8)
        + (10).to_bytes(8, "big")
    )
    with pytest.raises(OpenError, match="This web archive of Safari"):
        understood_bytes(cyclic)


def test_a_property_list_in_no_encoding_that_there_is() -> None:
    made = plistlib.dumps({"WebMainResource": {}}).replace(b"UTF-8", b"UTFnull-8")
    with pytest.raises(OpenError, match="This web archive of Safari is cut off or damaged"):
        understood_bytes(made)


def understood_bytes(data: bytes) -> object:
    form = container(data[:4096])
    assert form is not None
    return form.read(Source(io.BytesIO(data)))


@pytest.mark.parametrize(
    "value",
    [
        7, {}, [1], {"WebMainResource": [1]}, {"WebMainResource": {"WebResourceData": 7}},
        {"WebMainResource": {"WebResourceData": b"\x89PNG", "WebResourceMIMEType": "image/png"}},
        {"WebMainResource": {"WebResourceData": "text", "WebResourceMIMEType": "text/html"}},
    ],
    ids=str,
)  # fmt: skip
def test_a_property_list_that_is_no_archive(value: Any) -> None:
    with pytest.raises(OpenError, match="This web archive of Safari holds no page"):
        understood_bytes(plistlib.dumps(value, fmt=plistlib.FMT_BINARY))


@pytest.mark.parametrize("form", CONTAINERS, ids=lambda form: form.name)
@pytest.mark.parametrize(
    "tail", [b"", b"\0" * 300, bytes(range(256)) * 40, b"--b\r\n" * 3000, b"<" * 5000]
)
def test_rubbish_behind_a_form_s_first_bytes_raises_nothing_but_a_sentence(
    form: object, tail: bytes, forms: Path
) -> None:
    for path in sorted(forms.glob("*.*")):
        head = path.read_bytes()
        if container(head[:4096]) is form:
            for at in (40, 200, len(head) // 2, len(head) - 10):
                reading = reader.extract(head[:at] + tail)
                assert all(note.isprintable() for note in reading.notes)


def test_a_bomb_in_an_archive_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("index.html", bytes(40 << 20))
    with pytest.raises(OpenError, match="unpacks to 300 times its size"):
        do(Job(read_file(str(path))))


def test_a_bomb_of_an_archive_s_own_packing_is_no_page(forms: Path, tmp_path: Path) -> None:
    record = (forms / "page.warc").read_bytes()
    record = record[record.index(b"WARC/1.0", 10) :].replace(b"404 Not Found", b"200 OK", 1)
    head, _, _ = record.partition(b"\r\n\r\n")
    head = re.sub(rb"Content-Length: \d+", b"Content-Length: 50000000", head)
    path = tmp_path / "bomb.warc.gz"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    noise = Random(7).randbytes(250_000)  # with it the file as a whole is not packed to a 300th
    path.write_bytes(gzip.compress(head + b"\r\n\r\n" + answer + noise + bytes(40_000_000)))
    with pytest.raises(OpenError, match="holds no page"):
        local(str(path), large=large)


def test_names_in_an_archive_are_no_paths(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text(TEXT.replace("heron", "secret"), encoding="utf-8")
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("../secret.html", TEXT)
    assert "secret" not in do(Job(read_file(str(path)))).reading.article.text


def test_pages_of_a_site_are_found_by_the_folders_around_them() -> None:
    names = ["a/index.html", "a/b/index.html", "a/kites.html", "c/d/sails.html", "myindex.html"]
    tops, frames, below = zipped._sorted(names)
    assert tops == ["a/index.html", "c/d/sails.html", "myindex.html"]
    assert not frames
    assert below == ["a/b/index.html", "a/kites.html"]


def test_many_folders_with_an_index_are_sorted_in_a_step_each(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    few, many = ([f"sea{number}/index.html" for number in range(count)] for count in (50, 500))
    assert calls(lambda: zipped._sorted(many)) < 12 * calls(lambda: zipped._sorted(few))


def test_an_office_document_is_named() -> None:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "x")
        archive.writestr("[Content_Types].xml", "x")
    with pytest.raises(OpenError, match="office document"):
        understood_bytes(stream.getvalue())


def test_entities_of_a_feed_are_not_unfolded() -> None:
    laughs = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    feed = f'<?xml version="1.0"?><!DOCTYPE rss [{laughs}]><rss><channel><title>&j;</title></channel></rss>'
    assert reader.extract(feed.encode()).notes == (
        "This feed is damaged, or holds nothing that can be read.",
    )


def test_a_feed_cut_off_shows_what_came(forms: Path) -> None:
    data = (forms / "comments.rss").read_bytes()
    reading = reader.extract(data[: data.rindex(b"<item>") + 20])
    assert len(reading.comments) == 2 + 1
    assert reading.notes[-1].startswith("The archive is cut off") or "cut off" in " ".join(
        reading.notes
    )


def test_a_large_container_is_read_bit_by_bit(forms: Path) -> None:
    for name in ("page.mhtml", "page.warc", "page.warc.gz", "page.zip"):
        with (forms / name).open("rb") as stream:
            page = condensed(stream)
        assert page is not None
        assert do(Job(page)).reading.article.title == "Who Opened The Sluice?"
    with (forms / "page.html").open("rb") as stream:
        assert condensed(stream) is None


@pytest.mark.parametrize(
    "text",
    [
        "Notes\n\nFrom: the desk of nobody\nWith love.\n",
        "A list\n\n# 1 of them\n# 2 of them\nnothing else\n",
        "Price: 5\nColour: red\n\nThe kite is for sale.\n",
        "I said --- and then *nothing* at all. [1] [2]\n\nhttps://kites.example/\n",
    ],
)
def test_plain_text_is_no_container(text: str) -> None:
    assert container(text.encode()) is None


def test_a_member_without_a_name_is_passed_over() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as made:
        made.writestr("NAMELESS", b"nothing")
        made.writestr("herons.html", TEXT)
    nameless = packed.getvalue().replace(b"NAMELESS", bytes(8))
    assert reader.extract(nameless).article.title == "Herons"
