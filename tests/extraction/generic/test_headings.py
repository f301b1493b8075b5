"""Headings that announce comments or the reviews of buyers, in many languages."""

from collections.abc import Callable

import pytest

from reader.extraction.generic.judging.comment_headings import announcement, announces
from reader.html.tree import parse
from tests.extraction.generic.sluice import SAID, read, told


@pytest.mark.parametrize(
    "heading",
    [
        "I commenti dei lettori", "I vostri commenti (17)", "Le recensioni dei clienti",
        "Ürün değerlendirmeleri", "Okur yorumları", "Readers' comments", "All comments (12)",
        "Comments received: 12", "Comentarios de los lectores", "Valoraciones",
        "Komentarze czytelników", "Opinie klientów (20)", "Dyskusja (12)", "Отзывы о товаре",
        "Комментарии читателей", "Відгуки (12)", "Коментари (12)", "آراء القراء",
        "المراجعات (12)", "دیدگاه‌ها (12)", "Ý kiến bạn đọc (12)", "Đánh giá (12)",
        "Omdömen", "Recenze zákazníků", "Vélemények (12)", "टिप्पणियाँ (12)", "クチコミ", "口コミ一覧",
        "Comentaris (12)", "Tots els comentaris", "Komentarai (12)", "Skaitytojų komentarai",
        "Komentāri", "Lasītāju komentāri", "Kommentaarid (12)", "Komentarji", "Komentari čitatelja",
        "Пікірлер (12)", "Каментары", "Komen (12)", "Mga komento", "Şərhlər", "Iruzkinak",
        "Athugasemdir (12)", "კომენტარები", "মন্তব্য (12)", "تبصرے", "Maoni (12)", "Komentet",
        "Atsiliepimai (12)", "Atsauksmes (12)", "Mnenja kupcev", "Ocjene kupaca",
        "皆さまのコメント", "短评 · · · (全部 12 条)", "网友点评", "累计评价", "구매후기", "고객 리뷰", "전체 댓글 12개",
    ],
)  # fmt: skip
def test_headings_of_many_languages_announce_what_is_below_them(heading: str) -> None:
    assert announces(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Мнения", "Názory", "Recensioni", "Our reviews", "Top reviews", "Rezensionen", "レビュー", "Giá 12", "12 giá",
        "Ultimi commenti", "Neueste Kommentare", "Последние комментарии", "Son yorumlar",
        "Domande e risposte", "Вопросы и ответы", "Comments on the budget of the quay",
        "Lascia il tuo commento", "The best of the quay", "12", "Reader of the year", "",
        "4. Discussion", "4 Discussion", "3.2) Diskussion", "Reviews from 2024", "Top 10 reviews",
    ],
)  # fmt: skip
def test_headings_of_other_lists_announce_no_comments(heading: str) -> None:
    assert not announces(heading)


PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
BETWEEN = {
    "a line": "<p>Be kind to each other, and stay with what this is about.</p>",
    "an order": "<div><span>Sort by</span> <span>newest first</span></div>",
    "stars": "<div><span>5 stars</span><i></i><b>12</b></div>" * 5,
}


@pytest.mark.parametrize(
    "word", ["Ocene", "Balasan", "Umsagnir", "Atsakymai", "Arvustused", "Maoni"]
)
def test_words_that_no_pattern_has_announce_what_they_count(word: str) -> None:
    assert announces(f"{word} (3)")
    assert not announces(f"{word} (3) Ada")


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("heading", ["Reviews (5)", "I commenti dei lettori"])
def test_a_heading_announces_what_comes_after_a_few_lines_below_it(
    heading: str, between: str
) -> None:
    comments = read(_plain, head=f"<h2>{heading}</h2>{between}")
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


def test_a_heading_announces_nothing_that_has_a_heading_of_its_own() -> None:
    between = BETWEEN["a line"]
    head = f"<h2>Comments</h2>{between}<h3>From our other pages</h3>{between}"
    assert read(_plain, head=head) == ()


def test_a_heading_announces_nothing_below_a_section_of_its_own() -> None:
    prose = (
        "<p>The lamp was lit each evening, and the oil for it came in a barrel from the town.</p>"
    )
    assert read(_plain, head=f"<h2>Discussion</h2>{prose * 4}") == ()


@pytest.mark.parametrize(
    "between",
    [
        "There are no comments.", "Be the first to say something.", "Nothing yet: nobody came.",
        "Die Kommentare sind geschlossen.", "Aucune réaction.", "Aquí no hay ninguna.",
        "Здесь пока нет ничего.", "まだありません。", "暂无内容", "لا توجد",
    ],
)  # fmt: skip
def test_a_heading_above_a_line_that_says_there_are_none_announces_none(between: str) -> None:
    assert read(_plain, head=f"<h2>Comments</h2><p>{between}</p>") == ()


def _plain(at: int) -> str:
    return (
        f"<div class=q7><div class=k2>{PEOPLE[at]}</div><i>2024-03-{at + 13}</i>"
        f"<div class=z4>{SAID[at]}</div></div>"
    )


def _below_long_title(count: int) -> Callable[[], object]:
    lists = "<h2>Comments on the old quay</h2><ul><li>It was lit." * count
    page = parse(f"<h1>{'<i>b</i> ' * count * 10}</h1>{lists}")
    return lambda: [announcement(page, node.order) for node in page.tagged("ul")]


def test_a_long_title_is_not_read_for_each_of_the_headings(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    assert calls(_below_long_title(200)) < 6 * calls(_below_long_title(50))


@pytest.mark.parametrize(
    "said", ["YORUMA KAPALI", "İLK SEN YAZ", "There are NO letters.", "Ningún"]
)
def test_nothing_is_announced_where_a_line_says_in_any_letters_that_there_is_none(
    said: str,
) -> None:
    page = parse(f"<h2>Comments</h2><p>{said}</p>{'<hr>' * 9}<ul><li>The lock</ul>", "")
    (held,) = page.tagged("ul")
    assert announcement(page, held.order) is None


def test_a_line_that_says_something_else_is_passed_over() -> None:
    page = parse(f"<h2>Comments</h2><p>Be kind.</p>{'<hr>' * 9}<ul><li>The lock</ul>", "")
    (held,) = page.tagged("ul")
    assert announcement(page, held.order) in page.tagged("h2")
