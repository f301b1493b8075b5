"""The names under which elements are one of many."""

import os
import subprocess
import sys

import pytest

from reader.extraction.generic.structure.element_names import shape
from reader.extraction.generic.structure.repeated import repeated
from reader.extraction.generic.structure.survey import survey
from reader.html.tree import parse


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("comment-123", "comment-#"),
        ("comment-123456789", "comment-#"),
        ("c123", "c#"),
        ("div-comment-7-b", "div-comment-#-b"),
        ("deadbeef-1234", "#"),
        ("t1_k3xq9", "t#_#"),
        ("t1_12345", "t#_#"),
        ("remark-r12345678", "remark-r#"),
        ("a12345678", "#"),
        ("t1_r12345", "t#_#"),
        ("123", "#"),
        ("even", "even"),
    ],
)
def test_what_differs_from_item_to_item_is_left_out(token: str, expected: str) -> None:
    assert shape(token) == expected


def test_elements_of_a_name_are_in_order_though_their_other_classes_alternate() -> None:
    box = '<div class="remark {}" id="r{}"><b>Ada</b> <i>{} May 2021</i></div>'
    kinds = ("odd", "even", "even", "odd by-guest", "even")
    page = "".join(box.format(kind, at, at + 1) for at, kind in enumerate(kinds))
    groups = {group.key: group for group in repeated(survey(parse(page, "")))}
    remarks = groups["div.remark"].roots()
    assert [node.get("id") for node in remarks] == ["r0", "r1", "r2", "r3", "r4"]
    assert [node.get("id") for node in groups["div.even"].roots()] == ["r1", "r2", "r4"]


PAGE = """
import reader
item = (
    '<div class="comment reply"><b class="author">Ada {0}</b> <i>{0} May 2021</i> '
    '<p>What was said by number {0} of them.</p></div>'
)
undated = '<div class="{0}"><b class="author">Bob</b> <p>Said at no time in a {0}.</p></div>'
page = ''.join(map(item.format, range(1, 9))) + ''.join(map(undated.format, ('comment', 'reply')))
found = reader.extract(f'<body><h1>Title</h1><div class="comments">{page}</div>', sites=())
print([(one.id, one.author, one.text) for one in found.comments])
"""


def test_a_page_is_read_alike_every_time() -> None:
    """Sets of names have an order of their own in each run of the program."""
    found = set()
    for seed in "1234":
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", PAGE], env=environment, capture_output=True, check=True
        )
        found.add(run.stdout)
    assert len(found) == 1
    assert b"number 8" in found.pop()
