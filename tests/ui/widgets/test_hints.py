"""Labels for links, and where they lie."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.widgets.hints import labels, laid_over


def test_labels_are_short_and_none_begins_with_another() -> None:
    assert labels(3) == ["a", "s", "d"]
    for count in (0, 1, 26, 27, 700):
        made = labels(count)
        assert len(set(made)) == count
        assert len({len(label) for label in made}) <= 1


def test_a_label_takes_the_place_of_what_it_lies_on() -> None:
    strip = Strip([Segment("the harbour 時計 book")])
    over = laid_over(strip, [(4, "a"), (12, "s"), (19, "dd"), (21, "f")], Style(bold=True))
    assert over.text == "the aarbour s 計 bodd"
    assert over.cell_length == strip.cell_length
