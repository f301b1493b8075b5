"""What `n` goes to in the article."""

from typing import Any

import pytest

from reader.layout.terms import parse
from reader.model import Article, Heading, Reading, Span
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.article_targets import TARGETS
from tests.blocks import paragraph

TIDE = "The keeper winds the clock when the tide turns. " * 8
BOOK = "https://quaylight.example/book"


PAGE = Reading(
    Article(
        "The clock",
        (
            paragraph(TIDE),
            Heading(2, (Span("Brass"),)),
            paragraph("Of a moon."),
            paragraph("The harbour book", href=BOOK),
            paragraph(TIDE),
            Heading(2, (Span("After"),)),
            paragraph("Another moon."),
            paragraph("The harbour book again", href=BOOK),
            paragraph(TIDE),
        ),
    )
)


@pytest.fixture
def pane() -> ArticlePane:
    return ArticlePane()


@pytest.mark.parametrize(
    ("target", "paragraphs"),
    [
        ("heading", [1, 5, 1]),
        ("keyword", [2, 6, 2]),
        ("link", [3, 7, 3]),
        ("mark", [4, 4]),
        ("quote", [0, 8, 0]),
    ],
)
async def test_each_target_is_gone_round(
    stage: Any, pane: ArticlePane, target: str, paragraphs: list[int]
) -> None:
    async with stage(pane, (44, 12)):
        pane.show(PAGE)
        pane.set_terms(parse("moon"))
        pane.to_paragraph(4)
        pane.marks["a"] = pane.mark_here()
        pane.count_quoters({0: 1, 8: 2})
        pane.go("top")
        for _ in range(list(TARGETS).index(target)):
            pane.targets.aim(1)
        assert pane.targets.kind == target
        gone = []
        for _ in paragraphs:
            assert pane.targets.seek(1)
            gone.append(pane.current_paragraph())
        assert gone == paragraphs
        assert pane.targets.place()[1] == len(set(paragraphs))
        assert pane.targets.seek(-1)
        assert pane.current_paragraph() == paragraphs[-2]


async def test_where_there_is_no_target_it_says_so(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (44, 12)):
        pane.show(Reading(Article("The clock", (paragraph(TIDE),))))
        for _ in TARGETS:
            assert not pane.targets.seek(1)
            pane.targets.aim(1)
