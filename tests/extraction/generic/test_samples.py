"""What a page costs before its comments are read: a sample of them shows which list they are."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.extraction.generic.fields import Layout, Said, layout
from reader.extraction.generic.fields.name_evidence import best, sources
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.judging.evidence import Evidence, evidence
from reader.extraction.generic.judging.features import Seen
from reader.extraction.generic.judging.rough_rating import weighed
from reader.extraction.generic.structure.columns import GLANCE, Cell, Table
from reader.extraction.generic.structure.groups import Elements, Group
from reader.extraction.generic.structure.survey import survey
from reader.html.tree import Node, parse
from tests.extraction.generic.sluice import read

SAID = "The gate was painted again."


def table(names: list[str], labels: list[str]) -> Table:
    """Rows with a cell for a name and one for a label each."""
    rows = [
        f"<p><b class=author>{name}</b> <i>{label}</i></p>"
        for name, label in zip(names, labels, strict=True)
    ]
    page = parse("".join(rows))
    cells = {
        column: [Cell(row, place, node, 5, 5) for row, node in enumerate(page.tagged(tag))]
        for place, (column, tag) in enumerate((("b.author", "b"), ("p>i", "i")))
    }
    return Table(tuple(range(len(rows))), columns=cells)


def ranked(of: Table) -> list[str]:
    asked = [
        one
        for column in of.columns
        for one in sources(of, column, [""], {cell.row: cell for cell in of.columns[column]})
    ]
    return [source[0] for _, source in best(of, asked)]


NAMES = ["Orla Finch", "Wilf Crane", "Pia Weir", "Ines Maro", "Abel Moss", "Bo Stone"] * 2


def test_of_labels_no_more_are_read_than_show_that_they_name_nobody() -> None:
    rows = table(NAMES, ["Reply?"] * GLANCE)
    assert ranked(rows) == ["b.author"]
    labels = {cell.node.order for cell in rows.columns["p>i"]}
    assert len(labels & rows.memory.authors[""].keys()) < GLANCE / 2


def test_a_column_close_to_the_best_is_kept_though_some_of_its_cells_name_nobody() -> None:
    rows = table(NAMES, ["Reply?", *NAMES[1:]])
    assert ranked(rows) == ["b.author", "p>i"]


def test_a_column_with_a_name_in_too_few_rows_names_nobody() -> None:
    assert ranked(table(["12 votes?"] * 10 + NAMES[:2], ["Reply?"] * GLANCE)) == []


class Counted(list[Node]):
    """Elements that remember how many were asked for."""

    asked = 0

    def __getitem__(self, at: object) -> object:  # type: ignore[override]
        found = super().__getitem__(at)  # type: ignore[call-overload]
        self.asked = max(self.asked, len(found) if isinstance(found, list) else 1)
        return found


@pytest.mark.parametrize("count", [60, 400, 900])
def test_some_items_of_a_long_list_are_weighed_for_all(count: int) -> None:
    items = "".join(f"<li class=entry>{SAID} <b>3 May 2024</b></li>" for _ in range(count))
    sums = survey(parse(f"<ul>{items}</ul>"))
    nodes = Counted(sums.document.tagged("li"))
    (found,) = weighed(sums, [Group("li.entry", Elements(nodes, {}))])
    assert found[0] == pytest.approx(count * (len(SAID) * min(count, 400)) ** 0.5)
    assert nodes.asked <= 100


def drawn(at: int, *, is_named: bool = True) -> str:
    name = f"<b class=author>{NAMES[at % 6]}</b>" if is_named else ""
    return f"<div class=comment>{name} <time>{at % 28 + 1} May 2024</time><p>{SAID} {at}</p></div>"


@pytest.mark.parametrize(("unnamed", "again"), [([], 0), ([0, 7, 21], 1)])
def test_more_rows_are_examined_only_if_some_of_the_first_lack_a_field(
    monkeypatch: pytest.MonkeyPatch, unnamed: list[int], again: int
) -> None:
    asked: list[Table] = []

    def counted(rows: Table) -> Layout:
        asked.append(rows)
        return layout(rows)

    monkeypatch.setattr(f"{Discussion.__module__}.layout", counted)
    comments = read(lambda at: drawn(at, is_named=at not in unnamed), count=40)
    assert len(comments) == 40
    assert [at for at, one in enumerate(comments) if not one.author] == unnamed
    assert len(asked) == again


def guests(at: int) -> str:
    return drawn(at).replace("class=comment", f'class="comment{" by-guest" if at % 3 else ""}"')


def answered(at: int) -> str:
    answers = "".join(drawn(one) for one in range(at, at + at % 3))
    return drawn(at).removesuffix("</div>") + f"<div class=children>{answers}</div></div>"


@pytest.mark.parametrize(("one", "found"), [(guests, 12), (answered, 24)])
def test_a_part_of_the_comments_and_the_boxes_around_answers_are_not_examined(
    monkeypatch: pytest.MonkeyPatch, one: Callable[[int], str], found: int
) -> None:
    asked: list[int] = []

    def counted(rows: Table, known: Said) -> Layout:
        asked.append(rows.count)
        return layout(rows, known)

    monkeypatch.setattr(f"{Candidate.__module__}.layout", counted)
    assert len(read(one, count=12)) == found
    assert asked == [12]


def test_boxes_around_items_that_are_no_comments_by_the_evidence_are_examined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def refused(seen: Seen, fields: Layout) -> Evidence:
        asked.append(seen.group.key)
        return replace(evidence(seen, fields), is_enough=False)

    monkeypatch.setattr(f"{Candidate.__module__}.evidence", refused)
    read(answered, count=12)
    assert asked[:2] == ["div.comment", "div.children"]
