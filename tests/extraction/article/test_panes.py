"""The labels of tabs, which become the headings of their panes."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Heading, spans_text

LABELS = ("For owners", "For crews", "For clubs")
SAID = (
    "We look at the mast twice a year, in the week before the ice comes and in the week after it goes.",
    "Whoever has been out with us for three summers may take the small ketch without asking anybody.",
    "A club has the slip for one evening each month, with the lamp, the winch and the old dog.",
)
INTRO = "<p>The yard of Senn works for all who sail there, and has done so since the sluice was built.</p>"


def read(tabs: str, panes: str) -> tuple[str, list[str]]:
    page = f"<html><head><title>The yard</title></head><body><main><h1>The yard</h1>{INTRO}{tabs}{panes}</main></body></html>"
    article = extract_article(parse(page, "https://senn.example/yard")).article
    titles = [spans_text(one.spans) for one in article.blocks if isinstance(one, Heading)]
    return article.text, titles


TABS = {
    "links": (
        "<ul class='nav nav-tabs'>{}</ul>",
        "<li><a data-toggle=tab href=#p{n}>{label}</a></li>",
    ),
    "buttons": ("<div>{}</div>", "<button role=tab aria-controls=p{n}>{label}</button>"),
    "icons": (
        "<div>{}</div>",
        "<button role=tab aria-controls=p{n}><i></i><b>{label}</b></button>",
    ),
    "pills": ("<div>{}</div>", "<button data-bs-toggle=pill data-bs-target=#p{n}>{label}</button>"),
    "boxes": ("<div>{}</div>", "<div role=tab aria-controls=p{n}>{label}</div>"),
}


def drawn(
    kind: str, pane: str = "<div id=p{n} role=tabpanel>{head}<p>{said}</p></div>", head: str = ""
) -> tuple[str, str]:
    row, tab = TABS[kind]
    tabs = row.format("".join(tab.format(n=n, label=one) for n, one in enumerate(LABELS)))
    panes = "".join(pane.format(n=n, said=one, head=head) for n, one in enumerate(SAID))
    return tabs, panes


@pytest.mark.parametrize("kind", TABS)
def test_the_label_of_a_tab_is_the_heading_of_its_pane(kind: str) -> None:
    text, titles = read(*drawn(kind))
    assert titles == [*LABELS]
    assert text.count("For crews") == 1
    assert text.index("For crews") == text.index(SAID[1]) - len("For crews\n\n")


@pytest.mark.parametrize("kind", TABS)
def test_a_pane_with_a_heading_of_its_own_needs_none(kind: str) -> None:
    text, titles = read(*drawn(kind, head="<h3>What we do</h3>"))
    assert titles == ["What we do"] * 3
    assert "For crews" not in text


def test_without_panes_nothing_is_a_label() -> None:
    tabs, panes = drawn("boxes", pane="<p id=q{n}>{said}</p>")
    text, titles = read(tabs, panes)
    assert titles == []
    assert "For crews" in text
    one = "<div role=tab aria-controls=p0>Also</div>"
    assert "Also" in read(one, f"<div id=p0><p>{SAID[0]}</p></div>")[0]


def test_a_pane_that_is_left_out_keeps_its_label_out_too() -> None:
    tabs, panes = drawn("links", pane="<div id=p{n}><p>{said}</p></div>")
    hidden = panes.replace("<div id=p2>", "<div id=p2 style='display:none' class=comments>")
    assert read(tabs, hidden)[1] == ["For owners", "For crews"]


def test_reading_a_page_twice_puts_one_heading() -> None:
    tabs, panes = drawn("links")
    document = parse(f"<title>The yard</title><main><h1>The yard</h1>{INTRO}{tabs}{panes}</main>")
    texts = {extract_article(document).article.text for _ in range(2)}
    assert len(texts) == 1


def test_a_pane_with_a_tab_for_wide_and_one_for_narrow_windows_has_one_heading() -> None:
    row, tab = TABS["boxes"]
    tabs = row.format("".join(tab.format(n=n, label=one) for n, one in enumerate(LABELS)))
    panes = "".join(
        f"{tab.format(n=n, label=LABELS[n])}<div id=p{n}><p>{one}</p></div>"
        for n, one in enumerate(SAID)
    )
    text, titles = read(tabs, panes)
    assert titles == [*LABELS]
    assert all(text.count(one) == 1 for one in LABELS)
