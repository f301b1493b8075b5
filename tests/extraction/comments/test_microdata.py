"""Comments that are named for machines: JSON-LD, microdata, microformats."""

import json

from reader.extraction.comments.microdata import claimed, marked_up
from reader.extraction.metadata.json_ld import things
from reader.html.tree import parse


def page(*things: object, body: str = "") -> str:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things
    )
    return f"<html><head>{scripts}</head><body>{body}</body></html>"


REPLY = {
    "@type": "Comment", "author": {"name": "Ilja"}, "text": "No, it was early.",
    "dateCreated": "2024-03-02T11:00:00Z", "upvoteCount": 3,
}  # fmt: skip
COMMENT = {
    "@type": "Comment", "author": {"@type": "Person", "name": "Wenke"}, "upvoteCount": "-1",
    "text": "The ferry was <b>late</b>.", "url": "https://ferries.example/a#c7",
    "dateCreated": "2024-03-02T10:00:00Z", "comment": [REPLY],
}  # fmt: skip


def test_json_ld_gives_a_tree() -> None:
    posting = {"@type": "DiscussionForumPosting", "commentCount": 12, "comment": [COMMENT]}
    document = parse(page(posting))
    first, second = marked_up(document).comments
    assert (first.id, first.author, first.text, first.score) == (
        "c7",
        "Wenke",
        "The ferry was late.",
        -1,
    )
    assert first.url == "https://ferries.example/a#c7"
    assert (second.parent, second.depth, second.author, second.score) == ("c7", 1, "Ilja", 3)
    assert second.published is not None
    assert claimed(things(document)) == 12


def test_answers_of_a_question_are_comments_and_those_of_a_list_of_questions_are_not() -> None:
    question = {
        "@type": "Question",
        "acceptedAnswer": {**REPLY, "@type": "Answer"},
        "suggestedAnswer": [{**COMMENT, "@type": "Answer"}],
    }
    asked = marked_up(parse(page({"@type": "QAPage", "mainEntity": question}))).comments
    assert [comment.author for comment in asked] == ["Ilja", "Wenke", "Ilja"]
    advice = {"@type": "Question", "acceptedAnswer": {"@type": "Answer", "text": "Yes."}}
    assert marked_up(parse(page({"@type": "FAQPage", "mainEntity": [advice]}))).comments == ()


def test_microdata_and_microformats() -> None:
    microdata = (
        '<div itemscope itemtype="https://schema.org/Comment" id="c1"><span itemprop="author">Pell</span>'
        '<meta itemprop="datePublished" content="2024-03-02"><p itemprop="text">Soup at ten.</p></div>'
    )
    microformats = (
        '<div class="h-entry"><div class="u-comment h-cite" id="m1"><a class="p-author h-card">Marit</a>'
        '<time class="dt-published" datetime="2024-03-02"></time><p class="e-content">At eleven.</p></div></div>'
    )
    for body, author, text in (
        (microdata, "Pell", "Soup at ten."),
        (microformats, "Marit", "At eleven."),
    ):
        (comment,) = marked_up(parse(page(body=body))).comments
        assert (comment.author, comment.text) == (author, text)
        assert comment.published is not None


def test_what_is_no_comment_or_no_json_gives_none() -> None:
    loop = '<script type="application/ld+json">{"@type": "Article", "comment": [{"text": "x"}, 3, null]}</script>'
    assert marked_up(parse(loop)).comments == ()
    assert claimed(things(parse(page({"@type": "Article", "commentCount": True})))) is None
