"""`--whole-thread` from the words of a command line to what is printed, by a server on loopback."""

import io
import json
import os
import signal
import subprocess
import sys
import threading
from asyncio import Event
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main, whole_thread
from reader.cli.arguments import Arguments
from reader.cli.reloadable import Opened
from reader.cli.screen import _has_more
from reader.config.folders import state_folder
from reader.errors import EmptyPage
from reader.fetch.options import FetchOptions
from reader.library.hosts import allow, allowed

PAGE = """<!DOCTYPE html><html lang="en"><title>The quay</title>
<article><h1>The quay</h1><p>The quay was built of stone that came by barge from up the river, and
it has been mended with brick ever since.</p></article>
<section id="isso-thread"></section><script data-isso="{api}" src="{api}js/embed.min.js"></script>
"""


def comments(count: int, hidden: int = 0) -> bytes:
    replies: list[dict[str, Any]] = [
        {"id": n, "parent": None, "text": f"<p>Words of number {n}.</p>", "author": f"Person {n}",
         "created": 1700000000.0 + n, "modified": None, "mode": 1, "likes": 1, "dislikes": 0,
         "total_replies": hidden, "hidden_replies": hidden, "replies": []}
        for n in range(1, count + 1)
    ]  # fmt: skip
    return json.dumps(
        {"id": None, "total_replies": count, "hidden_replies": 0, "replies": replies}
    ).encode()


def site(answer: Any, api: str = "/isso/", answers: Any = None) -> Any:
    def replies(asked: Any) -> Any:
        if asked.path.startswith("/isso/"):
            return answers(asked) if answers else comments(3)
        return answer(PAGE.format(api=api).encode(), kind="text/html")

    return replies


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["--format", "json", *words]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_the_rest_is_asked_for_and_printed(replay: Any, answer: Any, capsys: Any) -> None:
    server = replay(site(answer))
    bare = printed(capsys, server.url)
    assert (bare["comments"], len(server.asked)) == ([], 1)
    assert "loaded by script" in " ".join(bare["notes"])
    found = printed(capsys, "--whole-thread", server.url)
    assert [one["author"] for one in found["comments"]] == ["Person 1", "Person 2", "Person 3"]
    assert (found["notes"], found["claimed"], found["source"]) == ([], 3, "isso")
    assert "barge" in found["article"]["text"]


def test_a_batch_asks_for_the_rest_too(replay: Any, answer: Any, tmp_path: Path) -> None:
    other = replay(site(answer))
    own = replay(site(answer))
    foreign = replay(site(answer, other.url.replace("127.0.0.1", "localhost") + "/isso/"))
    (tmp_path / "saved.html").write_text(PAGE.format(api=own.url + "/isso/"))
    words = ["saved.html", own.url, foreign.url, "--whole-thread", "--wait", "0", "--no-cache"]
    for more, counts in (((), [0, 3, 0]), (("--ask-hosts", "localhost"), [0, 3, 3])):
        out = tmp_path / f"{len(more)}.jsonl"
        command = [sys.executable, "-m", "reader", "batch", *words, "--ordered", "--out", str(out)]
        subprocess.run([*command, *more], cwd=tmp_path, check=True, capture_output=True)
        found = [json.loads(said) for said in out.read_text().splitlines()]
        assert [len(one["comments"]) for one in found] == counts
    assert len(other.asked) == 1


def test_another_host_is_asked_only_when_the_user_says_so(
    replay: Any, answer: Any, capsys: Any
) -> None:
    other = replay(site(answer))
    api = other.url.replace("127.0.0.1", "localhost") + "/isso/"
    server = replay(site(answer, api))
    found = printed(capsys, "--whole-thread", server.url)
    assert other.asked == []
    assert found["comments"] == []
    assert "--ask-hosts localhost allows it" in " ".join(found["notes"])
    found = printed(capsys, "--whole-thread", "--ask-hosts", "example.org, localhost", server.url)
    assert len(found["comments"]) == 3
    assert len(other.asked) == 1


def test_the_word_of_a_user_is_remembered_for_its_host_alone(
    replay: Any, answer: Any, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replay(site(answer))
    server = replay(site(answer, other.url.replace("127.0.0.1", "localhost") + "/isso/"))

    class Terminal(io.StringIO):
        """Whole, since a late page is told on it, in its width."""

        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(whole_thread, "typed", lambda: "n\n")
    assert printed(capsys, "--whole-thread", server.url)["comments"] == []
    assert "localhost, which will learn that you read this page" in terminal.getvalue()
    monkeypatch.setattr(whole_thread, "typed", lambda: "Y\n")
    assert len(printed(capsys, "--whole-thread", server.url)["comments"]) == 3
    folder = state_folder()
    assert folder is not None
    assert allowed(folder) == {"localhost"}
    assert (folder / "hosts").stat().st_mode & 0o077 == 0
    terminal.truncate(0)
    monkeypatch.setattr(whole_thread, "typed", lambda: "n\n")
    assert len(printed(capsys, "--whole-thread", server.url)["comments"]) == 3
    assert "will learn" not in terminal.getvalue()
    assert printed(capsys, "--no-config", "--whole-thread", server.url)["comments"] == []


def test_hosts_are_lines_that_a_person_can_take_out(tmp_path: Path) -> None:
    allow(tmp_path, "Talk.example")
    allow(tmp_path, "disqus.com")
    allow(tmp_path, "no host\nevil.test")
    assert allowed(tmp_path) == {"talk.example", "disqus.com"}
    file = tmp_path / "hosts"
    file.write_text(file.read_text(encoding="ascii").replace("disqus.com\n", ""), encoding="ascii")
    assert allowed(tmp_path) == {"talk.example"}
    file.write_bytes(b"\xff\xfe\x00 \x1b[31m\n")
    assert allowed(tmp_path) == frozenset()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["saved.html"], "give the page's address"),
        (["-"], "give the page's address"),
        (["--offline", "https://kites.example/"], "does not go with --offline"),
        (["--explain", "https://kites.example/"], "does not go with --explain"),
        (["--no-comments", "https://kites.example/"], "does not go with --no-comments"),
    ],
)
def test_what_cannot_be_asked_for_is_said(words: list[str], sentence: str, capsys: Any) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--print", "--whole-thread", *words])
    assert left.value.code == 2
    assert sentence in capsys.readouterr().err


def test_a_host_that_asks_to_wait_is_waited_for_once(replay: Any, answer: Any, capsys: Any) -> None:
    refusals = [answer(b"{}", 429, {"retry-after": "1"})]
    server = replay(site(answer, answers=lambda _: refusals.pop() if refusals else comments(2)))
    assert len(printed(capsys, "--whole-thread", server.url)["comments"]) == 2
    assert len(server.asked) == 3
    refusals += [answer(b"{}", 429, {"retry-after": "1"}) for _ in range(2)]
    found = printed(capsys, "--whole-thread", server.url)
    assert found["comments"] == []
    assert "429: too many requests to 127.0.0.1, which asks to wait 1 second" in found["notes"][0]


def test_ctrl_c_ends_the_asking_and_shows_what_came(
    replay: Any, answer: Any, tmp_path: Path
) -> None:
    waiting = threading.Event()
    go_on = threading.Event()

    def answers(asked: Any) -> bytes:
        if "parent" in asked.query:
            waiting.set()
            go_on.wait(20)
        return comments(3, hidden=1)

    server = replay(site(answer, answers=answers))
    command = [sys.executable, "-m", "reader", "--format", "json", "--whole-thread", server.url]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "HOME": str(tmp_path)},
    ) as process:  # fmt: skip
        assert waiting.wait(20)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        go_on.set()
    assert process.returncode == 0, err
    found = json.loads(out)
    assert len(found["comments"]) == 3
    assert "You stopped it." in found["notes"][0]


async def test_the_screen_asks_the_site_of_the_page_that_it_shows(replay: Any, answer: Any) -> None:
    other = replay(site(answer))
    server = replay(site(answer, other.url.replace("127.0.0.1", "localhost") + "/isso/"))
    asked: list[str] = []
    counted: list[tuple[int, int | None]] = []
    words = [False, True]

    async def asks(host: str) -> bool:
        asked.append(host)
        return words[len(asked) - 1]

    opened = Opened(server.url, FetchOptions())
    reading = await opened.read()
    ask_whole = opened.thread_by(Arguments(location=server.url))
    for expected in (0, 3, 3):
        found = await ask_whole(reading, asks, lambda here, of: counted.append((here, of)), Event())
        assert len(found.comments) == expected
    assert asked == ["localhost", "localhost"], "the word that was given is remembered"
    assert counted == [(3, 3), (3, 3)]


async def test_a_page_without_text_is_shown_where_its_endpoint_is_to_be_asked(
    replay: Any, answer: Any
) -> None:
    shell = b'<!DOCTYPE html><title>Quay</title><div id="mastodon"></div>'
    server = replay(lambda _: answer(shell, kind="text/html"))
    with pytest.raises(EmptyPage):
        await Opened(server.url, FetchOptions()).read()
    reading = await Opened(server.url, FetchOptions(), may_be_empty=True).read()
    assert (reading.comments, len(reading.notes)) == ((), 1)


def test_only_a_page_of_the_web_has_a_site_to_ask() -> None:
    web = Arguments(location="https://kites.example/")
    assert _has_more(web)
    assert not _has_more(Arguments(location="saved.html"))
    assert not _has_more(replace(web, comments=False))
    assert not _has_more(replace(web, fetch=FetchOptions(offline=True)))


def test_ctrl_c_at_the_question_ends_it_and_shows_the_page(
    replay: Any, answer: Any, tmp_path: Path
) -> None:
    other = replay(site(answer))
    server = replay(site(answer, other.url.replace("127.0.0.1", "localhost") + "/isso/"))
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "reader", "--format", "json", "--whole-thread", server.url]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True,
        env={**os.environ, "HOME": str(tmp_path)},
    ) as process:  # fmt: skip
        told = b""
        while b"[y/N]" not in told:
            told += os.read(ours, 1000)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=20)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 0
    assert b"the comments are at localhost, which will learn" in told
    found = json.loads(out)
    assert (found["comments"], other.asked) == ([], [])
    assert "You stopped it." in found["notes"][0]


def test_a_header_goes_to_no_server_that_the_page_was_redirected_to(
    replay: Any, answer: Any, capsys: Any
) -> None:
    served = replay(site(answer))
    there = served.url.replace("127.0.0.1", "localhost") + "/page"
    first = replay(lambda _: answer(status=302, headers={"location": there}))
    secret = "Bearer of the quay"
    words = ("--header", f"Authorization: {secret}", "--trust-redirects", "--whole-thread")
    found = printed(capsys, *words, f"{first.url}/page")
    assert len(found["comments"]) == 3
    assert [asked.headers.get("authorization") for asked in first.asked] == [secret]
    assert len(served.asked) >= 2
    assert not any("authorization" in asked.headers for asked in served.asked)


def test_what_reads_pages_alone_takes_no_word_for_more(capsys: Any) -> None:
    with pytest.raises(SystemExit) as left:
        main(["compare", "https://kites.example/", "--whole-thread"])
    assert left.value.code == 2
    assert "--whole-thread" in capsys.readouterr().err
