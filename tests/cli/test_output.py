"""Output to a pipe that may close, and a helper that may die before it."""

import subprocess
import sys
from pathlib import Path

BODY = "<p>The kite rose over the field again today, and nobody held it.</p>"
DIES = """
import os, sys
from reader.open import child
spawn = os.posix_spawn

def dying(path, argv, env, **rest):
    pid = spawn("/bin/false", ["false"], env, **rest)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    return pid

os.posix_spawn = dying
from reader.cli import main
sys.argv = ["reader", "--no-config", "--print", "page.html"]
sys.exit(main())
"""


def test_a_helper_that_dies_before_it_has_its_page_takes_nobody_along(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<title>Kites</title>{BODY * 90_000}", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DIES],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "bare text is too much as well" in done.stderr
