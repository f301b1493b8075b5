"""Real pages with known truth, if the corpus is beside the project."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.model import Comment, Reading

SEED = "corpus/seed/000_721164e372897839.txt"
TITLE = "Taliban-Russian Meeting In Moscow Takes Place In “Friendly Atmosphere”"
LABELS = (
    "Notify of", "Newest Most Voted", "Inline Feedbacks", "View all comments",
    "Would love your thoughts", "Support SouthFront", "Click to see full-size image", "Last edited",
)  # fmt: skip


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def seed(shared: Path) -> Reading:
    return reader.extract((shared / SEED).read_bytes())


def test_the_seed_has_one_title_and_its_body_alone(seed: Reading) -> None:
    text = seed.article.text
    assert seed.article.title == TITLE
    assert text.startswith("On October 20th, the first official meeting")
    assert text.endswith("The remainder of the meeting is behind closed doors.")
    assert not [label for label in (*LABELS, TITLE, "2,500 $") if label in text]


def test_the_seed_has_three_comments_and_says_what_it_cannot_know(seed: Reading) -> None:
    first, second, third = seed.comments
    assert [comment.id for comment in seed.comments] == ["c1", "c2", "c3"]
    assert first.author == "Peppe il Sicario"
    assert first.text.startswith("I can imagine how happy they were")
    assert (second.author, third.author) == ("", "")
    assert second.text.startswith("Turkey and Pakistan are trojan horses")
    opening, closing = third.text.split("\n\n")
    assert opening.startswith("Did the taliban bring hash joints")
    assert closing.startswith("Half your population")
    assert third.edited_text == "Last edited 1 month ago by block"
    assert third.states == ("edited",)
    assert [comment.published for comment in seed.comments] == [None] * 3
    assert seed.nesting == "unknown"
    said = " ".join(seed.notes)
    assert [word for word in ("author", "date", "answers") if word not in said] == []
    texts = " ".join(comment.text for comment in seed.comments)
    assert not [label for label in LABELS if label in texts]


@cache
def gold(shared: Path, slug: str) -> dict[str, Any]:
    path = shared / "corpus/peers/gold" / f"{slug}.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def peer_pages(shared: Path, pattern: str) -> list[Path]:
    pages = sorted((shared / "corpus/peers").glob(pattern))
    assert pages, f"no pages for {pattern}"
    return pages


def wrong(comment: Comment, truth: dict[str, Any], names: tuple[str, ...]) -> list[str]:
    """The fields in which a comment is not what its writer sent."""
    right = {
        "parent": comment.parent == str(truth["parent"] or ""),
        "author": comment.author == truth["author"],
        "published": comment.published is not None
        and comment.published.strftime("%Y-%m-%dT%H:%M") == truth["date"][:16],
        "score": comment.score == truth["score"],
        "edited": ("edited" in comment.states) == ("edited" in truth),
        "text": spaced(comment.text) == spaced(truth["text"]),
    }
    return [name for name in names if not right[name]]


WPDISCUZ = ("parent", "author", "published", "score", "edited", "text")
CORE = ("parent", "author", "published", "text")


@pytest.mark.parametrize(
    ("pattern", "names", "least"),
    [("wpdiscuz-7*/**/*.html", WPDISCUZ, 150), ("wordpress-core/*/*.html", CORE, 400)],
)
def test_every_comment_is_what_its_writer_sent(
    shared: Path, pattern: str, names: tuple[str, ...], least: int
) -> None:
    checked = 0
    for path in peer_pages(shared, pattern):
        slug = path.name.split(".")[0]
        if slug == "home":
            continue
        truth = {str(item["id"]): item for item in gold(shared, slug)["comments"]}
        reading = reader.extract(path.read_bytes(), f"http://127.0.0.1:8062/{slug}/")
        found = {comment.id: comment for comment in reading.comments}
        mistakes = {own: bad for own in found if (bad := wrong(found[own], truth[own], names))}
        assert mistakes == {}, path
        assert len(found) == len(truth) or reading.notes, f"{path}: silence about what is missing"
        checked += len(found)
    assert checked >= least


def test_an_old_wpdiscuz_says_that_it_draws_deep_replies_flat(shared: Path) -> None:
    """Version 2 nests three levels; whom two of these twelve answer is not in its page."""
    page = (shared / "corpus/peers/wpdiscuz-2.2.9/ferry-talks.html").read_bytes()
    reading = reader.extract(page, "http://127.0.0.1:8061/ferry-talks/")
    truth = {str(item["id"]): item for item in gold(shared, "ferry-talks")["comments"]}
    mistakes = {
        comment.id: bad
        for comment in reading.comments
        if (bad := wrong(comment, truth[comment.id], ("parent", "author", "score", "text")))
    }
    assert mistakes == {"111": ["parent"], "107": ["parent"]}
    assert len(reading.comments) == 12
    assert "depth limit" in " ".join(reading.notes)


def test_a_page_that_holds_52_of_300_says_so(shared: Path) -> None:
    page = (shared / "corpus/peers/wpdiscuz-7.6.54/html/library-roof.per10.html").read_bytes()
    reading = reader.extract(page, "http://127.0.0.1:8062/library-roof/")
    assert (len(reading.comments), reading.claimed) == (52, 300)
    assert sum(not comment.parent for comment in reading.comments) == 10
    assert "52 of 300 comments are on this page." in reading.notes


def test_comments_that_a_script_loads_are_missed_aloud(shared: Path) -> None:
    page = (
        shared / "corpus/peers/wpdiscuz-7.6.54/html/ferry-talks.firstloadajax.html"
    ).read_bytes()
    reading = reader.extract(page, "http://127.0.0.1:8062/ferry-talks/")
    assert (len(reading.comments), reading.claimed) == (0, 12)
    assert "0 of 12 comments are on this page." in reading.notes


CAPTION = "Click to see full-size image"
TEXT_COPIES = (
    "corpus/formats/wpdiscuz/wpdiscuz.chromium.selectall.txt",
    "corpus/formats/wpdiscuz/wpdiscuz.chromium.innertext.txt",
    "corpus/formats/wpdiscuz/wpdiscuz.w3m.txt",
    "corpus/formats/wpdiscuz/wpdiscuz.lynx.txt",
    "corpus/formats/wpdiscuz/wpdiscuz.firefox.txt",
    "corpus/peers/wpdiscuz-7.6.54/saved/ferry-talks.elinks.txt",
    "corpus/peers/wpdiscuz-7.6.54/saved/ferry-talks.resiliparse-main.txt",
    "corpus/peers/wpdiscuz-7.6.54/saved/ferry-talks.seedlike.txt",
)


@pytest.mark.parametrize("name", TEXT_COPIES, ids=lambda name: name.rpartition("/")[2])
def test_a_text_copy_gives_title_body_and_every_comment(shared: Path, name: str) -> None:
    truth = gold(shared, "ferry-talks")
    reading = reader.extract((shared / name).read_bytes())
    assert reading.article.title == truth["title"]
    copy = (shared / name).read_text(encoding="utf-8")
    wanted = truth["article_text"].replace(CAPTION, "").split()
    # As a part of a word: some tools set code between bars.
    assert [word for word in wanted if word in copy and word not in reading.article.text] == []
    assert CAPTION not in reading.article.text
    found = sorted(spaced(comment.text) for comment in reading.comments)
    assert found == sorted(spaced(item["text"]) for item in truth["comments"])
    assert reading.nesting == "unknown"
