"""Frames are seen in markup that is not parsed."""

import pytest

from reader.frames import has_frames


@pytest.mark.parametrize(
    "markup", [b'<iframe src="a.html">', b"<p>a<FRAME\nsrc=a.html>", b"<frame src=a.html>"]
)
def test_frames(markup: bytes) -> None:
    assert has_frames(markup)


@pytest.mark.parametrize("markup", [b"", b"<frameset cols=9>", b"<p>an iframe </p>", b"</iframe>"])
def test_no_frames(markup: bytes) -> None:
    assert not has_frames(markup)
