"""Pages of manuals, by the structure that their makers give them: nothing of the text is lost, and no
links to the pages before and after are kept.
"""

import pytest

from reader.extraction.article.documentation import whole_text
from reader.extraction.article.measure import measure
from reader.extraction.article.pipeline import Extracted, extract_article
from reader.html.tree import parse

KEPT = (
    "The lock of Low Weir is opened from both sides, by two keepers who have to see each other, and "
    "neither may turn the wheel before the other has raised a lamp."
)
SHORT = "The lamp is described in the part on lamps, and the oil in the part on oil."


def page(body: str, generator: str = "DocBook XSL Stylesheets") -> Extracted:
    head = f'<title>Low Weir</title><meta name="generator" content="{generator}">'
    return extract_article(parse(f"<html><head>{head}</head><body>{body}</body></html>"))


def read(body: str, generator: str = "DocBook XSL Stylesheets") -> str:
    return page(body, generator).article.text


def test_an_anchor_that_stays_open_makes_no_link_of_the_text() -> None:
    text = f'<div class="chapter"><h1><a id="c1"/>Locks</h1><p>{KEPT}</p><p>{SHORT}</p></div>'
    found = page(f"{text}<p>{KEPT.replace('lock', 'gate')}</p>", "")
    assert found.kind == "article"
    assert KEPT in found.article.text
    assert SHORT in found.article.text


def test_what_scripts_press_is_still_a_link() -> None:
    menu = '<div><a class="open">Locks</a> <a class="open">Weirs</a></div>'
    assert "Weirs" not in read(
        f"<main><h1>Low Weir</h1><p>{KEPT}</p>{menu}<p>{KEPT}</p></main>", ""
    )


HEADER = (
    '<div class="header"><p>Next: <a href="b.html" accesskey="n" rel="next">Opening a Gate</a>, Previous: '
    '<a href="a.html" rel="prev">Lamps</a>, Up: <a href="i.html" rel="up">Top</a> &nbsp; '
    '[<a href="toc.html" rel="contents">Contents</a>]</p></div>'
)
SIGNS = (
    '<table class="header"><tr><td>[<a href="a.html"> &lt;&lt; </a>]<td>[<a href="i.html"> Up </a>]'
    "<td> &nbsp; <td>[<a href=b.html> &gt;&gt; </a>]</table>"
)


@pytest.mark.parametrize("header", [HEADER, SIGNS])
def test_the_line_of_links_to_the_pages_around_is_none_of_the_text(header: str) -> None:
    body = (
        f'<div class="section">{header}<h3>3.1 Locks</h3><p>{KEPT}</p>{header}<p>{SHORT}</p></div>'
    )
    got = read(body, "makeinfo")
    assert KEPT in got
    assert SHORT in got
    assert "Contents" not in got
    assert "Up" not in got


def test_a_sentence_with_such_links_stays() -> None:
    said = (
        'Of a lock that <a rel="prev" href="a.html">stands open</a> the keeper tells the one '
        '<a rel="next" href="b.html">down the river</a>, who closes his own before he answers.'
    )
    assert "down the river" in read(
        f"<div class=section><p>{KEPT}</p><p>{said}</p></div>", "makeinfo"
    )


def test_no_section_of_a_manual_is_the_whole_of_it() -> None:
    long = f"<section id=l><h2>Description</h2><p>{KEPT}</p><p>{KEPT[4:]}</p><p>{KEPT[9:]}</p></section>"
    last = '<section id=s><h2>See also</h2><p><a href="/lamps">lamps</a>, <a href="/oil">oil</a></p></section>'
    body = f"<div class=body><section id=all><h1>Low Weir</h1><p>weir [-o]</p>{long}{last}</section></div>"
    got = read(body, "Docutils 0.19")
    assert "weir [-o]" in got
    assert "oil" in got.splitlines()[-1]


def test_the_list_of_the_members_of_a_class_is_a_part_of_it() -> None:
    listed = "<div class=summary><h3>Methods</h3><table><tr><th>Name<th>Returns<tr><td>open<td>Gate</table></div>"
    said = (
        f"<div class=details><h3>Details</h3><p>{KEPT}</p><p>{KEPT[4:]}</p><p>{KEPT[9:]}</p></div>"
    )
    body = f"<div class=all><div class=description><p>{SHORT}</p></div>{listed}{said}</div>"
    got = read(f"<div class=header><h2>Class Lock</h2></div>{body}", "javadoc")
    assert SHORT in got
    assert "Gate" in got


def test_the_notice_of_rights_of_a_manual_is_none_of_its_text() -> None:
    assert "Works" not in read(
        f"<div class=section><p>{KEPT}</p><p>{KEPT[4:]}</p><p>© 2024 The Works of Low Weir</p></div>"
    )


def test_a_remark_in_a_sidebar_is_text_in_a_manual() -> None:
    box = f'<div class="sidebar"><p class="title">By the way</p><p>{SHORT} {KEPT}</p></div>'
    body = f"<div class=section><h1>Low Weir</h1><p>{KEPT}</p>{box}<p>{KEPT[4:]}</p><p>{KEPT[9:]}</p></div>"
    assert SHORT in read(body)
    assert SHORT not in read(body, "")


def test_links_in_a_sidebar_are_none() -> None:
    links = "".join(f'<p>See <a href="/{name}">{name} and more</a>.</p>' for name in "abcdefghij")
    box = f'<div class="sidebar">{links}</div>'
    assert "and more" not in read(f"<div class=section><p>{KEPT}</p>{box}<p>{KEPT[4:]}</p></div>")


def test_a_manual_may_tell_how_to_subscribe_to_a_list() -> None:
    said = (
        'Subscribe to the list of the keepers, <a href="/l">keepers@weir.example</a>, before that.'
    )
    assert "keepers@" in read(
        f"<div class=section><p>{KEPT}</p><p>{said}</p><p>{KEPT[4:]}</p></div>"
    )


def test_the_table_under_a_text_is_not_read_without_it() -> None:
    rows = "".join(f"<tr><td>K{at}<td>wheel {at}</tr>" for at in range(200))
    table = f"<div class=table><div><table><tr><th>Key<th>Does</tr>{rows}</table></div></div>"
    found = page(f"<div class=sect1><p>{SHORT}</p>{table}</div>")
    assert found.kind == "docs"
    assert SHORT in found.article.text
    assert "K199" in found.article.text


def test_the_contents_of_a_manual_are_not_read_instead_of_a_short_page() -> None:
    menu = "".join(f'<li><a href="/{at}">Part {at} of the book</a>' for at in range(150))
    body = f"<div id=main><h3>Locks</h3><p>{KEPT}</p></div><div id=side><ul>{menu}</ul></div>"
    got = read(body, "texi2html 1.82")
    assert KEPT in got
    assert "Part 149" not in got


def test_the_footnotes_of_a_manual_stand_under_its_text() -> None:
    text = f'<p>{KEPT}<a id="D1" href="#F1"><sup>1</sup></a></p>' + f"<p>{KEPT[4:]}</p>" * 5
    notes = f'<div class="footnote"><hr><h4>Footnotes</h4><h5><a id="F1" href="#D1">(1)</a></h5><p>{SHORT}</p></div>'
    assert SHORT in read(
        f'<div class="section" id="L"><h3>3.1 Locks</h3>{text}</div>{notes}', "makeinfo"
    )


def test_the_button_that_shows_the_source_is_none_of_it() -> None:
    heading = '<div><span class="name">open(gate)</span> <span class="method-click-advice">toggle source</span></div>'
    assert "toggle" not in read(
        f"<main><h1>Low Weir</h1><p>{KEPT}</p>{heading}<p>{KEPT}</p></main>", ""
    )


@pytest.mark.parametrize("names", [("NAME", "SYNOPSIS"), ("Name", "Synopsis")])
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_the_last_sections_of_a_page_for_man_are_its_text(names: tuple[str, str], tag: str) -> None:
    def part(name: str, text: str) -> str:
        return f'<section id="{name.lower()}"><{tag}><a>{name}</a></{tag}><p>{text}</p></section>'

    body = (
        part(names[0], "weirlock - open the lock of Low Weir")
        + part(names[1], KEPT)
        + part("OPTIONS", KEPT.replace("lock", "gate"))
        + part("AUTHOR", "Ada Lind")
        + part("COPYRIGHT", "Copyright (C) 1931 Quay Works")
        + part("SEE ALSO", "<a href=a.html>weirgate(1)</a>, <a href=b.html>weirlamp(1)</a>")
    )
    found = page(body, "")
    assert found.kind == "docs"
    for said in ("AUTHOR", "Ada Lind", "Copyright (C) 1931", "SEE ALSO", "weirgate(1)"):
        assert said in found.article.text


def test_two_headings_of_a_page_for_man_in_an_article_do_not_make_it_one() -> None:
    found = page(
        f"<h1>Low Weir</h1><h2>Name</h2><p>{KEPT}</p><h2>Description</h2><p>{KEPT}</p>", ""
    )
    assert found.kind == "article"


ROWS = "".join(
    f'<tr><td><a href="#{name}">{name}</a>(int lamp, bool lit)</td><td>Gate</td><td>inline</td></tr>'
    for name in ("open", "shut", "raise", "lower", "measure", "drain", "fill", "count")
)


@pytest.mark.parametrize("text", ["<main>{}</main>", "<div>{}</div>"])
def test_a_table_of_members_is_read_where_only_a_notice_is_running_text(text: str) -> None:
    notice = (
        "<div class=warning-box><p>Answer four questions on locks, please, by Sunday.</p></div>"
    )
    members = f"<h1>Gate members</h1><p>All of them</p><table class=directory>{ROWS}</table>"
    assert "measure(int lamp, bool lit)" in read(notice + text.format(members), "Doxygen 1.9")


def test_a_signature_is_read_with_the_sentence_below_it() -> None:
    signature = "<pre>pub unsafe fn open(lamp: Lamp, keepers: u32, weir: Weir) -> Gate</pre>"
    body = f"<main><h1>Low Weir</h1><div>{signature}</div><div><p>Opens a gate, slowly.</p></div></main>"
    foot = f"<footer role=contentinfo><p>{KEPT}</p></footer>"
    assert read(body + foot, "rustdoc").split("\n\n") == [
        "pub unsafe fn open(lamp: Lamp, keepers: u32, weir: Weir) -> Gate",
        "Opens a gate, slowly.",
    ]


def test_links_and_a_few_words_beside_the_text_of_a_manual_are_none_of_it() -> None:
    menu = "".join(f"<li><a href='{name}.html'>On {name}</a> new</li>" for name in "abcdefgh")
    got = read(f"<div><ul>{menu}</ul></div><div><h1>Low Weir</h1><p>{KEPT}</p><p>{SHORT}</p></div>")
    assert got == f"{KEPT}\n\n{SHORT}"


def test_that_scripts_are_asked_for_does_not_replace_a_list() -> None:
    asks = "<noscript><div>JavaScript is disabled on your browser.</div></noscript>"
    tree = f"<h1>Hierarchy of lamps</h1><ul>{ROWS.replace('tr>', 'li>').replace('td>', 'b>')}</ul>"
    found = page(asks + f"<div role=main>{tree}</div>", "javadoc")
    assert "drain" in found.article.text
    assert "JavaScript" not in found.article.text


def test_the_versions_below_the_newest_are_not_other_articles() -> None:
    versions = "".join(
        f"<section><h1>Low Weir{'' if number == '17' else ' 0.16'}</h1><p><strong>May {number}, 2022</strong></p>"
        f"<p>{KEPT.replace('two', number)}</p><p>{KEPT.replace('lamp', number)}</p></section>"
        for number in ("17", "16")
    )
    for generator, kept in (("Docutils 0.19", True), ("Weblog 2", False)):
        assert ("by 16 keepers" in read(f"<div>{versions}</div>", generator)) is kept


def members(level: int) -> str:
    types = f"<h{level}>Types</h{level}><p>{SHORT}</p><p>{KEPT}</p>"
    return "".join(
        f"<h3>{name}()</h3>{types}<p>What {name} does, and when.</p>" for name in ("lift", "drop")
    )


@pytest.mark.parametrize("level", [2, 3, 4])
def test_what_is_said_of_two_members_is_said_twice(level: int) -> None:
    assert read(members(level)).count(KEPT) == 2
    assert read(members(level), "Weblog 2").count(KEPT) == 1


def test_what_a_manual_has_twice_under_one_heading_is_read_once() -> None:
    twice = f"<h3>lift()</h3><p>{SHORT}</p><p>{KEPT}</p><p>{KEPT}</p><p>{SHORT.upper()}</p>"
    assert read(f"<div>{twice}</div>").count(KEPT) == 1


def test_a_type_is_parted_from_its_term() -> None:
    terms = (
        '<dl><dt><strong>lamp</strong><span class="classifier">int, optional</span></dt>'
        f"<dd><p>{KEPT}</p></dd><dt>oil<span class=classifier>: str</span></dt><dd>{SHORT}</dd></dl>"
    )
    got = read(f"<div><h1>Low Weir</h1><p>{SHORT}</p>{terms}</div>", "Docutils 0.19")
    assert "lamp: int, optional" in got
    assert "oil: str" in got


def test_what_a_page_of_a_unix_manual_is_of_is_read_though_it_stands_in_a_box_with_its_title() -> (
    None
):
    name = "<h2>{}</h2><div class=body><p>weir-lift - lift the gate of a weir</p></div>"
    rest = f"<div id=content><h2>SYNOPSIS</h2><p>{KEPT}</p><h2>DESCRIPTION</h2><p>{SHORT}</p></div>"
    for heading, kept in (("NAME", True), ("A WEIR", False)):
        body = f"<div id=header><h1>weir-lift(1)</h1>{name.format(heading)}</div>{rest}"
        assert ("lift the gate" in read(body, "AsciiDoc 10.2")) is kept


def test_the_titles_of_the_pages_around_are_no_text() -> None:
    foot = (
        '<div class="navfooter"><hr><table><tr><td><a accesskey="p" href="a.html">Prev</a></td><td><a '
        'accesskey="n" href="b.html">Next</a></td></tr><tr><td>7.8. How to sell a boat or a weir</td>'
        "<td>8.1. What a lamp is, and what it is not</td></tr></table></div>"
    )
    toc = "<dl class=toc><dt><a href=c.html>Locks</a></dt><dt><a href=d.html>Weirs</a></dt></dl>"
    got = read(f'<div class="chapter"><h1>Low Weir</h1><div class=toc>{toc}</div></div>{foot}')
    assert "Locks" in got
    assert "boat" not in got


@pytest.mark.parametrize(("key", "kept"), [('accesskey="1"', True), ("", False)])
def test_the_menu_of_a_chapter_is_part_of_it_if_its_entries_are_numbered(
    key: str, kept: bool
) -> None:
    entry = f'<tr><td><a href="a.html" {key}>Lamps</a>:</td><td>With which oil they burn.</td></tr>'
    menu = f'<table class="menu"><tbody>{entry}</tbody></table>'
    got = read(
        f"<div class=chapter><h2>3 Locks</h2><p>{KEPT}</p><p>{SHORT}</p>{menu}</div>", "texi2any"
    )
    assert KEPT in got
    assert ("which oil" in got) is kept


BLOG = "Docusaurus v2.4"
TEASERS = "".join(
    f"<div><h4><a href=/post/{at}>The log of weir {at}</a></h4><p>{SHORT} That was weir {at}, "
    "and its keeper had been up since four, as the others had.</p></div>"
    for at in range(12)
)


LONG = "<h1>Low Weir</h1>" + "".join(f"<p>{KEPT.replace('two', str(at))}</p>" for at in range(18))


def test_what_a_blog_has_beside_its_one_article_is_none_of_it() -> None:
    got = read(f"<div><article>{LONG}</article></div><div class=x1>{TEASERS}</div>", BLOG)
    assert KEPT.replace("two", "8") in got
    assert "weir 7" not in got


@pytest.mark.parametrize(
    ("body", "is_whole"),
    [
        (f"<main><div>{LONG}</div><div>{TEASERS}</div></main>", True),
        (f"<div><div>{LONG}</div><div>{TEASERS}</div></div>", True),
        (f"<div><article>{LONG}</article><table>{ROWS * 5}</table></div>", True),
        (f"<div><div>{LONG}</div><table>{ROWS * 5}</table></div>", False),
    ],
)
def test_texts_beside_that_of_a_manual_or_its_article_are_none_of_it_but_tables_are(
    body: str, is_whole: bool
) -> None:
    document = parse(body)
    (heading,) = document.tagged("h1")
    root = heading.parent
    assert root is not None
    assert (whole_text(document, root, measure(document), []) is root) is is_whole


@pytest.mark.parametrize("title", ["What the lamps of the weir cost", "3.12: what the lamps cost"])
def test_older_posts_below_a_post_of_a_blog_that_a_manual_s_generator_made_are_none_of_it(
    title: str,
) -> None:
    posts = "".join(
        f"<article><h2><a href=/post/{at}>{title}</a></h2><p>May {at}, 2022</p>"
        f"<p>{KEPT.replace('two', str(at))}</p><p>{KEPT.replace('lamp', str(at))}</p></article>"
        for at in (16, 15)
    )
    own = f"<article><h1>Low Weir</h1><p>May 17, 2022</p><p>{KEPT}</p><p>{KEPT[4:]}</p></article>"
    got = read(f"<main>{own}{posts}</main>", "ablog for Sphinx")
    assert KEPT in got
    assert ("by 16 keepers" in got) is title.startswith("3.12")
