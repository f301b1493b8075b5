"""Pages sent in pieces: boxes at the end of the page, hidden until a script puts each in its place.

React's servers send what is ready, with a template where the rest will stand, and often "Loading"
after it. What was waited for follows in `<div hidden id="S:1">`: it belongs where
`<template id="P:1">` is, or instead of all from `<template id="B:1">` to the comment that ends it.
"""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.html.walk import Walked

_BOX = 'div[hidden][id^="S:"]'
_PLACES = 'template[id^="B:"], template[id^="P:"]'
_WAITING = "B:"
"""A place that shows something until the box has come."""
_MOST, _PASSES, _DEEP = 100, 8, 512
"""How many boxes are moved, how deep they may stand in each other, and in how many elements the
place of one: boxes are copied, and made on purpose they would be copied into each other."""
_SHOWN = 1000
"""How many nodes may be shown until a box has come: hundreds of places would each look for their
end in all that follows."""
_BEGINS, _ENDS = "$", "/$"
"""The comments around what is waited for: "$?" and the like, and "/$"."""


def is_in_pieces(walked: Walked) -> bool:
    """Whether a page has boxes that belong elsewhere."""
    if "template" not in walked.by_tag:
        return False  # they have no place
    return any(node.get("id").startswith("S:") for node in walked.bearing("hidden"))


def put_together(parser: LexborHTMLParser) -> bool:
    """Move each box to its place, outer ones first. False if none could be moved."""
    moved = False
    for _ in range(_PASSES):
        if not _moved(parser):
            break
        moved = True
    return moved


def _moved(parser: LexborHTMLParser) -> bool:
    """Move the boxes whose places are not in other boxes. False if there are none."""
    boxes = {_number(box): box for box in parser.css(_BOX)[:_MOST]}
    places = [place for place in parser.css(_PLACES) if _number(place) in boxes]
    hidden = {box.mem_id for box in boxes.values()}
    ready = [place for place in places[:_MOST] if _stands_free(place, hidden)]
    for place in ready:
        box = boxes.pop(_number(place), None)
        if box is not None:
            _move(box, place)
    return bool(ready)


def _number(node: LexborNode) -> str:
    """What the ids of a box and its place have in common."""
    return (node.id or "")[len(_WAITING) :]


def _stands_free(place: LexborNode, hidden: set[int]) -> bool:
    """Whether a place is in no box itself, and not too deep in the page."""
    around = place.parent
    for _ in range(_DEEP):
        if around is None:
            return True
        if around.mem_id in hidden:
            return False
        around = around.parent
    return False


def _move(box: LexborNode, place: LexborNode) -> None:
    """Put what is in a box where its place is, instead of what is shown there until then."""
    if (place.id or "").startswith(_WAITING):
        for waiting in _shown_until(place):
            waiting.decompose()
    child = box.first_child
    while child is not None:
        place.insert_before(child)
        child = child.next
    place.decompose()
    box.decompose()


def _shown_until(place: LexborNode) -> list[LexborNode]:
    """What stands between a place and the comment that ends it; nothing if none does."""
    between: list[LexborNode] = []
    inner, node = 0, place.next
    while node is not None and len(between) < _SHOWN:
        content = (node.comment_content or "") if node.is_comment_node else ""
        if content == _ENDS and not inner:
            return between
        inner += content.startswith(_BEGINS) - (content == _ENDS)
        between.append(node)
        node = node.next
    return []
