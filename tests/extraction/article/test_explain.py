"""What is not in an article is told, in its place and with its reason, and nothing is lost."""

import pytest

from reader.model import Dropped, Explanation, Page, blocks_text
from reader.open.job import Job, do

TEXT = (
    "Every evening at the turn of the tide a man with a ladder walks the length of the quay, and "
    "behind him, one after the other, forty lamps begin to burn, as number {} of them does."
)
P = [f"<p>{TEXT.format(number)}</p>" for number in range(1, 6)]
TITLE = "The man who lights the quay"
URL = "https://quay.example/lamps"


def explained(body: str, head: str = "") -> Explanation:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return do(Job(Page(page.encode(), URL, charset="utf-8"), explained=True))


def told(made: Explanation) -> list[tuple[int, str, str]]:
    return [(piece.at, piece.reason, blocks_text(piece.blocks)) for piece in made.dropped]


CASES = {
    "furniture between paragraphs": (
        f'{P[0]}<div class="share">Share this lamp</div>{P[1]}',
        (1, "marked as furniture (div.share)", "Share this lamp"),
    ),
    "links under the text": (
        f'{P[0]}{P[1]}<ul><li><a href="/a">Oil and wick</a></li><li><a href="/b">Glass</a></li></ul>',
        (2, "links", "Oil and wick\nGlass"),
    ),
    "what is hidden": (
        f'{P[0]}<div style="display:none"><p>Not to be seen yet.</p></div>{P[1]}',
        (1, "hidden by the markup", "Not to be seen yet."),
    ),
    "what a script drew over the page": (
        f'{P[0]}<div id="onetrust-consent-sdk"><p>We ask for your consent.</p></div>{P[1]}{P[2]}',
        (1, "laid over the page", "We ask for your consent."),
    ),
    "a block that is there twice": (f"{P[0]}{P[1]}{P[0]}{P[2]}", (2, "read before on this page", TEXT.format(1))),
    "the title again": (f"<h1>{TITLE}</h1>{P[0]}", (0, "the title again", TITLE)),
    "the title as a paragraph": (f"<p>{TITLE}</p>{P[0]}", (0, "the title again", TITLE)),
    "inside a list": (
        f'{P[0]}<ul><li>Oil.<div class="advert">Buy oil.</div></li><li>Wick.</li></ul>{P[1]}',
        (2, "marked as furniture (div.advert)", "Buy oil."),
    ),
    "inside a table": (
        f'{P[0]}<table><tr><th>Lamp<th>Hour<tr><td>1<div class="advert">Buy oil.</div><td>6</table>{P[1]}',
        (1, "marked as furniture (div.advert)", "Buy oil."),
    ),
    "an element with nothing in it": (
        f'{P[0]}<div class="advert"></div>{P[1]}', (1, "marked as furniture (div.advert)", "")
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), CASES.values(), ids=CASES)
def test_a_removal_is_told_where_it_stood(body: str, wanted: tuple[int, str, str]) -> None:
    made = explained(f"<main>{body}{P[3]}{P[4]}</main>")
    assert told(made) == [wanted]


def test_what_is_around_the_article_is_told_before_and_after_it() -> None:
    made = explained(
        "<nav><a href='/'>Home</a></nav>Loose words.<div id=above><p>Above.</p></div>"
        f"<main class=post>{P[0]}{P[1]}{P[2]}</main><div><p>Below.</p></div><footer>The end.</footer>"
    )
    assert made.chosen == ("main.post",)
    assert told(made) == [
        (0, "outside of what holds the article", "Loose words."),
        (0, "marked as furniture (nav)", "Home"),
        (0, "outside of what holds the article", "Above."),
        (3, "outside of what holds the article", "Below."),
        (3, "marked as furniture (footer)", "The end."),
    ]


def test_the_discussion_is_told_and_is_read_elsewhere() -> None:
    talk = "".join(
        f'<li class="comment depth-1" id="comment-{n}"><div class="comment-body"><cite class="fn">Ada</cite>'
        f"<p>It was fog number {n}, I was there.</p></div></li>"
        for n in range(1, 4)
    )
    body = f'<article>{"".join(P)}</article><div><ol class="commentlist">{talk}</ol></div>'
    made = explained(body)
    assert len(made.reading.comments) == 3
    (piece,) = (piece for piece in made.dropped if piece.reason == "the discussion")
    assert (piece.at, piece.elsewhere, piece.element) == (5, True, "ol.commentlist")
    assert "fog number 2" in blocks_text(piece.blocks)


@pytest.mark.parametrize(
    ("head", "kind", "why"),
    [
        ("", "article", "nothing says that it is anything else"),
        ('<meta property="og:type" content="article">', "article", "it says so"),
        ('<meta name="generator" content="Sphinx 7">', "docs", "its address or what made it says so"),
    ],
)  # fmt: skip
def test_the_kind_of_a_page_and_why(head: str, kind: str, why: str) -> None:
    made = explained(f"<main>{''.join(P)}</main>", head)
    assert (made.kind, made.why) == (kind, why)


def test_a_text_from_elsewhere_leaves_all_that_was_found_with_a_reason() -> None:
    whole = " ".join(TEXT.format(number) for number in range(60))
    data = f'{{"@type": "NewsArticle", "articleBody": "{whole}"}}'
    made = explained(f"<main>{P[0]}</main>", f'<script type="application/ld+json">{data}</script>')
    assert made.reading.article.text == whole
    assert (
        0,
        "the page tells machines of more text than it shows, and that is read",
        TEXT.format(1),
    ) in told(made)


def test_plain_text_has_no_markup_to_explain() -> None:
    made = do(Job(Page(TEXT.encode()), explained=True))
    assert (made.kind, made.chosen, made.dropped) == ("text", (), ())


def test_names_of_elements_are_cleaned() -> None:
    (piece,) = explained(
        f'<main>{P[0]}{P[1]}<div class="share \x1b[31m&#27;]0;x&#7;">Tell</div>{P[2]}</main>'
    ).dropped
    assert isinstance(piece, Dropped)
    assert all(sign.isprintable() for sign in piece.reason + piece.element)


def test_a_heading_over_nothing_goes_and_a_page_with_nothing_to_read_is_explained() -> None:
    made = explained(f"<main>{''.join(P)}<h2>Tomorrow</h2></main>")
    assert told(made) == [(5, "a heading with nothing under it", "Tomorrow")]
    empty = explained("<h2>Tomorrow</h2>")
    assert empty.reading.article.blocks == ()
    assert told(empty) == [(0, "a heading with nothing under it", "Tomorrow")]
