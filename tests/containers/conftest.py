"""The files that `make_forms.py` makes."""

from pathlib import Path

import pytest


@pytest.fixture
def forms() -> Path:
    return Path(__file__).with_name("forms")
