"""What is the same in all comments, or counts through them, is the page's: it shows their depth, and
is neither a part of their names nor of their texts.
"""

import pytest

from reader.extraction.generic.items.name_frames import without_frames
from reader.extraction.generic.structure.class_numbers import by_class_numbers
from reader.html.tree import parse
from reader.model import Comment
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ALL = list(zip(PEOPLE, SAID, strict=True))


def _by(*names: str) -> list[str]:
    comments = [Comment(f"c{place}", (), author=name) for place, name in enumerate(names)]
    return [comment.author for comment in without_frames(comments)]


@pytest.mark.parametrize("form", ["{} 3rd+", "Guest {}", "{} Verified buyer", "{}さん", "{}님"])
def test_what_stands_beside_all_names_is_none_of_them(form: str) -> None:
    assert _by(*map(form.format, PEOPLE)) == [*PEOPLE]


def test_brackets_behind_all_names_are_none_of_them_whatever_is_in_them() -> None:
    assert _by(*(f"{name} (u{at})" for at, name in enumerate(PEOPLE))) == [*PEOPLE]
    mixed = ("Ada Brook (Harbour)", "Ben Carr", "Cleo Dunn", "Dora Elm", "Emil Fir")
    assert _by(*mixed) == [*mixed]


def test_one_name_without_what_stands_beside_the_others_is_kept_whole() -> None:
    framed = [f"{name} Member" for name in (*PEOPLE, "Ada", "Ben", "Cleo", "Dora")]
    assert _by("Piet Moor", *framed)[:2] == ["Piet Moor", "Orla Finch"]


@pytest.mark.parametrize(
    "names",
    [
        ("Ada Brook", "Ben Brook", "Cleo Brook"),
        ("Ada Brook", "Ben Brook", "Cleo Brook", "Dora Elm", "Emil Fir"),
        ("Ada Brook", "Ben Brook", "Cleo Brook", "Dora Brook", "E. M. Brook"),
        ("Ana de la Cruz", "Eva de la Cruz", "Luz de la Cruz", "Ivo M. de la Cruz"),
        ("Dr. Ada Brook", "Dr. Ben Carr", "Dr. Cleo Dunn", "Dr. Dora Elm"),
        ("Guest", "Guest", "Guest", "Guest", "Guest"),
        ("User 1", "User 2", "User 3", "User 4"),
        ("", "Ada", "", "Ben"),
    ],
)
def test_names_that_share_less_are_kept(names: tuple[str, ...]) -> None:
    assert _by(*names) == [*names]


def test_a_word_beside_all_names_is_cut_off_in_a_page() -> None:
    comments = read(
        lambda at: (
            f"<div class=q7><h3><span class=title>{PEOPLE[at]}</span> <span>3rd+</span></h3>"
            f"<i>2024-03-{at + 13}</i><div class=z4>{SAID[at]}</div></div>"
        )
    )
    assert told(comments) == ALL


def test_a_name_like_a_month_with_a_number_is_a_name() -> None:
    people = ("Julian 23", "Magnus 77", "Marie 2", "Decker 4", "Orla Finch")
    comments = read(
        lambda at: (
            f"<div class=q7><b>{people[at]}</b> <i>2024-03-{at + 13}</i>"
            f"<div class=z4>{SAID[at]}</div></div>"
        )
    )
    assert [comment.author for comment in comments] == [*people]


def _roots(*classes: str) -> list[int] | None:
    page = parse("".join(f"<p class='cm {name}'>It was lit." for name in classes))
    return by_class_numbers([node for node in page.nodes if node.tag == "p"])


def test_a_number_in_the_class_that_goes_up_and_down_is_the_depth() -> None:
    depths = (0, 1, 1, 2, 0)
    comments = read(
        lambda at: (
            f"<div class='cm cm-il-{depths[at]}'><b>{PEOPLE[at]}</b> <i>2024-03-{at + 13}</i>"
            f"<p>{SAID[at]}</p><button>Reply</button></div>"
        )
    )
    assert [comment.depth for comment in comments] == [*depths]


@pytest.mark.parametrize(
    "numbers",
    [
        (1, 2, 3, 4, 5, 6),  # each has its own
        (0, 1, 0, 1, 0, 1),  # rows in turn
        (1, 2, 3, 1, 2, 3),  # columns
        (0, 3, 3, 1, 0, 2),  # colours
        (1, 1, 1, 1, 1, 1),
        (0, 1, 1, 0),
    ],
)
def test_other_numbers_in_classes_are_no_depths(numbers: tuple[int, ...]) -> None:
    assert _roots(*(f"row-{number}" for number in numbers)) is None


def test_a_class_that_some_items_lack_is_no_depth() -> None:
    assert _roots("r-0", "r-1", "r-1", "r-0", "other") is None


@pytest.mark.parametrize("stem", ["_" * 20_000, "a" * 20_000, "a_" * 10_000])
def test_a_long_class_is_read_once(stem: str) -> None:
    # With a pattern of three runs side by side it took days.
    assert _roots(*(f"{stem}{number}x" for number in (0, 1, 1, 2, 0))) is None


def test_figures_of_other_scripts_in_classes_are_no_numbers() -> None:
    assert _roots("r-²", "r-³", "r-³", "r-²", "r-²") is None


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_dash_before_the_name_below_is_none_of_the_text(dash: str) -> None:
    comments = read(
        lambda at: (
            f"<li><p>{SAID[at]} {dash} <a href=/u/{at}>{PEOPLE[at]}</a> "
            f"<span class=date>2024-03-{at + 13}</span></p></li>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize("colon", [":", ""])
@pytest.mark.parametrize(
    "form",
    [
        "<table><tr><td>{}<td>{}<tr><td>{}<td>{}<tr><td>{}<td>{}</table>",
        "<table><tr><th>{}<td>{}<tr><th>{}<td>{}<tr><th>{}<td>{}</table>",
        "<dl><dt>{}<dd>{}<dt>{}<dd>{}<dt>{}<dd>{}</dl>",
        "<dl><dt>{}<dd class=v>{}<dt>{}<dd class=v>{}<dt>{}<dd class=v>{}</dl>",
    ],
)
def test_labels_before_the_parts_of_an_entry_name_them_also_without_a_colon(
    form: str, colon: str
) -> None:
    comments = read(
        lambda at: form.format(
            f"Name{colon}", PEOPLE[at], f"Datum{colon}", f"2024-03-{at + 13}",
            f"Eintrag{colon}", SAID[at],
        )
    )  # fmt: skip
    assert told(comments) == ALL
