"""The rules of the house that a machine can hold: sizes, docstrings, names, imports."""

import ast
import re
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_file_has_at_most_300_lines_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text)), "a module begins with one sentence"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_functions_are_short(path: Path) -> None:
    with tokenize.open(path) as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, FUNCTION):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0
            assert lines <= 40, f"{path.name}:{node.lineno} {node.name} has {lines} lines"


SPOKEN = {"extraction", "sites", "containers", "html", "text", "layout", "expressions.py"}
"""Rooms whose strings are words of pages, in all their spellings, and not ours."""


def texts(tree: ast.Module) -> list[str]:
    """The strings of a module, without docstrings; what is put into one is "{}"."""
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
        for part in node.values
    }  # fmt: skip
    found = []
    for node in ast.walk(tree):
        if id(node) in prose | inner:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
            found.append("".join(map(str, parts)))
    return found


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_sentences_have_one_apostrophe_and_one_per_cent_sign(path: Path) -> None:
    """Straight apostrophes, as keyboards have them, and no space before "%"."""
    if path.relative_to(ROOT / "reader").parts[0] in SPOKEN:
        return
    for text in texts(ast.parse(path.read_text(encoding="utf-8"))):
        assert not re.search(r"\w’\w|[\d}] %", text), text


def test_no_room_is_named_for_nothing() -> None:
    shapeless = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert not [path for path in SOURCES if shapeless & set(path.with_suffix("").parts)]


def packages() -> list[Path]:
    return [path for path in SOURCES if path.name == "__init__.py"]


@pytest.mark.parametrize("path", packages(), ids=name_of)
def test_a_package_that_names_its_modules_names_those_there_are(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    named = set(re.findall(r"`([a-z_]+)(?:\.py)?`", said))
    there = {each.stem for each in path.parent.iterdir()}
    assert named <= there or named.isdisjoint(there), named - there


def contracts(root: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    if not command.exists():
        pytest.skip("import-linter is not installed beside this Python")
    return subprocess.run(
        [str(command), "--no-cache"], cwd=root, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin", "HOME": str(root)},
    )  # fmt: skip


@pytest.fixture
def copy_of_project(tmp_path: Path) -> Path:
    for path in [*SOURCES, ROOT / "pyproject.toml"]:
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return tmp_path


def test_import_contracts_hold(copy_of_project: Path) -> None:
    result = contracts(copy_of_project)
    assert result.returncode == 0, result.stdout


PLANTED = {
    "One way up": ("charset/guess.py", "import reader.config.colors"),
    "One way up within the finder of discussions": (
        "extraction/generic/wording/load_more.py", "import reader.extraction.generic.items.rows"
    ),
    "Readers of the model know only the model": (
        "save/plain.py", "import reader.extraction.article.pipeline"
    ),
    "Only html knows the parser": ("extraction/comments/order.py", "import selectolax.lexbor"),
    "Only fetch knows the network": ("cli/pages.py", "import httpx"),
    "Only ui knows the screen": ("linear/loop.py", "import textual.app"),
    "The first picture is painted before Textual is there": (
        "ui/first/painting.py", "import textual.app"
    ),
    "Platforms do not know each other": (
        "sites/lemmy.py", "from reader.sites.reddit import SITE as OTHER"
    ),
    "The core does no I/O and knows no terminal": ("compare/words.py", "import socket"),
}  # fmt: skip
"""For each contract a module, and an import in it that breaks this one."""


def test_each_contract_is_broken_by_an_import_against_it(copy_of_project: Path) -> None:
    for module, planted in PLANTED.values():
        path = copy_of_project / "reader" / module
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{planted}\n", encoding="utf-8")
    result = contracts(copy_of_project)
    assert result.returncode != 0
    states = re.findall(r"^(.+) (KEPT|BROKEN)", result.stdout, re.MULTILINE)
    assert {name: state for name, state in states if name in PLANTED} == dict.fromkeys(
        PLANTED, "BROKEN"
    )
    known = re.findall(
        r'^name = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE
    )
    assert {*known} >= {*PLANTED} == {name for name in known if name[0].isupper()}
