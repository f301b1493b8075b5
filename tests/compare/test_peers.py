"""Pages of real systems with edits that are known: all are found, and none is invented."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from reader import extract
from reader.compare import compare
from reader.compare.changes import Kind
from reader.model import Comment, Paragraph, Reading
from tests.blocks import paragraphs

PAGES = (
    "wpdiscuz-7.6.26/ferry-talks.html",
    "wpdiscuz-2.2.9/ferry-talks.html",
    "isso/ferry-talks.dom.html",
    "isso/api.ferry-talks.json",
    "isso/ferry-talks.innertext.txt",
    "django-comments-xtd/ferry-talks.html",
    "django-comments-xtd/library-roof.html",
    "isso/library-roof.dom.html",
)


def edited(reading: Reading, chance: random.Random) -> tuple[Reading, dict[Kind, set[str]]]:
    """The page with some edits, and the ids of the comments of each kind."""
    comments = list(reading.comments)
    parents = {comment.parent for comment in comments}
    leaves = [comment.id for comment in comments if comment.id not in parents]
    gone = {chance.choice(leaves)} if len(comments) > 2 else set()
    others = [
        comment.id
        for comment in comments
        if comment.id not in gone and len(comment.text.split()) > 4
    ]
    changed = set(chance.sample(others, min(2, len(others))))
    known: dict[Kind, set[str]] = {
        "gone": gone,
        "edited": changed,
        "added": {"new-1", "new-2"},
        "score": set(),
        "moved": set(),
    }
    after = [_one(comment, changed, known) for comment in comments if comment.id not in gone]
    after.insert(
        0,
        Comment(
            "new-1", paragraphs("Nobody said this before, not on this quay."), author="Runa Teel"
        ),
    )
    after.append(Comment("new-2", paragraphs("Nor this."), author="Bero"))
    return replace(reading, comments=tuple(after)), known


def _one(comment: Comment, changed: set[str], known: dict[Kind, set[str]]) -> Comment:
    if comment.score is not None:
        known["score"].add(comment.id)
        comment = replace(comment, score=comment.score + 3)
    if comment.id in changed:
        words = comment.text.split()
        words[len(words) // 2] = "xylophone"
        comment = replace(comment, blocks=paragraphs(" ".join(words)))
    return comment


@pytest.mark.parametrize("page", PAGES)
def test_all_edits_are_found_and_none_is_invented(shared: Path, page: str) -> None:
    reading = extract((shared / "corpus" / "peers" / page).read_bytes(), "https://a.example/")
    assert len(reading.comments) > 1
    assert compare(reading, reading).is_empty
    for seed in range(12):
        after, known = edited(reading, random.Random(seed))
        compared = compare(reading, after)
        assert {kind: set(compared.ids(kind)) for kind in known} == known
        back = compare(after, reading)
        assert set(back.ids("added")) == known["gone"]
        assert set(back.ids("gone")) == known["added"]
        assert set(back.ids("edited")) == known["edited"]


@pytest.mark.parametrize("page", PAGES)
def test_the_article_of_a_page_is_compared_too(shared: Path, page: str) -> None:
    reading = extract((shared / "corpus" / "peers" / page).read_bytes(), "https://a.example/")
    blocks = reading.article.blocks
    at = [number for number, block in enumerate(blocks) if isinstance(block, Paragraph)]
    if len(at) < 3:
        pytest.skip("this page has no article to edit")
    new = (*paragraphs("A line that was not there."), *blocks[: at[1]], *blocks[at[1] + 1 :])
    compared = compare(reading, replace(reading, article=replace(reading.article, blocks=new)))
    assert {change.kind for change in compared.paragraphs} == {"added", "gone"}
    assert compared.comments == ()


def test_two_versions_of_one_system_hold_the_same_discussion(shared: Path) -> None:
    folder = shared / "corpus" / "peers"
    old, new = (
        extract((folder / f"wpdiscuz-{version}" / "ferry-talks.html").read_bytes())
        for version in ("2.2.9", "7.6.26")
    )
    compared = compare(old, new)
    assert not compared.paragraphs
    assert {kind for change in compared.comments for kind in change.kinds} <= {"moved"}
