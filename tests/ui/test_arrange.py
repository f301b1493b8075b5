"""What a terminal of some size has room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.arrange import Layout, arrange, following, possible

sizes = st.integers(1, 400)


@pytest.mark.parametrize(
    ("width", "height", "layout", "bars"),
    [
        (160, 50, "side", (True, True, True)),
        (130, 50, "side", (True, True, True)),
        (129, 50, "single", (True, True, True)),
        (80, 24, "single", (True, True, True)),
        (80, 23, "single", (True, False, True)),
        (80, 15, "single", (False, False, True)),
        (20, 5, "single", (False, False, True)),
        (1, 1, "single", (False, False, False)),
    ],
)
def test_panes_and_bars_fit_the_terminal(
    width: int, height: int, layout: Layout, bars: tuple[bool, bool, bool]
) -> None:
    plan = arrange(width, height)
    assert plan.layout == layout
    assert (plan.title, plan.keywords, plan.status) == bars


@pytest.mark.parametrize(
    ("size", "layouts"),
    [
        ((160, 50), ("side", "stacked", "single")),
        ((117, 24), ("side", "single")),
        ((116, 30), ("stacked", "single")),
        ((80, 24), ("single",)),
    ],
)
def test_the_layout_key_goes_through_what_fits(
    size: tuple[int, int], layouts: tuple[Layout, ...]
) -> None:
    assert possible(*size) == layouts
    seen = [layouts[0]]
    for _ in layouts:
        seen.append(following(seen[-1], *size))
    assert seen == [*layouts, layouts[0]]


def test_a_wish_waits_until_there_is_room_for_it() -> None:
    assert arrange(100, 24, "stacked").layout == "single"
    assert arrange(100, 40, "stacked").layout == "stacked"
    assert arrange(160, 40, "single").layout == "single"


@given(sizes, sizes, st.sampled_from(["side", "stacked", "single", None]))
def test_what_is_shown_fits(width: int, height: int, wish: Layout | None) -> None:
    plan = arrange(width, height, wish)
    assert plan.layout in possible(width, height)
    assert sum((plan.title, plan.keywords, plan.status)) < height
