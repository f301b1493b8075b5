"""A self-contained HTML page: it folds without scripts, loads nothing, and shows the reading."""

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.layout.statistics import activity, levels, shares, spark
from reader.model import (
    Article,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Media,
    Paragraph,
    Reading,
    Span,
)
from reader.save import markup
from reader.save.charts import pictures
from reader.save.facts import Options, Provenance
from reader.save.html import LEVELS, write
from tests.blocks import paragraphs

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;--><!--"
VOID = {"meta", "br", "hr"}


class Tags(HTMLParser):
    """What opens and closes, and that it does so in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.deepest = 0
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]
        if tag not in VOID:
            self.open.append(tag)
        self.deepest = max(self.deepest, self.open.count("details"))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "script" not in self.open and "style" not in self.open:
            self.words.append(data)


def thread(*depths: int) -> tuple[Comment, ...]:
    return tuple(
        Comment(str(n), paragraphs(f"Said {n}."), depth=depth, author=f"A{n % 3}", parent=str(n - 1) if depth else "",
                published=datetime(2026, 5, 1, tzinfo=UTC) + timedelta(hours=n))
        for n, depth in enumerate(depths)
    )  # fmt: skip


def test_threads_fold_and_everything_said_is_seen() -> None:
    page = write(
        Reading(Article("A title", paragraphs("The text.")), thread(0, 1, 2, 1, 0)), Options()
    )
    tags = Tags(page)
    seen = " ".join(tags.words)
    assert tags.seen.count("details") == tags.seen.count("summary") == 5
    assert tags.deepest == 3
    for said in ("A title", "The text.", *(f"Said {n}." for n in range(5)), "5 comments"):
        assert said in seen
    assert tags.seen.count("svg") == 3
    assert re.findall(r"<script[^>]*>", page) == [
        '<script type="application/json" id="article-reader">'
    ]
    assert "http" not in re.sub(r'xmlns="[^"]*"', "", page.replace("[href^=http]", ""))


def test_a_chain_of_thousands_nests_no_deeper_than_browsers_go() -> None:
    page = write(Reading(comments=thread(*range(3000))), Options())
    assert Tags(page).deepest == LEVELS
    assert "↳ level 3000" in page


def test_no_text_is_markup() -> None:
    comments = (Comment("1", paragraphs(HOSTILE), author=HOSTILE, url='https://a.test/"><script>'),)
    reading = Reading(
        Article(HOSTILE, paragraphs(HOSTILE), lang='"><x'), comments, notes=(HOSTILE,)
    )
    page = write(reading, Options())
    tags = Tags(page)
    assert tags.seen.count("script") == 1
    assert "img" not in tags.seen
    assert " ".join(tags.words).count("onerror") == 6
    assert reader.extract(page.encode()).comments[0].text == HOSTILE


@given(st.text(), st.sampled_from(["http://", "https://u:p@", "mailto:", "javascript:", "//", ""]))
def test_an_address_is_one_that_can_be_followed_or_none(rest: str, scheme: str) -> None:
    made = markup.link(scheme + rest)
    assert re.fullmatch(r"(?:(?:https?://|mailto:)[^\s\"<>]*)?", made)


def test_lists_pictures_and_films_as_html() -> None:
    one = (Paragraph((Span("a"),)),)
    assert markup.blocks((Items((one,), 3),)) == '<ol start="3">\n<li>a</li>\n</ol>'
    assert markup.blocks((Items((one,), 1, ("7",)),)) == '<ol>\n<li value="7">a</li>\n</ol>'
    term = Items(((*one, *one), one, one), terms=(1, 1, 0))
    assert markup.blocks((term,)) == "<dl>\n<dt>a</dt><dd>a</dd>\n<dt>a</dt>\n<dd>a</dd>\n</dl>"
    assert "<span>iv.</span> a" in markup.blocks((Items((one,), 1, ("iv",)),))
    assert markup.blocks((Image("https://a.test/p.png", "a pier"),)) == (
        '<figure><p><a href="https://a.test/p.png">[a pier]</a></p></figure>'
    )
    assert markup.blocks((Media("javascript:x", "a film"),)) == "<p>▶ a film</p>"
    assert markup.blocks((Heading(1, (Span("x"),)), Heading(6, (Span(" "),)))) == "<h2>x</h2>"


def test_no_heading_is_two_levels_below_the_one_before() -> None:
    levels = (4, 6, 6, 2, 5)
    said = tuple(Heading(level, (Span("x"),)) for level in levels)
    made = re.findall(r"<h(\d)>", markup.blocks(said))
    assert made == ["2", "3", "4", "2", "3"]
    page = write(Reading(Article("T", said), (Comment("1", said),)), Options())
    found = [*map(int, re.findall(r"<h(\d)>", page))]
    assert found == [1, 2, 3, 4, 2, 3, 2, 3, 4, 5, 3, 4]
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_what_made_it_is_in_its_record() -> None:
    told = Provenance("page.html", datetime(2026, 5, 1, tzinfo=UTC), "ab" * 32)
    page = write(Reading(Article("T", paragraphs("x"))), Options(provenance=told))
    assert '"sha256":"' + "ab" * 32 in page
    assert '"fetched":"2026-05-01T00:00:00+00:00"' in page


def test_the_figures_count_what_there_is() -> None:
    comments = (*thread(0, 1, 2, 1, 0), Comment("x"))
    times = activity(comments)
    assert times is not None
    assert (sum(times.counts), times.undated, times.step) == (5, 1, "5 minutes")
    assert levels(comments) == (3, 2, 1)
    found = shares(comments)
    assert found is not None
    assert (found.named, found.others, found.authors) == ((("A0", 2), ("A1", 2), ("A2", 1)), 0, 3)
    assert spark((0, 1, 4, 8)) == " ▁▄█"
    assert activity(comments[:1]) is None
    assert shares(comments[5:]) is None


@given(st.lists(st.none() | st.datetimes(timezones=st.none() | st.just(UTC)), max_size=12))
def test_no_time_is_lost_whatever_the_times(times: list[datetime | None]) -> None:
    comments = tuple(Comment(str(n), published=time) for n, time in enumerate(times))
    found = activity(comments)
    if found is not None:
        assert sum(found.counts) + found.undated == len(comments)
        assert len(found.counts) <= 62


def test_pictures_are_well_formed_and_say_what_they_show() -> None:
    drawn = pictures((*thread(0, 1, 2, 1, 0), Comment("x", author="<b>&")))
    root = ET.fromstring(f"<div>{drawn}</div>")
    svgs = root.findall(".//{http://www.w3.org/2000/svg}svg")
    assert [svg.get("aria-label", "").partition(":")[0] for svg in svgs] == [
        "Activity",
        "Tree",
        "Authors",
    ]
    assert pictures(thread(0)) == ""


def test_a_picture_of_a_large_thread_is_small() -> None:
    assert len(pictures(thread(*[0, 1, 2, 3] * 12_500))) < 1_000_000


def test_code_begins_with_its_first_line_and_runs_from_the_left() -> None:
    assert markup.blocks((Code("x = 1\n", "python"),)) == (
        '<pre dir="ltr"><code class="language-python">x = 1\n</code></pre>'
    )


def test_what_is_folded_says_how_much_is_in_it() -> None:
    page = write(Reading(Article("عنوان"), thread(0, 1, 2, 1, 0)), Options())
    assert re.findall(r'<span class="below"> · (\d+) below</span>', page) == ["3", "1"]
    assert '<article dir="auto">' in page
