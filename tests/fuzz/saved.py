"""Saved files made worse, by a number alone: every form a page is kept in, by its bytes and by
what it is built of.

A flipped byte in a ZIP file spoils a checksum and little else gets read; so archives, lists, messages
and JSON are also taken apart, their pieces changed, doubled, dropped and mixed, and put together
again.
"""

import gzip
import io
import json
import plistlib
import random
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from warnings import catch_warnings
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import mutations
from mutations import TESTS, changed

_SMALL = 12_000
_SWOLLEN = 61
"""Every so many a piece of the file is there this often: what is not linear is seen then."""

SIGNS: tuple[bytes, ...] = (
    b"\r\n", b"\r\n\r\n", b"--", b"--b\r\n", b"MIME-Version: 1.0\r\n", b"\r\nDate: Thu, 99 Foo 20 -9999\r\n",
    b'Content-Type: multipart/related; boundary="b"\r\n', b"Content-Type: text/html; charset=utf-7\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: quoted-printable\r\n",
    b"Content-Location: ../../etc/passwd\r\n", b"Content-Location: file:///etc/passwd\r\n", b"=\r\n", b"=1B",
    b"Subject: =?utf-8?B?G10wO3B3bmVkBxtbMzFt?=\r\n", b"\nFrom ada@example Thu Jan  1 00:00:00 1970\n",
    b"In-Reply-To: <1@x>\r\n", b"References: <1@x> <2@x>\r\n", b"Message-ID: <1@x>\r\n",
    b"WARC/1.0\r\n", b"WARC-Type: response\r\n", b"Content-Length: 99999999999\r\n", b"Content-Length: -1\r\n",
    b"WARC-Date: 0000-00-00T00:00:00Z\r\n", b"HTTP/1.1 200 OK\r\n", b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n",
    b"Content-Encoding: gzip\r\n", b"WARC-Target-URI: http://[\r\n", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"bplist00",
    b"<?xml version='1.0' encoding='utf-16'?>", b"<!DOCTYPE rss [<!ENTITY a 'b'>]>", b"&a;", b"<item>", b"</item>", b"<entry>",
    b"<content type='html'>", b"<![CDATA[", b"]]>", b"<thr:in-reply-to ref='x'/>", b"<pubDate>31 Feb 99999</pubDate>",
    b"---\n", b"# ", b"\n\n# A\n\n", b"```\n", b"> " * 60, b"* " * 60, b"[a](javascript:x)", b"![", b"](", b"|-|-|\n", b"\t",
    b"{", b"}", b"[", b"]", b",", b":", b"null", b"1e999", b"-0", b'"\\ud800"', b"9" * 400, b"\x00", b"\x1b[31m", b"\xff\xfe",
    b"99999999999 minutes ago\n", b"12 Comments\n", b"Reply\n", b"1 month ago\n", b"\n\n\n",
)  # fmt: skip


@cache
def kept() -> dict[str, bytes]:
    """The small saved files among the fixtures, by their names."""
    found = sorted((TESTS / "containers/forms").glob("*.*"))
    found += sorted(TESTS.glob("sites/**/page.json"))
    found += sorted(TESTS.glob("extraction/textcopy/*.txt"))
    bodies = {path.relative_to(TESTS).as_posix(): path.read_bytes() for path in found}
    return {name: body for name, body in bodies.items() if len(body) <= _SMALL}


def spoilt(number: int) -> tuple[str, bytes]:
    """The name and the bytes that `number` stands for."""
    chance = random.Random(number)
    # JSON has many fixtures, the other forms one or two each: every form has its turn.
    ending = chance.choice(sorted({Path(name).suffix for name in kept()}))
    name = chance.choice([name for name in kept() if name.endswith(ending)])
    data = kept()[name]
    for _ in range(chance.randint(0, 2)):
        data = _rebuilt(data, chance)
    if chance.random() < 0.6:
        data = changed(data, chance, SIGNS, chance.randint(1, 5))
    if number % _SWOLLEN == 0 and data:
        start = chance.randrange(len(data))
        end = start + chance.randint(1, 2000)
        data = data[:end] + data[start:end] * _SWOLLEN + data[end:]
    if chance.random() < 0.1:
        data = gzip.compress(data, 1)
    return name, data


def _rebuilt(data: bytes, chance: random.Random) -> bytes:
    """A file taken apart and put together otherwise; as it is where it cannot be."""
    try:
        for begins, rebuild in _BUILDS:
            if begins.search(data[:2000]):
                return rebuild(data, chance)
        return _lines(data, chance)
    except Exception:  # noqa: BLE001  it was damaged before: its bytes are changed instead
        return bytes(changed(data, chance, SIGNS, 2))


def _mixed(pieces: list[bytes], chance: random.Random) -> list[bytes]:
    """Some pieces dropped, doubled, exchanged, worsened."""
    if not pieces:
        return []
    at, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    match chance.randrange(5):
        case 0:
            del pieces[at : at + 1]
        case 1:
            pieces[at:at] = pieces[at : at + 1] * chance.choice((1, 3, 40))
        case 2:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        case 3:
            pieces[at] = changed(pieces[at], chance, SIGNS, 3)
        case _:
            pieces[at] = mutations.mutated(chance.randrange(100_000))
    return pieces


def _lines(data: bytes, chance: random.Random) -> bytes:
    return b"\n".join(_mixed(data.split(b"\n"), chance))


def _parts(sign: bytes) -> Callable[[bytes, random.Random], bytes]:
    """Taken apart where a sign stands: messages, records, entries."""

    def rebuild(data: bytes, chance: random.Random) -> bytes:
        return sign.join(_mixed(data.split(sign), chance))

    return rebuild


def _message(data: bytes, chance: random.Random) -> bytes:
    found = re.search(rb'boundary="([^"]+)"', data)
    sign = b"--" + found[1] if found else b"\r\n\r\n"
    return chance.choice((_parts(sign), _parts(b"\r\n\r\n"), _lines))(data, chance)


def _archive(data: bytes, chance: random.Random) -> bytes:
    """A ZIP file with other members, names, comments and packings."""
    ahead = data.find(b"PK\x03\x04")
    with ZipFile(io.BytesIO(data)) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    names = [name for name, _ in members]
    bodies = _mixed([body for _, body in members], chance)
    names += [f"{chance.choice(names)}.html", "../../etc/passwd.html", "\x1b]0;x.html", ""]
    made, packing = io.BytesIO(), chance.choice((ZIP_STORED, ZIP_DEFLATED))
    with catch_warnings(action="ignore"), ZipFile(made, "w", packing) as archive:  # of names twice
        for place, body in enumerate(bodies):
            own = names[place] if place < len(names) and chance.random() < 0.9 else None
            archive.writestr(own or chance.choice(names[:-1]), body)
        archive.comment = chance.choice((b"", b"\x1b]0;x\x07", b"PK\x05\x06" * 9))
    return data[:ahead] + made.getvalue()


def _list(data: bytes, chance: random.Random) -> bytes:
    """A property list with other values."""
    strange = [b"\x00\xff", b"<p>A kite rose.", "text/html", 7, True]
    value = _other(plistlib.loads(data), chance, strange)
    return plistlib.dumps(value, fmt=chance.choice((plistlib.FMT_XML, plistlib.FMT_BINARY)))


def _json(data: bytes, chance: random.Random) -> bytes:
    strange: list[Any] = [
        None,
        -1,
        10**30,
        1e300,
        "",
        "\ud800",
        "\x1b[31m",
        "1",
        [],
        {},
        "2026-13-45",
        True,
    ]
    return json.dumps(_other(json.loads(data), chance, strange)).encode("utf-8", "surrogatepass")


def _other(value: Any, chance: random.Random, strange: Sequence[Any]) -> Any:
    """A value with one somewhere in it made another, doubled, dropped or put inside itself."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(sorted(value))
        other = {**value, key: _other(value[key], chance, strange)}
        if chance.random() < 0.1:
            del other[key]
        return other
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        other_list = [*value]
        other_list[at] = _other(value[at], chance, strange)
        return other_list * chance.choice((1, 1, 1, 2)) if len(value) < 200 else other_list
    return chance.choice((*strange, [value, value], {"children": [value], "id": value}))


_BUILDS: tuple[tuple[re.Pattern[bytes], Callable[[bytes, random.Random], bytes]], ...] = (
    (re.compile(rb"\APK\x03\x04|data-sfz"), _archive),
    (re.compile(rb"\Abplist00|<plist"), _list),
    (re.compile(rb"\A\x1f\x8b"), lambda data, chance: gzip.compress(_rebuilt(gzip.decompress(data), chance), 1)),
    (re.compile(rb"\A\s*[\[{]"), _json),
    (re.compile(rb"\AWARC/"), _parts(b"WARC/1.0\r\n")),
    (re.compile(rb"boundary="), _message),
    (re.compile(rb"\AFrom "), _parts(b"\nFrom ")),
    (re.compile(rb"<rss"), _parts(b"<item>")),
    (re.compile(rb"<feed"), _parts(b"<entry>")),
)  # fmt: skip
