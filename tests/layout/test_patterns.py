"""Patterns that a reader types: none can hold up the screen, and each says what is wrong with it."""

import subprocess
import sys

import pytest

from reader.layout.patterns import check, compiled, spans


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("", "An empty pattern is found everywhere"),
        ("(", "No pattern: missing )"),
        ("a{2", ""),
        ("x" * 301, "A pattern has at most 300 characters"),
        ("(?:x|y|z){1000000}", "Its counts multiply to more than 10,000"),
        ("(?:(?:ab){200}){200}", "Its counts multiply to more than 10,000"),
        ("(" * 140 + ")" * 140, ""),
        (r"\bsanction\w*", ""),
    ],
)
def test_what_is_wrong_is_said(source: str, sentence: str) -> None:
    assert check(source) == sentence


@pytest.mark.parametrize("source", ["(a+)+$", "(a|aa)+$", r"^(([a-z])+.)+[A-Z]([a-z])+$"])
def test_one_that_would_take_for_ever_is_given_up_once_and_for_all(source: str) -> None:
    text = "a" * 5_000 + "!"
    compiled.cache_clear()
    assert spans(source, text) == []
    assert check(source) == "It took too long and was given up"
    assert spans(source, "aaa") == []


def test_words_load_no_engine_for_patterns() -> None:
    script = (
        "import sys; from reader.layout.terms import Term, find\n"
        "assert find('a tariff', (Term('tariff'),)); print('regex' in sys.modules)\n"
        "assert find('a tariff', (Term('t.r', 'pattern'),)); print('regex' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
