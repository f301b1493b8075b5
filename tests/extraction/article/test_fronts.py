"""A front page is read for the pages its titles lead to, and what it tells of itself."""

from dataclasses import replace

import pytest

import reader
from reader.extraction.article.fronts import may_be_front
from reader.extraction.metadata.meta import meta
from reader.html.tree import parse
from reader.model import Heading, Image, Page, Reading, spans_text
from reader.open.job import Job, do

ROOT = "https://loom.example/"
LIST = "This page is read as a list: it holds no article."
ABOUT = (
    "<p>I am Ada Lind, and I weave by the lake on a loom that my aunt built from the mast of a "
    "boat. Here I write down what I learn, so that nobody has to learn it twice.</p>"
)
WORDS = ("Blue", "Grey", "Green", "White", "Black", "Brown", "Yellow", "Red", "Pink")
HEADED = "<div class=t><a href='/{n}'><img src=/{n}.jpg alt='{word} cloth'></a><h3><a href='/{n}'>{word} cloth for boats</a></h3></div>"
PICTURED = (
    "<div class=t><a href='/{n}'><img src=/{n}.jpg><span>{word} cloth for boats</span></a></div>"
)
NAMED = "<div class=t><div class=gridtitle><a href='/{n}'>{word} cloth for boats</a></div></div>"
ESSAY = "".join(
    f"<p>The {word} threads come from the upper lake, where the water is cold, and the dyers say "
    "that nothing grown below the dam has ever held its colour for more than a single summer.</p>"
    for word in (*WORDS, "thin", "long")
)
MENU = (
    "<header><a href=/>Loom</a></header><nav><ul><li><a href=/shop>Shop all yarn</a><li>"
    "<a href=/help>Help and contact</a></ul></nav>"
)
FOOT = (
    "<form><label>Get my letters by mail</label><input name=m></form>"
    "<footer><a href=/terms>Terms of use here</a></footer>"
)


def titled(design: str = HEADED, count: int = 6) -> str:
    return "".join(design.format(n=n, word=word) for n, word in enumerate(WORDS[:count]))


def read(body: str, url: str = ROOT, head: str = "") -> Reading:
    return reader.extract(f"<title>Loom</title>{head}<body>{MENU}{body}{FOOT}</body>", url)


def is_list(reading: Reading) -> bool:
    return LIST in reading.notes


@pytest.mark.parametrize("design", [HEADED, PICTURED, NAMED])
def test_the_titles_of_a_front_page_are_read_and_what_it_tells_of_itself(design: str) -> None:
    got = read(
        f"<div><h2>New here</h2><div class=grid>{titled(design)}</div><div><h2>Hello</h2>{ABOUT}"
        "</div></div>"
    )
    text = got.article.text
    assert is_list(got)
    order = [text.index(said) for said in ("New here", "Blue cloth", "Brown cloth", "Ada Lind")]
    assert order == sorted(order)
    assert not any(said in text for said in ("Shop all", "letters", "Terms"))
    assert not any(isinstance(block, Image) for block in got.article.blocks)


def test_pictures_are_read_that_show_more_than_what_a_title_leads_to() -> None:
    tile = "<a href=/wool><img src=/w.jpg alt='Three sheep'></a><h3><a href=/wool>Wool</a></h3>"
    shown = "<img src=/a.jpg alt='Ada at her loom'><img src=/b.jpg>"
    got = read(f"<div>{titled()}{tile}<div>{ABOUT}{shown}</div></div>").article
    assert "Wool" in got.text
    assert [one.alt for one in got.blocks if isinstance(one, Image)] == ["Ada at her loom"]


def test_what_stands_around_a_title_far_from_the_others_is_not_read() -> None:
    below = "<div><p>By our rules you agree to be shown this.</p><h4><a href=/z>Loom rules here</a></h4></div>"
    body = f"<div><div>{titled(HEADED, 9)}{ABOUT}</div><div>{titled(NAMED, 2)}</div></div>"
    rest = "".join(HEADED.format(n=f"b{n}", word=f"Old {n}") for n in range(9))
    got = read(f"<div>{body}<div>{rest}</div></div>{below}").article
    assert "Pink cloth" in got.text
    assert "Old 8 cloth" in got.text
    assert "By our rules" not in got.text


@pytest.mark.parametrize("head", ["", "<meta property=og:type content=article>"])
def test_a_front_page_that_calls_itself_an_article_is_read_the_same(head: str) -> None:
    got = read(f"<div class=entry-content>{ABOUT}</div><div>{titled()}</div>", head=head)
    assert is_list(got)
    assert "Brown cloth" in got.article.text


def test_a_text_at_the_root_stays_an_article_above_what_else_there_is() -> None:
    got = read(f"<main><h1>Dyeing by the lake</h1>{ESSAY}</main><div>{titled()}</div>")
    assert not is_list(got)
    assert "Pink threads" in got.article.text
    assert "cloth for boats" not in got.article.text


def test_a_text_below_the_heading_of_a_root_stays_above_longer_summaries_of_others() -> None:
    told = HEADED.replace("</h3>", f"</h3>{ABOUT * 2}")
    got = read(f"<main><h1>Dyeing by the lake</h1>{ESSAY}<div>{titled(told, 9)}</div></main>")
    assert not is_list(got)
    assert "Pink threads" in got.article.text
    assert is_list(read(f"<main><h1>Dyeing by the lake</h1><div>{titled(told, 9)}</div></main>"))


def test_a_page_that_leads_to_few_others_is_no_list() -> None:
    got = read(f"<div>{ABOUT * 2}</div><div>{titled(count=4)}</div>")
    assert not is_list(got)
    assert "Ada Lind" in got.article.text


def test_titles_that_lead_to_other_sites_make_no_front_page() -> None:
    away = titled().replace("href='/", "href='https://dye.example/")
    assert not is_list(read(f"<main><h1>Looms</h1>{ABOUT * 3}</main><aside>{away}</aside>"))


def test_a_page_whose_links_are_relative_to_the_root_is_not_at_the_root() -> None:
    body = f"<main><h1>Dyeing</h1>{ABOUT}</main><div>{titled()}</div>"
    assert is_list(read(body))
    got = read(body, "https://loom.example/on/dyeing", f"<base href='{ROOT}'>")
    assert not is_list(got)
    assert "Ada Lind" in got.article.text


@pytest.mark.parametrize("name", ["latest-posts", "trending", "recommended"])
def test_rows_of_posts_are_no_furniture_where_they_are_all_there_is(name: str) -> None:
    row = f"<div class={name}><h2>Read these</h2>{titled(count=3)}</div>"
    rest = titled(HEADED.replace("{n}", "a{n}").replace("cloth", "linen"))
    assert "Grey cloth" in read(f"<div>{row}<div>{rest}</div>{ABOUT}</div>").article.text
    article = f"<main><h1>Dyeing</h1>{ESSAY}<div class={name}>{ABOUT}{titled(count=5)}</div></main>"
    for url in ("https://loom.example/on/dyeing", ROOT):
        got = read(article, url).article.text
        assert "Pink threads" in got
        assert "Grey cloth" not in got
        assert "Ada Lind" not in got


def test_the_last_titles_of_a_list_are_read_though_nothing_is_under_them() -> None:
    got = read(f"<div>{ABOUT}<h2>Cloths</h2>{titled()}<h2>More soon</h2></div>")
    titles = [spans_text(one.spans) for one in got.article.blocks if isinstance(one, Heading)]
    assert titles[-1] == "Brown cloth for boats"


def test_posts_shown_at_length_are_a_list() -> None:
    post = "<article class='post tag-{word}'><h2><a href='/{n}'>{word} cloth for boats</a></h2>{text}</article>"
    posts = "".join(
        post.format(n=n, word=word, text=ESSAY.replace("lake", f"lake of {word}"))
        for n, word in enumerate(WORDS[:5])
    )
    got = read(f"<main>{posts}</main>")
    assert is_list(got)
    assert "Black cloth for boats" in got.article.text
    assert "lake of Black" in got.article.text


def test_a_front_page_was_written_on_no_day() -> None:
    day = "<meta property=article:published_time content=2021-03-04T10:00:00Z>"
    assert read(f"<div>{ABOUT}{titled()}</div>", head=day).article.published is None
    text = f"<main><h1>Dyeing by the lake</h1>{ESSAY}</main>"
    assert read(text, "https://loom.example/on/dyeing", day).article.published is not None


@pytest.mark.parametrize(
    ("path", "titles", "is_one"),
    [
        ("recipes", 9, True),
        ("category/weaving/", 9, True),
        ("category/weaving/", 6, False),
        ("category/weaving/how-to-warp", 9, False),
        ("weaving", 9, False),
    ],
)
def test_pages_for_posts_of_one_kind_are_told_by_their_address_and_by_more_titles(
    path: str, titles: int, *, is_one: bool
) -> None:
    told = "<meta property=og:type content=article>"
    body = f"<div class=intro><h1>Weaving</h1>{ABOUT * 2}</div><div>{titled(HEADED, titles)}</div>"
    got = read(body, ROOT + path, told)
    assert is_list(got) == is_one
    assert ("Red cloth" in got.article.text) == is_one


def test_a_text_below_the_address_of_an_archive_stays_an_article() -> None:
    got = read(f"<main><h1>Dyeing</h1>{ESSAY}</main><div>{titled(count=9)}</div>", ROOT + "blog/")
    assert not is_list(got)
    assert "Pink threads" in got.article.text


@pytest.mark.parametrize(
    ("url", "may_be"),
    [
        ("https://loom.example", True),
        ("https://loom.example/tag/linen/", True),
        ("https://loom.example/recipes.html", True),
        ("https://loom.example/de/news/", True),
        ("https://loom.example/shop/recipes.html", False),
        ("https://loom.example/soup/recipes", False),
        ("https://loom.example/topics/looms", True),
        ("https://loom.example/topic/4711", False),
        ("https://loom.example/topics/which-loom-12", False),
        ("https://loom.example/de-at/", True),
        ("https://loom.example/den/", False),
        ("https://loom.example/news/2021/looms", False),
        ("https://loom.example/tagged", False),
        ("", False),
    ],
)
def test_the_addresses_of_pages_that_lead_on(url: str, *, may_be: bool) -> None:
    page = parse("<p>Looms</p>")
    assert may_be_front(page, replace(meta(page), url=url)) == may_be


def test_what_is_left_out_of_a_front_page_is_told() -> None:
    page = f"<title>Loom</title><body>{MENU}<div>{ABOUT}{titled()}</div>{FOOT}</body>"
    made = do(Job(Page(page.encode(), ROOT, charset="utf-8"), explained=True))
    assert made.kind == "listing"
    reasons = {piece.reason for piece in made.dropped}
    assert {"the picture of a page that a title leads to", "marked as furniture (nav)"} <= reasons


LITTLE = f"<h1>Dyeing by the lake</h1>{ABOUT * 2}"
VERSE = "<h1>Loom song</h1>" + "<p>O the loom,<br>the long loom<br>and the wool in the hand</p>" * 7


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article>{LITTLE}</article></main><div>{{cards}}</div>",
        f"<div>{{cards}}</div><main>{LITTLE}</main>",
        f"<article>{VERSE}</article><h3>More songs</h3>{{cards}}",
        f"<main><h2>Who we are</h2>{ABOUT * 3}</main><section class=latest-news>{{cards}}</section>",
    ],
)
@pytest.mark.parametrize("path", ["", "news/", "topic/dyes"])
def test_the_text_of_an_article_with_the_only_heading_is_read_and_no_titles_beside_it(
    body: str, path: str
) -> None:
    got = read(body.format(cards=titled(HEADED, 9)), ROOT + path)
    assert not is_list(got)
    assert "cloth for boats" not in got.article.text
    assert "Ada Lind" in got.article.text or "long loom" in got.article.text


def test_a_text_with_few_titles_in_it_is_one_and_with_many_is_a_front_page() -> None:
    for count, is_one in ((6, False), (9, True)):
        assert is_list(read(f"<main>{LITTLE}<div>{titled(HEADED, count)}</div></main>")) == is_one


def test_a_few_words_with_the_only_heading_are_no_text() -> None:
    short = "<main><h1>Looms by the lake</h1><p>Here I write down what I learn.</p></main>"
    assert is_list(read(f"<div>{short}{titled(HEADED, 9)}</div>"))


def test_a_short_article_at_a_root_keeps_its_author_and_day() -> None:
    day = "<meta property=article:published_time content=2021-03-04T10:00:00Z>"
    body = f"<main><article>{LITTLE}</article></main><section>{titled()}</section>"
    assert read(body, head=day).article.published is not None


def test_what_says_it_is_an_article_of_a_day_is_one_below_the_root() -> None:
    head = (
        "<meta property=og:type content=article>"
        "<meta property=article:published_time content=2021-03-04T10:00:00Z>"
    )
    body = f"<div class=c><h3>Dyeing</h3>{ABOUT * 2}</div><div class=b>{titled(HEADED, 9)}</div>"
    got = read(body, ROOT + "news/", head)
    assert not is_list(got)
    assert "Red cloth" not in got.article.text
    assert is_list(read(body, ROOT + "news/"))


def test_who_wrote_posts_shown_at_length_is_no_text_between_them() -> None:
    posts = "".join(
        f"<div class=post><h2 class=title><a href='/{n}'>{word} cloth for boats</a></h2>"
        f"{ESSAY[: len(ESSAY) // 3].rpartition('<p>')[0].replace('lake', 'lake of ' + word)}"
        f"<p class=meta>Posted by Ada | <a href='/{n}#c'>{n} comments</a></p></div>"
        for n, word in enumerate(WORDS[:6])
    )
    got = read(f"<div id=main>{posts}</div>").article.text
    assert "Brown cloth for boats" in got
    assert "lake of Brown" in got
    assert "Posted by" not in got
