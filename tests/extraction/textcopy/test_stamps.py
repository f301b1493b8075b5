"""Dates and ages on lines that say little else."""

import pytest

from reader.extraction.textcopy.stamps import stamp


@pytest.mark.parametrize(
    ("text", "before", "when", "age"),
    [
        ("1 month ago", "", "1 month ago", True),
        ("Anna•5 years ago", "Anna•", "5 years ago", True),
        ("anna 1 day ago | link", "anna", "1 day ago", True),
        ("#2.1 — vor 8 Stunden", "#2.1 —", "vor 8 Stunden", True),
        ("12 Stunden 33 Minuten her", "", "12 Stunden 33 Minuten her", True),
        ("il y a 3 mois", "", "il y a 3 mois", True),
        ("5 лет назад", "", "5 лет назад", True),
        ("bir ay önce", "", "bir ay önce", True),
        ("3天前", "", "3天前", True),
        ("2h", "", "2h", True),
        ("Jo • 2h", "Jo •", "2h", True),
        ("Yesterday at 10:20", "", "Yesterday at 10:20", True),
        ("Anna · March 10, 2017 at 12:20 AM", "Anna ·", "March 10, 2017 at 12:20 AM", False),
        ("AnnaMay 30, 2019 at 1:06 PM", "Anna", "May 30, 2019 at 1:06 PM", False),
        ("ANNAMay 31, 2019 at 7:22 PM", "ANNA", "May 31, 2019 at 7:22 PM", False),
        ("26. Mai 2008 um 21:08", "", "26. Mai 2008 um 21:08", False),
        ("10 mars 2017 à 12 h 20 min", "", "10 mars 2017 à 12 h 20 min", False),
        ("20 de octubre de 2021 a las 14:03", "", "20 de octubre de 2021 a las 14:03", False),
        ("10.2. 19:34 anna | blog", "", "10.2. 19:34", False),
        ("Anna 28.09.19 13:39", "Anna", "28.09.19 13:39", False),
        ("Anna on 2 Jun 2010 says:", "Anna on", "2 Jun 2010", False),
        ("2023年3月5日 10:20", "", "2023年3月5日 10:20", False),
        ("2022. 09. 06. 15:55", "", "2022. 09. 06. 15:55", False),
        ("Tuesday at 4:27 AM", "", "Tuesday at 4:27 AM", True),
        ("Dienstag um 16:27", "", "Dienstag um 16:27", True),
        ("June 14, 20241 yr", "", "June 14, 2024", False),
        ("Posted on: 2 Jun 2010", "", "2 Jun 2010", False),
        ("Posted 2 hours ago", "", "2 hours ago", True),
        ("ANNA MARSHMay 31, 2019 at 7:22 PM", "ANNA MARSH", "May 31, 2019 at 7:22 PM", False),
        ("för 3 dagar sedan", "för", "3 dagar sedan", True),
        ("3 napja", "", "3 napja", True),
        ("Ada 3 Μαρτίου 2024, 08:05", "Ada", "3 Μαρτίου 2024, 08:05", False),
        ("Ada 3 مارس 2024", "Ada", "3 مارس 2024", False),
        ("2024-03-10T08:05:00.000Z", "", "2024-03-10T08:05:00.000Z", False),
        ("Le 13 mars 2024 à 08:05", "", "13 mars 2024 à 08:05", False),
        ("wtorek, 11 maja 2021, 23:13", "", "wtorek, 11 maja 2021, 23:13", False),
        ("J. P. Stone, 4 May 2021", "J. P. Stone,", "4 May 2021", False),
        (
            "Posted by: ada of the mill, 4 May 2021 | 10:02",
            "Posted by: ada of the mill,",
            "4 May 2021 | 10:02",
            False,
        ),
        ("Comment by Ada — 17.07, 2011 @ 13:04", "Comment by Ada —", "17.07, 2011 @ 13:04", False),
        ("ada2 April 5, 2023, 12:12pm 3", "ada2", "April 5, 2023, 12:12pm", False),
        ("03:24 AM on 9/19/2010", "", "03:24 AM on 9/19/2010", False),
        ("Ada 15:20, 3 May 2024", "Ada", "15:20, 3 May 2024", False),
        ("昨日", "", "昨日", True),
        ("发布于 2024-03-15 08:05:00", "", "2024-03-15 08:05:00", False),
        ("2 days agoReply", "", "2 days ago", True),
        (
            "Ida 2 hours ago permalink embed save parent report reply hide share",
            "Ida",
            "2 hours ago",
            True,
        ),
        (
            "Ida 2 May 2022 at 9:15 am reply quote report share like dislike link edit delete",
            "Ida",
            "2 May 2022 at 9:15 am",
            False,
        ),
        ("Ida 3 dagen geledenReageer", "Ida", "3 dagen geleden", True),
    ],
)
def test_a_line_that_is_a_date(text: str, before: str, when: str, age: bool) -> None:
    found = stamp(text)
    assert found is not None
    assert (found.before, found.text, found.age) == (before, when, age)


@pytest.mark.parametrize(
    "text",
    [
        "On March 3, 2015 we went to the sea.",
        "3 years ago I bought one.",
        "10 hours ago, Ida Marsh said:",
        "Tuesday 4:27",
        "The 20240 of May",
        "Joined: Wed Feb 04, 2015 6:38 pm",
        "Last edited by Anna; 03-16-2014, 08:08 PM.",
        "The 3 may be wrong",
        "version 1.2.3 of the tool",
        "Hier ist alles gut",
        "As we all said then, 4 May 2021",
        "1962年の洪水のことを忘れていませんか",
        "I had on 12 May 2006 written to all members of the house about the weir",
        "2019\t412\t13",
        "x" * 500 + " 1 month ago",
        "",
        "Mis à jour le 4 mai 2021 à 10:02",
        "with the old version 17.20, 2011 times in a row",
        "they wrote to the miller, 4 May 2021",
    ],
)
def test_a_line_that_is_none(text: str) -> None:
    assert stamp(text) is None
