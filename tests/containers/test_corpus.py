"""One page in every form that browsers and tools keep it in: all must read alike.

`python tests/containers/test_corpus.py` prints the whole table.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.fetch.files import read_file
from reader.model import Reading
from reader.open.job import Job, do

ALIKE = {"html", "html-complete", "mhtml", "webarchive", "warc", "singlefile"}
PLACE = "http://127.0.0.1:8062/ferry-talks/"


@dataclass(frozen=True, slots=True)
class Capture:
    """A file of the corpus, its form, and the truth of the page in it."""

    path: Path
    form: str
    gold: dict[str, Any] | None


def captures(shared: Path) -> Iterator[Capture]:
    """Every file of corpus/formats, and what else was saved of the same pages."""
    root = shared / "corpus/formats"
    for entry in json.loads((root / "index.json").read_text(encoding="utf-8"))["files"]:
        if entry["format"] == "pdf":
            continue
        gold = root / entry["gold"] if entry["gold"] else None
        truth = json.loads(gold.read_text(encoding="utf-8")) if gold else None
        yield Capture(root / entry["file"], entry["format"], truth)
    for path in sorted((shared / "corpus/peers").glob("*/saved/*")):
        gold = shared / "corpus/peers/gold" / f"{path.name.split('.')[0]}.json"
        truth = json.loads(gold.read_text(encoding="utf-8"))
        yield Capture(path, "html" if path.suffix == ".html" else "text", truth)


def spaced(text: str) -> str:
    return " ".join(text.split())


def opened(path: Path) -> Reading:
    return do(Job(read_file(str(path)))).reading


def row(capture: Capture, reading: Reading) -> dict[str, str]:
    """What is right of a capture, in the columns of the table."""
    gold = capture.gold
    found = {comment.id: comment for comment in reading.comments}
    if gold is None:
        body = str(len(reading.article.text.split()))
        return {"title": reading.article.title[:24], "body": body, "comments": str(len(found))}
    truth = {str(item["id"]): item for item in gold["comments"]}
    words = gold["article_text"].replace("Click to see full-size image", "").split()
    texts = [spaced(comment.text) for comment in reading.comments]
    wanted = [spaced(item["text"]) for item in truth.values()]
    known = [found[own] for own in truth if own in found]
    # A text copy has no ids: there a comment is the one of the same text.
    by_text = {spaced(item["text"]): item for item in truth.values()}
    pairs = [(c, truth.get(c.id) or by_text.get(spaced(c.text))) for c in reading.comments]
    meant = {c.id: str(item["id"]) for c, item in pairs if item is not None}
    right = {
        "parents": [
            item is not None and meant.get(c.parent, "") == str(item["parent"] or "")
            for c, item in pairs
        ],
        "authors": [item is not None and c.author == item["author"] for c, item in pairs],
        "dates": [
            item is not None
            and c.published is not None
            and c.published.strftime("%Y-%m-%dT%H:%M") == item["date"][:16]
            for c, item in pairs
        ],
    }
    there = sum(word in reading.article.text for word in words)
    table = {
        "title": "yes" if reading.article.title == gold["title"] else "no",
        "body": f"{there}/{len(words)}+{max(0, len(reading.article.text.split()) - len(words))}",
        "comments": f"{sum(text in texts for text in wanted)}/{len(wanted)}",
        "ids": f"{len(known)}/{len(truth)}",
    }
    return table | {name: f"{sum(values)}/{len(truth)}" for name, values in right.items()}


def test_the_same_page_reads_alike_in_every_form(shared: Path) -> None:
    forms = set()
    plain = opened(shared / "corpus/formats/wpdiscuz/wpdiscuz.curl.html")
    for capture in captures(shared):
        if capture.gold is None or capture.form not in ALIKE or capture.path.suffix == ".txt":
            continue
        forms.add(capture.form)
        reading = opened(capture.path)
        said = row(capture, reading)
        full = dict.fromkeys(("comments", "ids", "parents", "authors", "dates"), "12/12")
        assert said["title"] == "yes", capture.path
        assert {name: said[name] for name in full} == full, capture.path
        assert spaced(reading.article.text) == spaced(plain.article.text), capture.path
        if "saved" not in capture.path.parts and capture.form != "html":
            wanted = "" if capture.path.name == "wpdiscuz.firefox.html" else PLACE
            assert reading.article.url in (wanted, PLACE)
    assert forms == ALIKE


def test_pages_of_others_read_alike_in_every_form(shared: Path) -> None:
    """A page whose source needs no script: the address it names itself is the same everywhere."""
    by_page: dict[str, dict[str, tuple[str, int]]] = {}
    for capture in captures(shared):
        if capture.gold is None and capture.form in ALIKE:
            reading = opened(capture.path)
            said = (reading.article.title, len(reading.comments))
            by_page.setdefault(capture.path.parent.name, {})[capture.path.name] = said
    assert set(by_page) == {"rd-daringfireball-1", "rd-wordpress"}
    for found in by_page.values():
        assert len(found) >= 7
        assert len(set(found.values())) == 1, found


@pytest.mark.parametrize("form", ["epub", "markdown"])
def test_what_was_made_of_a_page_keeps_its_comments(shared: Path, form: str) -> None:
    (capture,) = [c for c in captures(shared) if c.form == form and c.gold is not None]
    said = row(capture, opened(capture.path))
    assert (said["comments"], said["ids"], said["parents"]) == ("12/12", "12/12", "12/12")
    assert said["body"].startswith("404/404")


def test_a_book_made_of_a_page_reads_like_it(shared: Path) -> None:
    stem = shared / "corpus/formats/rd-wordpress/rd-wordpress"
    book, page = (opened(Path(f"{stem}.{end}")) for end in ("pandoc.epub", "wget-pk.html"))
    assert [comment.text for comment in book.comments] == [
        comment.text for comment in page.comments
    ]
    assert book.article.title == page.article.title
    assert book.article.text == page.article.text


def test_a_page_whose_menu_is_no_list_is_read_like_it_from_a_book(shared: Path) -> None:
    books = [shared / f"corpus/formats/{stem}.pandoc.epub" for stem in (
        "rd-daringfireball-1/rd-daringfireball-1", "wpdiscuz/wpdiscuz")]  # fmt: skip
    about, talk = (opened(each).article for each in books)
    assert about.title == "About This Site"
    assert len(talk.text.split()) == 404


def test_a_feed_of_comments_has_the_parents_that_its_page_has(shared: Path) -> None:
    path = shared / "corpus/peers/wordpress-core/feeds/ferry-talks.feed.xml"
    truth = json.loads((shared / "corpus/peers/gold/ferry-talks.json").read_text(encoding="utf-8"))
    reading = reader.extract(path.read_bytes())
    known = {str(item["id"]): item for item in truth["comments"]}
    assert len(reading.comments) == 10
    assert reading.article.title == truth["title"]
    assert reading.article.url.endswith("/ferry-talks/")
    here = {comment.id for comment in reading.comments}
    for comment in reading.comments:
        item = known[comment.id]
        parent = str(item["parent"] or "")
        assert comment.parent == (parent if parent in here else "")
        assert comment.author == item["author"]
        assert spaced(comment.text) == spaced(item["text"])
        assert comment.published is not None
        assert comment.published.isoformat()[:16] == item["date"][:16]


def test_the_table_has_a_row_for_every_capture(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main()
    rows = [row.split() for row in capsys.readouterr().out.splitlines()[1:]]
    every = list(captures(shared))
    assert len(rows) == len(every) > 40
    for capture, row in zip(every, rows, strict=True):
        if capture.gold is not None:
            assert row[-5] == "12/12", capture.path


def main() -> None:
    """The table."""
    shared = Path(__file__).parents[2] / ".." / "shared"
    names = ("title", "body", "comments", "ids", "parents", "authors", "dates")
    sys.stdout.write(f"{'capture':58}{'form':15}" + "".join(f"{name:>13}" for name in names) + "\n")
    for capture in captures(shared):
        said = row(capture, opened(capture.path))
        cells = "".join(f"{said.get(name, ''):>13}" for name in names)
        sys.stdout.write(f"{'/'.join(capture.path.parts[-2:])[-56:]:58}{capture.form:15}{cells}\n")


if __name__ == "__main__":
    main()
