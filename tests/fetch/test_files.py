"""Files of every kind, and standard input: whatever a name refers to, nothing waits for ever."""

import bz2
import errno
import gzip
import io
import lzma
import os
import socket
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import EmptyPage, OpenError, ReaderError, TooLarge
from reader.fetch.files import can_be_read_again, local, read_file, read_stdin
from reader.fetch.limits import Limits

PAGE = b"<!DOCTYPE html><title>Kites</title><p>A kite rose over the field.</p>"
SMALL = Limits(size=1000, seconds=0.2)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "kite's 100% [b] page.html"
    path.write_bytes(PAGE)
    return path


def test_a_path_gives_its_bytes_no_address_and_no_time_of_its_own(page: Path) -> None:
    """The time of a file is that of a copy: "an hour ago" in it is not an hour before that."""
    read = local(str(page))
    assert read.body == PAGE
    assert read.fetched is None
    assert (read.url, read.charset, read.incomplete) == ("", "", False)


def test_a_file_address_is_unescaped(page: Path) -> None:
    assert local(page.as_uri()).body == PAGE
    assert local(page.as_uri().replace("file://", "file://localhost")).body == PAGE
    assert local(page.as_uri().replace("file://", "FILE:") + "?x#comment-7").body == PAGE


def test_a_place_in_the_page_is_no_part_of_the_name(page: Path) -> None:
    assert local(f"{page}#comment-7").body == PAGE
    odd = page.with_name("a#b.html")
    odd.write_bytes(b"<p>other</p>")
    assert local(str(odd)).body == b"<p>other</p>"


@pytest.mark.parametrize(
    "packed",
    [
        bz2.compress(PAGE), lzma.compress(PAGE), lzma.compress(PAGE, format=lzma.FORMAT_ALONE),
        gzip.compress(gzip.compress(PAGE)), lzma.compress(gzip.compress(PAGE)),
        bz2.compress(gzip.compress(gzip.compress(PAGE))),
    ],
)  # fmt: skip
def test_a_file_is_unpacked_whatever_it_is_called(tmp_path: Path, packed: bytes) -> None:
    """The last are pages that were kept as a server sends them, and compressed once or twice."""
    path = tmp_path / "kites"
    path.write_bytes(packed)
    assert local(str(path)).body == PAGE


@pytest.mark.parametrize("packed", [lzma.compress(PAGE), gzip.compress(lzma.compress(PAGE))])
def test_a_packed_file_that_is_cut_off_says_so(tmp_path: Path, packed: bytes) -> None:
    path = tmp_path / "kites"
    path.write_bytes(packed[:-20])
    cut = local(str(path))
    assert cut.incomplete
    assert cut.body
    assert PAGE.startswith(cut.body)


def test_the_home_folder(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(page.parent))
    assert local(f"~/{page.name}").body == PAGE


@pytest.mark.parametrize(
    "name",
    [
        "a\x1b]0;x\x07.html",
        "a\nb.html",
        "-rf.html",
        "ssh:x.html",
        " x ",
        "kites.example",
        "\udcff\udcfe.html",
    ],
)
def test_any_name_that_exists_opens(name: str, tmp_path: Path) -> None:
    try:
        (tmp_path / name).write_bytes(PAGE)
    except OSError:
        pytest.skip("no such name on this file system")
    os.chdir(tmp_path)
    assert local(name).body == PAGE
    assert local(str(tmp_path / name)).body == PAGE


def test_what_is_missing_is_said_in_one_clean_line(tmp_path: Path) -> None:
    with pytest.raises(OpenError, match="does not exist") as caught:
        local(str(tmp_path / "a\x1b]0;x\x07\nb.html"))
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)
    with pytest.raises(OpenError, match="does not exist"):
        local(f"{__file__}/x")


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("", "Neither an address"),
        ("a\0b", "NUL"),
        ("file:///a%00b", "not a file name"),
        ("file://elsewhere/x", "with a host"),
        ("file://[", "not a file:// address"),
        ("n" * 300, "too long"),
        ("\ud800", "not a file name"),
        ("kites.example/a", "https://kites.example/a"),
        ("ssh://kites.example/", "ssh:"),
        (os.devnull, "a device"),
    ],
)
def test_what_is_no_file(location: str, says: str) -> None:
    with pytest.raises(OpenError) as caught:
        local(location)
    assert says in str(caught.value)


def test_a_folder_and_a_link_to_itself(tmp_path: Path) -> None:
    with pytest.raises(OpenError, match="is a folder"):
        local(str(tmp_path))
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OpenError, match="leads to itself"):
        local(str(tmp_path / "loop"))
    (tmp_path / "gone").symlink_to("nowhere")
    with pytest.raises(OpenError, match="does not exist"):
        local(str(tmp_path / "gone"))


def test_brotli_has_its_name_before_a_place_in_the_page(tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli")
    (tmp_path / "kites.html.br").write_bytes(brotli.compress(b"<p>It rose, and fell again."))
    page = local(f"{tmp_path}/kites.html.br#comment-7")
    assert page.body == b"<p>It rose, and fell again."


def test_a_socket_is_refused_and_named(tmp_path: Path) -> None:
    os.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        with pytest.raises(OpenError, match="a socket"):
            local("s")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.EACCES, "cannot be read: you have no permission to"),
        (errno.EIO, "cannot be read"),
        (errno.EFBIG, "cannot be read"),
    ],
)
def test_what_the_system_refuses(
    number: int, says: str, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "Noise 0x7f")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(OpenError, match=says) as caught:
        read_file(str(page))
    assert "Noise" not in str(caught.value)


def test_a_pipe_nobody_writes_to_is_said_to_be_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OpenError, match="is a pipe, and nothing came through it"):
        local(str(tmp_path / "pipe"), SMALL)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not wait for a writer")
def test_the_writer_of_a_named_pipe_may_come_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    monkeypatch.setattr("reader.fetch.files.WRITER", 20.0)
    awaits = threading.Event()

    def opened(path: str, flags: int) -> int:
        file = os.open(path, flags | os.O_NONBLOCK)
        awaits.set()
        return file

    monkeypatch.setattr("reader.fetch.files.at_once", opened)

    def write() -> None:
        awaits.wait()
        pipe.write_bytes(PAGE)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert local(str(pipe)).body == PAGE
    finally:
        writer.join()


def test_what_stays_can_be_read_again(tmp_path: Path, page: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert can_be_read_again(str(page))
    assert can_be_read_again(f"{page}#comment-7")
    assert not can_be_read_again(str(tmp_path / "pipe"))
    assert not can_be_read_again("-")
    assert not can_be_read_again("file://quaylight.example/page.html")
    assert not can_be_read_again("file://[")


def test_a_pipe_is_read_to_its_end() -> None:
    source, sink = os.pipe()

    def write() -> None:
        os.write(sink, PAGE * 9)
        os.close(sink)

    writer = threading.Thread(target=write)
    try:
        writer.start()
        assert local(f"/dev/fd/{source}").body == PAGE * 9
    finally:
        writer.join()
        os.close(source)


def test_a_pipe_that_brings_nothing_is_not_waited_for() -> None:
    source, sink = os.pipe()
    try:
        with pytest.raises(OpenError, match=r"nothing within 0\.2 seconds"):
            local(f"/dev/fd/{source}", SMALL)
    finally:
        os.close(source)
        os.close(sink)


def test_what_is_empty_and_what_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(b"")
    with pytest.raises(EmptyPage, match="is empty"):
        local(str(path))
    path.write_bytes(b"x" * 1000)
    assert len(local(str(path), SMALL).body) == 1000
    path.write_bytes(b"x" * 1001)
    with pytest.raises(TooLarge, match="larger than 1000 bytes"):
        local(str(path), SMALL)


def test_a_packed_page_is_unpacked_within_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(gzip.compress(PAGE))
    assert local(str(path)).body == PAGE
    path.write_bytes(gzip.compress(b"x" * 100_000))
    with pytest.raises(TooLarge, match="unpacks to more than 1000 bytes"):
        local(str(path), SMALL)
    path.write_bytes(gzip.compress(bytes(range(32, 127)) * 9)[:-9])
    assert local(str(path)).incomplete
    path.write_bytes(b"\x1f\x8b\x08")
    with pytest.raises(OpenError, match="compressed and damaged"):
        local(str(path))
    path.write_bytes(gzip.compress(b"%PDF-1.7"))
    with pytest.raises(OpenError, match="is a PDF"):
        local(str(path))


def stdin(data: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin(PAGE))
    read = local("-")
    assert read.body == PAGE
    assert read.fetched is None
    monkeypatch.setattr(sys, "stdin", stdin(b""))
    with pytest.raises(EmptyPage, match="Standard input is empty"):
        read_stdin()
    monkeypatch.setattr(sys, "stdin", stdin(b"x" * 1001))
    with pytest.raises(TooLarge):
        read_stdin(SMALL)


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OpenError, match="closed"):
        read_stdin()
    closed = stdin(b"")
    closed.buffer.close()
    monkeypatch.setattr(sys, "stdin", closed)
    with pytest.raises(OpenError, match="cannot be read"):
        read_stdin()


@given(st.text(max_size=40).filter(lambda text: text != "-"))
def test_no_location_raises_anything_else(location: str) -> None:
    said = ""
    try:
        local(location)
    except ReaderError as error:
        said = str(error)
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in said)
