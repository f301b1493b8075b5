"""The text of a page that a script draws is read from what the page brings along for it."""

import json
from collections.abc import Callable

import pytest

from reader.extraction.article import embedded_state
from reader.extraction.article.obstacles import BROUGHT, SHELL
from reader.extraction.article.pipeline import extract_article
from reader.extraction.data.rich_text import Allowance
from reader.html.tree import parse

TITLE = "The clock that runs backwards"
SAID = [
    f"In the year {year} the clock on the customs house was wound the wrong way by a clerk who had "
    "read of it in a novel, and since then it has told the hour from behind, with great exactness."
    for year in range(1901, 1905)
]
MARKUP = "".join(f"<p>{text}</p>" for text in SAID)
SAID_PLAINLY = "\n\n".join(SAID)
STORY = {"title": TITLE, "slug": "clock", "body": MARKUP}


def page(script: str) -> str:
    return (
        f"<html><head><title>{TITLE}</title></head><body><div id=__next></div>{script}"
        "<script src=/app.js></script></body></html>"
    )


def typed(data: object) -> str:
    return f'<script id=__NEXT_DATA__ type="application/json">{json.dumps(data)}</script>'


RICH = {
    "of markup in a string of JSON": json.dumps(MARKUP),
    "of blocks in a string of JSON": json.dumps([{"type": "text", "content": t} for t in SAID]),
    "Slate": [{"type": "p", "children": [{"text": t[:20]}, {"text": t[20:]}]} for t in SAID],
    "ProseMirror": {
        "type": "doc",
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": t}]} for t in SAID],
    },
    "Contentful": {
        "json": {
            "nodeType": "document",
            "data": {},
            "content": [
                {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": t}]}
                for t in SAID
            ],
        }
    },
    "Portable Text": [
        {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": t}]}
        for t in SAID
    ],
    "Editor.js": {"blocks": [{"type": "paragraph", "data": {"text": t}} for t in SAID]},
    "Gutenberg": [
        {"name": "core/paragraph", "attributes": {"content": t}, "innerBlocks": []} for t in SAID
    ],
}
"""The same text as editors keep it."""

CASES = {
    "Next.js": typed({"props": {"pageProps": {"story": STORY}}, "page": "/[slug]"}),
    "Nuxt 3, flat": typed([["Ref", 1], {"title": 2, "html": 3}, TITLE, MARKUP, *SAID]),
    "a variable": f"<script>window.__INITIAL_STATE__ = {json.dumps({'a': {'b': STORY}})};</script>",
    "a string in a variable": (
        f"<script>window.__APOLLO_STATE__ = JSON.parse({json.dumps(json.dumps({'x': STORY}))});</script>"
    ),
    "a variable of the script": (
        f"<script>var ytInitialPlayerResponse = {json.dumps({'a': [{'title': TITLE, 'shortDescription': SAID_PLAINLY}]})};</script>"
    ),
    "a name in brackets": f'<script>window["__STATE__"] = {json.dumps([STORY])}</script>',
    "paragraphs, each by itself": typed(
        {"post": {"title": TITLE, "paragraphs": [{"type": "P", "text": text} for text in SAID]}}
    ),
    "a longer text of another": typed(
        {"story": STORY, "other": {"title": "A bell", "body": MARKUP.replace("clock", "bell") * 3}}
    ),
    **{
        f"a body {name}": typed(
            {"props": {"pageProps": {"article": {"title": TITLE, "body": body}, "comments": []}}}
        )
        for name, body in RICH.items()
    },
    "what was said of it": typed({"comments": [{"body": MARKUP * 2}], "story": STORY}),
}


@pytest.mark.parametrize("script", CASES.values(), ids=CASES)
def test_the_text_is_read(script: str) -> None:
    found = extract_article(parse(page(script), "https://quay.example/clock"))
    assert found.article.text.split("\n\n") == SAID
    assert found.notes == (BROUGHT,)


def test_a_short_text_is_read_where_the_summary_breaks_off_in_it() -> None:
    script = f"<script>var videoResponse = {json.dumps({'title': TITLE, 'shortDescription': SAID[0]})};</script>"
    for summary, shown in ((f"{SAID[0][:90]}...", True), (f"{SAID[1][:90]}...", False)):
        head = f'<meta name=description content="{summary}">'
        found = extract_article(parse(head + page(script), "https://quay.example/clock"))
        assert (found.article.text == SAID[0]) is shown


NONE = {
    "words of its buttons": typed({"i18n": {"text": " ".join(SAID)}}),
    "terms, in a list that is no story's": typed({"terms": {"content": RICH["Slate"]}}),
    "what a tab says of a product": typed(
        {"title": TITLE, "tabs": [{"text": RICH["ProseMirror"]}]}
    ),
    "settings in a variable": (
        f"<script>const siteConfig = {json.dumps({'a': {'text': SAID_PLAINLY}})};</script>"
    ),
    "words of an interface": (
        f"<script>window.state = {json.dumps({'messages': {'a': {'text': SAID_PLAINLY}}})};</script>"
    ),
    "a summary": typed({"story": {"title": TITLE, "body": SAID[0]}}),
    "no data": "<script>window.answer = 42; window.ask = function () { return 1 }</script>",
    "data that breaks off": '<script>window.state = {"story": {"body": "It</script>',
}


@pytest.mark.parametrize("script", NONE.values(), ids=NONE)
def test_what_is_no_text_is_not_read(script: str) -> None:
    found = extract_article(parse(page(script), "https://quay.example/clock"))
    assert found.article.blocks == ()
    assert found.notes == (SHELL,)


def test_a_page_that_shows_its_text_is_read_by_what_it_shows() -> None:
    shown = "".join(f"<p>{text.replace('clock', 'tower')}</p>" for text in SAID)
    body = page(CASES["Next.js"]).replace("<div id=__next>", f"<div id=__next><main>{shown}</main>")
    found = extract_article(parse(body, "https://quay.example/clock"))
    assert "tower" in found.article.text
    assert "clock" not in found.article.text


def test_of_several_texts_in_strings_of_json_the_longest_is_found() -> None:
    """Each is decoded, read and dropped: another may be at its place in memory after it."""
    lengths = (4, 8, 5, 4, 4)
    stories = [
        {
            "title": f"Story {number}",
            "slug": f"story-{number}",
            "content": json.dumps([f"<p>{SAID[0]} {number}."] * length),
        }
        for number, length in enumerate(lengths)
    ]
    found = embedded_state.brought([{"stories": stories}], "", "https://quay.example/clock")
    assert (found.title, len(found.blocks)) == ("Story 1", 8)


def test_parts_inside_each_other_are_not_read_again_and_again(
    calls: Callable[[Callable[[], object]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded_state, "Allowance", lambda: Allowance(1000))

    def work(deep: int) -> int:
        held: list[object] = [{"type": "text", "text": SAID[0]} for _ in range(100)]
        for _ in range(deep):
            held = [{"type": "list", "children": held}]
        data = [{"title": TITLE, "content": held}]
        return calls(lambda: embedded_state.brought(data, TITLE, ""))

    assert work(80) < 2 * work(20)
