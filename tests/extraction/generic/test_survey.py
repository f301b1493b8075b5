"""What a page says in links, and what only stands in one that was never closed."""

from reader.extraction.generic.survey import survey
from reader.html.tree import parse

LINES = "<p>The kettle sang.</p>" * 12


def test_what_an_unclosed_link_took_in_is_no_link() -> None:
    """A button is no part of a link: what holds one goes on where it should have ended."""
    page = (
        f"<div><a href='/a'>{LINES}<button>Go</button>{LINES}</a></div><p>Between them.</p>"
        f"<div><a href='/b'>{LINES}{LINES}</a></div><p>And after.</p>"
        f"<div><a href='/c'>{LINES}<button>Go</button>{LINES}</a></div><a href='/d'>The end</a>"
    )
    document = parse(page, "")
    found = survey(document)
    first, second, third, last = (node.order for node in document.tagged("a"))

    def linked(order: int) -> int:
        return found.linked[document.nodes[order].end] - found.linked[order]

    assert linked(first) == linked(third) == 0
    assert linked(second) == 24 * len("The kettle sang.")
    assert linked(last) == len("The end")
    assert found.said[-1] == 2 * (24 * len("The kettle sang.") + len("Go")) + len(
        "Between them." + "And after."
    )
