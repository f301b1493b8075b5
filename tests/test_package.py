"""What is packed: the wheel runs, the source archive holds what its tests need."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive and the wheel, made without a network."""
    folder = tmp_path_factory.mktemp("packed")
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return folder


def test_the_source_archive_holds_tests_pictures_and_licence(packed: Path) -> None:
    (archive,) = packed.glob("article_reader-*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {name.split("/", 1)[1] for name in tar.getnames() if "/" in name}
    wanted = {
        "pyproject.toml", "README.md", "reader/LICENSE", "reader/py.typed", "reader/demo.html",
        "reader/ui/theme/reader.tcss", "tests/conftest.py", "tests/sites/wpdiscuz7/deep/page.html",
        "screenshots/wide.svg",
    }  # fmt: skip
    assert wanted - names == set()
    tops = {name.split("/")[0] for name in names}
    assert tops <= {
        "PKG-INFO",
        "README.md",
        "pyproject.toml",
        "reader",
        "tests",
        "screenshots",
        ".gitignore",
    }


def test_the_wheel_has_its_data_its_command_and_its_licence(packed: Path) -> None:
    (archive,) = packed.glob("article_reader-*.whl")
    with zipfile.ZipFile(archive) as wheel:
        names = wheel.namelist()
        metadata = next(name for name in names if name.endswith("METADATA"))
        said = wheel.read(metadata).decode()
        commands = wheel.read(
            next(name for name in names if name.endswith("entry_points.txt"))
        ).decode()
    assert {
        "reader/demo.html",
        "reader/py.typed",
        "reader/ui/theme/reader.tcss",
        "reader/ui/theme/boxes.tcss",
        "reader/ui/theme/marks.tcss",
        "reader/ui/theme/beside.tcss",
        "reader/ui/theme/terminal.tcss",
    } <= set(names)
    shared = {name.split(".data/data/")[1] for name in names if ".data/data/" in name}
    assert shared == {
        "share/man/man1/reader.1",
        "share/bash-completion/completions/reader",
        "share/zsh/site-functions/_reader",
        "share/fish/vendor_completions.d/reader.fish",
    }
    assert not [name for name in names if name.startswith("tests")]
    assert "License-Expression: MIT" in said
    assert "License-File: reader/LICENSE" in said
    assert "Requires-Python: >=3.11" in said
    assert "reader = reader.cli:main" in commands
