"""What a post quotes is a quote, and its own words are none, however a forum marks them up."""

from pathlib import Path

import pytest

import reader
from reader.model import Comment, Quote, blocks_text

_POSTS = {
    "vBulletin 3": "vbulletin/three",
    "vBulletin 4": "vbulletin/four",
    "FluxBB": "fluxbb/ordinary",
}
_GENERIC = (
    "<html><body><h1>Hens</h1><p>{text}</p><div class=posts>{posts}</div></body></html>".replace(
        "{text}", "Which hens lay in winter, and which of them sit? " * 8
    )
)


def _shares(comment: Comment) -> tuple[str, str]:
    """The text that is quoted, and the author's own."""
    quoted = tuple(block for block in comment.blocks if isinstance(block, Quote))
    own = tuple(block for block in comment.blocks if not isinstance(block, Quote))
    return blocks_text(quoted), blocks_text(own)


@pytest.mark.parametrize("case", _POSTS.values(), ids=_POSTS)
def test_a_post_is_its_authors_own_but_for_what_it_quotes(case: str) -> None:
    page = Path(__file__).parent / case / "page.html"
    shares = [_shares(comment) for comment in reader.extract(page.read_bytes()).comments]
    assert any(quoted and own for quoted, own in shares)
    assert not any(quoted and not own for quoted, own in shares)


def test_a_forum_nobody_knows_quotes_too() -> None:
    said = ("The buff ones lay.", "So do mine.", "Not here.", "Then feed them more.")
    posts = "".join(
        f"<div class=post id=p{n}><div class=author>hen{n}</div><time datetime=2024-01-0{n}T10:00>"
        f"{n} Jan 2024</time><div class=text>"
        + (f"<div class=quote>{said[n - 2]}</div>" if n > 1 else "")
        + f"<p>{text} And that is all there is to say of hens in winter.</p></div></div>"
        for n, text in enumerate(said, 1)
    )
    comments = reader.extract(_GENERIC.replace("{posts}", posts)).comments
    assert [_shares(comment)[0] for comment in comments] == [
        *said[:-1]
    ]  # the first post is the article


@pytest.mark.parametrize("called", ["quote-body", "quotecontent"])
def test_a_text_that_is_a_quote_as_a_whole_is_none(called: str) -> None:
    said = ("The buff ones lay.", "So do mine.", "Not here.", "Nor at the mill.")
    posts = "".join(
        f"<div class=comment id=comment-{n}><b class=author>hen{n}</b><time datetime=2024-01-0{n}>"
        f"{n} Jan 2024</time><div class={called}><p>{text} And that is all there is to say.</p>"
        "</div><a class=reply>Reply</a></div>"
        for n, text in enumerate(said, 1)
    )
    page = _GENERIC.replace("{posts}", f"<h2>4 comments</h2>{posts}")
    shares = [_shares(comment) for comment in reader.extract(page).comments]
    assert [
        (quoted, own.startswith(text)) for (quoted, own), text in zip(shares, said, strict=True)
    ] == [("", True)] * 4
