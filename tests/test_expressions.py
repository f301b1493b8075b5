"""Patterns of the package are compiled when they are used, and all of them can be."""

import copy
import gc
import importlib
import pickle
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader.expressions import Late, expression

WORD = expression(r"(?P<first>\w)\w*", re.IGNORECASE)


def test_all_patterns_of_the_package_compile() -> None:
    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.unfreeze()  # what was there when a screen began is else not told of
    made = [each for each in gc.get_objects() if isinstance(each, Late)]
    assert len(made) > 200
    for each in made:
        each.search("" if isinstance(each.pattern, str) else b"")


def test_it_finds_what_a_pattern_finds() -> None:
    compiled = re.compile(r"(?P<first>\w)\w*", re.IGNORECASE)
    text = "Two ferries"
    assert WORD.findall(text) == compiled.findall(text)
    assert WORD.sub("x", text) == "x x"
    assert WORD.subn("x", text, count=1) == ("x ferries", 1)
    assert [each.group("first") for each in WORD.finditer(text)] == ["T", "f"]
    assert WORD.split(text) == compiled.split(text)
    for name in ("match", "search", "fullmatch"):
        ours, theirs = getattr(WORD, name)(text, 4), getattr(compiled, name)(text, 4)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert (WORD.pattern, WORD.flags, WORD.groups) == (compiled.pattern, compiled.flags, 1)
    assert not hasattr(WORD, "color")


def test_it_is_copied_and_pickled_before_and_after_it_is_compiled() -> None:
    fresh = expression("a+")
    for each in (pickle.loads(pickle.dumps(fresh)), copy.deepcopy(fresh), fresh):
        assert each.findall("aab") == ["aa"]
    assert pickle.loads(pickle.dumps(fresh)).findall("baa") == ["aa"]


def test_a_mistake_is_told() -> None:
    with pytest.raises(re.error, match="missing"):
        expression("(a").search("a")


def test_no_module_compiles_while_it_is_loaded() -> None:
    for path in Path(next(iter(reader.__path__))).rglob("*.py"):
        source = path.read_text("utf-8")
        assert not re.search(r"^\w.*= \(?re\.compile\(", source, re.MULTILINE), path


def test_a_start_compiles_next_to_nothing() -> None:
    script = (
        "import gc, reader.cli.arguments, reader.open.extract\n"
        "from reader.expressions import Late\n"
        "late = [each for each in gc.get_objects() if isinstance(each, Late)]\n"
        "print(len(late), sum('search' in vars(each) for each in late))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    made, compiled = map(int, done.stdout.split())
    assert made > 100
    assert compiled < 5
