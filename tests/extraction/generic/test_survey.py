"""What a page says in links, and what only stands in one that was never closed."""

import pytest

from reader.extraction.generic.structure.survey import survey
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import parse

LINES = "<p>The kettle sang.</p>" * 12


def test_what_an_unclosed_link_took_in_is_no_link() -> None:
    """A button is no part of a link: what holds one goes on where it should have ended."""
    page = (
        f"<div><a href='/a'>{LINES}<button>Go</button>{LINES}</a></div><p>Between them.</p>"
        f"<div><a href='/b'>{LINES}{LINES}</a></div><p>And after.</p>"
        f"<div><a href='/c'>{LINES}<button>Go</button>{LINES}</a></div><a href='/d'>The end</a>"
    )
    document = parse(page, "")
    found = survey(document)
    first, second, third, last = (node.order for node in document.tagged("a"))

    def linked(order: int) -> int:
        return found.link_totals[document.nodes[order].end] - found.link_totals[order]

    assert linked(first) == linked(third) == 0
    assert linked(second) == 24 * len("The kettle sang.")
    assert linked(last) == len("The end")
    assert found.text_totals[-1] == 2 * (24 * len("The kettle sang.") + len("Go")) + len(
        "Between them." + "And after."
    )


def test_an_hour_is_a_date_where_its_title_is_one_whatever_an_equal_text_is_elsewhere() -> None:
    document = parse('<b>11:05</b> <b title="3 May 2021">11:05</b> <i>Ada</i> <i>Ada</i>', "")
    found = survey(document)
    assert [(node.tag, node.get("title")) for node in found.stamps] == [("b", "3 May 2021")]
    assert found.text_totals[-1] == len("11:05") + 2 * len("Ada")


def test_what_stands_apart_by_a_sign_is_no_part_of_what_a_text_has_beside_its_date() -> None:
    """A text too long for a date keeps its characters, and equal ones have each their own."""
    said = "- 3 May 2021 - " + "The lock was closed again. " * 5
    document = parse(f"<p>{said}<p>{said}<p>— 3 May 2021<p>Closed<p>Closed", "")
    found = survey(document)
    assert [node.tag for node in found.stamps] == ["p"] * 3
    assert found.text_totals[-1] == 2 * len(said.strip()) + 2 * len("Closed")


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("yesterday", True), ("Ada · just now", True), ("Ada, yesterday", False), (", yesterday", True),
        ("vor Ort", False), ("posted today", True), ("Home page", False), ("Sunday", False), ("7", False),
    ],
)  # fmt: skip
def test_short_texts_without_a_number_may_be_dates(text: str, dated: bool) -> None:
    assert bool(survey(parse(f"<p>{text}</p>", "")).stamps) is dated


@pytest.mark.parametrize(
    "text",
    [
        "12 de enero de 2020", "3rd of March", "vor etwa 3 Stunden", "il y a environ 3 jours",
        "há cerca de 5 dias", "5m ago", "for 3 dage siden", "3 giorni fa", "May 5", "d’abril 12, 9:30",
        "3 GÜN ÖNCE", "Posted 2 hours and 3 minutes ago by Ann", "5 days ago, just now",
    ],
)  # fmt: skip
def test_a_number_beside_the_word_for_a_time_is_a_date(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "Best kettles for beginners in 2020", "4 tools that save time", "Mark IV or 850D", "for all",
        "A marathon of 3 winters", "Far from the 12 towers", "25",
    ],
)  # fmt: skip
def test_a_number_far_from_it_is_none(text: str) -> None:
    assert not is_stamp(text)


@pytest.mark.parametrize(
    "since",
    [
        "Date joined", "Joined", "Join date", "Registered", "Reg. date", "Member since", "here since",
        "User since", "Since", "Seit", "Depuis", "Sinds", "Last seen", "Registriert seit", "Dabei seit",
        "Mitglied seit", "Beigetreten", "Anmeldedatum", "Beitrittsdatum", "Angemeldet seit",
        "Zuletzt online", "Letzter Besuch", "Inscrit le", "Date d'inscription", "Enregistré le",
        "Membre depuis", "Dernière visite", "Registrado el", "Fecha de ingreso", "Miembro desde",
        "Se unió", "Iscritto il", "Membro dal", "Iscrizione", "Entrou em", "Lid sinds",
        "Geregistreerd", "Зарегистрирован", "Регистрация", "На форуме с", "С нами с", "Dołączył",
        "Zarejestrowany", "Rejestracja", "Registrerad", "Medlem sedan", "Liittynyt", "Kayıt tarihi",
        "Üyelik tarihi", "Založen", "注册时间", "登録日", "가입일",
    ],
)  # fmt: skip
def test_since_when_somebody_is_a_member_is_no_date_of_what_he_said(since: str) -> None:
    assert not is_stamp(f"{since}: 3.4.2019")
    assert not is_stamp(f"Ada | {since.lower()} 14.12.2019")
    assert is_stamp(f"3.4.2019, {since}: 3.4.2018")
