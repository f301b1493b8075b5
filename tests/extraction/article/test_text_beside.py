"""A text that goes on beside the element that holds most of it."""

import pytest

from reader import extract

_TOLD = (
    "The lock keeper of {} wrote down each barge, the flour it carried and the hour at which it "
    "left, and nobody asked him for the books until the mill was sold to a man from the coast."
)
_TOWNS = ("Arlen", "Birch", "Corle", "Dunne", "Eskdale", "Farrow", "Gorse", "Hallam")
_FREE = "".join(f"<p>{_TOLD.format(town)}</p>" for town in _TOWNS)
_LAST = _TOLD.format("Ingle")
_FIRST = "".join(f"<p>{_TOLD.format(town)}</p>" for town in ("Loch", "Muir", "Ness", "Orrin"))
_NOTE = "It was cold and wet all week, with a wind from the east that broke two of the gates."
_TWO = f"<h2>On this site</h2><p>{_TOLD.format('Kirk')}</p><p>{_LAST}</p>"


def _read(after: str, opens: str = "<div class=free>") -> str:
    body = f"<div class=all>{opens}{_FREE}</div>{after}</div>"
    return extract(f"<title>Of locks</title><h1>Of locks</h1>{body}").article.text


@pytest.mark.parametrize(
    "after",
    [
        f"<h2>The last of them</h2><p>{_TOLD.format('Jarrow')}</p><p>{_LAST}</p>",
        f"<h2>One</h2><p>{_TOLD.format('Jarrow')}</p><h2>The last</h2><p>{_LAST}</p>",
        f"<div>Advertisement</div><p>{_TOLD.format('Jarrow')}</p><h3>So</h3><p>{_LAST}</p>",
        f"<p>{_TOLD.format('Jarrow')}</p><p>{_LAST}</p>",
    ],
)
def test_paragraphs_after_the_part_with_most_of_the_text_are_text(after: str) -> None:
    text = _read(after)
    assert _LAST in text
    assert "Advertisement" not in text


@pytest.mark.parametrize(
    ("after", "opens"),
    [
        # One paragraph says anything; a title that leads elsewhere is another page's.
        (f"<p>{_LAST}</p>", "<div class=free>"),
        (f'<h2><a href="/ingle">Ingle</a></h2><p>{_LAST}</p>', "<div class=free>"),
        (2 * f'<h3><a href="/ingle">Ingle</a></h3><p>{_LAST}</p>', "<div class=free>"),
        (f"<h2>On this site</h2><p class=newsletter>{_LAST}</p>", "<div class=free>"),
        (f"<h2>On this site</h2>{2 * f'<p class=newsletter>{_LAST}</p>'}", "<div class=free>"),
        (f"<h2>On this site</h2><p>{_LAST}</p>", "<div class=free>"),
        # What calls itself the text is all of it, and so is what has the title in it.
        (_TWO, "<div class=article-body>"),
        (_TWO, "<div class=content>"),
        (_TWO, "<div itemprop=articleBody>"),
        (_TWO, "<div class=free><h1>Of locks</h1>"),
        # Nor is a column read for what follows the text.
        (f"{_TWO}<div><p>{_NOTE}</p></div>", f"<div class=free>{_FIRST}"),
    ],
)
def test_what_else_stands_there_is_none(after: str, opens: str) -> None:
    text = _read(after, opens)
    assert "Hallam" in text
    assert _LAST not in text
