"""Chats as WhatsApp writes them to a file, as its programs for Android and iOS do."""

from datetime import datetime
from pathlib import Path

import pytest

from reader.containers import HEAD, container
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


def test_a_chat_from_android_is_a_thread_in_which_nothing_is_lost(tmp_path: Path) -> None:
    reading = _opened(ANDROID, tmp_path)
    assert _rows(reading) == [
        ("", datetime(2024, 4, 3, 8, 12)),
        ("Wenna Sund", datetime(2024, 4, 3, 8, 14)),
        ("Pell", datetime(2024, 4, 3, 9, 1)),
        ("", datetime(2024, 4, 3, 9, 5)),
        ("Ilja", datetime(2024, 4, 23, 21, 30)),
        ("Pell", datetime(2024, 4, 23, 21, 31)),
    ]
    notice, first, second, change, third, last = reading.comments
    assert notice.text == "Messages and calls are end-to-end encrypted."
    assert change.text == "Wenna Sund changed the group description"
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
        ("", datetime(2024, 4, 3, 8, 12)),
        ("Wenna Sund", datetime(2024, 4, 3, 8, 14, 5)),
        ("Pell", datetime(2024, 4, 3, 9, 1, 44)),
        ("Ilja", datetime(2024, 4, 3, 21, 30)),
    ]
    assert reading.comments[2].text == "image omitted"


def test_a_day_and_a_month_that_may_be_each_other_are_no_date(tmp_path: Path) -> None:
    reading = _opened(ANDROID.replace("23/04", "03/04"), tmp_path)
    assert {published for _, published in _rows(reading)} == {None}
    assert reading.comments[0].published_text == "03/04/2024, 08:12"


def _name(text: str) -> str:
    return _name_of(text.encode())


def _name_of(head: bytes) -> str:
    form = container(head)
    return form.name if form else ""


TURNS = "".join(
    f"03/04/2024, 08:{minute} - {'Pell' if minute % 2 else 'Wenna Sund'}: It leaks.\n"
    for minute in range(14, 20)
)
"""Two people in turn, without anything that the program says."""


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-03 08:14:00 - INFO: the pump starts\n" * 6,
        "[2024-04-03 08:14:00] lamp.ERROR: no oil\n" * 6,
        "[2024-04-03 08:14:00] [error] 12#0: no oil\n" * 6,
        "03/04/2024, 08:14 - the lamp was lit\n" * 6,
        "The lamp.\n" + IOS,
        "3.4.2024: a list of days\n" * 6,
        "2024-04-03 08:14:00 - Pump: starts\n2024-04-03 08:14:02 - Lamp: lit\n" * 4,
        "2024-04-03 08:14 - pump: starts\n2024-04-03 08:15 - lamp: lit\n" * 4,
        "[2024-04-03 08:14:00] app: no oil\n[2024-04-03 08:14:02] security: failed\n" * 4,
        "[3/4/2024, 8:14:00 AM] Server: starts\n[3/4/2024, 8:14:02 AM] Client: asks\n" * 4,
        "[2024-04-03 08:14] wenna: hello\n[2024-04-03 08:15] pell: good day\n" * 4,
        "2024-04-03 08:14 - https://pond.example/a\n2024-04-03 08:15 - http://pond.example/\n" * 4,
        "03.04.2024 18:00 - Council: the lock\n03.04.2024 20:15 - Film: Salt\n" * 4,
        "03.04.2024 18:00 – Council: the lock\n03.04.2024 20:15 – Film: Salt\n" * 4,
        "".join(
            f"0{day}.04.2024, 08:14 - {'Pier' if day % 2 else 'Home'}: fog\n" for day in range(1, 8)
        ),
        "03/04/2024, 08:14 - Malta: Gozo\n03/04/2024, 09:14 - Rome: Oslo\n04/04/2024, 08:14 - Bari: Lund\n",
        "03/04/2024, 18:00 - A talk on end-to-end encryption\n03/04/2024, 19:00 - Choir: Salt\n",
        TURNS.replace("Pell", "TODO"),
        TURNS.replace("Pell", "Error"),
        TURNS.replace("Pell", "pump"),
        TURNS.replace("Pell", "Lamp - core"),
        TURNS.replace("Pell", "Lamp_core"),
        TURNS.replace("Pell", "Wenna Sund"),
        "".join(TURNS.splitlines(keepends=True)[:4]),
    ],
)
def test_logs_and_lists_of_days_are_no_chats(text: str) -> None:
    assert _name(text) != "chat"


@pytest.mark.parametrize(
    "text",
    [
        TURNS,
        TURNS.replace("Pell", "~Pell"),
        TURNS.replace("Pell", "+356 9912 3456"),
        TURNS.replace("Pell", "\u202a+356 9912 3456\u202c"),
        TURNS.replace("Pell", "潘"),
        "03.04.24, 08:14 - pell: <Medien ausgeschlossen>\n",
        "3/4/24 08:14 - Pell: <Multimedia omitido>\n",
        "2024/4/3 08:14 - Pell: <省略多媒体文件>\n",
        "03/04/2024, 08:14 - Pell: \u200eIMG-1.jpg (file attached)\n",
        "\u200e[2024-04-03, 08:14:00] Pell: It leaks.\n",
        "03.04.24, 08:12 - Nachrichten sind Ende-zu-Ende-verschlüsselt.\n03.04.24, 08:14 - Pell: Ah\n",
        "3/4/24, 08:12 - Los mensajes están cifrados de extremo a extremo.\n3/4/24, 08:14 - Pell: Ah\n",
    ],
)
def test_chats_show_signs_of_the_program_or_people_in_turn(text: str) -> None:
    assert _name(text) == "chat"


def test_the_first_bytes_may_end_within_a_letter() -> None:
    head = (IOS + "[03.04.24, 21:31:00] Ilja: " + "ü" * 4096).encode()
    assert {_name_of(head[:size]) for size in (HEAD, HEAD - 1)} == {"chat"}


def test_hours_of_two_halves_are_read() -> None:
    assert _name(TURNS.replace(" - ", "\u202fPM - ")) == "chat"


def test_what_somebody_did_and_addresses_are_no_authors(tmp_path: Path) -> None:
    did = (
        "23/04/2024, 21:40 - Ilja added Pell: you\n"
        "23/04/2024, 21:41 - Pell nahm Ilja auf: dich\n"
        "23/04/2024, 21:42 - see http://pond.example/a: b\n"
        "23/04/2024, 21:43 - Pell de Vries: Good.\n"
    )
    rows = [(one.author, one.text) for one in _opened(ANDROID + did, tmp_path).comments[-4:]]
    assert rows == [
        ("", "Ilja added Pell: you"),
        ("", "Pell nahm Ilja auf: dich"),
        ("", "see http://pond.example/a: b"),
        ("Pell de Vries", "Good."),
    ]


def test_who_sends_a_picture_first_is_no_title(tmp_path: Path) -> None:
    reading = _opened("[03.04.24, 08:14:00] Pell: \u200eimage omitted\n", tmp_path)
    assert reading.article.title == ""
    assert [(one.author, one.text) for one in reading.comments] == [("Pell", "image omitted")]


def test_spaces_before_the_mark_of_a_change_go(tmp_path: Path) -> None:
    changed = "on Friday then.  \u200e<This message was edited>  "
    text = ANDROID.replace("on Friday then. <This message was edited>", changed)
    third = _opened(text, tmp_path).comments[4]
    assert (third.text, third.states) == ("Bring it on Friday then.", ("edited",))
