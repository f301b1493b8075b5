"""Lists with a name, a date and a text in each entry, as comments have, and nothing else that says so.

Each design is also drawn as comments, under a heading or with a control, and must then be read.
"""

from collections.abc import Callable

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse

ARTICLE = "<h1>A new ferry</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30
WHO = ("Marit Solberg", "Owen Pell", "Ilse Brandt", "Kofi Mensah", "Wenke Orr")
SAID = (
    "The soup was saved by a cook who tied the pot to the mast and stayed with it all night.",
    "There are seven quays on this coast, and one of them can only be seen at low tide in May.",
    "Forty years, says the captain, is a long time to look at one shore from the same window.",
    "Bread is baked on the boat from four in the morning, in an oven that came from a church.",
    "The night ferry waits for the last train, and the last train has been late since winter.",
)
Design = Callable[[int, str], str]
"""An entry, with a control below it or "" for none."""


def minutes(n: int, control: str) -> str:
    return (
        f"<div class=item><div class=item__time>March 3, 2024 {n + 9}:15</div>"
        f"<div class=item__name>{WHO[n]}</div><div>{SAID[n]}</div>{control}</div>"
    )


def praise(n: int, control: str) -> str:
    return (
        f"<div class=quote><p class=quote__text>“{SAID[n]}”</p><div class=quote__name>{WHO[n]}</div>"
        f"<div class=quote__date>March {n + 1}, 2024</div>{control}</div>"
    )


def speaker(n: int, control: str) -> str:
    return (
        f"<div class='flex p-4'><img class='w-10 rounded-full' src=a.jpg alt=''><div class=font-medium>"
        f"<a href=/speakers/{n}>{WHO[n]}</a></div><div class='text-xs ml-2'>March {n + 1}, 2024</div>"
        f"<div class=mt-2>{SAID[n]}</div>{control}</div>"
    )


def photo(n: int, control: str) -> str:
    return (
        f"<div><img src=a.jpg alt=''><div>{SAID[n]}</div><b>{WHO[n]}</b>"
        f"<span>March {n + 1}, 2024</span>{control}</div>"
    )


def ruling(n: int, control: str) -> str:
    return (
        f"<li><small>March {n + 1}, 2024</small> C-{n}81/23 <em>{WHO[n]}</em>"
        f"<p>{SAID[n]}</p>{control}</li>"
    )


def class_note(n: int, control: str) -> str:
    return (
        f"<article class=note><span class=author>{WHO[n]}</span><time datetime=2024-03-0{n + 1}>"
        f"March {n + 1}, 2024</time><p>{SAID[n]}</p>{control}</article>"
    )


def row(n: int, control: str) -> str:
    return f"<tr><td><b>{WHO[n]}</b><br>March {n + 1}, 2024</td><td>{SAID[n]} {control}</td></tr>"


DESIGNS = (minutes, praise, speaker, photo, ruling, class_note, row)
AROUND: dict[Design, str] = {ruling: "ul", row: "table"}


def _list(design: Design, control: str = "") -> str:
    tag = AROUND.get(design, "section")
    return f"<{tag}>{''.join(design(n, control) for n in range(len(WHO)))}</{tag}>"


def _found(html: str, lang: str = "en") -> list[str]:
    page = f"<html lang={lang}><body><main>{html}</main></body></html>"
    found = find_discussion(parse(page, "https://ferries.example/2024/a-new-ferry"))
    return [comment.author for comment in found.ordered.comments]


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("within", [True, False], ids=["within", "below"])
def test_a_name_a_date_and_a_text_are_not_enough(design: Design, *, within: bool) -> None:
    entries = f"<h2>From the harbor</h2>{_list(design)}"
    article = f"<article>{ARTICLE}{entries if within else ''}</article>"
    assert _found(article if within else article + entries) == []


@pytest.mark.parametrize("design", DESIGNS)
def test_with_a_heading_for_comments_they_are_read(design: Design) -> None:
    html = f"<article>{ARTICLE}</article><h2>Comments</h2>{_list(design)}"
    assert _found(html) == list(WHO)


@pytest.mark.parametrize("design", DESIGNS)
def test_with_a_control_for_answering_they_are_read(design: Design) -> None:
    html = f"<article>{ARTICLE}</article>{_list(design, '<a href=#answer>Reply</a>')}"
    assert _found(html) == list(WHO)


@pytest.mark.parametrize("design", DESIGNS)
def test_above_the_form_for_a_comment_they_are_read(design: Design) -> None:
    form = "<form><textarea name=comment></textarea><button>Send</button></form>"
    assert _found(f"<article>{ARTICLE}</article>{_list(design)}{form}") == list(WHO)


@pytest.mark.parametrize("told", ["Posts: 48", "Joined: 3 May 2010"])
def test_posts_that_tell_about_their_authors_membership_are_read(told: str) -> None:
    """A saved thread has no address, and an old forum's table no word for posts."""
    posts = "".join(
        f"<table><tr><td class=row2><span class=normal><a href=/u/{n}>{who}</a></span></td><td class=row2>"
        f"March {n + 1}, 2024</td></tr><tr><td class=row1>Member<br>{told}</td><td class=row1>"
        f"<div class=says>{SAID[n]}</div></td></tr></table>"
        for n, who in enumerate(WHO)
    )
    assert len(_found(posts)) == len(WHO)


TITLES = (
    "How the soup was saved from the sea",
    "Seven quays you have to see once",
    "A captain looks back on forty years",
    "What bread costs on the morning boat",
    "Why the night ferry leaves so late",
)
SIGNS = (
    "那锅汤是怎样从海里救回来的故事",
    "一生一定要看一次的七个码头",
    "老船长回忆海上度过的四十年",
    "早班船上的面包到底要多少钱",
    "夜班渡船为什么总是这么晚才开",
)


@pytest.mark.parametrize("titles", [TITLES, SIGNS], ids=["words", "signs"])
def test_a_title_in_one_box_with_the_excerpt_is_a_teasers(titles: tuple[str, ...]) -> None:
    cards = "".join(
        f"<article class=grid-post><div class=grid-post__text><p class=grid-post__title>"
        f"<a href=/s/{n}>{title}</a></p><div><p>{SAID[n]} {SAID[n - 1]}</p></div></div>"
        f"<div><span class=grid-post-author>{WHO[n]}</span><span>March {n + 1}, 2024</span></div></article>"
        for n, title in enumerate(titles)
    )
    assert _found(f"<article>{ARTICLE}<div class=posts>{cards}</div></article>") == []


def test_an_article_of_the_same_element_as_its_comments_is_none_of_them() -> None:
    byline = "<p><span class=author>Tova Quist</span> <time>March 1, 2024</time></p>"
    notes = _list(class_note, "<a href=#answer>Reply</a>")
    assert _found(f"<article>{byline}{ARTICLE}</article>{notes}") == list(WHO)
    assert _found(f"<article>{byline}{ARTICLE}{notes}</article>") == list(WHO)
