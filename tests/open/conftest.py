"""What holds for every test of opening."""

import gc
import threading

import pytest


@pytest.fixture(autouse=True)
def threads_of_this_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody forks who has threads, and those of a screen wait on after its tests."""
    gc.collect()  # most end with their screens
    others = {*threading.enumerate()} - {threading.main_thread()}
    monkeypatch.setattr("threading.active_count", lambda: len({*threading.enumerate()} - others))
