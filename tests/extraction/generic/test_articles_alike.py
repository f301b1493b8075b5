"""Pages on which the text and its comments are all an `article`."""

import pytest

import reader

TEXT = (
    "<p>The weir was opened for an hour this morning, and the barges that had waited since Friday "
    "went down one behind the other, as the miller had asked.</p>"
) + "".join(
    f"<p>At {hour} o'clock the water stood {hour} hands below the mark, and the men on the bank "
    "said that the wheel would turn again before the bread was sold out in town.</p>"
    for hour in range(2, 12)
)
SAID = (
    ("Ylva", "I stood on the bridge and counted eleven of them before the rain came."),
    ("Teun", "Eleven and the dredger, which had no business there at that hour."),
    ("Maren", "The dredger goes where it is sent, and it was sent by your own brother."),
)


def posting(day: int, name: str, text: str, head: str = "") -> str:
    return (
        f'<article class="posting">{head}<header><b class="user">{name}</b> <time datetime="2026-05-0{day}T10:00">'
        f'{day} May 2026</time></header><div class="text"><p>{text}</p></div><button>Reply</button></article>'
    )  # fmt: skip


def page(above: str, *heads: str) -> str:
    heads = heads or ("",) * len(SAID)
    posts = "".join(
        posting(day, name, text, head)
        for day, ((name, text), head) in enumerate(zip(SAID, heads, strict=True), 1)
    )
    return (
        f"<html lang=en><title>The weir</title><body><main>{above}"
        f"<section>{posts}</section></main></body></html>"
    )


@pytest.mark.parametrize("heading", ["<h1>Forum: 3 postings</h1>", "<h2>Forum: 3 postings</h2>"])
def test_the_text_stays_whatever_heading_announces_the_comments(heading: str) -> None:
    head = (
        "<header><h1>The weir</h1><p>By Ida Falk</p><time datetime=2026-04-30>30 April 2026</time>"
    )
    article = f"<article>{head}</header><div>{TEXT}</div></article>"
    reading = reader.extract(page(article + heading), "https://mill.example/weir")
    assert reading.article.text.startswith("The weir was opened for an hour")
    assert [(comment.author, comment.text) for comment in reading.comments] == [*SAID]


def test_a_heading_in_the_first_comment_does_not_make_it_the_text() -> None:
    article = f"<div><h1>The weir</h1>{TEXT}</div>"
    heads = ("<h1>Eleven</h1>", "", "")
    reading = reader.extract(page(article, *heads), "https://mill.example/weir")
    assert [comment.author for comment in reading.comments] == [name for name, _ in SAID]
    assert reading.article.text.startswith("The weir was opened for an hour")
