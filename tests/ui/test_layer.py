"""Layers: parts of widgets, screens and the application that Textual computes nothing for."""

from collections.abc import Iterator
from typing import Any

import pytest
from textual.reactive import Reactive

import reader.ui.app
import reader.ui.panes.outline  # noqa: F401  with the application, all modules that have layers
from reader.ui.layer import Layer
from reader.ui.panes.status import Bar, StatusBar
from reader.ui.widgets.lines import LinesView


def below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


LAYERS = [each for each in below(Layer) if "_css_type_name" not in vars(each)]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.__name__)
def test_a_layer_has_nothing_that_textual_would_have_to_compute(layer: type[Any]) -> None:
    assert not {"DEFAULT_CSS", "BINDINGS", "COMPONENT_CLASSES"} & vars(layer).keys()
    assert not [name for name, value in vars(layer).items() if isinstance(value, Reactive)]
    assert not [name for name in vars(layer) if name.startswith(("compute_", "_compute_"))]


def test_layers_are_known() -> None:
    assert {Bar, LinesView} <= set(LAYERS)
    assert StatusBar not in LAYERS


async def test_sheets_and_queries_may_name_a_layer(show: Any) -> None:
    async with show((80, 24)) as shown:
        assert shown.screen.article in shown.screen.query(LinesView)
        assert shown.screen.query_one("StatusBar") in shown.screen.query("Bar")
