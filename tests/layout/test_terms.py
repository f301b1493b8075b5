"""Keywords and searches, against folded text with offsets into the text as written."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.layout.terms import Term, find, matches, parse
from reader.text import fold

TEXT = """Tariffs and a tariff: the EU’s plan, “EU–UK” talks. Museum.
A café, cafés, CAFE; new
york and New  York. C++ and C+.
日本語のコメント、東京EU支局。한국은 한국."""


def _found(text: str, *terms: Term) -> list[tuple[str, str]]:
    return [(text[start:end], terms[index].text) for start, end, index in find(fold(text), terms)]


def _words(*terms: Term) -> list[str]:
    return [word for word, _ in _found(TEXT, *terms)]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        (" , ,* ,", ()),
        ("tariff, EU", (Term("tariff"), Term("EU"))),
        ("new  york,EU", (Term("new york"), Term("EU"))),
        ('"one, two",three', (Term("one, two"), Term("three"))),
        ("“one, two”", (Term("one, two"),)),
        ("tarif*, caf *", (Term("tarif", "beginning"), Term("caf", "beginning"))),
        ('"a*"', (Term("a*"),)),  # in quotes a star is a star
        ("EU, eu, Eu", (Term("EU"),)),
        ("東京，大阪、京都", (Term("東京"), Term("大阪"), Term("京都"))),
        ('say "so', (Term('say "so'),)),
        ('"open', (Term('"open'),)),
    ],
)
def test_a_typed_list_becomes_terms(typed: str, terms: tuple[Term, ...]) -> None:
    assert parse(typed) == terms


@given(st.text())
def test_any_list_can_be_typed_and_looked_for(typed: str) -> None:
    for start, end, _ in find(fold(TEXT), parse(typed)):
        assert 0 <= start < end <= len(TEXT)


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term("tariff"), ["tariff"]),
        (Term("tariff", "beginning"), ["Tariffs", "tariff"]),
        (Term("eu"), ["EU", "EU", "EU"]),  # not in Museum; beside ideographs it is a word
        (Term("eu-uk"), ["EU–UK"]),
        (Term("CAFÉ"), ["café", "CAFE"]),
        (Term("new york"), ["new\nyork", "New  York"]),
        (Term("c++"), ["C++"]),
        (Term("C+"), ["C+", "C+"]),
        (Term("コメント"), ["コメント"]),
        (Term("日本"), ["日本"]),
        (Term("한국"), ["한국", "한국"]),
        (Term(".*"), []),
    ],
)
def test_a_term_is_found_at_its_words(term: Term, words: list[str]) -> None:
    assert _words(term) == words


def test_several_terms_in_one_pass_each_with_its_index() -> None:
    terms = parse("york, EU, new york, caf*, tariffs")
    assert _found(TEXT, *terms) == [
        ("Tariffs", "tariffs"),
        ("EU", "EU"),
        ("EU", "EU"),
        ("café", "caf"),
        ("cafés", "caf"),
        ("CAFE", "caf"),
        ("new\nyork", "new york"),  # the longer of two that begin together
        ("New  York", "new york"),
        ("EU", "EU"),
    ]


def test_a_longer_term_that_does_not_fit_leaves_the_shorter_one() -> None:
    assert _found("new yorker, new", Term("new york"), Term("new")) == [("new", "new")] * 2


@given(
    st.lists(st.text("ab 漢é-", min_size=1), min_size=1, max_size=4),
    st.text("ab 漢é-.", max_size=60),
)
def test_single_terms_agree_with_a_search_one_by_one(words: list[str], text: str) -> None:
    """For one term a look at every place must give the first of the same places."""
    for term in parse(",".join(words)):
        folded, spaced = fold(text), re.sub(r"\s+", " ", fold(text))
        edge = re.compile(r"[^\W漢]")
        places = [
            at
            for at in range(len(spaced))
            if spaced.startswith(term.folded, at)
            and not (at and edge.match(term.folded[0]) and edge.match(spaced[at - 1]))
            and not (
                edge.match(term.folded[-1])
                and edge.match(spaced[at + len(term.folded) :][:1] or " ")
            )
        ]
        found = find(folded, (term,))
        assert bool(found) == bool(places)
        if found:
            start, end, _ = found[0]
            assert re.sub(r"\s+", " ", folded[start:end]) == term.folded
            assert len(re.sub(r"\s+", " ", folded[:start])) == places[0]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", []),
        ("  ", []),
        ("eu", ["EU", "EU", "eu", "EU"]),
        ("EU", ["EU", "EU", "EU"]),
        ("Eu", []),
        ("cafe", ["café", "café", "CAFE"]),
        ("café", ["café", "café"]),  # an accent in the query is meant
        ("CAFE", ["CAFE"]),
        ("CAFÉ", []),
        ("eu's", ["EU’s"]),
        ("eu’s", ["EU’s"]),
        ('"eu-uk"', ["“EU–UK”"]),
        ("new york", ["new\nyork", "New  York"]),
        ("New York", ["New  York"]),
        (" york  and ", ["york and"]),
        ("tariff: the EU’s plan", ["tariff: the EU’s plan"]),
        ("tariff: the eu's plan", ["tariff: the EU’s plan"]),
        ("本語の", ["本語の"]),
        ("c+", ["C+", "C+"]),
        ("(.*)", []),
    ],
)
def test_a_search_finds_what_was_typed(query: str, found: list[str]) -> None:
    places = matches(TEXT, fold(TEXT), query)
    assert [TEXT[start:end] for start, end in places] == found


@given(st.text(min_size=1))
@example("\uf900")  # NFC makes another character of it, U+8C48
def test_a_text_is_found_in_itself(text: str) -> None:
    places = matches(text, fold(text), text)
    assert places == ([(text.index(text.strip()), len(text.rstrip()))] if text.strip() else [])


def test_work_grows_with_the_text(calls: Callable[[Callable[[], object]], int]) -> None:
    terms = parse("eu, tariff*, new york, 日本")

    def work(size: int) -> int:
        return calls(
            lambda: (find(fold(TEXT) * size, terms), matches(TEXT * size, fold(TEXT) * size, "EU"))
        )

    work(1)
    assert work(400) <= 11 * work(40) + 100


APART = "Cafe\u0301s, a re\u0301sume\u0301, \u0437\u0430\u0301\u043c\u043e\u043a; \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd."


@pytest.mark.parametrize(
    ("term", "word"),
    [
        (Term("resume"), "re\u0301sume\u0301"),
        (Term("r\u00e9sum\u00e9"), "re\u0301sume\u0301"),
        (Term("re\u0301sume\u0301"), "re\u0301sume\u0301"),
        (Term("caf", "beginning"), "Cafe\u0301s"),
        (Term("afe", "anywhere"), "afe\u0301"),
        (Term("\u0437\u0430\u043c\u043e\u043a"), "\u0437\u0430\u0301\u043c\u043e\u043a"),
        (Term("\u05e9\u05dc\u05d5\u05dd"), "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd"),
        (Term(r"\bresume\b", "pattern"), "re\u0301sume\u0301"),
    ],
)
def test_accents_that_stand_apart_are_folded_too(term: Term, word: str) -> None:
    assert [APART[start:end] for start, end, _ in find(fold(APART), (term,))] == [word]


@pytest.mark.parametrize("query", ["resume", "r\u00e9sum\u00e9", "re\u0301sume\u0301"])
def test_a_search_finds_accents_that_stand_apart(query: str) -> None:
    assert [APART[slice(*span)] for span in matches(APART, fold(APART), query)] == [
        "re\u0301sume\u0301"
    ]
    assert matches("resumes", "resumes", query) == ([(0, 6)] if query == "resume" else [])


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term("ariff", "anywhere"), ["ariff", "ariff"]),
        (Term(r"\bEU\b.UK", "pattern"), ["EU–UK"]),
        (Term(r"caf\w+", "pattern"), ["café", "cafés", "CAFE"]),
        (Term("CAFÉ", "pattern"), ["café", "café", "CAFE"]),
        (Term(r"\p{Script=Han}{3}", "pattern"), ["日本語"]),
        (Term(r"(?P<Name>new)\s+york", "pattern"), ["new\nyork", "New  York"]),
        (Term("x*", "pattern"), []),
        (Term("(", "pattern"), []),
    ],
)
def test_parts_and_patterns(term: Term, words: list[str]) -> None:
    assert _words(term) == words


def test_words_and_patterns_share_a_text_and_the_longer_wins() -> None:
    assert _found("a tariff plan", Term("tariff"), Term("tariff pl", "pattern"), Term("plan")) == [
        ("tariff pl", "tariff pl")
    ]
