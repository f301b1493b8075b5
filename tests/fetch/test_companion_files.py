"""Frames that a browser saved beside a page."""

from pathlib import Path

import pytest

from reader.fetch.files import local
from reader.fetch.limits import Limits

PAGE = b"<!DOCTYPE html><title>Kites</title><p>A kite rose.</p><iframe src='./kites_files/saved_resource.html'>"
FRAME = b"<!DOCTYPE html><title>Comments</title>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "kites.html"
    path.write_bytes(PAGE)
    return path


def beside(page: Path, folder: str, **files: bytes) -> None:
    (page.parent / folder).mkdir()
    for name, data in files.items():
        (page.parent / folder / name.replace("_", ".")).write_bytes(data)


@pytest.mark.parametrize(
    "folder", ["kites_files", "kites-Dateien", "kites_fichiers", "kites.html_files"]
)
def test_the_pages_in_the_folder_come_along_by_their_names(page: Path, folder: str) -> None:
    beside(page, folder, b_html=FRAME, a_HTM=b"<p>a", c_png=b"\x89PNG", d_js=b"x")
    assert local(str(page)).frames == (b"<p>a", FRAME)
    assert local(page.as_uri()).frames == (b"<p>a", FRAME)


def test_a_page_without_frames_brings_none(page: Path) -> None:
    beside(page, "kites_files", a_html=FRAME)
    page.write_bytes(b"<!DOCTYPE html><title>Kites</title><p>A frame of wood.</p>")
    assert local(str(page)).frames == ()


def test_what_cannot_be_read_is_passed_over(page: Path) -> None:
    beside(page, "kites_files", b_html=FRAME, c_html=b"x" * 5000)
    (page.parent / "kites_files" / "a.html").mkdir()
    (page.parent / "kites_files" / "d.html").symlink_to("/nowhere/at/all")
    assert local(str(page), Limits(size=1000)).frames == (FRAME,)
    (page.parent / "kites_bestanden").write_text("a file and no folder")
    assert local(str(page), Limits(size=1000)).frames == (FRAME,)


def test_small_frames_of_advertisements_leave_room_for_the_discussion(page: Path) -> None:
    talk = FRAME + b"<p>A kite rose.</p>" * 40
    beside(page, "kites_files", **{f"ad{n:03}_html": b"<p>Buy!" for n in range(60)}, z_html=talk)
    assert local(str(page)).frames[-1] == talk
