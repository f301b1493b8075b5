"""How good and how fast the article is, beside other extractors: one table from one run.

    pip install trafilatura readability-lxml resiliparse
    python tests/bench/bodies.py [systems ...]

Pages are those of ../shared/corpus/body. Every third page, by the hash of its name, is set aside
while rules are made: its figures stand apart, and the gap between the two tells how far the rules
fit the pages they were made on. Times are CPU milliseconds of one warm process.
"""

import gzip
import hashlib
import importlib
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import reader

CORPUS = Path(__file__).parents[2] / "../shared/corpus/body"
WORD = re.compile(r"\w+")
Extract = Callable[[bytes, str, bool], str]


def ours(html: bytes, url: str, whole: bool) -> str:
    reading = reader.extract(html, url)
    talk = "\n".join(comment.text for comment in reading.comments) if whole else ""
    return f"{reading.article.text}\n{talk}"


def trafilatura(html: bytes, url: str, whole: bool) -> str:
    module = importlib.import_module("trafilatura")
    return module.extract(html, url=url, include_comments=whole) or ""


def trafilatura_meta(html: bytes, url: str, whole: bool) -> str:
    module = importlib.import_module("trafilatura")
    found = module.bare_extraction(html, url=url, include_comments=whole, with_metadata=True)
    return found.text or "" if found else ""


def readability(html: bytes, url: str, whole: bool) -> str:  # noqa: ARG001  knows no comments
    module = importlib.import_module("readability")
    summary = module.Document(html.decode("utf-8", "replace"), url=url).summary(html_partial=True)
    return re.sub(r"<[^>]+>", " ", summary)


def resiliparse(html: bytes, url: str, whole: bool) -> str:  # noqa: ARG001  takes no address
    text = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    return str(text(html.decode("utf-8", "replace"), main_content=True, comments=whole))


SYSTEMS: dict[str, Extract] = {
    "reader": ours,
    "trafilatura": trafilatura,
    "trafilatura-meta": trafilatura_meta,
    "readability-lxml": readability,
    "resiliparse": resiliparse,
}


def pages(name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(CORPUS / name / "gold.jsonl.gz", "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def set_aside(page: dict[str, Any]) -> bool:
    digest = hashlib.md5(str(page["id"]).encode(), usedforsecurity=False).hexdigest()
    return int(digest, 16) % 3 == 0


def word_f1(gold: str, text: str) -> float:
    wanted, got = (Counter(WORD.findall(part.lower())) for part in (gold, text))
    shared = (wanted & got).total()
    return 2 * shared / ((wanted.total() + got.total()) or 1)


def segments(page: dict[str, Any], text: str) -> tuple[int, int, int]:
    """Segments found that must be, found that must not be, and missing."""
    flat = " ".join(text.split())
    keep, drop = (
        [" ".join(part.split()) for part in page.get(key) or []] for key in ("keep", "drop")
    )
    hits = sum(part in flat for part in keep)
    return hits, sum(part in flat for part in drop), len(keep) - hits


def run(name: str, extract: Extract) -> None:
    scores: dict[bool, list[tuple[float, tuple[int, int, int]]]] = {True: [], False: []}
    times = []
    for page in pages(name):
        html = gzip.decompress((CORPUS / name / "html" / str(page["file"])).read_bytes())
        began = time.process_time()
        text = extract(html, str(page.get("url") or ""), page.get("kind") == "forum")
        times.append(1000 * (time.process_time() - began))
        f1 = word_f1(str(page.get("gold") or ""), text)
        scores[set_aside(page)].append((f1, segments(page, text)))
    times.sort()
    spent = f"{statistics.median(times):7.1f} {times[int(0.95 * (len(times) - 1))]:7.1f}"
    print(spent, *(f"{_word(part)} {_segment(part)}" for part in (scores[False], scores[True])))


def _word(part: list[tuple[float, tuple[int, int, int]]]) -> str:
    return f"{statistics.mean(f1 for f1, _ in part):.4f}"


def _segment(part: list[tuple[float, tuple[int, int, int]]]) -> str:
    hits, wrong, missed = (sum(counts) for counts in zip(*(seg for _, seg in part), strict=True))
    return f"{2 * hits / ((2 * hits + wrong + missed) or 1):.4f}"


def main(wanted: list[str]) -> None:
    for name in ("wcxb-dev", "trafilatura"):
        print(f"\n{name}\n{'':18} median     p95  words  segm.  words  segm. (set aside)")
        for system in wanted or list(SYSTEMS):
            print(f"{system:18}", end="", flush=True)
            try:
                run(name, SYSTEMS[system])
            except ImportError as error:
                print(f" not installed ({error.name})")


if __name__ == "__main__":
    main(sys.argv[1:])
