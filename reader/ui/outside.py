"""Programs that are lent the terminal: what the user typed, and the user's editor.

A command goes to a shell, since it is the user's own. Nothing of a page stands in it: the text goes
in on standard input, or is in a file whose name reader chose.
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
    """Give `text` to a command of the shell and wait for a key; the exit status."""
    with _interrupts_pass():
        done = subprocess.run(  # noqa: S602  the user's own command, typed a moment ago
            command, shell=True, input=text.encode("utf-8", "replace"), check=False
        )
        said = f"{failure(done.returncode)} " if done.returncode else ""
        os.write(1, f"\n{said}Enter goes back to the page ".encode())
        _wait_for_enter()
    return done.returncode


def failure(status: int) -> str:
    """How a command ended that did not end well."""
    if status < 0:
        return f"The command was stopped ({_signal(-status)})."
    return f"The command ended with status {status}."


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:  # those of real time have no names
        return f"signal {number}"


def edited(name: str, text: str) -> int:
    """Open `text` in the user's editor; the exit status. OSError where there is no such program.

    The file is gone when the editor is: who wants to keep it saves it under a name of theirs.
    """
    said = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(said)
    except ValueError:  # a quote left open
        words = [said]
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
