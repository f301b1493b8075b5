"""What forms call the parts of an entry is known in cells, in lines of a text and in headers."""

from datetime import UTC, datetime

import pytest

import reader
from reader.extraction.generic.irregular.below_heading import names_in_table
from reader.extraction.generic.items.labelled_lines import unlabelled
from reader.extraction.generic.judging.table_headers import name_column
from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.positions import label_of
from reader.extraction.generic.structure.survey import survey
from reader.extraction.generic.wording.form_labels import LABELS, NAMES, TEXTS
from reader.html.tree import parse
from reader.model import Comment
from tests.blocks import paragraph

PEOPLE = ("Runa", "Ola", "Pell", "Ida")
SAID = "It was lit at six."


def comments(first: str, when: datetime | None = None) -> list[Comment]:
    return [
        Comment(f"{number}", published=when, blocks=(paragraph(first.format(who)),))
        for number, who in enumerate(PEOPLE)
    ]


def test_labels_are_in_small_letters() -> None:
    assert {label.lower().strip(" :") for label in LABELS} == LABELS
    assert LABELS > NAMES | TEXTS
    assert NAMES.isdisjoint(TEXTS)


@pytest.mark.parametrize("who", ["Verfasser", "Usuario", "投稿者", "닉네임"])
@pytest.mark.parametrize("text", ["Beitrag", "Wiadomość", "留言内容", "댓글"])
def test_each_label_is_known_wherever_it_stands(who: str, text: str) -> None:
    found = unlabelled(comments(f"{who}: {{}}\n{text}: {SAID}"), lambda _: None)
    assert [(one.author, one.text) for one in found] == [(person, SAID) for person in PEOPLE]
    page = parse(f"<table><tr><th>{text}<th>{who}<tr><td>{SAID}<td>Runa</table>")
    assert name_column(page.tagged("tr")[1]) == 1
    for label in (who, text):
        cell = parse(f"<table><tr><td>{label}:<td>Runa</table>").tagged("td")[1]
        assert label_of(cell) == label.lower()


def test_a_label_below_a_text_names_its_author() -> None:
    found = unlabelled(comments(f"{SAID}\nName: {{}}"), lambda _: None)
    assert [(one.author, one.text) for one in found] == [(who, SAID) for who in PEOPLE]


def test_a_name_before_a_colon_is_no_label() -> None:
    cell = parse("<table><tr><td>Runa:<td>It was lit.</table>").tagged("td")[1]
    assert label_of(cell) == ""


def test_a_date_of_an_element_is_not_replaced_by_one_in_the_text() -> None:
    known = datetime(2024, 2, 5, 19, 5, tzinfo=UTC)
    guessed = datetime(2024, 1, 1)
    text = f"— 2 days ago {SAID}"
    for when, wanted in ((known, known), (None, guessed)):
        found = unlabelled(comments(text, when), lambda _: guessed)
        assert [(one.published, one.text) for one in found] == [(wanted, SAID)] * len(PEOPLE)


@pytest.mark.parametrize("dates", ["<td>2024-02-0{}", ""])
@pytest.mark.parametrize("form", ["<form><textarea></textarea></form>", ""])
def test_the_header_of_a_table_announces_comments_where_one_may_write_too(
    dates: str, form: str
) -> None:
    said = ("It was lit at six.", "Nobody saw it.", "We asked at the kiosk.", "It hangs there.")
    rows = "".join(
        f"<tr>{dates.format(number)}<td>{who}<td>{said[number - 1]}"
        for number, who in enumerate(PEOPLE, 1)
    )
    head = f"<tr>{'<th>Date' if dates else ''}<th>Name<th>Message"
    page = f"<title>The lamp</title><main><h1>The lamp</h1><table>{head}{rows}</table>{form}</main>"
    found = [(one.author, one.text) for one in reader.extract(page).comments]
    assert found == (list(zip(PEOPLE, said, strict=True)) if form else [])


@pytest.mark.parametrize(("cell", "count"), [("td", 4), ("th", 0)])
def test_neither_the_header_nor_the_heads_of_rows_name_an_author(cell: str, count: int) -> None:
    rows = "".join(f"<tr><{cell}>{who}</{cell}><td>{who} lit it at six." for who in PEOPLE)
    page = f"<table><tr><th>Name<th>Message{rows}</table><textarea></textarea>"
    found = names_in_table(survey(parse(page)))
    assert [node.tag for node in found] == ["td"] * count


@pytest.mark.parametrize("label", ["Admin", "Moderator ", "مدیر سایت", "Posted by", "管理员"])
def test_a_name_behind_what_somebody_is_on_the_site_is_the_author(label: str) -> None:
    assert name(f"{label}: Runa Moss") == "Runa Moss"


@pytest.mark.parametrize("text", ["Pell: Runa", "Lighthouse: Runa Moss"])
def test_any_other_word_before_a_colon_is_kept(text: str) -> None:
    assert name(text) != text.partition(": ")[2]


def texts(*said: str) -> list[Comment]:
    """Comments of nobody known."""
    return [Comment(f"{at}", blocks=(paragraph(text),)) for at, text in enumerate(said)]


def test_a_first_line_that_says_who_wrote_names_the_author() -> None:
    found = unlabelled(texts(*(f"{who} wrote:\n{SAID}" for who in PEOPLE)), lambda _: None)
    assert [(one.author, one.text) for one in found] == [(who, SAID) for who in PEOPLE]


QUOTING = {
    "not all": [*(f"{who} wrote:\n{SAID}\nNo." for who in PEOPLE * 3), "It was never lit."],
    "marked": [f"{who} wrote:\n> {SAID}\nNo." for who in PEOPLE],
    "in a book": [f"The {who} said:\n{SAID}" for who in ("captain", "mate", "cook", "pilot")],
}


@pytest.mark.parametrize("said", QUOTING.values(), ids=QUOTING)
def test_who_is_quoted_is_no_author(said: list[str]) -> None:
    found = unlabelled(texts(*said), lambda _: None)
    assert [(one.author, one.text) for one in found] == [("", text) for text in said]


@pytest.mark.parametrize("rule", ["____", "========", "**********"])
def test_a_line_drawn_below_each_text_is_none_of_it(rule: str) -> None:
    found = unlabelled(texts(*(f"{who} lit it.\n{rule}" for who in PEOPLE)), lambda _: None)
    assert [one.text for one in found] == [f"{who} lit it." for who in PEOPLE]


@pytest.mark.parametrize("most", [5, 10])
def test_asterisks_that_rate_are_text(most: int) -> None:
    said = [f"{who} lit it.\n{'*' * (most - at % 2)}" for at, who in enumerate(PEOPLE)]
    assert [one.text for one in unlabelled(texts(*said), lambda _: None)] == said


def test_a_sign_between_fields_is_no_text_and_one_that_lists_is() -> None:
    parted = unlabelled(texts(*(f"• {who} lit it." for who in PEOPLE)), lambda _: None)
    assert [one.text for one in parted] == [f"{who} lit it." for who in PEOPLE]
    listed = [f"• {who} has oil\n• and wicks" for who in PEOPLE]
    assert [one.text for one in unlabelled(texts(*listed), lambda _: None)] == listed
