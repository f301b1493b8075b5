"""Words that rule out a pattern before it is compiled must never rule out what it fits."""

import random
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from reader.extraction.comments import deletions, moderation
from reader.extraction.generic import announced, claims, controls, saying, stamps, vocabulary

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
        (claims._MORE, claims.may_be_more),
        (vocabulary.REPLY, controls.may_be_label),
        (moderation._WAITS, moderation.may_wait),
        (deletions._ELSEWHERE, deletions.may_be_elsewhere),
        (stamps.WORDS, stamps.may_be_day),
        (announced._LABEL, claims.may_name),
        *((heading, claims.may_name) for heading in claims._HEADINGS[:3]),
    ],
    ids=["more", "reply", "waits", "deleted", "days", "label", "count", "named", "numbered"],
)
def test_what_a_pattern_fits_is_not_ruled_out(pattern: Any, may_be: Callable[[str], bool]) -> None:
    fitting = _fitting(pattern, pattern.fullmatch)
    assert len(fitting) > 50
    assert not [said for said in fitting if not may_be(said)]


@pytest.mark.parametrize(
    ("may_be", "said"),
    [
        (claims.may_be_more, "Reply"),
        (claims.may_be_more, "View Profile"),
        (claims.may_be_more, "Return to “Offers”"),
        (claims.may_be_more, "March 2, 2024 at 17:22"),
        (controls.may_be_label, "says:"),
        (controls.may_be_label, "Comments 36"),
        (moderation.may_wait, "i was there too."),
        (deletions.may_be_elsewhere, "I was there too."),
        (stamps.may_be_day, "Ines Maro"),
    ],
)
def test_what_most_pages_say_compiles_no_pattern(may_be: Callable[[str], bool], said: str) -> None:
    assert not may_be(said)


@pytest.mark.parametrize("pattern", [announced._PLAINLY, claims._PLAINLY, controls._PLAINLY])
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
            label = announced._LABEL.fullmatch(said)
            assert label or any(one.match(said) for one in claims._HEADINGS), said


def test_dates_in_english_are_dates_in_words() -> None:
    fitting = _fitting(stamps._IN_ENGLISH, stamps._IN_ENGLISH.search)
    assert len(fitting) > 50
    assert not [said for said in fitting if not stamps._IN_WORDS.search(said)]


def test_no_date_is_without_a_number() -> None:
    fitting = _fitting(stamps.STAMP, stamps.STAMP.search)
    assert len(fitting) > 50
    assert all(map(stamps.DIGIT.search, fitting))
    assert not saying.after_date("by Ada")
