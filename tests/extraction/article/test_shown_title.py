"""A title that is marked up as any other block is a title too, if nothing else is one."""

import pytest

from reader.extraction.article.shown_title import shown_title
from reader.html.tree import Node, parse
from reader.open.extract import extract

TITLE = "How a lock gate is hung"
INTRO = (
    "A gate of oak weighs as much as four horses, and it has to hang so that a child can move it "
    "with one hand, for sixty years."
)
STEP = (
    "The heel post is set first, and nobody leaves before it stands plumb, whatever the weather is "
    "like, because all that is hung later leans on it. "
)
PROMO = (
    "Our spring sale has begun, and everything that floats is a fifth off until the last of May."
)
TEXT = "".join(f"<p>{STEP * 2} That was step {n}.</p>" for n in range(1, 9))
LINKS = "".join(f"<li><a href=/x/{n}>Gate number {n} of the trust</a></li>" for n in range(12))


def read(above: str, text: str = TEXT) -> str:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div class=ka3>{above}</div>"
        f"<div class=zz1><div class=q1>{text}</div><ul>{LINKS}</ul></div></body></html>"
    )
    return extract(page, "https://locks.example/gates/").article.text


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "h4", "div", "p", "section"])
def test_what_stands_between_title_and_text_is_read_whatever_the_title_is(tag: str) -> None:
    text = read(f"<div class=k1><{tag}>{TITLE}</{tag}></div><p>{INTRO}</p>")
    assert text.startswith(f"{INTRO}\n\n{STEP.strip()}")


def shown(page: str, title: str = TITLE) -> Node | None:
    document = parse(page)
    return shown_title(document, document.bearing("data-root")[0], title)


ROOT = f"<div data-root=1>{TEXT}</div>"


def test_the_last_title_above_the_text_is_that_of_the_text() -> None:
    found = shown(f"<div>{TITLE}</div><p>{PROMO}</p><p id=last>{TITLE}</p>{ROOT}")
    assert found is not None
    assert found.get("id") == "last"


def test_a_title_in_the_text_comes_before_all_above() -> None:
    page = f"<p>{TITLE}</p><p>{PROMO}</p><div data-root=1><div id=in>{TITLE}</div>{TEXT}</div>"
    found = shown(page)
    assert found is not None
    assert found.get("id") == "in"
    assert PROMO not in read(f"<p>{TITLE}</p><p>{PROMO}</p>", f"<div>{TITLE}</div>{TEXT}")


@pytest.mark.parametrize(
    "page",
    [
        f"<nav><div>Gates</div><div>{TITLE}</div></nav>{ROOT}",
        f"<p><b><a href=/>Home</a></b><p><a href=/b>Boats</a></p><p>{TITLE}</p><p><a href=/c>Hire</a></p>{ROOT}",
        f"<div><p><a href=/>Home</a></p><p><a href=/c>Crafts</a></p><p>{TITLE}</p></div>{ROOT}",
        f"<ul><li><div>Gates</div></li><li><div>{TITLE}</div></li></ul>{ROOT}",
        f"<aside><p>{TITLE}</p></aside>{ROOT}",
        f"<div><a href=/gates/>{TITLE}</a></div>{ROOT}",
        f"<div>{TITLE} and other crafts</div>{ROOT}",
        f"<div>{TITLE} <span>by Ada Brack</span></div>{ROOT}",
        f"<span>{TITLE}</span>{ROOT}",
        f"<div style='display:none'>{TITLE}</div>{ROOT}",
        f"<h1>Lock keepers of the north</h1><div>{TITLE}</div>{ROOT}",
        f"{ROOT}<footer><p>{TITLE}</p></footer><p>{TITLE}</p>",
    ],
)
def test_what_else_has_the_words_of_the_title_is_no_title(page: str) -> None:
    assert shown(page) is None


def test_a_single_word_is_no_title_unless_it_is_a_heading() -> None:
    assert shown(f"<div>Gates</div>{ROOT}", "Gates") is None
    assert shown(f"<div>Gates</div>{ROOT}", "") is None


@pytest.mark.parametrize(
    "above",
    [
        f"<div><a href=/>Home</a> › {TITLE}</div><p>{PROMO}</p>",
        f"<h1>Boats and locks</h1><div>{TITLE}</div><nav><p>{PROMO}</p></nav>",
        f"<nav><ul><li><a href=/a>All gates</a></li><li>{TITLE}</li></ul></nav><p>{PROMO}</p>",
        f"<aside><div>{TITLE}</div><p>{PROMO}</p></aside>",
    ],
)
def test_a_sale_above_the_text_is_none_of_it(above: str) -> None:
    assert read(above).startswith(STEP.strip())


def test_the_description_of_a_product_stays_in_a_box_called_after_its_shipping() -> None:
    described = "".join(f"<p>{STEP}It is made by hand, number {n}.</p>" for n in range(3))
    page = (
        f"<html><head><title>{TITLE}</title><meta property=og:type content=product></head><body>"
        f"<div class=product-box><div class='product shipping-taxable'><div>{TITLE}</div>"
        f"{described}</div>{TEXT}</div></body></html>"
    )
    text = extract(page, "https://locks.example/p/gate").article.text
    assert "number 0" in text
    assert "step 8" in text


def test_the_kind_of_a_post_above_its_title_is_no_row_of_links() -> None:
    above = f"<div><div><a href=/c>Crafts</a></div><div>{TITLE}</div><div>By Ada</div></div>"
    assert shown(f"{above}{ROOT}") is not None
    path = f"<div><div><a href=/>Home</a></div><div><a href=/c>Crafts</a></div><div>{TITLE}</div></div>"
    assert PROMO not in read(f"{path}<p>{PROMO}</p>")
