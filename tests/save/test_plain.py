"""Plain text a person reads: everything said once, threads drawn by depth, no line too long."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import (
    Article,
    Comment,
    Image,
    Items,
    Mark,
    Media,
    Paragraph,
    Quote,
    Reading,
    Span,
)
from reader.save.facts import Options
from reader.save.plain import write
from reader.text import cells


def says(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Span(text),)) for text in texts)


ARTICLE = Article(
    "Notes of a lighthouse keeper on a long winter",
    (*says("The lamp was lit at four, and nobody came."), Items((says("oil"), says("salt")))),
    "Ann Reed",
    "Harbour News",
    datetime(2024, 5, 1, 10, 2),
    url="https://a.test/2024/05/01/notes-of-a-lighthouse-keeper",
)
THREAD = (
    Comment("1", says("I remember that winter, and how the boats froze.", "So long."), "", 0, "Bo Lind",
            datetime(2024, 5, 1, 11, 0), score=3, roles=("op",), states=("edited",)),
    Comment("2", (Quote(says("So long.")), *says("Longer.")), "1", 1, "漢字", published_text="2 hours ago", score=-1),
    Comment("3", (), "2", 2, states=("deleted",)),
    Comment("4", says("Another thread.")),
)  # fmt: skip
READING = Reading(
    ARTICLE, THREAD, claimed=300, notes=("4 of 300 comments are on this page, not more.",)
)

TEXT = """\
Notes of a lighthouse keeper on a long
winter
══════════════════════════════════════

By Ann Reed · Harbour News · 2024-05-01
10:02
https://a.test/2024/05/01/notes-of-a-lighthouse-keeper

The lamp was lit at four, and nobody
came.

• oil
• salt
"""
SAID = """\
Comments
────────
4 of 300 comments

● Bo Lind · op · 2024-05-01 11:00 · +3 ·
  edited
  I remember that winter, and how the
  boats froze.

  So long.

  ● 漢字 · 2 hours ago · -1
    │ So long.

    Longer.

    ● (unknown) · deleted

● (unknown)
  Another thread.
"""
NOTES = """\
Notes
─────

• 4 of 300 comments are on this page,
  not more.
"""


def test_it_looks_as_a_person_would_set_it() -> None:
    assert write(READING, Options(width=40)) == f"{TEXT}\n{SAID}\n{NOTES}"


def test_what_is_not_asked_for_is_left_out() -> None:
    title = "".join(TEXT.splitlines(keepends=True)[:3])
    assert write(READING, Options(40, comments=False)) == f"{TEXT}\n{NOTES}"
    assert write(READING, Options(40, article=False)) == f"{title}\n{SAID}\n{NOTES}"


def test_links_are_listed_at_the_end_with_their_addresses_where_asked_for() -> None:
    address = f"https://a.test/{'winter/' * 9}"
    told = Paragraph((Span("He "), Span("kept a ", href=address), Span("log", Mark.BOLD, address)))
    picture = Image(
        "https://a.test/lamp.png", "The lamp", (Span("It burns", href="https://b.test"),)
    )
    bare = Paragraph((Span("https://c.test/", href="https://c.test/"),))
    article = replace(ARTICLE, blocks=(told, picture, Media("https://d.test/v", "A film")))
    reading = Reading(article, (Comment("1", (bare,)),), notes=("One is missing.",))
    text = write(reading, Options(40, links=True))
    listed = f"""\
• kept a log
  {address}
• [image: The lamp]
  https://a.test/lamp.png
• It burns
  https://b.test
• A film
  https://d.test/v
• https://c.test/

Notes
"""
    assert f"\n\nLinks\n─────\n\n{listed}" in text
    assert "Links" not in write(reading, Options(40))
    assert "Links" not in write(READING, Options(40, links=True))


def test_without_a_width_a_paragraph_is_a_line() -> None:
    text = write(READING, Options(width=0))
    assert "\nNotes of a lighthouse keeper on a long winter\n═" in f"\n{text}"
    assert "\n  I remember that winter, and how the boats froze.\n\n  So long.\n" in text
    assert "\n● Bo Lind · op · 2024-05-01 11:00 · +3 · edited\n" in text


def test_a_page_of_comments_that_are_elsewhere_says_so() -> None:
    assert "0 of 57 comments" in write(Reading(claimed=57), Options())
    assert "omments" not in write(Reading(ARTICLE, claimed=0), Options())


def test_a_reading_of_nothing_is_nothing() -> None:
    assert write(Reading(), Options()).strip() == ""


@pytest.mark.parametrize(
    ("width", "deepest"), [(78, 26), (40, 7), (28, 1), (27, 0), (5, 0), (0, 26)]
)
def test_past_a_depth_the_level_is_named_and_not_drawn(width: int, deepest: int) -> None:
    thread = tuple(Comment(str(i), says(f"text {i}"), author="B", depth=i) for i in range(40))
    lines = write(Reading(comments=thread), Options(width)).splitlines()
    drawn = [line.index("●") // 2 for line in lines if "●" in line]
    assert drawn == [min(i, deepest) for i in range(40)]
    assert " ".join(lines).count("↳") == 39 - deepest
    if width != 5:
        assert f"{'  ' * deepest}● B · ↳ level {deepest + 2}" in lines
        assert f"{'  ' * deepest}● B · ↳ level 40" in lines


@given(
    st.integers(0, 90).filter(lambda width: width == 0 or width >= 12),
    st.lists(st.from_type(Span), max_size=3),
)
def test_no_line_is_too_wide_and_no_word_is_lost(width: int, spans: list[Span]) -> None:
    words = says("".join(span.text for span in spans))
    thread = tuple(replace(comment, blocks=words) for comment in THREAD)
    reading = replace(READING, article=replace(ARTICLE, url="", blocks=words), comments=thread)
    text = write(reading, Options(width))
    if width:
        assert max(map(cells, text.splitlines())) <= width
    shown = "".join("".join(span.text for span in spans).split())
    assert "".join(text.replace("●", "").split()).count(shown) >= len(thread) + 1


def test_work_grows_with_the_number_of_comments_alone() -> None:
    # A thousand replies, each to the last: as much text as a thousand side by side, but for indents.
    deep = tuple(Comment(str(i), says("text"), depth=i) for i in range(1000))
    assert len(write(Reading(comments=deep), Options())) < 1000 * 200
