"""Talk that is signed at its ends: on wikis of any make, whose pages mark nothing else."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

import reader
from reader.html.tree import Node
from reader.model import Reading

PAGE = (
    "<html lang=en><title>Talk:Ferry</title><body><div id=nav><a href=/m>Main</a></div><div id=w>"
)


def read(body: str) -> Reading:
    return reader.extract(f"{PAGE}{body}</div></body></html>", "https://quay.example/x", sites=())


def signed(who: str, day: int, lead: str = "") -> str:
    return (
        f"{lead}<a href='/wiki/User:{who}'>{who}</a> (<a href='/wiki/User_talk:{who}'>talk</a>)"
        f" 1{day}:12, {day} March 2024 (UTC)"
    )


INDENTED = (
    f"<h2>Bell</h2><p>I heard the spanner.</p><p>Twice, from the kitchen. {signed('Petra', 4)}</p>"
    f"<dl><dd>Three for leaving. {signed('Tug', 4)}<dl><dd>It was four, as <a href='/wiki/User:Tug'>"
    f"Tug</a> knows. {signed('Mina', 5)}</dd></dl></dd><dd>Two for coming in. {signed('Lou', 5)}</dd></dl>"
    f"<h2>Pier</h2><p>Not one camera there. {signed('Anders', 6)}</p>"
)
BULLETS = (
    f"<h2>Bell</h2><p>I heard the spanner. {signed('Petra', 4, '--')}</p><ul><li>Three for leaving."
    f" {signed('Tug', 4, '--')}<ul><li>It was four, at the yard. {signed('Mina', 5, '--')}</li></ul></li></ul>"
)


def test_lists_that_are_set_in_are_answers() -> None:
    found = read(INDENTED).comments
    assert [(one.depth, one.author, one.text) for one in found] == [
        (0, "Petra", "I heard the spanner.\n\nTwice, from the kitchen."),
        (1, "Tug", "Three for leaving."),
        (2, "Mina", "It was four, as Tug knows."),
        (1, "Lou", "Two for coming in."),
        (0, "Anders", "Not one camera there."),
    ]
    assert found[0].published == datetime(2024, 3, 4, 14, 12, tzinfo=UTC)


def test_lists_with_bullets_are_answers_too() -> None:
    found = read(BULLETS).comments
    assert [(one.depth, one.author, one.text) for one in found] == [
        (0, "Petra", "I heard the spanner."),
        (1, "Tug", "Three for leaving."),
        (2, "Mina", "It was four, at the yard."),
    ]
    assert "spanner" not in read(BULLETS).article.text


NO_TALK = {
    "who wrote what, without answers": "".join(
        f"<p>What the pilots said on that day of the frost. {signed(who, day)}</p>"
        for day, who in enumerate(("Petra", "Tug", "Mina"), 3)
    ),
    "one who signs a diary": "".join(
        f"<p>What I saw. {signed('Petra', day)}</p><ul><li>And then. {signed('Petra', day)}</li></ul>"
        for day in range(3, 6)
    ),
    "a few who signed a calendar": "".join(
        f"<p>High water on {day} June 2024</p>" for day in range(1, 30)
    )
    + f"<p>I heard the spanner. {signed('Petra', 4)}</p>"
    f"<ul><li>Three for leaving. {signed('Tug', 4)}</li><li>Four. So I said. {signed('Mina', 5)}</li></ul>",
    "changes of a page": "<ul>"
    + "".join(
        f"<li>Bell <a href='/wiki/User:{who}'>{who}</a> 1{day}:12, {day} March 2024"
        f"<ul><li><a href='/d{day}'>diff</a> {day} March 2024</li></ul></li>"
        for day, who in enumerate(("Petra", "Tug", "Mina"), 3)
    )
    + "</ul>",
}


@pytest.mark.parametrize("body", NO_TALK.values(), ids=NO_TALK)
def test_what_is_signed_and_answers_nobody_is_no_talk(body: str) -> None:
    assert read(body).comments == ()


def test_many_remarks_side_by_side_are_looked_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The steps from element to element grow as the remarks do, not with their square."""
    counted = [0]
    elements = Node.elements

    def counting(node: Node) -> Iterator[Node]:
        for one in elements(node):
            counted[0] += 1
            yield one

    monkeypatch.setattr(Node, "elements", counting)
    steps = []
    for many in (50, 200):
        flat = "".join(f"<p>I heard bell {at}.</p><p>Twice, from the kitchen. {signed('Petra', 4)}</p>"
                       f"<dl><dd>Three for leaving. {signed('Tug', 4)}</dd></dl>"
                       for at in range(many))  # fmt: skip
        counted[0] = 0
        found = read(flat).comments
        assert [one.author for one in found] == ["Petra", "Tug"] * many
        assert found[-2].text == f"I heard bell {many - 1}.\n\nTwice, from the kitchen."
        steps.append(counted[0])
    assert steps[1] < 8 * steps[0]


def test_a_list_under_another_heading_answers_nobody_before_it() -> None:
    said = "<dl><dd>Two for coming in. {}</dd></dl>"
    page = (
        f"<h2>Bell</h2><p>I heard the spanner. {signed('Petra', 4)}</p>{said.format(signed('Tug', 4))}"
        f"<h2>Pier</h2>{said.format(signed('Lou', 5))}"
    )
    found = read(page).comments
    assert [(one.depth, one.author) for one in found] == [(0, "Petra"), (1, "Tug"), (0, "Lou")]
