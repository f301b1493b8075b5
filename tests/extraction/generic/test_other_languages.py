"""Comments in languages whose words for them are unlike those of classes: forms, controls, ages."""

import pytest

from reader.extraction.generic.judging.forms import is_invited, is_invited_above
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.wording.stamps import STAMP, is_stamp
from reader.html.tree import parse
from reader.model import Comment
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
AGES = ("2 hours ago", "5 hours ago", "3 days ago", "1 week ago", "2 months ago")
HEADINGS = (
    "Viết bình luận", "แสดงความคิดเห็น", "टिप्पणी लिखें", "মন্তব্য লিখুন", "أضف تعليقا", "ثبت دیدگاه",
    "הוסף תגובה", "Γράψτε ένα σχόλιο", "Пікір қалдыру", "Şərh yaz", "Leave a comment",
)  # fmt: skip


def form(heading: str) -> str:
    return f"<div><h3>{heading}</h3><form><textarea name=body></textarea></form></div>"


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_form_is_for_comments_in_any_language(heading: str) -> None:
    page = parse(f"<html><body>{form(heading)}<div><p>one</p></div></body></html>")
    assert is_invited(page, page.tagged("h3")[0].order)
    assert is_invited_above(page, page.tagged("p")[0].order)


def _with_age_last(at: int) -> str:
    return (
        f"<div class=media><div class=media-body><h4 class=media-heading>{PEOPLE[at]}</h4>"
        f"<p>{SAID[at][:40]}</p><p> {AGES[at]} </p></div></div>"
    )


def test_the_age_in_a_last_paragraph_is_no_text() -> None:
    comments = read(_with_age_last, head=form("Viết bình luận"))
    assert told(comments) == [
        (who, said[:40].strip()) for who, said in zip(PEOPLE, SAID, strict=True)
    ]
    assert [one.published_text for one in comments] == list(AGES)


def test_a_paragraph_that_mentions_a_day_is_text() -> None:
    comments = read(
        lambda at: (
            f"<div class=comment><b>{PEOPLE[at]}</b><p>{SAID[at]}</p>"
            f"<p>It was so on {at + 3} May 2023 as well.</p><p>{AGES[at]}</p></div>"
        )
    )
    assert all("as well." in one.text for one in comments)


@pytest.mark.parametrize(
    "label",
    [
        "Suka", "Patinka", "Patīk", "Meeldib", "Ұнайды", "ถูกใจ", "पसंद", "אהבתי", "Харесва ми",
        "Vastaa lainaamalla", "Antworten mit Zitat", "Répondre en citant", "Svar med citat",
    ],
)  # fmt: skip
def test_controls_in_more_languages(label: str) -> None:
    assert is_label(label)


TOWNS = ("Old Harbour", "Norrland", "Kilmarth", "Selby Quay", "Port Ellen")


def _living(names: tuple[str, ...]) -> tuple[Comment, ...]:
    return read(
        lambda at: (
            f"<div class=comment><div class=who>{names[at]}</div><div>March {at + 13}, 2024</div>"
            f"<p>{SAID[at]}</p></div>"
        )
    )


def test_where_people_live_is_not_their_name() -> None:
    names = tuple(f"{who}, {town}" for who, town in zip(PEOPLE, TOWNS, strict=True))
    assert [one.author for one in _living(names)] == list(PEOPLE)


def test_a_comma_behind_surnames_stays() -> None:
    names = ("Finch, Orla", "Holt, Bram", "Crane, Wilf", "Marsh, Olga", "Reed, Bea")
    assert [one.author for one in _living(names)] == list(names)


BARE = (
    "<div class=card><div class=card-body><strong><a href='/users/{at}'>{who}</a></strong>"
    "<small>March {day}, 2024, 09:15</small><div>{said}</div></div></div>"
)
TEASER = (
    "<div class=card><div class=card-body><h4><a href='/a/{at}'>{said}</a></h4>"
    "<strong><a href='/users/{at}'>{who}</a></strong><small>March {day}, 2024</small></div></div>"
)


DAY = "<div class=entry><b>{day} March 2024</b><p>{said}</p></div>"
DIARY = "<div class=day><div>{who}, {day} March 2024</div><p>{said}</p></div>"


def _above_form(item: str, form_below: str) -> tuple[Comment, ...]:
    return read(
        lambda at: item.format(at=at, who=PEOPLE[at], day=at + 13, said=SAID[at]),
        head="",
        foot=form_below,
    )


def test_what_people_wrote_right_above_the_form_for_comments_is_comments() -> None:
    assert told(_above_form(BARE, form("Leave a comment"))) == list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    ("item", "form_below"),
    [
        (BARE, ""),
        (BARE, form("Ask for an offer")),
        (BARE, f"<p>Be the first to say something.</p>{form('Leave a comment')}"),
        (TEASER, form("Leave a comment")),
        (DAY, form("Leave a comment")),
        (DIARY, form("Leave a comment")),
    ],
    ids=["no form", "another form", "something between", "teasers", "days", "diary"],
)
def test_other_lists_above_forms_are_none(item: str, form_below: str) -> None:
    assert not _above_form(item, form_below)


def test_names_and_texts_of_one_class_are_told_apart() -> None:
    comments = read(
        lambda at: (
            f"<div class=stack-root><div class=group-root><div><div class=text-root>{PEOPLE[at]}"
            f"</div><div class='text-root dimmed'>{AGES[at]}</div></div></div>"
            f"<div class=text-root>{SAID[at]}</div><button>Reply</button></div>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


def test_a_text_that_a_control_unfolds_is_text() -> None:
    comments = read(
        lambda at: (
            f"<div class='review user-review'><span class=display-name-link><a>{PEOPLE[at]}</a>"
            f"</span><span class=review-date>{at + 3} May 2023</span><div class=content>"
            f"<div class='text show-more__control'>{SAID[at]}</div>"
            f"<div class='actions text-muted'>{at + 3} found this helpful.</div></div></div>"
        ),
        head="<h2>5 reviews</h2>",
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


OLD = (
    "2 nädalat tagasi", "5 päeva tagasi", "2 nädala eest", "২ ঘন্টা আগে", "৩ দিন আগে", "prieš 2 savaites",
    "pirms 2 nedēļām", "2 апта бұрын", "2 həftə əvvəl", "2 շաբաթ առաջ", "2 კვირის წინ", "fyrir 2 vikum",
    "2 javë më parë", "2 வாரங்களுக்கு முன்",
)  # fmt: skip


@pytest.mark.parametrize("age", OLD)
def test_ages_in_more_languages_are_dates(age: str) -> None:
    assert is_stamp(age)
    comments = read(
        lambda at: (
            f"<li class=comment><div class=by><a>{PEOPLE[at]}</a> {age}</div>"
            f"<div class=text>{SAID[at]}</div></li>"
        )
    )
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize("line", ["12 eest", "Tagasi 12", "Prieš", "fyrir 2024", "7 red tags"])
def test_words_beside_other_numbers_are_none(line: str) -> None:
    assert not is_stamp(line)


@pytest.mark.parametrize("row", ["1" * 12_000, "๑" * 12_000], ids=["Latin", "Thai"])
def test_a_row_of_figures_is_read_from_each_of_them_no_further_than_a_date_is_long(
    row: str,
) -> None:
    assert STAMP.search(row) is None
