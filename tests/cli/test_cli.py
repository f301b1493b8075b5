"""The command as a user meets it: what goes where, and the exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.arguments import parse
from reader.cli.options import parsed

BODY = "".join(
    f"<p>The {word} ferry was late again, and nobody on the quay knew why it was.</p>"
    for word in ("red", "old", "third")
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Ferries and bells</title></head>
<body><article><h1>Ferries and bells</h1>{BODY}</article>
<ol class="commentlist"><li class="comment depth-1" id="comment-7"><div class="comment-body">
<div class="comment-author"><cite class="fn">Ada</cite></div><p>It was the fog, I was there.</p></div></li></ol>
</body></html>"""  # fmt: skip
ENV = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}


def run(
    *argv: str, cwd: Path, stdin: str | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reader", *argv]
    return subprocess.run(
        command, cwd=cwd, input=stdin or "", env=ENV | env, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_print_writes_article_and_comments_to_standard_output(here: Path) -> None:
    done = run("--print", "page.html", cwd=here)
    assert done.returncode == 0
    assert done.stderr == ""
    for wanted in ("Ferries and bells", "The red ferry", "Ada", "It was the fog"):
        assert wanted in done.stdout


def test_without_a_terminal_the_text_is_printed(here: Path) -> None:
    done = run("page.html", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The third ferry" in done.stdout
    assert "\x1b" not in done.stdout


def test_parts_can_be_left_out(here: Path) -> None:
    alone = run("--print", "--no-comments", "page.html", cwd=here).stdout
    assert "The red ferry" in alone
    assert "the fog" not in alone
    talk = run("--print", "--comments-only", "page.html", cwd=here).stdout
    assert "The red ferry" not in talk
    assert "the fog" in talk


def test_json_is_what_the_page_says(here: Path) -> None:
    data = json.loads(run("--print", "--format", "json", "page.html", cwd=here).stdout)
    assert data["article"]["title"] == "Ferries and bells"
    assert data["article"]["lang"] == "en"
    (comment,) = data["comments"]
    assert (comment["id"], comment["parent"], comment["depth"]) == ("7", "", 0)
    assert (comment["author"], comment["published"], comment["score"]) == ("Ada", None, None)
    assert isinstance(data["schema"], int)


def test_width_is_kept(here: Path) -> None:
    text = run("--print", "--width", "30", "page.html", cwd=here).stdout
    assert max(len(line) for line in text.splitlines()) <= 30


def test_width_0_breaks_no_paragraph(here: Path) -> None:
    text = run("--print", "--width", "0", "page.html", cwd=here).stdout
    assert (
        "The red ferry was late again, and nobody on the quay knew why it was." in text.splitlines()
    )


def test_save_prints_where_and_takes_the_format_from_the_name(here: Path) -> None:
    done = run("--save", "out.md", "page.html", cwd=here)
    assert (done.returncode, done.stdout) == (0, "out.md\n")
    text = (here / "out.md").read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Ferries and bells"\n')
    assert "\n# Ferries and bells\n" in text
    assert json.loads(
        (here / run("--save", "out.json", "page.html", cwd=here).stdout.strip()).read_bytes()
    )


def test_a_kind_of_file_that_nothing_is_saved_as_is_refused(here: Path) -> None:
    done = run("--save", "out.pdf", "page.html", cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Nothing is saved as “.pdf”, only as .txt, .md" in done.stderr
    assert not (here / "out.pdf").exists()
    assert run("--save", "out.pdf", "--format", "txt", "page.html", cwd=here).stdout == "out.pdf\n"


def test_save_into_a_folder_names_the_file_after_the_title_and_never_overwrites(here: Path) -> None:
    first = run("--save", "kept/", "page.html", cwd=here)
    second = run("--save", "kept", "page.html", cwd=here)
    names = sorted(path.name for path in (here / "kept").iterdir())
    assert len(names) == 2
    assert all(name.startswith("Ferries and bells") and name.endswith(".txt") for name in names)
    assert {(here / done.stdout.strip()).name for done in (first, second)} == set(names)


def test_an_existing_file_is_not_overwritten(here: Path) -> None:
    (here / "out.txt").write_text("mine", encoding="utf-8")
    done = run("--save", "out.txt", "page.html", cwd=here)
    assert done.returncode == 1
    assert done.stderr.startswith("reader: ")
    assert (here / "out.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("argv", [["--print", "-"], ["--print"], [], ["--format", "md"]])
def test_standard_input_is_a_page(here: Path, argv: list[str]) -> None:
    done = run(*argv, cwd=here, stdin=PAGE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The old ferry" in done.stdout


def test_a_file_on_standard_input_is_a_page(here: Path) -> None:
    with (here / "page.html").open("rb") as page:
        command = [sys.executable, "-m", "reader", "--print"]
        done = subprocess.run(
            command, stdin=page, env=ENV, capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 0
    assert "The old ferry" in done.stdout


@pytest.mark.parametrize(
    "argv",
    [[], ["--width", "-1", "page.html"], ["--format", "pdf", "page.html"], ["--no-such-option"], ["--page", "0", "a"],
     ["--no-comments", "--comments-only", "page.html"], ["--demo", "page.html"], ["batch", "page.html"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_is_2(here: Path, argv: list[str]) -> None:
    done = run(*argv, cwd=here)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr


def test_a_file_named_like_a_command_is_reached_by_its_path(here: Path) -> None:
    (here / "batch").write_text(PAGE, encoding="utf-8")
    assert run("--print", "./batch", cwd=here).returncode == 0


def test_after_two_dashes_everything_is_a_location(here: Path) -> None:
    (here / "--odd.html").write_text(PAGE, encoding="utf-8")
    done = run("--print", "--", "--odd.html", cwd=here)
    assert "The red ferry" in done.stdout


@pytest.mark.parametrize(
    ("argv", "status"),
    [(["nothing-here.html"], 1), (["empty.html"], 3), (["javascript:alert(1)"], 1)],
    ids=str,
)
def test_a_failure_is_one_sentence_on_standard_error(
    here: Path, argv: list[str], status: int
) -> None:
    (here / "empty.html").write_text("<html><body></body></html>", encoding="utf-8")
    done = run("--print", *argv, cwd=here)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.startswith("reader: ")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_only_debugging_shows_a_traceback(here: Path) -> None:
    done = run("--print", "nothing-here.html", cwd=here, READER_DEBUG="1")
    assert "Traceback" in done.stderr


def test_a_closed_pipe_is_silent(here: Path) -> None:
    (here / "long.html").write_text(PAGE.replace(BODY, BODY * 3000), encoding="utf-8")
    done = subprocess.run(
        f"'{sys.executable}' -m reader --print long.html | head -n 1",
        shell=True, cwd=here, env=ENV, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Ferries" in done.stdout
    assert done.stderr == ""


def test_the_demo_is_read_from_the_package(tmp_path: Path) -> None:
    done = run("--demo", cwd=tmp_path)
    assert done.returncode == 0
    assert "Brass for Brain" in done.stdout


def test_help_and_version(tmp_path: Path) -> None:
    assert "--comments-only" in run("--help", cwd=tmp_path).stdout
    assert run("--version", cwd=tmp_path).stdout.startswith("reader ")


def on_terminal(*argv: str, cwd: Path, columns: int = 80) -> str:
    """What a dumb terminal of so many columns gets."""
    import fcntl
    import pty
    import struct
    import termios

    main, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    started = subprocess.Popen(
        [sys.executable, "-m", "reader", *argv], cwd=cwd, env=ENV | {"TERM": "dumb"},
        stdin=subprocess.DEVNULL, stdout=other, stderr=other,
    )  # fmt: skip
    os.close(other)
    said = b""
    while True:
        try:
            chunk = os.read(main, 65536)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        said += chunk
    os.close(main)
    assert started.wait(20) == 0
    return said.decode().replace("\r\n", "\n")


def test_a_terminal_of_few_gifts_gets_text(here: Path) -> None:
    """TERM=dumb prints, even where standard output is a terminal."""
    said = on_terminal("page.html", cwd=here)
    assert "The red ferry" in said
    assert "\x1b" not in said


def test_text_is_no_wider_than_the_terminal_it_is_written_to(here: Path) -> None:
    (here / "later.html").write_text(PAGE.replace("old", "newer and longer"), encoding="utf-8")
    for words in (("--print", "page.html"), ("compare", "page.html", "later.html")):
        widths = [len(row) for row in on_terminal(*words, cwd=here, columns=40).splitlines()]
        assert 30 < max(widths) <= 40, words
    for columns, width in ((40, 60), (200, 78)):
        options = ("--width", "60") if columns == 40 else ()
        said = on_terminal("--print", *options, "page.html", cwd=here, columns=columns)
        assert width - 15 < max(len(row) for row in said.splitlines()) <= width
    on_terminal("--save", "page.txt", "page.html", cwd=here, columns=40)
    saved = (here / "page.txt").read_text("utf-8")
    assert saved == run("--print", "page.html", cwd=here).stdout
    assert max(len(row) for row in saved.splitlines()) > 60


BOX = '<div class="share">Share this &#27;]0;x&#7;ferry</div>'


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_explain_tells_what_is_not_in_the_article_and_why(here: Path, way: str) -> None:
    page = PAGE.replace("</p><p>", f"</p>{BOX}<p>", 1)
    (here / "box.html").write_text(page, encoding="utf-8")
    argv = ["--explain", "box.html"] if way == "file" else ["--explain", "-"]
    done = run(*argv, cwd=here, stdin=page)
    assert (done.returncode, done.stderr) == (0, "")
    text = done.stdout
    places = [text.index(part) for part in (
        "Read as an article, because", "The article is in article", "The discussion: 1 comment",
        "The red ferry", "┊ left out: marked as furniture (div.share)", "┊ Share this ]0;xferry",
        "The old ferry", "┊ left out: the discussion", "It was the fog",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "\x1b" not in text


def test_explain_is_data_for_a_program(here: Path) -> None:
    page = PAGE.replace("</p><p>", f"</p>{BOX}<p>", 1)
    done = run("--explain", "--format", "json", "-", cwd=here, stdin=page)
    data = json.loads(done.stdout)
    assert (data["schema"], data["kind"], data["chosen"]) == (1, "article", ["article"])
    assert len(data["reading"]["comments"]) == 1
    boxes = [piece for piece in data["dropped"] if piece["element"] == "div.share"]
    (box,) = boxes
    assert (box["at"], box["reason"], box["text"]) == (
        1, "marked as furniture (div.share)", "Share this ]0;xferry"
    )  # fmt: skip
    assert box["blocks"][0]["type"] == "paragraph"
    talk = [piece["elsewhere"] for piece in data["dropped"] if piece["reason"] == "the discussion"]
    assert talk == [True]


def test_explain_does_not_say_that_nothing_of_plain_text_was_left_out(here: Path) -> None:
    """Of a text copy the widgets of its page are left out, and nobody wrote down which."""
    copy = "The red ferry\n\nIt was late again today, and the fog stood on the river.\n"
    said = run("--explain", "-", cwd=here, stdin=copy).stdout
    assert "What was left out of plain text is not recorded." in " ".join(said.split())
    data = json.loads(run("--explain", "--format", "json", "-", cwd=here, stdin=copy).stdout)
    assert (data["recorded"], data["dropped"]) == (False, [])


def test_explain_keeps_the_width_and_imports_no_screen(here: Path) -> None:
    text = run("--explain", "--width", "30", "page.html", cwd=here).stdout
    assert max(map(len, text.splitlines())) <= 30
    code = (
        "import sys; from reader.cli import main; main(['--explain', 'page.html']); "
        "sys.exit('textual' in sys.modules or 'httpx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=here, env=ENV, capture_output=True, check=False)  # fmt: skip
    assert done.returncode == 0


@pytest.mark.parametrize(
    "argv", [["--save", "x/"], ["--format", "md"], ["--comments-only"]], ids=" ".join
)
def test_explain_of_what_there_is_no_explanation_of_is_wrong_use(
    here: Path, argv: list[str]
) -> None:
    done = run("--explain", *argv, "page.html", cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--explain" in done.stderr


def test_a_page_that_is_too_much_is_printed_and_saved_as_bare_text(here: Path) -> None:
    cubic = "".join(f"<{tag} {n}>" for tag in "bi" for n in range(4000)) + "x</b>" * 4000
    (here / "cubic.html").write_text(PAGE.replace("</body>", cubic), encoding="utf-8")
    done = run("--print", "cubic.html", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The red ferry" in done.stdout
    assert "bare text is shown" in " ".join(done.stdout.split())
    saved = run("--save", "out.txt", "cubic.html", cwd=here)
    assert saved.returncode == 0
    assert "The red ferry" in (here / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["batch", "--jobs", "none", "a", "--out", "b"], ["batch"], ["add"], ["forget"], ["compare"],
        ["compare", "a", "b", "c"], ["add", "a", "--\x1b[31mstrange"],
    ],
)  # fmt: skip
def test_wrong_use_of_a_verb_is_one_sentence_too(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith(f"reader {words[0]}: ")
    assert said.endswith(f"(reader {words[0]} --help shows all options)\n")
    assert said.count("\n") == 1
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--demo"],
        ["page.html"],
        ["kites.example"],
        ["page.html", "other.html", "page.html@last"],
        ["https://kites.example/page@2026-11"],
        ["~/page.html@first"],
    ],
)
def test_words_without_options_mean_the_same_without_the_parser(words: list[str]) -> None:
    assert parse(words) == parsed(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--widht", "3"], "there is no option --widht; --width is one"),
        (["--widht=3", "page.html"], "there is no option --widht; --width is one"),
        (["page.html", "--no-coments"], "there is no option --no-coments; --no-comments is one"),
        (["--zzz", "page.html"], "unrecognized arguments: --zzz"),
        (["compare", "a", "b", "--widht", "3"], "there is no option --widht; --width is one"),
        (["batch", "saved", "--ot", "x"], "there is no option --ot; --out is one"),
        (["batch", "saved"], "the following arguments are required: --out"),
        (["forget", "--al"], "there is no option --al; --all is one"),
        (["batch", "a", "--out", "b", "--widht", "3"], "unrecognized arguments: --widht"),
        (["--demo", "page.html"], "--demo opens the example page and takes no location"),
    ],
)
def test_a_wrong_option_is_answered_with_what_was_meant(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
