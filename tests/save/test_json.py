"""JSON that any program can read, and that reads back as the same reading."""

import json

from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.record import from_record, to_record
from reader.save.facts import Options
from reader.save.json import write

WORDS = (Paragraph((Span("größer 漢字 😀\n\tto be “read”"),)),)
READING = Reading(
    Article("T", WORDS, "Ann"),
    (Comment("1", WORDS, score=0),),
    claimed=3,
    notes=("2 are missing.",),
)


def test_it_is_the_record_and_shows_characters_as_they_are() -> None:
    text = write(READING, Options())
    assert json.loads(text) == to_record(READING)
    assert from_record(json.loads(text)) == READING
    assert '"größer 漢字 😀\\n\\tto be “read”"' in text
    assert text.startswith('{\n "schema": 1,\n "source": "",\n "article": {\n  "title": "T",\n')
    assert text.endswith("\n}\n")


def test_what_is_not_asked_for_is_empty_and_the_rest_as_ever() -> None:
    whole = json.loads(write(READING, Options()))
    without = json.loads(write(READING, Options(comments=False)))
    assert without == whole | {"comments": []}
    only = json.loads(write(READING, Options(article=False)))
    assert only == whole | {"article": whole["article"] | {"text": "", "blocks": []}}


def test_half_a_character_can_be_written_too() -> None:
    text = write(Reading(Article("a\ud83d")), Options())
    assert json.loads(text.encode())["article"]["title"] == "a\ufffd"
