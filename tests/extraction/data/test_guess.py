"""JSON of platforms that nobody described."""

import json

import pytest

import reader
from reader.model import Reading

NOTE = "This JSON is from no platform that reader knows: what looks like comments is shown."


def read(value: object) -> Reading:
    return reader.extract(json.dumps(value))


def told(reading: Reading) -> list[tuple[int, str, str, str, int | None]]:
    return [
        (c.depth, c.author, c.published.strftime("%H:%M") if c.published else "", c.text, c.score)
        for c in reading.comments
    ]


FIRST = (0, "Wenke", "10:00", "It squeaks again.", 4)
SECOND = (1, "Ilja", "11:00", "It rather sings.", 0)
THIRD = (0, "Marit", "12:00", "It does both.", -1)


WENKE, ILJA, MARIT = (
    ("Wenke", 10, "It squeaks again.", 4), ("Ilja", 11, "It rather sings.", 0), ("Marit", 12, "It does both.", -1))  # fmt: skip


def nested(who: str, hour: int, text: str, score: int, *replies: object) -> dict[str, object]:
    return {"commentId": f"k{hour}", "user": {"displayName": who, "karma": 7}, "createdAt": f"2024-03-02T{hour}:00:00Z",
            "contentHtml": f"<p>{text}</p>", "likeCount": score, "responses": list(replies)}  # fmt: skip


def flat(
    number: int, parent: int | None, who: str, hour: int, text: str, score: int
) -> dict[str, object]:
    return {"_id": number, "parentId": parent, "nickname": who, "timestamp": 1709337600 + 3600 * hour,
            "message": text, "upvotes": max(score, 0), "downvotes": -min(score, 0)}  # fmt: skip


def wrapped(
    number: int, parent: int | None, who: str, hour: int, text: str, score: int
) -> dict[str, object]:
    inner = {"id": number, "parent_id": parent, "author": {"name": who}, "created": f"2024-03-02 {hour}:00:00",
             "body": text, "score": score}  # fmt: skip
    return {"cursor": "x", "node": inner}


@pytest.mark.parametrize(
    "value",
    [
        {"ok": True, "payload": {"comments": [nested(*WENKE, nested(*ILJA)), nested(*MARIT)], "total": 3}},
        [flat(7, None, *WENKE), flat(8, 7, *ILJA), flat(9, None, *MARIT)],
        {"data": {"story": {"replies": {"edges": [wrapped(7, None, *WENKE), wrapped(8, 7, *ILJA), wrapped(9, None, *MARIT)]}}}},
    ],
)  # fmt: skip
def test_threads_in_the_words_of_nobody_s_platform(value: object) -> None:
    reading = read(value)
    assert told(reading) == [FIRST, SECOND, THIRD]
    assert (reading.source, reading.notes[0]) == ("generic", NOTE)


def test_the_count_beside_the_list_is_the_claim() -> None:
    reading = read({"comments": [nested(*WENKE)], "totalCount": 9})
    assert reading.claimed == 9
    assert "1 of 9 comments are on this page." in reading.notes


def test_plain_text_stays_as_it_was_written() -> None:
    texts = ["a < b & c > d", "Use <b>nothing</b> here.", *["It squeaks\nevery night."] * 8]
    reading = read([flat(n, 1, "Wenke", 10, text, 0) for n, text in enumerate(texts, 2)])
    assert [comment.text for comment in reading.comments] == texts


@pytest.mark.parametrize(
    "value",
    [
        {"articles": [{"author": "Tove", "title": "The crane", "content": "It squeaks at night.", "publishedAt": "2024-03-02T10:00:00Z"}] * 5},
        [{"id": 1, "title": "The crane", "parent": 0, "author": "Tove", "body": "It squeaks at night.", "date": "2024-03-02"}] * 5,
        [{"sha": "a", "commit": {"message": "Oil the crane", "author": {"name": "Tove", "date": "2024-03-02T10:00:00Z"}}}] * 3,
        {"products": [{"name": "Oil can", "description": "A can of oil for cranes.", "price": 3}] * 4},
        {"comments": [{"id": 1, "count": 2}, {"id": 2, "count": 3}]},
        {"users": [{"name": "Tove", "created_at": "2024-03-02T10:00:00Z", "bio": "She oils cranes."}] * 3},
    ],
)  # fmt: skip
def test_lists_of_other_things_are_no_discussion(value: object) -> None:
    assert read(value) == Reading(notes=("This JSON is not a discussion that reader knows.",))
