"""What class names say of an element."""

import pytest

from reader.extraction.article.class_names import DOUBTFUL, FURNITURE, UNSAID, verdict


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("sidebar p-2", FURNITURE),
        ("[html.sidebar-open_&]:bg-sand p-2", UNSAID),
        ("[&_.related]:hidden w-[calc(100%-var(--nav))]", UNSAID),
        ("[&_h4]:text-lg related", FURNITURE),
        ("[sidebar", FURNITURE),
        ("caption", DOUBTFUL),
        ("text-caption", DOUBTFUL),
        ("article-caption", UNSAID),
        ("media__caption", UNSAID),
        ("code-block-caption", UNSAID),
        ("image-block layout-caption-below", UNSAID),
    ],
)
def test_words_in_brackets_are_of_other_elements_and_captions_of_pictures_are_text(
    marks: str, said: int
) -> None:
    assert verdict(marks) == said
