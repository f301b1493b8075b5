"""A thread of four times as many comments takes four times as much work, whatever its marks are."""

from collections.abc import Callable
from datetime import date, timedelta
from string import ascii_lowercase

import pytest

from reader.extraction.generic import find_discussion
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.parents import by_name, parents
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.zones import zones
from reader.html.tree import parse

FEW, MANY = 300, 1200


def letters(number: int) -> str:
    """A word of its own for each number: figures are taken out of classes."""
    return "".join(ascii_lowercase[int(figure)] for figure in str(number))


def page(count: int, item: Callable[[int], str]) -> str:
    return f"<h1>The quay</h1><div class=comments>{''.join(map(item, range(count)))}</div>"


def post(number: int, mark: str) -> str:
    day = date(2021, 3, 1) + timedelta(number)
    return (
        f'<div class="entry {mark}"><b class="author">Tamsin {letters(number)}</b>'
        f' <span class="date">{day}</span><p>The tide came, number {number}.</p></div>'
    )


def by_who_wrote(number: int) -> str:
    """Two of each author, one after the other."""
    return post(number, f"by-{letters(number // 2)}x")


def by_who_came_back(number: int) -> str:
    """Two of each author, with many between them."""
    return post(number, f"by-{letters(number % (FEW // 2))}x{letters(number // FEW)}")


Calls = Callable[[Callable[[], object]], int]


def made(work: Callable[[], object]) -> Callable[[], None]:
    """The work, which must come to something."""

    def checked() -> None:
        assert work()

    return checked


def without_an_element(number: int) -> str:
    """A heading and two paragraphs, in the element that all share."""
    day = date(2021, 3, 1) + timedelta(number)
    name = f"Tamsin {letters(number)}"
    return f"<h4>{name} wrote on {day}</h4><p>The tide came, number {number}.</p><p>It went.</p>"


def without_an_element_and_a_class(number: int) -> str:
    """Name, place, date and text, in the element that all share: which span has the date is asked
    of each, and what stands before it.
    """
    day = date(2021, 3, 1) + timedelta(number)
    return (
        f"<h4>Tamsin {letters(number)}</h4><span>quay</span><span>{day}</span>"
        f"<p>The tide came, number {number}.</p>"
    )


ALIKE = [by_who_wrote, by_who_came_back, without_an_element, without_an_element_and_a_class]


@pytest.mark.parametrize("item", ALIKE)
def test_comments_by_many_authors_are_found(item: Callable[[int], str], calls: Calls) -> None:
    def found(count: int) -> int:
        document = parse(page(count, item))
        return calls(made(lambda: find_discussion(document).ordered.comments))

    found(20)  # what is made once
    few = found(FEW)  # before the many, whose lines with dates would be left in a cache for them
    assert found(MANY) < 5 * few


def test_who_answers_somebody_unknown_is_found(calls: Calls) -> None:
    def found(count: int) -> int:
        lines = parse("".join(f"<i>in reply to Ola {n}</i>" for n in range(count)))
        memory = Memory()
        rows = [Row([node], {}, [], [], [], [], memory) for node in lines.tagged("i")]
        authors = [f"Tamsin {number}" for number in range(count)]
        return calls(made(lambda: by_name(rows, authors)))

    assert found(MANY) < 5 * found(FEW)


def test_links_to_all_comments_in_one_element_are_asked_about(calls: Calls) -> None:
    """A list of the comments, in a comment: the words before a link were looked for from the
    beginning of the list, and the whole list was read for each.
    """

    def found(count: int) -> int:
        links = ", ".join(f'<a href="#c{number}">{number}</a>' for number in range(1, count))
        rest = "".join(f"<div id=c{number}>Yes.</div>" for number in range(1, count))
        page = parse(f"<div id=c0>{links}</div>{rest}")
        boxes = page.tagged("div")
        rows = [Row([box, *page.within(box)], {}, [], [], [], [], Memory()) for box in boxes]
        ids = [str(number) for number in range(count)]
        items = [Item((box,)) for box in boxes]
        return calls(made(lambda: parents(page, zones(items), rows, ids, ())))

    assert found(MANY) < 5 * found(FEW)


@pytest.mark.parametrize("parting", ["<br>", "<!-- next -->"])
def test_lines_that_name_nobody_are_gone_through_once(parting: str, calls: Calls) -> None:
    def found(count: int) -> int:
        page = parse(f"<p>{parting.join(['in reply to'] * count)}</p>")
        row = Row(page.nodes, {}, [], [], [], [], Memory())
        return calls(made(lambda: by_name([row], ["Ada"])))

    assert found(MANY) < 5 * found(FEW)


def test_of_names_that_begin_alike_the_later_is_meant() -> None:
    said = ("", "", "in reply to Ola Moe", "in reply to Ola Berg Moe")
    nodes = parse("".join(f"<p><i>{one}</i></p>" for one in said)).tagged("i")
    rows = [Row([node], {}, [], [], [], [], Memory()) for node in nodes]
    assert by_name(rows, ["Ola", "Ola Berg", "Kim", ""]) == [-1, -1, 0, 1]


@pytest.mark.parametrize("mark", [f"depth{120_000 * '_'}", f'x" style="{120_000 * "-"}'])
def test_a_mark_of_signs_alone_is_read_once(mark: str) -> None:
    page_text = page(6, lambda number: post(number, mark))
    assert len(find_discussion(parse(page_text, "")).ordered.comments) == 6
