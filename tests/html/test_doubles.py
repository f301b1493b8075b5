"""What a page says twice in a row is read once."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Block, Heading, Image, Media, Span
from tests.blocks import paragraph

PIE = "A pie for Candlemas"
HEAD = Heading(2, (Span(PIE),))


def read(markup: str) -> tuple[Block, ...]:
    return blocks(parse(f"<body>{markup}</body>").body, "https://pie.example/")


def shown(alt: str) -> Image:
    return Image("https://pie.example/p.jpg", alt)


PICTURE = '<img src=p.jpg alt="{}">'


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        (f"<h2>{PIE}</h2>{PICTURE.format(PIE)}", (HEAD, shown(""))),
        (f"<h2>{PIE}</h2>{PICTURE.format('A pie, for Candlemas!')}", (HEAD, shown(""))),
        (f"<h2>{PIE}</h2><p>Bake.</p>{PICTURE.format(PIE)}", (HEAD, paragraph("Bake."), shown(""))),
        (f"{PICTURE.format(PIE)}<h2>{PIE}</h2>", (shown(""), HEAD)),
        (f"{PICTURE.format(PIE)}<p>{PIE}</p>", (shown(""), paragraph(PIE))),
        (f"<h2>{PIE}</h2>{PICTURE.format('A pie for Easter')}", (HEAD, shown("A pie for Easter"))),
        (f"<h2>{PIE}</h2>{PICTURE.format('A pie')}", (HEAD, shown("A pie"))),
        (f"<h2>?</h2>{PICTURE.format('!')}", (Heading(2, (Span("?"),)), shown("!"))),
        (
            f"<h2>{PIE}</h2><p>Roll.</p><p>Bake.</p>{PICTURE.format(PIE)}",
            (HEAD, paragraph("Roll."), paragraph("Bake."), shown(PIE)),
        ),
    ],
)
def test_a_picture_is_not_described_by_the_words_beside_it(
    markup: str, wanted: tuple[Block, ...]
) -> None:
    assert read(markup) == wanted


def test_a_heading_for_wide_windows_and_for_narrow_ones_is_read_once() -> None:
    assert read(f"<h2>{PIE}</h2><h3 class=small>{PIE}</h3><p>Bake.</p>") == (
        HEAD,
        paragraph("Bake."),
    )
    assert read(f"<h2>{PIE}</h2><p>Bake.</p><h2>{PIE}</h2>") == (HEAD, paragraph("Bake."), HEAD)
    assert read("<p>Bake.</p><p>Bake.</p>") == (paragraph("Bake."), paragraph("Bake."))


def test_a_video_and_its_fallback_are_read_once() -> None:
    frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="{}"></iframe>'
    (media,) = read(frame.format("Baking") * 2)
    assert isinstance(media, Media)
    assert len(read(frame.format("Baking") + frame.format("Eating"))) == 2


def test_a_text_of_many_pieces_beside_many_pictures_is_not_added_up_for_each() -> None:
    """Four thousand of either took a second and a half, and twice as many four times that."""
    pieces = "<b>A</b><i>b</i>" * 30_000
    pictures = "".join(f'<img src=p{n}.jpg alt="{PIE}">' for n in range(5000))
    found = read(f"<p>{pieces}</p><p>{pictures}Here it ends.</p>")
    assert sum(isinstance(block, Image) and block.alt == PIE for block in found) == 5000
