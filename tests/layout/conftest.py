"""What the tests of layout share: random clean text and block trees."""

import pytest
from hypothesis import strategies as st

from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from reader.text import clean

_TOKENS = (
    *("a", "of", "word", "longer-word", "https://example.test/" + "path/" * 9, "12.5", "(so)", " "),
    *("naïve", "größer", "Жизнь", "ψυχή", "«bon\u00a0mot»", "“quoted”", "e\u0301te\u0301", "…"),
    *("漢字", "日本語のコメント。", "（中文，评论）", "한국어", "ｶﾀｶﾅ", "か\u3099", "\u3000", "，"),
    *("😀", "👍🏽", "👩‍👩‍👧", "❤️", "1️⃣", "🇩🇪", "🇫🇷🇩🇪", "☃", "™️"),
    *("สวัสดีครับ", "नमस्ते", "שָׁלוֹם", "مرحبا", "\u200b", "\u2003", "\u200d", "\ufe0f"),
    *(" ", " ", "  ", "\n", "\n\n"),
)


def _texts(size: int = 30) -> st.SearchStrategy[str]:
    """Text as it may stand in the model: words of many scripts, or whatever Unicode has."""
    tokens = st.lists(st.sampled_from(_TOKENS), max_size=size).map("".join)
    spaced = st.lists(st.sampled_from(_TOKENS), max_size=size).map(" ".join)
    return st.one_of(tokens, spaced, st.text(max_size=size).map(clean))


def _spans() -> st.SearchStrategy[tuple[Span, ...]]:
    marks = st.sampled_from([Mark.PLAIN, Mark.PLAIN, Mark.BOLD, Mark.ITALIC | Mark.CODE])
    hrefs = st.sampled_from(["", "", "https://example.test/"])
    return st.lists(st.builds(Span, _texts(10), marks, hrefs), max_size=3).map(tuple)


def _tables() -> st.SearchStrategy[Table]:
    def rows(size: int) -> st.SearchStrategy[tuple[tuple[tuple[Span, ...], ...], ...]]:
        row = st.lists(_spans(), min_size=size, max_size=size).map(tuple)
        return st.lists(row, max_size=4).map(tuple)

    return st.builds(Table, st.integers(0, 5).flatmap(rows), st.integers(0, 2))


def _definitions(items: list[Blocks]) -> Items:
    return Items(tuple(items), terms=tuple(min(len(item), n % 3) for n, item in enumerate(items)))


def _blocks() -> st.SearchStrategy[Blocks]:
    leaves: st.SearchStrategy[Block] = st.one_of(
        st.builds(Paragraph, _spans()),
        st.builds(Heading, st.integers(1, 6), _spans()),
        st.builds(Code, _texts(10)),
        st.builds(Image, st.just("https://example.test/a.png"), _texts(10), _spans()),
        st.builds(Media, st.just("https://example.test/v"), _texts(10)),
        st.just(Rule()),
        _tables(),
    )

    def holding(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        some = st.lists(inner, max_size=3).map(tuple)
        starts = st.one_of(st.none(), st.integers(-2, 12), st.just(10**30))
        return st.one_of(
            st.builds(Quote, some),
            st.builds(Items, st.lists(some, max_size=3).map(tuple), starts),
            st.lists(some, max_size=3).map(_definitions),
            st.builds(Note, st.one_of(st.sampled_from(["", "1", "注", "*"]), _texts(10)), some),
        )

    return st.lists(st.recursive(leaves, holding, max_leaves=8), max_size=4).map(tuple)


@pytest.fixture(scope="session")
def texts() -> st.SearchStrategy[str]:
    return st.deferred(_texts)


@pytest.fixture(scope="session")
def trees() -> st.SearchStrategy[Blocks]:
    return st.deferred(_blocks)
