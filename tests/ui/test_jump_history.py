"""Back and forward through what was left."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.jump_history import MOST, Trail


def test_back_and_forward_again() -> None:
    trail: Trail[str] = Trail()
    assert trail.back("a") is None
    trail.leave("a")
    trail.leave("b")
    assert (trail.back("c"), trail.back("b"), trail.back("a")) == ("b", "a", None)
    assert (trail.forward("a"), trail.forward("b"), trail.forward("c")) == ("b", "c", None)


def test_a_jump_forgets_what_lay_ahead() -> None:
    trail: Trail[str] = Trail()
    trail.leave("a")
    trail.back("b")
    trail.leave("a")
    assert trail.forward("c") is None
    assert trail.back("c") == "a"


@given(st.lists(st.integers(0, 3), max_size=300))
def test_it_remembers_so_many_and_no_more(places: list[int]) -> None:
    trail: Trail[int] = Trail()
    for place in places:
        trail.leave(place)
    steps = 0
    while trail.back(9) is not None:
        steps += 1
    assert steps <= min(MOST, len(places))
