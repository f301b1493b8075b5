"""A terminal that goes without a signal: reader ends, and does not wait for keys for ever."""

import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path


def _started(here: Path, **more: str) -> tuple[subprocess.Popen[bytes], int]:
    """The demo on a terminal that rules nobody, so that none sends SIGHUP; and our end of it."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    env = {"PATH": os.environ["PATH"], "HOME": str(here), "TERM": "xterm-256color", **more}
    started = subprocess.Popen(
        [sys.executable, "-m", "reader", "--demo"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=here, env=env, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    return started, ours


def _until(sign: bytes, ours: int) -> bytes:
    """What came until a sign did, for a minute at most."""
    seen, end = b"", time.monotonic() + 60
    while sign not in seen and time.monotonic() < end:
        seen += os.read(ours, 65536)
    return seen


def test_a_terminal_that_goes_silently_ends_the_program(tmp_path: Path) -> None:
    started, ours = _started(tmp_path)
    _until(b"words", ours)
    os.close(ours)
    assert started.wait(60) == 129


def test_a_terminal_that_goes_while_the_editor_has_it_ends_the_program(tmp_path: Path) -> None:
    """What is drawn then has nowhere to go; nobody waits for it to be written."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho edits\nsleep 2\n")
    editor.chmod(0o755)
    started, ours = _started(tmp_path, EDITOR=str(editor))
    for sign, key in ((b"words", b"e"), (b"edits", b"")):
        _until(sign, ours)
        os.write(ours, key)
    os.close(ours)
    try:
        assert started.wait(30) == 129
    finally:
        started.kill()


def test_told_to_go_on_while_it_runs_it_starts_nothing_twice(tmp_path: Path) -> None:
    """A terminal that closes tells it so together with SIGHUP."""
    started, ours = _started(tmp_path)
    seen = _until(b"words", ours)
    started.send_signal(signal.SIGCONT)
    os.write(ours, b"q")
    while part := _read(ours):
        seen += part
    os.close(ours)
    assert started.wait(60) == 0
    assert seen.count(b"\x1b[?1049h") == seen.count(b"\x1b[?1049l") == 1


def _read(terminal: int) -> bytes:
    """What came; nothing where the other end was closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
