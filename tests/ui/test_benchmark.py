"""The benchmark of the screen runs to its end, so that its figures can be had on any day.

For weeks nothing but its first part had been run: a style sheet that moved had ended the others at
once, and no test was there to tell. No figure is judged here.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
BENCHMARK = Path(__file__).parents[1] / "bench" / "screen.py"
SMALL = {
    "thread": (("--comments", "60"), ("mount", "fold", "filter by words", "resize")),
    "chain": (("--chain", "60"), ("last comment", "sort back", "search keystroke")),
    "article": (("--words", "900"), ("next heading", "page back", "next match")),
}


@pytest.mark.parametrize("part", SMALL)
def test_each_part_of_the_benchmark_measures_all_that_it_names(part: str) -> None:
    size, steps = SMALL[part]
    command = [sys.executable, str(BENCHMARK), "--only", part, *size, "--runs", "1"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    measured = [line.strip() for line in ran.stdout.splitlines()]
    for step in (*steps, "memory beyond the data, MB"):
        assert any(line.startswith(step) for line in measured), step
