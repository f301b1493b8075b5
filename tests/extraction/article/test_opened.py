"""A text that stands directly in the body, above a discussion that is longer."""

import pytest

from reader.extraction.article.opened import opens_with_text
from reader.html.tree import parse
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
