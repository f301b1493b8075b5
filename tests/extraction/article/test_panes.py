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
def test_above_another_heading_the_label_stands_too(kind: str) -> None:
    text, titles = read(*drawn(kind, head="<h3>What we do</h3>"))
    assert titles == [one for label in LABELS for one in (label, "What we do")]
    assert text.count("For crews") == 1


@pytest.mark.parametrize("kind", TABS)
def test_a_heading_that_says_the_label_needs_none(kind: str) -> None:
    tabs, panes = drawn(kind, pane="<div id=p{n}><h3>What is {n}</h3><p>{said}</p></div>")
    for n, label in enumerate(LABELS):
        panes = panes.replace(f"What is {n}", f"What we do {label.lower()}")
    assert read(tabs, panes)[1] == [f"What we do {label.lower()}" for label in LABELS]


PANES = {
    "code": "<pre id=p{n}>{said}</pre>",
    "a list": "<ul id=p{n}><li>{said}</li></ul>",
    "a paragraph": "<p id=p{n}>{said}</p>",
    "a row": "<table><tr id=p{n}><td>{said}</td><td>{n}</td></tr></table>",
}


@pytest.mark.parametrize("pane", PANES.values(), ids=PANES)
def test_where_no_heading_can_stand_the_labels_are_left(pane: str) -> None:
    text, titles = read(*drawn("boxes", pane=pane))
    assert titles == []
    assert all(text.count(one) == 1 for one in (*LABELS, *SAID))


def test_a_tab_that_is_a_heading_or_holds_its_pane_is_left() -> None:
    parts = [*zip(LABELS, SAID, strict=True)]
    unfolding = "".join(
        f"<h3 role=tab aria-controls=p{n}>{label}</h3><div id=p{n}><h4>So</h4><p>{said}</p></div>"
        for n, (label, said) in enumerate(parts)
    )
    assert read(unfolding, "")[1] == [one for label in LABELS for one in (label, "So")]
    boxes = "".join(
        f"<li role=tab aria-controls=p{n}>{label} <div id=p{n}>Row out.</div></li>"
        for n, label in enumerate(LABELS)
    )
    text = read(f"<ul>{boxes}</ul>", "")[0]
    assert all(text.count(label) == 1 for label in LABELS)
    assert text.count("Row out.") == 3


def test_tabs_in_a_sentence_and_other_labels_of_a_pane_are_left() -> None:
    tabs = "<p>See <a role=tab href=#p0>For owners</a> or <a role=tab href=#p1>For crews</a>.</p>"
    panes = drawn("links")[1]
    assert "See For owners or For crews." in read(tabs, panes)[0]
    tabs = drawn("boxes")[0] + "<div role=tab aria-controls=p0>For heirs of them</div>"
    text, titles = read(tabs, panes)
    assert titles == [*LABELS]
    assert "For heirs of them" in text


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
