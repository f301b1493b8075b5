"""What a command loads, told by the modules it imported and not by a clock."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (
    "<html><title>Ferries</title><body><p>"
    + "The ferry was late again today. " * 20
    + "</p></body></html>"
)


def modules_after(*argv: str, cwd: Path) -> set[str]:
    """The modules in memory after `reader` ran with `argv`."""
    script = (
        "import sys, json, io, contextlib\n"
        "from reader.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    try:\n"
        f"        status = main({list(argv)!r})\n"
        "    except SystemExit as stop:\n"
        "        status = stop.code\n"
        "print(json.dumps([status, sorted(sys.modules)]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=cwd, capture_output=True, text=True, check=True
    )
    status, modules = json.loads(done.stdout)
    assert status == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["--version"],
        ["--print-config"],
        ["--print", "page.html"],
        ["--save", "page.md", "page.html"],
        ["--print", "--demo"],
        ["--linear", "--demo"],
    ],
    ids=" ".join,
)
def test_without_a_screen_neither_textual_nor_httpx_is_loaded(
    tmp_path: Path, argv: list[str]
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    loaded = modules_after(*argv, cwd=tmp_path)
    assert "reader.cli" in loaded
    assert not loaded & {"textual", "httpx", "asyncio", "sqlite3"}


def test_the_screen_is_there_before_the_library() -> None:
    script = "import sys, reader.cli.screen, reader.ui.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "sqlite3" not in done.stdout.split()


def test_the_screen_loads_nothing_that_few_ask_for() -> None:
    script = (
        "import asyncio, sys\n"
        "import reader\n"
        "from reader.ui.app import ReaderApp\n"
        "from reader.ui.settings import ScreenSettings\n"
        "async def seen():\n"
        f"    app = ReaderApp(ScreenSettings(), reading=reader.extract({PAGE!r}))\n"
        "    async with app.run_test() as pilot:\n"
        "        await pilot.press('j', 'z', 'J')\n"
        "asyncio.run(seen())\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "reader.ui.screens.reading" in loaded
    few = {"PIL", "textual_image", "pyphen", "bidi", "pygments", "tomlkit", "markdown_it"}
    assert not loaded & few
    assert not loaded & {"reader.open.pictures", "reader.ui.pictures", "reader.ui.sharp"}
    assert not loaded & {"reader.ui.screens.configuring"}


def test_help_loads_no_parser(tmp_path: Path) -> None:
    assert "selectolax" not in modules_after("--help", cwd=tmp_path)


def test_the_core_is_reached_without_terminal_or_network() -> None:
    script = "import sys, reader; reader.extract(b'<p>Hello there.</p>'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not set(done.stdout.split()) & {"textual", "rich", "httpx", "asyncio", "socket"}
