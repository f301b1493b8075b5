"""Lines at the end of an article that a theme left there."""

import pytest

import reader

SHARES = (
    "<p><a href=https://twitter.com/intent/tweet?url=a>Share on Twitter</a> "
    "<a href=https://www.facebook.com/sharer/sharer.php?u=a>Share on Facebook</a></p>"
)


@pytest.mark.parametrize(
    ("last", "is_kept"),
    [
        ("<p>%d boats like this:</p>", False),
        ("<p>%d prints a number</p>", True),
        ("<p>Answer here or by <a href=/a/trackback/>trackback</a> from your own site.</p>", False),
        ("<p>The whole story of the barge is <a href=/a/trackback/>told here</a>.</p>", True),
        (SHARES, False),
        ("<p>We asked for it <a href=https://twitter.com/intent/tweet?text=a>there</a>.</p>", True),
        ("<p>The crew is <a href=https://www.facebook.com/lock.crew>here now</a></p>", True),
    ],
)
def test_a_last_line_goes_only_if_a_script_should_have_filled_it_in_or_it_asks_for_answers_or_shares(
    last: str, is_kept: bool
) -> None:
    text = "<p>The barge was raised on Monday, and the lock is open again for all boats.</p>" * 3
    page = f"<title>The barge</title><h1>The barge</h1><article>{text}{last}</article>"
    ends = reader.extract(page, "https://lock.example/barge").article.text.splitlines()[-1]
    assert ends.endswith("for all boats.") != is_kept


def _titles(count: int, href: str = "href=/a{}") -> str:
    return "".join(
        f"<div class=post><div class=title><h3><a {href.format(at)}>The barge of pier {at}</a></h3>"
        "</div></div>"
        for at in range(count)
    )


@pytest.mark.parametrize(
    ("titles", "shown"),
    [(_titles(8), 8), (_titles(2), 0), (_titles(8, "name=a{}"), 0)],
)
def test_titles_that_lead_to_posts_are_the_list_where_there_is_nothing_else(
    titles: str, shown: int
) -> None:
    page = f"<title>Barges</title><h1>Barges</h1><div class=grid>{titles}</div>"
    text = reader.extract(page, "https://lock.example/barges").article.text
    assert text.count("The barge of pier") == shown


def test_titles_that_lead_to_posts_go_below_a_text() -> None:
    text = "<p>The barge was raised on Monday, and the lock is open again for all boats.</p>" * 3
    page = f"<title>Barges</title><h1>Barges</h1><article>{text}{_titles(8)}</article>"
    got = reader.extract(page, "https://lock.example/barges").article.text
    assert "pier" not in got


def test_the_heading_of_a_front_page_that_is_called_only_so_is_no_part_of_its_text() -> None:
    text = "<p>The barge was raised on Monday, and the lock is open again for all boats.</p>" * 3
    head = '<title>Home</title><meta property="og:site_name" content="The Lock">'
    page = f"{head}<main><h1>Home</h1>{text}</main>"
    article = reader.extract(page, "https://lock.example/").article
    assert article.title == "The Lock"
    assert article.text.startswith("The barge")
