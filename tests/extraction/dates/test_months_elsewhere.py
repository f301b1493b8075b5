"""Two other modules write months out, since loading the table of dates costs more than most pages
take: they know what the table knows.
"""

import pytest

from reader.extraction.dates.spelling import bare, normal
from reader.extraction.dates.words import is_of_dates, table
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.textcopy.calendar_words import MONTHS

LANGUAGES = (
    "af", "az", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "hu",
    "is", "it", "lv", "mk", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "tr", "uk", "vi",
)  # fmt: skip
SHORTEST = 5
"""Letters of a month in full. What some languages shorten it to is a name in others: "Ian 5"."""
LEFT_OUT = {
    "новембар", "нојабр",  # words of Russian begin like the first: "5 новых"
    "novembar", "αὐγούστου", "αὔγουστοσ", "ὀκτωβρίου", "ὀκτώβριοσ",  # polytonic
}  # fmt: skip


def months(language: str) -> list[str]:
    """The months of a language in full, without the same word less its accents."""
    names = [word for word, role in table().words[language].items() if role[0] == "m"]
    folded = {bare(name) for name in names if bare(name) != name}
    return [name for name in names if len(name) >= SHORTEST and name not in folded]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_with_a_month_is_a_date_where_discussions_are_looked_for(language: str) -> None:
    missed = [name for name in months(language) if not is_stamp(f"12 {name} 2024")]
    assert set(missed) <= LEFT_OUT


@pytest.mark.parametrize("name", MONTHS.split())
def test_a_month_that_heads_a_comment_in_a_text_copy_is_one_of_the_table(name: str) -> None:
    assert is_of_dates(normal(name))


@pytest.mark.parametrize("line", ["Ian 12", "5 новых", "3 мам", "Iulia 5"])
def test_a_name_or_a_count_is_no_date(line: str) -> None:
    assert not is_stamp(line)
