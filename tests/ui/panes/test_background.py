"""What nobody waits for is done all the same, on a machine with much to do too."""

from typing import Any

import pytest
from textual import _time

from reader.model import Comment, Paragraph, Reading, Span
from reader.ui.panes.comments import CommentsPane
from reader.ui.widgets.lines import PAUSE

MANY = 1_000
LOOKS = 500


async def test_all_is_measured_by_a_program_that_is_put_off_at_each_step(
    stage: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = (Paragraph((Span("the tide clock in the harbour " * 9),)),)
    pane = CommentsPane()
    async with stage(pane, (60, 20)) as on:
        late, now = 0.0, _time.get_time

        def later() -> float:
            nonlocal late
            late += 1.2 * PAUSE
            return now() + late

        monkeypatch.setattr(_time, "get_time", later)
        pane.show(Reading(comments=tuple(Comment(f"c{n}", said) for n in range(MANY))))
        assert not all(pane.thread.heights.known)
        for _ in range(LOOKS):
            await on.pilot.pause(PAUSE)
            if not pane.busy:
                break
        assert all(pane.thread.heights.known)
