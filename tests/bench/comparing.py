"""What it takes to compare two readings: seconds of this process by number of comments.

    python tests/bench/comparing.py

Every hundredth comment is edited, gone, or new. The last column is the time for one comment,
which is to stay what it is as the discussion grows.
"""

import time
from dataclasses import replace

from reader.compare import compare
from reader.model import Article, Comment, Reading
from tests.blocks import paragraphs


def discussion(count: int, prefix: str = "") -> Reading:
    comments = []
    for number in range(count):
        parent = f"{prefix}{number - 1}" if number % 3 else ""
        text = f"Remark {number} of the harbour master, on fog {number % 11} and on tides {number % 7}."
        comments.append(
            Comment(f"{prefix}{number}", paragraphs(text), parent, number % 3, f"Ada {number % 97}")
        )
    body = tuple(
        paragraphs(f"Paragraph {number} of the log. " * 9)[0] for number in range(count // 10)
    )
    return Reading(Article("The log", body), tuple(comments))


def edited(reading: Reading) -> Reading:
    after = []
    for number, comment in enumerate(reading.comments):
        text = comment.text.replace("fog", "rain and fog") if number % 300 == 3 else comment.text
        if number % 300 != 102:
            after.append(replace(comment, blocks=paragraphs(text)))
        if number % 300 == 200:
            after.append(Comment(f"new-{number}", paragraphs("Was it?"), "", 0, "Tove"))
    body = reading.article.blocks
    article = replace(reading.article, blocks=(*body[:5], *body[6:], *paragraphs("The end.")))
    return replace(reading, comments=tuple(after), article=article)


def counted(reading: Reading) -> Reading:
    names = {one.id: f"c{number}" for number, one in enumerate(reading.comments, 1)}
    comments = (
        replace(one, id=names[one.id], parent=names.get(one.parent, "")) for one in reading.comments
    )
    return replace(reading, comments=tuple(comments))


def main() -> None:
    print(f"{'comments':>9} {'by':6} {'s':>7} {'µs each':>8}  changes")
    for count in (1_000, 10_000, 50_000):
        was = discussion(count)
        for by, make in (("ids", lambda one: one), ("words", counted)):
            before, after = make(was), make(edited(was))
            begun = time.process_time()
            compared = compare(before, after)
            spent = time.process_time() - begun
            print(
                f"{count:9} {by:6} {spent:7.2f} {spent / count * 1e6:8.1f}  {len(compared.comments)}"
            )


if __name__ == "__main__":
    main()
