"""The passes of the article, one by one: what each keeps where it must and drops where it must."""

import pytest

from reader.extraction.article.pipeline import Extracted, extract_article
from reader.html.tree import parse
from reader.model import Image, blocks_text, spans_text

URL = "https://quay.example/notes/lamps"
TITLE = "How the harbour lamps are lit"
FIRST = (
    "Every evening at the turn of the tide, a man with a ladder walks the length of the quay, and "
    "behind him, one after the other, forty lamps begin to burn."
)
SECOND = (
    "He has done it for thirty years, he says, in fog and in frost, and only twice has he fallen "
    "into the water; both times it was summer, and both times somebody laughed."
)
THIRD = (
    "The town has talked of wires since the war, but the lamps are loved, the man is cheap, and so "
    "every spring the council puts the matter off until the following spring."
)
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def extracted(body: str, head: str = "", url: str = URL) -> Extracted:
    return extract_article(
        parse(f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>", url)
    )


def lines(body: str, head: str = "", url: str = URL) -> list[str]:
    return extracted(body, head, url).article.text.split("\n\n")


PLAIN = [FIRST, SECOND, THIRD]
DROPPED = [
    ("a list of links by its class", '<div class="related-posts"><p>More lamps, and how they are lit.</p></div>'),
    ("a class in camel case", '<div class="PostShareBar"><p>Tell a friend of the lamps, if you like.</p></div>'),
    ("what a page leaves out on paper", '<div class="noprint"><p>Taken from the Quay, which anybody may write in.</p></div>'),
    ("the other pages of a wiki", '<div class="navbox"><p>Lamps of the harbours of the coast, and those of the rivers.</p></div>'),
    ("a form", "<form><p>Write to us, and we answer by lamp light.</p><input></form>"),
    ("a box that is nearly all links", '<div><a href="/1">Lamps of the north</a> <a href="/2">Oil and its price</a></div>'),
    ("a doubtful box, short", '<div class="promo"><p>Lamps for sale, four crowns.</p></div>'),
    ("a call to subscribe", '<p>Sign up for the Quay Letter, <a href="/l">every Friday</a>.</p>'),
    ("a call to share", "<p>Share this article with somebody who likes ladders.</p>"),
    ("a notice of rights", "<p>© 2026 The Quay. All rights reserved.</p>"),
    ("a disclosure", "<p>We may earn a commission if you buy a lamp through our links.</p>"),
    ("a line that points elsewhere", '<p>Read more: <a href="/x">The last lighthouse of the coast</a></p>'),
    ("a section under such a heading", '<h3>Related stories</h3><ul><li><a href="/1">A ladder, stolen</a></li><li><a href="/2">A ladder, found</a></li></ul>'),
    ("a box about the author", "<h4>About the author</h4><p>Runa Feld writes of harbours and of the people in them.</p>"),
    ("under what it is filed", '<p>Filed under: <a href="/1">Lamps</a>, <a href="/2">Ladders</a></p>'),
    ("the same in German", "<p>Kategorisiert unter: Lampen • Leitern • Hafen</p>"),
    ("what a plugin left", "<p>[lamp-map#ad-2]</p>"),
    ("a label of the page", "<p>Text Size</p>"),
    ("the buttons that size it", "<ul><li>-</li><li>+</li><li>reset</li></ul>"),
    ("a pointer in Russian", '<p>Читайте также: <a href="/x">Последний маяк побережья</a></p>'),
    ("a pointer in Arabic", '<p>اقرأ أيضاً: <a href="/x">المنارة الأخيرة على الساحل</a></p>'),
    ("a pointer in Japanese", '<p>【関連記事】<a href="/x">海岸の最後の灯台</a></p>'),
    ("a pointer in Turkish", '<p>👉 Devamını oku: <a href="/x">Sahilin son feneri</a></p>'),
    ("a call to subscribe in Ukrainian", "<p>Підписуйтесь на наш канал про ліхтарі.</p>"),
    ("who edited it, in Chinese", "<p>（责任编辑：李明）</p>"),
    ("a notice of rights in Korean", "<p>저작권자 ⓒ 등대신문, 무단 전재 및 재배포 금지</p>"),
    ("an advertisement of AMP", "<amp-ad><div placeholder>Lamps for sale, four crowns each.</div></amp-ad>"),
    ("an invitation to come in", "<p>Register now or log in to light lamps of your own.</p>"),
    ("a call to sign up, after others did", "<p>Thousands were asked to sign up for lamps of their own: do so here.</p>"),
    ("what one agrees to", "<p>By signing up for the lamps, you agree to the terms.</p>"),
    ("a heading with nothing under it", "<h3>Lamps of other towns</h3>"),
    ("what a daily says of its print edition", "<p>A version of this article appears in print on May 3, Page 4.</p>"),
    ("a house's standards", '<p>Our Standards: <a href="/s">The Quay Principles of Light</a></p>'),
    ("a channel to follow", '<p>Sie wollen auf dem Laufenden bleiben? Dann ist der <a href="/w">Kanal der Laternen</a> richtig.</p>'),
    ("a review on another page", '<p>Read our <a href="/x">full Hale ladder review</a></p>'),
    ("a button by its words", '<p><a href="/x">Learn more</a></p>'),
    ("a pointer in Spanish", '<p>Para saber más: <a href="/x">El último faro de la costa</a></p>'),
    ("stories under a label, in elements of the site's own", '<lamp-list><div><h2>From the same quay</h2></div><div class="related"><p>A ladder is stolen again, says the man.</p></div></lamp-list>'),
    ("an address to write to", "<p>lamps@quay.example</p>"),
    ("the day of the last change", "<p>This page was last updated on 3 May 2026.</p>"),
    ("the same in German", "<p>Zuletzt geändert am 3. Mai 2026</p>"),
    ("the same in Japanese", "<p>最終更新：2026年5月3日</p>"),
    ("navigation", "<nav><p>Where to go from here, and what is there to see.</p></nav>"),
]  # fmt: skip


@pytest.mark.parametrize("markup", [case[1] for case in DROPPED], ids=[case[0] for case in DROPPED])
def test_furniture_after_the_text_is_dropped(markup: str) -> None:
    assert lines(f"<article>{BODY}{markup}</article>") == PLAIN


KEPT = [
    ("a list of a year each", "<ul><li>the first lamp, of 1931</li><li>the second lamp, of 1932</li></ul>"),
    ("a heading with a class that only sounds so", '<h2 class="anchorWithStickyNavbar_x">Oil</h2><p>It is bought in barrels, from a man in the next town whom nobody has seen.</p>'),
    ("a licence, in code", "<pre>Copyright 1998 the lamp, lit by all</pre>"),
    ("a list between paragraphs", "<ul><li>A ladder of ash, four metres.</li><li>A can of oil, and matches.</li></ul>"),
    ("a doubtful box that holds a text", f'<div class="teaser"><p>{SECOND[:-1]}, or nearly, and cried, which is to be told in full another day.</p></div>'),
    ("a quotation, whatever its class", '<blockquote class="twitter-tweet"><p>I saw him fall, and I laughed too.</p></blockquote>'),
    ("a sentence that speaks of sharing", "<p>They share a flat, a boat and, since the spring, a grave opinion of the council and of all that it does.</p>"),
    ("a heading over a text", "<h2>Read more slowly</h2><p>That is what the man said when asked what he would tell the young, and he went on with his lamps.</p>"),
    ("a heading whose id is a word of ours", '<h2 id="the-next-lamp">The next lamp</h2><p>It stands at the corner by the fish market, and it has no number.</p>'),
    ("code", "<pre>lamp = on</pre>"),
    ("a sentence that speaks of learning", "<p>Learn more than one way to climb, he says, and fear none of them less than the ladder.</p>"),
    ("a sentence that speaks of reading", "<p>Read our old logs, he says, and you find every lamp there by its number and its oil.</p>"),
    ("a sentence that tells of signing up", "<p>After it had a letter box of its own, it went on with the task of signing up for Hale's ladders, and did.</p>"),
    ("a sentence that tells of subscribing", "<p>The keeper had refused to subscribe to the Lamp Gazette, which his father had read all his life.</p>"),
    ("a table of data", "<table><tr><td>lamps</td><td>40</td></tr><tr><td>men</td><td>1</td></tr></table>"),
]  # fmt: skip


@pytest.mark.parametrize("markup", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_text_that_looks_like_furniture_is_kept(markup: str) -> None:
    got = extracted(f"<article><p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p></article>")
    inner = parse(f"<body>{markup}</body>")
    wanted = [
        "".join(part for part in node.children if isinstance(part, str)).strip()
        for node in inner.css("p, li, td, h2, pre")
    ]
    assert [text for text in wanted if text and text not in got.article.text] == []


PARTS = "".join(f"<p>The lamp of pier {n} is the {n}th.</p>" for n in range(2, 9))
SIGNED = '<meta name="author" content="{}">'


@pytest.mark.parametrize(
    ("author", "line"),
    [
        ("Runa Feld", "Runa Feld"),
        ("Runa Feld", "(Runa Feld)"),
        ("Runa Feld", "Text: Runa Feld"),
        ("田辺春樹", "（田辺春樹）"),
        ("田辺春樹", "（記者・田辺春樹）"),
        ("한서윤", "한서윤 기자"),
    ],
)
def test_a_line_that_signs_the_text_is_dropped(author: str, line: str) -> None:
    page = f"<article>{BODY}{PARTS}<p>{line}</p></article>"
    assert line not in lines(page, SIGNED.format(author))
    assert lines(page, SIGNED.format("Ola Sund"))[-1] == line


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Runa Feld and Ola Sund; Editing by Tova Lind",
        "Additional reporting by Ola Sund, writing by Runa Feld. Edited by Tova Lind.",
    ],
)
def test_those_who_wrote_and_edited_a_report_sign_it(line: str) -> None:
    assert lines(f"<article>{BODY}<p>{line}</p></article>", NAMED) == PLAIN


def test_a_sentence_on_reports_signs_nothing() -> None:
    said = "Reporting by radio began on the quay in 1931; nobody knew who was listening."
    assert lines(f"<article>{BODY}<p>{said}</p></article>", NAMED) == [*PLAIN, said]


def test_a_name_within_the_text_does_not_sign_it() -> None:
    page = f"<article><p>Runa Feld</p>{BODY * 3}</article>"
    assert "Runa Feld" in lines(page, SIGNED.format("Runa Feld"))


@pytest.mark.parametrize(
    "line",
    ["5 мая 2026 г.", "3 พฤษภาคม 2569 09:00 น.", "3 May 2026, 9:00 a.m.", "3 mayo 2026, 21:00 hs."],
)
def test_a_date_that_ends_with_a_full_stop_is_none_of_the_text(line: str) -> None:
    page = f"<main><h1>{TITLE}</h1><div><p>{line}</p>{BODY}</div></main>"
    assert lines(page) == PLAIN


def test_the_time_of_a_story_in_a_list_below_its_first_lines_is_dropped() -> None:
    time = '<ul><li><time datetime="2026-05-03">Published <span>May 3, 2026</span></time></li></ul>'
    short = "<p>A walk with a ladder.</p><p>In the dark, mostly.</p>"
    labels = "".join(f"<p>{name}</p>" for name in ("Lamps", "Ladders", "Boats"))
    got = lines(f"<main><h1>{TITLE}</h1><div>{short}{labels}{time}{BODY}</div></main>")
    assert not [text for text in got if "2026" in text]
    assert got[-3:] == PLAIN


EVENT = '<script type="application/ld+json">{"@type": "Event", "name": "Lamps"}</script>'


def test_when_and_where_an_event_is_belongs_to_it() -> None:
    page = f"<main><h1>{TITLE}</h1><div><p>Monday 2 November 2026, 7 pm</p>{BODY}</div></main>"
    assert lines(page, EVENT) == ["Monday 2 November 2026, 7 pm", *PLAIN]
    assert lines(page) == PLAIN


def test_a_standfirst_in_a_span_is_read_if_it_is_named_so() -> None:
    standfirst = "A walk with the last man of his trade, and what he thinks of wires."
    head = f"<div><h1>{TITLE}</h1><span class={{}}>{standfirst}</span><span>Runa Feld</span></div>"
    assert lines(f"<main>{head.format('subTitle')}<div>{BODY}</div></main>") == [standfirst, *PLAIN]
    assert lines(f"<main>{head.format('tools')}<div>{BODY}</div></main>") == PLAIN


@pytest.mark.parametrize("tag", ["p", "div", "h2"])
@pytest.mark.parametrize("name", ["article__subtitle", "dek", "post-strapline", "copete"])
def test_a_line_above_the_text_that_is_named_a_standfirst_needs_no_full_stop(
    tag: str, name: str
) -> None:
    said = "The last of them speaks"
    head = f"<div><h1>{TITLE}</h1><{tag} class='{name}'>{{}}</{tag}></div>"
    assert lines(f"<main>{head.format(said)}<div>{BODY}</div></main>") == [said, *PLAIN]
    for other in (
        "By Runa Feld, who walked with him there",
        "Published on 4 March 2021 at half past nine",
        "<a href=/walks>All that we have walked so far</a>",
        "<b>Walks</b><div>What we say of all our walks</div>",
        "Walks and wires",
    ):
        assert lines(f"<main>{head.format(other)}<div>{BODY}</div></main>") == PLAIN
    plain = head.format(said).replace(name, "motto")
    assert lines(f"<main>{plain}<div>{BODY}</div></main>") == PLAIN


def test_the_summary_of_another_story_between_title_and_text_is_no_standfirst() -> None:
    told = "<p>The harbour is closed until Monday, the council said in the evening.</p>"
    other = f"<div><h2>{{}}The harbour closes for a week{{}}</h2><div>{told}</div></div>"
    head = f"<div><h1>{TITLE}</h1></div><div>{{}}</div>"
    linked = head.format(other.format("<a href=/harbour>", "</a>"))
    assert lines(f"<main>{linked}<div>{BODY}</div></main>") == PLAIN
    plain = head.format(other.format("", ""))
    assert told[3:-4] in lines(f"<main>{plain}<div>{BODY}</div></main>")


@pytest.mark.parametrize(("name", "address"), [("River diary", "/s/river"), ("Ada Lind", "/u/ada")])
def test_below_a_series_or_an_author_with_a_picture_stands_the_standfirst(
    name: str, address: str
) -> None:
    told = "The harbour is closed until Monday, the council said in the evening."
    link = f"<a href={address}>"
    box = f"<div>{link}<img src=/a.png></a><h4>{link}{name}</a></h4><p>{told}</p></div>"
    assert told in lines(f"<main><h1>{TITLE}</h1><div>{box}</div><div>{BODY}</div></main>")


SHORT = "<p>Nobody came back.</p>"
OPENS = "<p>The last man of his trade went up the hill on the first day of May.</p>"


@pytest.mark.parametrize(
    ("above", "is_read"),
    [
        (f"<div>{OPENS}{SHORT}{OPENS.replace('first', 'last')}</div>", True),
        (f"<div>{OPENS}{SHORT}</div>", False),
        (f"<article>{OPENS}{SHORT}</article>", False),
        (f"<div>{OPENS}{SHORT.replace('.', '')}{OPENS.replace('first', 'last')}</div>", False),
        (f"<article>{OPENS}</article><article>{SHORT}</article>", False),
    ],
    ids=["between two", "at the end", "a part of it", "no sentence", "alone"],
)
def test_a_sentence_of_few_words_between_two_paragraphs_above_the_text_is_read(
    above: str, is_read: bool
) -> None:
    page = f"<main><h1>{TITLE}</h1>{above}<aside>Maps</aside><article>{BODY}</article></main>"
    found = lines(page)
    assert OPENS[3:-4] in found
    assert ("Nobody came back." in found) is is_read


@pytest.mark.parametrize(
    "head",
    [
        "<div><h1>{title}</h1><h2><a href=/pier>The winter on the pier</a></h2><p>{told}</p></div>",
        "<div><h1>{title}</h1></div><div><h4><a href=/topic>The pier</a></h4><p>{told}</p></div>",
        "<h1>{title}</h1><div><h4><a href=/s>The winter on the pier</a></h4><p class=lead>{told}</p></div>",
        "<div><h1>{title}</h1></div><div><h4><a href=#a>Winter on the pier</a></h4><p>{told}</p></div>",
        "<div><h1>{title}</h1></div><div><h4>Winter on the <a href=/a>pier</a></h4><p>{told}</p></div>",
    ],
)
def test_a_linked_series_topic_or_kicker_does_not_take_the_standfirst_away(head: str) -> None:
    told = "The harbour is closed until Monday, the council said in the evening."
    page = head.format(title=TITLE, told=told)
    assert lines(f"<main>{page}<div>{BODY}</div></main>") == [told, *PLAIN]


def test_a_standfirst_in_the_header_needs_no_full_stop() -> None:
    said = "<h1>{}</h1><p>Every lamp of the pier in one night</p><p>By Runa Feld, 3 May</p>"
    page = f"<main><{{0}}>{said.format(TITLE)}</{{0}}><div>{BODY}</div></main>"
    assert lines(page.format("header")) == ["Every lamp of the pier in one night", *PLAIN]
    assert lines(page.format("div")) == PLAIN


def test_when_a_paper_was_received_is_no_standfirst() -> None:
    head = f"<header><h1>{TITLE}</h1><p>{{}}</p></header>"
    page = f"<main>{head}<div>{BODY}</div></main>"
    assert lines(page.format("Received 2020 Nov 2; Accepted 2021 Feb 1.")) == PLAIN
    said = "Received as a gift, the lamps of the pier burnt for a year."
    assert lines(page.format(said)) == [said, *PLAIN]


ARTICLE = '<meta property="og:type" content="article">'
VIDEO = '<div class="story-video"><h4><a href="/v/1">Lamps seen from above</a></h4>{}<p>From a kite, in the wind of May, over the roofs.</p></div>'


def test_the_teaser_of_a_video_is_dropped_and_a_video_is_not() -> None:
    page = f"<article><p>{FIRST}</p>{VIDEO}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert lines(page.format(""), ARTICLE) == PLAIN
    shown = extracted(page.format('<iframe src="https://video.example/1"></iframe>'), ARTICLE)
    assert "From a kite" in shown.article.text
    assert "From a kite" in extracted(page.format("")).article.text


def test_a_button_under_the_text_of_a_card_is_dropped() -> None:
    card = (
        "<div><h3>The {} lamp</h3><p>It burns oil that was pressed in the year before.</p>{}</div>"
    )
    button = '<a href="/x">Learn more</a>'
    page = "<main>" + "".join(card.format(name, button) for name in ("north", "south")) + "</main>"
    assert "north lamp" in extracted(page).article.text
    assert "Learn more" not in extracted(page).article.text


def test_a_remark_of_a_manual_is_part_of_it_and_its_contents_are_not() -> None:
    topic = f'<aside class="{{}}"><p>On wires</p><p>{THIRD}</p></aside>'
    page = f"<article><p>{FIRST}</p>{topic}<p>{SECOND}</p></article>"
    assert THIRD in lines(page.format("topic"))
    assert THIRD not in lines(page.format("contents topic"))


GUIDE = (
    "<section><h3>{}</h3><ul><li><p><b>Oil:</b> The town wants to <a href=/2>buy it in Orr</a> again.</p></li>"
    "<li><p><b>Wires:</b> A man has <a href=/3>measured the quay</a> with a rope.</p></li></ul></section>"
)


@pytest.mark.parametrize("heading", ["More on the harbour", "Lesen Sie auch", "Related coverage"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_guide_to_other_stories_is_dropped_wherever_it_stands(heading: str, at: int) -> None:
    parts = [f"<p>{text}</p>" for text in (*PLAIN, *PLAIN)]
    parts.insert(at, GUIDE.format(heading))
    assert "bought" not in (got := "".join(lines(f"<article>{''.join(parts)}</article>")))
    assert "measured the quay" not in got
    assert heading not in got


@pytest.mark.parametrize(
    ("heading", "url"),
    [("What the town wants", URL), ("More on the harbour", "https://docs.quay.example/x")],
)
def test_entries_with_links_under_a_heading_of_the_text_are_kept(heading: str, url: str) -> None:
    page = f"<article><p>{FIRST}</p>{GUIDE.format(heading)}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert "measured the quay" in "".join(lines(page, url=url))


def test_a_text_under_such_a_heading_is_kept() -> None:
    page = f"<article>{BODY}<section><h3>More on the harbour</h3>{BODY[:-4]} It is.</p></section></article>"
    assert "More on the harbour" in lines(page)


NAMED = (
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Quay">'
)
MOTTO = "Notes on lamps, kept since the winter of the flood."


def test_what_a_blog_says_of_itself_above_a_post_is_dropped() -> None:
    page = "<div><div><div class=header><h1>The Quay</h1><p>{}</p></div></div>{}</div>"
    post = f"<h2>{TITLE}</h2>{BODY}"
    assert lines(page.format(MOTTO, post), NAMED) == PLAIN
    other = page.replace("class=header", "class=first")
    assert MOTTO in lines(other.format(MOTTO, post), NAMED)


def test_the_post_of_a_blog_may_be_called_by_an_h3() -> None:
    head = f"<div><div><h1>The Quay</h1></div><p>{MOTTO}</p></div>"
    post = f"<div><h3>{TITLE}</h3><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></div>"
    assert lines(f"{head}{post}", NAMED) == PLAIN


def test_the_abstract_of_a_paper_is_no_box_about_its_author() -> None:
    page = "<article><div><div class='{}'><h2>Abstract</h2><div>{}</div></div></div><div>{}</div></article>"
    rest = f"<p>{SECOND}</p><p>{THIRD}</p>"
    assert lines(page.format("abstract author", FIRST, rest)) == ["Abstract", *PLAIN]
    assert lines(page.format("author", FIRST, rest)) == PLAIN[1:]


QUESTIONS = [
    '<h2 class="accordion-header"><button class="accordion-button">{}</button></h2>',
    '<div class="tab-title"><a class="elementor-accordion-title">{}</a></div>',
    '<div role="button" aria-expanded="false"><i aria-hidden="true"></i><a tabindex="0">{}</a></div>',
    '<div class="fl-accordion-button"><a href="#" class="fl-accordion-button-label">{}</a></div>',
    '<div class="w-dropdown-toggle"><div class="w-icon-dropdown"></div><div>{}</div></div>',
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_question_above_a_folded_answer_is_kept(question: str) -> None:
    asked = ("Who pays for the oil?", "May I hold the ladder?")
    items = "".join(
        f"<div>{question.format(text)}<div><p>{answer}</p></div></div>"
        for text, answer in zip(asked, (SECOND, THIRD), strict=True)
    )
    got = lines(f"<main><p>{FIRST}</p><div>{items}</div></main>")
    assert got == [FIRST, asked[0], SECOND, asked[1], THIRD]


def test_a_label_that_leads_to_another_page_is_no_question() -> None:
    link = '<div class="menu-toggle"><a href="/oil">Who pays for the oil?</a></div>'
    assert lines(f"<main><p>{FIRST}</p>{link}<p>{SECOND}</p><p>{THIRD}</p></main>") == PLAIN


def test_a_menu_made_like_a_question_is_none() -> None:
    menu = '<div class="nav w-dropdown"><div class="w-dropdown-toggle">Lamps</div></div>'
    assert lines(f"{menu}<main><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main>") == PLAIN


@pytest.mark.parametrize(("mark", "stays"), [("Bl-tag", True), ("post-tag", False)])
def test_the_options_of_a_unix_manual_are_no_tags(mark: str, stays: bool) -> None:
    options = f"<dl class={mark}><dt>-v</dt><dd>Light it.</dd><dt>-q</dt><dd>Put it out.</dd></dl>"
    got = " ".join(lines(f"<main>{BODY}{options}<p>{FIRST}</p></main>"))
    assert ("Put it out" in got) is stays


SEE_ALSO = (
    f'<article>{BODY}<h2>See also</h2><ul><li><a href="/oil">How the oil is bought</a></li>'
    '<li><a href="/can">Cans and their spouts</a></li></ul></article>'
)


@pytest.mark.parametrize(
    ("head", "url", "mark"),
    [
        ("", "https://docs.quay.example/lamps", ""),
        ("", "https://learn.quay.example/lamps", ""),
        ('<link rel="canonical" href="https://docs.quay.example/lamps">', "", ""),
        ('<meta name="generator" content="Docutils 0.20">', URL, ""),
        ("", URL, '<a class="headerlink" href="#see">¶</a>'),
        ("", URL, '<i class="manual-text"></i>'),
    ],
)
def test_a_manual_s_references_to_its_other_pages_are_kept(head: str, url: str, mark: str) -> None:
    got = lines(SEE_ALSO.replace("</h2>", f"{mark}</h2>"), head, url)
    assert got[:3] == PLAIN
    assert "How the oil is bought" in "".join(got)
    assert "Cans and their spouts" in "".join(got)


def test_elsewhere_such_references_are_dropped() -> None:
    assert lines(SEE_ALSO) == PLAIN


def test_what_a_manual_advertises_is_dropped() -> None:
    more = '<p>Read more: <a href="/x">The last lighthouse of the coast</a></p>'
    assert lines(f"<article>{BODY}{more}</article>", "", "https://docs.quay.example/x") == PLAIN


def test_every_removal_has_its_reason() -> None:
    got = extracted(
        f'<article><p>{FIRST}</p><aside id="x"><p>Buy lamps.</p></aside><p>{SECOND}</p>'
        f"<p>{THIRD}</p><p>All rights reserved.</p></article>"
    )
    assert set(got.removed.values()) == {"marked as furniture (aside#x)", "a notice of rights"}


def test_a_mark_on_the_bulk_of_the_page_is_an_accident() -> None:
    assert lines(f'<div class="sidebar-layout"><div class="comment">{BODY}</div></div>') == PLAIN


def test_a_standfirst_beside_the_text_is_read_and_the_byline_is_not() -> None:
    standfirst = "A walk with the last man of his trade, and what he thinks of wires."
    head = f"<div><h1>{TITLE}</h1><h2>{standfirst}</h2><p>By Runa Feld</p><p>3 May 2026</p></div>"
    assert lines(f"<main>{head}<div>{BODY}</div></main>") == [standfirst, *PLAIN]


@pytest.mark.parametrize(
    "told", ["Runa is a journalist who has", "Runa Feld is a writer from the isles. She"]
)
def test_who_wrote_it_is_told_above_the_text_and_is_no_standfirst(told: str) -> None:
    about = f"{told} covered harbours for nine years, and spends her evenings rowing to the light."
    page = f"<main><h1>{TITLE}</h1><div><p>{about}</p></div><div>{BODY}</div></main>"
    assert lines(page, SIGNED.format("Runa Feld")) == PLAIN
    assert lines(page, SIGNED.format("Ole Brand")) == [about, *PLAIN]


def test_a_standfirst_may_name_the_author_who_is_in_the_story() -> None:
    told = "Runa has walked the quay with the last man of his trade, and learned to climb a ladder."
    page = f"<main><h1>{TITLE}</h1><div><p>{told}</p></div><div>{BODY}</div></main>"
    assert lines(page, SIGNED.format("Runa Feld")) == [told, *PLAIN]


def test_what_stands_above_the_title_in_the_article_is_not_read() -> None:
    top = f"<div>Harbour</div><h1>{TITLE}</h1>"
    assert lines(f"<article>{top}{BODY}</article>") == PLAIN


def test_what_stands_above_the_title_where_it_is_repeated_is_read() -> None:
    card = f"<div><h2>{TITLE}</h2><p>{THIRD}</p></div>"
    text = f"<p>{FIRST}</p><h2>Why it is done so</h2><p>{SECOND}</p>{card}"
    page = f"<article><header><h1>{TITLE}</h1></header><div>{text}</div></article>"
    assert lines(page) == [FIRST, "Why it is done so", SECOND, THIRD]


def test_a_paragraph_that_is_there_twice_is_read_once() -> None:
    got = extracted(f"<div><div>{BODY}</div><div>{BODY}</div></div>")
    assert got.article.text.split("\n\n") == PLAIN
    assert blocks_text(got.repeated).split("\n\n") == PLAIN


def test_a_short_line_may_be_said_twice() -> None:
    again = "<p>Then it was dark.</p>"
    got = lines(f"<div><p>{FIRST}</p>{again}<p>{SECOND}</p>{again}<p>{THIRD}</p></div>")
    assert got.count("Then it was dark.") == 2


def test_a_page_that_hides_itself_is_read_as_if_it_were_seen() -> None:
    more = "".join(f"<p>{FIRST} It was lamp number {number}.</p>" for number in range(8))
    got = extracted(f'<div style="visibility:hidden"><main>{BODY}{more}</main></div>')
    assert got.article.text.startswith(FIRST)


def test_hidden_text_beside_seen_text_is_not_read() -> None:
    hidden = '<p style="display:none">Nobody sees this sentence, and that is as it should be.</p>'
    assert lines(f"<article>{BODY}{hidden}</article>") == PLAIN


def test_the_text_told_to_machines_stands_in_for_one_that_is_missing() -> None:
    told = f'{{"@type": "Article", "articleBody": "{FIRST} {SECOND} {THIRD} {FIRST} {SECOND}"}}'
    got = lines(
        "<div><p>Loading the lamps.</p></div>",
        f'<script type="application/ld+json">{told}</script>',
    )
    assert got[0].startswith(FIRST)


def test_the_discussion_is_no_part_of_the_article() -> None:
    document = parse(
        f"<article>{BODY}<section id=talk><p>{SECOND} So it is.</p></section></article>"
    )
    talk = document.css("#talk")
    got = extract_article(document, talk)
    assert "So it is" not in got.article.text
    assert got.removed[talk[0].order] == "the discussion"


CAPTIONS = [
    '<div class="photo-caption"><p>The man with the ladder, seen from the bridge, at dusk.</p></div>',
    "<p>The man with the ladder, at dusk, and a dog that is not his. By TOWN ARCHIVE</p>",
    "<p>The man with the ladder, at dusk, and a dog that is not his /town archive</p>",
    "<p>Joran Ekk (left), who lights the lamps, and the mayor, who does not.</p>",
    "<p>We rely on your support to go on writing of lamps, of quays and of men.</p>",
]


@pytest.mark.parametrize("markup", CAPTIONS)
def test_between_title_and_text_a_caption_is_no_standfirst(markup: str) -> None:
    assert lines(f"<main><div><h1>{TITLE}</h1>{markup}</div><div>{BODY}</div></main>") == PLAIN


ENDS = [
    "<p>Runa Feld is a writer from the north, and keeps bees.</p>",
    "<p>Bild anzeigen</p>",
    "<p>We have a small favor to ask: tell somebody of the lamps.</p>",
    "<p>Download our app, and be told when the lamps are lit.</p>",
]


@pytest.mark.parametrize("markup", ENDS)
def test_what_a_site_says_under_its_articles_is_no_text(markup: str) -> None:
    assert lines(f"<article>{BODY}{markup}</article>") == PLAIN


def test_an_author_called_by_the_first_name_is_told_of_at_the_end_alone() -> None:
    head = '<meta name="author" content="Runa Feld">'
    about = "<p>Runa holds a degree in oils, and has never owned a ladder.</p>"
    assert lines(f"<article>{BODY}{about}</article>", head) == PLAIN
    more = "".join(f"<p>{FIRST} It was lamp number {number}.</p>" for number in range(6))
    assert len(lines(f"<article>{about}{BODY}{more}</article>", head)) == 10


SENTENCES = [
    "By noon the lamps were out again.",
    "Von Anfang an war die Leiter zu kurz.",
    "Words were said that nobody took back.",
    "Published in haste, the timetable had no Sunday.",
    "The lamp of 1931 was updated in 1954, and the one beside it, of 1932, in the year after that.",
]


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_that_begins_as_a_byline_does_is_text(said: str) -> None:
    assert lines(f"<article><p>{FIRST}</p><p>{said}</p></article>") == [FIRST, said]
    assert lines(f"<article><p>{said}</p>{BODY}</article>") == [said, *PLAIN]


@pytest.mark.parametrize(
    "line",
    [
        "By Runa Feld and Ola Sund",
        "Von Runa Feld",
        "Author: runa | Source: quay",
        "Updated on 3 May 2026 at 14:10.",
        "on January 27, 2026 at 12:06 PM, updated September 28, 2026 at 12:10 PM",
        "10.2. 18:01 | Read by: 1668 | Lamps in general | | changed: 10.2. 18:59 by the man himself",
    ],
)
def test_a_byline_above_the_text_is_none(line: str) -> None:
    assert lines(f"<article><p>{line}</p>{BODY}</article>") == PLAIN


def test_a_line_that_is_nothing_but_a_time_is_none_of_the_text() -> None:
    line = "<div><span><time datetime='2026-05-03'>vor drei Tagen</time></span></div>"
    assert lines(f"<article>{line}{BODY}</article>") == PLAIN
    said = f"<p>{SECOND} <time datetime='2026-05-03'>Three days ago</time> he fell.</p>"
    assert len(lines(f"<article>{said}<p>{FIRST}</p></article>")) == 2


def test_how_many_liked_it_is_none_of_the_text_and_a_number_in_it_is() -> None:
    assert lines(f"<article><div><p>1.2K</p></div>{BODY}</article>") == PLAIN
    number = f"<article><p>{FIRST}</p><p>40</p><p>{SECOND}</p></article>"
    assert lines(number) == [FIRST, "40", SECOND]


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("Runa Feld", 0), ("Photo of Runa Feld", 0), ("Runa Feld's avatar", 1),
        ("Runa Feld profile picture", 0), ("Runa Feld on the ladder", 1), ("", 1),
    ],
)  # fmt: skip
def test_the_portrait_of_who_wrote_it_is_none_of_its_pictures(alt: str, kept: int) -> None:
    head = '<meta name="author" content="Runa Feld">'
    page = f'<article><p>{FIRST}</p><img src="/r.jpg" alt="{alt}"><p>{SECOND}</p></article>'
    pictures = [one for one in extracted(page, head).article.blocks if isinstance(one, Image)]
    assert len(pictures) == kept


def test_a_description_of_spaces_is_read_once() -> None:
    head = '<meta name="author" content="Runa Feld">'
    page = f'<article><p>{FIRST}</p><img src="/r.jpg" alt="x{100_000 * " "}y"></article>'
    assert Image("https://quay.example/r.jpg", "x y") in extracted(page, head).article.blocks


@pytest.mark.parametrize(
    "stamp",
    [
        "<p><time datetime=2026-05-03T1{}:00Z>1{}:00</time></p>",
        "<div class=when>1{}:00 GMT</div>",
        "<p class=stamp>3 May 2026, 1{}:00, by Runa Feld</p>",
        "<p><b>1{}:00</b></p>",
    ],
)
def test_the_times_of_a_report_on_what_goes_on_all_stay(stamp: str) -> None:
    entries = "".join(
        f"<div class=entry>{stamp.replace('{}', str(n))}<p>{PLAIN[n % 3]} It is {n} bells.</p></div>"
        for n in range(8)
    )
    said = extracted(f"<article><h1>{TITLE}</h1>{entries}</article>").article.text
    assert [f"1{n}:00" in said for n in range(8)] == [True] * 8


def test_a_byline_goes_although_pictures_name_their_makers_in_paragraphs_too() -> None:
    by = "<p>By Runa Feld and Ola Sund, 3 May 2026</p>"
    pictures = "".join(f"<p>Photo: the harbour lamps in {year}</p>" for year in (1954, 1960, 1988))
    assert lines(f"<article>{by}{BODY}{pictures}</article>")[:3] == PLAIN


def test_a_picture_near_the_top_keeps_the_year_it_shows() -> None:
    shown = "<figcaption>The lamps under repair, 1954</figcaption>"
    page = f'<article><p>{FIRST}</p><figure><img src="/l.jpg" alt="Lamps">{shown}</figure>'
    picture = extracted(f"{page}<p>{SECOND}</p></article>").article.blocks[1]
    assert isinstance(picture, Image)
    assert spans_text(picture.caption) == "The lamps under repair, 1954"


def test_people_of_the_story_stay_at_its_end() -> None:
    end = "<p>Joran Ekk is seventy, and he will go on, he says, as long as the ladder does.</p>"
    assert len(lines(f"<article>{BODY}{end}</article>")) == 4


def test_a_few_headings_that_lead_to_other_pages_go_and_many_stay() -> None:
    heading = '<h3><a href="/notes/oil-{}">What oil costs on the coast, {}</a></h3>'
    few = f"<article><p>{FIRST}</p>{heading.format(1, 1)}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert lines(few) == PLAIN
    many = "".join(heading.format(n, n) + f"<p>{SECOND} {n}</p>" for n in range(5))
    assert sum("What oil costs" in line for line in lines(f"<article>{BODY}{many}</article>")) == 5


def test_a_heading_that_leads_to_another_site_stays() -> None:
    heading = '<h3><a href="https://oil.example/">What oil costs on the coast</a></h3>'
    assert (
        len(lines(f"<article><p>{FIRST}</p>{heading}<p>{SECOND}</p><p>{THIRD}</p></article>")) == 4
    )


def test_what_an_open_noscript_swallows_is_read_and_what_one_asks_for_is_not() -> None:
    asks = "<noscript><p>This page needs scripts, so please turn them on to read it.</p></noscript>"
    assert "needs scripts" not in extracted(f"<article>{BODY}{asks}</article>").article.text
    assert lines(f"<article><p>{FIRST}</p><noscript><p>{SECOND}</p><p>{THIRD}</p></article>") == (
        lines(f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>")
    )
    # Where what it swallows is no prose for the most part, the page is read as a list, and whole.
    words = "".join(f"<p>lamp {number}" for number in range(400))
    page = f"<p>{FIRST * 3}</p><noscript>{words}<p>{SECOND * 3}</p><p>{THIRD}"
    got = extracted(f"<article>{page}</article>")
    assert [text for text in (FIRST, SECOND, THIRD) if text not in got.article.text] == []


def test_the_end_of_a_text_that_an_open_noscript_swallows_is_read() -> None:
    begins = "".join(f"<p>{text} That was in the year {n}.</p>" for n in range(3) for text in PLAIN)
    got = lines(f"<article>{begins}<noscript><p>{SECOND}</p><p>{THIRD}</p></article>")
    assert len(got) == 11
    assert got[-2:] == [SECOND, THIRD]


def test_prices_that_run_above_the_title_are_no_text() -> None:
    names = ("OIL CO.", "LAMP", "WICK", "LADDER", "TIDE", "QUAY", "ROPE")
    prices = "".join(
        f"<b>{name}</b><i>{n}3.4{n}</i><i>-0.{n}%</i> " for n, name in enumerate(names)
    )
    assert lines(f"<div><p>{prices}</p><h1>{TITLE}</h1>{BODY}</div>") == PLAIN


def test_what_is_around_a_discussion_is_no_article() -> None:
    """A later page of a thread: its opening post is on the first."""
    posts = "".join(f"<div class=post>{BODY}</div>" for _ in range(4))
    page = parse(
        "<html><head><title>Lamps</title>"
        '<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script></head>'
        f"<body><p>Skip to content</p><div>Replies 154, views 2,600, created in May.</div>"
        f"<section id=posts>{posts}</section>"
        "<p>Open the settings of your browser, and search for messages.</p></body></html>"
    )
    found = extract_article(page, [page.css("#posts")[0]])
    assert found.article.text == ""
    assert found.kind == "thread"


def test_sources_set_as_a_last_heading_stay_and_a_short_last_heading_goes() -> None:
    sources = (
        "Sources: Lamps of the Old Harbours, Runa Feld, 2019; A Ladder and Its Man, Quay Press, "
        "2021; Oil, Wick and Glass, the Museum of Light, 2023; letters to the council, 1931"
    )
    assert lines(f"{BODY}<h6>{sources}</h6>")[-1] == sources
    assert lines(f"{BODY}<h6>More of the quay</h6>")[-1] == THIRD


@pytest.mark.parametrize("form", ["<div>{}</div>", "<p>{}</p>"])
def test_the_first_line_of_a_poem_that_is_called_by_it_is_read(form: str) -> None:
    lines = (
        "A rope is a question",
        "that nobody tied,",
        "It lies along the mole",
        "and waits for you.",
    )
    body = "".join(map(form.format, lines))
    page = f"<title>{lines[0]}</title><main><h1>{lines[0]}</h1><div>{body}</div></main>"
    assert extract_article(parse(page)).article.text == "\n\n".join(lines)
    signed = page.replace(lines[1], "by Tova Lind")
    assert not extract_article(parse(signed)).article.text.startswith(lines[0])
    prose = page.replace(lines[1], "Nobody tied it.")
    assert extract_article(parse(prose)).article.text.startswith("Nobody tied it.")
    small = page.replace(lines[1], "by noon it was tied to the ring of the mole by somebody.")
    assert extract_article(parse(small)).article.text.startswith("by noon")
