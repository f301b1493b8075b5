"""Packed bodies, whole, cut, damaged and hostile, in pieces of any size."""

import bz2
import gzip
import lzma
import tracemalloc
import zlib

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from reader.packing.engines import STEP, engine
from reader.packing.signatures import ZSTD, packing_of
from reader.packing.unpacking import Unpacker

TEXT = b"<p>A kite rose over the field.</p>\n" * 50
LIMIT = 1 << 20


def raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


def unpack(packing: str, data: bytes, step: int = 7, limit: int = LIMIT) -> Unpacker:
    unpacker = Unpacker(packing, limit)
    for start in range(0, len(data), step):
        unpacker.feed(data[start : start + step])
    return unpacker


@pytest.mark.parametrize("step", [1, 2, 7, 1 << 20])
@pytest.mark.parametrize(
    ("packing", "data"),
    [
        ("", TEXT),
        ("gzip", gzip.compress(TEXT, mtime=0)),
        ("gzip", gzip.compress(TEXT[:900], mtime=0) + gzip.compress(TEXT[900:], mtime=0)),
        ("gzip", gzip.compress(TEXT, mtime=0) + bytes(300)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
        ("br", brotli.compress(TEXT)),
        ("zstd", zstd.compress(TEXT)),
        ("zstd", zstd.compress(TEXT[:900]) + zstd.compress(TEXT[900:])),
        ("bzip2", bz2.compress(TEXT)),
        ("bzip2", bz2.compress(TEXT[:900]) + bz2.compress(TEXT[900:])),
        ("xz", lzma.compress(TEXT)),
        ("xz", lzma.compress(TEXT[:900]) + bytes(4) + lzma.compress(TEXT[900:])),
        ("xz", lzma.compress(TEXT, format=lzma.FORMAT_ALONE)),
    ],
)
def test_every_packing_gives_the_text_back(packing: str, data: bytes, step: int) -> None:
    unpacker = unpack(packing, data, step)
    assert bytes(unpacker.body) == TEXT
    assert unpacker.is_complete
    assert unpacker.was_plain is False
    assert not unpacker.full
    assert unpacker.received == len(data)


WORDS = [
    f"A kite {n} rose over field {n * 7919}, and fell at {n * n}. ".encode() for n in range(300)
]


def by_dictionary(*texts: bytes, packs: bool = False) -> bytes:
    """Frames that only the dictionary in the frame before them unpacks."""
    dictionary = zstd.train_dict([word * 3 for word in WORDS], 4096)
    said = zstd.compress(dictionary.dict_content) if packs else dictionary.dict_content
    head = b"\x5d\x2a\x4d\x18" + len(said).to_bytes(4, "little") + said
    return head + b"".join(zstd.compress(text, zstd_dict=dictionary) for text in texts)


@pytest.mark.parametrize("step", [1, 7, 1 << 20])
@pytest.mark.parametrize("packs", [False, True])
def test_what_brings_its_dictionary_along_is_unpacked_by_it(step: int, packs: bool) -> None:
    texts = [b"".join(WORDS[at : at + 9]) for at in range(0, 90, 9)]
    data = by_dictionary(*texts, packs=packs)
    unpacker = unpack("zstd", data, step)
    assert bytes(unpacker.body) == b"".join(texts)
    assert unpacker.is_complete
    assert packing_of(data) == "zstd"
    cut = unpack("zstd", data[:-9], step)
    assert bytes(cut.body).startswith(b"".join(texts[:8]))
    assert not cut.is_complete


@pytest.mark.parametrize(
    "said",
    [
        b"\x5d\x2a\x4d\x18", b"\x5d\x2a\x4d\x18\xff\xff\xff\x7f", b"\x5d\x2a\x4d\x18\x04\0\0\0kite",
        b"\x5d\x2a\x4d\x18\x04\0\0\0" + ZSTD, b"\x5d\x2a\x4d\x18" + bytes(4),
        b"\x5d\x2a\x4d\x18\x48\0\0\0\x37\xa4\x30\xec\x07\0\0\0" + b"\xff" * 64,
    ],
)  # fmt: skip
def test_a_dictionary_that_is_none_is_damage(said: bytes) -> None:
    unpacker = unpack("zstd", said + zstd.compress(TEXT))
    assert not unpacker.is_complete
    assert not unpacker.body


def test_a_dictionary_that_is_a_bomb_is_not_unpacked() -> None:
    bomb = zstd.compress(bytes(256 << 20))
    tracemalloc.start()
    unpacker = unpack("zstd", b"\x5d\x2a\x4d\x18" + len(bomb).to_bytes(4, "little") + bomb, 1 << 20)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not unpacker.is_complete
    assert most < 64 << 20


@pytest.mark.parametrize("step", [1, 7, 70, 1 << 20])
@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd"])
@pytest.mark.parametrize(
    "start",
    [
        *("", "\n<html>", "3 kites", "7", "z", "Z", "l", "L", "C", ",", ";", "x", "H", "[* kite"),
        *('{"kite": 1}', "Воздушный змей", "凧", "\ufeff<p>"),
    ],
)
def test_a_packing_that_was_only_announced(packing: str, start: str, step: int) -> None:
    text = start.encode() + TEXT
    unpacker = unpack(packing, text, step)
    assert bytes(unpacker.body) == text
    assert unpacker.is_complete
    assert unpacker.was_plain


@pytest.mark.parametrize("packing", ["deflate", "br"])
def test_markup_of_any_charset_may_be_what_nothing_packed(packing: str) -> None:
    text = "<p>Ça c'est un été à côté du pré où l'élève était déjà allé l'année passée".encode(
        "cp1252"
    )
    assert bytes(unpack(packing, text).body) == text
    assert unpack(packing, bytes(range(128, 256))).body == b""


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd", "bzip2", "xz"])
def test_what_was_cut_off_is_said(packing: str) -> None:
    text = bytes(range(256)) * 40
    pack = {
        "gzip": gzip.compress, "br": brotli.compress, "zstd": zstd.compress,
        "bzip2": bz2.compress, "xz": lzma.compress,
    }  # fmt: skip
    data = pack.get(packing, zlib.compress)(text)
    unpacker = unpack(packing, data[:-9])
    assert text.startswith(unpacker.body)
    assert not unpacker.is_complete
    assert not unpack(packing, data[:1]).is_complete


def test_damage_in_the_middle_keeps_what_came_before() -> None:
    data = bytearray(gzip.compress(TEXT[:1000] + bytes(range(256)) * 200))
    data[-200:-100] = b"\xff" * 100
    unpacker = unpack("gzip", bytes(data))
    assert unpacker.body.startswith(TEXT[:500])
    assert not unpacker.is_complete


@pytest.mark.parametrize(
    ("packing", "bomb"),
    [
        ("gzip", gzip.compress(bytes(64 << 20))),
        ("br", brotli.compress(bytes(64 << 20), quality=3)),
        ("zstd", zstd.compress(bytes(64 << 20))),
        ("bzip2", bz2.compress(bytes(64 << 20))),
        ("xz", lzma.compress(bytes(64 << 20), preset=0)),  # the others ask for 8 MB and more
    ],
)
def test_a_bomb_is_cut_off_at_the_limit(packing: str, bomb: bytes) -> None:
    unpacker = Unpacker(packing, LIMIT)
    tracemalloc.start()
    unpacker.feed(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert unpacker.full
    assert len(unpacker.body) <= LIMIT
    assert peak < 4 * LIMIT


def test_what_explodes_is_no_page_and_what_is_only_packed_well_is() -> None:
    bomb = Unpacker("gzip", 64 << 20)
    bomb.feed(gzip.compress(bytes(64 << 20)))
    assert bomb.explodes
    assert bomb.full
    assert len(bomb.body) < 20 << 20
    rows = b"".join(
        b"<tr><td>%d<td>0.00<td>0.00<td>none</tr>" % number for number in range(200_000)
    )
    table = Unpacker("gzip", 64 << 20)
    table.feed(gzip.compress(rows))
    assert len(table.body) == len(rows) > 4 << 20
    assert not table.full


def test_no_step_makes_much_more_than_its_size() -> None:
    for packing, data in (
        ("br", brotli.compress(bytes(1 << 20))),
        ("zstd", zstd.compress(bytes(1 << 20))),
        ("bzip2", bz2.compress(bytes(1 << 20))),
        ("xz", lzma.compress(bytes(1 << 20))),
    ):
        pieces = list(engine(packing).pieces(data))
        assert sum(map(len, pieces)) == 1 << 20
        assert max(map(len, pieces)) <= 2 * STEP


def test_a_window_larger_than_the_standard_asks_for_is_damage() -> None:
    options: dict[int, int] = {
        zstd.CompressionParameter.window_log: 27,
        zstd.CompressionParameter.content_size_flag: 0,
    }
    packer = zstd.ZstdCompressor(options=options)
    data = packer.compress(bytes(1 << 20)) + packer.flush()
    assert not unpack("zstd", data, 1 << 20).is_complete


def test_more_padding_than_page_is_too_much() -> None:
    unpacker = unpack("gzip", gzip.compress(TEXT) + bytes(5000), 512, limit=4000)
    assert unpacker.full


def test_just_the_limit_is_not_too_much() -> None:
    assert not unpack("", bytes(4000), 512, limit=4000).full
    assert unpack("", bytes(4001), 512, limit=4000).full


@given(
    st.sampled_from(["", "gzip", "deflate", "br", "zstd", "bzip2", "xz"]),
    st.binary(max_size=400),
    st.integers(1, 50),
)
def test_no_bytes_raise_or_pass_the_limit(packing: str, data: bytes, step: int) -> None:
    for body in (
        data,
        gzip.compress(data),
        b"\x1f\x8b\x08" + data,
        b"\x78\x9c" + data,
        ZSTD + data,
    ):
        unpacker = unpack(packing, body, step, limit=100)
        assert len(unpacker.body) <= 100


@given(st.binary(max_size=2000), st.integers(1, 300))
def test_any_bytes_come_back(data: bytes, step: int) -> None:
    assert bytes(unpack("deflate", zlib.compress(data), step).body) == data
    assert bytes(unpack("gzip", gzip.compress(data), step).body) == data
