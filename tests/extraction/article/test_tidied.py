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
