"""Comments that a site was asked for stay in the library, beside the page that left them out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.cli.memory import Memory, user_library
from reader.library.copies import copies, keep_thread, packed_thread, page_of_copy
from reader.library.merge import unite
from reader.library.recent import forget
from reader.library.search import search
from reader.library.shelf import pages
from reader.library.store import Library
from reader.library.visits import base, earlier
from reader.model import Article, Comment, Page, Paragraph, Reading, Span
from reader.open.location import read_page

URL = "https://kites.example/thread"
BEGUN = datetime.now(UTC) - timedelta(days=3)
TODAY = f"{datetime.now(UTC):%Y-%m-%d}"


def comment(number: int) -> Comment:
    text = f"The words of number {number}, kite{number}."
    return Comment(str(number), (Paragraph((Span(text),)),), author=f"Person {number}")


def reading(*numbers: int) -> Reading:
    return Reading(
        Article("The crane", (Paragraph((Span("It sings every night."),)),)),
        tuple(map(comment, numbers)),
        source="wordpress",
        claimed=5,
    )


PAGE = reading(1, 2)
WHOLE = reading(1, 2, 3, 4, 5)


def opened(page_reading: Reading, day: int, body: bytes = b"<p>It sings") -> Memory:
    """The memory of a page that is opened and read so many days after the first time."""
    page = Page(body, URL, "text/html", "utf-8", BEGUN + timedelta(days=day))
    memory = Memory(URL, lambda: page, "full")
    memory.opened(page_reading)
    return memory


def own() -> Library:
    library = user_library()
    assert library is not None
    return library


async def test_the_whole_thread_is_a_copy_that_opens_with_all_its_comments() -> None:
    opened(PAGE, 0).completed(WHOLE)
    newest, page = copies(own(), URL)
    assert (newest.has_raw, page.has_raw) == (False, True)
    copy = page_of_copy(own(), newest.number)
    assert copy is not None
    assert copy.notes == (
        "This is the text that was read then, with the comments that the site was asked for.",
    )
    read = await read_page(copy)
    assert [each.id for each in read.comments] == ["1", "2", "3", "4", "5"]
    assert read.claimed == 5


def test_its_comments_are_counted_and_found_also_after_the_page_is_opened_again() -> None:
    opened(PAGE, 0).completed(WHOLE)
    assert [page.comments for page in pages(own())] == [5]
    assert [hit.comment for hit in search(own(), "kite4")] == ["4"]
    opened(PAGE, 1)
    opened(reading(1, 2, 6), 2, b"<p>It sings again")
    assert [page.comments for page in pages(own())] == [6]
    assert [hit.comment for hit in search(own(), "kite4")] == ["4"]
    assert [hit.comment for hit in search(own(), "kite6")] == ["6"]
    assert [hit.comment for hit in search(own(), "kite1")] == ["1"]


def test_a_comment_with_another_id_in_the_endpoint_is_counted_once() -> None:
    named = replace(PAGE, comments=tuple(replace(each, id=f"c{each.id}") for each in PAGE.comments))
    opened(named, 0).completed(WHOLE)
    opened(named, 1, b"<p>It sings, and")
    assert [page.comments for page in pages(own())] == [5]


def test_what_is_new_is_told_by_the_page_alone() -> None:
    opened(PAGE, 0).completed(WHOLE)
    before = base(own(), URL, datetime.now(UTC) + timedelta(days=1))
    assert before is not None
    assert before.reading == PAGE
    assert [visit.comments for visit in earlier(own(), URL)] == [2]


def test_the_same_thread_is_stored_once_however_often_it_is_asked_for() -> None:
    memory = opened(PAGE, 0)
    memory.completed(WHOLE)
    size = own().path.stat().st_size
    for _ in range(3):
        memory.completed(WHOLE)
    assert own().path.stat().st_size == size
    assert len(copies(own(), URL)) <= 5


def test_a_page_that_is_opened_again_is_read_with_what_was_asked_for_last() -> None:
    memory = opened(PAGE, 0)
    assert memory.with_thread(PAGE) is PAGE
    memory.completed(reading(1, 2, 3))
    memory.completed(WHOLE)
    now = opened(reading(1, 6), 4, b"<p>It sings again").with_thread(reading(1, 6))
    assert sorted(each.id for each in now.comments) == ["1", "3", "4", "5", "6"]
    assert now.notes == (
        f"Shown with the page: 3 comments that the site was asked for on {TODAY}.",
    )
    page = Page(b"<p>It sings", URL, "text/html", "utf-8", BEGUN)
    assert Memory(URL, lambda: page, "full", is_copy=True).with_thread(PAGE) is PAGE


def test_a_page_that_is_not_kept_keeps_no_thread(tmp_path: Path) -> None:
    page = Page(b"<p>It sings", URL, "text/html", "utf-8", BEGUN)
    places = Memory(URL, lambda: page, "places")
    places.opened(PAGE)
    places.completed(WHOLE)
    assert copies(own(), URL) == ()
    Memory(URL, lambda: page, "full", is_copy=True).completed(WHOLE)
    assert copies(own(), URL) == ()
    library = Library(tmp_path / "none")
    keep_thread(library, URL, packed_thread(page, WHOLE, BEGUN))
    assert pages(library) == ()


def test_a_thread_goes_along_to_another_library_and_away_with_its_page(tmp_path: Path) -> None:
    opened(PAGE, 0).completed(WHOLE)
    other = Library(tmp_path / "other")
    unite(other, own())
    assert [page.comments for page in pages(other)] == [5]
    assert [hit.comment for hit in search(other, "kite4")] == ["4"]
    forget(own(), URL)
    assert copies(own(), URL) == ()
    assert search(own(), "kite4") == ()
