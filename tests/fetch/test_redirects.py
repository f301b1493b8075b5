"""Where redirects may lead."""

import pytest

from reader.errors import FetchError
from reader.fetch.redirects import check_hop

PLACES = {
    "kites.example": ["93.184.216.34", "2606:2800:220:1::1"],
    "rebound.example": ["93.184.216.34", "10.0.0.7"],
    "intranet.example": ["192.168.4.4"],
    "scoped.example": ["fe80::1%eth0"],
}


async def resolve(name: str) -> list[str]:
    return PLACES.get(name, [])


@pytest.mark.parametrize(
    ("start", "target"),
    [
        ("https://kites.example/a", "https://kites.example/b"),
        ("http://kites.example/a", "https://other.example/b"),
        ("http://kites.example/a", "http://kites.example/b"),
        ("https://kites.example/a", "https://unknown.example/b"),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:9000/b"),
        ("http://localhost/a", "http://[::1]/b"),
        ("http://intranet.example/a", "http://10.1.1.1/b"),
    ],
)
async def test_what_is_followed(start: str, target: str) -> None:
    await check_hop(start, target, resolve)


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("http://kites.example/a", "not secure"),
        ("HTTP://kites.example/a", "not secure"),
        ("https://127.0.0.1/a", "local network"),
        ("https://localhost/a", "local network"),
        ("https://router.local/a", "local network"),
        ("https://[::1]/a", "local network"),
        ("https://[::ffff:10.0.0.1]/a", "local network"),
        ("https://169.254.169.254/latest/meta-data", "local network"),
        ("https://0.0.0.0/a", "local network"),
        ("https://intranet.example/a", "local network"),
        ("https://rebound.example/a", "local network"),
        ("https://scoped.example/a", "local network"),
    ],
)
async def test_what_is_not(target: str, says: str) -> None:
    with pytest.raises(FetchError, match=says) as caught:
        await check_hop("https://kites.example/a", target, resolve)
    assert "--trust-redirects" in str(caught.value)
