"""Who wrote a text, and when, is read below it, however long it is."""

from collections.abc import Callable

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse


def code(parts: int) -> str:
    colored = "".join(f"<span class='hl{part % 7}'>x{part}</span> " for part in range(parts))
    return f"<pre><code>{colored}</code></pre>"


def steps(parts: int) -> str:
    return f"<ol>{''.join(f'<li>turn wheel {part} by hand</li>' for part in range(parts))}</ol>"


@pytest.mark.parametrize("parts", [20, 290, 450, 3000])
@pytest.mark.parametrize("text", [code, steps])
def test_author_and_date_below_a_long_answer(text: Callable[[int], str], parts: int) -> None:

    names = ("Ilja Berg", "Tamsin Orr", "Ola Moe", "Marit Vik")
    answers = "".join(
        f'<div class="answer" id="answer-{n}"><div class="answer-body">'
        f"<p>This is how number {n} is computed by hand.</p>{text(parts)}</div>"
        f'<div class="answer-foot"><a class="answer-author" href="/user/{n}">{name}</a>'
        f' <span class="answer-date">March {n + 3}, 2024 at 10:0{n}</span> <a>Reply</a></div></div>'
        for n, name in enumerate(names)
    )
    page = f"<h1>How is the tide computed?</h1><h2>4 Answers</h2><div class=answers>{answers}</div>"
    comments = find_discussion(parse(page)).ordered.comments
    assert tuple(comment.author for comment in comments) == names
    assert [comment.published and comment.published.day for comment in comments] == [3, 4, 5, 6]
    assert all("computed by hand" in comment.text for comment in comments)
