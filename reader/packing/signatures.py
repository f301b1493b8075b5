"""The first bytes by which compressed data is recognised."""

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"
"""The first bytes of a frame that contains the dictionary for what follows it."""
_SKIPPED = range(0x50, 0x60)
"""The first byte of a Zstandard frame that says nothing about the data; the others are as in
`ZSTD_DICTIONARY`.
"""
_PACKINGS = {
    GZIP: "gzip", ZSTD: "zstd", ZSTD_DICTIONARY: "zstd", b"\xfd7zXZ\0": "xz", b"]\0\0": "xz",
}  # fmt: skip
_BZIP2 = (b"BZh", b"1AY&SY")
"""The first bytes of a file, and those of its first block, one after the level of compression."""


def is_zstd(data: bytes) -> bool:
    """Whether data begins as Zstandard does, of which frames that are skipped are part."""
    is_skipped = data[:1] != b"" and data[0] in _SKIPPED
    return data.startswith(ZSTD) or (is_skipped and data.startswith(ZSTD_DICTIONARY[1:], 1))


def packing_of(data: bytes | bytearray, name: str = "") -> str:
    """The compression of a file, recognised by its first bytes; "" for none.

    Brotli has no signature: it is recognised by the file name.
    """
    for signature, packing in _PACKINGS.items():
        if data.startswith(signature):
            return packing
    if data.startswith(_BZIP2[0]) and data.startswith(_BZIP2[1], 4):
        return "bzip2"
    return "br" if name.lower().endswith(".br") and not data.lstrip().startswith(b"<") else ""
