"""Logs of browsers, lists of posts and books: the page in each, a choice of several, what is cut."""

import json
import plistlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

import reader
from reader.containers import har, har_log
from reader.containers.base import Source
from reader.errors import EmptyPage, OpenError, SeveralPages
from reader.fetch.files import read_file
from reader.model import Heading, Page, Quote, Reading
from reader.open.job import Job, do
from reader.open.summary import summary

EXPORTS = Path(__file__).with_name("exports")
FORMS = Path(__file__).with_name("forms")
URL = "https://millpond.example/2019/05/sluice/"
TITLE = "Who Opened The Sluice?"
_PACKED = '{"mimeType": "text/html", "encoding": "base64", "text": "A"}'
_NO_BASE64 = f'{{"log": {{"entries": [{{"response": {{"status": 200, "content": {_PACKED}}}}}]}}}}'
CUT_OFF = "The archive is cut off or damaged: this is what is in it."


def opened(name: str, number: int = 0) -> Reading:
    return do(Job(replace(read_file(str(EXPORTS / name)), number=number))).reading


def test_a_log_of_a_browser_is_a_choice_of_the_pages_visited() -> None:
    with pytest.raises(SeveralPages) as told:
        opened("visits.har")
    assert told.value.entries == (("", URL), ("", "https://millpond.example/notes/"))
    first = opened("visits.har", 1)
    assert (first.article.title, first.article.url) == (TITLE, URL)
    assert [one.author for one in first.comments] == ["Odo Weir", "Silke", "Bram K."]
    # "2 days ago" is counted from the visit.
    assert first.comments[0].published is not None
    assert first.comments[0].published.date().isoformat() == "2019-05-31"
    assert opened("visits.har", 2).article.title == "The Heron"


def test_a_log_that_is_cut_off_has_the_pages_before_the_cut(tmp_path: Path) -> None:
    body = (EXPORTS / "visits.har").read_bytes()
    path = tmp_path / "cut.har"
    path.write_bytes(body[: body.index(b"/notes/")])
    found = opened(str(path))
    assert (found.article.title, CUT_OFF in found.notes) == (TITLE, True)
    path.write_bytes(body[: body.index(b'"entries"')])
    with pytest.raises(OpenError, match=r"HAR.* is cut off or damaged"):
        opened(str(path))


def test_a_log_without_contents_says_how_to_save_it(tmp_path: Path) -> None:
    said = json.loads((EXPORTS / "visits.har").read_bytes())
    for entry in said["log"]["entries"]:
        del entry["response"]["content"]["text"]
    path = tmp_path / "bare.har"
    path.write_text(json.dumps(said))
    with pytest.raises(OpenError, match="save it again, with the contents of answers"):
        opened(str(path))


@pytest.mark.parametrize(
    "text",
    [
        '{"log": {"entries": {"0": 1}}}',
        '{"log": {"entries": [1, null, {"response": []}, {"response": {"content": {"text": 5}}}]}}',
        '{"log": {"version": "1.2"}}',
        '{"log": {"entries": [' + '{"response": ' * 20_000,
        _NO_BASE64,
    ],
)
def test_a_log_of_any_form_is_an_error_in_one_sentence(text: str) -> None:
    found = reader.extract(text.encode())
    assert found.article.blocks == ()
    assert len(found.notes) == 1


def test_clippings_stand_below_their_books_in_their_order() -> None:
    article = opened("My Clippings.txt").article
    assert article.title == "My Clippings"
    shown = [type(block).__name__ for block in article.blocks]
    assert shown == [
        *("Heading", "Quote", "Paragraph", "Quote", "Paragraph", "Paragraph"),
        *("Heading", "Quote", "Paragraph"),
    ]
    text = article.text.split("\n\n")
    assert text[0] == "The Sluice Keepers (Weir, Odo)"
    assert text[2] == (
        "Your Highlight on page 7 · Location 96-97 · Added on Sunday, June 2, 2019 9:30:00 AM"
    )
    assert text[3] == "Ask the heron."
    assert text[-3:-2] == ["Herons of the Millpond (Silke)"]
    assert text[-1].startswith("Ihre Markierung auf Seite 3 · Hinzugefügt")


@pytest.mark.parametrize(
    "text",
    [
        "The Sluice\n- shut | open\n\nIt stood open.\n",
        "The Sluice\n- shut\n\nIt stood open.\n==========\n",
        "The Sluice\n==========\n\nIt stood open | shut.\n- Ask the heron.\n",
    ],
)
def test_other_texts_with_lines_are_no_clippings(text: str) -> None:
    assert reader.extract(text.encode()).article.title != "My Clippings"


def test_a_visit_without_a_name_has_its_frames_and_what_came_for_it() -> None:
    page = entry("sluice", PAGE, "text/html", "")
    framed = entry("talk", PAGE.replace("four", "five"), "text/html", "")
    framed["request"]["headers"] = [{"name": "Sec-Fetch-Dest", "value": "iframe"}]
    data = entry("data/1", "[1]", "application/json", "")
    other = entry("heron", PAGE.replace("Sluice", "Heron"), "text/html", "")
    made = log(page, framed, data, other, entry("data/2", "[2]", "application/json", ""))
    with pytest.raises(SeveralPages) as told:
        har.read(Source(BytesIO(made)))
    assert [where.rpartition("/")[2] for _, where in told.value.entries] == ["sluice", "heron"]
    first, second = (har.read(Source(BytesIO(made), number)) for number in (1, 2))
    assert (len(first.frames), [body for _, body in first.answers]) == (1, [b"[1]"])
    assert (len(second.frames), [body for _, body in second.answers]) == (0, [b"[2]"])


PAGE = (
    "<!DOCTYPE html><html><head><title>The Sluice</title></head><body><h1>The Sluice</h1>"
    + "<p>It stood open at four, and nobody had seen the heron since the rain.</p>" * 6
    + "</body></html>"
)


def entry(url: str, text: str, media_type: str, visit: str = "page_1") -> dict[str, Any]:
    content = {"mimeType": media_type, "text": text}
    return {
        "pageref": visit,
        "startedDateTime": "2019-05-31T09:00:00Z",
        "request": {"url": f"https://millpond.example/{url}"},
        "response": {"status": 200, "content": content},
    }


def log(*entries: dict[str, Any]) -> bytes:
    return json.dumps({"log": {"version": "1.2", "entries": entries}}).encode()


def remarks(name: str) -> str:
    return json.dumps(
        {
            name: [
                {
                    "id": number,
                    "author": {"name": who},
                    "createdAt": f"2019-05-30T0{number}:00:00Z",
                    "body": "It was the heron, I saw it from the lane at four.",
                }
                for number, who in enumerate(("Odo Weir", "Silke", "Bram K."), 1)
            ]
        }
    )


REST = (Path(__file__).parents[1] / "sites/wordpress/rest/page.json").read_text()


@pytest.mark.parametrize(
    ("answer", "source"),
    [(REST, "wordpress"), (remarks("comments"), "generic")],
    ids=["known", "unknown"],
)
def test_comments_that_scripts_were_sent_are_those_of_the_page(answer: str, source: str) -> None:
    page = entry("sluice", PAGE, "text/html")
    sent = entry("wp-json/wp/v2/latest", answer, "application/json; charset=utf-8")
    found = reader.extract(log(page, entry("menu", '{"items": [1]}', "application/json"), sent))
    alone = reader.extract(answer)
    assert len(alone.comments) > 1
    assert [one.text for one in found.comments] == [one.text for one in alone.comments]
    assert (found.article.title, found.source) == ("The Sluice", source)
    assert found.article.text.startswith("It stood open")
    assert not any("JSON" in note for note in found.notes)


def test_what_is_beside_a_page_in_a_log_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of some gigabytes may have millions of tiny entries, or frames as large as pages."""
    monkeypatch.setattr(har, "LARGEST", 2 * len(PAGE) + 9)
    monkeypatch.setattr(har, "_MOST_ANSWERS", 3)
    monkeypatch.setattr(har, "_MOST_NAMED", 2)
    frames = [entry(f"frame/{number}", PAGE, "text/html") for number in range(5)]
    data = [entry(f"data/{number}", "1", "application/json") for number in range(5)]
    others = [entry(f"page/{number}", PAGE, "text/html", f"visit {number}") for number in range(5)]
    made = log(entry("sluice", PAGE, "text/html"), *frames, *data, *others)
    with pytest.raises(SeveralPages) as told:
        har.read(Source(BytesIO(made)))
    assert [where.rpartition("/")[2] for _, where in told.value.entries] == ["sluice", "0"]
    assert told.value.count == 6
    found = har.read(Source(BytesIO(made), 1))
    assert found.body == PAGE.encode()
    assert (len(found.frames), len(found.answers)) == (2, 3)


def test_an_entry_without_an_end_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of gigabytes would be in memory as a whole."""
    monkeypatch.setattr(har_log, "_CHUNK", 100)
    monkeypatch.setattr(har_log, "_LARGEST_ENTRY", 1000)
    stream = BytesIO(log(entry("sluice", PAGE, "text/html"))[:-3] + b', {"a": "' + b"x" * 100_000)
    found = har_log.Log(stream)
    assert (len(list(found)), found.is_complete) == (1, False)
    assert stream.tell() < 9000


def test_what_else_scripts_were_sent_is_no_thread() -> None:
    page = entry("sluice", PAGE, "text/html")
    other = entry("ferry", PAGE, "text/html", "page_2")
    goods = entry("goods", remarks("goods"), "application/json")
    elsewhere = entry("talk", remarks("comments"), "application/json", "page_2")
    assert reader.extract(log(page, goods)).comments == ()
    assert reader.extract(log(page, entry("x", "{torn", "application/json"))).comments == ()
    both = Page(log(page, other, elsewhere))
    assert do(Job(replace(both, number=1))).reading.comments == ()
    assert len(do(Job(replace(both, number=2))).reading.comments) == 3


def test_comments_that_the_page_shows_are_not_read_from_answers() -> None:
    said = json.loads((EXPORTS / "visits.har").read_bytes())["log"]["entries"]
    sent = entry("talk", remarks("comments"), "application/json")
    found = do(Job(Page(log(*said, sent), number=1))).reading
    assert [one.author for one in found.comments] == ["Odo Weir", "Silke", "Bram K."]
    assert found.comments[0].text != "It was the heron, I saw it from the lane at four."


def test_a_log_larger_than_a_page_may_be_is_read_bit_by_bit(tmp_path: Path) -> None:
    picture = entry("heron.png", "QUJD" * (1 << 20), "image/png")
    page = entry("sluice", PAGE, "text/html")
    path = tmp_path / "large.har"
    path.write_bytes(log(*[picture] * 5, page, *[picture] * 5, entry("x", "{}", "text/json")))
    assert path.stat().st_size > 40_000_000
    whole = summary(str(path))
    assert (whole.title, whole.failure, whole.words) == ("The Sluice", "", 14)
    path.write_bytes(path.read_bytes()[:-20_000_000])
    assert summary(str(path)) == whole


def test_several_posts_are_a_choice_and_one_is_itself() -> None:
    with pytest.raises(SeveralPages) as told:
        opened("posts.json")
    assert told.value.entries == ((TITLE, URL), ("The Heron", f"{URL}heron/"))
    second = opened("posts.json", 2)
    assert (second.article.title, second.article.url) == ("The Heron", f"{URL}heron/")
    assert second.article.text.startswith("The upper pond was empty on Tuesday morning")
    said = json.loads((EXPORTS / "posts.json").read_bytes())
    assert reader.extract(json.dumps(said[:1]).encode()).article.title == TITLE


def test_a_book_has_its_chapters_and_who_wrote_it(tmp_path: Path) -> None:
    found = opened("book.fb2")
    article = found.article
    assert (article.title, article.byline, article.lang) == (TITLE, "Odo Weir", "en")
    assert article.published is not None
    assert article.published.date().isoformat() == "2019-05-30"
    headings = [block.spans[0].text for block in article.blocks if isinstance(block, Heading)]
    assert [name for name in headings if name.startswith("The")] == ["The Pond", "The Lane"]
    assert "It was not the wind.[1]" in article.text
    assert "The wheel at four" in article.text
    assert article.text.endswith("It was the heron.")
    assert any(isinstance(block, Quote) for block in article.blocks)
    body = (EXPORTS / "book.fb2").read_bytes()
    path = tmp_path / "cut.fb2"
    path.write_bytes(body[: body.index(b"<cite>")])
    cut = opened(str(path))
    assert cut.article.text.endswith("the wind.[1]")
    assert CUT_OFF in cut.notes
    path.write_bytes(body[: body.index(b"<body>")])
    with pytest.raises((EmptyPage, OpenError), match=r"FB2.* is cut off or damaged"):
        opened(str(path))
    path.write_bytes(body.decode().replace('"utf-8"', '"windows-1251"').encode("cp1251", "ignore"))
    assert opened(str(path)).article.title == TITLE


def test_a_packed_book_is_read(tmp_path: Path) -> None:
    path = tmp_path / "book.fb2.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.write(EXPORTS / "book.fb2", "book.fb2")
    assert opened(str(path)).article == opened("book.fb2").article


def test_a_book_with_many_notes_keeps_its_markup() -> None:
    """Each note is a section of its own; left open, thousands of them stood in each other."""
    notes = "".join(
        f'<section id="n{at}"><p>Note {at} on the lock.</p></section>' for at in range(6000)
    )
    text = f"<section><title><p>The Lock</p></title><p>{'It was shut. ' * 40}</p></section>"
    book = f"<FictionBook><body>{text}</body><body>{notes}</body></FictionBook>"
    found = reader.extract(book.encode())
    assert found.notes == ()
    assert any(isinstance(block, Heading) for block in found.article.blocks)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be"])
def test_a_web_archive_in_utf_16_is_read_whole_and_cut_off(codec: str) -> None:
    said = plistlib.loads((FORMS / "page.webarchive").read_bytes())
    said["WebSubresources"] = [{"WebResourceData": b"x" * 9000, "WebResourceMIMEType": "image/png"}]
    text = plistlib.dumps(said).decode().replace("UTF-8", "UTF-16")
    mark = "" if codec == "utf-16" else "\ufeff"
    body = f"{mark}{text}".encode(codec)
    assert reader.extract(body).article.title == TITLE
    for end in (1001, 1000):
        cut = reader.extract(body[:-end])
        assert (cut.article.title, len(cut.notes)) == (TITLE, 1)
