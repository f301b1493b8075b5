"""Questions and answers that stand below an article, in an element of their own."""

import pytest

from reader.open.extract import extract

Said = tuple[tuple[str, str], ...]
STEP = (
    "The heel post is set first, and nobody leaves before it stands plumb, whatever the weather is "
    "like, because all that is hung later leans on it. "
)
TEXT = "".join(f"<p>{STEP * 2} That was step {n}.</p>" for n in range(1, 9))
ASKED = (
    (
        "How long does the gate of a lock last?",
        "Sixty years if it is oak, and half of that if nobody tars it.",
    ),
    (
        "Who may hang a gate?",
        "Anybody with two friends, a crane, and a week in which it is not wet.",
    ),
)
PLUS = (
    ("How do I end what I pay?", "In your account, on any day, and the rest of it is sent back."),
    ("What does Towpath Plus cost?", "Four a month for each of you, and the first month is free."),
    ("May I read it on the boat?", "There is a small program for that, and it takes no more oil."),
)
SHOP = (
    ("When will my parcel come?", "It leaves us on the day of the order, by the evening boat."),
    ("How do I return the gate?", "You put the label on it and take it to the nearest lock."),
)
LINKS = "".join(f"<li><a href=/x/{n}>Gate number {n} of the trust</a></li>" for n in range(12))


def faq(
    title: str = "FAQ", form: str = "<p>{}</p><div>{}</div>", after: str = "", asked: Said = ASKED
) -> str:
    entries = "".join(f"<div>{form.format(*each)}</div>" for each in asked)
    return f"<section><h2>{title}</h2><div>{entries}</div>{after}</section>"


def read(below: str, kind: str = "article") -> str:
    page = (
        "<html><head><title>How to hang the gate of a lock</title>"
        f"<meta property=og:type content={kind}></head><body><h1>How to hang the gate of a lock</h1>"
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
        faq(
            form="<p>{}</p><div>{} <a href=/help>And what else the help of the trust says</a></div>"
        ),
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


@pytest.mark.parametrize("asked", [PLUS, SHOP, (*PLUS, *ASKED)])
def test_what_a_site_answers_below_each_of_its_articles_is_none_of_them(asked: Said) -> None:
    assert asked[0][1] not in read(faq(asked=asked))


def test_half_of_the_questions_are_about_the_article() -> None:
    assert read(faq(asked=(*ASKED, *SHOP))).endswith(SHOP[1][1])
