"""Places, devices and ranks between names and texts are no names."""

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.extraction.textcopy.recurring import usual
from reader.extraction.textcopy.reflow import Row
from tests.extraction.textcopy.threads import posts

WHO = ("Ida M", "Pike", "Otto B", "Lena K", "Marrow")
SAID = (
    "The boiler is small and warms the whole shed.",
    "It leaks at the seam, and nobody answers the phone.",
    "Fine for its price.",
    "I would buy it again any day.",
    "Too loud for me.",
)
SHORT = ("so true", "never heard of it", "mill for ever", "who pays", "not me")
PLACES = ("Bonn", "Köln", "Ulm", "Bonn", "Trier")
DEVICES = ("via Android", "via iPhone", "via Web", "via iPad", "via Android")
ABOVE = "Mill stays open\n\nThe mill stays open for a year, says the council.\n\n5 comments\n\n"


def read(
    form: str,
    beside: tuple[str, ...],
    said: tuple[str, ...] = SAID,
    above: str = ABOVE,
    below: str = "Leave a comment\n",
) -> list[tuple[str, str]]:
    rows = zip(WHO, beside, said, strict=True)
    comments = (
        form.format(who=who, beside=label, said=text, day=day)
        for day, (who, label, text) in enumerate(rows, 1)
    )
    return posts(read_textcopy(f"{above}{''.join(comments)}{below}"))


@pytest.mark.parametrize(
    "form",
    [
        "{who}\nMay {day}, 2022 · {beside}\n{said}\n\n",
        "{who}\n\nMay {day}, 2022 · {beside}\n\n{said}\n\n",
        "{who}\n0{day}.05.2022 10:11, {beside}\n{said}\n\n",
    ],
)
@pytest.mark.parametrize("beside", [PLACES, DEVICES])
def test_what_is_behind_a_date_below_a_name_is_none(form: str, beside: tuple[str, ...]) -> None:
    assert [author for author, _ in read(form, beside)] == list(WHO)


@pytest.mark.parametrize("said", [SAID, SHORT])
def test_names_behind_dates_are_known_above_short_texts(said: tuple[str, ...]) -> None:
    form = "May {day}, 2022 10:11 | {who}\n{said}\n\n"
    assert read(form, PLACES, said) == list(zip(WHO, said, strict=True))


@pytest.mark.parametrize(
    "above", ["Mill boiler 12\n\n5 reviews\n\n", "Mill boiler 12\n\nReviews\n\n"]
)
@pytest.mark.parametrize("labels", [("Verified Buyer", "Reviewer"), ("United States", "Canada")])
def test_a_label_that_most_have_below_their_names_is_none(
    labels: tuple[str, str], above: str
) -> None:
    most, other = labels
    form = "{who}\n\n{beside}\n\nMay {day}, 2022\n\n{said}\n\n"
    found = read(form, (most, most, other, most, most), above=above)
    assert [author for author, _ in found][:2] == list(WHO[:2])
    assert len(found) == len(WHO)


@pytest.mark.parametrize(
    ("others", "is_label"), [(("Ida", "Otto"), False), (("Ada", "Otto"), True)]
)
def test_who_writes_most_stands_nowhere_else(others: tuple[str, str], is_label: bool) -> None:
    rows, at = [Row("Mill stays open"), Row("It does.")], []
    for who in ("Lena", "Lena", "Lena", "Lena", *others):
        over = [Row("Lena", gap=1)] if is_label and who != "Lena" else []
        rows += [*over, Row(who, gap=1), Row("May 1, 2022"), Row("It leaks at the seam.")]
        at.append(len(rows) - 2)
    assert ("lena" in usual(rows, at)) is is_label


@pytest.mark.parametrize("last", ["«Qui dort dîne»", "+1", "+ one"])
def test_the_last_text_may_end_in_a_quotation_or_be_a_sign(last: str) -> None:
    said = (*SAID[:4], last)
    assert read("{who}\nMay {day}, 2022\n{said}\n\n", PLACES, said)[-1] == (WHO[-1], last)


def test_the_last_text_may_have_a_quotation_in_a_row_of_its_own() -> None:
    said = (*SAID[:4], "Comme on dit chez nous :\n\n«Qui dort dîne»")
    assert read("{who}\nMay {day}, 2022\n{said}\n\n", PLACES, said)[-1] == (WHO[-1], said[-1])


def test_a_handle_that_begins_or_ends_a_text_is_part_of_it() -> None:
    form = "{who}\nPosts: {day}7\nJoined: Mar 2011\nMay {day}, 2022 at 10:11\n{said}\n\n"
    said = tuple(
        f"@{who.split()[0]}\n\n{text}" for who, text in zip(reversed(WHO), SAID, strict=True)
    )
    assert read(form, PLACES, said) == list(zip(WHO, said, strict=True))
    said = tuple(
        f"{text}\n\n@{who.split()[0]}" for who, text in zip(reversed(WHO), SAID, strict=True)
    )
    assert read(form, PLACES, said) == list(zip(WHO, said, strict=True))


@pytest.mark.parametrize("last", ["+1", "So am I."])
def test_a_title_ends_the_last_text_though_that_is_a_sign(last: str) -> None:
    said = (*SAID[:4], last)
    found = read(
        "{who}\nMay {day}, 2022\n{said}\n\n", PLACES, said, below="About the mill\n\nImprint\n"
    )
    assert found[-1] == (WHO[-1], last)
