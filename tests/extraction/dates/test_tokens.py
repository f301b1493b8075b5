"""Texts cut into the pieces of a date."""

from reader.extraction.dates import tokens


def test_the_pattern_for_ascii_finds_what_the_whole_one_finds() -> None:
    signs = "".join(map(chr, range(128)))
    for text in (signs, signs[::-1], *(f"a{sign}b'c{sign}'12 {sign}" for sign in signs)):
        found = [match.groups() for match in tokens._PIECE.finditer(text)]
        assert [match.groups() for match in tokens._PIECE_IN_ASCII.finditer(text)] == found
