"""Comments, author and date in the data of a page that a script draws."""

import json

import pytest

import reader
from reader.model import Reading

TITLE = "The ferry that waits"
BODY = "".join(
    f"<p>In the winter of {year} the ferry at Ostermoor waited for the schoolmaster, who was late "
    "because of the ice, and nobody on board thought of complaining about it to the company.</p>"
    for year in range(1921, 1925)
)
STORY: dict[str, object] = {
    "title": TITLE,
    "slug": "ferry",
    "body": BODY,
    "author": {"name": "Runa Feldkamp"},
    "publishedAt": "2024-02-03T08:00:00Z",
}
WHO = ("Odo Brandt", "Mira Sund", "Pelle Quist")
SAID = ("My uncle was that man.", "He was never late again.", "The ice was thin that year.")
WHEN = ("2024-02-04T09:00:00Z", "2024-02-04T10:00:00Z", "2024-02-05T11:00:00Z")
THREAD = [(WHO[0], 0, SAID[0]), (WHO[1], 1, SAID[1]), (WHO[2], 0, SAID[2])]


def read(script: str, title: str = TITLE) -> Reading:
    return reader.extract(
        f"<html><head><title>{title}</title></head><body><div id=__next></div>{script}"
        "<script src=/app.js></script></body></html>",
        "https://quay.example/ferry",
    )


def typed(data: object) -> str:
    return f'<script id=__NEXT_DATA__ type="application/json">{json.dumps(data)}</script>'


def assigned(name: str, data: object) -> str:
    return f"<script>window.{name} = {json.dumps(data)};</script>"


def flat() -> list[dict[str, object]]:
    parents = (None, 11, None)
    return [
        {"id": 11 + at, "parentId": parents[at], "user": {"name": WHO[at]}, "createdAt": WHEN[at],
         "body": f"<p>{SAID[at]}</p>"}
        for at in range(3)
    ]  # fmt: skip


def headless() -> list[dict[str, object]]:
    """As the GraphQL of WordPress sends them: names in a node, replies beside what they are."""
    made: list[dict[str, object]] = [
        {"id": f"Y29t{at}", "databaseId": 11 + at, "parentDatabaseId": 11 if at == 1 else 0,
         "author": {"node": {"name": WHO[at], "__typename": "CommentAuthor"}}, "date": WHEN[at],
         "content": f"<p>{SAID[at]}</p>", "__typename": "Comment",
         "replies": {"nodes": [], "__typename": "CommentToCommentConnection"}}
        for at in range(3)
    ]  # fmt: skip
    made[0]["replies"] = {"nodes": [made.pop(1)], "__typename": "CommentToCommentConnection"}
    return made


def nested() -> list[dict[str, object]]:
    made: list[dict[str, object]] = [
        {"id": f"c{at}", "author": WHO[at], "date": WHEN[at], "text": SAID[at], "replies": []}
        for at in range(3)
    ]
    made[0]["replies"] = [made.pop(1)]
    return made


def store() -> dict[str, object]:
    """Apollo's: each thing once, and the answered comment named by its answer and by the post."""
    things: dict[str, object] = {
        "ROOT_QUERY": {"__typename": "Query", 'post({"slug":"ferry"})': {"__ref": "Post:5"}},
        "Post:5": {
            "__typename": "Post",
            **STORY,
            "author": {"__ref": "User:9"},
            'comments({"first":20})': {"nodes": [{"__ref": f"Comment:{at}"} for at in (0, 2)]},
        },
        "User:9": {"__typename": "User", "name": "Runa Feldkamp"},
    }
    for at in range(3):
        things[f"User:{at}"] = {"name": WHO[at], "post": {"__ref": "Post:5"}}
        things[f"Comment:{at}"] = {
            "id": str(at),
            "author": {"__ref": f"User:{at}"},
            "createdAt": WHEN[at],
            "text": SAID[at],
            "parent": {"__ref": "Comment:0"} if at == 1 else None,
            "replies": [{"__ref": "Comment:1"}] if at == 0 else [],
        }
    return things


def devalued(value: object) -> list[object]:
    """A value as Nuxt 3 writes it: a flat list, numbers for places in it."""
    items: list[object] = []

    def place(one: object) -> int:
        at = len(items)
        items.append(one)
        if isinstance(one, dict):
            items[at] = {key: place(inner) for key, inner in one.items()}
        elif isinstance(one, list):
            items[at] = [place(inner) for inner in one]
        return at

    items.append(["ShallowReactive", 1])
    place(value)
    return items


CASES = {
    "Next.js, parents named": typed({"props": {"story": STORY, "comments": flat()}}),
    "WordPress behind Next.js": typed({"post": STORY, "initialComments": headless()}),
    "Nuxt, replies nested": assigned("__NUXT__", {"data": [{"post": STORY, "comments": nested()}]}),
    "Nuxt 3, flat": typed(devalued({"data": {"post": STORY, "comments": nested()}})),
    "Apollo, references": assigned("__APOLLO_STATE__", store()),
    "Redux, by a name of its own": assigned(
        "STATE", {"entities": {"post": STORY, "discussion": {"items": flat(), "total": 3}}}
    ),
    "in the story, which comes with others": typed(
        {"story": STORY | {"comments": flat()}, "recentComments": flat()[:2] * 4}
    ),
}


@pytest.mark.parametrize("script", CASES.values(), ids=CASES)
def test_comments_are_read_from_the_data(script: str) -> None:
    reading = read(script)
    assert [(one.author, one.depth, one.text) for one in reading.comments] == THREAD
    assert all(one.published for one in reading.comments)
    assert "schoolmaster" in reading.article.text


@pytest.mark.parametrize("script", CASES.values(), ids=CASES)
def test_author_and_date_stand_beside_the_text(script: str) -> None:
    article = read(script).article
    assert article.byline == "Runa Feldkamp"
    assert article.published
    assert article.published.isoformat() == "2024-02-03T08:00:00+00:00"


def test_a_page_without_a_title_has_that_of_its_text() -> None:
    assert read(typed({"story": STORY}), title="").article.title == TITLE


def test_who_wrote_another_story_did_not_write_this_one() -> None:
    other = {**STORY, "title": "A bell"}
    article = read(typed({"other": other})).article
    assert (article.byline, article.published) == ("", None)


TEASERS = [
    {
        "id": at,
        "parent": 0,
        "title": f"Harbour news {at}",
        "url": f"/news/{at}",
        "author": {"name": WHO[at % 3]},
        "date": WHEN[at % 3],
        "text": f"What the harbour master said on day {at} of the frost, and why the pilots laughed.",
    }
    for at in range(20)
]
NO_COMMENTS = {
    "teasers": typed({"items": TEASERS}),
    "teasers in a response": typed({"response": {"threads": TEASERS}}),
    "the latest on the site": typed({"latestComments": flat()}),
    "those most liked on the site": typed({"topComments": flat()}),
    "those of whoever reads": typed({"account": {"my_comments": flat()}}),
    "in the menu": typed({"navigation": {"comments": flat()}}),
    "one alone": typed({"comments": flat()[:1]}),
    "nobody, at no time": typed({"comments": [{"id": at, "body": SAID[at]} for at in range(3)]}),
    "notes of a changelog": typed(
        {"releases": [{"id": at, "author": WHO[at], "date": WHEN[at], "text": SAID[at]} for at in range(3)]}
    ),
}  # fmt: skip


@pytest.mark.parametrize("script", NO_COMMENTS.values(), ids=NO_COMMENTS)
def test_what_is_no_discussion_of_the_page_is_not_read(script: str) -> None:
    reading = read(script)
    assert reading.comments == ()
    assert reading.claimed is None
    assert reading.article.blocks == ()


SHOWN = f"<main><h1>{TITLE}</h1>{BODY * 3}</main>"
BESIDE_THE_TEXT = {
    "Next.js": typed({"props": {"comments": flat()}}),
    "Nuxt 3, flat": typed(devalued({"data": {"thread": {"comments": nested()}}})),
    "Apollo": assigned("__APOLLO_STATE__", store()),
    "a string that holds it": f"<script>window.STATE = JSON.parse({json.dumps(json.dumps({'comments': flat()}))});</script>",
    "called a discussion": assigned("STATE", {"discussion": {"total": 3, "items": flat()}}),
}  # fmt: skip


@pytest.mark.parametrize("script", BESIDE_THE_TEXT.values(), ids=BESIDE_THE_TEXT)
def test_a_page_that_shows_its_text_and_no_comments_is_asked_for_those_in_its_data(
    script: str,
) -> None:
    body = f"<html><title>{TITLE}</title><body>{SHOWN}<div id=comments></div>{script}</body></html>"
    reading = reader.extract(body, "https://quay.example/ferry")
    assert [(one.author, one.depth, one.text) for one in reading.comments] == THREAD
    assert "schoolmaster" in reading.article.text


@pytest.mark.parametrize("script", NO_COMMENTS.values(), ids=NO_COMMENTS)
def test_what_is_no_discussion_is_not_read_beside_a_text_that_is_shown(script: str) -> None:
    body = f"<html><title>{TITLE}</title><body>{SHOWN}{script}</body></html>"
    assert reader.extract(body, "https://quay.example/ferry").comments == ()


def test_a_page_that_shows_its_comments_is_not_asked_for_its_data() -> None:
    said = "".join(
        f"<li class=comment id=c{at}><b>{WHO[at]}</b> <time datetime={WHEN[at]}>x</time>"
        f"<p>{SAID[at]} And it was shown.</p></li>"
        for at in range(3)
    )
    body = f"<html><body>{SHOWN}<ul>{said}</ul>{typed({'comments': flat() * 2})}</body></html>"
    reading = reader.extract(body, "https://quay.example/ferry")
    assert [one.text for one in reading.comments] == [f"{one} And it was shown." for one in SAID]


OTHER: dict[str, object] = {
    "title": "A bell for the schoolhouse",
    "slug": "bell",
    "comments": [{**one, "id": f"b{at}", "parentId": None} for at, one in enumerate(flat() * 2)],
}
OTHERS_TOO = {
    "the next story": {"props": {"next": OTHER}},
    "stories to go on with": {"props": {"more": [OTHER, {**OTHER, "slug": "", "id": 7}]}},
    "by its number": {"entities": {"stories": {"7": {**OTHER, "slug": "", "id": 7}}}},
    "a page of the same kind": {"posts": [{**OTHER, "slug": "", "url": "/news/bell.html"}]},
    "its title in an object": {"posts": [{**OTHER, "title": {"rendered": "A new bell"}}]},
}


def beside(data: object, title: str = TITLE) -> Reading:
    shown = f"<main><h1>{title}</h1>{BODY * 3}</main>"
    body = f"<html><title>{title} | Quay</title><body>{shown}{typed(data)}</body></html>"
    return reader.extract(body, "https://quay.example/ferry/2024.html")


@pytest.mark.parametrize("data", OTHERS_TOO.values(), ids=OTHERS_TOO)
def test_comments_on_another_story_are_not_read_beside_a_text_that_is_shown(data: object) -> None:
    assert beside(data).comments == ()


@pytest.mark.parametrize(
    "own",
    [
        {"title": TITLE, "id": 7, "comments": flat()},
        {"title": "The ferry which waits", "id": 7, "comments": flat()},
        {"title": "Ostermoor in the frost", "url": "/news/ferry/2024.html", "comments": flat()},
        {"title": "Ostermoor in the frost", "comments": flat()},
        {"title": "Quay", "url": "https://quay.example/", "comments": flat()},
        {"id": 9, "title": "", "comments": flat()},
        {"comments": [{**nested()[0], "title": "On the frost"}, nested()[1]]},
    ],
    ids=["its title", "reworded", "its address", "no story", "the site", "no title", "a comment"],
)  # fmt: skip
def test_comments_on_the_story_that_is_shown_are_read_beside_others(own: object) -> None:
    said = [one.text for one in beside({"posts": [OTHER, own, OTHER]}).comments]
    assert said == list(SAID)


def test_the_ids_of_wordpress_itself_are_those_that_its_answers_name() -> None:
    comments = read(CASES["WordPress behind Next.js"]).comments
    assert [(one.id, one.parent) for one in comments] == [("11", ""), ("12", "11"), ("13", "")]
