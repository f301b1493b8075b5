"""Selectors that the tables of a page answer, against the parser's own answers."""

import pytest

from reader.html.tree import parse

MARKUP = """
<section id="talk" class="list wide"><ol class="rows">
<li id="remark-1" class="remark odd depth-1" data-id="1"><b class="who fn">Ada</b><time>1</time>
<ol class="answers"><li id="remark-2" class="remark even depth-2"><p class="said"><b class="who">Bo</b>
</p><time>2</time></li></ol></li>
<li id="other-3" class="remark alt depth-1" data-id=""><div id="inner-3"><i class="who">Cy</i></div></li>
</ol></section><p class="who">nobody</p><time class="late">9</time>
"""
ANSWERED = (
    ".remark.odd", "li.remark.depth-1", ".remark .who", ".remark > .who", "ol > li.remark time",
    "#talk .who", "#talk.wide", "section#talk > ol", "#nothing", ".nothing .who", ".who .nothing",
    ".remark[class*='depth-']", "li[id^='remark-']", "li[id$='-3'].remark", ".remark[data-id='1']",
    ".remark[data-id]", "li.remark:has(> [id^='inner-'])", "li.remark:has(> .who)", ".rows, #talk",
    "time, .remark time, b.who", ".answers .remark .who", "li .remark", "p > b, p.who", "[id^='inner-']",
)  # fmt: skip
LEFT = (
    "li:first-child",
    ".remark:not(.odd)",
    ".remark + .remark",
    "b ~ ol",
    "li:has(.who)",
    "[id]",
)


@pytest.mark.parametrize("selector", [*ANSWERED, *LEFT])
def test_the_tables_answer_as_the_parser_does(selector: str) -> None:
    asked, ready = parse(MARKUP), parse(MARKUP)
    ready.sort_by_class()
    wanted = asked.css(selector)
    assert [node.order for node in ready.css(selector)] == [node.order for node in wanted]
    first, told = asked.first(selector), ready.first(selector)
    assert (told and told.order) == (first and first.order)
    if "nothing" not in selector:
        assert wanted


@pytest.mark.parametrize("selector", ANSWERED)
def test_no_walk_of_the_parser_is_needed_for_them(
    selector: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = parse(MARKUP)
    document.sort_by_class()
    monkeypatch.setattr(document, "_parser", None)
    document.css(selector)
    document.first(selector)


@pytest.mark.parametrize("selector", [*ANSWERED, *LEFT, "s", "li[class='nothing']", "ol > s b"])
def test_whether_an_element_matches_is_known_as_by_the_parser(selector: str) -> None:
    asked, ready = parse(MARKUP), parse(MARKUP)
    ready.sort_by_class()
    assert asked.has(selector) is ready.has(selector) is (parse(MARKUP).first(selector) is not None)


def test_names_and_attributes_are_answered_without_tables_and_without_the_parser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = parse("<ol><li data-k=one title=x>1<b>2</b></ol>")
    monkeypatch.setattr(document, "_parser", None)
    assert document.has("ol > li[data-k='one'][title] b, s")
    assert not document.has("ol[data-k='one'], li > ol")


@pytest.mark.parametrize("doctype", ["<!DOCTYPE html>", ""])
@pytest.mark.parametrize("selector", [".Remark", ".remark", "#Talk", "#talk", "li.remark b"])
def test_marks_in_two_cases_are_the_parsers_which_knows_the_doctype(
    doctype: str, selector: str
) -> None:
    markup = f"{doctype}<ol id=talk><li class=Remark><b>1</b><li class=remark><b>2</b></ol>"
    asked, ready = parse(markup), parse(markup)
    ready.sort_by_class()
    orders = [node.order for node in asked.css(selector)]
    assert [node.order for node in ready.css(selector)] == orders


def test_a_mark_that_stands_in_a_thousand_others_is_found_at_once() -> None:
    deep = 3000
    document = parse("<div class=a>" * deep + "<b class=c></b>" + "</div>" * deep)
    document.sort_by_class()
    assert len(document.css(".a .a")) == deep - 1
    assert len(document.css(".nothing .c, .a .c")) == 1


def test_what_is_found_is_the_callers_own_list() -> None:
    document = parse(MARKUP)
    document.sort_by_class()
    document.css(".remark").clear()
    assert len(document.css(".remark")) == 3
    assert len(document.css(", ".join(f".remark.depth-{depth}" for depth in range(12)))) == 3
