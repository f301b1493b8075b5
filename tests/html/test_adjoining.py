"""Words in elements side by side: parted where a style sheet parts them."""

import pytest

from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Image, blocks_text, spans_text


def read(html: str) -> str:
    return blocks_text(blocks(parse(f"<body>{html}</body>").body))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><strong>41%</strong><span>fewer berths</span></div>", "41% fewer berths"),
        ("<div><strong>9 h</strong><span>saved a week</span></div>", "9 h saved a week"),
        ("<div><label>length</label><span>integer</span></div>", "length integer"),
        ("<div><a href='/a'>Free trial</a><a href='/b'>Book now</a></div>", "Free trial Book now"),
        ("<cite><span>Mira Holm</span><span>Skipper</span></cite>", "Mira Holm Skipper"),
        ("<div><span>€9.00</span><span>€12.00</span></div>", "€9.00 €12.00"),
        ("<div><a href='/'><b>Oster</b></a><em>Tides</em></div>", "Oster Tides"),
        (
            "<p><span>(3)</span><span>A licence lasts a year.</span></p>",
            "(3) A licence lasts a year.",
        ),
        (
            "<p><span>12.</span><cite>On mills.</cite> [<a href='/d'>DOI</a>]</p>",
            "12. On mills. [DOI]",
        ),
        ("<p><b>[4]</b><em>tides</em> of the year</p>", "[4] tides of the year"),
        (
            "<div><input type=radio checked><label>npm</label><input type=radio><label>yarn</label></div>",
            "npm yarn",
        ),
        ("<div><span>4.6</span><a href='/r'>128 reviews</a></div>", "4.6 128 reviews"),
        (
            "<div><time>3 May 2024</time><a href='/n#c'>3 comments</a></div>",
            "3 May 2024 3 comments",
        ),
    ],
)
def test_words_of_their_own(html: str, text: str) -> None:
    assert read(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><span>opportunities for child</span><span>ren</span></p>", "opportunities for children"),
        ("<p><b>The truck s</b><span>ped up</span></p>", "The truck sped up"),
        ("<p><b>trend</b><span>ing harbours</span></p>", "trending harbours"),
        ("<p><span>T</span><span>here was a pier</span></p>", "There was a pier"),
        ("<h2><span>W</span><span>A</span><span>V</span><span>E</span></h2>", "WAVE"),
        ("<div><span>3</span><span>rd</span></div>", "3rd"),
        ("<p><span>3.</span><span>5 ells</span></p>", "3.5 ells"),
        ("<p>f<i>(x)</i><b>y</b></p>", "f(x)y"),
        ("<p><i>e.</i><i>g.</i> a pier</p>", "e.g. a pier"),
        ("<div><a href='/m'><span>quay.example/tides</span><span>2024</span></a></div>",
         "quay.example/tides2024"),
        ("<div><span>list</span><span>(x)</span></div>", "list(x)"),
        ("<div>see <span>Mac</span><span>Book</span></div>", "see MacBook"),
        ("<div><span>preference</span><a href='#note-1'>1</a></div>", "preference1"),
        ("<p><span>preference</span><span><a href='/p#n1'>1</a></span></p>", "preference1"),
        ("<div><span>東京</span><span>港</span></div>", "東京港"),
        ("<div><code><span>let</span><span>Tide</span></code></div>", "letTide"),
    ],
)  # fmt: skip
def test_parts_of_one_word(html: str, text: str) -> None:
    assert read(html).replace("`", "") == text


def test_a_credit_after_the_full_stop_of_a_caption_is_parted_from_it() -> None:
    page = parse(
        "<figure><img src='https://quay.example/a.jpg'><figcaption><span>The crane fell.</span>"
        "<span>Photo: Jo Wren</span></figcaption></figure>"
    )
    (picture,) = blocks(page.body, page.base)
    assert isinstance(picture, Image)
    assert spans_text(picture.caption) == "The crane fell. Photo: Jo Wren"


def test_a_space_is_not_doubled() -> None:
    assert read("<div><span>Oster </span><span>Tides</span> <span> Now</span></div>") == (
        "Oster Tides Now"
    )
