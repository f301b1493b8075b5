"""Every platform on its fixtures: the thread that a person wrote down is the thread that is read.

A case is a folder: `page.html`, or the `page.json` of an endpoint, `case.toml` (url, notes that must
be there, words that must not; what is `said` in the article and what is not) and `expect.txt`, the transcript: a line a comment, indented by depth,
`author #id parent date score [roles states]: the first words`.
"""

import re
import tomllib
from datetime import datetime
from pathlib import Path

import pytest

import reader
from reader.extraction.comments.fingerprint import Signs, named
from reader.extraction.comments.rules import Rules, fields, selector_of
from reader.extraction.data.decode import decode
from reader.extraction.data.known_answers import answers
from reader.html.tree import Document, parse
from reader.model import Comment, Reading
from reader.sites import SITES, mounts
from reader.sites.base import Site, recognised

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/page.*"))
PAGES = [case for case in CASES if (case / "page.html").exists()]
ANSWERS = [case for case in CASES if (case / "page.json").exists()]
# Fixture folders name a platform and a version; several versions are one site.
SITE_OF = {"wpdiscuz2": "wpdiscuz", "wpdiscuz5": "wpdiscuz", "wpdiscuz7": "wpdiscuz"}
# wpDiscuz and Epoch are drawn inside what WordPress draws; Zendesk's list has its classes.
PARTS_OF = {"wpdiscuz": ("wordpress",), "zendesk": ("wordpress",)}
# Only their places are known, all by one table; one of them has a page.
WITHOUT_PAGES = {site.name for site in mounts.SITES}


def case_name(case: Path) -> str:
    return f"{case.parent.name}-{case.name}"


def settings(case: Path) -> dict[str, object]:
    return tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))


def texts(case: Path, key: str) -> list[str]:
    value = settings(case).get(key, [])
    assert isinstance(value, list)
    return [str(item) for item in value]


def read(case: Path) -> Reading:
    known = settings(case)
    fetched = known.get("fetched")
    assert fetched is None or isinstance(fetched, datetime)
    (page,) = case.glob("page.*")
    return reader.extract(page.read_bytes(), str(known["url"]), fetched=fetched)


def told(comment: Comment) -> str:
    when = comment.published.strftime("%Y-%m-%d %H:%M") if comment.published else "-"
    score = "-" if comment.score is None else str(comment.score)
    marks = " ".join([*comment.roles, *comment.states])
    words = " ".join(comment.text.split()[:8])
    author = comment.author or "-"
    indent = "  " * comment.depth
    return (
        f"{indent}{author} #{comment.id} {comment.parent or '-'} {when} {score} [{marks}]: {words}"
    )


def transcript(reading: Reading) -> list[str]:
    claimed = "none" if reading.claimed is None else str(reading.claimed)
    head = [f"title: {reading.article.title}".rstrip(), f"claimed: {claimed}"]
    return [*head, *(told(comment).rstrip() for comment in reading.comments)]


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_the_thread_is_the_one_written_down(case: Path) -> None:
    expected = (case / "expect.txt").read_text(encoding="utf-8").splitlines()
    assert transcript(read(case)) == [line.rstrip() for line in expected if line.strip()]


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_what_is_missing_is_said_and_no_more(case: Path) -> None:
    notes = " ".join(read(case).notes)
    assert [part for part in texts(case, "notes") if part not in notes] == []
    assert [part for part in texts(case, "without") if part in notes] == []


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_no_comment_is_in_the_article_and_the_article_is_in_no_comment(case: Path) -> None:
    reading = read(case)
    article = " ".join(reading.article.text.split())
    long = [
        " ".join(comment.text.split()) for comment in reading.comments if len(comment.text) > 60
    ]
    assert [text for text in long if text in article] == []
    assert article or settings(case).get("article") is False, "the article is there"


@pytest.mark.parametrize("case", PAGES, ids=case_name)
def test_the_article_is_the_post_and_nothing_around_it(case: Path) -> None:
    article = read(case).article.text
    assert [part for part in texts(case, "said") if part not in article] == []
    assert [part for part in texts(case, "unsaid") if part in article] == []


def platform(case: Path) -> str:
    return SITE_OF.get(case.parent.name, case.parent.name)


def document_of(case: Path) -> Document:
    return parse((case / "page.html").read_text(encoding="utf-8"), str(settings(case)["url"]))


@pytest.mark.parametrize("case", PAGES, ids=case_name)
def test_each_page_is_known_to_its_own_platform_and_to_no_other(case: Path) -> None:
    document = document_of(case)
    known = {site.name for site in recognised(document, SITES, Signs(document))}
    assert known <= {platform(case), *PARTS_OF.get(platform(case), ())}


@pytest.mark.parametrize("site", [site for site in SITES if site.hosts], ids=lambda site: site.name)
def test_a_saved_page_is_known_by_the_address_it_declares(site: Site) -> None:
    """A file has no host, and a copy in an archive has the archive's."""
    for host in site.hosts:
        for declared in (
            f'<link rel="canonical" href="https://www.{host}/a/1">',
            f'<meta property="og:url" content="https://{host}/a/1">',
        ):
            for url in ("", "https://archive.example/2020/a"):
                document = parse(f"{declared}<p>text</p>", url)
                assert site in recognised(document, SITES, Signs(document))


@pytest.mark.parametrize("case", PAGES, ids=case_name)
def test_each_page_is_known_without_its_address(case: Path) -> None:
    """People keep a page as a file, which need not say where it is from."""
    with_address, without = document_of(case), parse((case / "page.html").read_text("utf-8"))
    known = {site.name for site in recognised(with_address, SITES, Signs(with_address))}
    assert {site.name for site in recognised(without, SITES, Signs(without))} == known


@pytest.mark.parametrize("case", ANSWERS, ids=case_name)
def test_each_answer_is_known_to_its_own_platform_and_to_no_other(case: Path) -> None:
    decoded = decode((case / "page.json").read_text(encoding="utf-8"))
    assert decoded is not None
    assert decoded.whole
    known = {site.name for site in SITES if answers(decoded.values, site.shapes)}
    assert known == {platform(case)}


def test_every_shape_of_an_answer_has_one() -> None:
    unseen = {id(shape): site.name for site in SITES for shape in site.shapes}
    for case in ANSWERS:
        decoded = decode((case / "page.json").read_text(encoding="utf-8"))
        for site in SITES:
            for one in answers(decoded.values, site.shapes) if decoded else ():
                unseen.pop(id(one.shape), None)
    assert [*unseen.values()] == []


def test_every_platform_has_a_page() -> None:
    shown = {platform(case) for case in CASES}
    assert {site.name for site in SITES} - shown - WITHOUT_PAGES == set()


def selectors(rules: Rules) -> list[str]:
    read_by = (
        rules.author, rules.published, rules.published_text, rules.edited, rules.changed,
        rules.score, rules.answers, rules.level, rules.body, rules.ranks, *rules.votes,
        *(told for _, told, _ in rules.worded),
    )  # fmt: skip
    named = [selector_of(field) for group in read_by for field in fields(group)]
    marked = [selector for _, selector in (*rules.roles, *rules.states)]
    opening = "" if rules.opening == "first" else rules.opening
    return [rules.item, rules.unless, rules.with_next, opening, *named, *rules.drop, *marked]


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_every_selector_is_one(site: Site) -> None:
    document = parse("<p>x</p>")
    claims = [selector_of(field) for field in fields(site.claimed)]
    threads = [selector_of(field) for _, group in site.thread for field in fields(group)]
    more = [selector for selector, _ in site.more]
    pages = [selector_of(field) for field in fields(site.pages)]
    used = [*site.marks, *site.section, *claims, *threads, *more, *pages, site.counted]
    for rules in (*site.rules, *([site.post] if site.post else [])):
        used += selectors(rules)
        patterns = (rules.author_in, rules.published_in, rules.body_in)
        assert [re.compile(pattern).groups for pattern in patterns if pattern] == [
            1 for pattern in patterns if pattern
        ], "a pattern has one group: what is wanted"
    for selector in filter(None, used):
        document.css(selector)
        assert "@" not in selector, "an attribute is written after the selector"


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_a_mark_names_something_that_can_be_looked_for(site: Site) -> None:
    assert site.marks or site.hosts or site.scripts or site.shapes
    for mark in site.marks:
        assert "," not in mark, "each mark is one: what it names must all be on the page"
        common = {"li", "div", "span", "a", "table", "article", "script", "iframe", "class", "id"}
        assert all(names - common for _, names in named(mark)), (
            f"{mark} would be tried on every page"
        )


def test_a_mark_is_tried_only_where_all_it_names_is_on_the_page() -> None:
    signs = Signs(parse('<div class="post odd" id="p12" data-x="1"><x-y></x-y></div>'))
    assert signs.show("div.post[data-x='1'] > x-y")
    assert signs.show("#p12:not(.even)")
    assert signs.show("div:has(> x-y)")
    assert not signs.show(".even")
    assert not signs.show("div.post .author")
    assert not signs.show("[data-y]")
    assert not signs.show("x-z")


def test_only_an_address_with_a_host_is_loaded_from_one() -> None:
    addresses = (
        "/a/b.js?c=d.example",
        "e.js",
        "../f.js",
        "data:text/plain,g",
        "/\t/h.example/i.js",
    )
    scripts = "".join(f'<script src="{address}"></script>' for address in addresses)
    assert Signs(parse(scripts)).loads == {"h.example", "example"}


def test_what_a_selector_asks_of_class_and_id_is_looked_for_first() -> None:
    signs = Signs(parse('<div class="post Odd" id="P12"></div><p class="x" title="q1">1</p>'))
    for selector in ("div[id^='P1']", 'div[class*="dd"]', "p[title^='q']", "p:not([id^='z'])"):
        assert signs.first(selector) is not None
        assert signs.css(selector)
    for selector in ("div[id^='q1']", 'p[class*="z"]'):
        assert signs.first(selector) is None
        assert signs.css(selector) == []


def test_scripts_and_frames_tell_whom_a_page_asks() -> None:
    page = '<script src="https://cdn.talk.example/a.js"></script><iframe src="//eu.box.example/f">'
    signs = Signs(parse(page + '<script src="http://[broken"></script>', "https://blog.example/"))
    assert {"talk.example", "cdn.talk.example", "box.example"} <= signs.loads
    assert Site(name="own", scripts=("talk.example",)).knows(parse(page))
    assert not Site(name="own", scripts=("alk.example",)).knows(parse(page))


@pytest.mark.parametrize("host", ["notexample.org", "example.org.evil.test", "xexample.org"])
def test_hosts_are_matched_whole(host: str) -> None:
    site = Site(name="own", rules=(), hosts=("example.org",))
    assert not site.knows(parse("<p>x</p>", f"https://{host}/a"))
    assert site.knows(parse("<p>x</p>", "https://www.example.org/a"))


def test_tables_in_each_other_are_read_in_a_moment() -> None:
    """1,000 took six seconds and 2,000 took 49, since each was asked for the rows of all in it."""
    story = "<table><tr class=athing><td class=title><span class=titleline>Ferry</span></table>"
    rows = "<table><tr><td>" * 2000 + "<tr><td class=subtext>4 comments" + "</table>" * 2000
    page = f"<!doctype html><body><center>{story}{rows}</center>"
    assert reader.extract(page, "https://news.ycombinator.com/").article.text == "Ferry"
