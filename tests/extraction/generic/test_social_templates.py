"""Comments as the templates of social networks, shops and small blogs draw them."""

import pytest

import reader
from reader.extraction.generic.judging.opening_post import is_thread
from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram", "Tamsin R.", "wilf", "Ines Maro")
ALL = list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.example/@orla/statuses/01GH",
        "https://quay.example/@orla@sea.example/posts/47/",
        "https://quay.example/orla/status/4711",
        "https://quay.example/notes/9abc",
        "https://quay.example/conversation/12-the-sluice",
    ],
)
def test_the_address_of_a_short_post_is_that_of_a_thread(address: str) -> None:
    posts = "".join(
        f"<article class=note><div class=user><a href=/@{at}>{PEOPLE[at]}</a></div>"
        f"<time datetime=2024-03-{at + 13}T09:15:00Z>{at + 1}d ago</time><p class=text>{SAID[at]}</p></article>"
        for at in range(5)
    )
    found = reader.extract(f"<div class=notes>{posts}</div>".encode(), address, sites=())
    assert told(found.comments) == ALL[1:]
    assert found.article.text == SAID[0]


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.example/@orla",
        "https://quay.example/notes/",
        "https://quay.example/status/",
        "https://quay.example/release-notes/2024",
        "https://quay.example/conversations/",
    ],
)
def test_the_address_of_all_of_somebody_s_posts_is_none(address: str) -> None:
    assert not is_thread(address)


def test_an_initial_in_small_letters_is_no_name() -> None:
    comments = read(
        lambda at: (
            f"<div class=review><span class=x-user-letter>{PEOPLE[at][0]}</span><div><span class='x-label"
            f" x-user-name'>{PEOPLE[at]}</span> <span class=x-date>03/{at + 13}/24</span></div>"
            f"<div class=review-text>{SAID[at]}</div></div>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize("before", ["", "<div class=avatar></div>", "<img src=/a.png>"])
def test_a_handle_in_small_print_behind_a_name_is_no_part_of_it(before: str) -> None:
    comments = read(
        lambda at: (
            f'<div class=comment id=comment-{at}><a class="author" href="/@/{at}/">{before}'
            f"<span class=display-name>{PEOPLE[at]}</span> <small>who{at}isle</small></a>"
            f"<div class=text><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == ALL


@pytest.mark.parametrize("own", ["blog-talks-item", "readers_item", "voices-entry"])
def test_an_answer_is_called_so_in_place_of_an_item(own: str) -> None:
    stem = own.rstrip("abcdefghijklmnopqrstuvwxyz")
    comments = read(
        lambda at: (
            f'<div class="{own}{f" {stem}reply" if at in (1, 4) else ""}"><div>'
            f"<h5>{PEOPLE[at]}</h5><span>{at + 13} March 2024</span><p>{SAID[at]}</p></div></div>"
        )
    )
    assert told(comments) == ALL
    ids = [one.id for one in comments]
    assert [one.parent for one in comments] == ["", ids[0], "", "", ids[3]]
