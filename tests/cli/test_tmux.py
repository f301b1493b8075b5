"""A real terminal with a shell in it: start, resize, suspend, hang up, quit; all by tmux."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if shutil.which("tmux") is None:
    pytest.skip("tmux is not installed", allow_module_level=True)

TEXT = "".join(
    f"<p>Paragraph {number} tells of the ferry that was late, and of the quay where nobody knew why.</p>"
    for number in range(1, 61)
)
_COLOR = re.compile(r"[\[;](?:[34][0-7]|[34]8[;:](?:5[;:]\d+|2[;:][\d:;]+)|9[0-7]|10[0-7])(?=[;m])")
PAGE = f"<!doctype html><title>Ferries</title><body><article><h1>Ferries</h1>{TEXT}</article>"


class Tmux:
    """A shell of its own in a terminal of some size."""

    def __init__(self, here: Path, name: str) -> None:
        self._name = name
        shell = "env -i TERM=xterm-256color LC_ALL=C.UTF-8 PS1='ready> ' sh -i"
        path = f"HOME={here} PATH=/usr/bin:/bin"
        self._run("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "-c", str(here))
        self._run("set", "-g", "remain-on-exit", "on")
        self._run("send-keys", "-l", f"exec {shell.replace('env -i', f'env -i {path}')}\n")
        self.until("ready>")

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._name, *words], capture_output=True, text=True, check=False
        )
        return done.stdout

    def type(self, *keys: str) -> None:
        self._run("send-keys", *keys)

    def say(self, command: str) -> None:
        self._run("send-keys", "-l", f"{command}\n")

    def resize(self, width: int, height: int) -> None:
        self._run("resize-window", "-x", str(width), "-y", str(height))

    @property
    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    @property
    def has_taken_over(self) -> bool:
        """Whether a program draws on a screen of its own."""
        return self._run("display-message", "-p", "#{alternate_on}").strip() == "1"

    @property
    def takes_the_mouse(self) -> bool:
        """Whether a program wants to be told of the mouse."""
        return self._run("display-message", "-p", "#{mouse_any_flag}").strip() == "1"

    @property
    def colors(self) -> set[str]:
        """The colours of what is seen, as red, green and blue or by number."""
        return set(_COLOR.findall(self._run("capture-pane", "-p", "-e")))

    def until(self, wanted: Callable[[str], object] | str, seconds: float = 40.0) -> str:
        """What is seen, when something is; the test fails if it never is."""
        said = wanted if callable(wanted) else lambda text: wanted in text
        end = time.monotonic() + seconds
        while not said(screen := self.screen):
            assert time.monotonic() < end, f"never seen {wanted!r}:\n{screen}"
            time.sleep(0.1)
        return screen

    def pid(self) -> int:
        """The process of reader."""
        found = self._run("display-message", "-p", "#{pane_pid}").strip()
        children = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", found], capture_output=True, text=True, check=True
        )
        rows = [row.split(None, 1) for row in children.stdout.splitlines()]
        return next(int(number) for number, words in rows if "reader" in words)

    def close(self) -> None:
        self._run("kill-server")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    terminal = Tmux(tmp_path, f"reader-test-{tmp_path.name}-{time.monotonic_ns()}")
    yield terminal
    terminal.close()


def start(tmux: Tmux, *words: str) -> None:
    tmux.say(" ".join([sys.executable, "-m", "reader", *words]))


def first_paragraph(screen: str) -> int:
    """The number of the first paragraph that begins on the screen."""
    found = re.search(r"Paragraph (\d+) tells", screen)
    return int(found[1]) if found else 0


def whole(tmux: Tmux) -> None:
    """The shell has its terminal as it was: it echoes, and no key is the mouse's."""
    tmux.say("stty -a | tr ' ' '\\n' | grep -cx -e echo -e icanon -e isig; echo done=$?")
    tmux.until(lambda text: re.search(r"^(ready> )?3\ndone=0", text, re.MULTILINE))


def test_start_scroll_and_quit_leave_the_shell_as_it_was(tmux: Tmux) -> None:
    tmux.say("echo before")
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type("Space")
    tmux.until(lambda text: first_paragraph(text) > 1)
    tmux.type("q")
    screen = tmux.until("ready>")
    assert "before" in screen
    assert "Paragraph" not in screen
    whole(tmux)


@pytest.mark.parametrize("how", ["key", "signal"])
def test_suspended_and_called_back_it_is_where_it_was(tmux: Tmux, how: str) -> None:
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type("2", "0", "g")
    place = first_paragraph(tmux.until(lambda text: first_paragraph(text) >= 19))
    if how == "key":
        tmux.type("C-z")
    else:
        subprocess.run(["kill", "-TSTP", str(tmux.pid())], check=True)
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)
    whole(tmux)
    tmux.say("clear; fg")
    assert first_paragraph(tmux.until("Paragraph")) == place
    tmux.type("j")
    tmux.type("q")
    tmux.until(lambda text: "Paragraph" not in text)
    whole(tmux)


def test_keys_behind_the_one_that_suspends_it_do_nothing_to_it(tmux: Tmux) -> None:
    """They are for the shell: a q among them ended the program when it was called back."""
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type("2", "0", "g")
    place = first_paragraph(tmux.until(lambda text: first_paragraph(text) >= 19))
    tmux.type("C-z", "g", "g", "q")
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)
    tmux.type("C-u")
    tmux.say("clear; fg")
    assert first_paragraph(tmux.until("Paragraph")) == place
    tmux.type("j")
    tmux.until(lambda text: first_paragraph(text) > place)
    tmux.type("q")
    tmux.until(lambda text: "Paragraph" not in text)
    whole(tmux)


def test_keys_behind_the_one_that_suspends_it_reach_the_shell(tmux: Tmux) -> None:
    """Of a command typed at once the beginning was lost, and the shell ran the rest of it.

    A loaded machine may read them in one piece with the key, or before it has drawn: it tries again.
    """
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    shell = ""
    for _ in range(4):
        time.sleep(0.5)
        tmux.type("C-z")
        time.sleep(0.03)
        for key in "echo abcdefghijklmnop":
            tmux.type("Space" if key == " " else key)
        tmux.type("Enter")
        shell = tmux.until(lambda text: re.search("ready> [^/]*\nready>", text, re.MULTILINE))
        if re.search("^(ready> )?abcdefghijklmnop$", shell, re.MULTILINE):
            break
        tmux.say("clear; fg")
        tmux.until("Paragraph")
    else:
        pytest.fail(f"keys are lost:\n{shell}")
    whole(tmux)


@pytest.mark.parametrize(("key", "words"), [("?", "type to filter"), ("E", "screen.theme")])
def test_suspended_in_a_box_it_comes_back_to_the_box(tmux: Tmux, key: str, words: str) -> None:
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type(key)
    tmux.until(words)
    tmux.type("C-z")
    tmux.until(lambda text: "ready>" in text and words not in text)
    whole(tmux)
    tmux.say("clear; fg")
    tmux.until(words)
    tmux.type("Escape")
    tmux.until(lambda text: words not in text and "Paragraph" in text)
    tmux.type("q")
    tmux.until(lambda text: "Paragraph" not in text)
    whole(tmux)


@pytest.mark.parametrize("name", ["HUP", "TERM", "QUIT"])
def test_told_to_end_it_gives_the_terminal_back(tmux: Tmux, name: str) -> None:
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    subprocess.run(["kill", f"-{name}", str(tmux.pid())], check=True)
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)
    whole(tmux)


@pytest.mark.parametrize("moment", ["release", "hold"])
@pytest.mark.parametrize("name", ["HUP", "TERM", "QUIT"])
def test_told_to_end_while_the_screen_starts_it_gives_the_terminal_back(
    tmux: Tmux, tmp_path: Path, name: str, moment: str
) -> None:
    """The signal comes at once after the terminal was taken, or was released to the screen."""
    (tmp_path / "ended.py").write_text(
        "import os, signal\n"
        "from reader.cli import main\n"
        "from reader.ui.terminal.typeahead import Held\n"
        f"usual = Held.{moment}\n"
        "def and_ended(self):\n"
        "    done = usual(self)\n"
        f"    os.kill(os.getpid(), signal.SIG{name})\n"
        "    return done\n"
        f"Held.{moment} = and_ended\n"
        "raise SystemExit(main(['page.html']))\n",
        encoding="utf-8",
    )
    tmux.say(f"clear; {sys.executable} ended.py; echo ended=$((1))")
    tmux.until(lambda text: "ended=1" in text and not tmux.has_taken_over)
    whole(tmux)


def test_a_storm_of_sizes_leaves_it_whole_and_in_its_place(tmux: Tmux) -> None:
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type("2", "0", "g")
    place = first_paragraph(tmux.until(lambda text: first_paragraph(text) >= 19))
    for width, height in [
        (40, 20),
        (1, 1),
        (200, 60),
        (2, 2),
        (20, 5),
        (132, 43),
        (1, 30),
        (90, 1),
    ] * 3:
        tmux.resize(width, height)
    tmux.resize(40, 20)
    tmux.until(lambda text: "Paragraph" in text and "ARTICLE" in text)
    tmux.resize(80, 24)
    screen = tmux.until(lambda text: first_paragraph(text) >= place - 1)
    assert first_paragraph(screen) in (place - 1, place, place + 1)
    tmux.type("q")
    tmux.until("ready>")
    whole(tmux)


@pytest.mark.parametrize("size", [(40, 20), (20, 6), (1, 1)])
def test_a_small_terminal_starts_and_quits(tmux: Tmux, size: tuple[int, int]) -> None:
    tmux.resize(*size)
    start(tmux, "page.html")
    tmux.until(lambda _: tmux.has_taken_over)
    tmux.type("j", "c", "W")
    # What it did there is seen where there is room to see it.
    tmux.resize(80, 24)
    tmux.until("There are none yet.")
    tmux.type("Escape")
    tmux.until(lambda text: "Paragraph" in text and "There are none yet." not in text)
    tmux.resize(*size)
    tmux.type("Q")
    tmux.resize(80, 24)
    tmux.until(lambda _: not tmux.has_taken_over)
    whole(tmux)


def test_asking_what_to_read_and_failing_leaves_the_shell_as_it_was(tmux: Tmux) -> None:
    start(tmux)
    tmux.until("an address, a file, a folder")
    tmux.type("-l", "gone.html")
    tmux.type("Enter")
    tmux.until("gone.html does not exist.")
    tmux.until("q go back")
    tmux.type("Escape")
    tmux.until(lambda text: "Read an article" in text and "gone.html" in text)
    tmux.type("C-q")
    tmux.until("ready>")
    whole(tmux)


@pytest.mark.parametrize("how", ["q", "HUP"])
def test_opened_again_it_is_where_it_was_left(tmux: Tmux, how: str) -> None:
    start(tmux, "page.html")
    tmux.until("Paragraph 1 tells")
    tmux.type("2", "0", "g")
    place = first_paragraph(tmux.until(lambda text: first_paragraph(text) >= 19))
    if how == "q":
        tmux.type("q")
    else:
        subprocess.run(["kill", f"-{how}", str(tmux.pid())], check=True)
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)
    start(tmux, "page.html")
    tmux.until(lambda text: first_paragraph(text) == place)
    tmux.type("Q")


def test_linear_mode_suspended_leaves_the_shell_its_terminal_and_goes_on(tmux: Tmux) -> None:
    start(tmux, "--linear", "page.html")
    tmux.until("Article of 60 parts")
    tmux.type("j")
    tmux.until("Paragraph 1 tells")
    tmux.type("C-z")
    tmux.until("Stopped")
    whole(tmux)
    tmux.say("clear; fg")
    tmux.until(lambda text: "--linear" in text and "Stopped" not in text)
    tmux.type("j")
    tmux.until("Paragraph 2 tells")
    tmux.type("q")
    tmux.until(lambda text: text.rstrip().endswith("ready>"))
    tmux.say("clear")
    whole(tmux)


def test_linear_mode_reads_a_pipe_and_has_its_keys_from_the_terminal(tmux: Tmux) -> None:
    tmux.say(f"cat page.html | {sys.executable} -m reader --linear -")
    tmux.until("Article of 60 parts")
    tmux.type("j")
    tmux.until("Paragraph 1 tells")
    tmux.type("q")
    tmux.until(lambda text: text.rstrip().endswith("ready>"))
    tmux.say("clear")
    whole(tmux)
