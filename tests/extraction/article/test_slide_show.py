"""Pages made of pictures, whose captions are their text."""

import reader
from reader.model import Image

NAMES = ("lock", "ferry", "mill", "quay")
SLIDES = [f"The {name} of Senn in the winter in which all boats stayed at home." for name in NAMES]
WELCOME = "Four pictures from the town on the river, taken by those who live there."


def read(slides: list[str], beside: str) -> reader.Article:
    figures = "".join(
        f"<figure><img src=/{name}.jpg alt={name}><figcaption>{slide}</figcaption></figure>"
        for name, slide in zip(NAMES, slides, strict=False)
    )
    head = "<title>Senn in winter</title><meta property=og:type content=article>"
    page = f"{head}<article><h1>Senn in winter</h1>{beside}{figures}</article>"
    return reader.extract(page, "https://senn.example/winter").article


def test_the_captions_of_a_slide_show_are_its_text() -> None:
    got = read(SLIDES, f"<p>{WELCOME}</p>")
    assert got.text.split("\n\n") == [WELCOME, *SLIDES]
    assert not any(block.caption for block in got.blocks if isinstance(block, Image))


def test_captions_of_few_pictures_or_in_a_text_are_none() -> None:
    assert read(SLIDES[:2], f"<p>{WELCOME}</p>").text == WELCOME
    text = [f"In week {week} the ice was thicker still, and no boat left." for week in range(20)]
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    assert read(SLIDES, paragraphs).text.split("\n\n") == text
    longer = [slide * 8 for slide in SLIDES]
    assert read(longer, paragraphs).text.split("\n\n") == text


def test_one_caption_of_many_pictures_is_said_once() -> None:
    assert read([SLIDES[0]] * 4, f"<p>{WELCOME}</p>").text == WELCOME
