"""What 1 GB of nothing costs that comes as a few kilobytes: memory and seconds by packing.

    python tests/bench/bombs.py

A server on this machine sends the bomb, `reader --print` asks for it and has to refuse. The first
row is a small page of the same server: what the program takes anyhow.
"""

import gzip
import http.server
import os
import resource
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable

import brotli
from backports import zstd

SIZE = 1 << 30
PIECE = bytes(1 << 20)


def gzipped() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(PIECE) for _ in range(SIZE >> 20)) + packer.flush()


def brotlied() -> bytes:
    packer = brotli.Compressor(quality=5)
    return b"".join([*(packer.process(PIECE) for _ in range(SIZE >> 20)), packer.finish()])


def zstandard() -> bytes:
    packer = zstd.ZstdCompressor()
    return b"".join([*(packer.compress(PIECE) for _ in range(SIZE >> 20)), packer.flush()])


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a page": ("", lambda: b"<p>A small page, with a sentence in it.</p>"),
    "gzip": ("gzip", gzipped),
    "br": ("br", brotlied),
    "zstd": ("zstd", zstandard),
    "gzip in gzip": ("gzip, gzip", lambda: gzip.compress(gzipped())),
    "gzip in gzip, one named": ("gzip", lambda: gzip.compress(gzipped())),
}


def serve(packing: str, body: bytes) -> http.server.ThreadingHTTPServer:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            if packing:
                self.send_header("Content-Encoding", packing)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except ConnectionError:
                return

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def measure(url: str) -> tuple[float, float, str]:
    """Seconds, peak memory in MB, and what was said."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "reader", "--print", "--no-cache", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    said = process.stdout.read()
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - began, _megabytes(used), said.strip().splitlines()[-1]


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    print(f"{'1 GB as':24} {'sent':>9} {'s':>5} {'MB':>5}")
    for name, (packing, make) in BOMBS.items():
        body = make()
        server = serve(packing, body)
        seconds, memory, said = measure(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        print(f"{name:24} {len(body):9} {seconds:5.1f} {memory:5.0f}  {said}")


if __name__ == "__main__":
    main()
