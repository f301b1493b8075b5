"""JSON as a reading: what is known, what is in an envelope, what is refused and what is none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.errors import EmptyPage
from reader.model import Page, Reading
from reader.open.job import Job, do

WORDPRESS = [
    {
        "id": number, "post": 7, "parent": number - 1, "author_name": "Wenke", "type": "comment",
        "date_gmt": "2024-03-02T10:00:00", "content": {"rendered": f"<p>It squeaked {number} times.</p>"},
        "link": f"https://quay.example/crane/#comment-{number}", "status": "approved",
    }
    for number in (1, 2, 3)
]  # fmt: skip
ITEM = '<li class="comment depth-1" id="comment-{0}"><div class="comment-body"><cite class="fn">Wenke</cite><p>Squeak {0}.</p></div></li>'
LIST = '<ol class="commentlist">' + "".join(map(ITEM.format, (1, 2, 3))) + "</ol>"


def read(*values: object) -> Reading:
    return reader.extract("\n".join(map(json.dumps, values)))


def test_the_page_the_comments_are_on_is_known_by_their_addresses() -> None:
    assert read(WORDPRESS).article.url == "https://quay.example/crane/"


def test_pages_in_one_list_or_after_each_other_or_in_an_envelope_are_one_thread() -> None:
    whole = read(WORDPRESS)
    assert [comment.depth for comment in whole.comments] == [0, 1, 2]
    for other in (
        read(WORDPRESS[:2], WORDPRESS[2:]),
        read([WORDPRESS[:2], WORDPRESS[2:]]),
        read({"props": {"pageProps": {"site": {"name": "Quay"}, "comments": WORDPRESS}}}),
    ):
        assert other.comments == whole.comments
        assert other.source == "wordpress"


def test_what_broke_off_is_read_up_to_there_and_said() -> None:
    reading = reader.extract(json.dumps(WORDPRESS)[:-150])
    assert [comment.text for comment in reading.comments][:2] == [
        "It squeaked 1 times.",
        "It squeaked 2 times.",
    ]
    assert reading.notes[0] == "The JSON breaks off: this is what came before."
    notes = reader.extract('{"a": [').notes
    assert notes[0] == "The JSON breaks off before there is anything to read."


@pytest.mark.parametrize(
    "value",
    [
        [{"command": "insert", "method": "replaceWith", "data": LIST}, {"command": "settings"}],
        {"success": True, "total_count": 3, "comments_html": LIST},
        {"response": {"page": {"fragments": ["<style>p{}</style>", LIST]}}},
    ],
)
def test_a_piece_of_a_page_in_an_unknown_envelope_is_read_as_a_page(value: object) -> None:
    reading = read(value)
    assert reading.source == "wordpress"
    assert [comment.text for comment in reading.comments] == ["Squeak 1.", "Squeak 2.", "Squeak 3."]


def test_linked_data_by_itself() -> None:
    reply = {
        "@type": "Comment",
        "author": {"name": "Ilja"},
        "text": "It sings.",
        "dateCreated": "2024-03-02T11:00:00Z",
    }
    comment = {
        "@type": "Comment",
        "author": {"name": "Wenke"},
        "text": "<p>It squeaks.</p>",
        "comment": [reply],
    }
    posting = {
        "@context": "https://schema.org", "@type": "DiscussionForumPosting", "headline": "The crane &amp; its noise",
        "author": {"@type": "Person", "name": "Tove"}, "datePublished": "2024-03-02T09:00:00Z", "commentCount": 5,
        "url": "https://quay.example/crane", "text": "It wakes us.\n\nEvery night.", "comment": [comment],
    }  # fmt: skip
    reading = read(posting)
    article = reading.article
    assert (article.title, article.byline, article.url) == (
        "The crane & its noise", "Tove", "https://quay.example/crane")  # fmt: skip
    assert article.text == "It wakes us.\n\nEvery night."
    assert [(c.depth, c.author, c.text) for c in reading.comments] == [
        (0, "Wenke", "It squeaks."), (1, "Ilja", "It sings.")]  # fmt: skip
    assert reading.claimed == 5
    assert "2 of 5 comments are on this page." in reading.notes


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"a": 1}, "This JSON is not a discussion that reader knows."),
        ([[1, 2], ["x"]], "This JSON is not a discussion that reader knows."),
        ({"@type": "Product", "name": "Oil"}, "This JSON is not a discussion that reader knows."),
        ([], "The list of comments in this JSON is empty."),
        ({"comments": [], "more": False}, "The list of comments in this JSON is empty."),
        ({"message": "Forbidden", "error": 403}, "This JSON is not a discussion but a server's refusal: “Forbidden”."),
        ({"errors": ["Not \x1b[31mfound"], "error_type": "x"}, "This JSON is not a discussion but a server's refusal: “Not [31mfound”."),
        ({"errors": [{"message": "Bad query"}]}, "This JSON is not a discussion but a server's refusal: “Bad query”."),
    ],
)  # fmt: skip
def test_what_is_no_discussion_is_said_in_a_sentence(value: object, said: str) -> None:
    assert read(value) == Reading(notes=(said,))
    with pytest.raises(EmptyPage, match="no text to read"):
        do(Job(Page(json.dumps(value).encode())))


def test_without_platforms_it_is_told_by_its_words() -> None:
    known, told = read(WORDPRESS), reader.extract(json.dumps(WORDPRESS), sites=())
    assert told.source == "generic"
    assert told.notes[0].startswith("This JSON is from no platform that reader knows")
    assert [(c.id, c.parent, c.author, c.text) for c in told.comments] == [
        (c.id, c.parent, c.author, c.text) for c in known.comments
    ]


def test_text_that_only_begins_like_json_is_text() -> None:
    reading = reader.extract(
        "[Editor's note: the crane was sold.]\n\nIt squeaked until the end, they say."
    )
    assert reading.source == "text copy"
    assert "squeaked until the end" in reading.article.text


@pytest.mark.parametrize("depth", [900, 10_000])
def test_a_chain_of_answers_is_as_deep_as_it_is(depth: int) -> None:
    head = '{"kind":"t1","data":{"name":"t1_%d","parent_id":"t1_%d","author":"a","created_utc":1709373600,"body":"Squeak.","replies":{"kind":"Listing","data":{"children":['
    chain = "".join(head % (number, number - 1) for number in range(1, depth + 1)) + "]}}}}" * depth
    reading = reader.extract('[{"kind":"Listing","data":{"children":[' + chain + "]}}]")
    assert [comment.depth for comment in reading.comments] == [*range(depth)]


def test_comments_that_answer_each_other_and_names_that_act_do_no_harm() -> None:
    circle = [
        {**WORDPRESS[0], "id": 1, "parent": 2, "author_name": "a\x1b]0;b\x07"},
        {**WORDPRESS[0], "id": 2, "parent": 1, "content": {"rendered": "<script>x()</script><p>Squeak.\u202e</p>"},
         "link": "javascript:alert(1)"},
        {**WORDPRESS[0], "id": 2, "parent": 2},
        {**WORDPRESS[0], "id": {"a": 1}, "parent": [3], "author_name": 7, "date_gmt": {}, "content": {"rendered": 5}},
        {**WORDPRESS[0], "id": True, "date_gmt": 1e300},
    ]  # fmt: skip
    reading = read(circle)
    assert [comment.author for comment in reading.comments][:2] == ["a]0;b", "Wenke"]
    assert [comment.text for comment in reading.comments][1] == "Squeak."
    assert reading.comments[1].url == ""


KEYS = (
    "kind", "data", "children", "comments", "items", "id", "parent", "text", "replies", "body", "author", "name",
    "user", "login", "created_at", "content", "rendered", "response", "cursor", "code", "post_stream", "posts",
)  # fmt: skip
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.sampled_from(["t1", "Listing", "root"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=30,
)  # fmt: skip


@given(st.lists(ANY, max_size=3) | st.dictionaries(st.sampled_from(KEYS), ANY, max_size=5))
def test_any_json_is_read_or_refused(value: object) -> None:
    reading = reader.extract(json.dumps(value))
    assert reading.comments or reading.notes or reading.article.blocks


TEXT = "The crane of the old quay squeaked all night, and nobody knew who had turned it. " * 4


@pytest.mark.parametrize(
    "article",
    [
        {"title": "The Crane", "byline": "Wenke", "content": f"<div><p>{TEXT}</p></div>", "textContent": TEXT,
         "publishedTime": "2024-03-02T10:00:00Z", "siteName": "Quay", "lang": "en"},
        {"title": "The Crane", "author": "Wenke", "date_published": "2024-03-02T10:00:00.000Z", "domain": "Quay",
         "content": f"<p>{TEXT}</p>", "url": "https://quay.example/crane/", "word_count": 60},
        {"title": "The Crane", "author": "Wenke", "date": "2024-03-02", "sitename": "Quay", "text": f"{TEXT}\n",
         "comments": "", "source": "https://quay.example/crane/"},
    ],
)  # fmt: skip
def test_an_article_that_another_program_extracted(article: dict[str, object]) -> None:
    found = read(article)
    assert (found.article.title, found.article.byline) == ("The Crane", "Wenke")
    assert str(found.article.published).startswith("2024-03-02")
    assert found.article.text.strip() == TEXT.strip()
    assert found.article.url == ("" if "lang" in article else "https://quay.example/crane/")
    assert (found.comments, found.notes) == ((), ())


@pytest.mark.parametrize(
    "value",
    [
        {"title": "The Crane", "text": "Too short to be one."}, {"title": "", "text": TEXT},
        {"title": "The Crane", "content": {"text": TEXT}}, [{"title": "The Crane"}, TEXT],
    ],
)  # fmt: skip
def test_what_has_a_title_and_no_text_is_no_article(value: object) -> None:
    assert read(value).article.blocks == ()
