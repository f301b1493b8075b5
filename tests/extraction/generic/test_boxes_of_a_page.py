"""A page of which two boxes share a class that says nothing: its head, and the text in it."""

import pytest

import reader

SAID = "<p>The gates had been painted twice before the ice came down, says the keeper.</p>"
ASKED = (
    "<div class=comment_form><form><h3>Post Your Comment</h3><div class=reply_header></div>"
    "<textarea class=user_comment>Enter Your Comment</textarea></form></div>"
)
FOLLOWED = (
    "<div class=comment_bug>2 of <a href=#>Comment Now</a> <a href=#>Follow Comments</a>"
    " <a href=#>Unfollow Comments</a></div>"
)


def page(marks: str, title: str = "h1") -> str:
    """A head with the title, and in it a box of the same classes for the text."""
    head = f"<{title}>Ice on the river</{title}><div>{FOLLOWED}</div>"
    text = f"<div class='{marks} article'><div>{SAID}</div>{ASKED}</div>"
    page = f"<section><div class='{marks}'>{head}{text}</div></section>"
    return f"<title>Ice on the river</title>{page}"


def test_the_text_in_the_box_with_the_title_is_no_comment() -> None:
    found = reader.extract(page("fleft clearfix"), "https://quay.example/ice")
    assert not found.comments
    assert "painted twice" in found.article.text


@pytest.mark.parametrize(
    "markup",
    [page("fleft comment"), page("fleft clearfix", "h2")],
    ids=["a class says so", "it is not the title of the page"],
)
def test_elsewhere_it_may_be_one(markup: str) -> None:
    assert reader.extract(markup, "https://quay.example/ice").comments


@pytest.mark.parametrize("marks", ["row", "media", "box clearfix"])
@pytest.mark.parametrize("form", ["", "<form><textarea name=comment></textarea></form>"])
def test_a_thread_of_two_posts_has_its_title_in_the_first(marks: str, form: str) -> None:
    said = "The gates have been shut since Sunday and nobody knows who has the key."
    posts = [
        f"<div class='{marks}'>{title}<div class=comment-head><a class=comment-author href=/u/{n}>"
        f"{name}</a> <span class=comment-date>March {n}, 2024</span></div><div class=comment-text>"
        f"<p>{n} boats. {said}</p></div><a class=reply-link href=#r>Reply</a></div>"
        for n, name, title in ((3, "Orla Finch", "<h1>Who has the key?</h1>"), (4, "Bo Pellow", ""))
    ]
    found = reader.extract(f"<div>{''.join(posts)}</div>{form}", "https://quay.example/view/lock")
    assert [comment.author for comment in found.comments][-1] == "Bo Pellow"
    assert "boats" in (found.comments[0].text if len(found.comments) > 1 else found.article.text)
