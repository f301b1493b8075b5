"""Markup as editors, wikis, highlighters and embeds write it, to blocks."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
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
    Quote,
    Span,
    Table,
)
from tests.blocks import paragraph

BASE = "https://quay.example/a/"


def read(markup: str) -> Blocks:
    document = parse(markup, BASE)
    return blocks(document.body, document.url)


def tex(text: str) -> Span:
    return Span(text, Mark.CODE)


def items(*texts: str, start: int | None = None, labels: tuple[str, ...] = ()) -> Items:
    return Items(tuple((paragraph(text),) for text in texts), start, labels)


Case = tuple[str, str, tuple[Block, ...]]

CODE: list[Case] = [
    ("the language of a GitHub block", '<div class="highlight highlight-source-python notranslate"><pre><span>tide</span> = 1</pre></div>', (Code("tide = 1", "python"),)),
    ("the language of a Jekyll block", '<div class="language-bash highlighter-rouge"><div class="highlight"><pre class="highlight"><code>ebb\n</code></pre></div></div>', (Code("ebb", "bash"),)),
    ("the language of a MediaWiki block", '<div class="mw-highlight mw-highlight-lang-python"><pre>ebb()</pre></div>', (Code("ebb()", "python"),)),
    ("the language in an attribute", '<pre data-language="ts"><code><span class="line">ebb</span>\n<span class="line">flow</span></code></pre>', (Code("ebb\nflow", "ts"),)),
    ("numbers that a plugin of highlight.js sets",
     ('<pre><code class="hljs rust"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers"><div class="hljs-ln-n">1</div></td>'
     '<td class="hljs-ln-line hljs-ln-code">ebb</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers"><div class="hljs-ln-n">2</div></td>'
     '<td class="hljs-ln-line hljs-ln-code">  flow</td></tr></tbody></table></code></pre>'), (Code("ebb\n  flow", "rust"),)),
    ("the language beside highlight.js", '<pre><code class="hljs rust">ebb</code></pre>', (Code("ebb", "rust"),)),
    ("no language is none", '<div class="highlight-default notranslate"><div class="highlight"><pre>ebb</pre></div></div>', (Code("ebb"),)),
    ("Sphinx numbers lines in a table", '<div class="highlight-python"><table class="highlighttable"><tr><td class="linenos"><div><pre>1\n2</pre></div></td><td class="code"><div class="highlight"><pre>def ebb():\n    flow\n</pre></div></td></tr></table></div>', (Code("def ebb():\n    flow", "python"),)),
    ("Pygments numbers lines in the code", '<pre><span class="linenos">1</span>ebb;\n<span class="linenos">2</span>flow;\n</pre>', (Code("ebb;\nflow;"),)),
    ("Hexo numbers lines by breaks", '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span></pre></td><td class="code"><pre><span class="line">ebb;</span><br><span class="line">  flow;</span></pre></td></tr></table></figure>', (Code("ebb;\n  flow;", "js"),)),
    ("Hugo numbers lines in code", '<table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt">1\n</span></code></pre></td><td class="lntd"><pre><code class="language-go" data-lang="go">ebb\n</code></pre></td></tr></table>', (Code("ebb", "go"),)),
    ("Rouge puts its table into the code", '<pre class="highlight"><code><table class="rouge-table"><tr><td class="rouge-gutter gl"><pre class="lineno">1\n</pre></td><td class="rouge-code"><pre>ebb 1\n</pre></td></tr></table></code></pre>', (Code("ebb 1"),)),
    ("SyntaxHighlighter writes lines as elements", '<div class="syntaxhighlighter python"><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line"><code>ebb</code></div><div class="line"><code>&nbsp;&nbsp;</code><code>flow</code></div></div></td></tr></table></div>', (Code("ebb\n  flow", "python"),)),
    ("a code host makes a row of each line", '<table class="highlight"><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">ebb</td></tr><tr><td class="blob-num"></td><td class="blob-code">  flow</td></tr></table>', (Code("ebb\n  flow"),)),
    ("lines that are elements", "<pre><div>ebb</div><div>  flow</div></pre>", (Code("ebb\n  flow"),)),
    ("a button to copy is no code", '<pre><code>ebb</code><button>Copy</button><a class="test-arrow" href="/run">Run</a></pre>', (Code("ebb"),)),
    ("numbers hidden from the ear", '<pre><code>ebb\n<span aria-hidden="true" class="line-numbers-rows"><span>1</span></span></code></pre>', (Code("ebb"),)),
    ("the language said over the code is said once", '<div class="language-js"><span class="lang">js</span><pre><code>ebb</code></pre></div>', (Code("ebb", "js"),)),
    ("a table of numbers is no code", "<table><tr><td>1<td>ebb<tr><td>2<td>flow</table>", (Table((((Span("1"),), (Span("ebb"),)), ((Span("2"),), (Span("flow"),)))),)),
    ("a pre keeps what its author wrote", '<pre class="wp-block-verse">Ebb,\n   flow,<br><em>gone</em></pre>', (Code("Ebb,\n   flow,\ngone"),)),
]  # fmt: skip

MATHS: list[Case] = [
    ("MediaWiki hides MathML behind a picture", '<p>So <span><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math></span><img src="/x.svg" aria-hidden="true" class="mwe-math-fallback-image-inline" alt="{E}"></span> holds.</p>', (paragraph("So ", tex("E=mc^{2}"), " holds."),)),
    ("a picture that spells a formula", '<p>So <img class="tex" src="/m.png" alt="x^2"> holds.</p>', (paragraph("So ", tex("x^2"), " holds."),)),
    ("a service that draws formulas", '<p><img src="https://s0.wp.com/latex.php?latex=x" alt="x_1" class="latex"></p>', (paragraph(tex("x_1")),)),
    ("a picture called math that says nothing", '<img class="math" src="/m.png">', (Image("https://quay.example/m.png"),)),
    ("KaTeX says it twice", '<p>If <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>, then</p>', (paragraph("If ", tex("x^2"), ", then"),)),
    ("KaTeX that only draws", '<p>If <span class="katex"><span class="katex-html" aria-hidden="true">x</span></span> then</p>', (paragraph("If x then"),)),
    ("MathJax 2 keeps the source in a script", '<p>If <span class="MathJax"><nobr>x</nobr></span><script type="math/tex">x^4</script> then</p>', (paragraph("If ", tex("x^4"), " then"),)),
    ("MathJax 3 with MathML for the ear", '<p>If <mjx-container><mjx-math aria-hidden="true">x</mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container> then</p>', (paragraph("If ", tex("x^2"), " then"),)),
    ("a formula on a line of its own", '<p>Then <math display="block" alttext="a=b"><mi>a</mi></math> so</p>', (paragraph("Then\n", tex("a=b"), "\nso"),)),
    ("MathML without TeX", "<p><math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac><mo>=</mo><msqrt><msub><mi>y</mi><mi>i</mi></msub></msqrt></math></p>", (paragraph(tex("a/(b + c) = √(y_i)")),)),
    ("a script that is no formula", "<p>a<script>x^4</script>b</p>", (paragraph("ab"),)),
]  # fmt: skip

FN = "https://quay.example/a/#"
NOTES: list[Case] = [
    ("GitHub names notes by words", '<p>T<sup><a href="#fn-ebb">1</a></sup></p><ol><li id="fn-ebb"><p>The note. <a href="#fnref-ebb" class="data-footnote-backref"><g-emoji>↩</g-emoji></a></p></li></ol>',
     (paragraph("T", Span("1", Mark.SUP, FN + "fn-ebb")), Note("1", (paragraph("The note."),)))),
    ("WordPress names them by numbers of its own", '<p>T<sup><a href="#ab12-cd">1</a></sup></p><ol class="wp-block-footnotes"><li id="ab12-cd">The note. <a href="#ab12-cd-link">↩︎</a></li></ol>',
     (paragraph("T", Span("1", Mark.SUP, FN + "ab12-cd")), Note("1", (paragraph("The note."),)))),
    ("Substack writes no list", '<p>T<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1">1</a><div><p>The note.</p></div></div>',
     (paragraph("T", Span("1", Mark.SUP, FN + "footnote-1")), Note("1", (paragraph("The note."),)))),
    ("LaTeX names works by numbers of a list", '<p>T [<a href="#bib.bib1">1</a>, <a href="#bib.bib2">2</a>]</p><ul><li id="bib.bib1"><span>[1]</span><span>A work.</span></li><li id="bib.bib2"><span>[2]</span><span>B work.</span></li></ul>',
     (paragraph("T [", Span("1", href=FN + "bib.bib1"), ", ", Span("2", href=FN + "bib.bib2"), "]"), Note("1", (paragraph("A work."),)), Note("2", (paragraph("B work."),)))),
    ("a number beside its note", '<p>T<sup><a href="#n1">1</a></sup></p><div id="n1"><b>1</b><p>The note.</p></div>',
     (paragraph("T", Span("1", Mark.SUP, FN + "n1")), Note("1", (paragraph("The note."),)))),
    ("Sphinx writes asides", '<p>T <a href="#id2" id="id1" role="doc-noteref">[1]</a></p><aside class="footnote" id="id2"><span>[<a href="#id1" role="doc-backlink">1</a>]</span><p>The note.</p></aside>',
     (paragraph("T ", Span("[1]", href=FN + "id2")), Note("1", (paragraph("The note."),)))),
    ("a word processor writes paragraphs", '<p>T<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p>',
     (paragraph("T", Span("[1]", href=FN + "_ftn1")), Note("1", (paragraph("The note."),)))),
    ("a note by a star", '<p>T<sup><a href="#note1">*</a></sup></p><div id="note1">* The note.</div>',
     (paragraph("T", Span("*", Mark.SUP, FN + "note1")), Note("*", (paragraph("The note."),)))),
    ("MediaWiki leads back by letters", '<p>T<sup><a href="#cite_note-2">[2]</a></sup></p><ol><li id="cite_note-2"><span>^ <a href="#cite_ref-2-0"><sup>a</sup></a> <a href="#cite_ref-2-1"><sup>b</sup></a></span> <span>The note.</span></li></ol>',
     (paragraph("T", Span("[2]", Mark.SUP, FN + "cite_note-2")), Note("2", (paragraph("The note."),)))),
    ("a chapter under a table of contents is no note", '<p><a href="#s1">1</a></p><div id="s1"><p>Chapter.</p></div>',
     (paragraph(Span("1", href=FN + "s1")), paragraph("Chapter."))),
    ("a note in the margin does not touch its word", '<p>Tide<label></label><input type="checkbox"><span>Aside.</span> on</p>', (paragraph("Tide Aside. on"),)),
    ("the sign of a heading says nothing", '<h2>Tide<a class="hash-link" href="#t">\u200b</a></h2>', (Heading(2, (Span("Tide"),)),)),
]  # fmt: skip

LISTS: list[Case] = [
    ("a list that counts down", "<ol reversed><li>a<li>b</ol>", (items("a", "b", start=2, labels=("2", "1")),)),
    ("a list by letters", "<ol type=a start=25><li>a<li>b<li>c</ol>", (items("a", "b", "c", start=25, labels=("y", "z", "aa")),)),
    ("a list by Roman numbers", '<ol style="list-style: upper-roman" start=4><li>a</ol>', (items("a", start=4, labels=("IV",)),)),
    ("a list that leaves numbers out", "<ol><li>a<li value=7>b<li>c</ol>", (items("a", "b", "c", start=1, labels=("1", "7", "8")),)),
    ("numbers in a row are only a start", "<ol><li value=3>a<li value=4>b</ol>", (items("a", "b", start=3),)),
    ("a start that is no number", "<ol start=x><li>a</ol>", (items("a", start=1),)),
    ("bullets have no numbers", "<ul reversed><li value=7>a</ul>", (items("a"),)),
    ("a list straight in a list is of the item before", "<ul><li>a</li><ul><li>b</li></ul></ul>", (Items(((paragraph("a"), items("b")),)),)),
    ("tasks show whether they are done", "<ul><li><input type=checkbox disabled checked> a<li><input type=checkbox disabled> b</ul>", (items("☑ a", "☐ b"),)),
]  # fmt: skip

TABLES: list[Case] = [
    ("the corner over headings of rows is empty", "<table><tr><td><th>a<tr><th>r<td>1</table>", (Table((((), (Span("a"),)), ((Span("r", Mark.BOLD),), (Span("1"),))), 1),)),
    ("a head of plain cells", "<table><thead><tr><td>a<td>b<tbody><tr><td>1<td>2</table>", (Table((((Span("a"),), (Span("b"),)), ((Span("1"),), (Span("2"),))), 1),)),
    ("a foot written first is read last", "<table><tfoot><tr><td>s<td>3<tbody><tr><td>x<td>3</table>", (Table((((Span("x"),), (Span("3"),)), ((Span("s"),), (Span("3"),)))),)),
    ("a list in a cell has lines", "<table><tr><th>a<th>b<tr><td><ul><li>x<li>y</ul><td>2</table>", (Table((((Span("a"),), (Span("b"),)), ((Span("x"), Span("\n"), Span("y")), (Span("2"),))), 1),)),
    ("a link in a list in a cell", '<table><tr><th>a<th>b<tr><td><ul><li><a href="/x">x</a></ul><td>2</table>', (Table((((Span("a"),), (Span("b"),)), ((Span("x", href="https://quay.example/x"),), (Span("2"),))), 1),)),
    ("a picture alone in a cell is its description", "<table><tr><th>a<th>b<tr><td><img src=/x.png alt=Yes><td>2</table>", (Table((((Span("a"),), (Span("b"),)), ((Span("Yes", href="https://quay.example/x.png"),), (Span("2"),))), 1),)),
    ("code in a cell under headings", "<table><tr><th>a<th>b<tr><td><pre>x\ny</pre><td>2</table>", (Table((((Span("a"),), (Span("b"),)), ((tex("x\ny"),), (Span("2"),))), 1),)),
    ("a hidden row", "<table><tr><td>a<td>b<tr hidden><td>c<td>d<tr><td>e<td>f</table>", (Table((((Span("a"),), (Span("b"),)), ((Span("e"),), (Span("f"),)))),)),
]  # fmt: skip

SRC = "https://quay.example/p.jpg"
PICTURES: list[Case] = [
    ("the same picture for those without scripts", '<figure><img src="data:image/gif;base64,R0" data-src="/p.jpg" alt=p><noscript><img src="/p.jpg" alt=p></noscript><figcaption>c</figcaption></figure>', (Image(SRC, "p", (Span("c"),)),)),
    ("a placeholder and the picture itself", '<img src="data:image/gif;base64,R0" alt=p><noscript><img src="/p.jpg" alt=p></noscript>', (Image(SRC, "p"),)),
    ("one picture in two sizes", "<img data-src=/p-300x200.jpg alt=p><noscript><img src=/p.jpg alt=p></noscript>", (Image("https://quay.example/p-300x200.jpg", "p"),)),
    ("two pictures are two", "<img src=/p.jpg alt=p><img src=/q.jpg alt=p>", (Image(SRC, "p"), Image("https://quay.example/q.jpg", "p"))),
    ("the widest of a set", '<img srcset="/p.jpg 2000w, /m.jpg 1000w, /s.jpg 300w" alt=p>', (Image(SRC, "p"),)),
    ("a picture that a browser saved beside the page", '<img src="kites_files/p_002.jpg" srcset="https://quay.example/p.jpg 2x" alt=p><img src="kites-Dateien/p_002.jpg" alt=p><img src="kites-big/p.jpg" srcset="kites-small/p.jpg 300w" alt=p><img src="/kites_files/p.jpg" srcset="/s.jpg 2x" alt=p>', (Image(SRC, "p"), Image("https://quay.example/a/kites-Dateien/p_002.jpg", "p"), Image("https://quay.example/a/kites-big/p.jpg", "p"), Image("https://quay.example/kites_files/p.jpg", "p"))),
    ("a set before a blank", '<img src="/blank.gif" data-srcset="/p.jpg 2x, /s.jpg 1x" alt=p>', (Image(SRC, "p"),)),
    ("a picture element offers it", '<figure><picture><source srcset="/p.jpg 640w"><img alt=""></picture><figcaption>c</figcaption></figure>', (Image(SRC, "", (Span("c"),)),)),
    ("lazy loaders by other names", '<img data-actualsrc="/p.jpg" src="data:,x"><img data-lazy="true" src="/q.jpg">', (Image(SRC), Image("https://quay.example/q.jpg"))),
    ("a caption told by its class", '<div class="wp-caption"><img src="/p.jpg" alt=p><p class="wp-caption-text">c</p></div><p>text</p>', (Image(SRC, "p", (Span("c"),)), paragraph("text"))),
    ("a caption told by where it stands", '<p>text</p><p>text</p><div><div><img src="/p.jpg" alt=p></div><div>The quay in June</div></div>', (paragraph("text"), paragraph("text"), Image(SRC, "p", (Span("The quay in June"),)))),
    ("a caption in the picture's own box", '<p>text</p><div><img src="/p.jpg" alt=p><span>The quay in June</span></div><p>text</p>', (paragraph("text"), Image(SRC, "p", (Span("The quay in June"),)), paragraph("text"))),
    ("a caption told by the class of its words", '<div class=left><img src="/p.jpg" alt=p><span class="imageCaption">The quay in June</span></div><p>text</p>', (Image(SRC, "p", (Span("The quay in June"),)), paragraph("text"))),
    ("words beside those are a text", '<div class=left><img src="/p.jpg" alt=p><span class="imageCaption">The quay</span> was full</div><p>text</p>', (Image(SRC, "p"), paragraph("The quay was full"), paragraph("text"))),
    ("nor is one of a box called after a picture a caption", '<div class="image-with-text"><img src="/p.jpg" alt=p><p>The quay in June</p></div><p>text</p><p>text</p>', (Image(SRC, "p"), paragraph("The quay in June"), paragraph("text"), paragraph("text"))),
    ("a caption told by the id of its words", '<div class=left><img src="/p.jpg" alt=p><span id="imageCaption">The quay in June</span></div><p>text</p>', (Image(SRC, "p", (Span("The quay in June"),)), paragraph("text"))),
    ("a box beside the picture has a text of its own", '<div class=left><div><img src="/p.jpg" alt=p></div><div><span id="imageCaption">The quay in June</span></div></div><p>text</p>', (Image(SRC, "p"), paragraph("The quay in June"), paragraph("text"))),
    ("a paragraph of another box is a text", '<div class="step"><img src="/p.jpg" alt=p><p>The quay in June</p></div><p>text</p><p>text</p>', (Image(SRC, "p"), paragraph("The quay in June"), paragraph("text"), paragraph("text"))),
    ("a paragraph of a card is a text", '<div><div class="photo"><img src="/p.jpg" alt=p><p>The quay in June</p></div></div><p>text</p>', (Image(SRC, "p"), paragraph("The quay in June"), paragraph("text"))),
    ("a text beside more text is no caption", '<p>text</p><p>text</p><div><img src="/p.jpg" alt=p><div>The quay in June</div><div>One more</div></div>', (paragraph("text"), paragraph("text"), Image(SRC, "p"), paragraph("The quay in June"), paragraph("One more"))),
    ("a card among cards has its text", '<div><div><img src="/p.jpg" alt=p><div>The quay in June</div></div></div><p>text</p>', (Image(SRC, "p"), paragraph("The quay in June"), paragraph("text"))),
    ("a paragraph under a picture is text", '<p>text</p><p>text</p><div><img src="/p.jpg" alt=p><p>The quay in June</p></div>', (paragraph("text"), paragraph("text"), Image(SRC, "p"), paragraph("The quay in June"))),
    ("a caption of two paragraphs", "<figure><img src=/p.jpg alt=p><figcaption><p>c</p><p>d</p></figcaption></figure>", (Image(SRC, "p", (Span("c"), Span("\n"), Span("d"))),)),
    ("a caption whose picture is not there", "<figure><div></div><figcaption>c</figcaption></figure>", (Image("", "", (Span("c"),)),)),
    ("a name over code stays over it", "<figure><figcaption>ebb.ts</figcaption><pre>ebb</pre></figure>", (paragraph("ebb.ts"), Code("ebb"))),
    ("a gallery keeps each caption and its own", "<figure><figure><img src=/p.jpg alt=p><figcaption>c</figcaption></figure><figcaption>all</figcaption></figure>", (Image(SRC, "p", (Span("c"),)), paragraph("all"))),
]  # fmt: skip

EMBEDS: list[Case] = [
    ("a player is the page of its film", '<iframe src="https://www.youtube.com/embed/abcdef?feature=oembed" title=t></iframe>', (Media("https://www.youtube.com/watch?v=abcdef", "t"),)),
    ("a lazy player", '<iframe src="about:blank" data-lazy-src="https://player.vimeo.com/video/12"></iframe>', (Media("https://vimeo.com/12"),)),
    ("an element for a film", '<lite-youtube videoid="abcdef" playlabel="Play: Tides"></lite-youtube>', (Media("https://www.youtube.com/watch?v=abcdef", "Tides"),)),
    ("an old player", '<object><param name=movie value="http://www.youtube.com/v/abcdef"><embed src="http://www.youtube.com/v/abcdef"></object>', (Media("https://www.youtube.com/watch?v=abcdef"),)),
    ("a sound", '<audio controls><source src="/t.ogg"></audio>', (Media("https://quay.example/t.ogg"),)),
    ("a lazy film with a name", '<video data-src="/t.mp4" aria-label="Tides"></video>', (Media("https://quay.example/t.mp4", "Tides"),)),
    ("frames that count visits", '<iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe><iframe src="https://count.example/" width=1 height=1></iframe>', ()),
    ("a post that only a script would show", '<blockquote class="twitter-tweet"><a href="https://x.com/quay/status/2"></a></blockquote>', (Media("https://x.com/quay/status/2"),)),
    ("a post by the address of its frame", '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/A/"><div></div></blockquote>', (Media("https://www.instagram.com/p/A/"),)),
    ("a post with its words", '<blockquote class="twitter-tweet"><p>Ebb.</p>— Quay <a href="https://x.com/quay/status/2">May 1</a></blockquote>',
     (Quote((paragraph("Ebb."), paragraph("— Quay ", Span("May 1", href="https://x.com/quay/status/2")))),)),
    ("an empty quotation is nothing", '<blockquote><a href="https://x.com/quay"></a></blockquote>', ()),
    ("an image element of AMP", '<amp-img src="/p.jpg" alt=p width=1 height=1></amp-img>', (Image(SRC, "p"),)),
]  # fmt: skip

LINES: list[Case] = [
    ("lines its style keeps", '<div style="white-space: pre-line">Ebb,\nflow,\n\ngone.</div>', (paragraph("Ebb,\nflow,"), paragraph("gone."))),
    ("indents its style keeps", '<p style="white-space:pre-wrap">Ebb,\n  flow.</p><p>a\nb</p>', (paragraph("Ebb,\n\u00a0\u00a0flow."), paragraph("a b"))),
    ("verses set as blocks", '<p><span style="display:block">Ebb,</span><span style="display:block">flow</span> gone</p>', (paragraph("Ebb,\nflow\ngone"),)),
    ("a large first letter", '<p><span style="display:block; float:left">E</span>bb and flow</p>', (paragraph("Ebb and flow"),)),
    ("a text beside it", '<p><span style="display:block; float:left">Ebb tide</span>flow</p>', (paragraph("Ebb tide\nflow"),)),
    ("what a search may find is folded away only", '<div hidden="until-found"><p>Ebb.</p></div>', (paragraph("Ebb."),)),
    ("an emoji of GitHub", "<p>a <g-emoji>🎉</g-emoji> b</p>", (paragraph("a 🎉 b"),)),
]  # fmt: skip

CASES = [*CODE, *MATHS, *NOTES, *LISTS, *TABLES, *PICTURES, *EMBEDS, *LINES]


@pytest.mark.parametrize(
    ("markup", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_markup_of_many_programs_becomes_blocks(markup: str, expected: Blocks) -> None:
    assert read(markup) == expected


def test_captions_in_captions_end() -> None:
    nested = "<table><caption>" * 240
    rows = "</caption><tr><td>1<td>2<tr><td>3<td>4</table>" * 240
    assert "here" in repr(read(f"{nested}here{rows}"))


def test_mathml_as_deep_as_a_page_may_be() -> None:
    assert read("<math>" + "<mrow>" * 450 + "<mi>x</mi>") == (paragraph(tex("x")),)


def test_a_style_of_spaces_is_read_once() -> None:
    style = f"list-style:{60_000 * ' '}"
    assert read(f'<ol style="{style}"><li>a</ol>') == (items("a", start=1),)
