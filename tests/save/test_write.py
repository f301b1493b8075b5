"""A save leaves a whole file or none, and everything else as it was."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import SaveError
from reader.save import write
from reader.save.write import save


def saved(folder: Path, text: str = "text", title: str = "A title") -> Path:
    return save(text, folder, title=title, suffix=".txt")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def test_a_folder_gets_a_file_named_by_the_title(tmp_path: Path) -> None:
    path = saved(tmp_path, "grüße 😀 \ud800\n")
    assert path == tmp_path / "A title.txt"
    assert path.read_bytes() == "grüße 😀 ?\n".encode()


def test_a_name_that_is_taken_is_numbered(tmp_path: Path) -> None:
    paths = [saved(tmp_path, str(i)) for i in range(3)]
    assert [path.name for path in paths] == ["A title.txt", "A title (2).txt", "A title (3).txt"]
    assert [path.read_text() for path in paths] == ["0", "1", "2"]


def test_a_folder_that_is_asked_for_is_made(tmp_path: Path) -> None:
    path = save("text", tmp_path / "a" / "b", title="t", suffix=".md", folder=True)
    assert path == tmp_path / "a" / "b" / "t.md"
    assert path.read_text() == "text"


def test_a_named_file_is_that_file(tmp_path: Path) -> None:
    path = save("text", tmp_path / "own name.html", title="t", suffix=".md")
    assert path == tmp_path / "own name.html"
    assert names(tmp_path) == ["own name.html"]


def test_a_named_file_that_exists_is_not_touched(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("my own")
    with pytest.raises(SaveError, match=r"mine\.txt exists already, and nothing is overwritten\.$"):
        save("text", mine, title="t", suffix=".txt")
    assert mine.read_text() == "my own"
    assert names(tmp_path) == ["mine.txt"]


@pytest.mark.parametrize("there", [True, False], ids=["victim", "dangling"])
def test_a_symbolic_link_is_not_followed(tmp_path: Path, there: bool) -> None:
    victim = tmp_path / "victim"
    if there:
        victim.write_text("victim")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "A title.txt").symlink_to(victim)
    assert saved(folder).name == "A title (2).txt"
    with pytest.raises(SaveError):
        save("text", folder / "A title.txt", title="t", suffix=".txt")
    assert (victim.read_text() if there else victim.exists()) == ("victim" if there else False)


def test_many_at_once_all_get_a_name_of_their_own(tmp_path: Path) -> None:
    texts = [f"{i} " * 20_000 for i in range(24)]
    with ThreadPoolExecutor(8) as pool:
        paths = [*pool.map(lambda text: saved(tmp_path, text), texts)]
    assert len({*paths}) == 24
    assert [path.read_text() for path in paths] == texts
    assert len(names(tmp_path)) == 24


MANY = """
import sys
from pathlib import Path
from reader.save.write import save
for i in range(20):
    print(save(f"{sys.argv[2]} {i}", Path(sys.argv[1]), title="t", suffix=".txt"))
"""


def test_many_processes_all_get_a_name_of_their_own(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(python(MANY, str(tmp_path), str(i)), stdout=subprocess.PIPE, text=True)
        for i in range(3)
    ]
    paths = [Path(line) for process in running for line in process.communicate()[0].splitlines()]
    assert len({*paths}) == 60
    assert sorted(path.read_text() for path in paths) == sorted(
        f"{i} {j}" for i in range(3) for j in range(20)
    )


FULL = """
import resource, sys
from pathlib import Path
from reader.errors import SaveError
from reader.save.write import save
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
try:
    save("x" * 5000, Path(sys.argv[1]), title="t", suffix=".txt")
except SaveError as error:
    print(error)
"""


def test_a_file_that_does_not_fit_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    done = subprocess.run(python(FULL, str(tmp_path)), capture_output=True, text=True, check=True)
    assert done.stdout == f"Cannot save to {tmp_path}: file too large.\n"
    assert done.stderr == ""
    assert names(tmp_path) == []


def test_a_full_disk_is_an_error_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="no space left on device"):
        saved(tmp_path)
    assert names(tmp_path) == []


def test_an_interrupted_save_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        saved(tmp_path)
    assert names(tmp_path) == []


ENDLESS = """
import sys
from pathlib import Path
from reader.save.write import save
print("ready", flush=True)
while True:
    save("0123456789" * 100_000, Path(sys.argv[1]), title="t", suffix=".txt")
"""


def test_fifty_kills_at_any_moment_leave_a_whole_file_or_none(tmp_path: Path) -> None:
    moments = random.Random(5)
    for i in range(50):
        folder = tmp_path / str(i)
        folder.mkdir()
        with subprocess.Popen(python(ENDLESS, str(folder)), stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(moments.random() * 0.05)
            process.send_signal(signal.SIGKILL)
        shown = [path for path in folder.iterdir() if not path.name.startswith(".")]
        assert {path.stat().st_size for path in shown} <= {1_000_000}


KILLED = """
import os, signal, sys
from pathlib import Path
from reader.save.write import save
def kill(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(*{"fsync": (os, "fsync"), "link": (os, "link"), "unlink": (Path, "unlink")}[sys.argv[2]], kill)
save("text", Path(sys.argv[1]), title="t", suffix=".txt")
"""


@pytest.mark.parametrize(("call", "shown"), [("fsync", []), ("link", []), ("unlink", ["t.txt"])])
def test_what_a_kill_leaves_is_hidden_and_goes_with_the_next_save(
    tmp_path: Path, call: str, shown: list[str]
) -> None:
    done = subprocess.run(python(KILLED, str(tmp_path), call), check=False)
    assert done.returncode == -signal.SIGKILL
    hidden, *others = names(tmp_path)
    assert hidden.startswith(".reader-")
    assert others == shown
    assert all((tmp_path / name).read_text() == "text" for name in shown)
    saved(tmp_path)
    assert names(tmp_path) == ["A title.txt", *shown]


def test_only_what_the_dead_left_is_removed(tmp_path: Path) -> None:
    with subprocess.Popen(python("")) as process:
        process.wait()
    mine = write._prefix()
    kept = [
        f"{mine}{os.getpid()}-00000000.part",
        f".reader-00000000-{process.pid}-00000000.part",
        f"{mine}{process.pid}-00000000.part.txt",
        ".profile",
    ]
    for name in [*kept, f"{mine}{process.pid}-00000000.part"]:
        (tmp_path / name).touch()
    saved(tmp_path)
    assert names(tmp_path) == sorted([*kept, "A title.txt"])


@pytest.fixture
def _no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", link)


@pytest.mark.usefixtures("_no_links")
def test_without_links_nothing_is_written_over_either(tmp_path: Path) -> None:
    (tmp_path / "A title.txt").write_text("my own")
    assert saved(tmp_path, "new").read_text() == "new"
    assert (tmp_path / "A title.txt").read_text() == "my own"
    assert names(tmp_path) == ["A title (2).txt", "A title.txt"]


@pytest.mark.usefixtures("_no_links")
def test_without_links_a_failure_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(SaveError, match="input/output error"):
        saved(tmp_path)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("target", "folder", "reason"),
    [
        ("missing/a.txt", False, "no such file or directory."),
        ("file/", True, "not a directory."),
        ("file/a.txt", False, "not a directory."),
        ("a\0b", False, "no file can have this name."),
        ("\x1b[31mmissing/\u202ea", False, "no such file or directory."),
    ],
)
def test_what_goes_wrong_is_one_plain_sentence(
    tmp_path: Path, target: str, folder: bool, reason: str
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SaveError) as caught:
        save("text", tmp_path / target, title="t", suffix=".txt", folder=folder)
    said = str(caught.value)
    assert said.endswith(reason)
    assert said.startswith(f"Cannot save to {tmp_path}")
    assert said.isprintable()
    assert names(tmp_path) == ["file"]


def test_others_may_read_it_as_they_may_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        assert saved(tmp_path).stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(before)
