"""Names marked in halves, or with notes in them, as publishers of papers show authors."""

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

TEXT = f"<p>{'A man with a ladder walks the length of the quay. ' * 8}</p>"
NOTE = "<sup>1</sup>"
ICON = "<svg class=author-icon><path d=M1></path></svg>"
PEOPLE = [("Runa", "Feld"), ("Ola Knut", "Sund"), ("Tove", "Berg"), ("Ada", "Lind")]
NAMES = "Runa Feld, Ola Knut Sund, Tove Berg, Ada Lind"


def author(body: str, head: str = "", after: str = "") -> str:
    page = f"<head>{head}</head><body><h1>Lamps</h1>{body}{TEXT}{after}"
    return meta(parse(page, "https://quay.example/a")).byline


def halves(given: str, family: str, before: str = "<a><i><b>", after: str = "</b></i></a>") -> str:
    person = f"{before}<span {given}>{{}}</span> <span {family}>{{}}</span>{after}{ICON}"
    return "".join(person.format(*names) for names in PEOPLE)


MARKS = [
    ("class=given-name", 'class="text surname"'),
    ("property=givenName", "property=familyName"),
    ("itemprop=givenName", "itemprop=familyName"),
    ("class=given-names", "class=surname"),
    ("class=given-name", "class=family-name"),
]


@pytest.mark.parametrize(("given", "family"), MARKS)
@pytest.mark.parametrize("around", ["class=author-group", "id=author-group", "class=contributors"])
def test_the_halves_of_names_in_a_list_of_authors_are_names(
    given: str, family: str, around: str
) -> None:
    opener = "<span>Author links open a panel with more than six words</span>"
    assert author(f"<div {around}>{opener}{halves(given, family)}</div>") == NAMES


@pytest.mark.parametrize(
    "body",
    [
        "<div class=people>{}</div>",
        "<div class=authority>{}</div>",
        "<div class=comments><div class=authors>{}</div></div>",
        "<aside><div class=authors>{}</div></aside>",
    ],
)
def test_halves_of_names_elsewhere_are_not_those_of_authors(body: str) -> None:
    assert author(body.format(halves(*MARKS[0]))) == ""


def test_a_family_name_before_the_given_one_is_the_same_name() -> None:
    person = "<span><b class=surname>Feld</b> <b class=given-name>Runa</b></span>"
    assert author(f"<p class=authors>{person}</p>") == "Runa Feld"


def test_declared_names_without_a_blank_are_parted_as_shown() -> None:
    declared = "".join(
        f'<meta name="dc.creator" content="{name}">'
        for name in ("FeldRuna ", "OlaMcSund", "ScrIbe")
    )
    shown = f"<div class=authors>{halves(*MARKS[1])}</div>"
    assert author(shown, declared) == "Runa Feld, OlaMcSund, ScrIbe"
    assert author("", declared) == "FeldRuna, OlaMcSund, ScrIbe"


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "<span class='ltx_note ltx_role_thanks'><sup>†</sup><span>thanks: In order of age</span></span>",
    ],
)
def test_the_note_on_a_name_is_not_part_of_it(note: str) -> None:
    person = "<span class=ltx_personname>{}{}</span>"
    body = f"<div>{person.format('Runa Feld', '')}{person.format('Ola Sund', note)}</div>"
    assert author(body) == "Runa Feld, Ola Sund"


@pytest.mark.parametrize(
    "around", ["ol class=references", "ol id=references", "ol class=bibliography"]
)
def test_who_wrote_what_a_paper_refers_to_did_not_write_it(around: str) -> None:
    entry = "<li><div class=authors>H. Brand</div> On wicks, 1904"
    entries = f"{'<i></i>' * 200}<{around}>{entry}{entry}</ol>"
    assert author("", after=entries) == ""
    assert author("", after=entries.replace(around, "ol class=people")) == "H. Brand"


def test_each_given_name_has_the_family_name_beside_it() -> None:
    person = "<b class=given-name>{}</b> <b class=surname>{}</b>"
    flat = f"{person.format('Runa', 'Feld')}<sup>1</sup>, {person.format('Ola', 'Sund')}"
    assert author(f"<p class=authors>{flat}</p>") == "Runa Feld, Ola Sund"


def test_who_edited_or_translated_a_text_is_no_author_of_it() -> None:
    person = "<span><b class=given-name>{}</b> <b class=surname>{}</b></span>"
    edited = f"<div class=editors>Edited by {person.format('Bo', 'Brand')}</div>"
    written = f"<div class=authors>{person.format('Runa', 'Feld')}</div>"
    assert author(f"<div class=contributors>{edited}{written}</div>") == "Runa Feld"


def test_letters_raised_in_the_middle_of_a_name_are_part_of_it() -> None:
    person = "<span class=ltx_personname>Runa M<sup>c</sup>Feld<sup>a</sup></span>"
    assert author(f"<div>{person}</div>") == "Runa McFeld"
