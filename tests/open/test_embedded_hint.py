"""Which pages may bring comments along as data, told by how their scripts name them."""

import pytest

from reader.open.embedded_hint import may_bring


@pytest.mark.parametrize(
    "said",
    [
        '{"comments": [{"id": 1}]}',
        '{"allComments":{}}',
        '"{\\"comments\\":[]}"',
        '{"commentId":7}',
        '{"Comment:7":{"text":"a"}}',
        '{"replies":[]}',
        '{"discussion":{}}',
        'comments comment and no "comment", then "comments":1',
    ],
)
def test_data_that_names_comments_is_told(said: str) -> None:
    assert may_bring([said])
    assert may_bring(["var comments = 2;", f"window.page = {said};"])


@pytest.mark.parametrize(
    "said",
    [
        "",
        "omment",
        "<p class=comments>12 comments</p>",
        '{"comment":"no list"}',
        '{"replies" : []}',
        "Comment:7",
        '"Comment',
    ],
)
def test_text_and_other_data_is_not(said: str) -> None:
    assert not may_bring([said, ""])
