"""Questions and answers that stand below an article, in an element of their own."""

import pytest

from reader.open.extract import extract

STEP = (
    "The heel post is set first, and nobody leaves before it stands plumb, whatever the weather is "
    "like, because all that is hung later leans on it. "
)
TEXT = "".join(f"<p>{STEP * 2} That was step {n}.</p>" for n in range(1, 9))
ASKED = (
    ("How long does a gate last?", "Sixty years if it is oak, and half of that if nobody tars it."),
    ("Who may hang one?", "Anybody with two friends, a crane, and a week in which it is not wet."),
)
LINKS = "".join(f"<li><a href=/x/{n}>Gate number {n} of the trust</a></li>" for n in range(12))


def faq(title: str = "FAQ", form: str = "<p>{}</p><div>{}</div>", after: str = "") -> str:
    entries = "".join(f"<div>{form.format(*each)}</div>" for each in ASKED)
    return f"<section><h2>{title}</h2><div>{entries}</div>{after}</section>"


def read(below: str, kind: str = "article") -> str:
    page = (
        "<html><head><title>How a lock gate is hung</title>"
        f"<meta property=og:type content={kind}></head><body><h1>How a lock gate is hung</h1>"
        f"<main><div class=q1><div>{TEXT}</div></div>{below}</main></body></html>"
    )
    return extract(page, "https://locks.example/gates/").article.text


WITH = "\n\n".join(text for each in ASKED for text in each)


@pytest.mark.parametrize(
    "below",
    [
        faq(),
        faq("Frequently Asked Questions (FAQs)"),
        faq("Foire aux questions"),
        faq("Häufig gestellte Fragen"),
        faq("よくある質問"),
        f"<form><p>Join our newsletter</p></form>{faq()}<ul>{LINKS}</ul>",
    ],
)
def test_questions_with_answers_below_an_article_are_read(below: str) -> None:
    text = read(below)
    assert text.startswith(STEP.strip())
    assert text.endswith(WITH)


@pytest.mark.parametrize("form", ["<h3>{}</h3><p>{}</p>", "<details><summary>{}</summary>{}"])
def test_a_question_may_be_a_heading_or_unfold_its_answer(form: str) -> None:
    text = read(faq(form=form))
    assert [text.count(said) for each in ASKED for said in each] == [1] * 4


@pytest.mark.parametrize(
    "below",
    [
        f"<footer>{faq()}</footer>",
        f"<aside>{faq()}</aside>",
        f"<div><h2>Read on</h2><ul>{LINKS}</ul></div>{faq()}",
        faq("FAQ on your order"),
        faq("Questions?"),
        faq(form="<a href=/help>{}</a><span hidden>{}</span>"),
        f"<section><h2>FAQ</h2><p>{ASKED[0][0]}</p><p>{ASKED[0][1]}</p></section>",
        faq(after=f"<h2>Our offers</h2><p>{STEP}</p>"),
        f"<section><h2>FAQ</h2><p>{ASKED[0][1]}</p><p>{ASKED[1][1]}</p></section>",
    ],
)
def test_what_else_is_called_so_or_stands_there_is_none(below: str) -> None:
    assert not any(said in read(below) for each in ASKED for said in each)


def test_a_shop_answers_questions_beside_its_product() -> None:
    assert ASKED[0][1] not in read(faq(), "product")
