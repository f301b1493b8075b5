"""What the README says is so."""

import re
import subprocess
import sys
from pathlib import Path

from reader import save
from reader.cli.arguments import FORMATS
from reader.commands.table import key_table

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_key_table_is_the_table_of_commands() -> None:
    begin, end = "<!-- keys: python -m reader.commands.table -->\n", "<!-- /keys -->"
    table = README[README.index(begin) + len(begin) : README.index(end)]
    assert table.strip() == key_table().strip()


def test_every_option_is_told() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "reader", "--help"], capture_output=True, text=True, check=True
    ).stdout
    options = set(re.findall(r"--[a-z-]+", shown))
    assert options
    assert {option for option in options if option not in README} == set()
    formats = [known.name for known in save.FORMATS]
    assert list(FORMATS) == formats
    assert "`--format " + "\\|".join(formats) + "`" in README


def test_the_pictures_are_there_and_have_their_source() -> None:
    pictures = re.findall(r"\]\((screenshots/[\w-]+\.png)\)", README)
    assert len(pictures) >= 5
    for picture in pictures:
        assert (ROOT / picture).is_file()
        assert (ROOT / picture).with_suffix(".svg").is_file()


def test_the_readme_names_what_reads_no_configuration_unless_named() -> None:
    """tests/cli/test_config.py has what each of these does."""
    said = " ".join(README.split())
    assert "The screen and `--linear` report all mistakes before anything opens" in said
    assert "`--print`, `--save` and `--explain` use none of these settings" in said
