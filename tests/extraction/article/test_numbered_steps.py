"""The first step of a list keeps its number, as the others do; a number of readers is none."""

import pytest

from reader import extract

STEP = (
    "Hang the wicks from a stick, dip them into the pan for a moment, and leave them to dry in wind"
    " before they are dipped again, some twenty times in all."
)


def read(*rows: tuple[str, str], marks: str = "class=step-number") -> list[str]:
    boxes = "".join(f"<div><div {marks}>{mark}</div><div>{text}</div></div>" for mark, text in rows)
    page = f"<html><body><h1>Candles</h1><article>{boxes}</article></body></html>"
    return extract(page, "https://quay.example/candles").article.text.split("\n\n")


def test_the_first_step_keeps_its_number() -> None:
    steps = [("1", f"First. {STEP}"), ("2", f"Then. {STEP}"), ("3", f"Last. {STEP}")]
    text = read(*steps)
    assert [line for line in text if line.isdecimal()] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        (("1", "view"), ("2", "answers"), "class=count"),
        (("1", f"First. {STEP}"), ("7", f"Then. {STEP}"), "class=count"),
        (("1", f"First. {STEP}"), ("2", f"Then. {STEP}"), ""),
        (("41", f"First. {STEP}"), ("2", f"Then. {STEP}"), "class=count"),
    ],
)
def test_a_number_of_readers_above_a_text_is_none_of_it(
    first: tuple[str, str], second: tuple[str, str], marks: str
) -> None:
    text = read(first, second, ("", f"Last. {STEP}"), ("", STEP), marks=marks)
    assert first[0] not in text
    assert f"Last. {STEP}" in text
