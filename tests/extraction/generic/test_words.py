"""The words of comment sections in many languages: dates, controls, headings, what is left out."""

from collections.abc import Callable

import pytest

import reader
from reader.extraction.comments.deletions import gone
from reader.extraction.comments.moderation import without_waiting
from reader.extraction.generic.judging.claims import heading_count, may_name, missing
from reader.extraction.generic.judging.comment_headings import announcement
from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.controls import is_reply
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.generic.wording.vocabulary import (
    ANSWERS,
    AUTHOR,
    BODY,
    POST,
    speaks_of_comments,
)
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import blocks_text

AGES = """
3 godz. temu | godzinę temu | dziś, 10:20 | pred 3 hodinami | 5 мин. назад | час назад | годину тому
bir saat önce | قبل 3 ساعات | منذ ساعتين | قبل يومين | أمس | 3 ساعت پیش | ۳ ساعت پیش
לפני 3 שעות | לפני שעה | אתמול | πριν από 3 ώρες | χθες | 3 órája | 2 nappal ezelőtt | tegnap
acum 3 ore | eilen | tunti sitten | i går 14:03 | i går | een uur geleden | há uma hora | ahir
昨天 14:03 | 前天 14:03 | たった今 | 방금 전 | hôm qua | 3 jam yang lalu | 3 ชั่วโมงที่แล้ว | 2 दिन पहले
преди 3 часа | prije 3 sata | pre 2 dana | пре 3 сата | pred 3 urami | un giorno fa | à l'instant
"""
NO_AGES = """
Tomasz | Hari | Daniel | Per Olsen | Dag Holm | Temur | Bugra | Eva Ahola | اليمن | Forgotten
Contatti | Dove si fa | Chi siamo | Fa 2 | Het Laatste Nieuws | Pre-order | Prijevoz | Pregled 3
"""


def words(table: str) -> list[str]:
    return [said.strip() for row in table.strip().split("\n") for said in row.split("|")]


@pytest.mark.parametrize("said", words(AGES))
def test_an_age_is_one_in_any_language(said: str) -> None:
    assert is_stamp(said)
    assert name(said) == ""


@pytest.mark.parametrize("said", words(NO_AGES))
def test_names_and_menus_are_no_ages(said: str) -> None:
    assert not is_stamp(said)


HEADINGS = """
6 Leserkommentare | Leserkommentare (6) | Vos réactions (6) | Les commentaires (6) | Diskuze (6)
6 příspěvků | Обсуждение (6) | 댓글 6개 | تعليقات القراء (6) | 6 نظر | תגובות (6) | Diskussion (6)
"""
LABELS = """
Leserkommentare | Diskutieren Sie mit | Vos réactions | I vostri commenti | Okuyucu yorumları
みんなのコメント | 网友评论 | 전체 댓글 | تعليقات القراء | نظرات | Comments so far | What readers say
Das meinen unsere Leser | So denken die Leserinnen | Läsarkommentarer | Мнения читателей
Lo que opinan nuestros lectores | Ce qu'en pensent les lecteurs | Что думают читатели
"""


@pytest.mark.parametrize("said", words(HEADINGS))
def test_a_heading_counts_comments(said: str) -> None:
    assert heading_count(said) == 6


@pytest.mark.parametrize("said", words(LABELS))
def test_a_heading_announces_comments(said: str) -> None:
    document = parse(f"<h3>{said}</h3><p id=first>She did.</p>")
    (first,) = document.css("#first")
    assert announcement(document, first.order) is not None


@pytest.mark.parametrize("said", ["Diskussionsleitung", "Forum", "Unsere Leser", "Nachrichten (6)"])
def test_other_headings_announce_none(said: str) -> None:
    document = parse(f"<h3>{said}</h3><p id=first>She did.</p>")
    (first,) = document.css("#first")
    assert announcement(document, first.order) is None


MORE = """
Mehr Kommentare | 3 Antworten anzeigen | Plus de commentaires | Tous les commentaires
Más comentarios | Altri commenti | Mais comentários | Laad meer reacties | Bekijk alle reacties
Zobacz wszystkie komentarze | Показати більше коментарів | Fler kommentarer | Tüm yorumları göster
コメントをもっと見る | 次のコメントを表示 | 더보기 | عرض المزيد من التعليقات | תגובות נוספות
Περισσότερα σχόλια | További hozzászólások | Încarcă mai multe comentarii | Xem thêm bình luận
Lihat semua komentar | Prikaži još komentara | Ďalšie komentáre
"""
NO_MORE = "Kommentar schreiben | Commenter | Lire la suite | Leer más | Alle Artikel | Toon alles"


@pytest.mark.parametrize(("said", "is_more"), [
    *((said, True) for said in words(MORE)),
    *((said, False) for said in words(NO_MORE)),
])  # fmt: skip
def test_a_button_for_more_comments_is_one_in_any_language(said: str, *, is_more: bool) -> None:
    document = parse(f"<section><p>She did.</p><button>{said}</button></section>")
    assert bool(missing(document, 0, len(document.nodes))) is is_more


CONTROLS = """
Reageren | Antwoorden | Nahlásit | Zgłoś naruszenie | Şikayet et | إبلاغ | 違反報告 | 举报 | 신고 | הגב
Mi piace | Нравится | いいね | 좋아요 | Kommentar melden | Odgovori | Răspunde
"""


@pytest.mark.parametrize("said", words(CONTROLS))
def test_what_one_presses_to_answer_or_to_report_is_a_control(said: str) -> None:
    document = parse(f"<a href='#'>{said}</a>")
    (link,) = document.css("a")
    assert is_reply(Memory(), link)
    assert name(said) == ""


COUNTED_CONTROLS = """
Răspunde Raportează 3 | Reply Like 34 Report | Responder 2 Denunciar | Ответить Пожаловаться 5
"""


@pytest.mark.parametrize("said", words(COUNTED_CONTROLS))
def test_a_row_of_controls_with_numbers_is_no_name(said: str) -> None:
    assert name(said) == ""


def test_a_name_with_a_number_is_one() -> None:
    assert name("Runa 34") == "Runa 34"


ANSWERING = """
Svar till | Réponse à | Respondiendo a | Em resposta a | Antwort an | Odpowiedź na | Odpověď na
Ответ для | У відповідь на | ردا على | בתגובה ל | در پاسخ به | 返信先: | Antwoord op | Balasan untuk
"""


@pytest.mark.parametrize("said", words(ANSWERING))
def test_a_line_says_whom_it_answers(said: str) -> None:
    found = ANSWERS.match(f"{said} Runa")
    assert found is not None
    assert f"{said} Runa"[found.end() :].strip(" :") == "Runa"


WAITING = """
Your comment is awaiting moderation. | Dein Kommentar muss noch freigegeben werden.
Il tuo commento è in attesa di moderazione. | Je reactie is in afwachting van moderatie.
Twój komentarz oczekuje na moderację. | O seu comentário está aguardando moderação.
Ваш комментарий ожидает одобрения. | Din kommentar inväntar granskning. | Yorumunuz onay bekliyor.
Váš komentář čeká na schválení. | コメントは承認待ちです。 | 您的评论正在等待审核。 | تعليقك بانتظار المراجعة.
Kommenttisi odottaa hyväksyntää. | Ваш коментар очікує на модерацію. | התגובה שלך ממתינה לאישור.
Your comment is awaiting moderation. This is a preview; your comment will be visible after approval.
Awaiting moderation. | Held for moderator review | Your reply has been held for review.
Comentariul tău așteaptă moderarea. | Το σχόλιο σας περιμένει έγκριση. | Το σχόλιό σας εκκρεμεί προς έγκριση.
당신의 댓글이 승인을 기다리고 있습니다. | 댓글이 검토 대기 중입니다. | 您的评论待审核中
"""
OVER_A_TEXT = ["<em>{}</em><br><p>I heard it.</p>", "<em>{}</em><br>I heard it.",
               "<p class=note>{}</p><p>I heard it.</p>", "{}<br/>I heard it.",
               "<p>I heard it.</p><p><i>{}</i></p>"]  # fmt: skip


@pytest.mark.parametrize("said", words(WAITING))
@pytest.mark.parametrize("markup", OVER_A_TEXT)
def test_a_comment_that_waits_is_moderated_and_its_text_is_what_was_said(
    markup: str, said: str
) -> None:
    text = blocks(parse(f"<div>{markup.format(said)}</div>").body)
    assert blocks_text(without_waiting(text)) == "I heard it."
    alone = blocks(parse(f"<p>{said}</p>").body)
    assert without_waiting(alone) is alone
    assert gone("Runa", alone) == ("moderated",)


@pytest.mark.parametrize("said", [
    "Your comment is awaiting moderation, it said, and then it was gone.",
    "My reactie wacht op antwoord.",
    "Pending.",
    "The council is awaiting approval.",
    "I am still awaiting approval from my bank.",
    "Awaiting approval.",
    "Still waiting for review...",
    "Pending approval!",
    "Comentariul tău așteaptă de trei zile, zici.",
    "Το σχόλιό σας περιμένει απάντηση.",
    "이 댓글은 승인을 기다리기 싫다.",
    "您的评论待审核不通过",
])  # fmt: skip
def test_who_writes_of_waiting_does_not_wait(said: str) -> None:
    text = blocks(parse(f"<p>{said}</p><p>I heard it.</p>").body)
    assert without_waiting(text) is text
    assert gone("Runa", text[:1]) == ()


def test_a_comment_of_no_known_platform_that_waits_is_moderated() -> None:
    waits = "<p><em>Your comment is awaiting moderation.</em></p>"
    said = "".join(
        f"<li class=comment id=c{at}><b class=author>{who}</b> <time datetime=2024-05-0{at}>x</time>"
        f"<div class=text>{waits if at == 2 else ''}<p>I heard it from the kitchen.</p></div></li>"
        for at, who in enumerate(("Runa", "Tug", "Mina"), 1)
    )
    page = f"<html><body><h2>3 comments</h2><ol class=comments>{said}</ol></body></html>"
    found = reader.extract(page, "https://quay.example/a", sites=()).comments
    assert [one.text for one in found] == ["I heard it from the kitchen."] * 3
    assert [one.states for one in found] == [(), ("moderated",), ()]


@pytest.mark.parametrize(
    "said",
    [
        "Coments (3)", "3 GUESTBOOK entries in our guest book", "Yorumlar", "2 yanit", "Join the discussion",
        "Klantbeoordelingen", "Leserkommentare", "Kundenrezensionen", "12 Hozz\u00e1sz\u00f3l\u00e1s", "全部评论 3",
        "What our readers think", "Forum (3)",
    ],
)  # fmt: skip
def test_a_word_for_comments_or_reviews_is_looked_at_closely(said: str) -> None:
    assert may_name(said)


@pytest.mark.parametrize("said", ["Latest from the harbour", "12 May 2024", "More in Sports", ""])
def test_other_texts_are_ruled_out_before_the_patterns_are_compiled(said: str) -> None:
    assert not may_name(said)


def _is_post(name: str) -> bool:
    return POST.search(name) is not None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (speaks_of_comments, "cmt cmts user-cmt ugccmt-body userCmt CmtList CMT_12 js-cmt"),
        (_is_post, "msg msgs usermsg userMsg msg-12 MsgBody MSG"),
        (BODY.are_in, "msg msgtext usermsg user-msg msgs"),
        (AUTHOR.are_in, "by postedby written-by createdBy sentBy commentby byline who whoposted"),
    ],
)
def test_short_words_are_words_of_class_names(words: Callable[[str], bool], names: str) -> None:
    assert [name for name in names.split() if not words(name)] == []


def test_letters_that_a_machine_put_together_are_no_words() -> None:
    """A page has hundreds of such names: of one in three, two in five had an author by accident."""
    hashed = "sc-etcMtP JNIPbY css-5rhc7lby nMsGtD css-j9msgaa Box_root__VCMt1 bwWhoL css-x0who1a"
    for words in (speaks_of_comments, _is_post, BODY.are_in, AUTHOR.are_in):
        assert [name for name in hashed.split() if words(name)] == []
