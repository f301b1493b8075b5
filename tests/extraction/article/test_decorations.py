"""Pictures that only decorate are left out; those that say something stay."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Image

_TEXT = (
    "The ferry to the island runs four times a day, says {}, and in winter it carries more hay "
    "than people, so that whoever travels sits between bales and talks with the farmers."
)
_NAMES = ("the pilot", "the cook", "the mate", "the smith")


def pictures(*images: str, beside: str = "") -> list[Image]:
    """The pictures of an article with one of `images` before each of its paragraphs, and `beside`
    after it.
    """
    pairs = zip(images, _NAMES, strict=True)
    body = "".join(f"{image}<p>{_TEXT.format(name)}</p>" for image, name in pairs)
    page = f"<html><body><main><h1>The winter ferry</h1>{body}</main>{beside}</body></html>"
    blocks = extract_article(parse(page, "https://ferry.example/winter")).article.blocks
    return [block for block in blocks if isinstance(block, Image)]


@pytest.mark.parametrize(
    "image",
    [
        '<div><img src="/divider.gif" alt=""></div>',
        '<a href="https://pins.example/?u=1"><img src="/pin-it.png"></a>',
        '<div><img src="/arrow.svg" alt="Stage Arrow"></div>',
        '<div><img src="/dots.gif" alt="blank" width="600" height="400"></div>',
    ],
)
def test_a_picture_that_stands_again_and_again_is_left_out(image: str) -> None:
    assert pictures(*[image] * 4) == []


def test_a_picture_shown_twice_stays() -> None:
    image = '<div><img src="/ferry.jpg" alt=""></div>'
    assert len(pictures(image, image, "", "")) == 2


def test_what_an_icon_means_stays() -> None:
    pro, con = (f'<div><img src="/{word}.svg" alt="{word}"></div>' for word in ("pro", "con"))
    assert [image.alt for image in pictures(pro, pro, pro, con)] == ["pro", "pro", "pro", "con"]


def test_icons_that_mean_the_opposite_of_each_other_stay() -> None:
    pro, con = (f'<img src="/{word}.svg" alt="{word.title()} icon">' for word in ("pro", "con"))
    assert [image.alt for image in pictures(pro, pro, pro, con)] == [*["Pro icon"] * 3, "Con icon"]
    assert pictures(pro, pro, pro, pro) == []


def test_different_pictures_that_a_script_has_yet_to_load_stay() -> None:
    lazy = [f'<div><img src="/wait.gif" data-src="/{n}.jpg" alt=""></div>' for n in range(4)]
    found = [image.src for image in pictures(*lazy)]
    assert found == [f"https://ferry.example/{n}.jpg" for n in range(4)]


def test_a_picture_that_stands_again_only_beside_an_article_stays_in_it() -> None:
    own = '<div><img src="/ferry.jpg" alt=""></div>'
    teasers = f"<aside>{'<a href=/other><img src=/ferry.jpg>Another ferry</a>' * 3}</aside>"
    assert len(pictures(own, "", "", "", beside=teasers)) == 1


def test_a_picture_with_a_caption_of_its_own_stays() -> None:
    shown = [
        f'<figure><img src="/ferry.jpg" alt=""><figcaption>Seen by {who}</figcaption></figure>'
        for who in _NAMES
    ]
    assert [image.src for image in pictures(*shown)] == ["https://ferry.example/ferry.jpg"] * 4
