"""What keeps the text from a reader is named, and is not named where nothing does."""

import json

import pytest

import reader
from reader.extraction.article.obstacles import (
    CONSENT,
    FORM,
    LEADS_ON,
    LOGIN,
    PAYWALL,
    REFUSAL,
    ROBOT,
    SHELL,
    SUMMARY,
)
from reader.extraction.article.page_kind import SAID
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

SENTENCE = (
    "The lamp was lit, the door was shut, and in the kitchen somebody put a kettle on the stove."
)
HAN = "灯亮着，门关着，有人在厨房里把水壶放在炉子上，外面下着雨，钟楼的钟慢了四分钟。"
LONG = "".join(f"<p>{SENTENCE} That was evening number {n}.</p>" for n in range(25))
PAID = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
FIELDS = "<form><input name=n placeholder=Name><textarea></textarea></form>"
CASES = [
    ("a stub for subscribers", f"{PAID}<article><p>{SENTENCE}</p></article>", PAYWALL),
    ("a wall after the first lines", f"<article><p>{SENTENCE}</p></article><div class=paywall><a href=/b>Buy</a></div>", PAYWALL),
    ("an empty root", "<div id=root></div><script src=x.js></script>", SHELL),
    ("nothing but scripts", "<script src=x.js></script>", SHELL),
    ("words about scripts", "<noscript>You need to enable JavaScript to run this app.</noscript>", SHELL),
    ("a root that waits", "<div id=app>Loading…</div><script src=x.js></script>", SHELL),
    ("words about JS", "<p>Please enable JS and disable any ad blocker</p>", SHELL),
    ("Japanese words about scripts", "<p>このページを見るにはJavaScriptを有効にしてください。</p>", SHELL),
    ("Chinese words about scripts", "<noscript>请启用JavaScript以继续</noscript><div id=app></div>", SHELL),
    ("Russian words about scripts", "<p>Для работы сайта включите JavaScript.</p>", SHELL),
    ("a stub that says it goes on", f"<article><p>{SENTENCE}</p></article><div class=q><p>Subscribe now to read the rest.</p></div>", PAYWALL),
    ("a stub for members", f"<article><p>{SENTENCE}</p></article><div class=q><h2>Join Quay.example for free to access this content</h2></div>", PAYWALL),
    ("a stub for those signed in", f"<article><p>{SENTENCE}</p></article><div class=q><p>Please sign up or log in to continue reading.</p></div>", PAYWALL),
    ("a German stub", f"<article><p>{SENTENCE}</p></article><div class=q><p>Weiterlesen mit Kessel+</p></div>", PAYWALL),
    ("a French stub", f"<article><p>{SENTENCE}</p></article><div class=q><p>La suite est réservée aux abonnés.</p></div>", PAYWALL),
    ("a Japanese stub", "<article><p>灯がともり、戸が閉まり、誰かが台所で湯を沸かした。</p><p>この記事は会員限定です。</p></article>", PAYWALL),
    ("a form to sign in", "<title>Sign in</title><form><h1>Sign in</h1><input name=u><input type=Password></form><p>Forgot your password?</p>", LOGIN),
    ("a form to sign in, among scripts", "<script src=x.js></script><form><input name=u><input type=password></form>", LOGIN),
    ("a form to write to somebody", f"{FIELDS}<script src=x.js></script>", FORM),
    ("a form beside words about scripts", f"<div class=q><p>JavaScript seems to be disabled in your browser.</p></div>{FIELDS}<p>Quay</p>", FORM),
    ("a form over an empty root", f"{FIELDS}<div id=root></div><script src=x.js></script>", SHELL),
    ("a search over what a script draws", "<form><input name=q></form><script src=x.js></script>", SHELL),
    ("fields in the head of what a script draws", f"<header>{FIELDS}</header><script src=x.js></script>", SHELL),
    ("fields that are not shown", "<form><div style='display:none'><input name=u><textarea></textarea></div></form><script src=x.js></script>", SHELL),
    ("a check of the browser", "<title>Just a moment...</title><h1>quay.example</h1><p>Verify you are human by completing the action below.</p>", ROBOT),
    ("a check with fields", f"<title>Just a moment</title><h1>Verify you are human</h1>{FIELDS}", ROBOT),
    ("a check that its title names", f"<title>Are you a robot?</title><h1>quay.example</h1>{FIELDS}", ROBOT),
    ("a form for news below what a script draws", f"<noscript>Please enable JavaScript.</noscript><div class=footer>{FIELDS}</div>", SHELL),
    ("a box to sign in over what a script draws", f"<noscript>Please enable JavaScript.</noscript><div class='box modal'>{FIELDS}</div>", SHELL),
    ("a closed door", "<h1>Access Denied</h1><p>You don't have permission to access this page.</p>", ROBOT),
    ("a Japanese question for consent", "<p>当サイトではCookieを使用しています。Cookieの使用に同意してください。プライバシーポリシー。Cookie設定。</p>", CONSENT),
    ("a Polish question for consent", "<p>My i nasi partnerzy używamy plików cookies. Zgadzam się na cookies. Polityka prywatności.</p>", CONSENT),
    ("a server's refusal", "<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr><center>quayd/1.18</center>", REFUSAL),
    ("the same in words", "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL /lamp was not found on this server.</p>", REFUSAL),
    ("a server in front of another", "<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", REFUSAL),
    ("a menu of a page that scripts draw", "<link rel=preload as=script href=x.js><div><a href=/>quay</a> <a href=/c>lamps</a></div>", SHELL),
    ("a question for consent in few words", "<h2>Cookies</h2><button>Accept all</button><button>Reject</button><script src=c.js></script>", CONSENT),
    ("a question that its markup names", "<div id=cookie-box><button>Alle akzeptieren</button></div>", CONSENT),
    ("a question over what a script draws", "<div id=root></div><h2>Cookies</h2><button>Accept all</button>", SHELL),
    ("a question for consent", "<div><p>We and our partners use cookies on this site. With your consent we measure, as our privacy policy says. You may refuse cookies.</p></div>", CONSENT),
]  # fmt: skip


def notes(body: str, url: str = "https://quay.example/a/lamp") -> tuple[str, ...]:
    return extract_article(parse(f"<html><body>{body}</body></html>", url)).notes


@pytest.mark.parametrize(("body", "note"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_an_obstacle_is_named(body: str, note: str) -> None:
    assert note in notes(body)


@pytest.mark.parametrize(
    "body",
    [
        f"{PAID}<article>{LONG}</article>",
        f'<div id="root"><main>{LONG}</main></div>',
        "<footer><a href=/p>Privacy policy</a> <button>Cookie settings</button></footer>",
        f"<title>Gone</title><h1>Gone</h1><p>{SENTENCE}</p>",
        f"<title>404 Not Found</title><h1>404 Not Found</h1>{LONG}",
        "<h1>Lamps</h1><ul><li><a href=/1>Oil</a><li><a href=/2>Wicks</a></ul><script src=count.js></script>",
        f"<article>{LONG}</article><noscript>Please enable JavaScript.</noscript>",
        f"<article>{LONG}</article><div class=paywall></div>",
        f"<form><input name=u><input type=password></form><article><p>{SENTENCE * 4}</p></article>",
        f"<h1>Write to us</h1><p>3 + 4 = ? Please show that you are human by solving this.</p>{FIELDS}",
        f"<article>{LONG}<p>Of cookies and of consent: partners in privacy ate the cookies.</p></article>",
        PAID + "".join(f"<p>{HAN}这是第{n}个晚上。</p>" for n in range(30)),
        "<article><p>The regulator fined three partners. Privacy, it wrote, is no cookie: consent was never asked.</p></article>",
        f"<article><p>{SENTENCE}</p></article><aside class=newsletter><p>Subscribe to our newsletter</p></aside>",
        f"<article>{LONG}<p>Subscribe now to read the rest, said the kettle, verify you are human.</p></article>",
    ],
    ids=["paid but whole", "a filled root", "a foot with settings", "a poem that is called so", "an essay that is called so", "a short list", "a noscript beside text", "a wall unused", "a form above a text", "a form with a riddle", "an article on biscuits", "paid, whole, in Chinese", "news of a fine", "a newsletter", "a kettle that quotes"],
)  # fmt: skip
def test_no_obstacle_is_invented(body: str) -> None:
    assert set(notes(body)) <= {SAID["listing"]}


def test_what_stands_for_a_text_is_none() -> None:
    for body in (
        "<title>404 Not Found</title><h1>404 Not Found</h1><hr>quayd/1.18",
        "<link rel=preload as=script href=x.js><div><a href=/>quay</a> <a href=/c>lamps</a></div>",
    ):
        assert extract_article(parse(f"<html><body>{body}</body></html>")).article.blocks == ()


@pytest.mark.parametrize("text", ["3", "-1.5e3", '"abc"', "null", " true\n"])
def test_one_value_in_json_is_no_text(text: str) -> None:
    reading = reader.extract(text)
    assert reading.article.blocks == ()
    assert reading.notes == ("This is a single JSON value, and not a page.",)


def test_a_form_with_words_about_scripts_has_no_text_and_one_with_a_text_keeps_it() -> None:
    asks = "<div class=q><p>Please enable JavaScript in your browser.</p></div>"
    empty = extract_article(parse(f"<html><body>{asks}{FIELDS}</body></html>"))
    assert empty.article.blocks == ()
    assert empty.notes == (FORM,)
    said = f"<noscript>Please enable JavaScript.</noscript><article><p>{SENTENCE}</p></article>"
    short = extract_article(parse(f"<html><body>{said}{FIELDS}</body></html>"))
    assert short.article.text == SENTENCE
    assert short.notes == ()


@pytest.mark.parametrize(
    ("body", "is_form"),
    [
        (f"<p>Quay lamps</p>{FIELDS}", False),
        (f"<p>Для работы сайта включите JavaScript.</p>{FIELDS}<p>The Quay Lamps</p>", True),
        (f"<p>Для работы сайта включите JavaScript.</p>{FIELDS}<p>All lamps are lit.</p>", False),
        (f"<main><img src=/l.png></main>{FIELDS}", False),
        (f"<main>{FIELDS}<p><img src=/l.png></p></main>", False),
        (f"<figure><img src=/l.png></figure>{FIELDS}", False),
        (f"<video src=/l.mp4></video>{FIELDS}", False),
        (f"<div><img src=/l.png></div>{FIELDS}", True),
        (f"<main><a href=/><img src=/l.png></a>{FIELDS}</main>", True),
        (f"<main>{FIELDS.replace('</form>', '<img src=/l.png></form>')}</main>", True),
        (f"<div id=respond>{FIELDS}</div>", False),
        (f"<div class=comments>{FIELDS}</div>", False),
        (FIELDS.replace("<form", "<form id=comment-form"), False),
        (f"<div class=correspondence>{FIELDS}</div>", True),
        (f"<form class=x><input name=q></form><div id=respond>{FIELDS}</div>{FIELDS}", True),
    ],
)  # fmt: skip
def test_a_page_is_a_form_only_if_it_is_nothing_else(body: str, is_form: bool) -> None:
    assert (FORM in notes(body)) == is_form


def test_a_form_is_not_read_as_the_summary_of_its_page() -> None:
    head = f'<meta name="description" content="{SENTENCE * 3}">'
    page = f"<html><head>{head}</head><body>{{}}<script src=x.js></script></body></html>"
    form = extract_article(parse(page.format(FIELDS)))
    assert (form.notes, form.article.blocks) == ((FORM,), ())
    assert SUMMARY in extract_article(parse(page.format(""))).notes


def test_words_under_pictures_are_words_that_a_page_shows() -> None:
    cards = "".join(
        f"<figure><img src=/{n}.png><figcaption>{SENTENCE} {SENTENCE} It was lamp {n}.</figcaption></figure>"
        for n in range(2)
    )
    page = f"<h1>Lamps</h1><div>{cards}</div><script src=x.js></script>"
    found = extract_article(parse(f"<html><body>{page}</body></html>"))
    assert found.article.text == ""
    assert SHELL not in found.notes
    bare = page.replace(SENTENCE, "").replace("It was lamp", "")
    for n in range(2):
        bare = bare.replace(f" {n}.<", "<")
    assert SHELL in extract_article(parse(f"<html><body>{bare}</body></html>")).notes


def test_what_a_script_would_draw_below_a_form_is_read_from_its_data() -> None:
    story = "".join(f"<p>{SENTENCE} Number {n}.</p>" for n in range(12))
    data = json.dumps({"props": {"page": {"title": "The lamp", "body": story}}})
    drawn = f'<div>{FIELDS}</div><script type="application/json">{data}</script>'
    found = extract_article(parse(f"<html><title>The lamp</title><body>{drawn}</body></html>"))
    assert found.article.text.count("kettle") == 12
    assert FORM not in found.notes


def test_a_discussion_is_not_kept_for_subscribers_by_a_word_beside_it() -> None:
    posts = "".join(
        f'<div class="post" id="post-{n}"><b class=author>Runa {n}</b> <time>3 May 2026 10:0{n}</time>'
        f"<div class=text>{SENTENCE} Number {n}.</div><a href=#r>Reply</a></div>"
        for n in range(4)
    )
    page = f"<h1>Kettles</h1><div class=posts>{posts}</div><p>Subscribe now to read more of us.</p>"
    reading = reader.extract(f"<html><body>{page}</body></html>", "https://quay.example/forum/a")
    assert len(reading.comments) >= 3
    assert PAYWALL not in reading.notes


COOKIES = (
    "<p>Our cookies are soft. Cookies like these need cold butter, brown sugar and a hot oven.</p>"
    "<p>Allow the dough for the cookies to rest, bake, and allow the cookies to cool.</p>"
)


def test_cookies_that_are_baked_ask_for_no_consent() -> None:
    got = reader.extract(f"<h1>Cookies</h1><main>{COOKIES}</main>", "https://oven.example/cookies")
    assert "cold butter" in got.article.text
    assert CONSENT not in got.notes


def test_a_bakery_that_asks_for_consent_does() -> None:
    asks = (
        "<p>Quay Baking uses cookies. Quay Baking and our partners ask for your consent to cookies "
        "on this website, as our privacy policy says. You may manage cookies here.</p>"
    )
    assert CONSENT in reader.extract(f"<main>{asks}</main>", "https://oven.example/").notes


def test_a_question_for_consent_never_passes_for_the_article() -> None:
    wall = CASES[-1][1]
    assert extract_article(parse(wall)).article.blocks == ()


@pytest.mark.parametrize(
    ("href", "said"),
    [
        ("/a/lamp?page=2", True), ("/a/lamp/2", True), ("/a/lamp/page/2/", True),
        ("/a/another-story", False), ("/a/2", False), ("https://other.example/a/lamp?page=2", False),
    ],
)  # fmt: skip
def test_only_the_next_page_of_the_same_text_is_a_next_page(href: str, said: bool) -> None:
    found = notes(f'<article>{LONG}</article><a rel="next" href="{href}">Next</a>')
    assert any("continues on" in note for note in found) is said


SLUG = "https://quay.example/a/lamp-at-night.html"


@pytest.mark.parametrize(
    "link",
    [
        "<a href='lamp-at-night_page_2.html'>Next Page</a>",
        "<ul><li>1<li><a href=/a/lamp-at-night_Page2.html>2</a></ul>",
        "<a href=/a/lamp-at-night/2/>Weiter »</a>",
        "<a href=/a/lamp-at-night-page-2.html title='Next Page'>&raquo;</a>",
        "<p class=page-links>Pages: <span>1</span> <a href=/a/lamp-at-night/2/>2</a></p>",
        f"<a href={SLUG}>1</a> <a href=/a/lamp-at-night/2/>2</a>",
        "<p>Page 1 of 3</p><p><a href=x>Share</a> <a href=/a/lamp-at-night_2.html>Next</a></p>",
    ],
)
def test_a_second_page_is_known_by_what_links_to_it_and_its_address(link: str) -> None:
    assert any("continues on" in note for note in notes(f"<article>{LONG}</article>{link}", SLUG))


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("<a href=/a/lamp-at-night-2.html>The lamp at night, again</a>", SLUG),
        ("<a href=/a/lamp-at-noon_page_2.html>Next Page</a>", SLUG),
        ("<a href=/a/lamp-at-night.html?page=2>2</a>", SLUG),  # of the comments, perhaps
        ("<a href=/a/lamp-at-night/comment-page-2/>2</a>", SLUG),
        ("<a href='#fn-2'>2</a>", SLUG),  # a footnote
        ("<a href=/a/lamp-at-night_page_3.html>Next Page</a>", SLUG),
        ("<a href=https://other.example/a/lamp-at-night_page_2.html>Next Page</a>", SLUG),
        ("<a href=/news/2>Next</a>", "https://quay.example/news"),
        ("<a href=/a/page/2>Next</a>", "https://quay.example/a"),
        ("<a href=/tag/lamps-at-night/2>Next</a>", "https://quay.example/tag/lamps-at-night"),
        ("<a href=/days/2>Next</a>", "https://quay.example/days/1"),  # a text of its own
        ("<a href=/a/lamp-at-night-2.html title='Next'>Next</a>", SLUG),  # the same title again
        ("<nav class=post-navigation><a href=/a/lamp-at-night/2/>Next</a></nav>", SLUG),
        ("<div id=comments><a href=/a/lamp-at-night/2/>Next</a></div>", SLUG),
        ("<h2>Reviews</h2><p>Good.</p><i>1</i> <a href=/a/lamp-at-night/2/>2</a>", SLUG),
        (f"<h2>Others</h2><p>{SENTENCE[::-1]}</p><a href=/a/lamp-at-night/2/>Next</a>", SLUG),
        ("<a href=/a/lamp-at-night/1/>1</a> <a href=/a/lamp-at-night/2/>2</a>", SLUG),
        (f"<p><a href=/b>{SENTENCE[::-1]}</a></p><a href=/a/lamp-at-night/2/>Next</a>", SLUG),
        ("<a href=/a/lamp-at-night/2/>2</a>", SLUG),  # no first page
        ("<p>1 <sup><a href=/a/lamp-at-night/2/>2</a></sup></p>", SLUG),
        ("1 <a href=/by/lamp-at-night/2>2</a>", "https://quay.example/by/lamp-at-night"),
        ("1 <a href=/user/lamp-at-night/2>2</a>", "https://quay.example/user/lamp-at-night"),
        ("1 <a href=/hotels/lamp-at-night/2>2</a>", "https://quay.example/hotels/lamp-at-night"),
        (
            "<h3><a href=/x>X</a></h3>" * 3 + f"<p>{SENTENCE}</p>"
            "<a href=/a/lamp-at-night/2/>Next</a>",
            SLUG,
        ),
    ],
)
def test_another_link_to_a_number_is_to_no_second_page(link: str, url: str) -> None:
    found = notes(f"<article>{LONG}</article>{link}", url)
    assert not any("continues on" in note for note in found)


def test_the_second_page_of_a_list_is_no_second_page_of_a_text() -> None:
    title = "<h2><a href=/b>{}</a></h2>" + f"<p>{SENTENCE}</p>"
    link = "<a href=/a/lamp-at-night/2/>Next</a>"
    plain = "".join(
        title.format(name).replace("<a href=/b>", "") for name in ("Oil", "Wick", "Sea")
    )
    assert any("continues on" in note for note in notes(f"<article>{plain}{link}</article>", SLUG))
    listed = "".join(map(title.format, ("Oil", "Wick", "Sea")))
    found = notes(f"<article>{listed}{link}</article>", SLUG)
    assert not any("continues on" in note for note in found)


def test_nobody_is_told_what_kind_of_page_shows_nothing_yet() -> None:
    assert notes("<div id=app>Loading…</div><script src=x.js></script>") == (SHELL,)


def test_a_next_page_may_be_more_than_next() -> None:
    found = notes(f'<article>{LONG}</article><a rel="nofollow next" href="/a/lamp?page=2">2</a>')
    assert any("continues on" in note for note in found)


def test_a_short_text_is_read_and_the_question_beside_it_is_not() -> None:
    wall = CASES[-1][1].replace("<div>", "<div class=cookie-law>")
    got = extract_article(parse(f"<div class=comment><p>{SENTENCE}</p></div>{wall}"))
    assert got.article.text == SENTENCE


@pytest.mark.parametrize(
    "head",
    [
        '<meta name=generator content="Discourse 3.5.0 - https://quay.example/ version b17">',
        '<link rel=modulepreload href="/app.js">',
        '<link rel=preload as=script href="/app.js">',
    ],
)
def test_a_page_without_text_that_asks_for_scripts_is_drawn_by_one(head: str) -> None:
    markup = (
        f"<html><head><title>Kites</title>{head}</head><body><div id=splash></div></body></html>"
    )
    assert any("drawn by a script" in note for note in reader.extract(markup).notes)
    assert reader.extract(markup.replace(head, "")).notes != reader.extract(markup).notes


def test_of_a_page_that_a_script_draws_its_summary_is_read() -> None:
    said = f"{SENTENCE} {SENTENCE}"
    told = f'<meta property="og:description" content="{said}">'
    shell = f"<html><head>{told}</head><body><div id=app></div><script src=x.js></script>"
    found = extract_article(parse(shell))
    assert found.article.text == said
    assert found.notes == (SHELL, SUMMARY)
    motto = extract_article(parse(shell.replace(said, SENTENCE)))
    assert motto.article.blocks == ()
    assert motto.notes == (SHELL,)


@pytest.mark.parametrize(("pages", "wanted"), [("comments", False), ("article", True)])
def test_where_the_thread_has_pages_it_is_not_the_text_that_goes_on(
    pages: str, *, wanted: bool
) -> None:
    said = "".join(
        f"<li class=comment id=c{n}><b>{who}</b> <i>March {n}, 2024</i><p>{SENTENCE}</p></li>"
        for n, who in enumerate(("Runa", "Odo", "Mira"), 3)
    )
    pager = "<div class=pagination><a href='?cpage=2' rel=next>2</a> <a href='?cpage=3'>3</a></div>"
    thread = f"<section class=comments><h3>3 of 9 comments</h3><ol>{said}</ol>"
    ends = f"{pager}</section>" if pages == "comments" else "</section>"
    head = "<head><link rel=next href='?page=2'></head>"
    page = f"<html>{head}<body><article><h1>Kettle</h1>{LONG}</article>{thread}{ends}</body></html>"
    reading = reader.extract(page, "https://kettle.example/a", sites=())
    assert len(reading.comments) == 3
    assert reading.claimed == 9
    assert any("text continues on another page" in note for note in reading.notes) is wanted
    assert any("thread goes on" in note for note in reading.notes) is not wanted


@pytest.mark.parametrize(
    ("script", "target"),
    [
        ('window.location.href = "/b/oil?a=1&b=2#c";', "https://quay.example/b/oil?a=1&b=2#c"),
        (
            "setTimeout(function(){location.replace('oil.html')}, 0)",
            "https://quay.example/a/oil.html",
        ),
        (r'top.location="https:\/\/lamps.example\/oil"', "https://lamps.example/oil"),
        ("document.location.assign('//lamps.example/')", "https://lamps.example/"),
    ],
)
@pytest.mark.parametrize("text", ["", "<p>Redirecting…</p>"])
def test_where_a_script_leads_on_to_is_told(script: str, target: str, text: str) -> None:
    assert notes(f"{text}<script>{script}</script>")[0] == LEADS_ON(target)


@pytest.mark.parametrize(
    "script",
    [
        "location.href = '/b?' + where;",
        "location.href = '#top';",
        "var location_href = '/b';",
        "location.replace('javascript:go()')",
        "location.replace('/b');" + "x = 1;" * 1000,
    ],
)
def test_a_script_that_leads_nowhere_or_does_more_leads_on_to_nothing(script: str) -> None:
    assert SHELL in notes(f"<script>{script}</script>")
    assert not notes(f"<p>{SENTENCE}</p><script>location.href = '/b';</script>")
