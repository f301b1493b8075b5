"""Whether extraction is linear: CPU seconds for pages of 1, 2, 5 and 10 MB, and what doubling costs.

    python tests/bench/large.py [shape ...]

The pages are made up. Each is read in a process of its own, so that memory is its own too. What is
linear keeps its ms a MB; the last column is the exponent by which time grew from 1 MB to 10 MB:
1.0 is linear, 2.0 quadratic.
"""

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count

import reader

SIZES = (1, 2, 5, 10)
PROSE = (
    "The keeper winds the clock when the tide turns, and writes both hours down in the ledger "
    "that number {} of them began, so that nobody has to ask twice. "
)


def paragraphs() -> Iterator[str]:
    for number in count():
        yield f"<p>{PROSE.format(number) * 3}</p>\n"


def short_paragraphs() -> Iterator[str]:
    for number in count():
        yield f"<p>Hour {number}.</p>\n"


def links() -> Iterator[str]:
    for number in count():
        yield f'<li><a href="/clock/{number}">Clock {number} of the harbour</a></li>\n'


def table() -> Iterator[str]:
    yield "<table><tr><th>Day</th><th>High water</th><th>Height</th></tr>\n"
    for number in count():
        yield f"<tr><td>{number}</td><td>{number % 24}:12</td><td>{number % 9}.4 m</td></tr>\n"


def headings() -> Iterator[str]:
    for number in count():
        yield f"<h2 id=h{number}>Clock {number}</h2>\n<p>{PROSE.format(number)}</p>\n"


def divs() -> Iterator[str]:
    for number in count():
        inner = f'<div class="c{number}"><span>{PROSE.format(number)}</span><br>and<br></div>'
        yield f'<div class="row r{number % 7}"><div class="cell">{inner}</div></div>\n'


def repeated() -> Iterator[str]:
    for number in count():
        yield f"<p>{PROSE.format(number // 2)}</p>\n"


def one_paragraph() -> Iterator[str]:
    yield "<p>"
    for number in count():
        yield f'{PROSE.format(number)}<a href="/{number}">see</a> <b>{number}</b> '


def flat_thread() -> Iterator[str]:
    yield f'<p>{PROSE.format(0) * 9}</p><div id="comments"><ol class="commentlist">\n'
    for number in count():
        yield _wordpress(number, "") + "</li>\n"


def deep_thread() -> Iterator[str]:
    """Threads of thirty answers, each to the one before."""
    yield f'<p>{PROSE.format(0) * 9}</p><div id="comments"><ol class="commentlist">\n'
    for number in count():
        if number % 30 == 29:
            yield _wordpress(number, "") + "</li>" + "</ol></li>" * 29 + "\n"
        else:
            yield _wordpress(number, '<ol class="children">')


def _wordpress(number: int, more: str) -> str:
    return (
        f'<li class="comment" id="comment-{number}"><article class="comment-body"><footer>'
        f'<b class="fn">Keeper {number % 50}</b> <time datetime="2026-11-0{number % 9 + 1}T10:00">then</time></footer>'
        f'<div class="comment-content"><p>{PROSE.format(number)}</p></div></article>{more}'
    )


def unknown_thread() -> Iterator[str]:
    """A discussion of a platform nobody knows."""
    yield f'<article><p>{PROSE.format(0) * 9}</p></article><div class="talk">\n'
    for number in count():
        yield (
            f'<div class="post-item"><a class="who" href="/u/{number % 50}">Keeper {number % 50}</a>'
            f' <span class="when">{number % 28 + 1} November 2026, 10:{number % 60:02}</span>'
            f"<div class=words>{PROSE.format(number)}</div><a href=#r{number}>Reply</a></div>\n"
        )


def text_copy() -> Iterator[str]:
    """A page that was copied as text."""
    yield f"The clock on the quay\n\n{PROSE.format(0) * 9}\n\nComments\n\n"
    for number in count():
        yield f"Keeper {number % 50}\n{number % 28 + 1} November 2026 10:{number % 60:02}\n{PROSE.format(number)}\nReply\n\n"


SHAPES: dict[str, Callable[[], Iterator[str]]] = {
    shape.__name__: shape
    for shape in (
        *(paragraphs, short_paragraphs, links, table, headings, divs, repeated, one_paragraph),
        *(flat_thread, deep_thread, unknown_thread, text_copy),
    )
}


def page(shape: str, size: int) -> str:
    """A page of a shape, of so many MB."""
    markup = shape != "text_copy"
    parts = ["<!doctype html><title>The clock</title><main><h1>The clock</h1>"] if markup else []
    length = 0
    for part in SHAPES[shape]():
        parts.append(part)
        length += len(part)
        if length >= size * 1_000_000:
            return "".join(parts)
    raise AssertionError("a shape has no end")


def measure(shape: str, size: int) -> None:
    text = page(shape, size)
    reader.extract("<p>Warm.</p>")
    start = time.process_time()
    reading = reader.extract(text)
    spent = time.process_time() - start
    blocks, comments = len(reading.article.blocks), len(reading.comments)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(f"{spent} {memory // 1024} {blocks} {comments}\n")


def main(shapes: list[str]) -> None:
    sys.stdout.write(f"{'':16}" + "".join(f"{size:>7} MB" for size in SIZES) + "  exponent\n")
    for shape in shapes or SHAPES:
        told: list[list[str]] = []
        for size in SIZES:
            command = [sys.executable, __file__, "--measure", shape, str(size)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            told.append(done.stdout.split())
        spent = [float(words[0]) for words in told]
        grown = math.log(spent[-1] / spent[0]) / math.log(SIZES[-1] / SIZES[0])
        row = "".join(f"{seconds:8.2f} s" for seconds in spent)
        memory, blocks, comments = told[-1][1:]
        sys.stdout.write(
            f"{shape:16}{row}{grown:10.2f}  {memory} MB, {blocks} blocks, {comments} comments\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
