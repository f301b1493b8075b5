"""One way in for every location, and the network's library only for the network."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import OpenError
from reader.fetch import load


async def test_a_path_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "kite.html"
    path.write_bytes(b"<p>A kite rose.</p>")
    assert (await load(str(path))).body == b"<p>A kite rose.</p>"


async def test_an_address_of_the_web_goes_to_the_network() -> None:
    with pytest.raises(OpenError, match="not an address that can be opened"):
        await load("http://[")
    with pytest.raises(OpenError, match="names no server"):
        await load("http://")


@pytest.mark.parametrize("address", ["http://kites here", "https://kites%20here/a"])
async def test_a_name_that_no_server_has_is_told(address: str) -> None:
    with pytest.raises(OpenError, match="no server is called “kites here”"):
        await load(address)


async def test_what_is_neither() -> None:
    with pytest.raises(OpenError, match=r"https://kites\.example/x"):
        await load("kites.example/x")


def test_a_file_is_read_without_the_network_library(tmp_path: Path) -> None:
    path = tmp_path / "kite.html"
    path.write_bytes(b"<p>A kite rose.</p>")
    code = (
        "import sys; from reader.fetch.files import local; local(sys.argv[1]);"
        "print([name for name in ('httpx', 'truststore', 'ssl', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
