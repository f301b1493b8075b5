"""How long a page and its endpoint take to be one thread: `python tests/bench/merging.py [COUNT]`."""

import sys
import time

from reader.extraction.comments.merge import merged
from reader.extraction.comments.order import ordered
from reader.model import Comment, Paragraph, Span


def thread(count: int, prefix: str = "") -> list[Comment]:
    """Threads of ten comments, each answering the one before it."""
    return [
        Comment(
            f"{prefix}{n}",
            (
                Paragraph(
                    (Span(f"What number {n} has to say of the crane, the quay and the tide."),)
                ),
            ),
            f"{prefix}{n - 1}" if n % 10 else "",
            author=f"Person {n % 997}",
        )
        for n in range(count)
    ]


def main() -> None:
    """A row for each way in which comments are told to be the same."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    for size in (count // 10, count):
        told = thread(size)
        for name, page in (
            ("by id, a tenth is here", told[: size // 10]),
            ("by id, all are here", told),
            ("by author and text, all are here", thread(size, "at-")),
        ):
            shown = ordered(page).comments
            start = time.process_time()
            found = merged(shown, told)
            spent = time.process_time() - start
            assert len(found.comments) == size
            print(f"{size:>7,} comments, {name:<34} {spent:6.2f} s")


if __name__ == "__main__":
    main()
