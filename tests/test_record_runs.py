"""The formatting of a text, written as the runs in which it differs from what one sees."""

import pytest

from reader.model import Mark, Span, Spans
from reader.record.runs import runs_between, with_runs

QUAY, MOLE = "https://quay.example/", "https://mole.example/"


@pytest.mark.parametrize(
    ("seen", "meant", "runs"),
    [
        ((Span("abcd"),), (Span("abcd"),), [4]),
        ((Span("abcd"),), (Span("a"), Span("bc", Mark.BOLD), Span("d")), [4, [1, 3, "bold"]]),
        ((Span("abcd", Mark.BOLD),), (Span("ab"), Span("cd", Mark.BOLD)), [4, [0, 2]]),
        (
            (Span("a", href=MOLE), Span("b", href=QUAY), Span("cd")),
            (Span("a", href=MOLE), Span("bc", href=QUAY), Span("d")),
            [4, [2, 3, "", "<"]],
        ),
        (
            (Span("ab"), Span("c", href=QUAY), Span("d", href=MOLE)),
            (Span("a"), Span("bc", href=QUAY), Span("d", href=MOLE)),
            [4, [1, 2, "", ">"]],
        ),
        ((Span("ab"),), (Span("a"), Span("b", href=QUAY)), [2, [1, 2, "", QUAY]]),
    ],
    ids=["same", "set", "unset", "link before", "link after", "link alone"],
)
def test_what_is_set_otherwise_is_a_run_and_can_be_put_back(
    seen: Spans, meant: Spans, runs: list[object]
) -> None:
    assert runs_between(seen, meant) == runs
    assert with_runs(seen, runs) == meant


@pytest.mark.parametrize(
    "meant", [(Span("ab"), Span("cd")), (Span("abcd"), Span("")), (Span(""), Span("abcd"))]
)
def test_spans_that_no_run_can_tell_apart_have_none(meant: Spans) -> None:
    assert runs_between((Span("abcd"),), meant) is None


@pytest.mark.parametrize(
    "runs",
    [
        [5, [0, 1, "bold"]], [4, [1, 5, "bold"]], [4, [2, 1, "bold"]],
        [4, [1, 3, "bold"], [2, 4, "bold"]], [4, ["a", 2]], [4, [1]], [4, 1], [], None, "4",
    ],
)  # fmt: skip
def test_runs_of_another_text_change_nothing(runs: object) -> None:
    assert with_runs((Span("abcd"),), runs) == (Span("abcd"),)
