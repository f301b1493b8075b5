"""Comments that each have a form for an answer, with more words in it than they have."""

import pytest

import reader

FORM = (
    "<form class='comment-answer' style='display:none'><div class='row'><label>Name</label>"
    "<input name='n'><p>required</p></div><div class='row'><label>Mail</label><input name='m'>"
    "<p>required (it is not published anywhere)</p></div><div class='row'><label>Comment</label>"
    "<textarea></textarea><p>required</p></div><div class='row trap'>"
    "<label>Whoever fills in this field as well is taken for a machine and not heard</label>"
    "<input name='t'></div></form>"
)


def _comment(at: int, name: str, text: str, answers: str = "") -> str:
    return (
        f"<div class='comment media' id='comment-{at}'><div class='media-body'>"
        f"<h4 class='media-heading'>{name} <small class='timespan'>{at} weeks, 2 days ago</small>"
        f"</h4><p>{text}</p><a href='#comment-{at}'>Link</a> | <a href='#reply-{at}'>Reply</a>"
        f"{FORM}{answers}</div></div>"
    )


@pytest.mark.parametrize(
    "said", [("The lock is shut.", "Since when?"), ("水門は閉まっています。", "いつからですか。")]
)
def test_a_form_that_all_comments_have_is_the_text_of_none(said: tuple[str, str]) -> None:
    text = (
        "<p>The lock at Low Weir was built in 1874, and has been mended twice since then.</p>" * 3
    )
    answer = _comment(3, "Bo Tarn", said[1])
    page = (
        f"<title>The lock</title><h1>The lock</h1><div class='middle'>{text}</div>"
        f"<div id='comments'><h3>Comments</h3>{_comment(2, 'Ada Lind', said[0], answer)}</div>"
    )
    found = reader.extract(page, "https://weir.example/lock", sites=()).comments
    assert [(one.author, one.text, one.depth) for one in found] == [
        ("Ada Lind", said[0], 0),
        ("Bo Tarn", said[1], 1),
    ]
