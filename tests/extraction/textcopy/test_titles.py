"""The title of a page in a text copy, among menus, teasers and labels."""

import pytest

from reader.extraction.textcopy import read_textcopy

_MENU = "Home\nNews\nTowns\nWeather\nSports\nContact\nSign in\nShop\nNewsletter\nPrivacy Policy"
_TEXT = [
    text.replace("\n", " ")
    for text in [
        "The old pump in the yard of the mill was mended last week, and the miller who had waited for\nit for eleven months says that the water is as clear as it was in spring.",
        "Two smiths from the valley took the handle apart, found that a ring of leather had dried, and\nput a new one in before the evening; the mill paid them with a sack of flour.",
        "Whoever wants to see the pump may come on any day but Sunday, when the mill is closed and the\ndog is in the yard, which does not like strangers.",
    ]
]
_FOOT = "About us\nContact us\nTerms of use\nFollow us\nAll rights reserved"


def _page(*head: str, foot: str = _FOOT) -> str:
    return "\n".join([_MENU, *head, "", "\n\n".join(_TEXT), "", foot])


@pytest.mark.parametrize(
    "head",
    [
        ["Smiths mend the pump of the mill", "Anna Weber", "May 3, 2021", "4 min read", "Share"],
        ["Towns", "Smiths mend the pump of the mill", "By", "Anna Weber", "Published May 3, 2021"],
        ["Home / Towns / Smiths mend the pump of the mill", "Smiths mend the pump of the mill",
         "A wheel, a handle and a yard", "Photo: Otto Lang / The Valley Herald"],
        ["Smiths mend the pump of the mill", "Video of the day", "Otto Lang, Picture Agency",
         "03.05.2021", "Listen to this article", "Facebook", "X"],
        ["Ten towns that nobody has seen", "A visit to the lighthouse", "Smiths mend the pump of the mill",
         "May 3, 2021"],
    ],
    ids=["date", "by", "path", "picture", "teasers"],
)  # fmt: skip
def test_the_title_is_over_date_and_name_and_of_the_words_of_the_text(head: list[str]) -> None:
    assert read_textcopy(_page(*head)).article.title == "Smiths mend the pump of the mill"


def test_a_notice_before_the_title_is_no_part_of_the_article() -> None:
    notice = (
        "We and our partners store cookies on your device, and you may change what you have chosen "
        "at any time in the settings of this site, which are at the end of each page."
    )
    article = read_textcopy(
        _page(notice, "Accept", "Smiths mend the pump of the mill", "May 3, 2021")
    ).article
    assert article.title == "Smiths mend the pump of the mill"
    assert "partners" not in article.text
    assert article.text.startswith("The old pump")


def test_a_menu_in_one_line_is_no_text() -> None:
    menu = " ".join(f"Towns Of{letter} Valleys Rivers" for letter in "ABCDEFGHIJKL")
    article = read_textcopy(
        _page(menu, menu, "Smiths mend the pump of the mill", "May 3, 2021")
    ).article
    assert article.title == "Smiths mend the pump of the mill"
    assert "Rivers" not in article.text


def test_an_entry_of_a_table_of_contents_is_no_title() -> None:
    contents = ["Smiths mend the pump of the mill", "What the mill paid them with", "The handle of the pump"]  # fmt: skip
    text = f"{_TEXT[0]}\n\nWhat the mill paid them with\n\n{_TEXT[1]}\n\nThe handle of the pump\n\n{_TEXT[2]}"
    copy = "\n".join([_MENU, *contents, "", text, "", _FOOT])
    assert read_textcopy(copy).article.title == "Smiths mend the pump of the mill"


def test_the_title_of_a_thread_is_above_its_posts() -> None:
    posts = "\n".join(
        f"{name}\nMay {day}, 2021 at 10:2{day}\nThe handle of the pump is loose again, said post {day}.\nReply"
        for day, name in enumerate(["Anna", "Otto", "Ida", "Jo", "Mia"], 1)
    )
    copy = f"{_MENU}\nForums\nTools and wheels\nThe handle of the pump is loose\n{posts}\n{_FOOT}"
    reading = read_textcopy(copy)
    assert len(reading.comments) == 5
    assert reading.article.title == "The handle of the pump is loose"


def test_the_title_of_an_article_selected_alone() -> None:
    text = "\n\n".join(_TEXT)
    copy = f"Towns\nSmiths mend the pump of the mill\nBy Anna Weber\nMay 3, 2021\n{text}"
    article = read_textcopy(copy).article
    assert article.title == "Smiths mend the pump of the mill"
    assert article.byline == "Anna Weber"
    assert article.text.endswith(text)


def test_the_motto_of_a_site_is_no_title() -> None:
    top = [
        "Skip to content",
        "The Valley Herald",
        "New and old in town for all",
        "Copper lanterns and wheels",
    ]
    copy = "\n\n".join([*top, *_TEXT, _FOOT, _MENU])
    assert read_textcopy(copy).article.title == "Copper lanterns and wheels"


def test_the_second_line_of_a_wrapped_title_is_no_title() -> None:
    head = "Smiths from Elmford bring seventeen copper tubes to it\nafter months without water, says the miller"
    title = read_textcopy(f"{_MENU}\n\n{head}\n\n{_TEXT[0]}\n\n{_TEXT[1]}\n\n{_FOOT}").article.title
    assert title.startswith("Smiths from Elmford")
