"""Markdown that is read by another program says what was written."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from reader import extract
from reader.containers.saved_markdown import is_saved_markdown, read_saved_markdown
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
    spans_text,
)
from reader.record import from_record, to_record
from reader.save.facts import Options
from reader.save.markdown import LEVELS, comments, write
from reader.save.markdown_blocks import blocks
from reader.text import clean, line
from reader.version import __version__

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARK = re.compile(r"<!-- \{.*\} -->")

spans = st.lists(st.from_type(Span), max_size=5).map(tuple)
texts = st.from_type(Span).map(lambda span: span.text)
urls = st.from_type(Span).map(lambda span: span.href)
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
        st.lists(held, max_size=3).map(_defined),
        st.builds(Note, texts, held),
    )


def _defined(items: list[Blocks]) -> Items:
    return Items(tuple(items), terms=tuple(min(len(item), n % 3) for n, item in enumerate(items)))


some_blocks = st.lists(st.recursive(leaves, holders, max_leaves=8), max_size=5).map(tuple)


def parsed(text: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(PARSER.parse(text))


def text_of(nodes: list[SyntaxTreeNode]) -> str:
    """What the parser found, put together as `blocks_text` does."""
    return "\n\n".join(text for text in map(_text, nodes) if text)


def _text(node: SyntaxTreeNode) -> str:
    match node.type:
        case "html_block" if MARK.fullmatch(node.content.strip()):
            return ""
        case "paragraph" | "heading" | "th" | "td":
            (inline,) = node.to_tokens()[1:-1]
            return _inline(inline.children or [])
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


def _inline(tokens: list[Token]) -> str:
    if tokens and tokens[-1].type == "html_inline" and MARK.fullmatch(tokens[-1].content):
        return _inline(tokens[:-1]).removesuffix(" ")
    return "".join(map(_content, tokens))


def _content(token: Token) -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "image":
            return _inline(token.children or [])
        case "hardbreak":
            return "\n"
        case "html_inline" if token.content == "<br>":
            return "\n"
        case "softbreak" | "html_block":
            raise AssertionError(f"{token.content!r} was never written")
        case _:
            return ""


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
@example((Items(((Items(((Items(((), ())),),)),),)),))
def test_parsing_gives_the_text_back(written: Blocks) -> None:
    assert text_of(parsed(blocks(written)).children) == expected(written)


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
        " at 5 < 6, AT&T, +1, -5 and C++; 1986. Hm! x^2<sup>2</sup>"
        ' <!-- {"runs": [78, [23, 24, "bold"]]} -->\n\n'
        "3. oil\n\n4. salt\n\n   ```python\n   x = 1\n   ```\n\n"
        "> It will snow.\\\n> It did.\n\n"
        "| day | cm |\n| --- | --- |\n| Mo | 3\\|4 |\n\n"
        "![the pier](https://a.test/pier.png)\\\nIn March\n\n"
        '\\[a dot\\] <!-- {"src": "data:image/png;base64,AAAA"} -->\n\n'
        "[▶ A film](https://a.test/film)\n\n"
        '<!-- {"note": "1"} -->\n\n> **1**\n>\n> A note.\n\n'
        "---"
    )


@settings(max_examples=40)
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
            yield (
                depth,
                _text(head).removesuffix(" "),
                [node for node in rest if node not in replies],
            )
            assert replies == rest[len(rest) - len(replies) :]
            for node in replies:
                yield from items(SyntaxTreeNode([*node.to_tokens()]), depth + 1)


@settings(max_examples=40)
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
    head = (
        '---\ntitle: "A *starred* title"\nbyline: "Ann Reed"\nsite_name: "Harbour News"\n'
        'published: "2024-05-01T10:02:00"\nurl: "https://a.test/x_y"\nclaimed: 300\n'
        'notes: ["2 of 300 comments are on this page."]\n'
        f'reader: "{__version__}"\n---\n\n# A \\*starred\\* title\n\n'
    )
    text = (
        "Ann Reed · Harbour News · 2024-05-01 10:02\\\n<https://a.test/x_y>\n\n"
        "<!-- article -->\n\nThe text.\n\n"
    )
    said = (
        "<!-- comments -->\n\n## Comments\n\n2 of 300 comments\n\n"
        '- **Bo** · 2 hours ago · edited <!-- {"id": "1", "depth": 0, "author": "Bo", '
        '"published_text": "2 hours ago", "states": ["edited"]} -->\n\n  First.\n\n'
        '  - **(unknown)** · deleted <!-- {"id": "2", "parent": "1", "depth": 1, '
        '"states": ["deleted"]} -->\n\n'
    )
    notes = "<!-- notes -->\n\n## Notes\n\n* 2 of 300 comments are on this page.\n"
    assert write(reading, Options()) == head + text + said + notes
    assert write(reading, Options(comments=False)) == head + text + notes
    assert write(reading, Options(article=False)) == head + said + notes


def test_a_reading_of_nothing_is_nothing() -> None:
    assert write(Reading(), Options()).strip() == ""


def test_items_that_markdown_cannot_count_begin_with_what_they_go_by() -> None:
    said = Items(((Paragraph((Span("a"),)),), (Code("b"),)), 2, ("2", "1"))
    labels = '<!-- {"labels": ["2", "1"], "start": 2} -->\n\n'
    assert blocks((said,)) == labels + "* 2\\. a\n\n* 1\\.\n\n  ```\n  b\n  ```"
    assert PARSER.render(blocks((said,))).count("<li>") == 2


def test_marks_that_end_nowhere_are_read_as_what_is_seen() -> None:
    head = '---\nreader: "1"\n---\n\n<!-- article -->\n\n'
    nested = '<!-- {"instead": [], "until": "end"} -->\n\nOil.\n\n' * 2000
    assert read_saved_markdown(head + nested).article.text == "\n\n".join(["Oil."] * 2000)


def test_metadata_longer_than_what_a_file_is_recognised_by_opens_as_it_was() -> None:
    summary = "The harbour master counts the boats again, é. " * 120
    text = (Paragraph((Span("The boats are counted at dusk."),)),)
    article = Article("Boats", text, "Ann", lang="en", summary=line(summary))
    assert extract(write(Reading(article), Options()).encode()) == Reading(article)


@pytest.mark.parametrize(
    "long",
    ["abstract: >\n" + "  The boats are counted.\n" * 200, f'summary: "{"The boats. " * 600}"\n'],
    ids=["rows", "one row"],
)
def test_long_metadata_of_others_is_no_text_either(long: str) -> None:
    notes = f"---\ntitle: Boats at dusk\ntags:\n- harbour\n{long}---\n\nThey are counted *twice*.\n"
    article = extract(notes.encode()).article
    assert (article.title, article.text) == ("Boats at dusk", "They are counted twice.")


def test_a_long_file_of_data_that_begins_as_metadata_does_keeps_its_lines() -> None:
    boats = "".join(f"- name: boat {n}\n  berth: {n}\n" for n in range(300))
    text = extract(f"---\ntitle: Boats\ndescription: at dusk\n{boats}".encode()).article.text
    assert "\n- name: boat 7\n" in text


def again(reading: Reading) -> Reading:
    """What is read of what was written."""
    text = write(reading, Options())
    assert is_saved_markdown(text)
    return read_saved_markdown(text)


@settings(max_examples=100)
@given(
    some_blocks, texts.map(line), st.lists(st.tuples(st.integers(0, 8), some_blocks), max_size=4)
)
@example((Table((((),),), 1), Table(((), ()), 1)), "", [])
@example((Paragraph((Span("<!-- comments -->"),)), Code("## Comments\n\n- a")), "-->", [])
@example((Paragraph((Span("a"),)),), "", [(0, (Items(((Paragraph((Span("b"),)),),)),))])
@example((Items((), 3), Items(((), ())), Items(((), (Rule(),)), 10**12)), "", [])
@example((Items(((Paragraph(()),), (Rule(),), ()), None, ("a", "", "c")),), "", [])
@example((Items(((Paragraph((Span("a"),)), Rule()), (), (Rule(),)), terms=(1, 0, 0)),), "", [])
@example((Table((((),), ((),)), 1), Table((((Span("a"),),),) * 3, 2)), "", [])
@example((Image("", " a\n b", ()), Image("", "", (Span("a"), Span("b"))), Image("x")), "", [])
@example((Media("", ""), Media("https://a.test/ b", " a  b"), Heading(1, (), "a")), "", [])
@example((Paragraph((Span("▶ a", href="https://a.test/"),)), Note("", ()), Note(" ", ())), "", [])
def test_what_was_written_opens_as_the_same_reading(
    article: Blocks, name: str, raw: list[tuple[int, Blocks]]
) -> None:
    thread: list[Comment] = []
    for depth, held in raw:
        deepest = thread[-1].depth + 1 if thread else 0
        thread.append(
            Comment(
                str(len(thread)), held, depth=min(depth, deepest), author=clean(name),
                published_text="“2” -- > hours", score=-3, url="https://a.test/#c",
            )
        )  # fmt: skip
    title = Article(name, article, "B -->", published=datetime(2024, 5, 1), summary="a\nb")
    reading = Reading(title, tuple(thread), "generic", 9, "unknown", ("One --> note.",))
    reading = from_record(to_record(reading))  # as any reading is: with links that can be followed
    assert again(reading) == reading


@settings(max_examples=40)
@given(st.integers(0, MAX_BLOCK_DEPTH), st.integers(0, MAX_BLOCK_DEPTH), st.booleans())
def test_what_is_too_deep_for_a_parser_comes_back_too(quotes: int, lists: int, named: bool) -> None:
    block: Block = Paragraph((Span("the text"),))
    for _ in range(min(lists, MAX_BLOCK_DEPTH - quotes)):
        block = Items(((Paragraph((Span("item"),)), block), (Rule(),)), 7)
    for _ in range(quotes):
        block = Note("on", (block,)) if named else Quote((block, Rule()))
    thread = tuple(Comment(str(i), (block, block), depth=i) for i in range(LEVELS + 2))
    reading = Reading(Article("T", (block,)), thread)
    assert again(reading) == reading


def test_what_somebody_wrote_on_goes_before_what_a_mark_says() -> None:
    written: Blocks = (
        Paragraph((Span("bold ", Mark.BOLD), Span("text"))),
        Note("1", (Paragraph((Span("A note."),)),)),
        Items(((Paragraph((Span("one"),)),),), None, ("a",)),
        Image("", "a pier", (Span("In March"),)),
    )
    text = write(Reading(Article("T", written)), Options())
    for said, instead in (
        ("text", "words"),
        ("**1**", "2"),
        ("a. one", "un"),
        ("In March", "In May"),
    ):
        assert said in text
        text = text.replace(said, instead)
    assert read_saved_markdown(text).article.blocks == (
        Paragraph((Span("bold", Mark.BOLD), Span(" words"))),
        Note("", (Paragraph((Span("2"),)), Paragraph((Span("A note."),)))),
        Items(((Paragraph((Span("un"),)),),), None, ("a",)),
        Image("", "a pier", (Span("In May"),)),
    )
    assert read_saved_markdown(
        text.replace("runs", "x").replace('"note": "1"', '"note": 1')
    ).article.blocks


def test_blocks_come_back_as_they_were() -> None:
    inner = (Paragraph((Span("b"),)), Code("x = 1\n\n```", "python"))
    written: Blocks = (
        Heading(2, (Span("A heading"),)),
        Paragraph(
            (
                Span("plain "), Span("bold", Mark.BOLD), Span(" and "),
                Span("both", Mark.BOLD | Mark.ITALIC), Span(" "), Span("x", Mark.SUP),
                Span(" "), Span("code`s", Mark.CODE), Span(" "),
                Span("link", Mark.STRIKE, "https://a.test/x(y)"), Span("\nafter a break"),
            )
        ),
        Quote(inner),
        Items((inner, (Paragraph((Span("c"),)),)), 3),
        Items(((Paragraph((Span("d"),)),),)),
        Table((((Span("h"),), (Span("i"),)), ((Span("j"),), (Span("k|l"),))), 1),
        Image("https://a.test/p.png", "a [pier]", (Span("In March"),)),
        Media("https://a.test/film", "A film"),
        Rule(),
    )  # fmt: skip
    assert again(Reading(Article("T", written))).article.blocks == written
