"""Pages made worse: what is done to a good page, by a number alone, so that it can be done again."""

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parents[1]
_SMALL = 12_000
"""Bytes of the largest page that is mutated: many small ones find more than few large ones."""

PIECES: tuple[bytes, ...] = (
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x ", b"\x00", b"\x1b[31m",
    b"\x1b]0;x\x07", b"&#27;", b"&#x9b;", b"&#0;", b"&#xD800;", b"&#99999999999;", b"&", b"&nbsp;",
    "\u202e".encode(), "\u2066".encode(), b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"<p>", b"</p>", b"<div>", b"</div>", b"<table>", b"<tr>", b"<td>", b"<td colspan=9999999>",
    b"<td rowspan=-1>", b"<ul>", b"<li>", b"<ol start=99999999999999999999>", b"<blockquote>",
    b"<dl><dt>", b"<dd>", b"<pre>", b"<svg>", b"<math>", b"<template>", b"<noscript>", b"<textarea>",
    b"<title>", b"<script>", b"</script>", b"<style>", b"<select>", b"<frameset>", b"<plaintext>",
    b"<a href='http://['>", b"<h3><a href='http://[x'>A kite rose over", b"<a href='javascript:x'>", b"<base href='http://['>", b"<details>",
    b"<summary>", b"<figure>", b"<figcaption>", b"<ruby>", b"<rt>", b"<b>", b"</b>", b"<i>", b"<br>",
    b" class=comment", b" id=comment-1", b" class='comment depth-99999'", b" hidden", b" style='display:none'",
    b"<time datetime='9999-99-99T99:99'>", b"99999999999 minutes ago", b"31.02.2026", b"<meta charset=utf-16>",
    b"<meta http-equiv=content-type content='text/html; charset=x-user-defined'>", b"<html lang=zz>",
    b'<script type="application/ld+json">', b'{"@type":"Comment"}', b"[" * 300, b'{"a":' * 300,
    b'"datePublished":1e999', b'"commentCount":"-5"', b"data-depth=-3", b"data-parent=1 data-id=1",
)  # fmt: skip


@cache
def seeds() -> tuple[bytes, ...]:
    """The small pages among the fixtures, in order."""
    found = sorted(TESTS.glob("sites/**/page.html")) + sorted(TESTS.glob("articles/*/page.html"))
    bodies = (path.read_bytes() for path in found)
    return tuple(body for body in bodies if len(body) <= _SMALL)


def mutated(number: int) -> bytes:
    """The page that `number` stands for: one of the fixtures, changed one to eight times."""
    chance = random.Random(number)
    page = chance.choice(seeds())
    return changed(page, chance, PIECES, chance.randint(1, 8))


def changed(page: bytes, chance: random.Random, pieces: Sequence[bytes], times: int) -> bytes:
    """`page` changed so many times; `pieces` are what is put into it."""
    made = bytearray(page)
    for _ in range(times):
        change = chance.choice(_CHANGES)
        if change is None:
            _insert(made, chance, pieces)
        else:
            change(made, chance)
    return bytes(made)


def _span(page: bytearray, chance: random.Random, most: int = 200) -> slice:
    start = chance.randrange(len(page) + 1)
    return slice(start, start + chance.randint(1, most))


def _insert(page: bytearray, chance: random.Random, pieces: Sequence[bytes]) -> None:
    at = chance.randrange(len(page) + 1)
    page[at:at] = chance.choice(pieces) * chance.choice((1, 1, 1, 1, 5, 60))


def _delete(page: bytearray, chance: random.Random) -> None:
    del page[_span(page, chance)]


def _repeat(page: bytearray, chance: random.Random) -> None:
    span = _span(page, chance)
    page[span.stop : span.stop] = page[span] * chance.choice((1, 2, 20))


def _swap(page: bytearray, chance: random.Random) -> None:
    one, other = bytes(page[_span(page, chance)]), _span(page, chance)
    page[other] = one


def _flip(page: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 6) if page else 0):
        page[chance.randrange(len(page))] = chance.randrange(256)


def _cut(page: bytearray, chance: random.Random) -> None:
    del page[chance.randrange(len(page) + 1) :]


def _splice(page: bytearray, chance: random.Random) -> None:
    other = chance.choice(seeds())
    start = chance.randrange(len(other))
    at = chance.randrange(len(page) + 1)
    page[at:at] = other[start : start + chance.randint(1, 2000)]


_CHANGES: tuple[Callable[[bytearray, random.Random], None] | None, ...] = (
    None, None, None, _delete, _repeat, _swap, _flip, _cut, _splice,
)  # fmt: skip
"""None stands for a piece that is put in."""
