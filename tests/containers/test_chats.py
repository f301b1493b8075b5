"""Chats as WhatsApp writes them to a file, as its programs for Android and iOS do."""

from datetime import datetime
from pathlib import Path

import pytest

from reader.containers import container
from reader.fetch.files import read_file
from reader.model import Reading
from reader.open.job import Job, do

ANDROID = """\
03/04/2024, 08:12 - Messages and calls are end-to-end encrypted.
03/04/2024, 08:14 - Wenna Sund: The upper gate leaks again.
Has anyone the big wrench?

It is not in the hut.
03/04/2024, 09:01 - Pell: It hangs: on my wall
03/04/2024, 09:05 - Wenna Sund changed the group description
23/04/2024, 21:30 - Ilja: Bring it on Friday then. <This message was edited>
23/04/2024, 21:31 - Pell: This message was deleted
"""
IOS = """\
[03.04.24, 08:12:00] Lock keepers: \u200eMessages and calls are end-to-end encrypted.
[03.04.24, 08:14:05] Wenna Sund: The upper gate leaks again.
\u200e[03.04.24, 09:01:44] Pell: \u200eimage omitted
[03.04.24, 21:30:00] Ilja: Bring it on Friday then.
"""


def _opened(text: str, folder: Path) -> Reading:
    file = folder / "chat.txt"
    file.write_text(text, encoding="utf-8")
    return do(Job(read_file(str(file)))).reading


def _rows(reading: Reading) -> list[tuple[str, datetime | None]]:
    return [(comment.author, comment.published) for comment in reading.comments]


def test_a_chat_from_android_is_a_thread_without_what_the_program_says(tmp_path: Path) -> None:
    reading = _opened(ANDROID, tmp_path)
    assert _rows(reading) == [
        ("Wenna Sund", datetime(2024, 4, 3, 8, 14)),
        ("Pell", datetime(2024, 4, 3, 9, 1)),
        ("Ilja", datetime(2024, 4, 23, 21, 30)),
        ("Pell", datetime(2024, 4, 23, 21, 31)),
    ]
    first, second, third, last = reading.comments
    assert first.text == (
        "The upper gate leaks again.\nHas anyone the big wrench?\n\nIt is not in the hut."
    )
    assert second.text == "It hangs: on my wall"
    assert (third.text, third.states) == ("Bring it on Friday then.", ("edited",))
    assert last.states == ("deleted",)
    assert {comment.parent for comment in reading.comments} == {""}


def test_a_chat_from_ios_has_its_name_from_its_first_line(tmp_path: Path) -> None:
    reading = _opened(IOS, tmp_path)
    assert reading.article.title == "Lock keepers"
    assert _rows(reading) == [
        ("Wenna Sund", datetime(2024, 4, 3, 8, 14, 5)),
        ("Pell", datetime(2024, 4, 3, 9, 1, 44)),
        ("Ilja", datetime(2024, 4, 3, 21, 30)),
    ]
    assert reading.comments[1].text == "image omitted"


def test_a_day_and_a_month_that_may_be_each_other_are_no_date(tmp_path: Path) -> None:
    reading = _opened(ANDROID.replace("23/04", "03/04"), tmp_path)
    assert {published for _, published in _rows(reading)} == {None}
    assert reading.comments[0].published_text == "03/04/2024, 08:14"


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-03 08:14:00 - INFO: the pump starts\n" * 6,
        "[2024-04-03 08:14:00] lamp.ERROR: no oil\n" * 6,
        "[2024-04-03 08:14:00] [error] 12#0: no oil\n" * 6,
        "03/04/2024, 08:14 - the lamp was lit\n" * 6,
        "The lamp.\n" + IOS,
        "3.4.2024: a list of days\n" * 6,
    ],
)
def test_logs_and_lists_of_days_are_no_chats(text: str) -> None:
    form = container(text.encode())
    assert form is None or form.name != "chat"


def test_hours_of_two_halves_are_read() -> None:
    text = "4/23/24, 8:14\u202fPM - Pell: It leaks.\n" * 3
    form = container(text.encode())
    assert form is not None
    assert form.name == "chat"
