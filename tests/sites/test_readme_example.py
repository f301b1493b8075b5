"""The site that the README shows how to add reads a page of its kind."""

import re
from pathlib import Path

import reader
from reader.sites.base import Site

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
PAGE = """<title>Kites</title><body><article><h1>Kites</h1><p>A kite rose over the field again today.</p></article>
<b class=kp-count>2 comments</b><ol class=kp-thread>
<li class=kp-comment data-id=7><b class=kp-name>Ada</b><time datetime="2026-11-01T10:00:00Z">today</time>
<i class=kp-votes data-sum=12>12</i><p class=kp-text>It was red.</p></li>
<li class=kp-comment data-id=9 data-answers=7><b class=kp-name>Bo</b><p class=kp-text>It was not.<s class=kp-signature>Bo</s></p></li>
</ol></body>"""

ANSWER = """{"thread": {"count": 3, "posts": [
{"key": 7, "who": {"name": "Ada"}, "at": "2026-11-01T10:00:00Z", "said": "<p>It was red.</p>", "sum": 12},
{"key": 9, "answers": 7, "who": {"name": "Bo"}, "at": 1793527200, "said": "<p>It was not.</p>"}]}}"""


def test_the_example_works() -> None:
    (code,) = re.findall(r'```python\n("""Kitepost.*?)```', README, re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(code, "kitepost.py", "exec"), names)
    site = names["SITE"]
    assert isinstance(site, Site)
    reading = reader.extract(PAGE, "https://kitepost.example/kites", sites=(site,))
    first, second = reading.comments
    assert (reading.source, reading.claimed) == ("kitepost", 2)
    assert (first.id, first.author, first.score, first.text) == ("7", "Ada", 12, "It was red.")
    assert (second.parent, second.depth, second.text) == ("7", 1, "It was not.")
    assert first.published is not None
    assert "red" not in reading.article.text
    answer = reader.extract(ANSWER, sites=(site,))
    again, reply = answer.comments
    assert (answer.source, answer.claimed) == ("kitepost", 3)
    assert (again.id, again.author, again.score, again.text) == ("7", "Ada", 12, "It was red.")
    assert again.published == first.published
    assert (reply.parent, reply.depth, reply.text) == ("7", 1, "It was not.")
