"""A record says all that a reading does, and takes nothing else for one."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader
from reader.model import (
    MAX_BLOCK_DEPTH,
    Article,
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
    blocks_text,
)
from reader.record import SCHEMA, from_record, to_record
from reader.save.facts import Options, Provenance
from reader.save.html import write as as_html
from reader.save.json import write as as_json
from reader.save.json import write_line as as_line
from reader.text import clean, line

SCHEMA_FILE = Path(reader.__file__).parent / "record" / "schema.json"
VALID: Callable[[object], object] = fastjsonschema.compile(json.loads(SCHEMA_FILE.read_bytes()))

texts = st.text(max_size=12).map(clean)
row_texts = st.text(max_size=12).map(line)
marks = st.integers(0, sum(mark.value for mark in Mark)).map(Mark)
links = st.sampled_from(["", "https://a.test/é?q=1", "HTTP://a.test", "mailto:a@b.test"])
spans = st.lists(st.builds(Span, texts, marks, links), max_size=3).map(tuple)
tables = st.integers(0, 3).flatmap(
    lambda columns: st.builds(
        Table,
        st.lists(st.tuples(*[spans] * columns), max_size=3).map(tuple),
        st.integers(0, 3),
    )
)
leaves = st.one_of(
    st.builds(Paragraph, spans),
    st.builds(Heading, st.integers(1, 6), spans, texts),
    st.builds(Code, texts, texts),
    tables,
    st.builds(Image, texts, texts, spans),
    st.builds(Media, texts, texts),
    st.builds(Rule),
)


def holders(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    held = st.lists(inner, max_size=3).map(tuple)
    items = st.lists(held, max_size=3).map(tuple)
    start = st.none() | st.integers()
    listed = st.builds(Items, items, start) | items.map(labelled) | items.map(defined)
    return st.builds(Quote, held) | listed | st.builds(Note, texts, held)


def labelled(items: tuple[tuple[Block, ...], ...]) -> Items:
    return Items(items, 1, tuple(f"{'i' * (n + 1)}" for n in range(len(items))))


def defined(items: tuple[tuple[Block, ...], ...]) -> Items:
    return Items(items, terms=tuple(len(item) // 2 for item in items))


blocks = st.lists(st.recursive(leaves, holders, max_leaves=6), max_size=3).map(tuple)
minutes = st.integers(-1439, 1439).map(lambda offset: timezone(timedelta(minutes=offset)))
times = st.none() | st.datetimes(timezones=st.none() | minutes)
numbers = st.none() | st.integers()
addresses = st.sampled_from(["", "https://a.test/é?q=1", "HTTP://a.test/"])
articles = st.builds(
    Article, row_texts, blocks, row_texts, row_texts, times, row_texts, addresses, texts
)
comments = st.builds(
    Comment, texts, blocks, texts, st.integers(0, 4), row_texts, times, row_texts, row_texts, numbers, addresses,
    st.lists(texts, max_size=2).map(tuple), st.lists(texts, max_size=2).map(tuple),
)  # fmt: skip


def in_order(loose: list[Comment]) -> tuple[Comment, ...]:
    """The comments without those that skip a level or go by the name of another."""
    kept: list[Comment] = []
    for comment in loose:
        if comment.id and comment.id in {one.id for one in kept}:
            continue
        if comment.depth <= (kept[-1].depth + 1 if kept else 0):
            kept.append(comment)
    return tuple(kept)


threads = st.lists(comments, max_size=4).map(in_order)
nestings = st.sampled_from(["known", "unknown"])
notes = st.lists(texts, max_size=2).map(tuple)
counts = st.none() | st.integers(0)
readings = st.builds(Reading, articles, threads, row_texts, counts, nestings, notes)


@given(readings)
def test_a_record_is_the_whole_reading(reading: Reading) -> None:
    record = to_record(reading)
    assert json.loads(json.dumps(record)) == record
    assert from_record(json.loads(json.dumps(record))) == reading


@settings(max_examples=50, deadline=None)
@given(readings)
def test_html_and_json_that_were_saved_open_as_the_same_reading(reading: Reading) -> None:
    normal = from_record(to_record(reading))
    assert reader.extract(as_html(normal, Options()).encode()) == normal
    assert reader.extract(as_json(normal, Options()).encode()) == normal
    assert reader.extract(as_line(normal, Options()).encode()) == normal


@settings(max_examples=50, deadline=None)
@given(readings)
def test_the_published_schema_holds(reading: Reading) -> None:
    for options in (Options(), Options(provenance=Provenance("a.html", reading.article.published))):
        for text in (as_json(reading, options), as_line(reading, options)):
            VALID(json.loads(text))


def test_the_schema_refuses_what_is_no_record() -> None:
    good = to_record(Reading(Article("T"), (Comment("1"),)))
    VALID(good)
    VALID({"schema": 1, "error": "It is gone.", "provenance": {"location": "a", "fetched": None, "sha256": "", "version": "1"}})  # fmt: skip
    wrong: list[dict[str, object]] = [
        good | {"schema": 2},
        good | {"claimed": -1},
        good | {"comments": [{"id": "1"}]},
        {name: value for name, value in good.items() if name != "notes"},
        {"schema": 1, "error": ""},
    ]
    for record in wrong:
        with pytest.raises(fastjsonschema.JsonSchemaException):
            VALID(record)


KITCHEN_SINK: Blocks = (
    Paragraph((Span("a "), Span("b", Mark.BOLD | Mark.CODE, "https://a.test/"))),
    Heading(2, (Span("h"),), "here"),
    Code("x = 1", "python"),
    Quote((Rule(),)),
    Items(((Paragraph((Span("one"),)),), ()), 3),
    Items(((Paragraph((Span("term"),)), Rule()),), terms=(1,)),
    Table((((Span("cell"),), ()),), 1),
    Image("https://a.test/i.png", "alt", (Span("caption"),)),
    Media("https://a.test/v", "a film"),
    Note("1", ()),
)


def test_the_schema_is_as_published() -> None:
    def span(text: str, *names: str, href: str = "") -> dict[str, object]:
        return {"text": text, "marks": [*names], "href": href}

    article = Article(
        "T", KITCHEN_SINK, "A, B", "S", datetime(2024, 5, 1), "en", "https://a.test/", "Short."
    )
    zone = timezone(timedelta(hours=2))
    thread = (
        Comment("c1", KITCHEN_SINK[1:2], "", 0, "Ann", datetime(2024, 5, 1, 10, 2, tzinfo=zone), "May 1",
                "edited May 2", -3, "https://a.test/#c1", ("op",), ("edited",)),
        Comment("c2", parent="c1", depth=1),
    )  # fmt: skip
    assert to_record(Reading(article, thread, "generic", 7, "unknown", ("A note.",))) == {
        "schema": 1,
        "source": "generic",
        "article": {
            "title": "T",
            "byline": "A, B",
            "site_name": "S",
            "published": "2024-05-01T00:00:00",
            "lang": "en",
            "url": "https://a.test/",
            "summary": "Short.",
            "text": blocks_text(KITCHEN_SINK),
            "blocks": [
                {"type": "paragraph", "spans": [span("a "), span("b", "bold", "code", href="https://a.test/")]},
                {"type": "heading", "level": 2, "spans": [span("h")], "anchor": "here"},
                {"type": "code", "text": "x = 1", "lang": "python"},
                {"type": "quote", "blocks": [{"type": "rule"}]},
                {"type": "items", "items": [[{"type": "paragraph", "spans": [span("one")]}], []], "start": 3, "labels": []},
                {"type": "items", "items": [[{"type": "paragraph", "spans": [span("term")]}, {"type": "rule"}]],
                 "start": None, "labels": [], "terms": [1]},
                {"type": "table", "rows": [[[span("cell")], []]], "header": 1},
                {"type": "image", "src": "https://a.test/i.png", "alt": "alt", "caption": [span("caption")]},
                {"type": "media", "url": "https://a.test/v", "title": "a film"},
                {"type": "note", "label": "1", "blocks": []},
            ],
        },
        "comments": [
            {
                "id": "c1",
                "parent": "",
                "depth": 0,
                "author": "Ann",
                "published": "2024-05-01T10:02:00+02:00",
                "published_text": "May 1",
                "edited_text": "edited May 2",
                "score": -3,
                "text": "h",
                "blocks": [{"type": "heading", "level": 2, "spans": [span("h")], "anchor": "here"}],
                "url": "https://a.test/#c1",
                "roles": ["op"],
                "states": ["edited"],
            },
            {
                "id": "c2",
                "parent": "c1",
                "depth": 1,
                "author": "",
                "published": None,
                "published_text": "",
                "edited_text": "",
                "score": None,
                "text": "",
                "blocks": [],
                "url": "",
                "roles": [],
                "states": [],
            },
        ],
        "claimed": 7,
        "nesting": "unknown",
        "notes": ["A note."],
    }  # fmt: skip


def test_what_is_missing_is_absent_and_what_is_derived_is_not_read() -> None:
    assert from_record({"schema": SCHEMA}) == Reading()
    record = {"schema": SCHEMA, "article": {"text": "words", "later": 1}, "comments": [{"id": "1"}]}
    assert from_record(record) == Reading(Article(), (Comment("1"),))


def test_text_from_outside_is_cleaned_and_links_are_checked() -> None:
    hostile = {"text": "a\x1b]0;b\x07\u202ec\ud800", "href": "javascript:alert(1)"}
    blocks = [{"type": "paragraph", "spans": [hostile]}]
    reading = from_record({"schema": SCHEMA, "article": {"title": "\x9bT", "blocks": blocks}})
    assert reading.article == Article("T", (Paragraph((Span("a]0;bc\ufffd"),)),))


def test_comments_of_one_record_may_have_other_fields_each() -> None:
    sparse = {"id": "2", "author": " Bo\n Lind ", "published": "2024-05-01T10:02:00"}
    hidden = {"id": "3\u202e", "states": ["hidden\x1b"], "url": "javascript:x", "score": 4}
    comments = [{"id": "1"}, sparse, hidden, {"id": "5", "author": " Bo\n Lind ", "later": 1}]
    assert from_record({"schema": SCHEMA, "comments": comments}).comments == (
        Comment("1"),
        Comment("2", author="Bo Lind", published=datetime(2024, 5, 1, 10, 2)),
        Comment("3", states=("hidden",), score=4),
        Comment("5", author="Bo Lind"),
    )


SPAN: dict[str, Any] = {"text": "At ten.", "marks": [], "href": ""}
SPANS: tuple[Any, ...] = (
    {},
    [],
    ["x"],
    [{}],
    [{"text": "At ten."}],
    [SPAN],
    [SPAN, SPAN],
    [SPAN | {"text": "a\x1b]0;b\x07\u202ec\ud800\r\n"}],
    [SPAN | {"text": None}],
    [SPAN | {"marks": ["bold"]}],
    [SPAN | {"marks": ""}],
    [SPAN | {"marks": ["blink"]}],
    [SPAN | {"href": "https://quay.example/"}],
    [SPAN | {"href": "javascript:x"}],
    [SPAN | {"href": None}],
)


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [{}],
        ["x"],
        [{"type": "paragraph"}],
        [{"type": "heading", "level": 2, "spans": [SPAN]}],
        [{"type": "paragraph", "spans": [SPAN]}, {"type": "rule"}],
        *([{"type": "paragraph", "spans": spans}] for spans in SPANS),
    ],
)
def test_blocks_of_comments_are_read_as_those_of_articles(blocks: list[Any]) -> None:
    """There they are looked at in many comments at once, and a plain paragraph in short."""
    plain = [{"type": "paragraph", "spans": [SPAN]}]
    comments = [{"blocks": each} for each in (plain, blocks, plain)]
    alone = outcome({"schema": SCHEMA, "article": {"blocks": blocks}})
    among = outcome({"schema": SCHEMA, "comments": comments})
    if isinstance(alone, Reading) and isinstance(among, Reading):
        first, between, last = among.comments
        assert between.blocks == alone.article.blocks
        assert first.blocks == last.blocks == (Paragraph((Span("At ten."),)),)
    else:
        assert among == alone


def outcome(record: dict[str, Any]) -> Reading | str:
    """The reading of a record, or what is wrong with it."""
    try:
        return from_record(record)
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("id", 7, "id is not text"),
        ("author", ["Ann"], "author is not text"),
        ("url", None, "url is not text"),
        ("published", "soon", "published is not a time in ISO 8601"),
        ("published", False, "published is not a time in ISO 8601"),
        ("score", True, "score is not a whole number"),
        ("depth", "1", "depth is not a whole number"),
        ("blocks", "", "blocks is not a list"),
        ("states", {}, "states is not a list"),
    ],
)
def test_one_wrong_value_in_a_column_is_enough(field: str, value: Any, said: str) -> None:
    whole = to_record(Reading(comments=tuple(Comment(str(number)) for number in range(3))))
    comments: Any = whole["comments"]
    comments[1][field] = value
    with pytest.raises(ValueError) as caught:
        from_record(whole)
    assert str(caught.value) == said


def test_a_time_without_a_zone_stays_so() -> None:
    naive, aware = datetime(2024, 5, 1, 10, 2), datetime(2024, 5, 1, 10, 2, tzinfo=UTC)
    for time in (naive, aware):
        again = from_record(to_record(Reading(Article(published=time)))).article.published
        assert again
        assert again.isoformat() == time.isoformat()


@pytest.mark.parametrize("depth", [MAX_BLOCK_DEPTH + 1, 300])
@pytest.mark.parametrize("kind", ["quote", "items", "note"])
def test_deep_blocks_are_flattened_and_keep_their_text_in_order(kind: str, depth: int) -> None:
    block: dict[str, object] = {"type": "rule"}
    for i in reversed(range(depth)):
        text = {"type": "code", "text": str(i)}
        held = (
            {"items": [[text, block]]}
            if kind == "items"
            else {"label": "", "blocks": [text, block]}
        )
        block = {"type": kind, **held}
    (held_block,) = from_record({"schema": SCHEMA, "article": {"blocks": [block]}}).article.blocks
    deepest = 0
    waiting: list[tuple[int, Block]] = [(1, held_block)]
    while waiting:
        level, found = waiting.pop()
        if isinstance(found, Quote | Note | Items):
            deepest = max(deepest, level)
            inner = found.items if isinstance(found, Items) else (found.blocks,)
            waiting += [(level + 1, one) for held_blocks in inner for one in held_blocks]
    assert deepest == MAX_BLOCK_DEPTH
    assert blocks_text((held_block,)).split() == [str(i) for i in range(depth)]


def test_a_flattened_note_keeps_its_label() -> None:
    block: dict[str, object] = {"type": "note", "label": "note 7", "blocks": []}
    for _ in range(MAX_BLOCK_DEPTH):
        block = {"type": "quote", "blocks": [block]}
    article = from_record({"schema": SCHEMA, "article": {"blocks": [block]}}).article
    assert article.text == "note 7"


def article_with(block: object) -> dict[str, object]:
    return {"schema": SCHEMA, "article": {"blocks": [block]}}


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (None, "the record is not an object"),
        ({}, "the record is not of schema 1"),
        ({"schema": SCHEMA, "article": []}, "the article is not an object"),
        ({"schema": SCHEMA, "article": {"title": None}}, "title is not text"),
        ({"schema": SCHEMA, "article": {"published": "yesterday"}}, "published is not a time in ISO 8601"),
        ({"schema": SCHEMA, "article": {"published": 5}}, "published is not a time in ISO 8601"),
        ({"schema": SCHEMA, "comments": {}}, "comments is not a list"),
        ({"schema": SCHEMA, "comments": [{"id": "a"}, {"id": "a"}]}, "two comments have one id"),
        ({"schema": SCHEMA, "claimed": -3}, "fewer comments than none are claimed"),
        ({"schema": SCHEMA, "comments": ["x"]}, "a comment is not an object"),
        ({"schema": SCHEMA, "comments": [{"score": 1.5}]}, "score is not a whole number"),
        ({"schema": SCHEMA, "comments": [{"depth": True}]}, "depth is not a whole number"),
        ({"schema": SCHEMA, "comments": [{"id": "a", "depth": 1}]}, "comment 'a' skips a level: 1"),
        ({"schema": SCHEMA, "comments": [{"roles": [1]}]}, "roles is not text"),
        ({"schema": SCHEMA, "claimed": "7"}, "claimed is not a whole number"),
        ({"schema": SCHEMA, "nesting": "maybe"}, 'the nesting is neither "known" nor "unknown"'),
        (article_with("x"), "a block is not an object"),
        (article_with({"type": "script"}), "a block is of no known type"),
        (article_with({"type": ["quote"]}), "a block is of no known type"),
        (article_with({"type": "quote", "blocks": 1}), "blocks is not a list"),
        (article_with({"type": "items", "items": [{}]}), "blocks is not a list"),
        (article_with({"type": "items", "items": [[]], "labels": ["a", "b"]}), "a list has not as many labels as items"),
        (article_with({"type": "items", "items": [[]], "terms": [1]}), "the terms of a list do not fit its items"),
        (article_with({"type": "items", "items": [[]], "terms": [0, 0]}), "the terms of a list do not fit its items"),
        (article_with({"type": "items", "items": [[]], "terms": ["0"]}), "the terms of a list do not fit its items"),
        (article_with({"type": "items", "items": [[]], "terms": [False]}), "the terms of a list do not fit its items"),
        (article_with({"type": "heading", "level": 7}), "the level of a heading is not 1 to 6"),
        (article_with({"type": "table", "rows": [[], [[]]]}), "the rows of a table differ in length"),
        (article_with({"type": "table", "header": -1}), "the header of a table has less than no rows"),
        (article_with({"type": "paragraph", "spans": [1]}), "a span is not an object"),
        (article_with({"type": "paragraph", "spans": [{"marks": ["blink"]}]}), "a span has a mark that is not known"),
    ],
)  # fmt: skip
def test_other_data_is_refused_in_one_sentence(record: Any, said: str) -> None:
    with pytest.raises(ValueError) as caught:
        from_record(record)
    assert str(caught.value) == said


data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["schema", "article", "comments", "blocks", "type", "spans", "items", "rows"]
            ),
            inner | st.sampled_from([SCHEMA, "quote", "items", "table"]),
            max_size=4,
        )
    ),
)


@given(data)
def test_no_data_does_worse_than_a_value_error(outside: object) -> None:
    record = {"schema": SCHEMA, "article": outside, "comments": [outside]}
    try:
        reading = from_record(record)
    except ValueError:
        return
    assert from_record(to_record(reading)) == reading


@given(readings)
def test_a_saved_record_opens_as_the_reading_it_was(reading: Reading) -> None:
    saved = as_json(reading, Options())
    assert reader.extract(saved) == reading
    assert reader.extract(saved.encode(), "https://elsewhere.example/", sites=()) == reading


def test_a_record_that_cannot_be_read_says_why_in_a_sentence() -> None:
    record = {"schema": 9, "article": {}, "comments": []}
    reading = reader.extract(json.dumps(record))
    assert reading.notes == (
        "This is a reading in JSON that cannot be read: the record is not of schema 1.",
    )
    record = {"schema": 1, "article": {}, "comments": [{"id": "a", "depth": 3}]}
    (note,) = reader.extract(json.dumps(record)).notes
    assert note.endswith("comment 'a' skips a level: 3.")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//a.test", "data:,x"]
)
def test_an_address_that_is_not_of_the_web_is_dropped(url: str) -> None:
    reading = from_record({"schema": SCHEMA, "article": {"url": url}, "comments": [{"url": url}]})
    assert (reading.article.url, reading.comments[0].url) == ("", "")


def test_names_and_titles_are_of_one_line() -> None:
    """They stand in a row beside other things, whoever wrote the record."""
    comment = {"id": "a", "author": "Ann\n+99 points", "published_text": "1 May\t2024"}
    record = {"schema": SCHEMA, "article": {"title": "Low\r\n tide"}, "comments": [comment]}
    reading = from_record(record)
    assert reading.article.title == "Low tide"
    (read,) = reading.comments
    assert (read.author, read.published_text) == ("Ann +99 points", "1 May 2024")
