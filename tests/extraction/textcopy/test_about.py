"""Who wrote the article of a text copy, and when."""

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Article

_MENU = "Home\nNews\nTowns\nWeather\nSports\nContact\nSign in\nShop\nNewsletter\nPrivacy Policy"
_TEXT = (
    "The old pump in the yard of the mill was mended last week, and the miller who had waited for "
    "it for eleven months says that the water is as clear as it was in spring.\n\n"
    "Two smiths from the valley took the handle apart, found that a ring of leather had dried, and "
    "put a new one in before the evening; the mill paid them with a sack of flour."
)
_FOOT = "About us\nContact us\nTerms of use\nFollow us\nAll rights reserved"


def _article(*head: str, above: str = "Towns") -> Article:
    rows = [_MENU, above, "Smiths mend the pump of the mill", *head, "", _TEXT, "", _FOOT]
    return read_textcopy("\n".join(rows)).article


@pytest.mark.parametrize(
    "head",
    [
        ["By Anna Weber", "May 3, 2021"],
        ["By", "Anna Weber", "Published May 3, 2021"],
        ["Von Anna Weber, 3. Mai 2021, 10:20 Uhr"],
        ["Anna Weber | 3 May 2021"],
        ["Anna Weber", "03.05.2021"],
        ["May 3, 2021", "Anna Weber", "4 min read"],
        ["Updated: June 9, 2022", "Published: May 3, 2021", "Written by Anna Weber"],
        ["Posted on May 3, 2021 by Anna Weber", "Share"],
        ["Last updated June 9, 2022 - first published May 3, 2021 by Anna Weber"],
        ["Par Anna Weber", "Publié le 3 mai 2021 à 10:20, mis à jour le 9 juin 2022"],
    ],
)
def test_name_and_date_below_the_title(head: list[str]) -> None:
    article = _article(*head)
    assert article.title == "Smiths mend the pump of the mill"
    assert article.byline == "Anna Weber"
    assert article.published is not None
    assert article.published.date().isoformat() == "2021-05-03"


def test_a_date_above_the_title() -> None:
    article = _article("By Anna Weber", above="May 3, 2021")
    assert article.published is not None
    assert (article.byline, article.published.month) == ("Anna Weber", 5)


@pytest.mark.parametrize(
    "head",
    [
        ["Photo: Otto Lang", "Share"],
        ["By the river and in the yard", "Share"],
        ["Facebook", "Twitter"],
        ["Updated daily", "Towns"],
    ],
)
def test_other_rows_name_nobody(head: list[str]) -> None:
    article = _article(*head)
    assert (article.byline, article.published) == ("", None)


def test_a_date_of_change_is_better_than_none() -> None:
    article = _article("Updated June 9, 2022")
    assert article.published is not None
    assert article.published.date().isoformat() == "2022-06-09"


def test_a_row_of_any_length_below_the_word_for_an_author() -> None:
    """2,000 spaces took 0.6 s, and eight times as long with twice as many."""
    article = _article("By", f"Anna Weber{chr(0xA0) * 100_000}x", "May 3, 2021")
    assert (article.byline, article.published is None) == ("Anna Weber", False)


STORY = "The keeper of the upper lock has counted every boat for forty years, and he says so himself.\n\n"


def test_author_and_date_may_be_below_the_standfirst() -> None:
    text = (
        "Skip to content\nNews\nSport\n\nThe keeper of the lock retires\n\n"
        + STORY
        + "By Ida Marsh\n\n12 May 2022\n\n"
        + STORY * 2
        + "© 2022 Heron Gazette. All rights reserved.\n"
    )
    article = read_textcopy(text).article
    assert (article.title, article.byline) == ("The keeper of the lock retires", "Ida Marsh")
    assert article.published is not None
    assert article.published.isoformat()[:10] == "2022-05-12"


def test_a_date_far_inside_the_text_is_not_its_own() -> None:
    text = (
        "Skip to content\nNews\nSport\n\nThe keeper of the lock retires\n\n"
        + STORY * 3
        + "12 May 2022\n\n"
        + STORY
        + "© 2022 Heron Gazette. All rights reserved.\n"
    )
    assert read_textcopy(text).article.published is None


def test_a_time_that_stands_at_its_year_is_parted_from_it() -> None:
    text = (
        "Skip to content\nNews\nSport\n\nThe keeper of the lock retires\n\n"
        "By Ida Marsh\nOctober 17, 20236:01 PM ET\n\n"
        + STORY * 3
        + "© 2022 Heron Gazette. All rights reserved.\n"
    )
    published = read_textcopy(text).article.published
    assert published is not None
    assert published.isoformat()[:16] == "2023-10-17T18:01"


def test_a_month_or_a_label_is_no_author() -> None:
    for line in ("By Dec", "By Topic: News"):
        text = (
            f"Skip to content\nNews\nSport\n\nThe keeper of the lock retires\n\n{line}\n12 May 2022\n\n"
            + STORY * 3
            + "© 2022 Heron Gazette. All rights reserved.\n"
        )
        assert read_textcopy(text).article.byline == ""


def test_who_made_a_picture_or_hosts_a_site_did_not_write_the_text() -> None:
    for line in ("Portrait by Anna Weber", "Illustrations by Anna Weber", "Hosted by Joyful"):
        assert _article(line).byline == ""


def test_a_site_by_one_author_has_the_name_in_its_first_rows() -> None:
    rows = [
        "By Anna Weber",
        "",
        _MENU,
        "",
        "Smiths mend the pump of the mill",
        "",
        _TEXT,
        "",
        _FOOT,
    ]
    assert read_textcopy("\n".join(rows)).article.byline == "Anna Weber"
    rows[0] = "Towns by Anna Weber"
    assert read_textcopy("\n".join(rows)).article.byline == ""
