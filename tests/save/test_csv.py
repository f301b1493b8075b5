"""CSV that programs read back and spreadsheets do not run."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.errors import EmptyPage
from reader.model import Article, Comment, Page, Quote, Reading
from reader.open.job import Job, do
from reader.save.csv import COLUMNS, guarded, write
from reader.save.facts import Options, Provenance
from reader.version import __version__
from tests.blocks import paragraphs


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


LONG = "the harbour bell rings twice when the fog comes in"


def test_no_cell_of_a_comment_is_run() -> None:
    formula = '=HYPERLINK("http://elsewhere.example")'
    comment = Comment(
        formula, paragraphs(formula), author=formula, published_text=formula, edited_text=formula,
        url=formula, roles=(formula,), states=(formula,),
    )  # fmt: skip
    reading = Reading(Article(url=formula), (comment,), formula)
    known = Provenance(formula)
    (row,) = rows(write(reading, Options(provenance=known)))
    told = [value for value in row.values() if formula in value]
    assert len(told) == 12
    assert set(told) == {f"'{formula}"}


def test_a_row_for_each_comment_says_all_that_is_known() -> None:
    thread = (
        Comment("a", paragraphs(LONG), author="Kim", published=datetime(2026, 5, 1, 10, 2), score=-5),
        Comment("b", (Quote(paragraphs(LONG)), *paragraphs('It, does\n"not".')), "a", 1, published_text="2 hours ago",
                roles=("op", "staff"), states=("edited",), url="https://a.test/#b"),
        Comment("c", (), "b", 2),
        Comment("d"),
    )  # fmt: skip
    reading = Reading(Article("T", paragraphs("x"), url="https://a.test/"), thread, "generic")
    known = Provenance("page.html", datetime(2026, 5, 2, tzinfo=UTC), "ab" * 32)
    text = write(reading, Options(provenance=known))
    assert text.splitlines()[0] == ",".join(COLUMNS)
    assert "\r\n" in text
    first, second, third, fourth = rows(text)
    assert first["published"] == "2026-05-01T10:02:00"
    assert first["score"] == "-5"
    assert second["text"] == f'{LONG}\n\nIt, does\n"not".'
    assert (second["quotes"], first["quotes"]) == ("#1", "")
    assert (second["published"], second["published_text"]) == ("", "2 hours ago")
    assert (second["roles"], second["states"]) == ("op staff", "edited")
    assert [row["path"] for row in (first, second, third, fourth)] == ["1", "1/2", "1/2/3", "4"]
    assert [row["root"] for row in (first, second, third, fourth)] == ["a", "a", "a", "d"]
    assert [row["depth"] for row in (first, second, third, fourth)] == ["0", "1", "2", "0"]
    assert (third["parent"], third["order"], third["score"]) == ("b", "3", "")
    assert {row["sha256"] for row in rows(text)} == {"ab" * 32}
    assert {row["version"] for row in rows(text)} == {__version__}
    assert {row["fetched"] for row in rows(text)} == {"2026-05-02T00:00:00+00:00"}
    assert {(row["page"], row["location"]) for row in rows(text)} == {
        ("https://a.test/", "page.html")
    }


def test_a_quote_of_the_article_names_its_block() -> None:
    article = Article("T", (*paragraphs("A first one."), *paragraphs(LONG)))
    text = write(Reading(article, (Comment("1", paragraphs(f"“{LONG}” is wrong")),)), Options())
    assert rows(text)[0]["quotes"] == "p2"


def test_no_cell_is_a_formula_and_each_text_comes_back() -> None:
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "'quoted'"):
        assert guarded(text) == f"'{text}"
    assert guarded("1-1") == "1-1"
    hostile = Reading(comments=(Comment("=1", paragraphs('=HYPERLINK("x")'), author="@kim"),))
    (row,) = rows(write(hostile, Options()))
    assert (row["id"], row["author"], row["text"]) == ("'=1", "'@kim", '\'=HYPERLINK("x")')


@given(st.text())
def test_dropping_one_apostrophe_gives_the_text_back(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}
    assert cell.removeprefix("'") == text


def test_a_long_chain_stays_small() -> None:
    chain = tuple(Comment(str(n), parent=str(n - 1) if n else "", depth=n) for n in range(10_000))
    text = write(Reading(comments=chain), Options())
    assert len(text) < 12_000_000
    assert rows(text)[-1]["path"].endswith("/9999/10000")


def test_the_table_opens_as_the_thread() -> None:
    thread = (
        Comment("=a", paragraphs("'quoted'\n\n- two"), author="@kim", published=datetime(2026, 5, 1), score=-5),
        Comment("b", (Quote(paragraphs(LONG)),), "=a", 1, "Bo", published_text="2 hours ago", roles=("op", "staff")),
        Comment("c", paragraphs("x" * 200_000), states=("edited",), url="https://a.test/#c"),
    )  # fmt: skip
    reading = Reading(Article("T", url="https://a.test/"), thread, "generic")
    text = write(reading, Options())
    found = reader.extract(text.encode())
    assert [replace(c, blocks=()) for c in found.comments] == [
        replace(c, blocks=()) for c in thread
    ]
    assert [comment.text for comment in found.comments] == [comment.text for comment in thread]
    assert (found.source, found.article.url) == ("generic", "https://a.test/")
    assert "table of comments" in found.notes[0]


def test_a_table_that_a_spreadsheet_saved_opens_too() -> None:
    thread = (
        Comment("a", paragraphs("One.")),
        Comment("b", paragraphs("Two."), "a", 1),
        Comment("c"),
    )
    table = rows(write(Reading(comments=thread), Options()))
    for delimiter, quoted in ((";", False), ("\t", True)):
        out = io.StringIO(newline="")
        sheet = csv.DictWriter(
            out,
            COLUMNS,
            delimiter=delimiter,
            quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
        )
        sheet.writeheader()
        sheet.writerows({**row, "published": "01/05/26"} for row in reversed(table))
        written = f"\ufeff{out.getvalue()}"
        found = reader.extract(written.encode())
        assert reader.extract(written.encode("utf-16-le")) == found
        assert [(c.id, c.depth, c.text) for c in found.comments] == [
            ("a", 0, "One."), ("b", 1, "Two."), ("c", 0, ""),
        ]  # fmt: skip


def test_other_tables_are_no_threads() -> None:
    assert not reader.extract(b"id,name,price\n1,Bell,3\n2,Buoy,4\n").comments


def test_a_table_without_comments_is_read_as_one() -> None:
    text = write(Reading(Article("T", paragraphs("x"))), Options())
    with pytest.raises(EmptyPage, match=r"table of comments \(CSV\) with no comments in it"):
        do(Job(Page(text.encode())))
