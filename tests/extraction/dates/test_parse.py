"""The date of a text: strings of many languages, and what holds for any text."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.dates.parse import parse_date, read_date
from reader.extraction.dates.words import table

FETCHED = datetime(2026, 3, 10, 12, tzinfo=UTC)
LISTED = tomllib.loads(
    (Path(__file__).parents[1] / "dates_held_aside.toml").read_text(encoding="utf-8")
)
CASES = [
    pytest.param("" if lang == "none" else lang, text, expected, id=f"{part}-{lang}-{text}")
    for part in ("tune", "aside")
    for lang, strings in LISTED[part].items()
    for text, expected in strings.items()
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_each_listed_string_is_read(lang: str, text: str, expected: str) -> None:
    found = read_date(text, lang, LISTED["fetched"])
    assert (found.isoformat() if found else "") == (
        datetime.fromisoformat(expected).isoformat() if expected else ""
    )


def test_the_list_is_wide_and_half_of_it_was_held_aside() -> None:
    aside = sum(map(len, LISTED["aside"].values()))
    tune = sum(map(len, LISTED["tune"].values()))
    assert aside >= 75
    assert abs(aside - tune) <= 20
    assert len({lang.partition("-")[0] for lang in LISTED["tune"]}) >= 30


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("18:13 Uhr am 10.09.2022", "de", datetime(2022, 9, 10, 18, 13)),
        ("12:30 Uhr am 10.09.2022", "de", datetime(2022, 9, 10, 12, 30)),
        ("18:13 Uhr, 10. September 2022", "de", datetime(2022, 9, 10, 18, 13)),
        ("10.09.2022, 18:13 Uhr", "de", datetime(2022, 9, 10, 18, 13)),
        ("14:30 h le 10 septembre 2022", "fr", datetime(2022, 9, 10, 14, 30)),
        ("14:30h 10/09/2022", "es", datetime(2022, 9, 10, 14, 30)),
        ("12:30 am, 10.09.2022", "de", datetime(2022, 9, 10, 0, 30)),
    ],
)
def test_a_time_with_its_unit_may_come_before_the_day(
    text: str, lang: str, expected: datetime
) -> None:
    assert read_date(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14. Juni 2025 09:14", datetime(2025, 6, 14, 9, 14)),
        ("20 октября 2021", datetime(2021, 10, 20)),
        ("Mar 29, 2007 09:16:05", datetime(2007, 3, 29, 9, 16, 5)),
        # Of two languages the one that knows more of the words: Polish, not Croatian.
        ("20 listopada 2021, godz. 14:03", datetime(2021, 11, 20, 14, 3)),
    ],
)
def test_without_a_language_words_are_read_that_mean_one_thing(
    text: str, expected: datetime
) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 hours ago",  # without a time it counts from
        "yesterday at 14:03",
        "3/4/2021",
        "20 listopada 2021",  # October in Croatian, November in Polish
        "February 30, 2021",
        "31 septembre 2021",
        "2021-13-40",
        "October 20, 2021 25:61",
        "October 20, 1871",
        "comment_date",
        "Marching 4, 2021",
        "https://example.org/2021/10/20/a-title/",
        "Nos. 1.1.12 and 1.1.13 of the rules",
        "5-7 May 2021",
        "We sailed from the island on 5 May 2021 and never once looked back at it.",
        "5 May 2021 was the day we sailed from here.",
        "x" * 500,
    ],
)
def test_when_in_doubt_there_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Posted by Ann Example on October 20, 2021",
        "« Reply #3 on: October 20, 2021 »",
        "Ann Example · October 20, 2021",
        "Published October 20, 2021By Editor Ann",
        "October 20, 2021 No readers have liked this yet.",
    ],
)
def test_labels_beside_a_date_do_not_hide_it(text: str) -> None:
    assert parse_date(text) == datetime(2021, 10, 20)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en-US", datetime(2021, 3, 4)),
        ("en_PH", datetime(2021, 3, 4)),
        ("en-GB", datetime(2021, 4, 3)),
        ("de", datetime(2021, 4, 3)),
        ("pt-BR", datetime(2021, 4, 3)),
        ("en", None),
        ("ja", None),
        ("", None),
    ],
)
def test_day_and_month_in_figures_are_as_the_language_has_them(
    lang: str, expected: datetime | None
) -> None:
    assert read_date("3/4/2021", lang) == expected


@pytest.mark.parametrize("text", ["3.4.2021", "3.4.2021 at 9:15"])  # with words: another path
@pytest.mark.parametrize(
    ("lang", "known"),
    [("", True), ("ja", True), ("de", True), ("en", False), ("en-001", True), ("en-CA", True)],
)
def test_with_full_stops_the_day_is_first_but_in_english(
    lang: str, text: str, *, known: bool
) -> None:
    found = read_date(text, lang)
    assert (found and found.date()) == (date(2021, 4, 3) if known else None)


def test_the_page_itself_knows_best_how_it_orders_figures() -> None:
    assert read_date("3/4/2021", "de", order="md") == datetime(2021, 3, 4)


def test_the_day_of_the_week_knows_better() -> None:
    expected = datetime(2024, 3, 4, 11, 40, 12)
    assert read_date("24/03/04(Mon)11:40:12", "en", order="dm") == expected


def test_a_small_english_word_is_no_day_of_the_week_in_danish() -> None:
    assert read_date("commented on 4/3/2024", "en") is None  # Wednesday, 3 April
    assert read_date("on 3/4/2024", "da") == datetime(2024, 4, 3)


def test_a_page_of_another_language_than_its_dates() -> None:
    assert read_date("20 octobre 2021", "en") == datetime(2021, 10, 20)


def test_nothing_in_words_is_later_than_the_fetch() -> None:
    assert read_date("12 March 2026", "en", FETCHED) == datetime(2026, 3, 12)  # a zone ahead of us
    assert read_date("13 March 2026", "en", FETCHED) is None
    assert read_date("13 March 2026", "en") == datetime(2026, 3, 13)
    # Two figures that could be a year are one where the other is still to come.
    assert read_date("28.09.19", "", FETCHED) == datetime(2019, 9, 28)


def test_a_zone_is_never_invented() -> None:
    written = read_date("October 20, 2021 2:03 pm EST", "en", FETCHED)
    assert written is not None
    assert written.utcoffset() == timedelta(hours=-5)
    for text in ("October 20, 2021 2:03 pm", "2021-10-20T14:03:11", "yesterday at 14:03"):
        found = read_date(text, "en", FETCHED)
        assert found is not None
        assert found.tzinfo is None


def test_a_date_without_a_year_needs_one_year_between_two_times() -> None:
    since = datetime(2025, 12, 19, tzinfo=UTC)
    text = "Jan 20th at 2:41 am"
    assert read_date(text, "en", FETCHED, since=since) == datetime(2026, 1, 20, 2, 41)
    assert read_date(text, "en", FETCHED, since=datetime(2020, 1, 1)) is None
    assert read_date(text, "en", FETCHED) is None
    assert read_date("10.1. 19:34", "cs", FETCHED, since=since) == datetime(2026, 1, 10, 19, 34)
    assert read_date("Jun 20th at 2:41 am", "en", FETCHED, since=since) is None


WORDS = sorted({word for words in table().words.values() for word in words})
SCRAPS = st.one_of(
    st.sampled_from(WORDS),
    st.integers(0, 2600).map(str),
    st.sampled_from(
        ["年", "월", ":", ".", "/", "-", ", ", " ", "(", "'21", "2021", "14:03", "+0200"]
    ),
    st.text(max_size=6),
)


@given(st.text(max_size=130), st.sampled_from(["", *table().words, "xx", "zh-Hant-TW"]))
def test_no_text_breaks_it(text: str, lang: str) -> None:
    found = read_date(text, lang, FETCHED, since=FETCHED - timedelta(days=90))
    assert found is None or isinstance(found, datetime)


@given(st.lists(SCRAPS, max_size=12).map(" ".join), st.sampled_from(["", *table().words]))
def test_no_scraps_of_dates_break_it(text: str, lang: str) -> None:
    found = read_date(text, lang, FETCHED)
    assert found is None or 1990 <= found.year <= 2100


@given(st.lists(SCRAPS, max_size=12).map("".join))
def test_no_scraps_side_by_side_break_it(text: str) -> None:
    found = parse_date(text)
    assert found is None or 1990 <= found.year <= 2100


NAMES = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "he": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
}
PATTERNS = {
    "en": ["{month} {d}, {y} at {h12}:{mi:02} {half}", "{d} {month} {y}, {h:02}:{mi:02}"],
    "de": ["{d}. {month} {y} um {h:02}:{mi:02} Uhr", "{d:02}.{m:02}.{y}, {h:02}:{mi:02}"],
    "fr": ["{d} {month} {y} à {h:02}:{mi:02}", "{d} {month} {y}, {h} h {mi:02}", "{d:02}/{m:02}/{y} {h}h{mi:02}"],
    "es": ["{d} de {month} de {y} a las {h}:{mi:02}", "{d} {month}, {y} {h12}:{mi:02} {half}"],
    "it": ["{d} {month} {y} alle {h:02}:{mi:02}", "{d:02}/{m:02}/{y} ore {h:02}.{mi:02}"],
    "pt": ["{d} de {month} de {y} às {h:02}:{mi:02}", "{d:02}/{m:02}/{y} às {h}h{mi:02}"],
    "nl": ["{d} {month} {y} om {h:02}:{mi:02} uur", "{d:02}-{m:02}-{y} {h:02}:{mi:02}"],
    "pl": ["{d} {month} {y} o {h:02}:{mi:02}", "{d:02}.{m:02}.{y} r., godz. {h:02}:{mi:02}"],
    "cs": ["{d}. {month} {y} v {h}.{mi:02}", "{d}. {m}. {y} {h}:{mi:02}"],
    "hu": ["{y}. {month} {d}. {h:02}:{mi:02}", "{y}.{m:02}.{d:02}. {h:02}:{mi:02}"],
    "ru": ["{d} {month} {y} г. в {h}:{mi:02}", "{d:02}.{m:02}.{y} {h:02}:{mi:02}"],
    "el": ["{d} {month} {y} στις {h:02}:{mi:02}", "{d}/{m}/{y}, {h:02}:{mi:02}"],
    "tr": ["{d} {month} {y}, {h:02}:{mi:02}", "{d:02}.{m:02}.{y} saat {h:02}:{mi:02}"],
    "he": ["{d} ב{month} {y} בשעה {h:02}:{mi:02}", "{d}.{m}.{y} {h:02}:{mi:02}"],
    "ja": ["{y}年{m}月{d}日 {h}:{mi:02}", "{y}/{m:02}/{d:02} {h:02}:{mi:02}", "{y}年{m}月{d}日{h}時{mi:02}分"],
    "zh": ["{y}年{m}月{d}日 {h}:{mi:02}", "{y}-{m}-{d} {h:02}:{mi:02}"],
    "ko": ["{y}년 {m}월 {d}일 {h}:{mi:02}", "{y}. {m}. {d}. {h}:{mi:02}", "{y}.{m:02}.{d:02} {h:02}:{mi:02}"],
    "vi": ["{d} tháng {m}, {y} lúc {h:02}:{mi:02}", "{d:02}/{m:02}/{y} {h}h{mi:02}"],
    "th": ["{d}/{m}/{thai} {h:02}:{mi:02}"],
}  # fmt: skip


@given(
    st.sampled_from([(lang, pattern) for lang, all_of in PATTERNS.items() for pattern in all_of]),
    st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)),
)
def test_what_is_written_by_a_pattern_is_read_back(how: tuple[str, str], moment: datetime) -> None:
    lang, pattern = how
    text = pattern.format(
        month=NAMES.get(lang, " " * 11).split(" ")[moment.month - 1],
        y=moment.year, m=moment.month, d=moment.day, h=moment.hour, mi=moment.minute,
        h12=moment.hour % 12 or 12, half="pm" if moment.hour >= 12 else "am",
        thai=moment.year + 543,
    )  # fmt: skip
    assert read_date(text, lang) == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Applies for travel April 6 – July 10, 2026.", None),
        ("April 6 - July 10", None),
        ("April 6. July 10", None),
        ("6 July 10", datetime(2010, 7, 6)),
        ("open 6 July 10, closed later", datetime(2010, 7, 6)),
    ],
)
def test_a_range_of_days_has_no_year_of_two_digits(text: str, expected: datetime | None) -> None:
    assert parse_date(text) == expected
