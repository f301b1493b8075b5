"""Author and date, read where people read them."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.extraction.metadata.meta import meta
from reader.html.tree import parse


def line(markup: str, head: str = "") -> tuple[str, str]:
    found = meta(parse(f"{head}<body><h1>Lamps</h1>{markup}<p>{'A long text. ' * 30}</p></body>"))
    return found.byline, found.published.strftime("%Y-%m-%d") if found.published else ""


HEAD = "<span><a href=/w>Wicks</a></span>" * 12
"""More elements than a line has."""


@pytest.mark.parametrize(
    ("markup", "byline", "date"),
    [
        (f"<div> Posted 3 May 2026, 3:31 am <div>{HEAD}</div></div>", "", "2026-05-03"),
        (f"<div> 3 May 2026, 3:31 am <div>{HEAD}</div></div>", "", ""),
        (f"<div>Section: <a>Wicks</a><br>Article date: 3 May 2026<br>{HEAD}</div>", "", "2026-05-03"),
        ("<p>Published: 3 May 2026 9:21 PM<br>By <i class=author>Runa Feld</i> runa@quay.example</p>", "Runa Feld", "2026-05-03"),
        (f"<cite><a><img></a>By Runa Feld<br>Quay<br>{HEAD}</cite>", "Runa Feld", ""),
        (f"<div>It burnt on <b>3 May 2026</b>.{HEAD}</div>", "", ""),
        (f"<div>It burnt on <i>Friday</i>, 3 May 2026 <i>and went</i> out.{HEAD}</div>", "", ""),
        (f"<div>It was sent on date <b>3 May 2026</b><br>{HEAD}</div>", "", ""),
        ("<p>A lamp, a lamp, and out it went, <br>By Senn Bay<br>" + "And out it went again. " * 12 + "</p>", "", ""),
        ("<p>It was refused <a href=/c>by the Council</a> on the quay, and so they all went home.</p>", "", ""),
        (f"<div class=comments>Posted 3 May 2026<br>{HEAD}</div>", "", ""),
        (f"<blockquote>Posted 3 May 2026<br>{HEAD}</blockquote>", "", ""),
    ],
)  # fmt: skip
def test_a_text_between_breaks_is_a_line(markup: str, byline: str, date: str) -> None:
    assert line(markup) == (byline, date)


def test_a_day_between_breaks_is_that_of_what_is_said_to_be_an_article() -> None:
    markup = f"<div>3 May 2026, 3:31 am<br>Harbour<br>{HEAD}</div>"
    assert line(markup, '<meta property="og:type" content="article">') == ("", "2026-05-03")
    assert line(markup, '<meta property="og:type" content="website">') == ("", "")


@pytest.mark.parametrize(
    ("markup", "byline", "date"),
    [
        ("<div>By Runa Feld | 3 May 2026</div>", "Runa Feld", "2026-05-03"),
        ("<p>Von Jörg van der Lamp, 3 May 2026</p>", "Jörg van der Lamp", "2026-05-03"),
        (
            "<p><span>Written by Ola Sund</span> <span>2026-05-03</span></p>",
            "Ola Sund",
            "2026-05-03",
        ),
        ("<p>Written by <a href=/r>Runa Feld and Ola Sund</a></p>", "Runa Feld and Ola Sund", ""),
        ("<p>By the way, nobody was there in 2026.</p>", "", ""),
        ("<p>By lamp</p>", "", ""),
        (
            "<p>Received: 3 May 2025; Accepted: 9 May 2025; Published: 1 June 2026</p>",
            "",
            "2026-06-01",
        ),
        (
            "<p class=dates>Submitted 3 May 2025. Published online 1 June 2026</p>",
            "",
            "2026-06-01",
        ),
        ('<p><span class="author"><a href="/t">田辺春樹</a></span></p>', "田辺春樹", ""),
        (
            '<p itemprop="author" itemscope><a href="/r">runa</a><span itemprop="name">runa</span></p>',
            "runa",
            "",
        ),
        ("<p>Lamps of 1999 and before</p>", "", ""),
        ("<p>Updated 5 May 2026</p><p>Published 3 May 2026</p>", "", "2026-05-03"),
        ("<p>Updated 5 May 2026 · First published 3 May 2026</p>", "", "2026-05-03"),
        ("<p>Aktualisiert am 5. Mai 2026, erschienen am 3. Mai 2026</p>", "", "2026-05-03"),
        ("<p>Updated 5 May 2026, published in The Quay</p>", "", "2026-05-05"),
        ("<p>Received: 3 May 2025; published in The Quay</p>", "", ""),
        ("<p>Last updated: 5 May 2026</p>", "", "2026-05-05"),
        ("<p><b>3</b> <b>May</b> <b>2026</b></p>", "", "2026-05-03"),
        ("<blockquote><p>Out again.</p><p>By Runa Feld | 3 May 2026</p></blockquote>", "", ""),
    ],
)
def test_author_and_date_are_read_from_a_line_beside_the_title(
    markup: str, byline: str, date: str
) -> None:
    assert line(markup) == (byline, date)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("zh", "发布时间：2026年5月3日 10:30"),
        ("ja", "2026年05月03日 10時30分"),
        ("ko", "2026년 5월 3일"),
        ("ar", "٣ مايو ٢٠٢٦"),
        ("fa", "۱۳ اردیبهشت ۱۴۰۵"),
        ("hi", "३ मई २०२६"),
        ("bn", "৩ মে ২০২৬"),
        ("th", "3 พฤษภาคม 2569"),
        ("ru", "3 мая 2026 г., 10:30"),
        ("hu", "2026. május 3."),
        ("vi", "3 tháng 5, 2026"),
    ],
)
def test_a_year_in_any_script_is_seen(lang: str, written: str) -> None:
    text = "A long text follows it. " * 30
    page = f"<html lang={lang}><body><div><h1>Lamps</h1><p>{written}</p><p>{text}</p></div>"
    found = meta(parse(page)).published
    assert found is not None
    assert f"{found:%Y-%m-%d}" == "2026-05-03"


def test_the_day_of_the_last_answer_is_that_of_the_thread_only_where_no_other_is() -> None:
    last = "<p>last post by <a>Ola Sund</a> <time>May 9, 2026</time></p>"
    assert line(last + "<p><time>May 3, 2026</time></p>")[1] == "2026-05-03"
    assert line(last)[1] == "2026-05-09"


def test_a_line_that_says_when_in_chinese_is_no_text() -> None:
    when = "2026年5月3日 码头报，记者从灯塔发来"
    text = "灯塔的灯又亮了，渡船从码头出发，向北驶去。" * 12
    page = f"<html lang=zh><body><article><h1>灯</h1><p>{when}</p><p>{text}</p></article>"
    assert extract_article(parse(page)).article.text == text


def test_a_sentence_with_a_year_in_chinese_is_text() -> None:
    lead = "2026年，码头上的灯塔重新亮了起来，渡船每晚从这里出发向北驶去，人们都说这是好兆头"
    text = "灯塔的灯又亮了，渡船从码头出发，向北驶去。" * 12
    page = f"<html lang=zh><body><article><h1>灯</h1><p>{lead}</p><p>{text}</p></article>"
    assert extract_article(parse(page)).article.text.startswith("2026年，码头")


STORY = "<h{0}>{1}</h{0}>{2}<p>{3}</p>"
SIGNED = "<p class=byline>By Runa Feld</p><time datetime=2026-05-03>3 May 2026</time>"


@pytest.mark.parametrize(
    ("story", "other"),
    [
        ("<article class=a>{}</article>", "<article class=b>{}</article>"),
        ("<div class=s data-url=/a>{}</div>", "<div class=s data-url=/b>{}</div>"),
    ],
)
def test_author_and_date_of_a_story_beside_it_are_not_the_articles(story: str, other: str) -> None:
    def said(first: str, second: str) -> tuple[str, object]:
        text = "A long text. " * 30
        own = story.format(STORY.format(1, "Lamps", first, text))
        below = other.format(STORY.format(2, "Oil for the whole winter", second, text))
        found = meta(parse(f"<title>Lamps</title><body>{own}{below}</body>"))
        return found.byline, found.published and str(found.published.date())

    assert said("", SIGNED) == ("", None)
    assert said(SIGNED, "") == ("Runa Feld", "2026-05-03")


@pytest.mark.parametrize("label", ["Автор: ", "Авторы: ", "作者：", "بقلم: "])
def test_the_label_before_a_marked_name_is_none_of_it(label: str) -> None:
    found = meta(parse(f"<h1>Lamps</h1><span class=author>{label}Анна Линд</span><p>text</p>"))
    assert found.byline == "Анна Линд"
