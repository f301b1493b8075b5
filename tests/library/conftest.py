"""A library to keep what was read in."""

from pathlib import Path

import pytest

from reader.library.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "reader")
