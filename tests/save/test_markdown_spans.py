"""Spans in Markdown keep their text, marks and links when another program reads them."""

import sys
from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.model import Mark, Span, Spans
from reader.save.markdown_spans import inline

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

spans = st.lists(st.from_type(Span), max_size=5).map(tuple)

TAGS = {
    "strong": Mark.BOLD,
    "em": Mark.ITALIC,
    "s": Mark.STRIKE,
    "<del>": Mark.STRIKE,
    "<em>": Mark.ITALIC,
    "<mark>": Mark.MARKED,
    "<strong>": Mark.BOLD,
    "<sub>": Mark.SUB,
    "<sup>": Mark.SUP,
}


def characters(text: str) -> Iterator[tuple[str, Mark, str]]:
    """Every character a parser finds in `text`, how it is set and where it points."""
    set_as, href = Mark.PLAIN, ""
    inlines = [token for token in PARSER.parse(text) if token.type == "inline"]
    for token in (child for parent in inlines for child in parent.children or []):
        if token.type in ("link_open", "link_close"):
            href = str(token.attrs.get("href", ""))
        elif token.type in ("text", "code_inline"):
            mark = Mark.CODE if token.type == "code_inline" else Mark.PLAIN
            yield from ((char, set_as | mark, href) for char in token.content)
        elif (name := token.tag or token.content.replace("/", "")) not in ("br", "<br>"):
            set_as ^= TAGS[name]


@given(spans)
@example((Span("a", Mark.BOLD), Span("b", Mark.ITALIC), Span("c", Mark.BOLD | Mark.ITALIC)))
@example((Span("a ", Mark.BOLD), Span("b", Mark.BOLD | Mark.ITALIC), Span(" c", Mark.ITALIC)))
@example((Span("a"), Span("“b”", Mark.BOLD), Span("c😀"), Span("😀", Mark.STRIKE)))
@example((Span("a"), Span("😀", Mark.BOLD), Span("b")))
@example((Span("`a` ", Mark.CODE), Span("b\n``", Mark.CODE | Mark.BOLD)))
@example((Span("wow!"), Span("x", Mark.PLAIN, "https://a.test/")))
def test_parsing_gives_marks_and_links_back(written: Spans) -> None:
    wanted = [
        (char, span.marks, _normal(span.href))
        for span in written
        for char in span.text
        if not char.isspace()
    ]
    # In a cell too, where some is said by other means.
    for text in (inline(written), f"| {inline(written, 'cell')} |\n| --- |"):
        assert [found for found in characters(text) if not found[0].isspace()] == wanted


def _normal(href: str) -> str:
    safe = href.startswith(("http", "mailto"))
    return PARSER.normalizeLink(href.replace(" ", "%20")) if safe else ""


STARTS = [
    "# a",
    "###### a",
    "#",
    "> a",
    ">",
    "+ a",
    "+",
    "- a",
    "-",
    "1. a",
    "1986) a",
    "1.",
    "===",
    "---",
]
STARTS += ["|-|", ":-", "- - -", "    a", "a"]


@given(st.lists(st.sampled_from(STARTS)))
def test_no_start_of_a_line_makes_a_block(starts: list[str]) -> None:
    tokens = PARSER.parse(inline((Span("\n".join(starts)),)))
    assert [token.type for token in tokens if token.block and token.level == 0] in (
        ["paragraph_open", "paragraph_close"],
        [],
    )


def test_work_grows_with_the_text_alone() -> None:
    # A mark, a link and a space between each two: what a careless nesting goes over again and again.
    few, many = (
        _calls((Span("a ", Mark.BOLD), Span("b", Mark.ITALIC, "https://a.test/")) * n)
        for n in (100, 400)
    )
    assert many < 5 * few


def _calls(written: Spans) -> int:
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        inline(written)
    finally:
        sys.setprofile(None)
    return calls
