"""What a comment costs: CPU microseconds each, recognised and not, the parse of the page excluded.

    python tests/bench/comments.py [comments ...]

The thread is made up; its length is to change nothing in what one comment of it costs.
"""

import gc
import sys
import time
from datetime import datetime, timedelta

import discussion

from reader.extraction.comments.clock import Clock
from reader.extraction.comments.fingerprint import Signs
from reader.extraction.generic import find_discussion
from reader.html.tree import Document, parse
from reader.model import Comment, blocks_text
from reader.sites import wordpress

FIRST = datetime(2024, 3, 1, 8, 0)


def known(number: int, comment: Comment, when: datetime, said: str) -> str:
    """A comment as WordPress draws it, without its end: answers go into it."""
    return (
        f'<li id="comment-{number}" class="comment {"even" if number % 2 else "odd"} '
        f'depth-{comment.depth + 1}"><article id="div-comment-{number}" class="comment-body">'
        f'<footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" '
        f'src="a.png"><b class="fn">{comment.author}</b> <span class="says">says:</span></div>'
        f'<div class="comment-metadata"><a href="/a#comment-{number}">'
        f'<time datetime="{when.isoformat()}+00:00">{when:%B %d, %Y at %H:%M}</time></a></div>'
        f'</footer><div class="comment-content">{said}</div><div class="reply">'
        f'<a class="comment-reply-link" href="#" data-commentid="{number}">Reply</a></div></article>'
    )


def unknown(number: int, comment: Comment, when: datetime, said: str) -> str:
    """A comment of no known platform, with a date that people write."""
    return (
        f'<li id="r{number}" class="remark"><div class="top"><img src="a.png">'
        f'<b class="who">{comment.author}</b> <span class="when">{when:%d.%m.%Y %H:%M}</span> '
        f'<span class="likes">{comment.score}</span></div><div class="said">{said}</div>'
        f'<div class="foot"><a href="#">Reply</a> <a href="/a#r{number}">Link</a></div>'
    )


def page(count: int, drawn: str) -> str:
    """A page with a thread of so many comments."""
    draw = known if drawn == "known" else unknown
    head = (
        f"<html lang=en><body><main><article><h1>Title</h1><p>{discussion.words(300, 1)}</p>"
        f'</article><section id="comments" class="comments-area"><h2>{count} Comments</h2>'
        '<ol class="comment-list">'
    )
    out = [head]
    depth = -1
    for number, comment in enumerate(discussion.reading(count).comments):
        if comment.depth > depth >= 0:
            out.append('<ol class="children">')
        elif depth >= 0:
            out.append("</li>" + "</ol></li>" * (depth - comment.depth))
        depth = comment.depth
        said = "".join(f"<p>{blocks_text((block,))}</p>" for block in comment.blocks)
        out.append(draw(number, comment, FIRST + timedelta(minutes=7 * number), said))
    return "".join([*out, "</li>", "</ol></li>" * depth, "</ol></section></main></body></html>"])


def read(document: Document, way: str) -> int:
    clock = Clock("en")
    if way == "recognised":
        thread = wordpress.SITE.read(document, clock, Signs(document))
        return len(thread.ordered.comments)
    return len(find_discussion(document, clock).ordered.comments)


def cost(count: int, way: str, drawn: str) -> float:
    """Microseconds a comment, the least of some runs."""
    text = page(count, drawn)
    spent = []
    for _ in range(3 if count < 20_000 else 1):
        document = parse(text, "https://example.org/a")
        gc.collect()
        gc.disable()
        began = time.process_time()
        found = read(document, way)
        spent.append(time.process_time() - began)
        gc.enable()
        document.release()
        if found != count:
            raise ValueError(f"{found} of {count} comments were found")
    return 1e6 * min(spent) / count


def main(sizes: list[int]) -> None:
    print("comments  recognised  generic  generic, dates in figures")
    for count in sizes:
        figures = (
            cost(count, "recognised", "known"),
            cost(count, "generic", "known"),
            cost(count, "generic", "unknown"),
        )
        print(f"{count:8}  " + "  ".join(f"{each:9.1f}" for each in figures), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 5000, 50_000])
