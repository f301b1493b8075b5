"""What this program saved as plain text is read back with its parts, as far as text shows them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import (
    Article,
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
)
from reader.save.facts import Options
from reader.save.plain import write

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LONG = "The ferry at the quay was late, and nobody there could say why it was so. " * 4


def said(*texts: str) -> Blocks:
    return tuple(Paragraph((Span(text.strip()),)) for text in texts)


COMMENTS = (
    Comment("c1", said(LONG, "Short."), "", 0, "Quaylight Desk", NOON, roles=("staff", "pinned")),
    Comment("c2", said("Yes."), "c1", 1, "Ines Halloran", NOON, score=-4, roles=("op",)),
    Comment("c3", said(LONG), "c2", 2, "", published_text="2 hours ago", states=("edited",)),
    Comment("c4", said("So it was the fog."), "", 0, "Tomasz " * 3 + "Weir", NOON, score=1204),
)
READING = Reading(
    Article(
        "Brass for Brain: The Machines That Computed the Level of the Sea at Quays",
        (*said(LONG), Heading(2, (Span("A sum of circles"),)), *said(LONG, "A short one")),
        byline="Ines Halloran",
        site_name="The Quaylight Review",
        published=NOON,
        url="https://quaylight.example/2026/10/brass-for-brain/",
    ),
    COMMENTS,
    claimed=9,
    notes=("The page goes on over several pages, of which this is the first one of all.", "So."),
)


@pytest.mark.parametrize("width", [78, 50, 0])
def test_a_saved_text_is_read_back(width: int) -> None:
    read = read_textcopy(write(READING, Options(width=width)))
    assert read.article == READING.article
    assert (read.claimed, read.notes) == (9, READING.notes)
    comments = read.comments
    assert [one.author for one in comments] == [one.author for one in COMMENTS]
    for name in ("parent", "depth", "published", "score", "roles", "states", "blocks"):
        assert [getattr(one, name) for one in comments] == [getattr(one, name) for one in COMMENTS]
    assert comments[2].published_text == "2 hours ago"


def test_a_head_wrapped_in_the_words_of_its_date_is_read_whole() -> None:
    comment = Comment(
        "c1", said(LONG), author="Ada", published_text="1 month and 4 days ago", score=1
    )
    read = read_textcopy(write(replace(READING, comments=(comment,)), Options(width=30)))
    assert [(one.published_text, one.score, one.text) for one in read.comments] == [
        (comment.published_text, 1, comment.text)
    ]


def test_comments_deeper_than_are_drawn_keep_their_level() -> None:
    depths = range(40)
    deep = tuple(
        Comment(f"c{n + 1}", said("Yes."), f"c{n}" if n else "", n, "Ada", NOON) for n in depths
    )
    read = read_textcopy(write(replace(READING, comments=deep), Options()))
    assert [one.depth for one in read.comments] == list(depths)


@pytest.mark.parametrize("options", [Options(article=False), Options(comments=False)])
def test_a_part_alone_is_read_back(options: Options) -> None:
    read = read_textcopy(write(READING, options))
    assert read.article.title == READING.article.title
    assert bool(read.article.blocks) is options.article
    assert len(read.comments) == (4 if options.comments else 0)


@pytest.mark.parametrize("sign", "=-═─")
def test_a_line_below_a_heading_makes_it_one_and_is_not_shown(sign: str) -> None:
    title = "A long title of a text that is as wide as are its lines"
    chapter = f"The second chapter\n{sign * 18}"
    read = read_textcopy(f"{title}\n{sign * len(title)}\n\n{LONG}\n\n{chapter}\n\n{LONG}\n")
    assert read.article.title == title
    headings = [block for block in read.article.blocks if isinstance(block, Heading)]
    assert ["".join(span.text for span in one.spans) for one in headings] == ["The second chapter"]
    assert sign * 3 not in read.article.text


def _one(text: str) -> Paragraph:
    return Paragraph((Span(text),))


_LONG = _one(" ".join(["The keeper winds the clock when the tide turns, and writes it down."] * 4))
_RICH: tuple[Block, ...] = (
    _LONG,
    Quote((_LONG, _one("Short."), Quote((_LONG, _one("Deep."))))),
    _one("One line\nand another one"),
    Code("hour = tide % 12\n\nif late:\n    print(hour)"),
    Heading(2, (Span("The ledger"),)),
    Items(((_one("the pinion,"),), (_one("the moon."),))),
    Table(
        (
            ((Span("Year"),), (Span("Bells"),)),
            ((Span("1871"),), (Span("four"),)),
            ((Span("1872"),), (Span("five"),)),
        ),
        1,
    ),
    _LONG,
)


@pytest.mark.parametrize("width", [78, 60, 0])
def test_quotes_listings_tables_and_lines_are_what_they_were(width: int) -> None:
    said = tuple(block for block in _RICH if not isinstance(block, Heading))
    comments = Comment("1", said, author="Ines"), Comment("2", said, "1", 1, "Tove")
    found = read_textcopy(write(Reading(Article("The clock", _RICH), comments), Options(width)))
    assert found.article.blocks == _RICH
    assert [comment.blocks for comment in found.comments] == [said, said]


_LISTS: tuple[Block, ...] = (
    _LONG,
    Items(
        (
            (_LONG, _one("It was Tuesday."), Items(((_one("the pinion"),), (_LONG, _LONG)))),
            (_one("The moon."), Code("tide = 4\n  late = 5")),
            (
                Items(
                    (
                        (
                            _one("alone"),
                            _one("and below it"),
                        ),
                    )
                ),
            ),
        )
    ),
    _one("Between them"),
    Items(((_one("three"), _one("more of three")), (_LONG, Items(((_one("deep"),),)))), 3),
    Items(tuple((_one(f"The bell of number {n}"), _LONG) for n in range(12)), 1),
    _one("1871. It was the year of the tide."),
    Items(((_one("a single one"), _one("with more")),), 7),
    _LONG,
)


@pytest.mark.parametrize("width", [78, 60, 0])
def test_what_stands_in_the_items_of_a_list_is_read_back_in_them(width: int) -> None:
    comments = Comment("1", _LISTS, author="Ines"), Comment("2", _LISTS, "1", 1, "Tove")
    found = read_textcopy(write(Reading(Article("The clock", _LISTS), comments), Options(width)))
    assert found.article.blocks == _LISTS
    assert [comment.blocks for comment in found.comments] == [_LISTS, _LISTS]


def test_lists_in_lists_without_end_are_read_in_a_moment() -> None:
    deep = "\n\n".join(f"{'  ' * n}• A line of the list at {n}" for n in range(600))
    found = read_textcopy(f"The clock\n═════════\n\n{LONG}\n\n{deep}\n")
    assert all(f"of the list at {n}" in found.article.text for n in (0, 5, 13, 599))


@pytest.mark.parametrize(
    ("byline", "site"), [("Runa Teel", "Quaylight"), ("", "Quaylight"), ("Runa", "A · B")]
)
def test_who_wrote_a_page_without_a_date_is_no_paragraph(byline: str, site: str) -> None:
    article = Article("The clock", (_LONG,), byline, site, url="https://quay.example/clock")
    found = read_textcopy(write(Reading(article), Options()))
    assert found.article == article


@pytest.mark.parametrize("width", [50, 72, 78])
@pytest.mark.parametrize(
    "address",
    [
        (
            "https://quaylight.example/2026/10/the-harbour-clock-and-the-ferry-that-was-late-again/"
            "what-the-harbour-master-said-and-what-the-tide-gauge-had-to-say-to-that.html"
        ),
        (
            "http://quaylight.example/find?words=the+ferry+at+the+quay&order=newest&page=12&per_page=50"
            "&from=2026-10-01&to=2026-11-01&in=articles_and_comments"
        ),
    ],
)
def test_an_address_wider_than_a_line_is_one_again(address: str, width: int) -> None:
    text = f"{address} tells it, and so does the paper. {LONG}"
    reading = Reading(Article("The ferry", said(text)), (Comment("c1", said(text)),), claimed=1)
    back = read_textcopy(write(reading, Options(width=width)))
    assert back.article.text == text.strip()
    assert back.comments[0].text == text.strip()


def test_an_address_that_ends_in_a_slash_at_the_end_of_a_line_is_no_part_of_the_next_word() -> None:
    address = "https://quaylight.example/2026/10/the-harbour-clock-and-the-ferry/late/"
    text = f"{address} everybody knows. {LONG}"
    back = read_textcopy(write(Reading(Article("The ferry", said(text))), Options(width=72)))
    assert back.article.text == text.strip()


def test_a_paragraph_above_an_address_in_the_text_is_one() -> None:
    article = Article("The clock", (_one("Read this:"), _one("https://quay.example/book"), _LONG))
    found = read_textcopy(write(Reading(article), Options()))
    assert found.article.blocks == article.blocks


@pytest.mark.parametrize(
    ("byline", "site"), [("Runa Teel", ""), ("", "Quaylight"), ("Runa Teel", "Quaylight")]
)
@pytest.mark.parametrize("width", [78, 30])
def test_an_author_and_a_site_are_told_apart(byline: str, site: str, width: int) -> None:
    article = Article("The clock", (_LONG,), byline, site, NOON, url="https://quay.example/clock")
    assert read_textcopy(write(Reading(article), Options(width))).article == article


def test_who_wrote_a_page_without_date_and_address_is_no_paragraph() -> None:
    article = Article("The clock", (_LONG,), "Runa Teel", "Quaylight")
    assert read_textcopy(write(Reading(article), Options())).article == article
    begins = replace(article, byline="", site_name="", blocks=said("By the sea, by the sea.", LONG))
    assert read_textcopy(write(Reading(begins), Options())).article == begins


_FILM = "https://quay.example/films/the-clock-and-the-tide-of-the-whole-year-1871"
_HAND = Image("https://quay.example/hand.jpg", "", (Span("The hand of the clock"),))
_LINKED: tuple[Block, ...] = (
    Paragraph((Span("The keeper "), Span("winds the clock when the tide turns, and writes it down",
               href="https://quay.example/clock"), Span(f" again. {LONG}".rstrip()))),
    Image("https://quay.example/clock.jpg", "The clock in its case, seen from the stairs " * 3),
    _HAND,
    Media("https://quay.example/film", "The clock, a film in several parts about the tide, the sea "
          "and the moon"),
    Media(_FILM),
    Items((
        (Heading(2, (Span("The tide"),)), Paragraph((Span("It "), Span("turns", href="mailto:a@b.test")))),
        (_LONG, Image("https://quay.example/moon.png", "Moon")),
    )),
    Quote((Paragraph((Span("One "), Span("line", href="https://quay.example/a"), Span(" of it"))),)),
    Paragraph((Span("https://quay.example/b", href="https://quay.example/b"), Span(" says so"))),
    *said("1871 The clock (18/19)", "1872 The bell (19/20)", "1873 Both (20/21)"),
)  # fmt: skip


@pytest.mark.parametrize("width", [78, 60, 0])
def test_links_pictures_and_films_of_a_kept_text_are_what_they_were(width: int) -> None:
    blocks = tuple(
        replace(block, alt=block.alt.strip()) if isinstance(block, Image) else block
        for block in _LINKED
    )
    comments = Comment("1", blocks[:1], author="Ines"), Comment("2", blocks[6:8], "1", 1, "Tove")
    reading = Reading(Article("The clock", blocks), comments, notes=("One is missing.",))
    found = read_textcopy(write(reading, Options(width, links=True)))
    assert found.article.blocks == blocks
    assert [comment.blocks for comment in found.comments] == [blocks[:1], blocks[6:8]]
    assert found.notes == reading.notes


def test_a_link_whose_text_stood_without_one_before_goes_where_it_was() -> None:
    early = said(f"The bell rang. {LONG * 5}", f"The clock struck. {LONG * 5}")
    late = tuple(
        Paragraph((Span(name, href=f"https://quay.example/{name}"),))
        for name in ("clock", "tide", "bell")
    )
    blocks = (*early, *late)
    found = read_textcopy(write(Reading(Article("On time", blocks)), Options(links=True)))
    assert found.article.blocks[-2:] == late[1:]


def test_pictures_without_a_list_of_links_are_pictures_and_films_are_text() -> None:
    blocks = (_LONG, _HAND, _LINKED[3], Media(_FILM), _LONG)
    found = read_textcopy(write(Reading(Article("The clock", blocks)), Options())).article.blocks
    assert found[1] == replace(_HAND, src="")
    assert found[2:-1] == (
        _one("▶ The clock, a film in several parts about the tide, the sea and the moon"),
        Media(_FILM),
    )


def test_boxes_are_read_back_with_their_labels() -> None:
    box = Note("A word about tides", (_LONG, Quote((_LONG,)), Code("tide = 4")))
    blocks = (_LONG, box, _LONG, Note("", (_LONG, _LONG)), _LONG)
    found = read_textcopy(write(Reading(Article("The clock", blocks)), Options()))
    assert found.article.blocks == blocks


def test_a_chapter_called_links_is_part_of_the_text() -> None:
    chapter = (_LONG, Heading(2, (Span("Links"),)), Items((said("The clock"), said("The bell"))))
    found = read_textcopy(write(Reading(Article("The clock", chapter)), Options(links=True)))
    assert found.article.blocks == chapter


def test_thousands_of_links_and_pictures_are_read_in_a_moment() -> None:
    links = "".join(f"• of the list at {n}\n  https://quay.example/{n}\n" for n in range(20_000))
    text = "[image: The clock\n" * 20_000 + "▶ a\n" * 20_000
    found = read_textcopy(f"The clock\n═════════\n\n{LONG}\n\n{text}\n\nLinks\n─────\n\n{links}")
    assert LONG.strip() in found.article.text
    assert "quay.example" not in found.article.text


def test_thousands_of_links_inside_a_word_are_given_up_in_a_moment() -> None:
    links = "".join(f"• a\n  https://quay.example/{n}\n" for n in range(20_000))
    found = read_textcopy(f"The clock\n═════════\n\n{'a' * 60_000}\n\nLinks\n─────\n\n{links}")
    assert found.article.text == "a" * 60_000


def test_a_long_link_in_one_sign_repeated_is_sought_in_a_moment() -> None:
    """Each place in 48,000 signs was tried, and compared with all of 16,000: 100,000 take half a
    minute.
    """
    links = f"• {'a' * 200_000}\n  https://quay.example/\n"
    found = read_textcopy(f"The clock\n═════════\n\n{'a' * 600_000}\n\nLinks\n─────\n\n{links}")
    assert found.article.text == "a" * 600_000


def test_lines_far_below_a_video_are_none_of_its_title() -> None:
    lines = "".join(f"  {n}\n" for n in range(1000))
    found = read_textcopy(
        f"The clock\n═════════\n\n▶ a\n{lines}\n\nLinks\n─────\n\n• a\n  https://quay.example/\n"
    )
    assert "999" in found.article.text


def test_a_paragraph_of_thousands_of_lines_is_read_in_a_moment() -> None:
    """128,000 lines took 36 seconds, since each was joined to all above it."""
    lines = "\n".join(f"The bell rang {n} times." for n in range(200_000))
    (block,) = read_textcopy(f"The clock\n═════════\n\n{lines}\n").article.blocks
    assert isinstance(block, Paragraph)
    assert block.spans == (Span(lines),)


def test_points_in_a_comment_are_no_comments() -> None:
    texts = (
        said("Three points:", "● It was late.", "● It rained · much."),
        said("● And the heron saw it."),
        said("Yes."),
    )
    talk = tuple(
        Comment(f"c{at + 1}", blocks, f"c{at}" * (at > 0), at, f"Ada {at}", NOON)
        for at, blocks in enumerate(texts)
    )
    made = write(Reading(Article("The Mill", said(LONG)), talk), Options())
    found = read_textcopy(made)
    assert found is not None
    assert [(one.author, one.depth, one.parent) for one in found.comments] == [
        (one.author, one.depth, one.parent) for one in talk
    ]
    assert [one.text.replace("\n", " ").split() for one in found.comments] == [
        one.text.replace("●", "").split() for one in talk
    ]


def test_comments_without_a_date_are_comments_all_the_same() -> None:
    talk = tuple(Comment(f"c{at}", said("Yes."), author=f"Ada {at}") for at in range(3))
    found = read_textcopy(write(Reading(Article("The Mill", said(LONG)), talk), Options()))
    assert found is not None
    assert [one.author for one in found.comments] == ["Ada 0", "Ada 1", "Ada 2"]


@pytest.mark.parametrize("width", [60, 0])
@pytest.mark.parametrize(
    "texts",
    [
        ("1. " + LONG, "2. Nobody minds."),
        ("3. A third thing, to begin with.", "4. A fourth.", "5. A fifth."),
        ("* A note of another clerk.",),
        ("* A note of another clerk.", "* " + LONG),
        ("---",),
        ("* * *",),
    ],
)
def test_a_paragraph_that_begins_like_an_item_or_looks_like_a_rule_is_one(
    texts: tuple[str, ...], width: int
) -> None:
    blocks = said(LONG, *texts, LONG)
    reading = Reading(Article("Brass for Brain", blocks), (Comment("c1", said(*texts, LONG)),))
    read = read_textcopy(write(reading, Options(width=width)))
    assert read.article.blocks == blocks
    assert read.comments[0].blocks == said(*texts, LONG)


@pytest.mark.parametrize("width", [60, 0])
@pytest.mark.parametrize("start", [1, None])
def test_lists_and_rules_that_are_drawn_are_what_they_were(width: int, start: int | None) -> None:
    tight = Items((said(LONG), said("Nobody minds.")), start)
    loose = Items((said("Nobody minds."), said(LONG, "* Not yet.")), start)
    blocks = (*said("Before."), tight, *said("Between."), Rule(), loose, *said("After."))
    read = read_textcopy(write(Reading(Article("Brass", blocks)), Options(width=width)))
    assert read.article.blocks == blocks


def test_thousands_of_paragraphs_with_numbers_are_read_in_a_moment() -> None:
    blocks = said(*(f"{number}. Nobody minds." for number in range(1, 1000)))
    read = read_textcopy(write(Reading(Article("Brass", blocks)), Options()))
    assert read.article.blocks == blocks
