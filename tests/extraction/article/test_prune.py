"""What is left of the blocks of an article once elements are removed."""

from reader.extraction.article.prune import without
from reader.html.tree import parse


def test_blocks_inside_of_what_is_removed_are_left_out() -> None:
    page = parse(
        "<p id=a></p><div><p id=b></p><p id=c></p></div><p id=d></p><div></div><p id=e></p>"
    )
    leaves, boxes = page.tagged("p"), page.tagged("div")
    assert [leaf.get("id") for leaf in without(leaves, boxes)] == ["a", "d", "e"]
    assert without(leaves, []) == leaves
