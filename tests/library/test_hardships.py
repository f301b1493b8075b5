"""What was reported as saved stays saved, even if processes are killed or many write at once."""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import hardships


def test_who_is_killed_in_the_middle_of_writing_leaves_nothing_half(tmp_path: Path) -> None:
    assert hardships.kills(tmp_path / "reader", 3, random.Random(1)) >= 3


def test_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    kept = hardships.crowd(tmp_path / "reader", 4)
    assert len(kept) == hardships.WRITERS
    assert sum(kept.values()) > 0
