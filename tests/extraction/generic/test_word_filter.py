"""Words that rule out a pattern before it is compiled must never rule out what it fits."""

import random
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from reader.extraction.comments import deletions, moderation
from reader.extraction.generic.judging import claims, comment_headings
from reader.extraction.generic.structure import controls
from reader.extraction.generic.wording import (
    byline_words,
    days,
    load_more,
    member_since,
    stamps,
    vocabulary,
)
from reader.extraction.generic.wording.word_filter import is_latin

_PARSER = import_module("re._parser")
_LETTER = {"CATEGORY_DIGIT": "0123456789", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "abcxyz"}


def _sample(parsed: Any, draw: random.Random) -> str:
    """A text that a parsed pattern fits, but for what it says of the surroundings."""
    return "".join(_one(op.name, value, draw) for op, value in parsed)


def _one(op: str, value: Any, draw: random.Random) -> str:
    if op in {"AT", "ASSERT", "ASSERT_NOT"}:
        return ""
    if op == "LITERAL":
        return chr(value)
    if op == "ANY":
        return draw.choice("abc xyz")
    if op in {"NOT_LITERAL", "GROUPREF"}:
        return "-"
    if op == "IN":
        return _of_class(value, draw)
    if op == "BRANCH":
        return _sample(draw.choice(value[1]), draw)
    if op == "SUBPATTERN":
        return _sample(value[-1], draw)
    least, most, inner = value  # a repetition
    times = draw.randint(least, min(most, least + 2))
    return "".join(_sample(inner, draw) for _ in range(times))


def _of_class(items: Any, draw: random.Random) -> str:
    if items[0][0].name == "NEGATE":
        return "x"
    op, value = draw.choice(items)
    if op.name == "LITERAL":
        return chr(value)
    if op.name == "RANGE":
        return chr(draw.randint(*value))
    return draw.choice(_LETTER.get(value.name, ", "))


def _fitting(pattern: Any, ask: Callable[[str], object], count: int = 1500) -> list[str]:
    draw = random.Random(pattern.pattern)
    parsed = _PARSER.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    said = (_sample(parsed, draw) for _ in range(count))
    return [text for text in dict.fromkeys(said) if text and ask(text)]


@pytest.mark.parametrize(
    ("pattern", "may_be"),
    [
        (load_more._MORE, load_more.may_be_more),
        (vocabulary.REPLY, controls.may_be_label),
        (moderation._WAITS, moderation.may_wait),
        (deletions._ELSEWHERE, deletions.may_be_elsewhere),
        (days.WORDS, days.may_be_day),
        (comment_headings._LABEL, claims.may_name),
        (comment_headings._LABEL, comment_headings.may_be_label),
        (comment_headings._OF_BUYERS, comment_headings.may_be_of_buyers),
        (load_more._MORE, load_more.says_more),
        *((heading, claims.may_name) for heading in claims._HEADINGS[:3]),
    ],
    ids=[
        "more",
        "reply",
        "waits",
        "deleted",
        "days",
        "label",
        "labels",
        "buyers",
        "said",
        "count",
        "named",
        "numbered",
    ],
)
def test_what_a_pattern_fits_is_not_ruled_out(pattern: Any, may_be: Callable[[str], bool]) -> None:
    fitting = _fitting(pattern, pattern.fullmatch)
    assert len(fitting) > 50
    assert not [said for said in fitting if not may_be(said)]


@pytest.mark.parametrize(
    ("may_be", "said"),
    [
        (load_more.may_be_more, "Reply"),
        (load_more.may_be_more, "View Profile"),
        (load_more.may_be_more, "Return to “Offers”"),
        (load_more.may_be_more, "March 2, 2024 at 17:22"),
        (controls.may_be_label, "says:"),
        (controls.may_be_label, "Comments 36"),
        (moderation.may_wait, "i was there too."),
        (deletions.may_be_elsewhere, "I was there too."),
        (days.may_be_day, "Ines Maro"),
        (days.may_be_day, "Een boot, o los"),
        (load_more.may_be_more, "Antworten"),
        (load_more.may_be_more, "Last »"),
        (comment_headings.may_be_label, "Comment from the forums"),
        (comment_headings.may_be_of_buyers, "Latest commit"),
    ],
)
def test_what_most_pages_say_compiles_no_pattern(may_be: Callable[[str], bool], said: str) -> None:
    assert not may_be(said)


@pytest.mark.parametrize("pattern", [comment_headings._PLAINLY, claims._PLAINLY, controls._PLAINLY])
def test_the_plain_patterns_say_what_the_whole_ones_say(pattern: Any) -> None:
    for said in _fitting(pattern, pattern.fullmatch, 300):
        if pattern is controls._PLAINLY:
            assert vocabulary.REPLY.fullmatch(said), said
        elif pattern is claims._PLAINLY:
            whole = next(found for one in claims._HEADINGS if (found := one.match(said)))
            plainly = claims._PLAINLY.match(said)
            assert plainly
            assert whole[1] == plainly[1]
        else:
            label = comment_headings._LABEL.fullmatch(said)
            assert label or any(one.match(said) for one in claims._HEADINGS), said


@pytest.mark.parametrize("pattern", [stamps._IN_ENGLISH, stamps._IN_GERMAN])
def test_dates_in_a_frequent_language_are_dates_in_words(pattern: Any) -> None:
    fitting = _fitting(pattern, pattern.search)
    assert len(fitting) > 50
    assert not [said for said in fitting if not stamps._IN_WORDS.search(said)]


def test_no_date_is_without_a_number() -> None:
    fitting = _fitting(stamps.STAMP, stamps.STAMP.search)
    assert len(fitting) > 50
    assert all(map(stamps.DIGIT.search, fitting))
    assert not byline_words.after_date("by Ada")


def test_every_date_in_words_has_a_number_near_its_word() -> None:
    dates = _fitting(stamps._IN_WORDS, stamps._IN_WORDS.search)
    latin = [said for said in map(str.lower, dates) if max(said) < "\u0590"]
    assert len(latin) > 50
    for said in latin:
        parts = member_since.PARTS_OF_LINE.findall(said)
        assert stamps._counts_from(said, parts, [part[:3] for part in parts]), said


@pytest.mark.parametrize(
    "said", ["march 2024", "trends for 2024", "12. bruce decanter", "the 5 sisters of marta"]
)
def test_a_number_somewhere_makes_no_date_of_a_word(said: str) -> None:
    parts = member_since.PARTS_OF_LINE.findall(said)
    assert not stamps._counts_from(said, parts, [part[:3] for part in parts])


def test_a_heading_without_a_number_compiles_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "_count_in", None)
    assert claims.heading_count("Reactions of the reviewers") is None
    fitting = [
        said
        for one in (*claims._HEADINGS, *claims._REVIEWED)
        for said in _fitting(one, one.match, 100)
    ]
    assert fitting
    assert all(map(stamps.DIGIT.search, fitting))


def test_the_last_letter_of_latin_words_is_one() -> None:
    assert is_latin("tide \u024f")
    assert not is_latin("tide \u0250")
