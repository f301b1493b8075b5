"""What is refused to the parser, counted and not timed, and that real pages never are."""

import gzip
from pathlib import Path

import pytest

from reader.charset import decode
from reader.html import guard
from reader.html.guard import check

FILL = "<p>x</p>" * 10_000


def numbered(template: str, count: int) -> str:
    return "".join(template.format(number) for number in range(count))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<div>" * 20_000, "more than 512 deep"),
        ("<div>" * 20_000 + "</div>" * 20_000, "more than 512 deep"),
        ("<DIV ID=x>" * 20_000, "more than 512 deep"),
        ("<div></x>" * 20_000, "more than 512 deep"),
        ("<i><div></i>" * 20_000, "more than 512 deep"),
        ("<div><!--</div>-->" * 20_000, "more than 512 deep"),
        ("<div title='</div>'>" * 20_000, "more than 512 deep"),
        ("<div><script></div></script>" * 20_000, "more than 512 deep"),
        ("<svg><style>" + "<div>" * 20_000, "more than 512 deep"),
        ("<ul><li>" * 10_000, "more than 512 deep"),
        ("<b><div>" * 10_000, "more than 512 deep"),
        (FILL + "<div>" * 513, "more than 512 deep"),
        (
            numbered("<b {}>", 1000) + numbered("<i {}>", 1000) + "x</b>" * 1000,
            "formatting stay open",
        ),
        # The end that is seen here stands in an attribute.
        (numbered('<b a{}="></b>">', 1000), "formatting stay open"),
        (numbered('<i class="a{}" id="></i><i ">', 1000), "formatting stay open"),
        (
            "<div>" + "<b><b><b><i><i><i><u><u><u>" + "</div><div>x" * 20_000,
            "runs through all of it",
        ),
        ("<div " + numbered("a{} ", 40_000) + ">", "more than 1,000 attributes"),
        ("<div " + numbered("a{}='>' ", 40_000) + ">", "more than 1,000 attributes"),
        ("<div " + numbered("a{}<b ", 40_000) + ">", "more than 1,000 attributes"),
        (f"<div {numbered('a{} ', 1500)}>x</div>" * 150, "more than 1,000 attributes"),
        (numbered("<body a{}=1>", 20_000), "more than 1,000 attributes"),
        (numbered("<html a{0} b{0} c{0}>", 9_000), "more than 1,000 attributes"),
    ],
)
def test_markup_made_to_be_slow_is_refused(text: str, says: str) -> None:
    danger = check(text)
    assert danger is not None
    assert says in danger.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<div>" * 1000 + "deep" + "</div>" * 1000,
        FILL + "<div>" * 500 + "</div>" * 500 + FILL,
        "<p>one<br>two<p>three<li>four" * 20_000,
        "<tr><td>a<td>b" * 20_000,
        "<table>" + "<tr><td>a<td>b" * 20_000,
        '<a href="/x">x</a> ' * 20_000,
        "<a name=x>" * 20_000,
        "<h2>h</h2><p>x</p>" * 20_000,
        "<form><p>x</form>" * 20_000,
        numbered("<p><font color=c{}>x</font>", 20_000),
        numbered("<b {}>x</b>", 2000),
        f"<p title='{'y' * 500_000}'>x",
        f"<script>{'if (a<b) {' * 50_000}</script>",
        f"<script>{'<div>' * 50_000}</script>",
        f"<!--{'<div>' * 50_000}-->",
        "<div " + numbered("a{} ", 900) + ">" + FILL * 2,
    ],
)
def test_what_is_only_large_is_not_refused(text: str) -> None:
    assert check(text) is None


def test_icons_are_not_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "tags", pytest.fail)
    icon = '<a href="/x"><i class="icon icon-{}" aria-hidden="true"></i>x</a>'
    assert check(numbered(icon, 3000)) is None


def test_no_real_page_is_refused(shared: Path) -> None:
    pages = (
        sorted(shared.glob("corpus/comments/html/*.gz"))
        + sorted(shared.glob("corpus/body/*/html/*.gz"))[::5]
    )
    pages += sorted(shared.glob("corpus/comments-counted/html/*.gz"))
    assert len(pages) > 300
    refused = {page.name for page in pages if check(decode(gzip.decompress(page.read_bytes())))}
    assert refused == set()


def test_no_real_thread_is_refused(shared: Path) -> None:
    pages = sorted(shared.glob("corpus/peers/**/*.html"))
    assert pages
    assert {page.name for page in pages if check(decode(page.read_bytes()))} == set()
