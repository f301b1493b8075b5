"""Programs that use the terminal for a while: shell commands of the user's, and the editor.

A command is the user's own and goes to a shell. It never contains text of a page: that is passed on
standard input, or in a file whose name reader chose.
"""

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def piped(command: str, text: str) -> int:
    """Pass `text` to a shell command, then wait for a key; returns the exit status."""
    with _interrupts_pass():
        done = subprocess.run(  # noqa: S602  the user's own command, typed a moment ago
            command, shell=True, input=text.encode("utf-8", "replace"), check=False
        )
        failed = f"{failure(done.returncode)} " if done.returncode else ""
        os.write(1, f"\n{failed}Enter goes back to the page ".encode())
        _wait_for_enter()
    return done.returncode


def failure(status: int) -> str:
    """A message for a command that failed."""
    if status < 0:
        return f"The command was stopped ({_signal(-status)})."
    return f"The command ended with status {status}."


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:  # those of real time have no names
        return f"signal {number}"


def edited(name: str, text: str) -> int:
    """Open `text` in the user's editor; returns the exit status. OSError if it does not exist.

    The file is deleted afterwards: a user who wants to keep it saves it under another name.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(editor)
    except ValueError:  # a quote left open
        words = [editor]
    with tempfile.TemporaryDirectory(prefix="reader-") as folder, _interrupts_pass():
        path = Path(folder, name)
        path.write_text(text, encoding="utf-8", errors="replace")
        return subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603


@contextmanager
def _interrupts_pass() -> Iterator[None]:
    """^C is for the program, which gets it by itself; a handler, unlike SIG_IGN, ends with us."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _wait_for_enter() -> None:
    try:
        while (sign := os.read(0, 1)) not in (b"\n", b"\r", b""):
            del sign
    except OSError:
        return
