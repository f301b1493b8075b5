"""Dialogs that are closed, one in each post: they ask whether to delete or report it."""

from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from tests.extraction.generic.sluice import ARTICLE, SAID, URL, read, told

PEOPLE = ("Bea", "Jorun Vik", "Tom Asari", "Bea", "Marit")
ASKED = (
    "<p>Do you really want to delete this message? If it is the first of the topic, all of the"
    " topic goes with it.</p><p>Nobody can undo that, and nobody will ask a second time.</p>"
)


def dialog(at: int, words: str = ASKED) -> str:
    return (
        f'<div class="modal fade" id=delete-{at} role=dialog aria-hidden=true><div>{words}</div>'
        "<div><button>Cancel</button><a href=#>Delete</a></div></div>"
    )


def post(at: int) -> str:
    return (
        f"<div class=card id=message-{at}><div class=who><b>{PEOPLE[at]}</b></div>"
        f"<div class=when>{at + 10} May 2024 09:1{at}</div>{dialog(at)}"
        f"<div class=inner><div class=ck>{SAID[at]}</div></div></div>"
    )


def test_a_dialog_in_each_post_is_not_its_text() -> None:
    assert told(read(post)) == list(zip(PEOPLE, SAID, strict=True))


def test_comments_in_a_panel_that_is_closed_are_comments() -> None:
    rows = "".join(
        f"<div class=comment><b>{who}</b> <time>{at + 10} May 2024</time><p>{said}</p></div>"
        for at, (who, said) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    panel = f"<h2>Comments</h2><div class=panel role=dialog aria-hidden=true>{rows}</div>"
    others = "".join(dialog(at, "<p>Sign in to go on.</p>") for at in range(2))
    page = f"<main><h1>The lock</h1>{ARTICLE}{others}{panel}</main>"
    assert len(find_discussion(parse(page, URL)).ordered.comments) == len(SAID)


def comment(at: int, text: str) -> str:
    return f"<div class=comment><b>{PEOPLE[at]}</b> <time>{at + 10} May 2024</time>{text}</div>"


def test_comments_in_the_dialogs_of_a_gallery_are_comments() -> None:
    pictures = "".join(
        f"<div class=photo><img src={at}.jpg><div role=dialog hidden id=c{at}>"
        + "".join(comment(2 * at + n, f"<p>{SAID[2 * at + n]}</p>") for n in (0, 1))
        + "<button>Close</button></div></div>"
        for at in range(2)
    )
    other = f"<div role=dialog hidden id=c2>{comment(4, f'<p>{SAID[4]}</p>')}<button>Close</button></div>"
    page = f"<main><h1>The lock</h1>{ARTICLE}<h2>Comments</h2>{pictures}<div class=photo>{other}</div></main>"
    assert len(find_discussion(parse(page, URL)).ordered.comments) == len(SAID)


def test_the_rest_of_a_text_may_be_in_a_dialog() -> None:
    rows = "".join(
        comment(at, f"<div role=dialog hidden><p>{SAID[at]}</p><button>Close</button></div>")
        for at in range(5)
    )
    page = f"<main><h1>The lock</h1>{ARTICLE}<h2>Comments</h2>{rows}</main>"
    found = find_discussion(parse(page, URL)).ordered.comments
    assert [each.text for each in found] == [*SAID]
