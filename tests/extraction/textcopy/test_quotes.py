"""Posts that quote others, whose dates head no post."""

import pytest

from reader.extraction.textcopy import read_textcopy
from tests.extraction.textcopy.threads import posts

_FIRST = "The sluice was shut again on Monday, and nobody had told the people at the quay."
_SECOND = "My brother keeps the key, so ask him before you walk down there."
_THIRD = "He was not at home this week, but thank you all the same."


def _authors(copy: str) -> list[str]:
    return [author for author, _ in posts(read_textcopy(copy))]


def _posts(second: str, third: str) -> str:
    return (
        f"ada_mill\nPosts: 21\nSun Dec 17, 2023 11:23 am\n\n{_FIRST}\n"
        f"Orla\nPosts: 34\nWed Dec 27, 2023 10:00 am\n\n{second}{_SECOND}\n"
        f"bramble\nPosts: 55\nThu Dec 28, 2023 6:40 pm\n\n{third}{_THIRD}\n"
        "Wilf\nPosts: 3\nFri Dec 29, 2023 6:41 pm\n\nThe gate is open again since this morning.\nTop"
    )


def test_the_date_of_a_quote_heads_no_post() -> None:
    second = f"ada_mill wrote: ↑\nSun Dec 17, 2023 11:23 am\n{_FIRST}\n\n"
    third = f"Orla wrote: ↑\nWed Dec 27, 2023 10:00 am\n{_SECOND}\n\n"
    assert _authors(_posts(second, third)) == ["ada_mill", "Orla", "bramble", "Wilf"]


def test_a_quote_with_its_date_in_one_row_heads_no_post() -> None:
    second = f"ada_mill wrote: Sun Dec 17, 2023 11:23 am\n{_FIRST}\n\n"
    assert _authors(_posts(second, second)) == ["ada_mill", "Orla", "bramble", "Wilf"]


def test_those_who_say_something_in_the_same_minute_are_all_heads() -> None:
    copy = "The sluice\n\n3 Comments\n" + "\n".join(
        f"{name} says:\nMay 3, 2021 at 3:04 pm\n{said}\nReply"
        for name, said in [("Ada", _FIRST), ("Orla", _SECOND), ("Tom", _THIRD)]
    )
    assert _authors(copy) == ["Ada", "Orla", "Tom"]


_SAYS = "\n".join(
    f"{name} says:\nMay {day}, 2012 at 9:1{day} am\n{said}\nReply\n"
    for day, (name, said) in enumerate(
        [("ada mill", _FIRST), ("Orla", _SECOND), ("Tom", _THIRD)], 3
    )
)
_PINGS = "\n".join(
    f"Pingback: The locks of {place}\nMay {day}, 2012 at 8:1{day} pm\n[…] the locks of {place} […]\n"
    for day, place in enumerate(["York", "Leeds", "Bonn", "Oslo"], 9)
)
_POSTS = "\n".join(
    f"A story about locks, part {day}\nMay {day}, 2012 at 7:1{day} am\n" for day in range(2, 8)
)


@pytest.mark.parametrize(
    "copy",
    [
        f"7 thoughts on “The sluice”\n\n{_SAYS}\n{_PINGS}",
        f"3 Comments\n\n{_SAYS}\nLeave a Reply\n\nRecent posts\n\n{_POSTS}",
    ],
    ids=["pingbacks", "sidebar"],
)
def test_who_says_something_has_a_comment_whatever_other_dates_there_are(copy: str) -> None:
    authors = _authors(f"The sluice\n\n{_FIRST}\n\n{copy}")
    assert authors[:3] == ["ada mill", "Orla", "Tom"]


def test_who_says_something_else_in_the_minute_of_a_box_above_has_a_comment() -> None:
    recent = "\n".join(
        f"{name}\nMay {day}, 2012 at 9:1{day} am\n"
        for day, name in enumerate(["ada mill", "Orla", "Tom"], 3)
    )
    authors = _authors(f"Recent comments\n{recent}\nThe sluice\n\n3 Comments\n\n{_SAYS}")
    assert authors[-3:] == ["ada mill", "Orla", "Tom"]


def _thread(*texts: str) -> str:
    names = ["ada_mill", "orla9", "bramble", "wilfc", "tomreed"]
    return "Old water\n" + "\n".join(
        f"{name} 2 years ago\n{text}\n[ {number} ] Thanks\nSignature\nKeys and locks for every gate"
        for number, (name, text) in enumerate(zip(names, texts, strict=True), 1)
    )


def test_posts_that_answer_each_other_by_name_are_a_discussion() -> None:
    copy = _thread(
        _FIRST,
        f"Originally Posted by ada_mill\n{_FIRST}\n{_SECOND}",
        f"@orla9 {_THIRD}",
        "Paint it green",
        "Both of you are right about the gate, I think.",
    )
    assert _authors(copy) == ["ada_mill", "orla9", "bramble", "wilfc", "tomreed"]


def test_names_that_nobody_is_called_make_no_discussion() -> None:
    copy = _thread(
        _FIRST,
        f"Originally Posted by the Valley Herald\n{_FIRST}",
        f"@valleyherald {_THIRD}",
        "Paint it green",
        "Both of them are right about the gate, we think.",
    )
    assert _authors(copy) == []
