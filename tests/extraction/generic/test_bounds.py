"""Rules of which only one side is met by chance on a page."""

from collections.abc import Iterator

import pytest

from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.parents import identities
from reader.extraction.generic.people.naming import beside
from reader.extraction.generic.structure.groups import Group, Item, is_box
from reader.extraction.generic.structure.text_cache import Memory
from reader.html.tree import Node, parse


def spans(after: str) -> Node:
    page = parse(f"<div><span class=m>3 May 2024</span>{after}</div>")
    return page.tagged("span")[0]


@pytest.mark.parametrize("after", ["<a class=m>Ada</a>", "<span class=n>Ada</span>", ""])
def test_another_kind_of_element_after_a_date_is_not_beside_it(after: str) -> None:
    assert beside(Memory(), spans(after)) is None


def test_a_like_element_after_a_date_is_beside_it() -> None:
    assert beside(Memory(), spans("<span class=m>Ada</span>")) is not None


def test_the_elements_of_a_parent_are_listed_once_for_all_that_look_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nodes = parse("<p>" + "<i>3 May</i>" * 300).tagged("i")
    listed = Node.elements
    asked: list[Node] = []

    def elements(self: Node) -> Iterator[Node]:
        for node in listed(self):
            asked.append(node)
            yield node

    monkeypatch.setattr(Node, "elements", elements)
    memory = Memory()
    assert [memory.sibling_after(node) for node in nodes] == [*nodes[1:], None]
    assert len(asked) == len(nodes)


@pytest.mark.parametrize(("boxes", "is_one"), [(3, True), (4, False)])
def test_a_list_around_most_items_is_no_box_of_replies(boxes: int, is_one: bool) -> None:
    lists = "<ul><li>Sails</li></ul>" * boxes + "<ol><li>Oars</li></ol>" * (4 - boxes)
    page = parse(f"<div>{lists}</div>")
    around = Group("ul", [Item((node,)) for node in page.tagged("ul")])
    inside = Group("li", [Item((node,)) for node in page.tagged("li")])
    assert is_box(around, inside) is is_one


def test_that_nothing_is_answered_says_nothing_about_the_id() -> None:
    page = parse(
        "".join(
            f"<div data-num={at} data-id={at + 101} data-parent={up}></div>"
            for at, up in enumerate((0, 101, 0))
        )
    )
    rows = [
        Row([node], {"*": node}, [], [], [], [], memory=Memory()) for node in page.tagged("div")
    ]
    places = (("*", "data-num"), ("*", "data-id"))
    assert identities(rows, places, (("*", "data-parent"),))[0] == ["101", "102", "103"]
