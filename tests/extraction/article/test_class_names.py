"""What class names say of an element."""

import pytest

from reader.extraction.article.class_names import DOUBTFUL, FURNITURE, TEXT, UNDECIDED, verdict


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("sidebar p-2", FURNITURE),
        ("[html.sidebar-open_&]:bg-sand p-2", UNDECIDED),
        ("[&_.related]:hidden w-[calc(100%-var(--nav))]", UNDECIDED),
        ("[&_h4]:text-lg related", FURNITURE),
        ("[sidebar", FURNITURE),
        ("no-sidebar p-2", UNDECIDED),
        ("titleNoCredit", UNDECIDED),
        ("title-credit", DOUBTFUL),
        ("notice-sidebar", FURNITURE),
        ("caption", DOUBTFUL),
        ("text-caption", DOUBTFUL),
        ("article-caption", UNDECIDED),
        ("media__caption", UNDECIDED),
        ("code-block-caption", UNDECIDED),
        ("table search-results", UNDECIDED),
        ("SearchResult hit", UNDECIDED),
        ("search results-box", DOUBTFUL),
        ("gallery-photo wide", UNDECIDED),
        ("articleGalleryPhoto001", UNDECIDED),
        ("gallery__image", UNDECIDED),
        ("gallery-photo-tools", DOUBTFUL),
        ("related gallery-photo", FURNITURE),
        ("control-btns", DOUBTFUL),
        ("search-results-sidebar", FURNITURE),
        ("search-result-ads", FURNITURE),
        ("related search-results", FURNITURE),
        ("leftnav", FURNITURE),
        ("section we-recommend", UNDECIDED),
        ("submenu level1", FURNITURE),
        ("rightSidebar", FURNITURE),
        ("colmask leftmenu", UNDECIDED),
        ("contextmenu Body", UNDECIDED),
        ("minimenus", UNDECIDED),
        ("relatedarticles", FURNITURE),
        ("noticias relacionadas", FURNITURE),
        ("socialbuttons", FURNITURE),
        ("sharethis top", FURNITURE),
        ("sidebar-grid", UNDECIDED),
        ("sidebar-grid__sidebar", FURNITURE),
        ("shareholders", UNDECIDED),
        ("article-tools top", DOUBTFUL),
        ("post__actions", DOUBTFUL),
        ("printOptions", DOUBTFUL),
        ("story_toolbox_bot", DOUBTFUL),
        ("article-user-actions", DOUBTFUL),
        ("post quay-tools options", UNDECIDED),
        ("compost-actions", UNDECIDED),
        ("article-toolsmith", UNDECIDED),
        ("entry-content article-tools", TEXT),
        ("socialworkers", UNDECIDED),
        ("unrelatedlinks", UNDECIDED),
        ("image-block layout-caption-below", UNDECIDED),
    ],
)
def test_words_in_brackets_are_of_other_elements_and_captions_and_what_is_found_are_text(
    marks: str, said: int
) -> None:
    assert verdict(marks) == said
