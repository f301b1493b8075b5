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


def test_a_known_platform_is_read_without_what_finds_unknown_discussions(tmp_path: Path) -> None:
    """It takes 20 ms to import, a tenth of the time until the first picture."""
    loaded = modules_after("--print", "--demo", cwd=tmp_path)
    assert "reader.sites.wordpress" in loaded
    assert not [name for name in loaded if name.startswith("reader.extraction.generic")]


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
        "from reader.ui.services import ScreenSettings\n"
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
    assert not loaded & {
        "reader.open.pictures",
        "reader.ui.pictures.pictures",
        "reader.ui.pictures.pixel_pictures",
    }
    assert not loaded & {"reader.ui.screens.configuring"}


OTHERS = {"gc", "importlib", "resource"}
"""What the first frame needs besides Textual and reader: as few as may be."""


def test_the_first_frame_waits_for_nothing_but_what_it_shows() -> None:
    script = (
        "import asyncio, json, sys\n"
        "import textual.app, textual.drivers.linux_driver, textual.pilot, textual.widgets\n"
        "textual.widgets.Static\n"
        "before = set(sys.modules)\n"
        "import reader.cli.arguments, reader.cli.run, reader.cli.screen\n"
        "from reader.model import Article, Comment, Paragraph, Reading, Span\n"
        "from reader.ui.app import ReaderApp\n"
        "from reader.ui.screens.reading import ReadingScreen\n"
        "from reader.ui.services import ScreenSettings\n"
        "said = (Paragraph((Span('The ferry was late again. ' * 20),)),)\n"
        "comments = Comment('1', said), Comment('2', said, '1', 1)\n"
        "reading = Reading(Article('Ferries', said), comments)\n"
        "async def seen():\n"
        "    async with ReaderApp(ScreenSettings(), reading=reading).run_test() as pilot:\n"
        "        await pilot.pause()\n"
        "asyncio.run(seen())\n"
        "parts = [each.__module__ for each in ReadingScreen.__mro__]\n"
        "print(json.dumps([parts, sorted(set(sys.modules) - before)]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    parts, loaded = json.loads(done.stdout)
    rooms = {each.split(".")[1] for each in loaded if each.startswith("reader.")}
    assert not rooms & {"compare", "containers", "extraction", "html", "linear", "save", "sites"}
    screens = {each for each in loaded if each.startswith("reader.ui.screens.")}
    assert screens <= {*parts, "reader.ui.screens.list"}
    known = {"reader", "textual", "rich", *OTHERS}
    assert not {each for each in loaded if each.split(".")[0] not in known}
    late = {
        "keys.held_keys", "lists.completions", "panes.comment_motions", "panes.comment_targets",
        "panes.outline", "widgets.divider",
        "pictures.pictures", "pictures.pixel_pictures", "reading.actions", "reading.hyphens",
        "reading.leaving", "settings_changes", "terminal.ascii_driver", "terminal.browser",
        "terminal.outside", "widgets.prompt",
    }  # fmt: skip
    assert not {f"reader.ui.{each}" for each in late} & set(loaded)
    assert not {
        "reader.commands.command_line", "reader.config.edits", "reader.fetch.files",
        "reader.fetch.folder", "reader.layout.ascii", "reader.packing.engines",
    } & set(loaded)  # fmt: skip
    parts_of_page = {each for each in loaded if each.startswith("reader.ui.reading.")}
    asked = {"authors", "earlier", "hints", "links", "pictures", "programs", "rereading", "whole"}
    assert "reader.ui.reading.parts" in parts_of_page
    assert not {f"reader.ui.reading.{each}" for each in asked} & parts_of_page


LIGHT = "import sys; from reader.ui.first.importing import at_once; at_once(); "
"""Imports the screen as the command does, without what Textual needs for others."""


def printed(script: str) -> list[str]:
    """The words that a program prints."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_the_screen_is_imported_without_what_textual_needs_for_others() -> None:
    loaded = set(printed(LIGHT + "print(*sys.modules)"))
    assert {"textual.app", "reader.ui.app"} <= loaded
    widgets = {each for each in loaded if each.startswith("textual.widgets.")}
    assert widgets <= {f"textual.widgets.{each}" for each in ("_static", "_toast", "_tooltip")}
    others = {"textual.command", "uuid", "rich.table", "rich.tree", "platformdirs", "difflib"}
    assert not loaded & {*others, "mimetypes", "platform", "ssl", "asyncio.sslproto"}
    assert not loaded & {"typing_extensions", "decimal", "rich.panel", "textual.css._help_text"}
    assert "textual.drivers.linux_driver" in loaded or not sys.platform.startswith("linux")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("textual.app.uuid.uuid4().version", "4"),
        ("textual.notifications.Notification('Late').identity.count('-')", "4"),
        ("textual.suggestions.get_suggestion('wdth', ['width', 'color'])", "width"),
        ("type(textual.dom.Tree('Ferries')).__module__", "rich.tree"),
        ("textual.design.Table.grid().show_header", "False"),
        ("textual.app.CommandPalette().__class__.__module__", "textual.command"),
        ("textual.app.mimetypes.guess_type('ferry.html')[0]", "text/html"),
        ("isinstance(b'', textual.app.asyncio.base_events.ssl.SSLSocket)", "False"),
        ("textual.app.asyncio.selector_events.sslproto.SSLProtocol.__module__", "asyncio.sslproto"),
        ("textual.theme.ThemeProvider.__module__", "textual.theme"),
        ("type(textual.theme.ThemeProvider()).__name__", "ThemeProvider"),
        ("__import__('textual.command').command.Hit.__module__", "textual.command"),
        ("textual.css.scalar.Fraction(__import__('decimal').Decimal('1.5'))", "3/2"),
        ("textual.css.stylesheet.Panel('Late').title_align", "center"),
        ("textual.css.tokenizer.Padding('Late').expand", "True"),
        (
            "type(textual.css._styles_builder.dock_property_help_text('dock', 'css')).__name__",
            "HelpText",
        ),
        ("textual.widget.Self is __import__('typing').Self", "True"),
        ("__import__('typing_extensions').deprecated.__module__", "typing_extensions"),
    ],
)
def test_what_was_left_out_is_there_when_it_is_asked_for(asked: str, answer: str) -> None:
    assert printed(f"{LIGHT}import textual; print({asked})") == [answer]


@pytest.mark.parametrize("thread", [True, False], ids=["another thread", "the same"])
def test_what_stands_in_during_a_step_gives_the_real_one(thread: bool) -> None:
    """A thread may make a class of it, and either may call it."""
    script = (
        "import sys, threading\n"
        "from reader.stand_ins import without\n"
        "def other():\n"
        "    import difflib, uuid\n"
        f"    class Own({'difflib.SequenceMatcher' if thread else ''}): pass\n"
        "    print(difflib.SequenceMatcher(None, 'ab', 'ab').ratio(), uuid.uuid4().version)\n"
        "    print(*[each.__module__ for each in Own.__mro__[1:2]])\n"
        "with without(('difflib', 'uuid', 'ssl')):\n"
        + (
            "    asked = threading.Thread(target=other)\n    asked.start()\n    asked.join()\n"
            if thread
            else "    other()\n"
        )
        + "print(sys.modules['uuid'].__spec__.name, 'ssl' in sys.modules)\n"
    )
    made_of = "difflib" if thread else "builtins"
    assert printed(script) == ["1.0", "4", made_of, "uuid", "False"]


def test_the_command_is_begun_without_what_the_standard_library_has_for_others() -> None:
    """Packed archives, addresses in brackets, sources and what else it is are there all the same."""
    script = (
        "import os, sys, types\n"
        "loaded = set(sys.modules)\n"
        "sys.modules['reader.cli.screen'] = types.SimpleNamespace(show=lambda *_: 0)\n"
        "os.environ['TERM'] = 'xterm'\n"
        "sys.stdout.isatty = lambda: True\n"
        "from reader.cli import main\n"
        "assert main(['--demo']) == 0\n"
        "few = {'bz2', 'lzma', 'ipaddress', 'ntpath', 'textwrap', 'tokenize'}\n"
        "print(*few & (set(sys.modules) - loaded), '-')\n"
        "import shutil, tempfile, traceback, urllib.parse\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    for kind in 'bztar', 'xztar':\n"
        "        made = shutil.make_archive(folder + '/out', kind, folder)\n"
        "        print(made.rpartition('.')[2])\n"
        "print(urllib.parse.urlsplit('http://[::1]/').hostname)\n"
        "group = ExceptionGroup('late', [ValueError('ferry')])\n"
        "print('|' in ''.join(traceback.format_exception(group)))\n"
        "import inspect, linecache, pathlib\n"
        "print(inspect.getsource(shutil.which)[:9], linecache.getline(shutil.__file__, 1)[:3])\n"
        "try: raise inspect.tokenize.TokenError\n"
        "except linecache.tokenize.TokenError: print(pathlib.ntpath.basename('C:clock'))\n"
    )
    packed, source = ["bz2", "xz"], ["def", "which", '"""']
    assert printed(script) == ["-", *packed, "::1", "True", *source, "clock"]


def test_a_textual_that_needs_what_is_left_out_is_imported_whole() -> None:
    script = (
        "import builtins, sys\n"
        "imported = builtins.__import__\n"
        "def fussy(name, *rest):\n"
        "    if name == 'textual.command' and name in sys.modules:\n"
        "        assert sys.modules[name].__spec__, 'this is no module of Textual'\n"
        "    return imported(name, *rest)\n"
        "builtins.__import__ = fussy\n"
    )
    assert {"textual.command", "reader.ui.app"} <= {*printed(f"{script}{LIGHT}print(*sys.modules)")}


def test_a_list_is_begun_before_anything_that_reads_a_page_is_loaded() -> None:
    script = "import sys, reader.cli.screen, reader.cli.shelf; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "reader.open.summary" in loaded
    assert not loaded & {"selectolax", "reader.containers", "reader.open.extract"}


def test_help_loads_no_parser(tmp_path: Path) -> None:
    few = {"selectolax", "logging", "reader.charset", "reader.fetch.files"}
    assert not few & modules_after("--help", cwd=tmp_path)


def test_the_core_is_reached_without_terminal_or_network() -> None:
    script = "import sys, reader; reader.extract(b'<p>Hello there.</p>'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not set(done.stdout.split()) & {"textual", "rich", "httpx", "asyncio", "socket"}
