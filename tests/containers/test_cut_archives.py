"""ZIP files that broke off on their way: what is there is shown, within the bounds of whole ones."""

import io
import re
import struct
from collections.abc import Callable
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from reader.containers import container
from reader.containers.archive import Archive
from reader.containers.base import CUT_OFF, HEAD, Source
from reader.errors import OpenError
from reader.fetch.files import read_file
from reader.model import Page, Reading
from reader.open.job import Job, do

SEEN = "The heron stood by the sluice on day {} and nobody minded it."
TEXT = "<!DOCTYPE html><title>Herons</title><h1>Herons</h1>" + "".join(
    f"<p>{SEEN.format(n)} {Random(n).randbytes(60).hex()}</p>" for n in range(200)
)
PICTURE = b"\x89PNG" + Random(3).randbytes(5000)


class Streamed(io.BytesIO):
    """What cannot be gone back in: sizes stand behind the members then."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_where: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def known(method: int, *members: tuple[str, bytes]) -> bytes:
    return packed(io.BytesIO(), method, members)


def streamed(method: int, *members: tuple[str, bytes]) -> bytes:
    return packed(Streamed(), method, members)


def packed(stream: io.BytesIO, method: int, members: tuple[tuple[str, bytes], ...]) -> bytes:
    with ZipFile(stream, "w", method) as archive:
        for name, body in members:
            archive.writestr(name, body)
    return stream.getvalue()


def unsigned(data: bytes) -> bytes:
    """With the descriptors that old programs write: no mark before them."""
    return data.replace(b"PK\x07\x08", b"")


Pack = Callable[..., bytes]
FOUR = (
    ("kites/picture.png", PICTURE),
    ("kites/empty.txt", b""),
    ("kites/näher.txt", b"Fog." * 2000),
    ("kites/index.html", TEXT.encode()),
)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED], ids=["stored", "deflated"])
@pytest.mark.parametrize(
    "pack", [known, streamed, lambda *said: unsigned(streamed(*said))],
    ids=["known", "streamed", "unsigned"],
)  # fmt: skip
def test_all_members_of_an_archive_without_its_directory(pack: Pack, method: int) -> None:
    data = pack(method, *FOUR)
    archive = Archive(io.BytesIO(data[: data.index(b"PK\x01\x02")]), "It")
    assert archive.damaged
    assert [member.filename for member in archive] == [name for name, _ in FOUR]
    assert [archive.read(name) for name, _ in FOUR] == [body for _, body in FOUR]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED], ids=["stored", "deflated"])
@pytest.mark.parametrize("pack", [known, streamed], ids=["known", "streamed"])
def test_a_page_that_broke_off_is_read_as_far_as_it_came(
    pack: Pack, method: int, tmp_path: Path
) -> None:
    data = pack(method, *FOUR)
    begins = data.index(b"index.html")
    whole = data.index(b"PK\x01\x02") - begins
    path = tmp_path / "kites.maff"
    for tenths in (3, 6, 9):
        path.write_bytes(data[: begins + whole * tenths // 10])
        reading = do(Job(read_file(str(path)))).reading
        assert CUT_OFF in reading.notes
        days = [int(day) for day in re.findall(r"sluice on day (\d+) ", reading.article.text)]
        assert days == list(range(len(days)))
        assert 20 * tenths - 25 < len(days) <= 20 * tenths + 5


@pytest.mark.parametrize("name", ["page.zip", "book.epub", "selfextracting.html"])
def test_forms_that_lost_their_directory(name: str, forms: Path) -> None:
    data = (forms / name).read_bytes()
    whole, cut = understood(data), understood(data[: data.rindex(b"PK\x01\x02")])
    assert cut.notes == (*whole.notes, CUT_OFF)
    if isinstance(whole, Page):
        assert isinstance(cut, Page)
        assert (cut.body, cut.url) == (whole.body, whole.url)


def understood(data: bytes) -> Page | Reading:
    form = container(data[:HEAD])
    assert form is not None
    return form.read(Source(io.BytesIO(data)))


def test_what_came_before_any_page_is_said_to_be_none() -> None:
    data = known(ZIP_DEFLATED, *FOUR)
    with pytest.raises(OpenError, match="cut off or damaged: what is left"):
        understood(data[: data.index(b"kites/empty.txt") - 30])
    with pytest.raises(OpenError, match="is damaged, or not an archive"):
        understood(data[:20])


def test_a_bomb_stays_one_when_it_is_cut() -> None:
    for pack in (known, streamed):
        data = pack(ZIP_DEFLATED, ("index.html", bytes(40 << 20)))
        with pytest.raises(OpenError, match="unpacks to 300 times its size"):
            understood(data[: data.index(b"PK\x01\x02") - 20])


def test_members_are_no_more_than_those_of_a_whole_archive() -> None:
    member = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 0, 0, 6, 0)
    data = b"".join(member + b"%06d" % n for n in range(21_000))
    assert len(list(Archive(io.BytesIO(data), "It"))) == 20_000


def test_sizes_that_headers_invent_do_no_harm() -> None:
    random = Random(11)
    data = bytearray(known(ZIP_DEFLATED, *FOUR))
    data = data[: data.index(b"PK\x01\x02")]
    for _ in range(300):
        made = bytearray(data)
        for _ in range(4):
            made[random.choice([*range(30), *range(5000, 5200), *range(len(made))])] = (
                random.randrange(256)
            )
        try:
            archive = Archive(io.BytesIO(made), "It")
        except OpenError:
            continue
        for member in list(archive):
            assert len(archive.read(member.filename, 1 << 16)) <= 1 << 16


def test_a_book_that_lost_its_order_is_read_by_the_numbers_of_its_chapters() -> None:
    chapters = [
        (f"text/ch{n}.xhtml", f"<html><body><p>{SEEN.format(n)}</p></body></html>".encode())
        for n in (10, 2, 1)
    ]
    data = known(ZIP_STORED, ("mimetype", b"application/epub+zip"), *chapters)
    book = understood(data[: data.index(b"PK\x01\x02")])
    assert isinstance(book, Page)
    assert re.findall(rb"on day (\d+)", book.body) == [b"1", b"2", b"10"]
    assert book.notes == (CUT_OFF,)


def test_a_book_that_lost_its_chapters_is_said_to_be_cut_off() -> None:
    data = known(ZIP_STORED, ("mimetype", b"application/epub+zip"), ("a.jpg", PICTURE))
    with pytest.raises(OpenError, match="cut off or damaged: what is left"):
        understood(data[:2000])
