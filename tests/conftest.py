"""What all tests share: no network but loopback, no home directory, the corpus when it is there; calls are
counted where work must not grow."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import settings

# No deadline: a busy machine is no fault of the code, and clocks are for benchmarks. A check that
# decides over a change tries the same examples each time; new ones are looked for at home.
settings.register_profile(
    "house", max_examples=60, deadline=None, derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("house")

_SHARED = Path(__file__).parent.parent / ".." / "shared"
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for a host outside this machine fails."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in _LOOPBACK:
            raise AssertionError(f"a test asked the network for {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No test writes to the home folder of the person who runs it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    before = Path.cwd()
    yield
    os.chdir(before)


@pytest.fixture
def shared() -> Path:
    """The folder of real pages beside the project; a test that needs it skips without it."""
    if not _SHARED.is_dir():
        pytest.skip("the corpus folder ../shared is not beside the project")
    return _SHARED


@pytest.fixture(scope="session")
def calls() -> Callable[[Callable[[], object]], int]:
    """How many functions, in Python or C, are called: a measure of work that is always the same."""

    def counted(work: Callable[[], object]) -> int:
        total = 0

        def note(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal total
            total += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(before)
        return total

    return counted
