"""What the README says is so."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import reader
from reader import save
from reader.cli.arguments import FORMATS, parse
from reader.cli.configuration import configured
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


def test_each_configuration_that_the_readme_shows_is_taken(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert any("[keys]" in block for block in shown)
    for number, block in enumerate(shown):
        path = tmp_path / f"{number}.toml"
        path.write_text(block, encoding="utf-8")
        configured(parse(["--config", str(path), "page.html"]))  # else ConfigError


def test_the_site_that_the_readme_adds_reads_its_page_and_its_answer() -> None:
    example = README[README.index("**Add a site**") :]
    (code,) = re.findall(r"```python\n(.*?)```", example, re.DOTALL)
    made: dict[str, Any] = {}
    exec(code, made)
    page = (
        "<article><h1>On kites</h1><p>A kite needs a tail, and a string that holds.</p></article>"
        "<p class=kp-count>3 remarks</p><ol class=kp-thread>"
        "<li class=kp-comment data-id=7><b class=kp-name>Ada</b><time datetime=2026-05-03T10:00Z>"
        "May</time><i class=kp-votes data-sum=4>4 votes</i><div class=kp-text>Silk is better."
        "<p class=kp-signature>Moored.</div>"
        "<li class=kp-comment data-id=9 data-answers=7><b class=kp-name>Bo</b>"
        "<time>4 May 2026</time><div class=kp-text>Not in rain.</div></ol>"
    )
    answer = (
        '{"thread": {"count": 3, "posts": ['
        '{"key": "7", "who": {"name": "Ada"}, "at": "2026-05-03T10:00Z", "said": "Silk is better.",'
        ' "sum": 4},'
        '{"key": "9", "answers": "7", "who": {"name": "Bo"}, "at": "2026-05-04", "said":'
        ' "Not in rain."}]}}'
    )
    for body in (page, answer):
        reading = reader.extract(body, "https://kitepost.example/kites", sites=(made["SITE"],))
        assert (reading.source, reading.claimed) == ("kitepost", 3)
        assert [
            (one.id, one.parent, one.author, one.score, one.text) for one in reading.comments
        ] == [("7", "", "Ada", 4, "Silk is better."), ("9", "7", "Bo", None, "Not in rain.")]
        assert all(one.published is not None for one in reading.comments)
    assert "Silk" not in reader.extract(page, sites=(made["SITE"],)).article.text
