"""What is in the library is listed, found, tagged, deleted and brought back."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reader.errors import LibraryError
from reader.library import search as searching
from reader.library.copies import keep, packed
from reader.library.places import Visit
from reader.library.recent import forget
from reader.library.search import search
from reader.library.search_text import drop_pieces
from reader.library.shelf import (
    add,
    bring_back,
    delete,
    last_seen,
    pages,
    purge,
    renew,
    save,
    save_or_not,
    tag,
)
from reader.library.store import Library
from reader.library.values import SearchHit
from reader.model import Article, Comment, Page, Paragraph, Reading, Span

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def talk(title: str, body: str, *comments: str) -> Reading:
    return Reading(
        Article(title, (Paragraph((Span(body),)),), site_name=f"Site of {title}"),
        tuple(
            Comment(f"k{n}", (Paragraph((Span(text),)),), author=f"Ada {n}")
            for n, text in enumerate(comments)
        ),
    )


CLOCK = talk(
    "Clock",
    "The keeper winds it.",
    "Which ledger?",
    "Café at the quay, tariff paid.",
    "Die Straße ist lang.",
)
TIDE = talk(
    "The tide",
    "100% of the tide_table. Keepers are late.",
    "潮の時計です。",
    "時計",
    "Which ledgers?",
)


def put(library: Library, name: str, reading: Reading, hour: int) -> None:
    opened = NOON.replace(hour=hour).isoformat()
    keep(
        library,
        Visit(f"/{name}", reading.article.title, opened),
        packed(Page(name.encode(), fetched=NOON), reading),
    )


@pytest.fixture
def filled(library: Library) -> Library:
    put(library, "clock", CLOCK, 8)
    put(library, "tide", TIDE, 9)
    return library


@pytest.fixture(params=["index", "no index"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "no index":

        def refuse(*_: object) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

        monkeypatch.setattr(searching, "_indexed", refuse)


def told(found: tuple[SearchHit, ...]) -> list[tuple[int, str, str]]:
    return [
        (one.page, one.comment, "".join(f"<{text}>" if hit else text for text, hit in one.snippet))
        for one in found
    ]


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("ledger", [(2, "k2"), (1, "k0")]),
        ("KEEPER", [(2, ""), (1, "")]),
        ("tariff quay", [(1, "k1")]),
        ("時計", [(2, "k1")]),
        ("潮の時", [(2, "k0")]),
        ("nowhere", []),
        ("", []),
        ("%_", []),
        ('" OR body MATCH "', []),
        ("*", []),
    ],
)
def test_words_are_found_in_articles_and_comments(
    filled: Library, query: str, where: list[tuple[int, str]]
) -> None:
    assert [(page, comment) for page, comment, _ in told(search(filled, query))] == where


def test_what_was_found_is_shown_in_its_words(filled: Library) -> None:
    assert told(search(filled, "cafe")) == [(1, "k1", "<Café> at the quay, tariff paid.")]
    assert told(search(filled, "時計")) == [(2, "k1", "<時計>")]
    assert search(filled, "ledg")[0].author == "Ada 2"


@pytest.mark.usefixtures("either")
def test_one_page_is_told_once(library: Library) -> None:
    put(library, "a", talk("A", "Ferry.", "The ferry.", "A ferry."), 8)
    assert [(one.page, one.comment) for one in search(library, "ferry")] == [(1, "k1")]


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize("word", ["ferry", "船が"])
def test_a_long_thread_with_a_word_hides_no_other_page(library: Library, word: str) -> None:
    for number in range(120):
        put(library, f"page-{number}", talk(f"{number}", f"The {word} sails."), 8)
    put(library, "thread", talk("Thread", "None.", *[f"A {word}."] * 500), 9)
    found = search(library, word)
    assert [one.page for one in found] == list(range(121, 0, -1))


@pytest.mark.usefixtures("either")
def test_of_very_many_pages_those_read_last_are_found(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST_HITS", 3)
    for number in range(5):
        put(library, f"page-{number}", talk(f"{number}", "Ferry.", "The ferry sails."), 8)
    assert [one.page for one in search(library, "ferry")] == [5, 4, 3]


def test_only_the_newest_reading_is_looked_through(filled: Library) -> None:
    put(filled, "clock", talk("Clock", "Nobody winds it.", "Which xylophone?"), 10)
    assert told(search(filled, "tariff")) == []
    assert [one[0] for one in told(search(filled, "xylophone"))] == [1]
    put(filled, "clock", CLOCK, 11)
    assert [one[0] for one in told(search(filled, "tariff"))] == [1]
    with closing(sqlite3.connect(filled.path)) as connection:
        for table in ("words", "signs"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def titles(library: Library, order: str = "opened") -> list[str]:
    return [page.title for page in pages(library, order)]  # type: ignore[arg-type]


def test_pages_are_listed_in_any_order(filled: Library) -> None:
    add(
        filled,
        Visit("/old", "An old one"),
        packed(Page(b"x", fetched=NOON), talk("An old one", "x", "a", "b", "c", "d")),
        "kites",
    )
    assert titles(filled) == ["The tide", "Clock", "An old one"]
    assert titles(filled, "title") == ["An old one", "Clock", "The tide"]
    assert titles(filled, "comments") == ["An old one", "Clock", "The tide"]
    (old,) = (page for page in pages(filled) if page.location == "/old")
    assert (old.saved, old.tags, old.opened, old.site, old.comments) == (
        1,
        "kites",
        "",
        "Site of An old one",
        4,
    )
    assert [one.page for one in search(filled, "old one")] == [old.number]


def test_a_page_is_saved_and_tagged(filled: Library) -> None:
    save(filled, "/clock", saved=True)
    tag(filled, "/clock", [" tides ", "", "old  clocks\x1b[1m", "tides"])
    (clock,) = (page for page in pages(filled) if page.number == 1)
    assert (clock.saved, clock.tags) == (1, "tides, old clocks[1m")
    put(filled, "clock", CLOCK, 12)
    (clock,) = (page for page in pages(filled) if page.number == 1)
    assert (clock.saved, clock.tags) == (1, "tides, old clocks[1m")


def test_a_page_that_is_open_is_saved_and_no_longer(filled: Library) -> None:
    (clock,) = (page for page in pages(filled) if page.number == 1)
    for saved in (True, False, True):
        assert save_or_not(filled, clock.location) is saved
        assert [page.saved for page in pages(filled) if page.number == 1] == [saved]
    assert [page.saved for page in pages(filled) if page.number != 1] == [0]
    delete(filled, ["/clock"], "2026-11-21T08:00")
    assert save_or_not(filled, clock.location) is None
    assert save_or_not(filled, "/nowhere") is None


def test_what_is_deleted_is_nowhere_until_it_is_brought_back(filled: Library) -> None:
    delete(filled, ["/clock"], "2026-11-21T08:00")
    assert titles(filled) == ["The tide"]
    assert told(search(filled, "tariff")) == []
    assert bring_back(filled, "2026-11-21T08:01") == ()
    (clock,) = bring_back(filled, "2026-11-21T08:00")
    assert (clock.number, clock.title) == (1, "Clock")
    assert titles(filled) == ["The tide", "Clock"]
    assert search(filled, "tariff")
    delete(filled, ["/clock"], "2026-11-21T08:00")
    assert purge(filled, "2026-11-21T07:59") == 0
    assert purge(filled, "2026-11-21T08:01") == 1
    assert bring_back(filled, "2026-11-21T08:00") == ()
    assert titles(filled) == ["The tide"]
    assert purge(Library(filled.folder / "none"), "2026") == 0


def test_pages_come_back_as_they_were_deleted_the_last_first(filled: Library) -> None:
    late = 2
    delete(filled, ["/clock"], "2026-11-21T08:00")
    delete(filled, ["/tide"], "2026-11-21T08:30")
    again = Library(filled.folder)
    assert [page.number for page in bring_back(again, "2026-11-21T07:45")] == [late]
    assert [page.number for page in bring_back(again, "2026-11-21T07:45")] == [1]
    assert bring_back(again, "2026-11-21T07:45") == ()
    delete(filled, ["/clock", "/tide"], "2026-11-21T09:00")
    assert {page.number for page in bring_back(again, "2026-11-21T08:45")} == {1, late}
    assert bring_back(Library(filled.folder / "none"), "2026") == ()
    assert not (filled.folder / "none").exists()


def test_what_came_while_nobody_looked_is_counted(filled: Library) -> None:
    more = talk("Clock", "The keeper winds it.", "Which ledger?", "One", "Two", "Three")
    assert last_seen(filled, "/clock") == CLOCK
    renew(filled, "/clock", packed(Page(b"more", fetched=NOON), more), 2)
    assert [(page.title, page.unread) for page in pages(filled, "new")] == [
        ("Clock", 2),
        ("The tide", 0),
    ]
    assert last_seen(filled, "/clock") == CLOCK
    assert search(filled, "three")
    put(filled, "clock", more, 13)
    assert [page.unread for page in pages(filled)] == [0, 0]
    assert last_seen(filled, "/nowhere") is None


def test_what_is_done_to_a_forgotten_page_is_done_to_no_other(filled: Library) -> None:
    # The list of one reader is on the screen while another forgets a page and opens the next one.
    (listed, _) = pages(filled)
    other = Library(filled.folder)
    assert forget(other, listed.location)
    put(other, "quay", talk("Quay", "Nobody is there."), 10)
    quay, _ = before = pages(filled)
    assert quay.number == listed.number, "SQLite gives the number anew"
    gone = r"^This page is no longer in the library\.$"
    with pytest.raises(LibraryError, match=gone):
        tag(filled, listed.location, ["tides"])
    with pytest.raises(LibraryError, match=gone):
        save(filled, listed.location, saved=True)
    with pytest.raises(LibraryError, match=gone):
        renew(filled, listed.location, packed(Page(b"more", fetched=NOON), TIDE), 2)
    delete(filled, [listed.location], "2026-11-21T08:00")
    assert last_seen(filled, listed.location) is None
    assert pages(filled) == before
    assert [hit.page for hit in search(filled, "tide_table")] == []


def test_pieces_go_without_an_index_too(filled: Library) -> None:
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
        for table in ("words", "signs"):
            connection.execute(f"DROP TABLE {table}")
        drop_pieces(connection, 1)
    assert [page for page, _, _ in told(search(filled, "ledger"))] == [2]


def test_a_list_shows_what_is_clean_whoever_wrote_it(filled: Library) -> None:
    strange = "\x1b]0;quay\x07\u202e"
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute("UPDATE pages SET title = ?1, site = ?1, tags = ?1", (f"{strange} a",))
        connection.execute("UPDATE pages SET location = ? WHERE id = 1", (f"/{strange}",))
    (page,) = pages(filled)
    assert (page.title, page.site, page.tags) == ("]0;quay a",) * 3
    assert page.location == "/tide"


def test_what_was_found_is_shown_clean_whoever_wrote_it() -> None:
    told = searching._parts("a \x07\ue000ti\x1bde\ue001 \x1bcame")
    assert told == [("a ", False), ("tide", True), (" came", False)]


HARBOUR = talk("港", "船は港に着いた。", "同意", "船", "港の時計が好きだ", "A boat 100% late, 船")


@pytest.mark.parametrize("limit", [300, 1], ids=["few trigrams", "common words"])
@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("同意", ["k0"]),  # the whole comment
        ("意", ["k0"]),
        ("船", ["k3"]),  # first and last in a text: the newest is told
        ("好き", ["k2"]),
        ("時計 港", ["k2"]),
        ("船 boat", ["k3"]),
        ("船 着", [""]),
        ("犬", []),
        ("船 犬", []),
    ],
)
def test_short_words_are_found_in_scripts_without_spaces(
    library: Library, monkeypatch: pytest.MonkeyPatch, limit: int, query: str, where: list[str]
) -> None:
    monkeypatch.setattr(searching, "_MOST_TRIGRAMS", limit)
    put(library, "harbour", HARBOUR, 8)
    assert [hit.comment for hit in search(library, query)] == where


def test_the_texts_are_not_read_for_a_short_word(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "harbour", HARBOUR, 8)
    monkeypatch.setattr(searching, "_plain", lambda *_: pytest.fail("all texts are read"))
    assert [hit.comment for hit in search(library, "同意")] == ["k0"]


def test_an_older_library_has_its_short_words_found_too(library: Library) -> None:
    put(library, "harbour", HARBOUR, 8)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        for statement in (
            "DROP VIEW unspaced_pieces",
            "CREATE VIEW unspaced_pieces AS SELECT id, body FROM pieces WHERE unspaced",
            "INSERT INTO signs (signs) VALUES ('rebuild')",
            "ALTER TABLE notes DROP COLUMN author",
            "PRAGMA user_version = 6",
        ):
            connection.execute(statement)
    assert [hit.comment for hit in search(library, "同意")] == ["k0"]
    put(library, "harbour", talk("港", "船は港に着いた。"), 9)
    assert search(library, "同意") == ()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("INSERT INTO signs (signs) VALUES ('integrity-check')")


def test_one_letter_is_a_word_and_not_the_beginning_of_many(library: Library) -> None:
    put(library, "languages", talk("Languages", "Of tides.", "I write C and sing."), 8)
    put(library, "kites", talk("Kites", "Of clouds and crows.", "Cats see them."), 9)
    assert [hit.page for hit in search(library, "c")] == [1]
    assert [hit.page for hit in search(library, "cl")] == [2]
    assert [hit.page for hit in search(library, "write c")] == [1]
