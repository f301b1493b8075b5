"""Pages a second and memory of `reader batch`, on one process and on two, beside trafilatura's.

    python tests/bench/batch.py [FOLDER]
    python tests/bench/batch.py memory COUNT

FOLDER holds pages of HTML; without it, 1,000 of the shared corpus. Wall time is worth something on a
quiet machine alone; CPU time is always. The 1,000 pages (172 KB each), beside a
load of 14: 20.1 s of CPU on one process, 19.4 on two, trafilatura 2.3 40.4 and 38.7 s; 65 MB a process, trafilatura's 112.
100,000 small pages: 27 MB, and 30 a process, at the first as at the last; these pages again and again: 32 MB and
63 at most in the first 1,000, 34 and 77 in 10,000.
"""

import gzip
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "body"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else unpacked(here / "pages")
        pages = sum(1 for path in folder.rglob("*") if path.is_file())
        print(f"{pages} pages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        for jobs in (1, 2):
            out = here / f"{jobs}.jsonl"
            words = ["batch", str(folder), "--out", str(out), "--jobs", str(jobs)]
            told(f"reader, {jobs}", pages, [sys.executable, "-m", "reader", *words])
        if program := shutil.which("trafilatura"):
            for jobs in (1, 2):
                into = ["--output-dir", str(here / f"t{jobs}"), "--json"]
                words = ["--input-dir", str(folder), *into, "--parallel", str(jobs)]
                told(f"trafilatura, {jobs}", pages, [program, *words])


def memory(count: int) -> None:
    """Megabytes of the program and of its largest process, when so many pages are read."""
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        pages = sorted(unpacked(here / "pages").iterdir())
        for number in range(count):  # links: the same page again is read again
            place = here / "many" / f"{number // 2000:03}" / f"{number:06}.html"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.hardlink_to(pages[number % len(pages)])
        out = here / "out.jsonl"
        words = ["batch", str(here / "many"), "--out", str(out), "--jobs", "2"]
        running = subprocess.Popen([sys.executable, "-m", "reader", *words])
        marks = [1000 * 10**power for power in range(4) if 1000 * 10**power < count]
        rows, most, file = 0, (0, 0), None
        while running.poll() is None:
            time.sleep(0.5)
            file = file or (out.open("rb") if out.exists() else None)
            rows += file.read().count(b"\n") if file else 0
            now = held(running.pid), max(map(held, children(running.pid)), default=0)
            most = max(most[0], now[0]), max(most[1], now[1])
            if marks and rows >= marks[0]:
                print(f"{marks.pop(0):7} pages: {most[0]} MB, a process {most[1]}", flush=True)
        print(f"{rows:7} pages: {most[0]} MB, a process {most[1]}")


def held(pid: int) -> int:
    """Megabytes that a process has in use."""
    try:
        said = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return int(said[1]) * resource.getpagesize() >> 20


def children(pid: int) -> list[int]:
    said = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        return [*map(int, said.read_text(encoding="ascii").split())]
    except OSError:
        return []


def unpacked(folder: Path) -> Path:
    """The first thousand pages of the corpus."""
    folder.mkdir()
    for number, path in enumerate(sorted(CORPUS.glob("*/html/*.gz"))[:1000]):
        (folder / f"{number:04}.html").write_bytes(gzip.decompress(path.read_bytes()))
    return folder


def told(name: str, pages: int, words: list[str]) -> None:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    most = after.ru_maxrss / 1024  # of all so far: the first line says it of reader alone
    print(f"{name:16} {pages / wall:6.1f} pages/s  {cpu:6.1f} s CPU  {most:5.0f} MB at most")


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        memory(int(sys.argv[2]))
    else:
        main()
