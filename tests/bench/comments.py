"""What a comment costs: CPU microseconds each, recognised and not, the parse of the page excluded.

    python tests/bench/comments.py [comments ...]

The threads are made up; their length is to change nothing in what one comment of them costs. One
is drawn tersely as WordPress draws it, one tersely by no platform, and one as most pages are:
each element on a line of its own with white space before it, no ids, classes of several words of
which some alternate, a picture and a link to the author in boxes of their own, the date in words
and in the title of a link, a number of likes, three controls, and a quotation in every third. It
has three times as many elements, and its dates have to be read as words. Another is entangled, as
the dearest real ones are: name and date share a line of text, above a form for votes; the text is in
three boxes; three of four have a list, a link or words in bold, and the last an edit note. Short
threads show what a page costs: there the choice among its repeated structures is most of it.
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


_FIRST = ("Ada", "Ivo", "Runa", "Mika", "Tove", "Oskar", "Lena", "Bo", "Selma", "Nils", "Iris")
_LAST = ("Lind", "Lund", "Feld", "Storm", "Quay", "Marsh", "Holm")


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


def lifelike(number: int, comment: Comment, when: datetime, said: str) -> str:
    """A comment of no known platform, drawn as most pages are."""
    quoted = discussion.words(12, number) if number % 3 == 0 else ""
    quote = f'<blockquote class="quoted text-muted">\n<p>{quoted}</p>\n</blockquote>\n'
    hour = f"{when:%B} {when.day}, {when.year} at {when:%I:%M %p}"
    lines = (
        f'<li class="remark remark--{"odd" if number % 2 else "even"} media clearfix">',
        '  <div class="media-left avatar-box">',
        f'    <a class="avatar-link" href="/people/{number % 40}">',
        f'      <img class="avatar avatar-40 photo" src="/a/{number % 40}.png" alt="" width="40">',
        "    </a>",
        "  </div>",
        '  <div class="media-body remark-main">',
        '    <div class="remark-head d-flex">',
        f'      <span class="remark-writer"><a href="/people/{number % 40}">{comment.author}</a></span>',
        '      <span class="dot" aria-hidden="true">·</span>',
        f'      <a class="remark-time text-muted" href="/a?page=1" title="{hour}">{hour}</a>',
        "    </div>",
        f'    <div class="remark-words rich-text">{quote if quoted else ""}',
        f"      {said}",
        "    </div>",
        '    <ul class="remark-tools list-inline">',
        f'      <li class="tool like-tool"><span class="like-number">{comment.score}</span></li>',
        '      <li class="tool"><a class="btn btn-link" href="#">Reply</a></li>',
        '      <li class="tool"><a class="btn btn-link" href="#">Share</a></li>',
        '      <li class="tool"><a class="btn btn-link" href="#">Report</a></li>',
        "    </ul>",
        "  </div>",
    )
    return "\n".join(lines)


def entangled(number: int, _: Comment, when: datetime, said: str) -> str:
    """A comment as the pages draw it whose comments cost most."""
    hour = f"{when:%A}, {when:%B} {when.day}, {when.year} at {when:%I:%M %p}"
    rich = (
        "",
        f'<p>{discussion.words(9, number)} <a href="https://example.com/{number}">there</a>.</p>',
        f"<p><strong>{discussion.words(4, number)}</strong> <em>{discussion.words(6, number)}</em></p>",
        f"<ul>\n<li>{discussion.words(8, number)}</li>\n<li>{discussion.words(9, number)}</li>\n</ul>",
    )[number % 4]
    edited = '<p class="changed">Last edited by the writer</p>' if number % 4 == 0 else ""
    person = f"{_FIRST[number % 11]} {_LAST[number % 7]}"
    marks = f"comment js-comment{' by-guest' if number % 3 else ''}"
    lines = (
        f'<li><article class="{marks}" data-comment-id="{number}">',
        '  <mark class="hidden"></mark>',
        '  <footer class="comment__meta">',
        '    <div class="media media--type-image media--view-mode-line">',
        '      <div class="field field--name-image field--label-hidden field__item">',
        f'        <img loading="lazy" src="/a/{number % 40}.png" alt="Avatar" class="style-medium">',
        "      </div>",
        "    </div>",
        '    <div class="comment__submitted">',
        f'      <a href="/people/{number % 40}">{person}</a> | {hour}',
        "    </div>",
        f'    <div class="rate thumbs"><form class="vote-form" id="rate-form--{number}">',
        '        <div class="form-item js-form-item"><label class="rate-label rate-up">',
        '          <input class="rate-input" type="checkbox" name="value" value="1"></label></div>',
        '        <input type="hidden" name="form_id" value="comment_rate">',
        '        <input class="button" type="submit" name="op" value="Save">',
        '        <div class="rate-score">No readers like this yet.</div>',
        "    </form></div>",
        "  </footer>",
        '  <div class="content"><div class="text-formatted field field--name-comment-body">',
        f'    <div class="field__item">{said}{rich}</div>',
        f"  </div>{edited}</div>",
        '  <ul class="links inline"><li class="comment-reply">',
        f'    <a href="/comment/reply/{number}" data-drill="{number}">Reply</a></li></ul>',
        "</article>",
    )
    return "\n".join(lines)


DRAWN = {"known": known, "unknown": unknown, "lifelike": lifelike, "entangled": entangled}


def page(count: int, drawn: str) -> str:
    """A page with a thread of so many comments."""
    draw = DRAWN[drawn]
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
    print("comments  recognised  generic  dates in figures  as pages are  entangled")
    for count in sizes:
        figures = (
            cost(count, "recognised", "known"),
            cost(count, "generic", "known"),
            cost(count, "generic", "unknown"),
            cost(count, "generic", "lifelike"),
            cost(count, "generic", "entangled"),
        )
        print(f"{count:8}  " + "  ".join(f"{each:9.1f}" for each in figures), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [20, 500, 5000, 50_000])
