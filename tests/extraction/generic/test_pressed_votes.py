"""How many people like a comment often stands in the button for one more."""

import pytest

from tests.extraction.generic.sluice import SAID, read, told

PEOPLE = ("Orla Finch", "bram_holt", "Bea", "Wilf Crane", "Olga Marsh")
ITEM = (
    '<div class="comment"><b class="name">{who}</b> <time>{day} May 2024</time><p>{said}</p>'
    '<div class="acts">{press}<button class="reply">Reply</button></div></div>'
)
BUTTONS = {
    "a picture": '<button class="like-button"><i class="heart"></i> {votes}</button>',
    "an element": '<button class="like-btn"><svg></svg><span class="count">{votes}</span></button>',
    "a label": '<button class="vote up">Helpful ({votes})</button>',
    "no class": "<button>{votes} likes</button>",
    "zan": '<span class="act-zan"><i></i><em>{votes}</em></span>',
}


def drawn(at: int, press: str) -> str:
    button = press.format(votes=at * 3 + 2)
    return ITEM.format(who=PEOPLE[at], day=at + 3, said=SAID[at], press=button)


@pytest.mark.parametrize("press", BUTTONS.values(), ids=BUTTONS)
def test_votes_are_read_from_buttons(press: str) -> None:
    comments = read(lambda at: drawn(at, press))
    assert told(comments) == list(zip(PEOPLE, SAID, strict=True))
    assert [one.score for one in comments] == [2, 5, 8, 11, 14]


NO_VOTES = {
    "answers": '<button class="answers">{votes} replies</button>',
    "a label alone": '<button class="like-button">Like</button>',
    "numbers of something": '<button class="page">{votes}</button>',
}


@pytest.mark.parametrize("press", NO_VOTES.values(), ids=NO_VOTES)
def test_other_buttons_count_no_votes(press: str) -> None:
    comments = read(lambda at: drawn(at, press))
    assert [one.score for one in comments] == [None] * 5


def test_cards_that_can_be_liked_are_no_comments() -> None:
    def card(at: int) -> str:
        return (
            f'<div class="card"><h3><a href="/story/{at}">The sluice, part {at}</a></h3>'
            f"<span>{PEOPLE[at]}</span> <time>{at + 3} May 2024</time><p>{SAID[at]}</p>"
            f'<button class="like-button"><i></i> {at + 2}</button></div>'
        )

    assert not read(card, head="<h2>More stories</h2>")
