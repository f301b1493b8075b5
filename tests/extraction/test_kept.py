"""What editors and highlighters name like furniture is read, and furniture beside it is not."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Blocks, Code, Heading, Image, Mark, Media, Note, Paragraph, Quote, Span

TEXT = "".join(
    f"<p>The bell of the lower town rang {n} times, and each time somebody counted wrong.</p>"
    for n in range(12)
)
BASE = "https://quay.example/a/bell"


def read(markup: str) -> Blocks:
    """The blocks of an article that has `markup` in its middle, without its paragraphs."""
    page = f"<html><title>Bell</title><body><article>{TEXT}{markup}{TEXT.replace('bell', 'gong')}"
    found = extract_article(parse(page, BASE)).article.blocks
    return tuple(
        block
        for block in found
        if not (isinstance(block, Paragraph) and "counted wrong" in block.spans[0].text)
    )


def says(text: str) -> Paragraph:
    return Paragraph((Span(text),))


SRC = "https://quay.example/p.jpg"
CASES = [
    ("a caption of the block editor", '<figure class="wp-block-image"><img src="/p.jpg" alt=p><figcaption class="wp-element-caption">c d</figcaption></figure>', (Image(SRC, "p", (Span("c d"),)),)),
    ("a caption of the old editor", '<div class="wp-caption"><img src="/p.jpg" alt=p><p class="wp-caption-text">c d</p></div>', (Image(SRC, "p", (Span("c d"),)),)),
    ("a caption by another class", '<figure><img src="/p.jpg" alt=p><figcaption class="caption credit">c d</figcaption></figure>', (Image(SRC, "p", (Span("c d"),)),)),
    ("a gallery", '<figure class="wp-block-gallery"><figure><img src="/p.jpg" alt=p></figure></figure>', (Image(SRC, "p"),)),
    ("code in a frame with a toolbar", '<div class="code-toolbar"><pre class="language-js"><code>ring();</code></pre><div class="toolbar"><span>Copy this</span></div></div>', (Code("ring();", "js"),)),
    ("a toolbar without code", '<div class="toolbar"><p>Bold it or not</p></div>', ()),
    ("a quoted post", '<blockquote class="twitter-tweet"><p>It rang.</p>— Town <a href="https://x.com/town/status/1">May 1, 2024</a></blockquote>',
     (Quote((says("It rang."), Paragraph((Span("— Town "), Span("May 1, 2024", href="https://x.com/town/status/1"))))),)),
    ("a post only a script would show", '<figure class="wp-block-embed is-provider-twitter"><blockquote class="twitter-tweet"><a href="https://x.com/town/status/2"></a></blockquote></figure>', (Media("https://x.com/town/status/2"),)),
    ("a button to post", '<div class="twitter-share"><a href="https://x.com/intent">Post this to everybody</a></div>', ()),
    ("a picture for those without scripts", '<noscript><img src="/p.jpg" alt=p></noscript>', (Image(SRC, "p"),)),
    ("a film for those without scripts", '<div class="player"></div><noscript><iframe src="https://film.example/1"></iframe></noscript>', (Media("https://film.example/1"),)),
    ("words for those without scripts", "<noscript><p>Please allow our scripts to run.</p></noscript>", ()),
    ("a wiki's link to edit", '<div class="mw-heading"><h2>History</h2><span class="mw-editsection">[<a href="/w">edit</a>]</span></div><p>It was cast.</p>', (Heading(2, (Span("History"),)), says("It was cast."))),
    ("what browsers support, above a manual's page", '<details class="baseline-indicator high"><summary>Widely available</summary><p>It rings in all towers.</p></details><p>It was cast.</p>', (says("It was cast."),)),
    ("a line of a grid with such a name", '<div class="align-items-baseline"><p>It was cast.</p></div>', (says("It was cast."),)),
    ("a note", '<p>It rang<sup><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>Twice. <a href="#r1">↩</a></ol></section>',
     (Paragraph((Span("It rang"), Span("1", Mark.SUP, BASE + "#fn1"))), Note("1", (says("Twice."),)))),
    ("an answer that is folded away", '<div class="faq__question">Why?</div><div class="faq__answer" style="display: none"><p>It rang.</p></div>', (says("Why?"), says("It rang."))),
    ("a link in a heading that unfolds the text", '<div class="panel-heading"><h4><a data-toggle="collapse" href="#c">Why it rang</a></h4></div><div id=c class="panel-collapse"><p>It rang.</p></div>', (Heading(4, (Span("Why it rang", href=f"{BASE}#c"),)), says("It rang."))),
    ("a heading pressed as a button", '<div class="btn button" role=button aria-expanded=false>Why it rang</div><div><p>It rang.</p></div>', (says("Why it rang"), says("It rang."))),
    ("the text under a heading that unfolds it", "<h3><button aria-expanded=false aria-controls=r id=b>Why</button></h3><div id=r role=region aria-labelledby=b hidden><p>It rang.</p></div>", (Heading(3, (Span("Why"),)), says("It rang."))),
    ("a tab that is not the first", "<div role=tabpanel aria-labelledby=t aria-hidden=true><p>It rang.</p></div>", (says("It rang."),)),
    ("a hidden box with a name of its own", '<div role=region aria-label="Cookies" hidden><p>It rang.</p></div>', ()),
    ("a note to the text, in an aside", '<aside class="footnote-list brackets"><p>It rang.</p></aside><aside role=note><p>Twice.</p></aside>', (says("It rang."), says("Twice."))),
    ("an aside that is none", "<aside class=notes-of-the-week><p>It rang.</p></aside>", ()),
    ("a section named after its heading", '<section id=cookies><h2>Cookies<a class=headerlink href="#cookies">¶</a></h2><p>It rang.</p></section>', (Heading(2, (Span("Cookies"),)), says("It rang."))),
    ("a box named by a hash", '<div class="fe-block fe-block-8c704fc6c02ad" id="block_a85e873c015ad0206"><p>It rang.</p></div>', (says("It rang."),)),
    ("a box named by a number", '<div class="ad1"><p>It rang.</p></div><div class="comment12"><p>It rang.</p></div>', ()),
    ("code that is there twice", "<pre>ring the bell that hangs in the tower and count to twelve or thirteen</pre>" * 2,
     (Code("ring the bell that hangs in the tower and count to twelve or thirteen"),) * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_read(markup: str, expected: Blocks) -> None:
    assert read(markup) == expected


def test_a_post_near_the_top_keeps_its_author_and_date() -> None:
    post = '<blockquote class="twitter-tweet"><p>It rang.</p>— Town <a href="https://x.com/town/status/1">May 1, 2024</a></blockquote>'
    page = f"<html><title>Bell</title><body><article><p>{TEXT[3:80]}.</p>{post}{TEXT}</article>"
    assert "May 1, 2024" in extract_article(parse(page, BASE)).article.text
