"""Every endpoint by a page that names it and answers in its platform's shape, and every fault.

The answers are those of tests/sites, whose threads a person wrote down. What is asked is the
endpoint's alone to say; nothing is asked of a network.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.errors import FetchError, Refused, TimedOut, TooLarge
from reader.model import Reading
from reader.open.paced_requests import Caps
from reader.request import Request
from reader.sites.live import ENDPOINTS

SITES = Path(__file__).parent.parent / "sites"
ARTICLE = (
    "<article><h1>A crane that sings</h1><p>It sings every night at two in the morning, and has done"
    " so since the quay was mended with brick and the old chain was taken away.</p></article>"
)


def fixture(name: str) -> bytes:
    return (SITES / name / "page.json").read_bytes()


OTHERS = (
    '<script type="application/ld+json">{"@type": "Thing", "url": "https://wrong.example/", "path": "/no",'
    ' "host": "https://wrong.example", "server": "https://wrong.example", "site": "Wrong"}</script>'
) + "<!-- -->" * 400


@dataclass
class Case:
    """A page of a platform, and what its endpoint answers."""

    mount: str
    """What the page has that names its endpoint."""
    answers: tuple[tuple[str, bytes], ...]
    """(part of an address or of what is posted, answer), the first that fits."""
    url: str = "https://quay.example/crane/"
    fixtures: tuple[str, ...] = ()
    """The folders whose threads must be there."""
    hosts: tuple[str, ...] = ()
    """Who is asked."""
    asked: tuple[str, ...] = ()
    """What must be in what is asked."""
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def page(self) -> bytes:
        """Other scripts have names like those of the comments' own settings."""
        head = (
            self.mount if self.mount.startswith("<link") or self.mount.startswith("<meta") else ""
        )
        return (
            f'<!DOCTYPE html><html lang="en"><head><title>A crane that sings</title>{head}{OTHERS}</head>'
            f"<body>{ARTICLE}{'' if head else self.mount}</body></html>"
        ).encode()


def disqus_frame() -> bytes:
    said = json.loads(fixture("disqus/embedded"))
    said["cursor"] |= {"hasNext": True, "next": "1:0:0"}
    return (
        '<!DOCTYPE html><script type="text/json" id="disqus-threadData">' + json.dumps(said)
        + "</script>"
    ).encode()  # fmt: skip


def without_more(name: str, *keys: str) -> bytes:
    """A fixture that says there is no more."""
    said = json.loads(fixture(name))
    for key in keys:
        *way, last = key.split(".")
        place = said
        for step in way:
            place = place[step]
        place[last] = (
            1 if isinstance(place[last], int) and not isinstance(place[last], bool) else False
        )
    return json.dumps(said).encode()


MORE_POSTS = json.dumps({
    "post_stream": {"posts": [{
        "id": 1099, "post_number": 9, "username": "ilja", "name": "Ilja", "cooked": "<p>Oil it.</p>",
        "created_at": "2024-03-02T15:00:00.000Z", "reply_to_post_number": 2, "version": 1,
    }]},
    "id": 77,
}).encode()  # fmt: skip

CASES = {
    "hackernews": Case(
        "", (("/items/900", fixture("hackernews/algolia")),),
        "https://news.ycombinator.com/item?id=900", ("hackernews/algolia",), ("hn.algolia.com",),
    ),
    "reddit": Case(
        "",
        (("morechildren", fixture("reddit/more")), (".json", fixture("reddit/listing"))),
        "https://www.reddit.com/r/quays/comments/zz9/a_crane_that_sings/",
        ("reddit/listing", "reddit/more"), ("www.reddit.com",), ("limit=500", "link_id=t3_zz9"),
    ),
    "lobsters": Case(
        "", (("/s/zz9abc.json", fixture("lobsters/story")),),
        "https://lobste.rs/s/zz9abc/a_crane_that_sings", ("lobsters/story",), ("lobste.rs",),
    ),
    "discourse": Case(
        '<meta name="generator" content="Discourse 3.2">',
        (("posts.json", MORE_POSTS), ("/t/77.json", fixture("discourse/topic"))),
        "https://talk.quay.example/t/a-crane/77/3", ("discourse/topic",), ("talk.quay.example",),
        ("post_ids%5B%5D=",),
    ),
    "lemmy": Case(
        '<div id="app" class="lemmy-site"></div>', (("post_id=7", fixture("lemmy/list")),),
        "https://lemmy.example/post/7", ("lemmy/list",), ("lemmy.example",), ("limit=50",),
    ),
    "mastodon": Case(
        '<div id="mastodon"></div>',
        (("/100/context", fixture("mastodon/context")), ("/statuses/100", fixture("mastodon/status"))),
        "https://social.example/@tove/100", ("mastodon/context",), ("social.example",),
    ),
    "stackexchange": Case(
        "",
        (
            ("/questions/9/answers", without_more("stackexchange/answers", "has_more")),
            ("/comments", b'{"items": [], "has_more": false}'),
            ("/questions/9", fixture("stackexchange/question-data")),
        ),
        "https://quays.stackexchange.com/questions/9/whos-oiling-cranes",
        ("stackexchange/question-data", "stackexchange/answers"),
        ("api.stackexchange.com",), ("site=quays", "filter=withbody", "/answers/55"),
    ),
    "github": Case(
        "", (("/issues/4/comments", fixture("github/issue-data")),),
        "https://github.com/quay/crane/issues/4", ("github/issue-data",), ("api.github.com",),
        ("per_page=100",),
    ),
    "utterances": Case(
        '<script src="https://utteranc.es/client.js" repo="quay/crane" issue-term="pathname"></script>',
        (
            ("/search/issues", b'{"total_count": 1, "items": [{"number": 4, "title": "crane/"}]}'),
            ("/issues/4/comments", fixture("github/issue-data")),
        ),
        fixtures=("github/issue-data",), hosts=("api.github.com",), asked=("in%3Atitle", "%22crane%2F%22"),
    ),
    "giscus": Case(
        '<script src="https://giscus.app/client.js" data-repo="quay/crane" data-repo-id="R_1" '
        'data-category="Talk" data-mapping="pathname" data-strict="0"></script>',
        (("/api/discussions", fixture("giscus/data")),),
        fixtures=("giscus/data",), hosts=("giscus.app",), asked=("repo=quay%2Fcrane", "term=crane"),
    ),
    "forem": Case(
        '<div id="article-show-container" data-article-id="7"></div>',
        (("a_id=7", fixture("forem/data")),),
        fixtures=("forem/data",), hosts=("quay.example",),
    ),
    "disqus": Case(
        '<div id="disqus_thread"></div><script>var disqus_shortname = "quay"; '
        'var disqus_identifier = "crane 7";</script>',
        (
            ("embed/comments", disqus_frame()),
            ("listPostsThreaded", without_more("disqus/listed", "cursor.hasNext")),
        ),
        fixtures=("disqus/embedded", "disqus/listed"), hosts=("disqus.com",),
        asked=("f=quay", "t_i=crane+7", "cursor=1%3A0%3A0"),
    ),
    "guardian": Case(
        '<script>window.config = {"shortUrlId":"/p/zz9"}</script>',
        (("discussion-api/discussion/p/zz9", fixture("guardian/data")),),
        "https://www.theguardian.com/quays/2024/mar/02/crane", ("guardian/data",),
        ("discussion.theguardian.com",), ("pageSize=100", "page=1"),
    ),
    "remark42": Case(
        '<div id="remark42"></div><script>var remark_config = { host: "https://remark.example", '
        "site_id: 'quay' };</script>",
        (("/api/v1/find", fixture("remark42/tree")),),
        fixtures=("remark42/tree",), hosts=("remark.example",), asked=("site=quay", "format=tree"),
    ),
    "commento": Case(
        '<div id="commento"></div><script defer src="https://talk.example/js/commento.js"></script>',
        (("/api/comment/list", fixture("commento/data")),),
        fixtures=("commento/data",), hosts=("talk.example",), asked=('"path": "/crane/"',),
    ),
    "waline": Case(
        '<div id="waline"></div><script>Waline.init({el: "#waline", serverURL: "https://wl.example"})</script>',
        (("/api/comment", without_more("waline/enveloped", "data.totalPages")),),
        fixtures=("waline/enveloped",), hosts=("wl.example",), asked=("path=%2Fcrane%2F", "pageSize=50"),
    ),
    "twikoo": Case(
        '<div id="tcomment"></div><script>twikoo.init({envId: "https://tk.example/api"})</script>',
        (('"before"', b'{"data": [], "count": 9, "more": false}'), ("COMMENT_GET", fixture("twikoo/data"))),
        fixtures=("twikoo/data",), hosts=("tk.example",), asked=('"url": "/crane/"',),
    ),
    "artalk": Case(
        '<div id="artalk"></div><script>Artalk.init({el: "#artalk", server: "https://atk.example", '
        'site: "Quay"})</script>',
        (("/api/v2/comments", fixture("artalk/data")),),
        fixtures=("artalk/data",), hosts=("atk.example",), asked=("site_name=Quay", "flat_mode=true"),
    ),
    "cusdis": Case(
        '<div id="cusdis_thread" data-app-id="a1" data-page-id="p1"></div>',
        (("/api/open/comments", fixture("cusdis/data")),),
        fixtures=("cusdis/data",), hosts=("cusdis.com",), asked=("appId=a1", "pageId=p1"),
    ),
    "ghost": Case(
        '<script data-ghost-comments="https://quay.example/" data-post-id="p7" src="x.js"></script>',
        (
            ("/replies/", b'{"comments": [], "meta": {}}'),
            ("members/api/comments/post/p7", fixture("ghost/data")),
        ),
        fixtures=("ghost/data",), hosts=("quay.example",), asked=("/replies/?limit=all",),
        more={"meta": {}},
    ),
    "substack": Case(
        '<link rel="icon" href="https://substackcdn.com/i.png">',
        (
            ("/api/v1/posts/a-crane", b'{"id": 60, "slug": "a-crane", "title": "A crane"}'),
            ("/api/v1/post/60/comments", fixture("substack/data")),
        ),
        "https://tove.example/p/a-crane", ("substack/data",), ("tove.example",), ("all_comments=true",),
    ),
    "habr": Case(
        "", (("/kek/v2/articles/784321/comments", fixture("habr/data")),),
        "https://habr.com/ru/articles/784321/", ("habr/data",), ("habr.com",), ("fl=ru",),
    ),
    "isso": Case(
        '<section id="isso-thread"></section><script data-isso="https://isso.example/"></script>',
        (("uri=%2Fcrane%2F", fixture("isso/data")),),
        fixtures=("isso/data",), hosts=("isso.example",),
    ),
    "django-comments-xtd": Case(
        '<form action="/comments/post/"><input type="hidden" name="content_type" value="quay.page">'
        '<input type="hidden" name="object_pk" value="2"></form>',
        (("/comments/api/quay-page/2/", fixture("django-comments-xtd/data")),),
        fixtures=("django-comments-xtd/data",), hosts=("quay.example",),
    ),
    "wordpress": Case(
        '<link rel="https://api.w.org/" href="https://quay.example/wp-json/">'
        '<link rel="shortlink" href="https://quay.example/?p=12">',
        (("wp/v2/comments", fixture("wordpress/rest")),),
        fixtures=("wordpress/rest",), hosts=("quay.example",), asked=("per_page=100", "post=12"),
    ),
}  # fmt: skip
NAMES = sorted(CASES)


def words(request: Request) -> str:
    return f"{request.url} {request.body.decode()}"


def answers_of(case: Case, asked: list[Request]) -> Callable[[Request], bytes | Exception]:
    def answer(request: Request) -> bytes | Exception:
        asked.append(request)
        for part, body in case.answers:
            if part in words(request):
                return body
        return Refused("404: the page does not exist.", request.url, 404)

    return answer


def host(request: Request) -> str:
    return request.url.split("/")[2]


def test_every_endpoint_has_a_case() -> None:
    elsewhere = {"wpdiscuz", "pages"}  # of real peers, and below
    assert {one.name for one in ENDPOINTS} == {*NAMES, *elsewhere}


@pytest.mark.parametrize("name", NAMES)
async def test_the_thread_is_asked_for_and_whole(name: str, told_whole: Any) -> None:
    case, asked = CASES[name], list[Request]()
    reading = await told_whole(case.page, case.url, answers_of(case, asked))
    assert {host(one) for one in asked} == set(case.hosts)
    told = " ".join(map(words, asked))
    assert [part for part in case.asked if part not in told] == []
    found = {one.id: one for one in reading.comments}
    checked: set[str] = set()
    for folder in case.fixtures:
        wanted = reader.extract(fixture(folder), case.url).comments
        assert wanted
        for one in wanted:
            assert one.id in found, f"{one.id} of {folder}"
            if one.id in checked:
                continue  # the first answer's words are kept
            checked.add(one.id)
            assert (found[one.id].author, found[one.id].text) == (one.author, one.text)
            assert found[one.id].parent == one.parent or not one.parent
    assert "did not come" not in " ".join(reading.notes)
    assert "sings every night" in reading.article.text


@pytest.mark.parametrize("name", NAMES)
async def test_another_host_is_not_asked_without_a_word(name: str, told_whole: Any) -> None:
    case, asked = CASES[name], list[Request]()

    async def no(_host: str) -> bool:
        return False

    reading = await told_whole(case.page, case.url, answers_of(case, asked), may_ask=no)
    home = case.url.split("/")[2].removeprefix("www.")
    assert all(host(one) == home or host(one).endswith("." + home) for one in asked)
    if not asked:
        assert "allows it" in " ".join(reading.notes)


OWN = ("github", "guardian", "habr", "hackernews", "reddit")


@pytest.mark.parametrize(
    ("name", "strange"),
    [(name, "not{}") for name in OWN]
    + [(name, "{}.elsewhere.example") for name in (*OWN, "stackexchange")],
)
async def test_a_host_whose_name_is_alike_is_no_host_of_the_platform(
    name: str, strange: str, told_whole: Any
) -> None:
    case, asked = CASES[name], list[Request]()
    own = case.url.split("/")[2].removeprefix("www.")
    url = f"https://{strange.format(own)}/{case.url.split('/', 3)[3]}"
    await told_whole(case.page, url, answers_of(case, asked))
    assert asked == []


BIG = b'{"comments": [' + b" " * 10_000_000 + b"]}"
LONG = b'[{"id": 1, "text": "' + b"so " * 3_400_000 + b'"}]'


def fault(name: str, body: bytes, url: str) -> bytes | Exception:
    """What comes in the place of a right answer."""
    faults: dict[str, bytes | Exception] = {
        "403": Refused("403: not let in.", url, 403),
        "429 for ever": Refused("429: too many.", url, 429, 5),
        "429 for an hour": Refused("429: too many.", url, 429, 3600),
        "silence": TimedOut("No answer in time.", url),
        "broken line": FetchError("The connection broke off.", url),
        "too large": TooLarge("The page is larger than 8 MB.", url),
        "HTML": b"<!DOCTYPE html><title>Sorry</title><p>Please log in.</p>",
        "cut": body[: len(body) // 2],
        "nothing": b"null",
        "a number": b"17",
        "an empty list": b"[]",
        "other JSON": b'{"status": "ok", "result": [1, 2, {"a": null}]}',
        "a refusal": b'{"error": "You may not."}',
        "10 MB of blanks": BIG,
        "10 MB in one text": LONG,
        "wrong types": body.replace(b'": "', b'": [["').replace(b'",', b'"]],'),
        "deep": b"[" * 100_000,
        "binary": bytes(range(256)) * 9,
    }
    return faults[name]


FAULTS = (
    "403", "429 for ever", "429 for an hour", "silence", "broken line", "too large", "HTML", "cut",
    "nothing", "a number", "an empty list", "other JSON", "a refusal", "10 MB of blanks",
    "10 MB in one text", "wrong types", "deep", "binary",
)  # fmt: skip


@pytest.mark.parametrize("wrong", FAULTS)
@pytest.mark.parametrize("name", NAMES)
async def test_a_fault_is_told_and_loses_nothing(name: str, wrong: str, told_whole: Any) -> None:
    case, asked = CASES[name], list[Request]()
    right = answers_of(case, asked)

    def answer(request: Request) -> bytes | Exception:
        given = right(request)
        return fault(wrong, given, request.url) if isinstance(given, bytes) else given

    reading: Reading = await told_whole(case.page, case.url, answer)
    assert "sings every night" in reading.article.text
    assert len(asked) <= 12
    told = " ".join(reading.notes)
    if wrong not in {
        "an empty list",
        "nothing",
        "wrong types",
        "cut",
        "10 MB in one text",
        "10 MB of blanks",
    }:
        assert "did not come" in told, told
    assert not reading.comments or wrong in {"cut", "wrong types", "10 MB in one text"}


@pytest.mark.parametrize("name", NAMES)
async def test_a_host_that_asks_to_wait_is_asked_once_more(name: str, told_whole: Any) -> None:
    case, asked, slept = CASES[name], list[Request](), list[float]()
    right = answers_of(case, asked)

    def answer(request: Request) -> bytes | Exception:
        given = right(request)
        return Refused("429: too many.", request.url, 429, 7) if len(asked) == 1 else given

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    reading = await told_whole(case.page, case.url, answer, sleep=sleep)
    assert 7 in slept
    assert reading.comments


@pytest.mark.parametrize("name", NAMES)
async def test_lists_that_never_end_and_ids_that_repeat_do_end(name: str, told_whole: Any) -> None:
    """Every answer says that there is more, and is full of what was there before."""
    case, asked = CASES[name], list[Request]()
    right = answers_of(case, asked)

    def answer(request: Request) -> bytes | Exception:
        given = right(request)
        if not isinstance(given, bytes):
            return given
        try:
            said = json.loads(given)
        except ValueError:  # a page, or several answers after each other
            return given
        if isinstance(said, list) and said:
            return json.dumps((said * 120)[:100]).encode()
        if isinstance(said, dict):
            said = {**said, "more": True, "has_more": True, "pages": 10**6}
            for key in ("cursor", "data", "discussion", "meta"):
                if isinstance(said.get(key), dict):
                    said[key] = {
                        **said[key], "hasNext": True, "next": f"{len(asked)}:0:0", "pageCount": 10**6,
                        "totalPages": 10**6, "pagination": {"next": len(asked) + 1},
                        "pageInfo": {"hasNextPage": True, "endCursor": f"c{len(asked)}"},
                    }  # fmt: skip
            return json.dumps(said).encode()
        return given

    caps = Caps(requests=40)
    reading = await told_whole(case.page, case.url, answer, caps=caps)
    assert len(asked) <= 12
    assert len({one.id for one in reading.comments}) == len(reading.comments)
    assert reading.comments


async def test_what_never_ends_with_ever_new_comments_ends_at_the_cap(told_whole: Any) -> None:
    case = CASES["wordpress"]
    (first, *_) = json.loads(fixture("wordpress/rest"))
    asked: list[Request] = []

    def answer(request: Request) -> bytes:
        asked.append(request)
        start = 100 * len(asked)
        return json.dumps([{**first, "id": start + n, "parent": 0} for n in range(100)]).encode()

    reading = await told_whole(case.page, case.url, answer, caps=Caps(requests=5))
    assert (len(asked), len(reading.comments)) == (5, 500)
    assert "5 questions were asked, which is the limit." in " ".join(reading.notes)
    reading = await told_whole(case.page, case.url, answer, caps=Caps(size=100_000))
    assert "100000 bytes of answers came, which is the limit." in " ".join(reading.notes)


async def test_a_page_that_is_of_no_platform_says_so(told_whole: Any) -> None:
    case = Case("", ())
    reading = await told_whole(case.page, case.url, lambda _: b"[]")
    assert reading.notes[-1] == "No way is known to ask for comments that are not in this page."
