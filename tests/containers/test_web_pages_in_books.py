"""Pages of the web that a converter made a book of are read as pages; books stay whole."""

import io
import zipfile

import pytest

import reader
from reader.model import Reading

TITLE = "The Sluice Stood Open"
PROSE = (
    "The sluice stood open all night, and in the morning the pond was a field of mud with a boat.",
    "Nobody had heard the wheel turn, although the keeper sleeps above it with the window open.",
    "The council met at noon on the bank, and the geese walked between the chairs as they spoke.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in PROSE * 3)
SAID = (
    ("Odo Weir", "I closed it myself at eight, and I would swear to that before anybody."),
    ("Silke Brand", "Then somebody opened it, for the geese do not turn wheels, do they?"),
    ("Bram Kolk", "The wheel is worn and turns by itself when the water is high enough."),
)
COMMENTS = "".join(
    f'<li id="comment-{n}" class="comment"><div class="comment-author"><cite class="fn">{who}</cite>'
    f'</div><div class="comment-meta"><a href="ch001.xhtml#comment-{n}">May {n}, 2023 at 9:1{n} am</a>'
    f'</div><div class="comment-content"><p>{text}</p></div></li>'
    for n, (who, text) in enumerate(SAID, 1)
)
MENU = "".join(
    f'<li class="menu-item"><a href="https://pond.example/{word}/">{word}</a></li>'
    for word in ("News", "Weather", "Boats", "Letters", "About")
)
SITE = f'<div id="masthead" class="site-header"><ul id="main-menu">{MENU}</ul></div>'
ENTRY = (
    f'<section id="the-sluice-stood-open" class="level1 entry-title"><h1>{TITLE}</h1></section>'
    f'<div class="entry-content">{PARAGRAPHS}</div>'
)
BELOW = (
    f'<div id="comments" class="comments-area"><h2>3 comments</h2><ol>{COMMENTS}</ol></div>'
    '<div id="secondary" class="sidebar widget-area"><p>Subscribe to our letter of the week.</p></div>'
)
ADDED = '<section id="page" class="level1 unnumbered"><h1 class="unnumbered">{}</h1></section>'


def book(*chapters: str, title: str = "page", date: str = "", name: str = "ch{}.xhtml") -> Reading:
    """What is read of a book with these bodies of chapters."""
    names = [name.format(f"{n:03}") for n in range(len(chapters))]
    items = "".join(
        f'<item id="c{n}" href="{each}" media-type="application/xhtml+xml"/>'
        for n, each in enumerate(names)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    dates = (
        f'<dc:date>{date}</dc:date><meta property="dcterms:modified">2026-11-23T03:02:19Z</meta>'
    )
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"{dates if date else ''}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("content.opf", opf)
        for each, body in zip(names, chapters, strict=True):
            archive.writestr(
                each, f"<html><head><title>{each}</title></head><body>{body}</body></html>"
            )
    return reader.extract(made.getvalue())


def is_page(reading: Reading) -> bool:
    """Whether the article is that of the page, with the comments below it and nothing around."""
    article = reading.article
    assert article.title == TITLE
    assert PROSE[2] in article.text
    told = [(comment.author, comment.text) for comment in reading.comments]
    alone = not any(text in article.text for text in ("Weather", "Subscribe", SAID[0][1]))
    return alone and told == [*SAID]


def test_a_page_with_its_site_has_its_article_and_comments() -> None:
    assert is_page(book(ADDED.format("page") + SITE + ENTRY + BELOW))
    titled = f"{TITLE} – The Pond"
    assert is_page(book(ADDED.format(titled) + SITE + ENTRY + BELOW, title=titled))


def test_a_head_that_leads_home_or_a_menu_at_the_side_show_a_site_too() -> None:
    head = '<div id="masthead"><div><p><a href="https://pond.example/">The Pond</a></p></div></div>'
    assert is_page(book(head + ENTRY + BELOW))
    side = f'<div id="Banner">The Pond</div><div id="Sidebar"><p>By Odo</p><ul>{MENU}</ul></div>'
    assert is_page(book(side + ENTRY + BELOW))
    assert book(head + ENTRY, title="The Pond").article.title == "The Pond"


def test_a_title_page_before_it_changes_nothing() -> None:
    front = '<h1 class="title">page</h1>'
    assert is_page(book(front, SITE + ENTRY + BELOW))


def test_one_that_was_split_is_one_page() -> None:
    assert is_page(book(SITE + ENTRY, BELOW, name="index_split_{}.html"))


def test_the_second_in_which_the_file_was_made_is_no_date() -> None:
    page = SITE + ENTRY + BELOW
    assert book(page, date="2026-11-23T03:02:19Z").article.published is None
    dated = book(page, date="2023-05-01").article.published
    assert dated is not None
    assert dated.date().isoformat() == "2023-05-01"


def test_a_book_of_several_chapters_stays_whole() -> None:
    """A blog bound as a book: each chapter has all of its page."""
    one = SITE + ENTRY + BELOW
    found = book(one, one.replace("sluice", "weir"), one.replace("sluice", "lock"), title="Ponds")
    assert all(
        f"The {word} stood open" in found.article.text for word in ("sluice", "weir", "lock")
    )
    assert "Subscribe" in found.article.text
    assert found.article.title == "Ponds"


@pytest.mark.parametrize(
    "chapter",
    [
        f"<h1>{TITLE}</h1>{PARAGRAPHS}",
        (
            f'<div class="entry-content"><h1>{TITLE}</h1>{PARAGRAPHS}</div>'
            f'<div class="sidebar"><p>A word on the letters of it.</p></div><ol>{COMMENTS}</ol>'
        ),
        "".join(
            f'<section id="{word.lower()}" class="level2"><h2>{word}</h2><p>A word on the letters.</p>'
            f'<div class="section" id="{word.lower()}-1"><p>{PROSE[0]}</p></div></section>'
            for word in (
                "Navigation",
                "Menu",
                "Masthead",
                "Footer",
                "Comments",
                "Sharing",
                "Sidebar",
            )
        )
        + PARAGRAPHS,
    ],
    ids=["essay", "with letters", "on pages"],
)
def test_an_essay_in_one_chapter_stays_whole(chapter: str) -> None:
    found = book(chapter, title="The Pond")
    assert PROSE[2] in found.article.text
    if "A word on" in chapter:
        assert "A word on the letters" in found.article.text
    assert found.article.title == "The Pond"


SIDE = '<div class="{}"><p>A word on the letters of it, sent in 2019.</p></div>'
CHAPTER = f"<h2>Of sluices</h2>{PARAGRAPHS}"


@pytest.mark.parametrize(
    "chapters",
    [
        (CHAPTER + SIDE.format("sidebar"), CHAPTER, SIDE.format("colophon") + f"<ul>{MENU}</ul>"),
        (CHAPTER + SIDE.format("reply"), CHAPTER + SIDE.format("banner"), SIDE.format("share")),
        (
            f'<p class="chapter">Of sluices</p>{PARAGRAPHS}{SIDE.format("text-header")}',
            f'<ul class="menu"><li>Soup</li><li>Eel</li></ul>{SIDE.format("comments")}',
            SIDE.format("sidebar"),
        ),
        (
            f'<p class="chapter">Of sluices</p>{PARAGRAPHS}{SIDE.format("sidebar")}',
            '<div class="chapter-nav"><a href="https://pond.example/2">Next</a></div>',
            SIDE.format("comments") + SIDE.format("site-header"),
        ),
    ],
    ids=["colophon", "letters", "dinner", "one link"],
)
@pytest.mark.parametrize("name", ["index_split_{}.html", "ch{}.xhtml"])
def test_a_book_with_boxes_called_like_parts_of_a_site_stays_whole(
    chapters: tuple[str, ...], name: str
) -> None:
    joined = chapters if "split" in name else ("".join(chapters),)
    found = book(*joined, title="The Pond", name=name)
    assert found.article.text.count("A word on the letters") == "".join(chapters).count("A word on")
    assert found.article.title == "The Pond"


def test_chapters_with_headings_of_their_own_are_a_book_whatever_is_around_them() -> None:
    front = f"<h1>Preface</h1>{SITE}{ENTRY}"
    found = book(front, f"<h1>Weirs</h1>{BELOW}", name="index_split_{}.html", title="The Pond")
    assert "Subscribe" in found.article.text
