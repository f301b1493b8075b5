"""Isso itself: seeded, opened whole, every comment and the parent that Isso keeps for it."""

import json
import urllib.request
from pathlib import Path
from typing import Any

ARTICLE = (
    "<article><h1>The crane</h1><p>It sings every night at two in the morning, and has done so since"
    " the quay was mended with brick and the old chain was taken away.</p></article>"
)
COUNT = 60


def post(url: str, value: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(
        url, json.dumps(value).encode(), {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        found = json.load(answer)
    assert isinstance(found, dict)
    return found


async def test_isso_is_opened_whole(
    environment: Path, started: Any, page: Any, port: int, tmp_path: Path, opened_whole: Any
) -> None:
    server = f"http://127.0.0.1:{port}"
    home = page(
        f'<!DOCTYPE html><html lang="en"><title>The crane</title>{ARTICLE}<section id="isso-thread">'
        f'</section><script data-isso="{server}/" src="{server}/js/embed.min.js"></script></html>'
    )
    config = tmp_path / "isso.cfg"
    config.write_text(
        f"[general]\ndbpath = {tmp_path}/comments.db\nhost = {home}/\n[server]\nlisten = {server}/\n"
        "[guard]\nenabled = false\n[moderation]\nenabled = false\n",
        encoding="ascii",
    )
    started([str(environment / "isso"), "-c", str(config), "run"], f"{server}/info")
    truth: dict[str, tuple[str, str, str]] = {}
    for number in range(1, COUNT + 1):
        above = number // 3 if number % 3 else 0
        sent: dict[str, Any] = {
            "author": f"Person {number}",
            "text": f"Words of number {number}.",
            "title": "The crane",
        }
        if above:
            sent["parent"] = above
        made = post(f"{server}/new?uri=/crane/", sent)
        # Isso keeps an answer to an answer as one to the comment that began the thread.
        root = str(above or "")
        while root and truth[root][0]:
            root = truth[root][0]
        kept = "" if made["parent"] is None else str(made["parent"])
        assert kept == root
        truth[str(made["id"])] = (kept, sent["author"], sent["text"])
    reading = await opened_whole(f"{home}/crane/")
    found = {one.id: (one.parent, one.author, one.text) for one in reading.comments}
    assert found == truth
    assert (reading.claimed, reading.source) == (COUNT, "isso")
    assert "sings every night" in reading.article.text
