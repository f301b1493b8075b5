"""A text that stands directly in the body, above a discussion that is longer."""

import pytest

from reader.extraction.article.measure import measure
from reader.extraction.article.opened import is_of_others, opens_with_text
from reader.html.tree import parse
from reader.model import Reading
from reader.open.extract import extract

TEXT = [
    "The ice went out on the ninth of April this year, a week after the first geese had come over.",
    "We carried the boats down in the dark, because the lane is too narrow for two carts to pass.",
    "Nobody on the pier remembered a spring as cold, and old Senna has remembered ninety of them.",
]
TITLE = "<title>A cold spring</title>"
SAID = "I was there too, and what I recall is the wind, which took two roofs and the bell with it. "


def talk(count: int = 4) -> str:
    names = ("Tova Lind", "Oda Zell", "Piet Arum", "Runa Voss")
    items = "".join(
        f'<div class="comment" id="comment-{n}"><b class="author">{name}</b> '
        f'<time datetime="2025-05-0{n}T10:00">May {n}, 2025</time><p>{SAID * 4}</p></div>'
        for n, name in enumerate(names[:count], 1)
    )
    return f"<h3>{count} comments</h3><div class=comments>{items}</div>"


def read(above: str) -> tuple[str, int]:
    page = f"<html><head>{TITLE}</head><body><h1>A cold spring</h1>{above}{talk()}</body></html>"
    reading = extract(page, "https://senn.example/spring")
    return reading.article.text, len(reading.comments)


@pytest.mark.parametrize("form", ["<p>{}</p>", "{}<br><br>"])
def test_a_text_directly_in_the_body_is_read_above_a_longer_discussion(form: str) -> None:
    assert read("".join(map(form.format, TEXT))) == ("\n\n".join(TEXT), 4)


@pytest.mark.parametrize(
    "above",
    [
        "<p>Page 2 of 4</p>",
        "<p>Please read the rules before you post.</p>",
        "".join(f"<p><a href=/{n}>{text}</a></p>" for n, text in enumerate(TEXT)),
        f"<div class=sidebar>{''.join(f'<p>{text}</p>' for text in TEXT)}</div>",
    ],
)
def test_what_else_stands_above_a_discussion_is_no_text(above: str) -> None:
    assert read(above) == ("", 4)


def test_only_what_stands_below_the_title_and_above_the_discussion_counts() -> None:
    page = parse(
        f"<body><p>{' '.join(TEXT)}</p><h1>A cold spring</h1><div id=c>Yes.</div>"
        f"<p>{' '.join(TEXT)}</p></body>"
    )
    heading, talk = page.tagged("h1")[0], page.bearing("id")
    assert not opens_with_text(page, heading, {}, talk)
    assert not opens_with_text(page, None, {}, talk)
    assert not opens_with_text(page, heading, {}, ())


RULES = "Read the rules of this board before you post, and never sell what is not yours. " * 2


@pytest.mark.parametrize("kind", ["intro", "announcement", "news-alert", "hero-banner"])
def test_a_few_lines_above_the_title_are_the_text_beside_a_byline_and_a_discussion(
    kind: str,
) -> None:
    above = (
        f"<div class={kind}><p>{RULES}</p></div><h1>A cold spring</h1><p class=by>By Ava Moss</p>"
    )
    page = f"<html><head>{TITLE}</head><body>{above}{talk()}</body></html>"
    reading = extract(page, "https://senn.example/spring")
    assert len(reading.comments) == 4
    assert reading.article.text == RULES.strip()


QUESTION = "<p>Which of the two would you take?</p>"


def board(above: str, below: str) -> Reading:
    """The page of a thread whose classes say nothing, with what is above and below its posts."""
    posts = "".join(
        f'<div><h4><a href="/who/{n}">{name}</a></h4><a href="/t/oars.7/p{n}"><time datetime='
        f'"2025-05-0{n}T10:00">May {n}, 2025</time></a><p>{SAID * 2} Mine are number {n}.</p>'
        f'<a href="/like/{n}">Like</a> <a href="/reply/{n}">Reply</a></div>'
        for n, name in enumerate(("Tova Lind", "Oda Zell", "Piet Arum", "Runa Voss"), 1)
    )
    page = (
        "<html><head><title>Oars of ash or of fir?</title></head><body><div><h1>Oars of ash or of "
        f"fir?</h1>{above}</div><div><div>{posts}</div></div>{below}</body></html>"
    )
    return extract(page, "https://boats.example/t/oars.7/")


def threads(count: int = 6) -> str:
    return "".join(
        f'<div><a href="/t/{n}/">Which varnish for a hull of larch, part {n}</a>'
        f'<div><a href="/who/{n}">Member {n}</a> <a href="/t/{n}/"><time datetime="2024-03-0{n}">'
        f"Mar {n}, 2024</time></a></div><dl><dt>Replies</dt><dd>{n}</dd><dt>Views</dt><dd>3K</dd>"
        f'</dl><div><a href="/t/{n}/latest">Mar {n}, 2024</a></div></div>'
        for n in range(1, count + 1)
    )


def test_a_short_question_is_read_and_not_the_threads_listed_below_its_answers() -> None:
    reading = board(QUESTION, f"<div><h3>More</h3><div>{threads()}</div></div>")
    assert reading.article.text == "Which of the two would you take?"
    assert len(reading.comments) == 4


@pytest.mark.parametrize(
    "text",
    [
        "<ul><li>Ash: heavy, tough</li><li>Fir: light, soft</li><li>Length: 2.4 m</li></ul>",
        "".join(f"<p>{text}</p>" for text in TEXT),
        f"{QUESTION}<pre>oar --wood ash</pre>",
        f"<ol>{threads()}</ol>",
    ],
)
def test_whatever_is_listed_below_a_discussion_what_is_above_is_read_as_without_it(
    text: str,
) -> None:
    plain = board(f"<div>{text}</div>", "")
    listed = board(f"<div>{text}</div>", f"<div><h3>More</h3><div>{threads()}</div></div>")
    assert listed.article.text == plain.article.text
    assert listed.comments == plain.comments


PLACE = "https://boats.example/t/oars.7/"


def is_of_others_in(page: str, url: str = PLACE) -> bool:
    document = parse(page, url)
    talk, (listed,) = document.bearing("data-talk"), document.bearing("data-list")
    return is_of_others(document, listed, measure(document), "Oars", talk)


def posts(address: str, size: int = 2) -> str:
    return "".join(
        f"<div data-talk=1><a href='{address.format(n)}'>May {n}</a><p>{SAID * size}</p></div>"
        for n in (1, 2, 3)
    )


LINKS = f"<div data-list=1>{threads()}</div>"
TALK = posts("/t/oars.7/post-{}")


@pytest.mark.parametrize(
    "address",
    [
        "/t/oars.7/post-{}",
        f"{PLACE}{{}}/",
        f"{PLACE}#post-4567{{}}",
        "/t/oars.7/#c{}",
        "#c{}",
    ],
)
def test_a_list_is_of_other_threads_below_the_title_and_the_discussion(address: str) -> None:
    assert is_of_others_in(f"<h1>Oars</h1>{posts(address)}{LINKS}")


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Oars</h1>{LINKS}{TALK}",
        f"{TALK}<h1>Oars</h1>{LINKS}",
        f"{TALK}{LINKS}",
        f"<h1>Oars</h1>{LINKS}",
        f"<h1>Oars</h1>{TALK}<div data-list=1><p>{SAID * 3}</p></div>",
        f"<h1>Oars</h1>{TALK}<div data-list=1><p>{SAID * 8}</p>{threads()}</div>",
        f"<h1>Oars</h1><div data-list=1>{TALK}{threads()}</div>",
    ],
)
def test_what_stands_elsewhere_or_is_no_list_of_links_may_be_what_a_page_is_about(
    page: str,
) -> None:
    assert not is_of_others_in(page)


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Oars</h1>{TALK}<div data-list=1>{threads(40)}</div>",
        f"<h1>Oars</h1><p>{SAID * 9}</p>{TALK}{LINKS}",
        *(
            f"<h1>Oars</h1>{posts(address)}{LINKS}"
            for address in ("/news/{}", "/t/oars.7/storm-of-2021#c{}", "/t/oars.71{}", "", "#top")
        ),
    ],
)
def test_some_comments_above_what_a_page_lists_are_no_thread(page: str) -> None:
    assert not is_of_others_in(page)


def test_a_front_page_is_no_thread() -> None:
    page = f"<h1>Oars</h1>{posts('/post-{}')}{LINKS}"
    assert not is_of_others_in(page, "https://boats.example/")
    assert is_of_others_in(page.replace("href='/post", "href='/a/post"), "https://boats.example/a")


def card(number: int) -> str:
    return (
        f"<a href=/s/{number}><div><h2>The weir and what it broke, part {number}</h2>"
        f"<p>{TEXT[number % 3]}</p></div></a>"
    )


@pytest.mark.parametrize(
    "listed",
    [
        "".join(map(card, range(15))),
        "".join(f"<li><a href=/s/{n}>The weir and what it broke, part {n}</a>" for n in range(25)),
    ],
)
def test_a_front_page_is_read_below_what_was_said_last(listed: str) -> None:
    page = (
        f"<html><head><title>The Senn Mail</title></head><body><h1>The Senn Mail</h1>{talk(3)}"
        f"<div>{listed}</div></body></html>"
    )
    reading = extract(page, "https://senn.example/")
    assert len(reading.comments) == 3
    assert reading.article.text.count("The weir and what it broke") == listed.count("<a href")
