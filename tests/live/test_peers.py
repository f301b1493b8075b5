"""Pages and answers captured from real systems, replayed on loopback: every comment and parent."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.model import Reading

PEERS = "corpus/peers"
WPDISCUZ = "http://127.0.0.1:8062"
CORE = "http://127.0.0.1:8061"


def spaced(text: str) -> str:
    return " ".join(text.split())


def gold(shared: Path, name: str) -> dict[str, dict[str, Any]]:
    data = json.loads((shared / PEERS / name).read_text(encoding="utf-8"))
    return {str(comment["id"]): comment for comment in data["comments"]}


def wrong(reading: Reading, truth: dict[str, dict[str, Any]], *fields: str) -> list[str]:
    found = [f"{own} is not there" for own in truth.keys() - {one.id for one in reading.comments}]
    for one in reading.comments:
        sent = truth[one.id]
        right = {
            "parent": one.parent == str(sent["parent"] or ""),
            "stored": one.parent == str(sent.get("stored_parent") or ""),
            "author": one.author[:50] == sent["author"][:50],
            "score": one.score == sent.get("score"),
            "text": spaced(one.text) == spaced(sent["text"]),
        }
        found += [f"{one.id}.{name}" for name in fields if not right[name]]
    return found


@pytest.fixture
def core(shared: Path, replay: Any, answer: Any) -> Any:
    """WordPress as it answered, by page of a hundred; 101 a page is an error."""
    rest = shared / PEERS / "wordpress-core/rest"

    def replies(asked: Any) -> Any:
        if asked.path == "/wp-json/wp/v2/posts":
            return (rest / f"posts.slug={asked.query['slug']}.json").read_bytes()
        if asked.path != "/wp-json/wp/v2/comments" or asked.query["post"] != "12":
            return answer(b"{}", 404)
        if int(asked.query["per_page"]) > 100:
            return answer((rest / "comments.per_page101-error.json").read_bytes(), 400)
        number = asked.query["page"]
        name = f"p{number}.json" if int(number) < 4 else "p4-empty.json"
        return (rest / f"comments.library-roof.{name}").read_bytes()

    return replay(replies)


def core_page(shared: Path, server: Any, name: str = "library-roof.paged-default.html") -> bytes:
    page = (shared / PEERS / "wordpress-core/twentytwentyone" / name).read_bytes()
    return page.replace(CORE.encode(), server.url.encode())


def without(page: bytes, *marks: bytes) -> bytes:
    return b"\n".join(line for line in page.split(b"\n") if not any(mark in line for mark in marks))


@pytest.mark.parametrize(
    ("left_out", "headers"),
    [
        ((), ()),
        ((b"api.w.org", b"wp/v2/posts"), ()),  # by what else is on the page, and its short address
        ((b"api.w.org", b"wp/v2/posts", b"shortlink"), ()),  # … and the class of its body
        ((b"api.w.org", b"wp/v2/posts", b"shortlink", b"postid-"), ()),  # … and its slug
        (
            (b"api.w.org", b"wp/v2/posts", b"shortlink", b"postid-", b"wp-content", b"wp-includes"),
            (("link", '<{0}/wp-json/>; rel="https://api.w.org/", <{0}/?p=12>; rel=shortlink'),),
        ),
    ],
)
async def test_wordpress_has_all_300_however_its_interface_is_found(
    shared: Path, core: Any, opened_whole: Any, left_out: Any, headers: Any
) -> None:
    page = without(core_page(shared, core), *left_out)
    said = tuple((name, value.format(core.url)) for name, value in headers)
    reading = await opened_whole(page, f"{core.url}/library-roof/", headers=said)
    truth = gold(shared, "gold/library-roof.json")
    assert wrong(reading, truth, "parent", "author", "text") == []
    assert len(reading.comments) == 300
    assert [note for note in reading.notes if "omments" in note] == []
    assert len([one for one in core.asked if one.path.endswith("comments")]) <= 4


@pytest.fixture
def discuz(shared: Path, replay: Any) -> Any:
    """wpDiscuz as it answered; what has no nonce, or not this one, is refused with status 200."""
    ajax = shared / PEERS / "wpdiscuz-7.6.54/ajax"

    def replies(asked: Any) -> Any:
        if asked.form["action"] == "wpdGetNonce":
            return (ajax / "wpdGetNonce.response.json").read_bytes()
        if asked.form.get("wpdiscuz_nonce") != "9095d9224f":
            return (ajax / "error.badnonce.txt").read_bytes()
        if asked.form["isFirstLoad"] == "1":
            return (ajax / "firstload.ferry-talks.json").read_bytes()
        assert asked.form["sorting"] == "oldest"
        return (ajax / f"loadmore.oldest.{asked.form['offset']}.json").read_bytes()

    return replay(replies)


async def test_wpdiscuz_has_all_300_with_votes_and_recovers_the_nonce(
    shared: Path, discuz: Any, opened_whole: Any
) -> None:
    page = (shared / PEERS / "wpdiscuz-7.6.54/html/library-roof.per10.html").read_bytes()
    page = page.replace(WPDISCUZ.encode(), discuz.url.encode())
    page = page.replace(
        WPDISCUZ.replace("/", "\\/").encode(), discuz.url.replace("/", "\\/").encode()
    )
    reading = await opened_whole(page, f"{discuz.url}/library-roof/")
    truth = gold(shared, "gold/library-roof.json")
    assert len(reading.comments) == 300
    assert wrong(reading, truth, "parent", "author", "score", "text") == []
    assert len(discuz.asked) == 9  # seven loads, the first of them twice, and the nonce
    assert discuz.asked[-1].form["lastParentId"] == "1366"
    assert reading.notes == ()


async def test_wpdiscuz_that_loads_all_by_script_is_asked_for_the_first(
    shared: Path, discuz: Any, opened_whole: Any
) -> None:
    page = (shared / PEERS / "wpdiscuz-7.6.54/html/ferry-talks.firstloadajax.html").read_bytes()
    page = page.replace(
        WPDISCUZ.replace("/", "\\/").encode(), discuz.url.replace("/", "\\/").encode()
    )
    page = page.replace(WPDISCUZ.encode(), discuz.url.encode())
    reading = await opened_whole(page, f"{discuz.url}/ferry-talks/")
    assert wrong(reading, gold(shared, "gold/ferry-talks.json"), "parent", "author", "text") == []
    assert discuz.asked[-1].form["offset"] == "0"


@pytest.mark.parametrize("page", ["library-roof.source.html", "library-roof.dom.html"])
async def test_isso_has_all_300_on_its_two_levels(
    shared: Path, replay: Any, opened_whole: Any, page: str
) -> None:
    folder = shared / PEERS / "isso"

    def replies(asked: Any) -> Any:
        assert asked.query["uri"] == "/library-roof/"
        return (folder / "api.library-roof.json").read_bytes()

    server = replay(replies)
    port = server.url.rpartition(":")[2]
    body = (folder / page).read_bytes().replace(b"127.0.0.1:8070", f"127.0.0.1:{port}".encode())
    reading = await opened_whole(body, "http://127.0.0.1:8071/library-roof/")
    assert (
        wrong(reading, gold(shared, "isso/gold.library-roof.json"), "stored", "author", "text")
        == []
    )
    assert max(one.depth for one in reading.comments) == 1
    assert len(reading.comments) == 300
    assert len(server.asked) == 1


async def test_isso_that_holds_replies_back_is_asked_for_each(
    shared: Path, replay: Any, opened_whole: Any
) -> None:
    folder = shared / PEERS / "isso"
    whole = json.loads((folder / "api.library-roof.json").read_text(encoding="utf-8"))
    some = json.loads((folder / "api.library-roof.limit5.json").read_text(encoding="utf-8"))

    def replies(asked: Any) -> bytes:
        if "parent" not in asked.query:
            return json.dumps(some).encode()
        (one,) = [one for one in whole["replies"] if str(one["id"]) == asked.query["parent"]]
        return json.dumps({**one, "id": one["id"]}).encode()

    server = replay(replies)
    port = server.url.rpartition(":")[2].encode()
    body = (
        (folder / "library-roof.source.html")
        .read_bytes()
        .replace(b"127.0.0.1:8070", b"127.0.0.1:" + port)
    )
    reading = await opened_whole(body, "http://127.0.0.1:8071/library-roof/")
    assert len(reading.comments) == 5 + sum(one["total_replies"] for one in some["replies"])


async def test_django_comments_xtd_has_all_300(
    shared: Path, replay: Any, opened_whole: Any
) -> None:
    folder = shared / PEERS / "django-comments-xtd"

    def replies(asked: Any) -> bytes:
        assert asked.path == "/comments/api/quay-page/2/"
        return (folder / "api.library-roof.json").read_bytes()

    server = replay(replies)
    form = (
        b'<form method="post" action="/comments/post/"><input type="hidden" name="content_type" '
        b'value="quay.page"><input type="hidden" name="object_pk" value="2"></form></body>'
    )
    body = (folder / "library-roof.html").read_bytes().replace(b"</body>", form)
    reading = await opened_whole(body, f"{server.url}/library-roof/")
    truth = gold(shared, "django-comments-xtd/gold.library-roof.json")
    assert len(reading.comments) == 300
    assert wrong(reading, truth, "parent", "author", "text") == []
    assert len(server.asked) == 1
