"""The addresses that plain text cannot show in its place: a list of links at its end."""

from collections.abc import Iterable, Iterator

from reader.layout.pieces import Flow
from reader.layout.plain import plain
from reader.model import Paragraph, Span

MARK = "• "
_INDENT = " " * len(MARK)


def link_list(flows: Iterable[Flow], width: int) -> str:
    """The text of each link, each picture and each video in order, and below it its address; an
    address that is its own text stands alone. "" where there is none.
    """
    room = max(1, width - len(MARK)) if width else 0
    return "\n".join(_entry(text, href, room) for flow in flows for text, href in _links(flow))


def _entry(text: str, href: str, room: int) -> str:
    if text == href:
        return f"{MARK}{href}"
    lines = plain((Paragraph((Span(text),)),), room).split("\n")
    # An address is not wrapped, or it could be neither clicked nor copied.
    return MARK + f"\n{_INDENT}".join((*lines, href))


def _links(flow: Flow) -> Iterator[tuple[str, str]]:
    """The text and the address of each link; what is set in several ways is still one."""
    for piece in flow.pieces:
        start, end, href = 0, 0, ""
        for run in (*piece.spans, None):
            if run and run.href == href and run.start == end:
                end = run.end
                continue
            # An address with a space in it could not be told from text.
            if href and (text := " ".join(flow.text[start:end].split())) and " " not in href:
                yield text, href
            start, end, href = (run.start, run.end, run.href) if run else (0, 0, "")
