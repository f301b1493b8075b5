"""Safari's web archives that broke off: their page is read as far as it came, and a note says so."""

import io
import plistlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from reader.containers.base import Source
from reader.containers.webarchive import CONTAINER, read
from reader.errors import RECOVERED, OpenError
from reader.model import Page

HTML = "<!DOCTYPE html><title>Herons</title><h1>Herons</h1>" + "".join(
    f"<p>The heron stood by the sluice on day {day} and nobody minded it.</p>" for day in range(200)
)
MAIN = {
    "WebResourceData": HTML.encode(),
    "WebResourceMIMEType": "text/html",
    "WebResourceTextEncodingName": "UTF-8",
    "WebResourceURL": "https://herons.example/sluice",
}
PICTURE = {
    "WebResourceData": Random(3).randbytes(4000),
    "WebResourceMIMEType": "image/png",
    "WebResourceURL": "https://herons.example/a.png",
}
BINARY, XML = plistlib.FMT_BINARY, plistlib.FMT_XML
FORMS = pytest.mark.parametrize("form", [BINARY, XML], ids=["binary", "xml"])


def packed(form: plistlib.PlistFormat, *pictures: Mapping[str, object]) -> bytes:
    top = {"WebMainResource": MAIN, "WebSubresources": list(pictures)}
    return plistlib.dumps(top, fmt=form, sort_keys=False)


def opened(data: bytes) -> Page:
    found = read(Source(io.BytesIO(data)))
    assert isinstance(found, Page)
    return found


@FORMS
def test_a_page_that_broke_off_is_read_as_far_as_it_came(form: plistlib.PlistFormat) -> None:
    data = packed(form)
    for tenths in (3, 5, 8):
        page = opened(data[: len(data) * tenths // 10])
        assert HTML.encode().startswith(page.body)
        assert len(page.body) > len(HTML) * tenths // 10 - 500
        assert page.media_type == "text/html"
        assert page.notes == (RECOVERED,)


@FORMS
def test_what_stands_before_the_cut_is_whole(form: plistlib.PlistFormat) -> None:
    many = [PICTURE | {"WebResourceURL": f"https://herons.example/{at}.png"} for at in range(140)]
    data = packed(form, PICTURE, *many)  # more than 255 objects: their numbers have two bytes
    for cut in range(data.index(b"/1.png"), len(data), len(data) // 8):
        page = opened(data[:cut])
        assert (page.body, page.url) == (HTML.encode(), MAIN["WebResourceURL"])
        source = Source(io.BytesIO(data[:cut]))
        name = str(PICTURE["WebResourceURL"])
        found = CONTAINER.pictures(source, frozenset({name}))
        assert found == {name: PICTURE["WebResourceData"]}


@pytest.mark.parametrize("name", ["page.webarchive", "page.xml.webarchive"])
def test_wherever_it_is_cut(name: str, forms: Path) -> None:
    data = (forms / name).read_bytes()
    whole = opened(data)
    begins = max(data.find(b"<!DOCTYPE html"), data.find(b"PCFET0")) + 8
    for cut in range(begins, len(data) - 8, 5):
        page = opened(data[:cut])
        assert page.body
        assert whole.body.startswith(page.body)
        assert page.notes == (RECOVERED,)


@FORMS
def test_what_came_before_any_page_is_said_to_be_none(form: plistlib.PlistFormat) -> None:
    with pytest.raises(OpenError, match=r"cut off or damaged: what is left of it holds no page"):
        opened(packed(form)[:90])


@FORMS
def test_wrong_bytes_in_it_raise_no_other_error(form: plistlib.PlistFormat) -> None:
    random, data = Random(7), packed(form, PICTURE)
    for _ in range(60):
        made = bytearray(data[: random.randrange(20, len(data))])
        for _ in range(4):
            made[random.randrange(8, min(len(made), 400))] = random.randrange(256)
        with suppress(OpenError):
            assert opened(bytes(made)).body
