"""Markdown that is read by another program says what was written."""

from collections.abc import Iterator
from datetime import datetime

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

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
    Spans,
    Table,
    blocks_text,
    spans_text,
)
from reader.save.facts import Options
from reader.save.markdown import LEVELS, blocks, comments, write
from reader.save.markdown_spans import inline
from reader.text import line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

NASTY = [
    *"* _ ` ~ [ ] ( ) < > # + - = | \\ ! & : $ % @ ^ { } \" ' , . ; ? / a b c 7".replace(" ", "")
]
NASTY += [
    "**",
    "***",
    "__",
    "``",
    "```",
    "~~",
    "~~~",
    "##",
    "---",
    "===",
    "\\\\",
    "![",
    ":--",
    "|---|",
]
NASTY += [
    "1.",
    "1)",
    "1986.",
    "12345678901.",
    "+1",
    "&amp;",
    "&#35;",
    "&#x41;",
    "&nope;",
    "word",
    "a_b",
]
NASTY += [
    "<b>",
    "</b>",
    "<br>",
    "<!--",
    "-->",
    "<?php",
    "<![CDATA[",
    "<p>",
    "<a@b.test>",
    "*a*",
    "_a_",
]
NASTY += [
    "http://a.test/x_y_z",
    "<http://a.test/>",
    "[a](/u)",
    "[a]:",
    "[^1]",
    "é",
    "ß",
    "漢字",
    "ا",
    "€",
]
NASTY += ["😀", "👩\u200d👩\u200d👧", "🇩🇪", "“q”", "—", "…"]
SPACES = [
    " ",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u200d",
    "\u0301",
]

texts = st.lists(st.sampled_from(NASTY + SPACES * 3), max_size=8).map("".join)
marks = st.lists(st.sampled_from([*Mark]), max_size=2).map(
    lambda chosen: Mark(sum(m.value for m in {*chosen}))
)
urls = st.sampled_from(
    [
        "",
        "",
        "",
        "https://a.test/",
        "http://a.test/x(y)_z)?q=a&b=2&amp;c#d",
        "https://a.test/a b/<c>\\*d",
        "mailto:a@b.test",
        "https://[::1/`",
        "javascript:alert(1)",
    ]
)
spans = st.lists(st.builds(Span, texts, marks, urls), max_size=5).map(tuple)
tables = st.integers(1, 3).flatmap(
    lambda n: st.builds(
        Table,
        st.lists(st.lists(spans, min_size=n, max_size=n).map(tuple), min_size=1, max_size=3).map(
            tuple
        ),
        st.integers(0, 1),
    )
)
leaves = st.one_of(
    st.builds(Paragraph, spans),
    st.builds(Heading, st.integers(1, 6), spans),
    st.builds(Code, texts, st.sampled_from(["", "python", "c++", "a`b c"])),
    tables,
    st.builds(Image, urls, texts, spans),
    st.builds(Media, urls, texts),
    st.just(Rule()),
)


def holders(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    held = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Quote, held),
        st.builds(
            Items,
            st.lists(held, max_size=3).map(tuple),
            st.sampled_from([None, None, 0, 1, 1986, -3, 10**12]),
        ),
        st.builds(Note, texts, held),
    )


some_blocks = st.lists(st.recursive(leaves, holders, max_leaves=8), max_size=5).map(tuple)


def parsed(text: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(PARSER.parse(text))


def text_of(nodes: list[SyntaxTreeNode]) -> str:
    """What the parser found, put together as `blocks_text` does."""
    return "\n\n".join(text for text in map(_text, nodes) if text)


def _text(node: SyntaxTreeNode) -> str:
    match node.type:
        case "paragraph" | "heading" | "th" | "td":
            return "".join(char for char, _, _ in characters(node.children[0]))
        case "fence":
            return node.content.removesuffix("\n")
        case "blockquote":
            return text_of(node.children)
        case "bullet_list" | "ordered_list":
            return "\n".join(text for item in node.children if (text := text_of(item.children)))
        case "table":
            rows = [row for part in node.children for row in part.children]
            return "\n".join("\t".join(map(_text, row.children)) for row in rows)
        case "hr":
            return ""
        case other:
            raise AssertionError(f"{other} was never written")


TAGS = {"strong": Mark.BOLD, "em": Mark.ITALIC, "del": Mark.STRIKE, "s": Mark.STRIKE} | {
    mark.name.lower(): mark for mark in (Mark.SUP, Mark.SUB) if mark.name
}
TAGS["mark"] = Mark.MARKED


def characters(node: SyntaxTreeNode) -> Iterator[tuple[str, Mark, str]]:
    """Every character of an inline node with how it is set and where it points."""
    set_as, href = Mark.PLAIN, ""
    assert node.token
    for token in node.token.children or []:
        name = token.tag or token.content.strip("</>")
        if token.type == "link_open":
            href = str(token.attrs["href"])
        elif token.type == "link_close":
            href = ""
        elif name in TAGS:
            set_as ^= TAGS[name]
        else:
            yield from ((char, set_as | _own(token), href) for char in _content(token))


def _own(token: Token) -> Mark:
    return Mark.CODE if token.type == "code_inline" else Mark.PLAIN


def _content(token: Token) -> str:
    match token.type:
        case "text" | "code_inline" | "image":
            return (
                token.content
                if token.type != "image"
                else "".join(map(_content, token.children or []))
            )
        case "hardbreak":
            return "\n"
        case "html_inline" if token.content == "<br>":
            return "\n"
        case other:
            raise AssertionError(f"{other} {token.content!r} was never written")


def expected(written: Blocks) -> str:
    """The text of blocks as Markdown can say it."""
    return blocks_text(tuple(map(_shown, written)))


def _shown(block: Block) -> Block:
    match block:
        case Quote(held):
            return Quote(tuple(map(_shown, held)))
        case Note(label, held):
            return Quote((Paragraph((Span(label),)), *map(_shown, held)))
        case Items(items, start):
            return Items(tuple(tuple(map(_shown, item)) for item in items), start)
        case Table(rows, 0):
            return Table((((),) * len(rows[0]), *rows))
        case Media(url, title):
            return Paragraph((Span(f"▶ {title or url}"),))
        case Image(src, alt, caption):
            alt = " ".join(alt.split())
            shown = alt if src.startswith("http") else alt and f"[{alt}]"
            between = "\n" if spans_text(caption) and (shown or src.startswith("http")) else ""
            return Paragraph((Span(shown + between), *caption))
        case _:
            return block


@given(some_blocks)
@example((Paragraph((Span("1986. year\n- a\n===\n|---|\n    four"),)),))
@example((Items(((Paragraph((Span("a"),)),),)), Items(((Paragraph((Span("b"),)),),))))
@example((Code("```\n\tfence in a fence\n````\n\n", "python"),))
@example((Table((((Span("a|b", Mark.CODE),), (Span("\\|\n"),)),)),))
def test_parsing_gives_the_text_back(written: Blocks) -> None:
    assert text_of(parsed(blocks(written)).children) == expected(written)


@given(spans)
@example((Span("a", Mark.BOLD), Span("b", Mark.ITALIC), Span("c", Mark.BOLD | Mark.ITALIC)))
@example((Span("a ", Mark.BOLD), Span("b", Mark.BOLD | Mark.ITALIC), Span(" c", Mark.ITALIC)))
@example((Span("a"), Span("“b”", Mark.BOLD), Span("c😀"), Span("😀", Mark.STRIKE)))
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
        found = (
            one for node in parsed(text).walk() if node.type == "inline" for one in characters(node)
        )
        assert [one for one in found if not one[0].isspace()] == wanted


def _normal(href: str) -> str:
    safe = href.startswith(("http", "mailto"))
    return PARSER.normalizeLink(href.replace(" ", "%20")) if safe else ""


def test_a_person_can_read_it() -> None:
    link = Span("the log", Mark.PLAIN, "https://a.test/(log)")
    text = (
        Span("In "),
        Span("snake_case", Mark.CODE),
        Span(", not "),
        Span("bold ", Mark.BOLD),
        link,
    )
    written = (
        Heading(2, (Span("C# & F#"),)),
        Paragraph(
            (*text, Span(" at 5 < 6, AT&T, +1, -5 and C++; 1986. Hm! x^2"), Span("2", Mark.SUP))
        ),
        Items(
            ((Paragraph((Span("oil"),)),), (Paragraph((Span("salt"),)), Code("x = 1", "python"))), 3
        ),
        Quote((Paragraph((Span("It will snow.\nIt did."),)),)),
        Table((((Span("day"),), (Span("cm"),)), ((Span("Mo"),), (Span("3|4"),))), 1),
        Image("https://a.test/pier.png", "the pier", (Span("In March"),)),
        Image("data:image/png;base64,AAAA", "a dot"),
        Media("https://a.test/film", "A film"),
        Note("1", (Paragraph((Span("A note."),)),)),
        Rule(),
    )
    assert blocks(written) == (
        "## C# & F\\#\n\n"
        "In `snake_case`, not **bold** [the log](<https://a.test/(log)>)"
        " at 5 < 6, AT&T, +1, -5 and C++; 1986. Hm! x^2<sup>2</sup>\n\n"
        "3. oil\n\n4. salt\n\n   ```python\n   x = 1\n   ```\n\n"
        "> It will snow.\\\n> It did.\n\n"
        "| day | cm |\n| --- | --- |\n| Mo | 3\\|4 |\n\n"
        "![the pier](https://a.test/pier.png)\\\nIn March\n\n"
        "\\[a dot\\]\n\n"
        "[▶ A film](https://a.test/film)\n\n"
        "> **1**\n>\n> A note.\n\n"
        "---"
    )


@given(st.integers(0, MAX_BLOCK_DEPTH), st.integers(0, MAX_BLOCK_DEPTH))
def test_no_nesting_is_too_deep_for_a_parser(quotes: int, lists: int) -> None:
    block: Block = Paragraph((Span("the text"),))
    for _ in range(lists):
        block = Items(((Paragraph((Span("item"),)), block),))
    for _ in range(quotes):
        block = Quote((block,))
    words = ["item"] * lists + ["the", "text"]
    assert text_of(parsed(blocks((block,))).children).split() == words
    thread = tuple(Comment(str(i), (block,), depth=i) for i in range(LEVELS))
    found = items(parsed(comments(thread)))
    assert [text_of(body).split() for _, _, body in found] == [words] * LEVELS


def items(tree: SyntaxTreeNode, depth: int = 0) -> Iterator[tuple[int, str, list[SyntaxTreeNode]]]:
    """Depth, first line and body of each comment in a list of lists."""
    for threads in tree.children:
        assert (threads.type, threads.markup) == ("bullet_list", "-")
        for item in threads.children:
            head, *rest = item.children
            replies = [node for node in rest if (node.type, node.markup) == ("bullet_list", "-")]
            yield depth, _text(head), [node for node in rest if node not in replies]
            assert replies == rest[len(rest) - len(replies) :]
            for node in replies:
                yield from items(SyntaxTreeNode([*node.to_tokens()]), depth + 1)


@given(st.lists(st.tuples(st.integers(0, 8), texts.map(line), some_blocks), max_size=6))
def test_parsing_gives_every_comment_back(raw: list[tuple[int, str, Blocks]]) -> None:
    thread: list[Comment] = []
    for depth, author, held in raw:
        deepest = thread[-1].depth + 1 if thread else 0
        thread.append(
            Comment(str(len(thread)), held, depth=min(depth, deepest), author=author, score=3)
        )
    found = [*items(parsed(comments(tuple(thread))))]
    assert [depth for depth, _, _ in found] == [min(c.depth, LEVELS - 1) for c in thread]
    for (_, head, body), comment in zip(found, thread, strict=True):
        level = f" · ↳ level {comment.depth + 1}" if comment.depth >= LEVELS else ""
        assert head == f"{comment.author or '(unknown)'}{level} · +3"
        assert text_of(body) == expected(comment.blocks)


def test_a_document_has_its_parts_in_order() -> None:
    article = Article(
        "A *starred* title", (Paragraph((Span("The text."),)),), "Ann Reed", "Harbour News",
        datetime(2024, 5, 1, 10, 2), url="https://a.test/x_y",
    )  # fmt: skip
    thread = (
        Comment(
            "1",
            (Paragraph((Span("First."),)),),
            author="Bo",
            published_text="2 hours ago",
            states=("edited",),
        ),
        Comment("2", (), "1", 1, states=("deleted",)),
    )
    reading = Reading(article, thread, claimed=300, notes=("2 of 300 comments are on this page.",))
    head = "# A \\*starred\\* title\n\n"
    text = "Ann Reed · Harbour News · 2024-05-01 10:02\\\n<https://a.test/x_y>\n\nThe text.\n\n"
    said = (
        "## Comments\n\n2 of 300 comments\n\n"
        "- **Bo** · 2 hours ago · edited\n\n  First.\n\n  - **(unknown)** · deleted\n\n"
    )
    notes = "## Notes\n\n* 2 of 300 comments are on this page.\n"
    assert write(reading, Options()) == head + text + said + notes
    assert write(reading, Options(comments=False)) == head + text + notes
    assert write(reading, Options(article=False)) == head + said + notes


def test_a_reading_of_nothing_is_nothing() -> None:
    assert write(Reading(), Options()).strip() == ""
