"""Questions and their answers are read where a button, or any element pressed, unfolds them."""

import pytest
from selectolax.lexbor import LexborNode

from reader.html import unfolding
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import blocks_text

ASKED = [
    ("Does the ferry sail in fog?", "It sails in fog, slowly and with a bell."),
    ("May a dog come aboard?", "A dog may, for half the fare."),
    ("Where are tickets sold?", "They are sold on the pier."),
]
NAMED = [
    ("Sailing in thick fog", ASKED[0][1]),
    ("Taking a dog aboard", ASKED[1][1]),
    ("Buying tickets before sailing", ASKED[2][1]),
]


def read(markup: str) -> str:
    root = parse(f"<html><body><main>{markup}</main>", "https://quay.example/").body
    return blocks_text(blocks((root,), "https://quay.example/"))


def listed(entry: str, pairs: list[tuple[str, str]]) -> str:
    return "".join(entry.format(asked=asked, told=told) for asked, told in pairs)


BUTTON = "<button type=button class=flex><span>{asked}</span><svg></svg></button>"
ROLE = "<div role=button aria-expanded=false>{asked}</div>"
SHOWN = [
    ("a question whose class says nothing", f"<div class=b>{BUTTON}<div class=hide><p>{{told}}</p></div></div>", ASKED),
    ("in a box of its own", f"<div class=b><div class=h>{BUTTON}</div><div><p>{{told}}</p></div></div>", ASKED),
    ("in a box around both", f"<div class=o><div class=b><div class=h>{BUTTON}</div><div>{{told}}</div></div></div>", ASKED),
    ("its answer is hidden", f"<div class=b>{BUTTON}<div hidden><p>{{told}}</p></div></div>", ASKED),
    ("a heading that says it expands", "<div class=b><button aria-expanded=false>{asked}</button><div hidden>{told}</div></div>", NAMED),
    ("an element pressed as a button", f"<div class=b>{ROLE}<div aria-hidden=true>{{told}}</div></div>", NAMED),
    ("a question by a script that hides answers", '<div class=b><div class=q>{asked}</div><div style="display:none">{told}</div></div>', ASKED),
    ("questions and answers in turns", '<div class=q>{asked}</div><div class=a style="display:none"><p>{told}</p></div>', ASKED),
    ("a heading that asks", "<div class=b><h3>{asked}</h3><div hidden><p>{told}</p></div></div>", ASKED),
    ("a heading in turns with answers", '<h4>{asked}</h4><div class=a style="display:none"><p>{told}</p></div>', ASKED),
    ("terms that ask", '<dt>{asked}</dt><dd style="display:none">{told}</dd>', ASKED),
    ("a sign after the question", '<div class=b><button>{asked} <i>+</i></button><div style="display:none">{told}</div></div>', ASKED),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "pairs"), [row[1:] for row in SHOWN], ids=[r[0] for r in SHOWN])
def test_questions_and_answers_are_read(entry: str, pairs: list[tuple[str, str]]) -> None:
    text = read(listed(entry, pairs))
    for asked, told in pairs:
        assert text.index(asked) < text.index(told)


HIDDEN = [
    ("one alone", f"<div class=b>{BUTTON}<div hidden><p>{{told}}</p></div></div>", ASKED[:1]),
    ("a menu", "<div class=b><button aria-expanded=false>{asked}</button><ul hidden><li>{told}</ul></div>", NAMED),
    ("what to show of goods", "<div class=filter-group><button aria-expanded=false>{asked}</button><div hidden>{told}</div></div>", NAMED),
    ("what is worked", "<div class=b><button aria-expanded=false>{asked}</button><div><label><input type=checkbox>x</label></div></div>", NAMED),
    ("a label", "<div class=b><button>{asked}</button><div hidden>{told}</div></div>", NAMED),
    ("what follows a statement", "<div class=b><div>{asked}</div><div hidden>{told}</div></div>", NAMED),
    ("what follows a heading that does not ask", "<div class=b><h3>{asked}</h3><div hidden>{told}</div></div>", NAMED),
    ("what follows one heading alone", "<div class=b><h3>{asked}</h3><div hidden>{told}</div></div>", ASKED[:1]),
    ("a long text that asks at its end", "<div class=b><div>" + "<p>One.</p>" * 30 + "{asked}</div><div hidden>{told}</div></div>", ASKED),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "pairs"), [r[1:] for r in HIDDEN], ids=[r[0] for r in HIDDEN])
def test_what_else_is_pressed_or_hidden_is_not(entry: str, pairs: list[tuple[str, str]]) -> None:
    text = read(listed(entry, pairs))
    unread = {asked for asked, _ in pairs} if "<button" in entry else set[str]()
    unread |= {told for _, told in pairs} if "hidden" in entry else set[str]()
    assert unread
    assert not any(part in text for part in unread)


@pytest.mark.parametrize(
    "sentence",
    [
        "<p>The bell was cast according to<button class=note>Ada Quill,</button> a founder of the town.</p>",
        "<li>The rope was spliced by <button>Ada Quill</button>, who had small hands.</li>",
    ],
)
def test_a_button_within_a_sentence_is_a_word_of_it(sentence: str) -> None:
    assert "Ada Quill" in read(sentence)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The bell was cast in May. <button>Ada Quill</button> She had small hands.</p>",
        "<p>The bell was cast in May <button>Ada Quill</button></p>",
        "<p><button>Ada Quill</button> a founder of the town.</p>",
        "<div>The bell was cast by <button>Ada Quill</button> a founder of the town.</div>",
        "<p>The bell was cast by <button>Ada Quill</button><b>a founder of the town.</b></p>",
    ],
    ids=["between sentences", "at the end", "at the beginning", "in a box", "before an element"],
)
def test_a_button_beside_words_is_worked(markup: str) -> None:
    assert "Ada Quill" not in read(markup)


@pytest.mark.parametrize(
    "entry",
    [
        f"<div>{BUTTON}</div><div>{{told}}</div>",
        "<div class=q>{asked}</div><p hidden>{told}</p>",
    ],
    ids=["buttons", "hidden answers"],
)
def test_what_is_around_many_questions_is_looked_at_once(
    entry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """5,000 questions, with 400 kB of spaces after the box with all, took two seconds."""
    asked: list[LexborNode] = []

    def kind(box: LexborNode) -> tuple[str | None, ...]:
        asked.append(box)
        return (box.tag,)

    monkeypatch.setattr(unfolding, "_kind", kind)
    assert ASKED[0][0] in read(f"<div>{listed(entry, ASKED * 40)}</div><div>Here it ends.</div>")
    assert 0 < len(asked) < 10
