"""The command in a terminal of its own: what a user sees and types, from start to the shell."""

import http.server
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import struct
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from fcntl import ioctl
from pathlib import Path

import pytest

BODY = "".join(
    f"<p>The {word} ferry was late, and nobody on the quay knew why.</p>"
    for word in ("red", "old", "third")
)
TALK = "".join(
    f'<li class="comment depth-1" id="comment-{number}"><div class="comment-body"><cite class="fn">Ada {number}'
    f"</cite><p>Remark {number}: it was the fog, and I was there.</p></div></li>"
    for number in range(11, 31)
)
PAGE = (
    f"<!doctype html><title>Ferries</title><body><article><h1>Ferries</h1>{BODY}</article>"
    f'<div id="comments"><ol class="commentlist">{TALK}</ol></div></body>'
)
_ESCAPE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-Z]|[=>78c])"
)


class Terminal:
    """A command in a pseudo-terminal of 100 by 30, its output kept as it came."""

    size = (100, 30)
    program: tuple[str, ...] = ("-m", "reader")

    def __init__(
        self, argv: list[str], cwd: Path, stdin: bytes | int | None = None, **env: str
    ) -> None:
        """`stdin` is what comes there, or the number of a standard stream that is closed."""
        self.raw = b""
        read_end, write_end = os.pipe()
        self._child, self._handle = pty.fork()
        if self._child == 0:
            if isinstance(stdin, int):
                os.close(stdin)
            elif stdin is not None:
                os.dup2(read_end, 0)
            os.close(write_end)
            os.chdir(cwd)
            kept = {
                "PATH": os.environ["PATH"],
                "HOME": str(cwd),
                "TERM": "xterm-256color",
                "LC_ALL": "C.UTF-8",
            }
            os.execve(sys.executable, [sys.executable, *self.program, *argv], kept | env)
        os.close(read_end)
        self.resize(*self.size)
        if isinstance(stdin, bytes):
            os.write(write_end, stdin)
        os.close(write_end)

    @property
    def handle(self) -> int:
        """The other end of the terminal."""
        return self._handle

    def resize(self, columns: int, rows: int) -> None:
        ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kill(self, number: signal.Signals) -> None:
        os.kill(self._child, number)

    @property
    def text(self) -> str:
        return _ESCAPE.sub(b"", self.raw).decode("utf-8", "replace")

    def until(self, wanted: Callable[[str], bool] | str, seconds: float = 30.0) -> None:
        """Read until the screen has said something; the test fails if it never does."""
        said = wanted if callable(wanted) else lambda text: wanted in text
        end = time.monotonic() + seconds
        while not said(self.text):
            assert time.monotonic() < end, f"never said {wanted!r}: {self.text[-2000:]}"
            self._read(0.2)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._handle], [], [], seconds)[0]:
            return True
        try:
            piece = os.read(self._handle, 65536)
        except OSError:  # the program has gone
            return False
        self.raw += piece
        return bool(piece)

    def press(self, keys: str) -> None:
        """Type, and forget what was said before."""
        self.raw = b""
        os.write(self._handle, keys.encode())

    def end(self, seconds: float = 20.0) -> int:
        """The exit status, once the program has ended by itself."""
        end = time.monotonic() + seconds
        while self._read(0.2):
            if time.monotonic() > end:
                os.kill(self._child, signal.SIGKILL)
                raise AssertionError("it did not end")
        status = os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])
        os.close(self._handle)
        return status


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def address() -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = PAGE.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: the test's output is not the place."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ferries"
    server.shutdown()
    server.server_close()


def test_a_file_is_shown_and_q_gives_the_terminal_back(here: Path) -> None:
    terminal = Terminal(["page.html"], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"\x1b[?1049l" in terminal.raw


@pytest.mark.parametrize("argv", [["-"], []])
def test_standard_input_is_the_page_and_keys_come_from_the_terminal(
    here: Path, argv: list[str]
) -> None:
    terminal = Terminal(argv, here, stdin=PAGE.encode())
    terminal.until("The red ferry")
    terminal.press("c")
    terminal.until("Remark 11")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("location", "stdin"),
    [
        ("page.html", b"another.html\n"),  # as in a loop of the shell over names
        ("page.html", b""),
        ("page.html", 0),
        ("page.html", 2),
        ("/dev/stdin", PAGE.encode()),
    ],
)
def test_keys_come_from_the_terminal_whatever_standard_input_is(
    here: Path, location: str, stdin: bytes | int
) -> None:
    terminal = Terminal([location], here, stdin)
    terminal.until("The red ferry")
    terminal.press("c")
    terminal.until("Remark 11")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("argv", [["."], []])
def test_so_they_do_for_a_list_and_where_nothing_was_named(here: Path, argv: list[str]) -> None:
    terminal = Terminal(argv, here, b"")
    terminal.until("Ferries" if argv else "comes with reader")
    terminal.press("\x11" if not argv else "q")
    assert terminal.end() == 0


def test_an_address_opens_at_its_comment(here: Path, address: str) -> None:
    terminal = Terminal([f"{address}#comment-28"], here)
    terminal.until("Remark 28")
    terminal.until("c 18/20")
    terminal.press("q")
    assert terminal.end() == 0


def test_keywords_of_the_command_line_are_counted(here: Path) -> None:
    terminal = Terminal(["--keywords", "ferry,fog", "page.html"], here)
    terminal.until("[ferry 3")
    terminal.until("[fog 0")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_search_typed_in_one_go_loses_no_letter(here: Path) -> None:
    terminal = Terminal(["page.html"], here)
    terminal.until("The red ferry")
    terminal.press("/third\r")
    terminal.until("match 1/1")
    terminal.press("Q")
    assert terminal.end() == 0


def test_a_pipe_is_read_once(here: Path) -> None:
    os.mkfifo(here / "pipe")

    def feed() -> None:
        (here / "pipe").write_text(PAGE, encoding="utf-8")

    threading.Thread(target=feed, daemon=True).start()
    time.sleep(0.2)  # the writer waits in its open for us
    terminal = Terminal(["pipe"], here)
    terminal.until("The red ferry")
    terminal.press("Q")
    assert terminal.end() == 0


def test_the_name_of_a_file_does_not_reach_the_terminal_as_it_is(here: Path) -> None:
    name = "\x1b]0;PWNED\x07.html"
    (here / name).write_text(PAGE, encoding="utf-8")
    terminal = Terminal([name], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert b"\x1b]0;PWNED" not in terminal.raw
    assert terminal.end() == 0


def test_a_clipboard_program_that_leaves_early_takes_nobody_along(here: Path) -> None:
    for name in ("xclip", "xsel", "wl-copy"):
        (here / name).write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
        (here / name).chmod(0o755)
    (here / "page.html").write_text(PAGE.replace("The red", "The red " * 40_000), encoding="utf-8")
    path = f"{here}:{os.environ['PATH']}"
    terminal = Terminal(["page.html"], here, PATH=path, DISPLAY=":99", WAYLAND_DISPLAY="w")
    terminal.until("The red")
    terminal.press("yy")
    terminal.until(lambda text: "opied" in text or "ent" in text)
    terminal.press("q")
    assert terminal.end() == 0


def test_what_is_not_there_is_said_in_the_shell(here: Path) -> None:
    terminal = Terminal(["gone.html"], here)
    assert terminal.end() == 1
    assert "reader: gone.html does not exist" in terminal.text
    assert b"\x1b[?1049h" not in terminal.raw


CONFIG = """\
[screen]
theme = "paper"  # by day

[keys]
flip = "Z c"
zen = []

[[keywords]]
term = "ferry"
[[keywords]]
term = "fo."
match = "pattern"
[[keywords]]
term = "quay"
sites = ["elsewhere.example"]
"""


def test_the_configuration_is_used_and_what_is_changed_is_kept_in_it(here: Path) -> None:
    file = here / ".config" / "reader" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(CONFIG, encoding="utf-8")
    terminal = Terminal(["page.html"], here)
    terminal.until("[ferry 3")
    terminal.until("[/fo./ 0")
    assert "[quay" not in terminal.text
    terminal.press("Zc")
    terminal.until("Remark 11")
    terminal.press("\x1bOR")  # F3
    terminal.until("keeps it")
    terminal.press("~")
    terminal.until("Kept for next time")
    terminal.press("Wd")
    terminal.until("is gone")
    terminal.press("\x1b")
    terminal.until("keywords are kept")
    terminal.press("q")
    assert terminal.end() == 0
    expected = CONFIG.replace('"paper"', '"sepia"').replace('[[keywords]]\nterm = "ferry"\n', "")
    assert file.read_text(encoding="utf-8") == expected


def test_another_configuration_or_none(here: Path) -> None:
    (here / "mine.toml").write_text(CONFIG, encoding="utf-8")
    terminal = Terminal(["--config", "mine.toml", "page.html"], here)
    terminal.until("[ferry 3")
    terminal.press("Q")
    assert terminal.end() == 0
    (here / ".config" / "reader").mkdir(parents=True)
    (here / "mine.toml").rename(here / ".config" / "reader" / "config.toml")
    terminal = Terminal(["--no-config", "page.html"], here)
    terminal.until("The red ferry")
    assert "[ferry" not in terminal.text
    terminal.press("Q")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[screen]\nwidht = 3\n", "mine.toml, line 2: there is no setting “widht”; “width” is one."),
        ("[keys]\n\nsave = 'j'\n", "mine.toml, line 3: j is a key of both “save” and “line_down”; give one of them others."),
        ("[[keywords]]\nterm = 'a'\n[[keywords]]\nmatch = 'pattern'\nterm = '('\n", "mine.toml, line 5: “(”: No pattern: missing )."),
        ("[[keywords]]\nterm = ''\n[[keywords]]\nterm = '('\nmatch = 'pattern'\n", "mine.toml, line 4: “(”: No pattern: missing )."),
    ],
)  # fmt: skip
def test_a_mistake_in_the_configuration_is_said_in_the_shell(
    here: Path, text: str, sentence: str
) -> None:
    (here / "mine.toml").write_text(text, encoding="utf-8")
    terminal = Terminal(["--config", "mine.toml", "page.html"], here)
    assert terminal.end() == 2
    assert sentence in terminal.text.replace("\r\n", "")
    assert b"\x1b[?1049h" not in terminal.raw


def test_without_arguments_it_asks_what_to_read_and_remembers(here: Path) -> None:
    terminal = Terminal([], here)
    terminal.until("an address, a file")
    terminal.press("pag\t")
    terminal.until("page.html")
    terminal.press("\r")
    terminal.until("The red ferry")
    terminal.press("q")
    terminal.until("▸ Ferries")
    terminal.press("\x11")
    assert terminal.end() == 0
    data = here / ".local" / "share" / "reader"
    assert kept(here) == [(str(here / "page.html"), "Ferries", 1)]
    assert data.stat().st_mode & 0o777 == 0o700
    assert not (here / ".local" / "state").exists()


def kept(home: Path) -> list[tuple[object, ...]]:
    """The pages in the library: location, title, how many copies."""
    with closing(sqlite3.connect(home / ".local" / "share" / "reader" / "library.db")) as library:
        return library.execute(
            "SELECT location, title, (SELECT count(*) FROM copies WHERE page = pages.id) FROM pages"
        ).fetchall()


@pytest.mark.parametrize(
    "options",
    [["--config", "off.toml"], ["--config", "false.toml"], ["--no-history"]],
    ids=["off", "false", "this time"],
)
def test_without_history_nothing_is_remembered(here: Path, options: list[str]) -> None:
    (here / "off.toml").write_text('[screen]\nhistory = "off"\n', encoding="utf-8")
    (here / "false.toml").write_text("[screen]\nhistory = false\n", encoding="utf-8")
    terminal = Terminal([*options, "page.html"], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert not (here / ".local").exists()


def test_of_places_no_text_is_kept(here: Path) -> None:
    (here / "mine.toml").write_text('[screen]\nhistory = "places"\n', encoding="utf-8")
    terminal = Terminal(["--config", "mine.toml", "page.html"], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert kept(here) == [(str(here / "page.html"), "Ferries", 0)]


def test_an_address_is_remembered_without_its_password_and_text(here: Path, address: str) -> None:
    terminal = Terminal([address.replace("http://", "http://ada:secret@")], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert kept(here) == [(address, "", 0)]
    data = b"".join(path.read_bytes() for path in (here / ".local" / "share" / "reader").iterdir())
    assert b"secret" not in data


def test_a_page_opened_again_shows_what_is_new_where_one_was(here: Path) -> None:
    terminal = Terminal(["page.html"], here)
    terminal.until("The red ferry")
    terminal.press("c]]]")
    terminal.until("c 4/20")
    terminal.press("q")
    assert terminal.end() == 0
    page = here / "page.html"
    talk = TALK.replace("Remark 12: it was", "Remark 12: no, it was") + TALK.split("<li")[1].join(
        ("<li", "")
    ).replace("11", "99")
    page.write_text(PAGE.replace(TALK, talk), encoding="utf-8")
    terminal = Terminal(["page.html"], here)
    terminal.until("1 new, 1 edited")
    terminal.press("n")
    terminal.until("● new")
    terminal.press("q")
    assert terminal.end() == 0


def test_the_library_finds_a_comment_and_opens_it(here: Path) -> None:
    other = here / "other.html"
    other.write_text(
        "<title>Kites</title><h1>Kites</h1>" + "<p>The kite rose over the field.</p>" * 9,
        encoding="utf-8",
    )
    terminal = Terminal(["page.html"], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    terminal = Terminal(["other.html"], here)
    terminal.until("The kite rose")
    terminal.press("L")
    terminal.until("Library · 2 of 2 pages")
    terminal.press("/Remark 17")
    terminal.until("‹17›")
    terminal.press("\r\r")
    terminal.until("c 7/20")
    terminal.press("H")
    terminal.until("Note, with #tags")
    terminal.press("#fog\r")
    terminal.until("✎ #fog")
    terminal.press("q")
    terminal.until("Library · 1 of 2 pages")
    terminal.press("q")
    terminal.until("2 of 2 pages")
    terminal.press("q")
    terminal.until("The kite rose")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("options", [["--cookies", "jar"], ["--header", "Authorization: Bearer x"]])
def test_of_a_page_that_was_asked_for_in_secret_no_text_is_kept(
    here: Path, address: str, options: list[str]
) -> None:
    (here / "jar").write_text("# Netscape HTTP Cookie File\n", encoding="utf-8")
    terminal = Terminal([*options, address], here)
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert kept(here) == [(address, "", 0)]


def test_what_comes_from_standard_input_is_never_kept(here: Path) -> None:
    terminal = Terminal(["-"], here, stdin=PAGE.encode())
    terminal.until("The red ferry")
    terminal.press("q")
    assert terminal.end() == 0
    assert not (here / ".local" / "share").exists()


def test_links_are_the_terminals_only_where_they_are_of_the_web(here: Path) -> None:
    links = (
        '<p>See <a href="https://quay.example/a?b=1">this</a>, <a href="ftp://quay.example/x">that</a>, '
        '<a href="javascript:alert(1)">those</a> and <a href="https://quay.example/\x1b]0;PWNED\x07">these</a>.</p>'
    )
    (here / "page.html").write_text(PAGE.replace(BODY, BODY + links), encoding="utf-8")
    terminal = Terminal(["page.html"], here)
    terminal.until("these")
    linked = set(re.findall(rb"\x1b\]8;[^;]*;([^\x07\x1b]*)\x1b\\", terminal.raw)) - {b""}
    assert linked == {b"https://quay.example/a?b=1", b"https://quay.example/]0;PWNED"}
    assert b"\x1b]0;PWNED" not in terminal.raw
    terminal.press("q")
    assert terminal.end() == 0


FORMS = Path(__file__).parents[1] / "containers/forms"


def test_a_folder_is_a_list_to_open_pages_from(tmp_path: Path) -> None:
    shutil.copytree(FORMS, tmp_path / "kept")
    terminal = Terminal(["kept"], tmp_path)
    terminal.until(lambda text: "18 pages" in text and "The Millpond Year" in text)
    terminal.press("/millpond year")
    terminal.until("1 of 18 pages")
    terminal.press("\r\r")
    terminal.until("The pond froze in the first week")
    terminal.press("q")
    terminal.until("✓")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("options", [[], ["--max-bytes", "500"]], ids=["held", "too large to hold"])
def test_an_archive_of_several_pages_is_a_list(tmp_path: Path, options: list[str]) -> None:
    """Of one too large to hold the pages were listed in an error, and none was opened."""
    terminal = Terminal([*options, str(FORMS / "two.warc")], tmp_path)
    terminal.until("two.warc · 2 pages")
    terminal.press("j\r")
    terminal.until("Nobody has said who turned the wheel")
    terminal.until("Key")
    terminal.press("Q")
    assert terminal.end() == 0


ACTS = (
    "\x1b]0;PWNED\x07\x1b]52;c;UFdORUQ=\x07\x1b[31mPWNED\x9b32mPWNED\u202ePWNED\x1bPqPWNED\x1b\\\\"
)
HOSTILE = f"""<!doctype html><title>Ferry {ACTS}</title><meta name=author content="Ada {ACTS}">
<meta property="og:site_name" content="Quay {ACTS}"><article><h1>Ferry {ACTS}</h1>{BODY}
<h2>Fog {ACTS}</h2><p>So <a href="https://quay.example/{ACTS}" title="{ACTS}">it {ACTS}</a> was.</p>
<figure><img src="/a.png" alt="Fog {ACTS}"><figcaption>Fog {ACTS}</figcaption></figure></article>
<div id="comments"><ol class="commentlist"><li class="comment depth-1" id="comment-11"><div class="comment-body">
<cite class="fn">Bo {ACTS}</cite><a class="comment-date">3 days {ACTS} ago</a><p>It was {ACTS} the fog.</p></div>
<ul class="children"><li class="comment depth-2" id="comment-12"><div class="comment-body"><cite class="fn">Cy</cite>
<p>Not {ACTS} here.</p></div></li></ul></li></ol></div>"""
ACTING = (
    b"\x1b]0;PW",
    b"\x1b]2;PW",
    b"\x1b]52;c;UFdORUQ",
    b"\x1b[31mPW",
    b"\xc2\x9b",
    b"\xe2\x80\xae",
    b"\x1bPq",
    b"\x07PW",
)


@pytest.mark.parametrize(
    "steps",
    [
        (("=", "Esc close"),),
        (("T", "Fog"),),
        (("U", "quay.example"),),
        (("\x10", "Enter run it"),),
        (("W", "scope"),),
        (("s", "Save"), ("\r", "Saved to")),
        (("c", "It was"), ("j", "here"), ("P", "It was")),
        (("%", ""), ("?", "filter")),
    ],
    ids=lambda steps: repr(steps[0][0]),
)
def test_no_words_of_a_page_act_on_the_terminal(
    here: Path, steps: tuple[tuple[str, str], ...]
) -> None:
    """Titles, names, dates, links, captions; in panes, lists, messages, and the names of files."""
    (here / "page.html").write_text(HOSTILE, encoding="utf-8")
    terminal = Terminal(["page.html", "--keywords", ACTS], here)
    terminal.until("The red ferry")
    raw = terminal.raw
    for keys, seen in steps:
        terminal.press(keys)
        terminal.until(seen)
        raw += terminal.raw
    terminal.press("\x11")
    assert terminal.end() == 0
    raw += terminal.raw
    assert [sign for sign in ACTING if sign in raw] == []
    assert b"PWNED" in raw  # the words themselves are shown
    for path in here.glob("[!.]*"):
        assert path.name.isprintable()
        text = path.read_text(encoding="utf-8")
        assert path.name == "page.html" or not _ACTS.search(text)


_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")
