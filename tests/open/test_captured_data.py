"""Answers captured from real systems, whose comments are known: each is the comment that was sent."""

import json
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.model import Reading

PEERS = "corpus/peers"
WPDISCUZ = "wpdiscuz-7.6.54/ajax"
ROOF_PAGES = tuple(
    f"wordpress-core/rest/comments.library-roof.p{number}.json" for number in (1, 2, 3)
)
ROOF_LOADS = (
    "wpdiscuz-7.6.54/html/library-roof.per10.html",
    *(f"{WPDISCUZ}/loadmore.oldest.{number}.json" for number in range(1, 8)),
)  # fmt: skip


def spaced(text: str) -> str:
    return " ".join(text.split())


def gold(shared: Path, name: str) -> dict[str, dict[str, Any]]:
    data = json.loads((shared / PEERS / name).read_text(encoding="utf-8"))
    return {str(comment["id"]): comment for comment in data["comments"]}


def opened(shared: Path, *names: str) -> Reading:
    """What is read in one file, or in several that stand after each other."""
    return reader.extract(b"\n".join((shared / PEERS / name).read_bytes() for name in names))


def wrong(reading: Reading, truth: dict[str, dict[str, Any]], fields: tuple[str, ...]) -> list[str]:
    found = []
    for comment in reading.comments:
        sent = truth[comment.id]
        right = {
            "parent": comment.parent == str(sent["parent"] or ""),
            "stored": comment.parent == str(sent.get("stored_parent") or ""),
            "author": comment.author == sent["author"],
            "short author": comment.author == sent["author"][:50],  # as the server keeps it
            "second": comment.published is not None
            and comment.published.strftime("%Y-%m-%dT%H:%M:%S") == sent["date"][:19],
            "minute": comment.published is not None
            and comment.published.strftime("%Y-%m-%dT%H:%M") == sent["date"][:16],
            "zone": comment.published is not None and comment.published.tzinfo is not None,
            "score": comment.score == sent.get("score"),
            "edited": ("edited" in comment.states) == ("edited" in sent),
            "text": spaced(comment.text) == spaced(sent["text"]),
        }
        found += [f"{comment.id}.{field}" for field in fields if not right[field]]
    return found


REST = ("parent", "author", "second", "zone", "text")


@pytest.mark.parametrize(
    "name",
    ["wordpress-core/rest/comments.ferry-talks.full.json", "wpdiscuz-7.6.54/rest/comments.ferry-talks.json"],
)  # fmt: skip
def test_the_comments_of_wordpress(shared: Path, name: str) -> None:
    reading = opened(shared, name)
    assert (reading.source, len(reading.comments)) == ("wordpress", 12)
    assert wrong(reading, gold(shared, "gold/ferry-talks.json"), REST) == []


def test_pages_of_comments_after_each_other_are_one_thread(shared: Path) -> None:
    reading = opened(shared, *ROOF_PAGES)
    assert len(reading.comments) == 300
    assert wrong(reading, gold(shared, "gold/library-roof.json"), REST) == []
    assert not any("not on this page" in note for note in reading.notes)


def test_a_page_by_itself_says_what_is_not_on_it(shared: Path) -> None:
    reading = opened(shared, ROOF_PAGES[1])
    assert len(reading.comments) == 100
    assert any("answer one that is not on this page" in note for note in reading.notes)
    assert any("does not say how many there are" in note for note in reading.notes)


@pytest.mark.parametrize("slug", ["ferry-talks", "library-roof", "closed-bakery", "quiet-hill"])
def test_the_posts_of_wordpress(shared: Path, slug: str) -> None:
    reading = opened(shared, f"wordpress-core/rest/posts.slug={slug}.json")
    known = json.loads((shared / PEERS / f"gold/{slug}.json").read_text(encoding="utf-8"))
    assert reading.article.title == known["title"]
    text = known["article_text"].replace("Click to see full-size image", "")  # a caption
    assert spaced(reading.article.text) == spaced(text)
    assert reading.article.published is not None
    assert reading.article.published.isoformat() == known["date"].replace("Z", "+00:00")
    assert reading.notes == ("The data holds the post alone: its comments are sent apart.",)


@pytest.mark.parametrize(
    "name", ["firstload.ferry-talks", "sorting.ferry-talks.oldest", "sorting.ferry-talks.by_vote"]
)
def test_pieces_of_a_page_of_wpdiscuz(shared: Path, name: str) -> None:
    reading = opened(shared, f"{WPDISCUZ}/{name}.json")
    assert (reading.source, len(reading.comments)) == ("wpdiscuz", 12)
    fields = ("parent", "author", "minute", "score", "edited", "text")
    assert wrong(reading, gold(shared, "gold/ferry-talks.json"), fields) == []


def test_all_that_wpdiscuz_loads_makes_the_whole_thread(shared: Path) -> None:
    texts = [(shared / PEERS / name).read_bytes() for name in ROOF_LOADS[1:]]
    reading = reader.extract(b"\n".join(texts))
    on_the_page = opened(shared, ROOF_LOADS[0])
    assert len(reading.comments) + len(on_the_page.comments) == 300
    fields = ("parent", "author", "minute", "score", "text")
    assert wrong(reading, gold(shared, "gold/library-roof.json"), fields) == []
    assert any("more comments" in note for note in opened(shared, ROOF_LOADS[1]).notes)
    assert not any("more comments" in note for note in opened(shared, ROOF_LOADS[7]).notes)


@pytest.mark.parametrize(("slug", "count"), [("ferry-talks", 12), ("library-roof", 300)])
def test_an_answer_of_isso_is_its_thread(shared: Path, slug: str, count: int) -> None:
    reading = opened(shared, f"isso/api.{slug}.json")
    assert (reading.source, len(reading.comments), reading.claimed) == ("isso", count, count)
    fields = ("stored", "author", "second", "zone", "score", "text")
    assert wrong(reading, gold(shared, f"isso/gold.{slug}.json"), fields) == []


def test_isso_says_what_it_keeps_back(shared: Path) -> None:
    reading = opened(shared, "isso/api.library-roof.limit5.json")
    assert reading.notes[0] == "12 of 300 comments are on this page."


@pytest.mark.parametrize(("slug", "count"), [("ferry-talks", 12), ("library-roof", 300)])
def test_django_comments_xtd(shared: Path, slug: str, count: int) -> None:
    reading = opened(shared, f"django-comments-xtd/api.{slug}.json")
    assert (reading.source, len(reading.comments)) == ("django-comments-xtd", count)
    truth = gold(shared, f"django-comments-xtd/gold.{slug}.json")
    assert wrong(reading, truth, ("parent", "short author", "minute", "text")) == []


def test_what_a_server_says_instead_is_said(shared: Path) -> None:
    (note,) = opened(shared, "wordpress-core/rest/comments.per_page101-error.json").notes
    assert "Invalid parameter(s): per_page" in note
    (note,) = opened(shared, "wordpress-core/rest/comments.library-roof.p4-empty.json").notes
    assert "empty" in note


@pytest.mark.parametrize(
    ("names", "truth", "fields"),
    [
        (ROOF_PAGES, "gold/library-roof.json", ("author", "second", "text")),
        (("isso/api.library-roof.json",), "isso/gold.library-roof.json",
         ("stored", "author", "second", "score", "text")),
        (("django-comments-xtd/api.library-roof.json",), "django-comments-xtd/gold.library-roof.json",
         ("parent", "short author", "minute", "text")),
    ],
)  # fmt: skip
def test_the_same_with_every_description_switched_off(
    shared: Path, names: tuple[str, ...], truth: str, fields: tuple[str, ...]
) -> None:
    bodies = [(shared / PEERS / name).read_bytes() for name in names]
    readings = [reader.extract(body, sites=()) for body in bodies]
    assert [reading.source for reading in readings] == ["generic"] * len(bodies)
    assert sum(len(reading.comments) for reading in readings) == 300
    assert [
        one for reading in readings for one in wrong(reading, gold(shared, truth), fields)
    ] == []
