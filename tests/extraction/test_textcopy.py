"""The real text copies beside the project."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def texts(reading: Reading) -> list[str]:
    return [comment.text for comment in reading.comments]


def corpus(shared: Path, name: str) -> Reading:
    return read_textcopy((shared / "corpus" / name).read_text(encoding="utf-8"))


def test_title_body_and_comments_of_a_copied_page_are_read(shared: Path) -> None:
    reading = corpus(shared, "seed/000_721164e372897839.txt")
    body = reading.article.text
    assert reading.article.title.startswith("Taliban-Russian Meeting In Moscow")
    assert reading.article.title.endswith("“Friendly Atmosphere”")
    assert body.startswith("On October 20th, the first official meeting")
    assert body.endswith("The remainder of the meeting is behind closed doors.")
    assert len(reading.article.blocks) == 11
    first, second, third = reading.comments
    assert [first.author, second.author, third.author] == ["Peppe il Sicario", "", ""]
    assert second.text.startswith("Turkey and Pakistan are trojan horses")
    assert third.text.startswith("Did the taliban bring hash joints")
    assert third.text.split("\n\n")[1].startswith("Half your population")
    assert third.edited_text == "Last edited 1 month ago by block"
    assert {comment.published for comment in reading.comments} == {None}
    assert reading.nesting == "unknown"
    everything = "\n".join((reading.article.title, body, *texts(reading)))
    for junk in (
        "SouthFront",
        "full-size",
        "$",
        "Notify of",
        "Most Voted",
        "Inline",
        "View all",
        "edited",
    ):
        assert junk not in everything


WHOLE = (
    "peers/wpdiscuz-7.6.54/saved/ferry-talks.elinks.txt",
    "formats/wpdiscuz/wpdiscuz.chromium.innertext.txt",
    "formats/wpdiscuz/wpdiscuz.chromium.selectall.txt",
    "formats/wpdiscuz/wpdiscuz.firefox.txt",
    "formats/wpdiscuz/wpdiscuz.lynx.txt",
    "formats/wpdiscuz/wpdiscuz.w3m.txt",
)
LABELS = ("Notify of", "Newest", "Inline Feedbacks", "View all", "Would love", "Recent", "References",
          "Subscribe", "Reply", "127.0.0.1", "twitter", "[13]")  # fmt: skip


def ferry(shared: Path) -> dict[str, dict[str, object]]:
    gold = json.loads((shared / "corpus/peers/gold/ferry-talks.json").read_text(encoding="utf-8"))
    return {" ".join(comment["text"].split()): comment for comment in gold["comments"]}


@pytest.mark.parametrize("name", WHOLE)
def test_copies_of_a_wpdiscuz_page(shared: Path, name: str) -> None:
    reading = corpus(shared, name)
    gold = ferry(shared)
    assert reading.article.title.startswith("Ferry Talks At The Quay")
    assert len(reading.comments) == reading.claimed == len(gold)
    for comment in reading.comments:
        truth = gold[" ".join(comment.text.split())]
        assert comment.author == truth["author"]
        assert comment.score == truth["score"]
        assert comment.published_text == "1 month ago"
        assert comment.states == (("edited",) if "edited" in truth else ())
    everything = "\n".join((reading.article.title, reading.article.text, *texts(reading)))
    for label in LABELS:
        assert label not in everything


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("peers/wpdiscuz-7.6.54/saved/ferry-talks.resiliparse-main.txt", 11),
        ("peers/wpdiscuz-7.6.54/saved/ferry-talks.seedlike.txt", 3),
        ("peers/isso/ferry-talks.innertext.txt", 12),
    ],
)
def test_copies_that_lack_something_keep_every_text(shared: Path, name: str, authors: int) -> None:
    reading = corpus(shared, name)
    gold = ferry(shared)
    assert {" ".join(text.split()) for text in texts(reading)} == set(gold)
    assert len(reading.comments) == len(gold)
    named = [comment for comment in reading.comments if comment.author]
    assert len(named) == authors
    for comment in named:
        assert comment.author == gold[" ".join(comment.text.split())]["author"]


@pytest.mark.parametrize("name", [*WHOLE, "formats/wpdiscuz/wpdiscuz.chromium.pdf.txt"])
def test_the_article_keeps_its_words(shared: Path, name: str) -> None:
    gold = json.loads((shared / "corpus/peers/gold/ferry-talks.json").read_text(encoding="utf-8"))
    caption = "Click to see full-size image"
    article = words(gold["article_text"].replace(caption, ""))
    assert words(corpus(shared, name).article.text) == article


FORMS = ("chromium.innertext", "chromium.selectall", "chromium.pdf", "firefox", "lynx", "w3m")


@pytest.mark.parametrize("form", FORMS)
def test_copies_of_a_wordpress_page_of_another_make(shared: Path, form: str) -> None:
    reading = corpus(shared, f"formats/rd-wordpress/rd-wordpress.{form}.txt")
    assert reading.article.title.startswith("Stack Overflow Jobs Data Shows")
    assert reading.article.text.startswith("Stack Overflow published its analysis")
    assert reading.article.text.endswith("in demand on the web.")
    assert len(reading.comments) == reading.claimed == 13
    assert reading.comments[1].author == "Rarst"
    assert reading.comments[12].text.endswith("going crazy.")


@pytest.mark.parametrize("form", FORMS)
def test_copies_of_a_page_without_comments(shared: Path, form: str) -> None:
    reading = corpus(shared, f"formats/rd-daringfireball-1/rd-daringfireball-1.{form}.txt")
    assert reading.comments == ()
    assert reading.article.text.endswith("please do let me know.")
    assert "plug-ins, including Brad Choate’s MT-Regex" in reading.article.text
