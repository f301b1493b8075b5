"""The links of a text, with their positions."""

from collections.abc import Iterable

from reader.layout.pieces import Flow, Piece
from reader.values import NamedTuple


class Link(NamedTuple):
    """A link: its position in a text, its words and its address."""

    start: int
    text: str
    href: str
    kind: str = ""
    """The kind of the piece with the link."""


def links_of(flow: Flow, pieces: Iterable[Piece]) -> list[Link]:
    """The links of some pieces, in order; adjacent words in different formats are one link."""
    links: list[Link] = []
    end = -1
    for piece in pieces:
        for run in piece.spans:
            if not run.href:
                continue
            words = flow.text[run.start : run.end]
            if run.start == end and links[-1].href == run.href:
                links[-1] = links[-1]._replace(text=links[-1].text + words)
            else:
                links.append(Link(run.start, words, run.href, piece.kind))
            end = run.end
    return links
