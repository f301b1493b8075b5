"""What sites and services hand out: posts with their comments, threads, and lists of addresses."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest

from reader.containers import enex
from reader.containers.bookmarks import CONTAINER as LINKS
from reader.errors import OpenError, SeveralPages
from reader.fetch.files import read_file
from reader.model import Heading, Items, Paragraph, Reading
from reader.open.job import Job, do

EXPORTS = Path(__file__).with_name("exports")
URL = "https://millpond.example/2019/05/sluice/"
TITLE = "Who Opened The Sluice?"


def opened(name: str, number: int = 0) -> Reading:
    return do(Job(replace(read_file(str(EXPORTS / name)), number=number))).reading


def test_a_note_of_evernote_is_the_page_it_was_clipped_from() -> None:
    with pytest.raises(SeveralPages) as told:
        opened("notes.enex")
    assert told.value.entries == (("The Heron", f"{URL}heron/"), (TITLE, URL))
    for number, title in ((1, "The Heron"), (2, TITLE)):
        article = opened("notes.enex", number).article
        assert (article.title, article.byline) == (title, "Odo Weir")
        assert article.url == told.value.entries[number - 1][1]
        assert article.text.startswith(
            "The upper pond was empty on Tuesday morning, and the miller"
        )
        assert article.text.endswith("the sluice was shut again with a new chain.")


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_an_export_of_evernote_that_is_cut_off_says_so(kept: float, tmp_path: Path) -> None:
    whole = (EXPORTS / "notes.enex").read_bytes()
    cut = tmp_path / "cut.enex"
    cut.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(OpenError, match="cut off") if kept < 0.5 else nullcontext():
        page = do(Job(read_file(str(cut)))).reading
        assert page.article.title == "The Heron"
        assert any("cut off" in note for note in page.notes)


def test_the_fields_below_a_note_of_joplin_are_no_text() -> None:
    article = opened("joplin.md").article
    assert (article.title, article.byline, article.url) == (TITLE, "Odo Weir", URL)
    assert article.text.startswith("Morning\n\nThe upper pond was empty on Tuesday")
    assert "type_" not in article.text
    assert "joplin" not in article.text


@pytest.mark.parametrize("name", ["wordpress.xml", "disqus.xml"])
def test_what_a_site_hands_out_is_a_choice_of_its_pages(name: str) -> None:
    with pytest.raises(SeveralPages) as told:
        opened(name)
    assert told.value.entries == ((TITLE, URL), ("The Heron", f"{URL}heron/"))


def test_a_post_has_its_comments_and_no_spam() -> None:
    reading = opened("wordpress.xml", 1)
    article = reading.article
    assert (article.title, article.byline, article.site_name) == (TITLE, "odo", "Millpond Notes")
    assert (article.url, article.lang) == (URL, "en-GB")
    assert article.published == datetime(2019, 5, 30, 8, tzinfo=UTC)
    assert article.text.startswith("The upper pond was empty on Tuesday morning, and the miller")
    assert [(one.id, one.parent, one.author) for one in reading.comments] == [
        ("1", "", "Odo Weir"), ("2", "1", "Silke"), ("3", "", "Bram K."),
    ]  # fmt: skip
    first = reading.comments[0]
    assert first.published == datetime(2019, 5, 30, 21, 30, tzinfo=UTC)
    assert first.text.endswith("and it was not the wind.\n\nAnd that is all.")
    # A post that was typed without markup has paragraphs where it has empty lines.
    other = opened("wordpress.xml", 2)
    assert other.article.text == article.text
    assert other.comments == ()


def test_a_thread_of_disqus_has_what_was_deleted_in_its_place() -> None:
    reading = opened("disqus.xml", 1)
    assert (reading.article.title, reading.article.url) == (TITLE, URL)
    assert [(one.id, one.parent, one.author, one.states) for one in reading.comments] == [
        ("41", "", "Odo Weir", ()), ("42", "41", "Silke", ()), ("43", "", "Bram K.", ()),
        ("44", "43", "", ("deleted",)), ("45", "44", "Silke", ()),
    ]  # fmt: skip
    assert reading.comments[3].blocks == ()
    assert reading.notes == (
        "This export of Disqus holds the comments of a page, and not the page.",
    )
    assert [one.text for one in opened("disqus.xml", 2).comments] == ["Krr."]


@pytest.mark.parametrize("name", ["wordpress.xml", "disqus.xml"])
def test_what_is_cut_off_says_so(name: str, tmp_path: Path) -> None:
    body = (EXPORTS / name).read_bytes()
    path = tmp_path / name
    path.write_bytes(body[: body.index(b"Cheap Boats")])
    assert "The archive is cut off or damaged: this is what is in it." in opened(str(path), 1).notes


IN_FOLDERS = (
    "chrome.json", "firefox.json", "safari.plist", "safari.xml.plist", "bookmarks.xbel", "semicolons.csv", "tabs.tsv",
)  # fmt: skip
TITLED = ("pinboard.json", "pinboard.xml", "onetab.txt", "copied-tabs.txt", "matter.csv")


@pytest.mark.parametrize("name", [*IN_FOLDERS, *TITLED, "addresses.txt", "omnivore.csv"])
def test_a_list_of_addresses_is_links(name: str) -> None:
    reading = opened(name)
    assert reading.notes == ("This is a list of 3 addresses.",)
    *folders, links = reading.article.blocks
    named = [block.spans[0].text for block in folders if isinstance(block, Heading)]
    assert named == (["Ponds"] if name in IN_FOLDERS else [])
    assert isinstance(links, Items)
    found = [item[0].spans[0] for item in links.items if isinstance(item[0], Paragraph)]
    where = [f"https://millpond.example/{n}" for n in (1, 2, 3)]
    assert [one.href for one in found] == where
    if name in (*IN_FOLDERS, *TITLED):
        assert [one.text for one in found] == [
            f"A story of the pond, number {n}" for n in (1, 2, 3)
        ]
    else:
        assert [one.text for one in found] == where


@pytest.mark.parametrize(
    "name", ["safari.plist", "safari.xml.plist", "chrome.json", "firefox.json"]
)
def test_a_damaged_list_says_that_nothing_is_in_it(name: str, tmp_path: Path) -> None:
    body = (EXPORTS / name).read_bytes()
    (tmp_path / name).write_bytes(body[: len(body) * 3 // 4])
    with pytest.raises(OpenError, match="This list of addresses has none in it"):
        opened(str(tmp_path / name))


def test_a_list_that_contains_itself_ends() -> None:
    """A binary list may; and one list may be in another ten times, on each of thirty levels."""
    from reader.containers.bookmark_formats import in_tree

    link = {"Title": "A", "URLString": "https://millpond.example/"}
    circle: dict[str, object] = {"Title": "Ponds"}
    circle["Children"] = [link, circle]
    found = list(islice(in_tree(circle), 100))
    assert found[0] == ("Ponds", "A", "https://millpond.example/")
    assert max(len(one.folder) for one in found) < 400
    level: list[object] = [link]
    for _ in range(30):
        level = [level] * 10
    assert sum(1 for _ in in_tree(level)) < 200_000


def test_a_bookmark_of_one_page_says_what_to_open() -> None:
    with pytest.raises(OpenError, match=r"open https://millpond\.example/1$"):
        opened("binary.webloc")


@pytest.mark.parametrize(
    "text",
    [
        "https://millpond.example/1\n",
        "https://millpond.example/1\nThe upper pond was empty.\n",
        "Sources\n\nhttps://millpond.example/1\nhttps://millpond.example/2\n",
        "The pond\nhttps://millpond.example/1\n",
        "author;url;comment\nOdo;https://millpond.example/1;So.\n",
        '{"roots": {"a": 1}, "url": "https://millpond.example/"}',
        '[{"href": "https://millpond.example/", "rel": "self"}]',
    ],
)
def test_a_text_with_addresses_is_no_list_of_them(text: str) -> None:
    assert not LINKS.knows(text.encode())


def test_a_list_behind_comments_is_one_and_comments_alone_are_none() -> None:
    """The comments before a list were divided in every possible way, which never ended."""
    remark = b"<!-- kept by hand -->"
    listed = b'<xbel><bookmark href="https://quay.example/"><title>Quay</title></bookmark></xbel>'
    assert LINKS.knows(remark * 40 + listed)
    assert not LINKS.knows(remark * 400 + b"<p>The quay</p>")


def test_a_page_that_names_the_elements_of_an_export_is_a_page() -> None:
    script = b'<script>var sign = "<en-export";</script>'
    page = (
        b"<!doctype html><html><head>" + script + b"</head><body><p>Of exports.</p></body></html>"
    )
    assert not enex.CONTAINER.knows(page)
    assert enex.CONTAINER.knows(b'\xef\xbb\xbf<?xml version="1.0"?><!DOCTYPE en-export><en-export>')
