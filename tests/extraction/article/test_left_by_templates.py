"""What the templates of blogs leave at the end of a text, in any language."""

import pytest

import reader
from reader.model import Blocks

TEXT = "".join(
    f"<p>The {word} lamp of the north pier was lit at dusk, and the keeper wrote down the hour of "
    "it, the wind and the height of the water, as on every other evening of that winter.</p>"
    for word in ("first", "second", "third")
)


def _read(*end: str) -> Blocks:
    body = f"<article><h1>Lamps</h1>{TEXT}{''.join(end)}</article>"
    return reader.extract(
        f"<title>Lamps</title>{body}", "https://pier.example/lamps/"
    ).article.blocks


@pytest.mark.parametrize(
    "end",
    [
        "<div><div><span>%d</span> Bloggern gefällt das:</div><ul></ul></div>",
        "<p>%1$s personas comparten esto</p>",
        (
            '<p><a href="feed/">Kommentarfeed</a> | Kommentare geschlossen | '
            '<a href="https://pier.example/lamps/trackback/">Trackback-URL</a></p>'
        ),
        '<p>You can leave a response, or <a href="/lamps/trackback/">trackback</a> from a site.</p>',
        '<img src="https://count.example/b.gif" style="height:0px;width:0px;overflow:hidden" alt="">',
    ],
)
def test_it_is_none_of_the_text(end: str) -> None:
    assert _read(end) == _read()


@pytest.mark.parametrize(
    "end",
    [
        "<p>%d is the format of a number, and %s that of a text.</p>",
        '<p>How a <a href="/about/trackbacks/">trackback</a> works is told elsewhere.</p>',
        '<p><img src="/lamp.jpg" style="width:0;padding-left:60%" alt="The lamp"></p>',
        '<img src="/lamp.jpg" style="width:0;height:0;min-width:100%;min-height:100%" alt="The lamp">',
    ],
)
def test_what_only_looks_like_it_stays(end: str) -> None:
    assert _read(end) != _read()
