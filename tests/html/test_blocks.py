"""Markup to blocks: every kind, and no word lost or doubled."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.html.blocks import blocks
from reader.html.elements import SILENT
from reader.html.shapes import shapes
from reader.html.tree import Node, parse
from reader.model import (
    MAX_BLOCK_DEPTH,
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Quote,
    Rule,
    Span,
    Table,
    blocks_text,
)  # fmt: skip
from reader.text import clean
from tests.blocks import paragraph

BASE = "https://quay.example/a/"


def read(markup: str) -> Blocks:
    document = parse(markup, BASE)
    return blocks(document.body, document.url, shapes=shapes(document))


CASES: list[tuple[str, str, Blocks]] = [
    ("bare text around a block", "one<p>two</p>three", (paragraph("one"), paragraph("two"), paragraph("three"))),
    ("white space is one space", "<p> a \n\t b <b> c</b></p>", (paragraph("a b ", Span("c", Mark.BOLD)),)),
    ("a break stays in its paragraph", "<p>a<br>b</p>", (paragraph("a\nb"),)),
    ("two breaks part paragraphs", "<p>a<br><br> b</p>", (paragraph("a"), paragraph("b"))),
    ("links are absolute", '<a href="../b?x=1#y">c</a>', (paragraph(Span("c", href="https://quay.example/b?x=1#y")),)),
    ("a link that would act is text", '<a href="javascript:alert(1)">c</a>', (paragraph("c"),)),
    ("marks add up", "<b>a<i>b</i></b>", (paragraph(Span("a", Mark.BOLD), Span("b", Mark.BOLD | Mark.ITALIC)),)),
    ("headings keep level and anchor", '<h3 id="x">a</h3>', (Heading(3, (Span("a"),), "x"),)),
    ("a box after the words of a heading leaves it one", "<h2 id=x>a<div class=copy><button>Copy</button></div></h2><p>b", (Heading(2, (Span("a"),), "x"), paragraph("b"))),
    ("so do boxes around its link and its words", "<h3><div><a href=#a></a></div><div><span>a</span></div></h3>b", (Heading(3, (Span("a"),)), paragraph("b"))),
    ("boxes of a heading are its lines", "<h3 id=x><div>4</div>a <i>b</i></h3><h4><div>c</div><div>d</div></h4>",
     (Heading(3, (Span("4\na "), Span("b", Mark.ITALIC)), "x"), Heading(4, (Span("c\nd"),)))),
    ("a picture parts them", "<h3><div>a</div><img src=/p.png><div>b</div></h3>", (Heading(3, (Span("a"),)), Image("https://quay.example/p.png"), Heading(3, (Span("b"),)))),
    ("a heading that nobody closed has no paragraphs in it", f"<div><h3>a<p>b<p>c</div><h3><p>{'long ' * 60}</h3>",
     (Heading(3, (Span("a"),)), paragraph("b"), paragraph("c"), paragraph(("long " * 60).strip()))),
    ("a paragraph of joiners or icons shows nothing", "<p>a</p><p>&#8205;</p><p>b<br><br>&zwnj;&#xe001; </p><p>c&zwj;d</p>", (paragraph("a"), paragraph("b"), paragraph("c\u200dd"))),
    ("a link to the top is none of a heading", "<h2>A &nbsp; &nbsp; <a href=#top_of_page><b>top</b></a></h2><p>b <a href=#topics>top</a>",
     (Heading(2, (Span("A"),)), paragraph("b ", Span("top", href="https://quay.example/a/#topics")))),
    ("nor is the chain of an icon font", "<h2>a<a href=#a>\uf0c1</a></h2>", (Heading(2, (Span("a"),)),)),
    ("code keeps its spaces", '<pre class="language-py"><code>a:\n    b\n</code></pre>', (Code("a:\n    b", "py"),)),
    ("quotes hold blocks", "<blockquote><p>a</p>b</blockquote>", (Quote((paragraph("a"), paragraph("b"))),)),
    ("a quote alone in a text is one", "<div><blockquote><p>a</p></blockquote></div>", (Quote((paragraph("a"),)),)),
    ("a box that forums quote in is one", "<div class=bbcode_quote><div class=by>Ada wrote:</div><div>a</div></div>b",
     (Quote((paragraph("Ada wrote:"), paragraph("a"))), paragraph("b"))),
    ("so is a cell", "<table><tr><td class=quote>a</td></tr></table>b", (Quote((paragraph("a"),)), paragraph("b"))),
    ("around a real quote it is none", "<div class=quote>Ada:<blockquote>a</blockquote></div>b", (paragraph("Ada:"), Quote((paragraph("a"),)), paragraph("b"))),
    ("nor inside one", "<blockquote><div class=quote>a</div></blockquote>b", (Quote((paragraph("a"),)), paragraph("b"))),
    ("but what only forums call so is one even there", "<blockquote><div class=bbcode_quote>a</div>b</blockquote>c",
     (Quote((Quote((paragraph("a"),)), paragraph("b"))), paragraph("c"))),
    ("nor inside another", "<div class=quote>a<div class=quote-text>b</div></div>c", (Quote((paragraph("a"), paragraph("b"))), paragraph("c"))),
    ("what only sounds like one is none", "<div class=get-a-quote>a</div><div class=js-selectToQuote>b</div>", (paragraph("a"), paragraph("b"))),
    ("a description that is escaped twice is read", '<img src=/p.png alt="12&amp;#34; pan, R&amp;amp;D, a &amp;lt;b&amp;gt;, x&copy">', (Image("https://quay.example/p.png", '12" pan, R&D, a <b>, x©'),)),
    ("what only looks escaped is kept", '<img src=/p.png alt="a &amp;copy=1 &amp; b; c">', (Image("https://quay.example/p.png", "a &copy=1 & b; c"),)),
    ("a rule at the ends of an item only parts it from the next", "<ul><li><hr>a<hr>b<hr><li><hr></ul>", (Items(((paragraph("a"), Rule(), paragraph("b")),)),)),
    ("lists nest", "<ul><li>a<ol start=4><li>b</ol></ul>", (Items(((paragraph("a"), Items(((paragraph("b"),),), 4)),)),)),
    ("stray text in a list is an item", "<ul>x<li>a</ul>", (Items(((paragraph("x"),), (paragraph("a"),))),)),
    ("a heading that is a button unfolds what is hidden after it",
     "<h3><button aria-expanded=false>a</button></h3> <div hidden><p>b</p></div><h3>c</h3><div hidden><p>d</p></div>",
     (Heading(3, (Span("a"),)), paragraph("b"), Heading(3, (Span("c"),)))),
    ("a button that is a question is read above its answer", '<div class="faq-item"><button aria-expanded=false>a</button><div hidden class=answer><p>b</p></div></div>',
     (paragraph(Span("a", Mark.BOLD)), paragraph("b"))),
    ("so is one named for it", "<button class=accordion>a</button><div class=panel><p>b</p></div>", (paragraph(Span("a", Mark.BOLD)), paragraph("b"))),
    ("one that unfolds a menu, filters or all answers is not",
     "<div class=nav-accordion><button>a</button><p>b</p></div><button class=facet-accordion>c</button><button class=accordion-expand-all>d</button>", (paragraph("b"),)),
    ("nor one named for nothing", "<div class=item><button aria-expanded=false>a</button><p>b</p></div>", (paragraph("b"),)),
    ("a cell with a text is layout", f"<table><tr><td>a<td>{'long ' * 300}</tr><tr><td>b<td>c</table>",
     (paragraph("a"), paragraph(("long " * 300).strip()), paragraph("b"), paragraph("c"))),
    ("a protected space parts paragraphs and is none", "<p>a</p><p>&nbsp;</p><p>b<br><br>&nbsp;<br><br>c</p>", (paragraph("a"), paragraph("b"), paragraph("c"))),
    ("headings part the rows of a table", "<table><tr><td colspan=2><h2>a</h2></tr><tr><td>b<td>c</tr><tr><td colspan=2>&nbsp;</tr><tr><td><td>d</tr></table>",
     (Heading(2, (Span("a"),)), Table((((Span("b"),), (Span("c"),)), ((), (Span("d"),)))))),
    ("a remark with a picture beside it", '<div class=note><table summary=Note><tr><td rowspan=2><img src="n.png" alt="[Note]"><th>Note</tr><tr><td><p>a</p></tr></table></div>',
     (Quote((paragraph(Span("Note", Mark.BOLD)), paragraph("a"))),)),
    ("a list of members in columns", ('<div class="summary-table two"><div class="table-header col-first">a</div><div class="table-header col-last">b</div>'
     '<div class="col-name"><code>c</code></div><div class="col-last">&nbsp;</div><div class="col-first">d</div><div class="col-last"><div>e</div></div></div>'),
     (Table((((Span("a"),), (Span("b"),)), ((Span("c", Mark.CODE),), ()), ((Span("d"),), (Span("e"),))), 1),)),
    ("a remark with a title", "<div class=tip><h3 class=title>Tip</h3><p>a</p></div>", (Quote((Heading(3, (Span("Tip"),)), paragraph("a"))),)),
    ("a button beside a heading is none of it", "<h3>a <button>Copy</button></h3>", (Heading(3, (Span("a"),)),)),
    ("words for screen readers are not drawn", '<p>a <a href="/b">b<span class="visually-hidden"> (opens a new tab)</span></a></p><h2 class="sr-only">c</h2>',
     (paragraph("a ", Span("b", href="https://quay.example/b")),)),
    ("what is drawn for others is read as it is said", '<p>9 <b aria-hidden=true>/mo</b><b class="sr-only">a month</b></p>',
     (paragraph("9 ", Span("a month", Mark.BOLD)),)),
    ("who took a picture is part of its caption", '<figure><img src="/a.png" alt="x"><span>Quay Archive</span><figcaption>c</figcaption></figure>',
     (Image("https://quay.example/a.png", "x", (Span("c"), Span("\n"), Span("Quay Archive"))),)),
    ("a text in a figure is no caption", f'<figure><img src="/a.png" alt="x"><p>{"long " * 20}</p><figcaption>c</figcaption></figure>',
     (Image("https://quay.example/a.png", "x", (Span("c"),)), paragraph(("long " * 20).strip()))),
    ("definitions stay with their term", "<dl><dt>t<dd>d<dt>u<dd>e</dl>",
     (Items(((paragraph(Span("t", Mark.BOLD)), paragraph("d")), (paragraph(Span("u", Mark.BOLD)), paragraph("e"))), terms=(1, 1)),)),
    ("a definition may have no term, a term no definition or two blocks", "<dl><dd>d<dt>t<dt><p>u<p>v</dt><dd>e</dl>",
     (Items(((paragraph("d"),), (paragraph(Span("t", Mark.BOLD)),),
             (paragraph(Span("u", Mark.BOLD)), paragraph(Span("v", Mark.BOLD)), paragraph("e"))), terms=(0, 1, 2)),)),
    ("a table has rows of one length", "<table><tr><th>a<th>b<tr><td colspan=2>c</table>",
     (Table((((Span("a"),), (Span("b"),)), ((Span("c"),), ())), 1),)),
    ("a cell may hang down", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
     (Table((((Span("a"),), (Span("b"),)), ((), (Span("c"),)))),)),
    ("a cell may hang down two rows, and no further", "<table><tr><td rowspan=3>a<td>b<tr><td>c<tr><td>d<tr><td>e<td>f</table>",
     (Table((((Span("a"),), (Span("b"),)), ((), (Span("c"),)), ((), (Span("d"),)), ((Span("e"),), (Span("f"),)))),)),
    ("a layout table is dissolved", "<table><tr><td><h2>a</h2><td><p>b</table>", (Heading(2, (Span("a"),)), paragraph("b"))),
    ("a caption that repeats the description stands alone", "<figure><img src=a.png alt=b><figcaption>b</figcaption></figure>",
     (Image("https://quay.example/a/a.png", "", (Span("b"),)),)),
    ("a figure has its caption", "<figure><img src=a.png alt=b><figcaption>c</figcaption></figure>",
     (Image("https://quay.example/a/a.png", "b", (Span("c"),)),)),
    ("a lazy picture is found", '<img src="data:image/gif;base64,R0" data-src="/p.jpg" alt=p>', (Image("https://quay.example/p.jpg", "p"),)),
    ("a counting pixel is not seen", '<img src="/p.gif" width=1 height=1>', ()),
    ("a picture does not tear its paragraph", "<p>a <img src=/p.png alt=p> b</p>", (paragraph("a b"), Image("https://quay.example/p.png", "p"))),
    ("an emoji is a character", '<p>a <img class="wp-smiley" alt="🙂" src=x.png></p>', (paragraph("a 🙂"),)),
    ("an embedded film is a link", '<iframe src="https://film.example/1" title="t"></iframe>', (Media("https://film.example/1", "t"),)),
    ("details have a label", "<details><summary>s</summary><p>a</p></details>", (Note("s", (paragraph("a"),)),)),
    ("footnotes go by the number of their mark", '<p>a<sup><a href="#fn:2">2</a></sup></p><ol><li id="fn:2"><p>b <a href="#r">↩</a></ol>',
     (paragraph("a", Span("2", Mark.SUP, "https://quay.example/a/#fn:2")), Note("2", (paragraph("b"),)))),
    ("a list with one such id is a list", '<ul><li id="fn1">a<li>b</ul>', (Items(((paragraph("a"),), (paragraph("b"),))),)),
    ("raised and lowered", "<p>x<sup>2</sup></p>", (paragraph("x", Span("2", Mark.SUP)),)),
    ("a quotation has its quotes", "<p><q>a</q></p>", (paragraph("“a”"),)),
    ("a ruby reading is in brackets", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", (paragraph("漢(kan)"),)),
    ("a formula is its TeX", '<p><math alttext="x^2"><mi>x</mi></math></p>', (paragraph(Span("x^2", Mark.CODE)),)),
    ("a caption is written once", "<figure><img src=a.png alt=b><figcaption>c</figcaption></figure><p>c</p><p>d</p>",
     (Image("https://quay.example/a/a.png", "b", (Span("c"),)), paragraph("d"))),
    ("a caption around a caption too", "<figure><figure><img src=a.png alt=b><figcaption>c</figcaption></figure><figcaption>c</figcaption></figure>",
     (Image("https://quay.example/a/a.png", "b", (Span("c"),)),)),
    ("a drawn formula says what it is called", '<p>a <mjx-container jax="SVG" aria-label="x squared"><svg></svg></mjx-container> b</p>',
     (paragraph("a ", Span("x squared", Mark.CODE), " b"),)),
    ("or its TeX", '<p>a <mjx-container><mjx-math data-latex="x^2"><mjx-mi></mjx-mi></mjx-math></mjx-container> b</p>',
     (paragraph("a ", Span("x^2", Mark.CODE), " b"),)),
    ("or its MathML, beside the drawing", "<p>a <mjx-container><mjx-math><mjx-mi></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> b</p>",
     (paragraph("a ", Span("x", Mark.CODE), " b"),)),
    ("or in an attribute", '<p>a <span class=MathJax_SVG data-mathml="&lt;math&gt;&lt;msup&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mn&gt;2&lt;/mn&gt;&lt;/msup&gt;&lt;/math&gt;"><svg></svg></span> b</p>',
     (paragraph("a ", Span("x^2", Mark.CODE), " b"),)),
    ("a table by its roles", "<div role=table><div role=row><b role=columnheader>a</b><b role=columnheader>b</b></div><div role=rowgroup><div role=row><i role=cell>c</i><i role=cell>d</i></div></div></div>",
     (Table((((Span("a"),), (Span("b"),)), ((Span("c"),), (Span("d"),))), 1),)),
    ("a grid of one column is none", "<div role=grid><div role=row><p role=gridcell>a</p></div><div role=row><p role=gridcell>b</p></div></div>", (paragraph("a"), paragraph("b"))),
    ("a box of Sphinx is a quote with its label", '<div class="admonition warning"><p class=admonition-title>a</p><p>b</p></div>c',
     (Quote((paragraph(Span("a", Mark.BOLD)), paragraph("b"))), paragraph("c"))),
    ("a box of Docusaurus", '<div class="theme-admonition alert"><div class=h_x><svg></svg>a</div><div><p>b</p></div></div>', (Quote((paragraph(Span("a", Mark.BOLD)), paragraph("b"))),)),
    ("a box of Asciidoctor, whose label is a picture", '<div class="admonitionblock note"><table><tr><td class=icon><i class="fa icon-note" title=a></i><td><div><p>b</p></div></table></div>',
     (Quote((paragraph(Span("a", Mark.BOLD)), paragraph("b"))),)),
    ("a box of GitHub in an item", '<ul><li>x<div class="markdown-alert"><p>a</p><p>b</p></div></ul>', (Items(((paragraph("x"), Quote((paragraph(Span("a", Mark.BOLD)), paragraph("b")))),)),)),
    ("a box that is one sentence has no label", "<div class=callout><p>a</p></div>", (Quote((paragraph("a"),)),)),
    ("a line between parts", "a<hr>b", (paragraph("a"), Rule(), paragraph("b"))),
    ("what is hidden is not read", '<p>a<span style="display:none">b</span></p><p hidden>c</p>', (paragraph("a"),)),
    ("controls are not text", "<p>a<button>b</button><select><option>c</select></p>", (paragraph("a"),)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_markup_becomes_blocks(markup: str, expected: Blocks) -> None:
    assert read(markup) == expected


def test_acting_characters_do_not_enter() -> None:
    assert read("<p>a&#27;]0;b&#7;c\u202ed</p>") == (paragraph("a]0;bcd"),)


def test_dropped_elements_take_all_in_them_along() -> None:
    document = parse("<div>a<p class=x>b<i>c</i></p>d</div>")
    drop = {node.order for node in document.css(".x")}
    assert blocks_text(blocks(document.body, drop=drop)) == "a\n\nd"


def depth(found: Blocks) -> int:
    def inner(block: Block) -> tuple[Blocks, ...]:
        match block:
            case Quote(held) | Note(_, held):
                return (held,)
            case Items(items):
                return items
            case _:
                return ()

    return 1 + max((depth(held) for block in found for held in inner(block)), default=0)


@pytest.mark.parametrize(
    "tag",
    ["blockquote", "ul><li", "ol><li", "details", "dl><dt", "div", "section", "i", "table><tr><td"],
)
def test_deep_markup_is_flattened_and_its_text_kept(tag: str) -> None:
    found = read(f"<{tag}>" * 400 + "here")
    assert "here" in blocks_text(found)
    assert depth(found) <= MAX_BLOCK_DEPTH + 2


TAGS = st.sampled_from([
    "p", "div", "b", "i", "a href=/x", "span", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "h2",
    "figure", "figcaption", "dl", "dt", "dd", "details", "summary", "section", "sup", "br", "hr", "q",
    "li id=fn1", "ol reversed", "a href=#fn1", "div id=fn1", "p style=white-space:pre", "span style=display:block",
    "img src=/p.png alt=p", "pre", "ruby", "rt", "caption", "thead", "tfoot", "td rowspan=2", "div class=caption", "aside",
    "/p", "/li", "/figcaption", "/pre", "/caption", "/div", "/b", "/ul", "/li", "/blockquote", "/table", "/td", "/tr", "/figure", "/dl", "/details", "/a",
])  # fmt: skip
PIECES = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    st.from_regex(r"w[0-9]{3}", fullmatch=True).map(lambda w: f" {w} "),
)


def visible(node: Node, word: str = r"w\d{3}") -> list[str]:
    """The words a reader sees, told from the tree and not by the code under test."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found += re.findall(word, item)
        elif item.tag not in SILENT:
            pending.extend(reversed(item.children))
    return found


def words(found: Blocks) -> list[str]:
    """All words in blocks, labels and captions too."""
    text = []
    pending: list[Block] = list(found)
    while pending:
        block = pending.pop()
        if isinstance(block, Note):
            text.append(block.label)
        if isinstance(block, Image):
            text += [span.text for span in block.caption]
        if isinstance(block, Media):
            text.append(block.title)
        if isinstance(block, Quote | Note):
            pending += block.blocks
            continue
        if isinstance(block, Items):
            pending += [inner for item in block.items for inner in item]
        else:
            text.append(blocks_text((block,)))
    return re.findall(r"w\d{3}", " ".join(text))


@example("<ul><blockquote><li> w000 ")
@example("<figure><figcaption> w000 </figcaption><figcaption> w001 </figcaption>")
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_word_is_lost_or_doubled(markup: str) -> None:
    document = parse(markup)
    assert sorted(words(blocks(document.body))) == sorted(visible(document.body))


@given(st.text(alphabet='<>/="ab \n&;#x1\x1b\u202e', max_size=80))
def test_no_markup_breaks_it(markup: str) -> None:
    """No letter that the tree holds is lost or doubled, and none that may not enter gets in."""
    document = parse(markup, BASE)
    text = blocks_text(blocks(document.body, document.url))
    assert sorted(re.findall("[ab]", text)) == sorted(visible(document.body, "[ab]"))
    assert text == clean(text)


def test_a_link_that_screen_readers_skip_is_seen() -> None:
    link = '<p><a href="/a" aria-hidden="true"{}>What the heron saw</a></p>'
    assert blocks_text(read(link.format(' tabindex="-1"'))) == "What the heron saw"
    assert blocks_text(read(link.format(""))) == ""
    assert blocks_text(read(link.format(' tabindex="-1" hidden'))) == ""


def test_elements_beside_those_for_screen_readers_are_asked_once(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    def work(count: int) -> int:
        document = parse(f"<p>a{'<b class=sr-only>b</b>' * count}</p>")
        return calls(lambda: blocks(document.body))

    assert work(1600) < 6 * work(400)


def test_a_quote_that_is_asked_for_is_the_text_itself() -> None:
    """vBulletin 4 puts each post into a `blockquote`."""
    document = parse("<blockquote>a<blockquote>b</blockquote></blockquote>", BASE)
    whole = document.tagged("blockquote")[0]
    assert blocks(whole, BASE) == (paragraph("a"), Quote((paragraph("b"),)))
    assert blocks([whole, whole], BASE)[0] == Quote((paragraph("a"), Quote((paragraph("b"),))))


def test_a_heading_without_end_is_not_read_again_for_each_line_of_it() -> None:
    """Each line added reads the whole heading again: 10,000 lines took 78 s."""
    found = read(f"<h1>{'<div>word</div>' * 2000}</h1>")
    assert all(isinstance(block, Heading) for block in found)
    assert max(len(blocks_text((block,))) for block in found) < 700
    assert blocks_text(found).split() == ["word"] * 2000
