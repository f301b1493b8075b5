"""Comments with something in them that lists of other things have: choices, counts, numbers."""

from collections.abc import Callable

import pytest

from reader.open.extract import extract
from tests.extraction.generic.sluice import SAID, read, told

NAMES = ("Wenke", "Tamsin Orr", "Ilja", "Bodo K.", "Marit")


def comment(number: int, inside: str = "", name: str = "") -> str:
    return (
        f'<div class="comment"><b class="author">{name or NAMES[number]}</b> '
        f"<time>{number + 3} March 2024</time>"
        f"<div class=text><p>{SAID[number]}</p></div>{inside}</div>"
    )


STARS = "".join(f"<input type=radio name=stars{{0}} value={n}>" for n in (1, 2, 3))


@pytest.mark.parametrize(
    "widget",
    [
        STARS,
        '<input type=radio name="vote" value="1"><input type=radio name="vote" value="-1">',
        '<input type=radio name="vote[{0}]" value="1">',
        "<form><input type=radio name=useful> useful</form>",
        "<label><input type=radio name=useful> useful</label>",
        "<input type=radio value=1>",
    ],
)
def test_each_comment_can_be_rated(widget: str) -> None:
    comments = read(lambda number: comment(number, widget.format(number)))
    assert told(comments) == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize("name", ["user{}", "guest{}", "Member {}"])
def test_names_that_a_site_gave_are_names(name: str) -> None:
    numbers = (7869, 412, 12086, 77, 5100)
    comments = read(
        lambda number: (
            f'<div class="entry"><div><b>{name.format(numbers[number])}</b> '
            f"<span>{number + 3} March 2024</span></div><div><p>{SAID[number]}</p></div>"
            f"<div><i>{86 - number} readers like this.</i> <a href='#w'>Reply</a></div></div>"
        )
    )
    assert [one.author for one in comments] == [*map(name.format, numbers)]


def likes(ending: str) -> Callable[[int], str]:
    return lambda number: (
        f'<div class="entry"><div><span>{NAMES[number]}</span> <span>{number + 3} March 2024</span></div>'
        f"<div><p>{SAID[number]}</p></div>"
        f"<div><b>{86 - number} {ending}</b> <a href='#w'>Reply</a></div></div>"
    )


@pytest.mark.parametrize("ending", ["readers like this.", "of us find this helpful"])
def test_how_many_like_a_comment_is_nobodys_name(ending: str) -> None:
    assert told(read(likes(ending)))[1] == ("Tamsin Orr", SAID[1])


def entry(number: int, pressed: str) -> str:
    answered = f" in reply to <a href='#e{number - 1}'>{number - 1}</a>" if number else ""
    return (
        f"<div class='post' id='e{number}'><h3 class='head'>({number}) By <a href='/u?n={number}'>"
        f"{NAMES[number]}</a> on 2024-03-0{number + 3} 09:12:40{answered}"
        f" <a href='/e{number}'>[link]</a></h3>"
        f"<div class='said'><p>{SAID[number]}</p></div><form>{pressed}</form></div>"
    )


def test_the_buttons_of_a_form_for_each_comment_are_its_controls() -> None:
    reply = (
        "<input type='submit' name='a' value='Reply'><input type='submit' name='b' value='Edit'>"
    )
    comments = read(lambda number: entry(number, reply), head="")
    assert told(comments) == list(zip(NAMES, SAID, strict=True))


def test_what_somebody_may_write_into_a_field_is_no_button() -> None:
    field = "<input type='text' name='a' value='Reply'>"
    assert not read(lambda number: entry(number, field), head="")


@pytest.mark.parametrize(("label", "count"), [("Reply", 4), ("Answer", 0)])
def test_what_each_question_of_a_quiz_has_makes_no_comments(label: str, count: int) -> None:
    asked = "".join(
        f"<div class='row'><b>{name}</b> <i>May {day}, 1954</i><p>{text} "
        f"That is what the old miller told us.</p><form><input type='submit' value='{label}'></form></div>"
        for day, (name, text) in enumerate(zip(NAMES[:4], SAID[:4], strict=True), 3)
    )
    page = f"<title>The quiz of the quay</title><h1>The quiz of the quay</h1>{asked}"
    found = extract(page, "https://quay.example/quiz", sites=()).comments
    assert len(found) == count


@pytest.mark.parametrize(
    "label",
    ["Share on Facebook", "Partager sur Facebook", "シェアする", "分享到微博", "Report on the ferry",
     "Edit on GitHub"],
)  # fmt: skip
def test_cards_that_can_be_handed_on_are_no_comments(label: str) -> None:
    cards = "".join(
        f"<div class=item><h3>{name}</h3><span>March {n + 1}, 2024</span><p>{SAID[n]}</p>"
        f"<a href=/to/{n}>{label}</a></div>"
        for n, name in enumerate(NAMES)
    )
    reading = extract(f"<h1>Concerts</h1><div>{cards}</div>", "https://quay.example/news/")
    assert reading.comments == ()


def linking_at_its_end(label: str) -> str:
    """The text of a comment among others that has a link below what it says."""
    end = f"</p><p><a href='https://a.example/1'>{label}</a></p></div>"
    marked = comment(2).replace("</p></div>", end)
    return read(lambda number: marked if number == 2 else comment(number))[2].text


@pytest.mark.parametrize(
    "label",
    ["Report on the flood", "Answer on Stack Overflow", "Link sur le pont", "分享给大家看看"],
)
def test_what_a_comment_links_to_at_its_end_is_part_of_it(label: str) -> None:
    assert linking_at_its_end(label) == f"{SAID[2]}\n\n{label}"


def test_a_control_to_hand_a_comment_on_is_no_part_of_it() -> None:
    assert linking_at_its_end("Share on Facebook") == SAID[2]
