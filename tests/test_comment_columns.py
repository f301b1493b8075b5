"""Comments are taken apart into columns, and put together again as they were."""

from dataclasses import fields
from datetime import datetime

import pytest

from reader.comment_columns import CommentColumns, columns_of
from reader.model import Blocks, Comment
from tests.blocks import TEXTS, paragraph

WHOLE = Comment(
    "2",
    (paragraph("At ten."),),
    "1",
    1,
    "Ann",
    datetime(2024, 5, 1, 10, 2),
    "1 May",
    "today",
    -3,
    "https://quay.example/#2",
    ("op",),
    ("edited", "hidden"),
)


def test_there_is_a_column_for_each_field() -> None:
    assert CommentColumns._fields == tuple(field.name for field in fields(Comment))


@pytest.mark.parametrize("blocks", TEXTS)
def test_comments_are_as_they_were(blocks: Blocks) -> None:
    comments = [WHOLE, Comment("3", blocks), WHOLE]
    assert [*columns_of(comments).comments()] == comments
